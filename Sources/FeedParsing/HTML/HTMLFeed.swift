import Listings

/// An HTML page, of which the JSON-LD blocks are read.
struct HTMLFeed: FeedReading {
  let json: JSONFeed

  /// `profile` is the user's choice; without one the catalogue's profile for pages.
  ///
  /// Throws for a page that is seen as a whole and has no JSON-LD: what a server sends in place of a feed.
  init(
    head: UnsafeRawBufferPointer, atEnd: Bool, profile: Profile?, catalog: ProfileCatalog, limits: ParseLimits
  ) throws(FeedParsingError) {
    if atEnd, ASCIIText.find(head, 0, "ld+json") == nil {
      throw FeedParsingError(
        kind: .notAFeed,
        message:
          "this is an HTML page without JSON-LD, so there is no listing to read; check what the address gives"
      )
    }
    json = JSONFeed(profile: profile ?? catalog.selectHTML(), limits: limits)
  }

  var profile: Profile { json.profile }

  func makeSplitter() -> any ChunkSplitter { WholeSplitter() }
  func makeParser() -> any ChunkParser { HTMLParser(feed: json) }
}

/// A page is one piece: there is no boundary in it.
struct WholeSplitter: ChunkSplitter {
  func boundary(in bytes: UnsafeRawBufferPointer) -> Int? { nil }
}

/// Reads the JSON-LD blocks of a page, once it is there as a whole; a page larger than a record may be is set aside.
final class HTMLParser: ChunkParser {
  private let feed: JSONFeed
  private let reader: JSONReader?

  init(feed: JSONFeed) {
    self.feed = feed
    reader = feed.makeReader()
  }

  func parse(_ chunk: FeedChunk, into batch: RecordBatch) -> Int {
    guard let reader else { return JSONFeed.outOfMemory(chunk, batch) }
    let end = chunk.feedCount
    chunk.endsInSkipped = !chunk.isLast && chunk.startsInSkipped
    if chunk.startsInSkipped { return end }
    var pass = JSONPass(reader: reader, linkedData: feed.linkedData, chunk: chunk, batch: batch)
    if end > feed.limits.recordBytes {
      pass.quarantine(
        0, end, "limit.record-size", "The page is longer than \(feed.limits.recordBytes) bytes.")
      chunk.endsInSkipped = !chunk.isLast
      return end
    }
    guard chunk.isLast else { return 0 }
    let found = HTMLBlocks.find(chunk.bytes, limits: feed.limits)
    for block in found.blocks { read(block, chunk, &pass) }
    if found.blocks.isEmpty, found.failure == nil {
      pass.quarantine(0, end, "html.no-blocks", "The page has no JSON-LD; nothing of it was read.")
    }
    if let failure = found.failure {
      pass.quarantine(failure.position, end - failure.position, failure.code, failure.reason)
    }
    return end
  }

  private func read(_ block: Range<Int>, _ chunk: FeedChunk, _ pass: inout JSONPass) {
    let block = HTMLBlocks.unwrapped(block, in: chunk.bytes)
    guard !block.isEmpty else { return }
    guard let linkedData = feed.linkedData else { return pass.record(block.lowerBound, block.count) }
    pass.findRecords(linkedData, block.lowerBound, block.count, isInPage: true)
  }
}
