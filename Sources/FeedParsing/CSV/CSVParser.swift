import Glibc
import Listings

/// Reads rows as RFC 4180 writes them, and as they are met in the wild.
///
/// A cell is quoted when its first byte is a quote; a quote further on in an unquoted cell is text, and so is what
/// stands between a closing quote and the next delimiter (`"abc"def` reads abcdef, as most readers have it). Blanks
/// around the quotes of a cell are no part of it (see `PaddedCell`).
/// Lines end with LF, CR LF or CR; blank ones are skipped. An empty cell is a value that the row does not have.
///
/// The search for delimiters, line ends and quotes is `memchr`, which the C library vectorises: a row costs two
/// passes at memory speed (line end, delimiters) and one for its quoted cells.
final class CSVParser: ChunkParser {
  private let feed: CSVFeed
  /// The cells of the row at hand; `limits.cells` of them and one more.
  private let scratch: UnsafeMutablePointer<Cell>

  init(feed: CSVFeed) {
    self.feed = feed
    scratch = .allocate(capacity: max(feed.limits.cells, 0) + 1)
  }

  deinit { scratch.deallocate() }

  func parse(_ chunk: FeedChunk, into batch: RecordBatch) -> Int {
    let end = chunk.feedCount
    var start = 0
    if chunk.startsFeed {
      start = min(feed.headerLength, end)
      if end < feed.headerLength && !chunk.isLast { return 0 }
    }
    chunk.endsInSkipped = false
    if chunk.startsInSkipped {
      guard let line = CSVScan.lineEnd(UnsafePointer(chunk.arena.base), start, end) else {
        chunk.endsInSkipped = !chunk.isLast
        return end
      }
      start = line + 1
    }
    var pass = CSVPass(
      feed: feed, chunk: chunk, batch: batch, start: start, end: end, scratch: scratch,
      namesOffset: feed.nameBytes.withUnsafeBytes { chunk.arena.append($0) })
    if chunk.startsFeed { pass.readAbove(feed.rowsAbove) }
    if let column = feed.groupColumn {
      pass.readGroups(of: column)
    } else {
      while !batch.isFull, pass.readRow() {}
      pass.isPaused = batch.isFull
    }
    chunk.endsInSkipped = pass.endsInSkipped
    chunk.isPaused = pass.isPaused && pass.position < end
    return pass.position
  }
}

enum CSVScan {
  /// The first LF or CR at or after `start`.
  static func lineEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let feed = find(UInt8(ascii: "\n"), base, start, end)
    return find(UInt8(ascii: "\r"), base, start, feed ?? end) ?? feed
  }

  @inline(__always)
  static func find(_ byte: UInt8, _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end, let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }
}
