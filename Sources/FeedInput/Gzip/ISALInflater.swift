#if ISAL
  import CISAL

  /// Inflates with ISA-L, in its raw DEFLATE mode.
  ///
  /// ISA-L's own gzip mode is not used: version 2.30 reports false checksum errors when a header crosses two
  /// reads.
  final class ISALInflater: Inflater {
    /// About 90 KB; on the heap, where it never moves.
    private let state: UnsafeMutablePointer<inflate_state>
    private var start = StreamStart()
    /// Found in data further on than what was written so far.
    private var failure: InflateFailure?
    private var replay: InflateReplay?

    init() {
      state = .allocate(capacity: 1)
      state.initialize(to: inflate_state())
      isal_inflate_init(state)
    }

    deinit { state.deallocate() }

    func reset() {
      isal_inflate_reset(state)
      state.pointee.crc_flag = UInt32(ISAL_DEFLATE)
      start.reset()
      failure = nil
      replay = nil
    }

    func inflate(
      _ input: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableRawBufferPointer
    ) -> InflateStep {
      if let replay { return replay.inflate(into: out) }
      if let failure { return drain(into: out, failure) }
      // Its internal arithmetic is of 32 signed bits.
      let offered = UInt32(min(input.count, 1 << 30))
      let room = UInt32(min(out.count, 1 << 30))
      state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      state.pointee.avail_in = offered
      state.pointee.next_out = out.baseAddress?.assumingMemoryBound(to: UInt8.self)
      state.pointee.avail_out = room
      let code = isal_inflate(state)
      var step = InflateStep(
        taken: Int(offered - min(offered, state.pointee.avail_in)),
        written: Int(room - min(room, state.pointee.avail_out)))
      if let detail = Self.detail(of: code) {
        return fail(InflateFailure(detail: detail), step, input, into: out)
      }
      if state.pointee.block_state == ISAL_BLOCK_FINISH {
        step.isComplete = true
        // Whole bytes still in its bit buffer were taken and not used.
        step.surplus = Int(max(0, state.pointee.read_in_length)) / 8
      } else if start.isOpen {
        start.record(
          UnsafeBufferPointer(rebasing: input[..<step.taken]), written: step.written, ahead: pending.count)
      }
      return step
    }

    private static func detail(of code: Int32) -> String? {
      switch code {
      case ISAL_DECOMP_OK, ISAL_END_INPUT, ISAL_OUT_OVERFLOW: nil
      case ISAL_INVALID_BLOCK: "it is not valid DEFLATE data (an invalid block)"
      case ISAL_INVALID_SYMBOL: "it is not valid DEFLATE data (an invalid symbol)"
      case ISAL_INVALID_LOOKBACK: "it is not valid DEFLATE data (an invalid distance)"
      default: "it is not valid DEFLATE data (code \(code))"
      }
    }

    /// Gives out the sound bytes before a failure, then the failure.
    private func fail(
      _ failure: InflateFailure, _ step: InflateStep, _ input: UnsafeBufferPointer<UInt8>,
      into out: UnsafeMutableRawBufferPointer
    ) -> InflateStep {
      if start.isOpen {
        let replay = InflateReplay(of: start, and: input, failure)
        self.replay = replay
        var again = replay.inflate(into: out)
        again.taken = step.taken
        return again
      }
      self.failure = failure
      var step = step
      let rest = drain(into: UnsafeMutableRawBufferPointer(rebasing: out[step.written...]), failure)
      step.written += rest.written
      step.failure = rest.failure
      return step
    }

    /// What was decoded and did not fit into the caller's buffer: ISA-L decodes up to 64 KiB ahead into its
    /// own, and leaves it there when it reports that the data further on is invalid.
    private var pending: UnsafeBufferPointer<UInt8> {
      let valid = min(isal_tmp_out_capacity(), state.pointee.tmp_out_valid)
      let processed = state.pointee.tmp_out_processed
      guard processed >= 0, valid > processed, let bytes = isal_tmp_out(state) else {
        return UnsafeBufferPointer(start: nil, count: 0)
      }
      return UnsafeBufferPointer(start: bytes + Int(processed), count: Int(valid - processed))
    }

    private func drain(into out: UnsafeMutableRawBufferPointer, _ failure: InflateFailure) -> InflateStep {
      let rest = pending
      let count = min(out.count, rest.count)
      out.copyBytes(from: rest.prefix(count))
      state.pointee.tmp_out_processed += Int32(count)
      return InflateStep(taken: 0, written: count, failure: count == rest.count ? failure : nil)
    }

    func checksum(_ crc: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
      guard let start = bytes.baseAddress else { return crc }
      return crc32_gzip_refl(crc, start.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
    }
  }
#endif
