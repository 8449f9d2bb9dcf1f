import Synchronization

/// What a feed's head told, and parsers for what follows it. Any thread.
package final class FeedDocument: @unchecked Sendable {
  let reading: any FeedReading
  /// Parsers hold scratch memory: as many are made as are used at once.
  private let parsers = Mutex<[Idle]>([])

  /// A parser that nobody uses, and that anybody may.
  private struct Idle: @unchecked Sendable {
    let parser: any ChunkParser
  }

  init(_ reading: any FeedReading) { self.reading = reading }

  func takeParser() -> any ChunkParser {
    parsers.withLock { $0.popLast() }?.parser ?? reading.makeParser()
  }

  func giveBack(_ parser: any ChunkParser) {
    let idle = Idle(parser: parser)
    parsers.withLock { $0.append(idle) }
  }
}
