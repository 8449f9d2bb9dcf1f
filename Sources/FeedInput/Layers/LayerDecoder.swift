/// Turns the bytes of a window into other bytes.
protocol LayerDecoder: AnyObject {
  /// What is decoded; nil where bytes pass as they are.
  var compression: Compression? { get }
  /// The bytes taken so far of the input as it came.
  var rawOffset: UInt64 { get }
  /// Bytes of memory held for decoding, by this decoder and those before it.
  var memory: Int { get }
  /// Decodes until `out` is full or something happens. `out` is not empty.
  func decode(into out: UnsafeMutableRawBufferPointer) -> DecodeStep
}

/// How far a decoder came. Bytes can come together with a failure: they are sound and come first.
struct DecodeStep {
  enum Event {
    /// The room is used up.
    case full
    /// A member (gzip), frame (zstd) or stream (xz, bzip2) is complete and verified.
    case memberEnd
    /// Nothing follows.
    case end
    case failed(FeedInputError)
  }
  var count: Int
  var event: Event
}

/// Bytes as they are.
final class PlainDecoder: LayerDecoder {
  private let window: InputWindow

  init(_ window: InputWindow) { self.window = window }

  var compression: Compression? { nil }
  var rawOffset: UInt64 { window.rawOffset }
  var memory: Int { window.decoderMemory }

  func decode(into out: UnsafeMutableRawBufferPointer) -> DecodeStep {
    var written = 0
    do throws(FeedInputError) {
      while written < out.count {
        if window.available == 0 {
          guard try window.refill() else { return DecodeStep(count: written, event: .end) }
        }
        let count = min(window.available, out.count - written)
        UnsafeMutableRawBufferPointer(rebasing: out[written..<written + count])
          .copyMemory(from: UnsafeRawBufferPointer(start: window.next, count: count))
        window.advance(count)
        written += count
      }
      return DecodeStep(count: written, event: .full)
    } catch {
      return DecodeStep(count: written, event: .failed(error))
    }
  }
}
