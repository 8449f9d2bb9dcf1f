/// Leads positions in a chunk back to offsets in the feed as it came, when they are asked for in ascending order.
///
/// `SourceOrigin.advanced(over:)` from the chunk's start would be quadratic for a transcoded feed; this advances
/// from the last answer, so that a whole chunk costs one pass.
struct OriginCursor {
  private var position = 0
  private var origin: SourceOrigin

  init(_ origin: SourceOrigin) { self.origin = origin }

  /// The offset of `bytes[target]`; `target` must not be before the last one asked for.
  mutating func offset(of target: Int, in bytes: UnsafePointer<UInt8>) -> UInt64 {
    if target > position {
      origin = origin.advanced(
        over: UnsafeRawBufferPointer(start: bytes + position, count: target - position))
      position = target
    }
    return origin.offset
  }
}
