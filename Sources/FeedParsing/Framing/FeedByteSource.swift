package import FeedInput

/// Decompressed bytes of a feed, in order.
package protocol FeedByteSource: AnyObject {
  /// Fills `buffer` as far as it can; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FeedInputError) -> Int
  /// Bytes of memory that unpacking takes now.
  var decoderMemory: Int { get }
  /// Makes a `read` that waits end soon, and every later one. Any thread.
  func cancel()
}

extension FeedByteSource {
  package var decoderMemory: Int { 0 }
  package func cancel() {}
}

extension FeedByteStream: FeedByteSource {}

/// A source whose first bytes were read ahead to see what it is.
///
/// An error met while reading ahead is kept and thrown where it belongs: behind the bytes before it.
final class ReplayedSource {
  private let source: any FeedByteSource
  private var head: [UInt8] = []
  private var position = 0
  private var failure: FeedInputError?
  private(set) var isAtEnd = false

  /// Reads up to `count` bytes ahead.
  init(_ source: any FeedByteSource, ahead count: Int) {
    self.source = source
    extend(to: count)
  }

  /// Reads further ahead, up to `count` bytes in all; whether any came. Before anything was handed out.
  @discardableResult
  func extend(to count: Int) -> Bool {
    guard !isAtEnd, count > head.count else { return false }
    let before = head.count
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count - before, alignment: 16)
    defer { buffer.deallocate() }
    var filled = 0
    do throws(FeedInputError) {
      while filled < buffer.count {
        let got = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        if got == 0 {
          isAtEnd = true
          break
        }
        filled += got
      }
    } catch {
      failure = error
      isAtEnd = true
    }
    head += buffer[..<filled]
    return filled > 0
  }

  var decoderMemory: Int { source.decoderMemory }
  func cancel() { source.cancel() }

  /// What was read ahead.
  var preview: [UInt8] { head }

  /// The failure that ended the preview, if one did.
  var previewFailure: FeedInputError? { failure }

  /// Passes over bytes of the preview (a byte order mark).
  func skip(_ count: Int) { position = min(head.count, position + count) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FeedInputError) -> Int {
    if position < head.count {
      let count = min(buffer.count, head.count - position)
      head.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<(position + count)]))
      }
      position += count
      if position == head.count { head = []; position = 0 }
      return count
    }
    if let failure { throw failure }
    return isAtEnd ? 0 : try source.read(into: buffer)
  }
}
