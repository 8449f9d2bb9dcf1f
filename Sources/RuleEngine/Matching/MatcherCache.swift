import CVectorscan
import Glibc

/// Compiled matchers on disk, so that a nightly run starts in milliseconds.
///
/// ```
/// FWHS1\n │ version length + text │ literal bytes length + bytes │ offsets │ database length + bytes │ checksum
/// ```
/// The file holds the very literals it was compiled from, and a load compares them byte for byte: the name's hash
/// only finds the file. Whatever does not agree (damage, another engine version, another processor) is compiled anew
/// and written over.
package struct MatcherCache: Sendable {
  private let directory: String

  /// `directory` is created when the first matcher is stored.
  package init(directory: String) { self.directory = directory }

  private static let magic = Array("FWHS1\n".utf8)

  private static var engineVersion: [UInt8] {
    guard let version = hs_version() else { return [] }
    return Array(String(cString: version).utf8)
  }

  func load(_ literals: LiteralSet) -> OpaquePointer? {
    guard let file = Self.read(path(for: literals)) else { return nil }
    let header = Self.header(literals)
    guard file.count >= header.count + 16, file.starts(with: header) else { return nil }
    let payload = file[header.count..<(file.count - 8)]
    let checksum = file.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard Self.hash(payload) == checksum else { return nil }
    var database: OpaquePointer?
    let status = payload.withUnsafeBytes {
      hs_deserialize_database($0.bindMemory(to: CChar.self).baseAddress, $0.count, &database)
    }
    return status == HS_SUCCESS ? database : nil
  }

  /// Best effort: a cache that cannot be written costs time, not results.
  func store(_ database: OpaquePointer, for literals: LiteralSet) {
    var bytes: UnsafeMutablePointer<CChar>?
    var length = 0
    guard hs_serialize_database(database, &bytes, &length) == HS_SUCCESS, let bytes else { return }
    defer { free(bytes) }
    let payload = UnsafeRawBufferPointer(start: bytes, count: length)
    var file = Self.header(literals)
    file.append(contentsOf: payload)
    let checksum = Self.hash(payload)
    for shift in stride(from: 56, through: 0, by: -8) {
      file.append(UInt8(truncatingIfNeeded: checksum >> UInt64(shift)))
    }
    Self.makeDirectory(directory)
    Self.write(file, to: path(for: literals))
  }

  private func path(for literals: LiteralSet) -> String {
    "\(directory)/\(String(Self.hash(Self.header(literals)), radix: 16)).matcher"
  }

  private static func header(_ literals: LiteralSet) -> [UInt8] {
    var header = magic
    append(engineVersion, to: &header)
    append(literals.bytes, to: &header)
    for offset in literals.offsets {
      withUnsafeBytes(of: offset.littleEndian) { header.append(contentsOf: $0) }
    }
    return header
  }

  private static func append(_ bytes: [UInt8], to header: inout [UInt8]) {
    withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { header.append(contentsOf: $0) }
    header.append(contentsOf: bytes)
  }

  /// FNV-1a over eight bytes at a step: finds files and damage; it proves no identity.
  private static func hash(_ bytes: some Collection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0x0000_0100_0000_01b3
      hash ^= hash >> 29
    }
    let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      let raw = UnsafeRawBufferPointer(buffer)
      var index = 0
      while index + 8 <= raw.count {
        mix(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
        index += 8
      }
      while index < raw.count {
        mix(UInt64(raw[index]))
        index += 1
      }
    }
    if done == nil { for byte in bytes { mix(UInt64(byte)) } }
    return hash
  }

  private static func read(_ path: String) -> [UInt8]? {
    // A pipe of that name would block until somebody writes.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      status.st_size < 1 << 31
    else { return nil }
    let size = Int(status.st_size)
    var complete = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        count += got
      }
      complete = count == size
    }
    return complete ? bytes : nil
  }

  /// Written under a name of its own and renamed, so that a reader never sees half a file.
  private static func write(_ bytes: [UInt8], to path: String) {
    let temporary = "\(path).\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    var written = 0
    let complete = bytes.withUnsafeBytes { buffer -> Bool in
      while written < buffer.count {
        let put = Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if put < 0, errno == EINTR { continue }
        guard put > 0 else { return false }
        written += put
      }
      return true
    }
    guard close(descriptor) == 0, complete, rename(temporary, path) == 0 else {
      unlink(temporary)
      return
    }
  }

  private static func makeDirectory(_ path: String) {
    var partial = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      partial += "/\(part)"
      mkdir(partial, 0o700)
    }
  }
}
