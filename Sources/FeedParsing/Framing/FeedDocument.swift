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

  /// The document was not in UTF-8, so what could not be read of it came to the parser as U+FFFD.
  let isTranscoded: Bool

  init(_ reading: any FeedReading, isTranscoded: Bool) {
    self.reading = reading
    self.isTranscoded = isTranscoded
  }

  func takeParser() -> any ChunkParser {
    parsers.withLock { $0.popLast() }?.parser ?? reading.makeParser()
  }

  func giveBack(_ parser: any ChunkParser) {
    let idle = Idle(parser: parser)
    parsers.withLock { $0.append(idle) }
  }
}
