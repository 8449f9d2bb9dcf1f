import Foundation

/// Bytes as the database library takes them.
enum DatabaseBytes {
  static func data(_ bytes: [UInt8]) -> Data { Data(bytes) }
  static func bytes(_ data: Data) -> [UInt8] { [UInt8](data) }
}
