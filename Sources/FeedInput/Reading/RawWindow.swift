/// The input as it came, block by block.
final class RawWindow: InputWindow {
  private let source: ReadAhead
  private var isAtEnd = false

  init(_ source: ReadAhead, feed: String) {
    self.source = source
    super.init(at: source.start, feed: feed)
  }

  override func refill() throws(FeedInputError) -> Bool {
    guard !isAtEnd else { return false }
    guard let block = try source.next(carry: { carrySlack(to: $0) }), let start = block.baseAddress else {
      isAtEnd = true
      return false
    }
    next = start
    available = block.count
    endOffset += UInt64(block.count)
    return true
  }
}
