import Glibc

/// The bytes that a decoder can read now, and the way to the following ones.
///
/// The last `slack` bytes taken always stay readable in front of `next`, across refills:
///
///     | slack (earlier bytes) | block: taken ...... | available ......  |
///                                                   ^ next              ^ end
///
/// so a decoder that took a few bytes too many, or only looked ahead, can step back.
class InputWindow {
  /// How far `unread` may step back, in bytes; more than any caller takes ahead.
  static let slack = 64

  final var next: UnsafePointer<UInt8>
  final var available = 0
  /// The position behind the last available byte, counted from the layer's first byte.
  final var endOffset: UInt64 = 0
  /// The feed's name, for errors.
  final let feed: String

  init(at start: UnsafePointer<UInt8>, feed: String) {
    next = start
    self.feed = feed
  }

  /// The position of `next`, counted from the layer's first byte.
  final var offset: UInt64 { endOffset - UInt64(available) }

  /// Makes at least one byte available; false at the end. Only to be called when none is.
  func refill() throws(FeedInputError) -> Bool { false }

  /// The bytes taken so far of the input as it came, whatever lies between.
  var rawOffset: UInt64 { offset }

  /// Bytes of memory that the decoders between the input as it came and this window hold.
  var decoderMemory: Int { 0 }

  /// How to name a position in this layer's bytes.
  func place(_ offset: UInt64) -> String { "byte \(offset)" }

  /// Takes `count` of the available bytes.
  final func advance(_ count: Int) {
    next += count
    available -= count
  }

  /// Gives back the last `count` bytes taken; at most `slack`, and no more than were taken.
  final func unread(_ count: Int) {
    next -= count
    available += count
  }

  /// Takes one byte; nil at the end.
  final func byte() throws(FeedInputError) -> UInt8? {
    if available == 0 {
      guard try refill() else { return nil }
    }
    let value = next.pointee
    advance(1)
    return value
  }

  /// The next bytes, fewer than `count` only at the end, without taking them. `count` ≤ `slack`.
  final func peek(_ count: Int) throws(FeedInputError) -> [UInt8] {
    var bytes: [UInt8] = []
    // An error further on must not swallow the bytes before it.
    defer { unread(bytes.count) }
    while bytes.count < count {
      guard let value = try byte() else { break }
      bytes.append(value)
    }
    return bytes
  }

  /// Keeps the last bytes taken in front of `block`, which is about to become the window.
  final func carrySlack(to block: UnsafeMutablePointer<UInt8>) {
    memmove(block - Self.slack, next - Self.slack, Self.slack)
  }

  /// The error for data that is not what its format demands.
  ///
  /// - Parameters:
  ///   - what: what is wrong, up to the place: "the gzip data ends in the middle of member 3".
  ///   - offset: where in this layer; nil for the current position.
  ///   - advice: the cause and what to do.
  final func damage(_ what: String, at offset: UInt64? = nil, _ advice: String) -> FeedInputError {
    let position = offset ?? self.offset
    return FeedInputError(
      kind: .damaged, feed: feed, offset: isRaw ? position : rawOffset,
      message: "\(what) at \(place(position)): \(advice)")
  }

  /// Whether this layer's bytes are the input as it came. Inside a layer no position of that input is exact,
  /// and an error gives how far the input was read.
  var isRaw: Bool { true }
}
