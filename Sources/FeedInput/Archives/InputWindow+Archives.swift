import Glibc

extension InputWindow {
  /// Takes the next `count` bytes, fewer only at the end. For small counts that are bounded by the caller.
  final func bytes(_ count: Int) throws(FeedInputError) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < count {
      if available == 0 {
        guard try refill() else { break }
      }
      let part = min(available, count - result.count)
      result += UnsafeBufferPointer(start: next, count: part)
      advance(part)
    }
    return result
  }

  /// Passes over `count` bytes, fewer only at the end; returns whether all were there.
  @discardableResult
  final func skip(_ count: UInt64) throws(FeedInputError) -> Bool {
    var left = count
    while left > 0 {
      if available == 0 {
        guard try refill() else { return false }
      }
      let part = min(available, Int(clamping: left))
      advance(part)
      left -= UInt64(part)
    }
    return true
  }

  /// Passes over all bytes before the next `byte`; false if there is none.
  final func skip(to byte: UInt8) throws(FeedInputError) -> Bool {
    while true {
      if available == 0 {
        guard try refill() else { return false }
      }
      if let found = memchr(next, Int32(byte), available) {
        advance(UnsafeRawPointer(next).distance(to: UnsafeRawPointer(found)))
        return true
      }
      advance(available)
    }
  }
}
