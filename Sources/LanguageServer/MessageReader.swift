import Foundation
import Glibc

/// Reads the base protocol of the Language Server Protocol 3.17: a header with `Content-Length`, and as many bytes of
/// JSON.
final class MessageReader {
  enum Event {
    case message([String: Any])
    /// A frame that holds no message: what is wrong with it, as a code of JSON-RPC.
    case malformed(code: Int, String)
    case end
  }

  /// A longer message is skipped: no editor sends a file of that size.
  static let largest = 64 << 20
  private static let largestHeader = 64 << 10

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  /// Bytes of a message that is too long, still to be passed over.
  private var skipped = 0
  private var isAtEnd = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Waits for the next message.
  func next() -> Event {
    skip()
    guard let header = readHeader() else { return .end }
    guard let length = Self.contentLength(header) else {
      return .malformed(code: -32700, "the header has no Content-Length")
    }
    guard length <= Self.largest else {
      // Told first: a length that was never meant would be waited for without a word.
      skipped = length
      return .malformed(code: -32700, "a message of \(length) bytes is too long")
    }
    while buffer.count - position < length { if !fill() { return .end } }
    let body = Data(buffer[position..<position + length])
    position += length
    guard let value = try? JSONSerialization.jsonObject(with: body, options: [.fragmentsAllowed]) else {
      return .malformed(code: -32700, "the message is not JSON")
    }
    guard let message = value as? [String: Any] else {
      return .malformed(code: -32600, "the message is not an object")
    }
    return .message(message)
  }

  /// Whether something waits to be read, so that work which can wait should.
  var hasMore: Bool {
    if position < buffer.count { return true }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0
  }

  /// The lines up to the empty one; `nil` at the end of input.
  private func readHeader() -> [String]? {
    var lines: [String] = []
    var size = 0
    while let line = readLine() {
      size += line.utf8.count
      // What never ends is no header: its bytes are dropped line by line.
      if size > Self.largestHeader { lines = [] }
      if line.isEmpty {
        // Empty lines before a header are passed over.
        if lines.isEmpty && size == 0 { continue }
        return lines
      }
      lines.append(line)
    }
    return nil
  }

  private func readLine() -> String? {
    var end = position
    while true {
      while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
      if end < buffer.count { break }
      // A line without end is no header either.
      if end - position > Self.largestHeader { break }
      let scanned = end - position
      guard fill() else { return nil }
      end = position + scanned
    }
    var line = buffer[position..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    position = min(end + 1, buffer.count)
    return String(decoding: line, as: UTF8.self)
  }

  /// What a body without a header has in front of the next header on the same line is passed over, so that one
  /// broken frame does not cost all that follow.
  private static func contentLength(_ header: [String]) -> Int? {
    for line in header {
      guard let name = line.range(of: "content-length:", options: [.caseInsensitive, .backwards]) else {
        continue
      }
      let value = line[name.upperBound...].trimmingCharacters(in: .whitespaces)
      guard value.allSatisfy(\.isNumber), let length = Int(value), length >= 0 else { return nil }
      return length
    }
    return nil
  }

  private func skip() {
    while skipped > 0 {
      let there = min(skipped, buffer.count - position)
      position += there
      skipped -= there
      if skipped > 0, !fill() { return }
    }
  }

  private func fill() -> Bool {
    guard !isAtEnd else { return false }
    if position > 0 {
      buffer.removeFirst(position)
      position = 0
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        isAtEnd = true
        return false
      }
      buffer.append(contentsOf: chunk[..<count])
      return true
    }
  }
}
