import FeedInput
import Glibc

/// A file's bytes come out the same through buffers of any size, within the caps, with the same error at the end.
enum DecompressionCheck {
  /// Bytes that may come out: enough to pass over many buffers, few enough for thousands of files a second.
  private static let limits = InputLimits(outputBytes: 1 << 20)

  static func fault(_ bytes: [UInt8]) -> String? {
    guard let file = MemoryFile(bytes) else { return nil }
    var numbers = FuzzTarget.numbers(of: bytes)
    do throws(FeedInputError) {
      let whole = try Unpacked(file.path, buffer: 64 << 10, size: bytes.count)
      let pieces = try Unpacked(
        file.path, buffer: 1 + numbers.below(whole.bytes.count < 4096 ? 40 : 4000), size: bytes.count)
      if let fault = whole.fault ?? pieces.fault { return fault }
      if whole.bytes != pieces.bytes { return "\(whole.bytes.count) or \(pieces.bytes.count) bytes come out" }
      if whole.members != pieces.members { return "members begin at \(whole.members) or \(pieces.members)" }
      if whole.error != pieces.error {
        return "the error is \(String(describing: whole.error)) or \(String(describing: pieces.error))"
      }
      if whole.digest != pieces.digest { return "the digests differ" }
    } catch {
      return "a file in memory cannot be opened: \(error.message)"
    }
    return nil
  }

  /// All that came out of a file.
  private struct Unpacked {
    var bytes: [UInt8] = []
    var members: [Int] = []
    var error: FeedInputError?
    var digest = ""
    var fault: String?

    init(_ path: String, buffer count: Int, size: Int) throws(FeedInputError) {
      let stream = try FeedByteStream(.file(path: path), name: "fuzz", limits: limits)
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
      defer { buffer.deallocate() }
      do throws(FeedInputError) {
        while case let read = try stream.read(into: buffer), read > 0 {
          if stream.startsNewMember { members.append(bytes.count) }
          bytes += buffer[..<read]
        }
      } catch { self.error = error }
      digest = stream.digest()
      if bytes.count > Int(limits.outputBytes) { fault = "more came out than the cap allows" }
      if stream.bytesIn > UInt64(size) { fault = "more went in than there is" }
      if let offset = error?.offset, offset > UInt64(size) { fault = "the error lies behind the file" }
      if let error, error.kind != .damaged, error.kind != .limit { fault = error.message }
    }
  }
}

/// Bytes under a path, in memory, without a name that another process could meet.
private final class MemoryFile {
  private let descriptor: Int32
  var path: String { "/proc/self/fd/\(descriptor)" }

  init?(_ bytes: [UInt8]) {
    var name = Array("/dev/shm/feedwarden-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { return nil }
    unlink(name)
    let written = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    guard written == bytes.count else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
