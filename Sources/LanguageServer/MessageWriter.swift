import Foundation
import Glibc

/// Writes messages with their headers. A client that went away ends the server at its next read.
final class MessageWriter {
  private let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  func respond(_ id: Any, result: Any) { write(["jsonrpc": "2.0", "id": id, "result": result]) }

  func respond(_ id: Any, code: Int, _ message: String) {
    write(["jsonrpc": "2.0", "id": id, "error": ["code": code, "message": message] as [String: Any]])
  }

  /// Whatever the client answers is passed over.
  func request(_ id: String, _ method: String, _ parameters: [String: Any]) {
    write(["jsonrpc": "2.0", "id": id, "method": method, "params": parameters])
  }

  func notify(_ method: String, _ parameters: [String: Any]) {
    write(["jsonrpc": "2.0", "method": method, "params": parameters])
  }

  private func write(_ message: [String: Any]) {
    guard JSONSerialization.isValidJSONObject(message),
      let body = try? JSONSerialization.data(
        withJSONObject: message, options: [.sortedKeys, .withoutEscapingSlashes])
    else { return }
    put(Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
  }

  private func put(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
