#if ISAL
  /// The compressed bytes of a stream's start, kept until enough was decoded that no distance can reach
  /// before the stream.
  struct StreamStart {
    /// The longest distance of DEFLATE (RFC 1951, section 3.2.5).
    private static let history = 32 << 10
    /// A start that needs more input than this has thousands of empty blocks; no writer makes that.
    private static let mostBytes = 1 << 20

    private(set) var input: [UInt8] = []
    /// How many bytes were given out.
    private(set) var written = 0
    /// False once nothing more is kept, for it is not needed or too much.
    private(set) var isOpen = true

    mutating func reset() {
      input.removeAll(keepingCapacity: true)
      written = 0
      isOpen = true
    }

    /// Takes note of one successful call; `ahead` bytes are decoded and not yet given out.
    mutating func record(_ taken: UnsafeBufferPointer<UInt8>, written: Int, ahead: Int) {
      self.written += written
      guard self.written + ahead < Self.history, input.count + taken.count <= Self.mostBytes else {
        isOpen = false
        input.removeAll(keepingCapacity: true)
        return
      }
      input += taken
    }
  }

  /// Decodes a stream's corrupt start again, with zlib, which gives out the sound bytes exactly.
  ///
  /// ISA-L counts a match as written before it finds that its distance reaches before the stream: up to 258
  /// bytes of rubbish would pass for sound. That can happen in the first 32 KiB only.
  final class InflateReplay {
    private let zlib = ZlibInflater()
    private let input: [UInt8]
    private var position = 0
    /// Bytes that were given out before.
    private var skip: Int
    private let failure: InflateFailure

    init(of start: StreamStart, and input: UnsafeBufferPointer<UInt8>, _ failure: InflateFailure) {
      self.input = start.input + input
      self.failure = failure
      skip = start.written
    }

    /// Continues; nothing is taken, for the input was.
    func inflate(into out: UnsafeMutableRawBufferPointer) -> InflateStep {
      do throws(InflateFailure) {
        if position == 0 { try zlib.reset() }
      } catch {
        return InflateStep(taken: 0, written: 0, failure: error)
      }
      return input.withUnsafeBufferPointer { input in
        while skip > 0 {
          let step = withUnsafeTemporaryAllocation(byteCount: min(skip, 4_096), alignment: 1) {
            advance(input, into: $0)
          }
          skip -= step.written
          guard step.failure == nil, step.written > 0 else { return ended(step) }
        }
        var step = advance(input, into: out)
        // ISA-L found the data invalid: where zlib takes all of it, ISA-L's word counts.
        if step.failure == nil, step.written < out.count { step = ended(step) }
        return step
      }
    }

    private func advance(
      _ input: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableRawBufferPointer
    ) -> InflateStep {
      var step = zlib.inflate(UnsafeBufferPointer(rebasing: input[position...]), into: out)
      position += step.taken
      step.taken = 0
      step.isComplete = false
      return step
    }

    private func ended(_ step: InflateStep) -> InflateStep {
      InflateStep(taken: 0, written: skip > 0 ? 0 : step.written, failure: step.failure ?? failure)
    }
  }
#endif
