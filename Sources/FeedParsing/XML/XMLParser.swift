import Glibc
package import Listings

/// Reads chunks of an XML feed into batches.
///
/// Between records it looks for start tags of the record element and passes over comments, CDATA sections and
/// instructions whole, so that a record inside one is none. A record is read by `XMLTokeniser`; what that does not
/// cover by libxml2. A broken record is recovered where it has one reading only; else it costs itself, and reading
/// goes on behind its own start tag's first byte.
package final class XMLParser: ChunkParser {
  let tokeniser: XMLTokeniser
  let fallback: XMLFallback
  let context: XMLContext
  let limits: ParseLimits
  // One thread's at a time, and no access spans a call that comes back here.
  @exclusivity(unchecked) var arranger: RecordArranger
  @exclusivity(unchecked) private var knownRecord = XMLKnownName()
  /// Where it takes more than a name to be a record.
  private let tracker: XMLPlaceTracker?
  /// Longest name that can be a record's, with room for a prefix.
  static let longestName = 1024

  init(context: XMLContext, limits: ParseLimits) {
    self.context = context
    tokeniser = XMLTokeniser(context: context, limits: limits)
    self.limits = tokeniser.limits
    fallback = XMLFallback(context: context, limits: tokeniser.limits)
    arranger = RecordArranger(
      attributes: context.attributes, tables: context.tables, maps: context.maps, head: context.head)
    tracker = context.places.map { XMLPlaceTracker($0, recordNames: context.recordNames) }
  }

  package func parse(_ chunk: FeedChunk, into batch: RecordBatch) -> Int {
    let arena = chunk.arena
    let count = chunk.feedCount
    tokeniser.progress.pointee.stamp += 1
    arranger.begin()
    tracker?.begin(chunk)
    defer { if let tracker { chunk.closing = .elements(tracker.open) } }
    var base = UnsafePointer(arena.base)
    // What was transcoded is UTF-8 but where a chunk's end cuts a character, and no record ends there.
    let survey = tokeniser.begin(base, count: count, isUTF8: chunk.origin.width != .identical)
    var origins = OriginCursor(chunk.origin)
    var position = 0
    while true {
      let start = tokeniser.progress.pointee.marks.nextLess(from: position)
      guard start < count else { return count }
      // A decision about what begins here may look no further than this, so that it is the same in every chunking.
      let window = min(count, start + limits.recordBytes)
      let isWhole = chunk.isLast || window < count || window == start + limits.recordBytes
      let begun =
        if let tracker {
          beginning(base, start, window, isWhole: isWhole, tracker, batch)
        } else {
          beginning(base, start, window)
        }
      switch begun {
      case .nothing(let next): position = next
      case .open:
        guard isWhole else { return start }
        position = start + 1
      case .unclosedSection:
        guard isWhole else { return start }
        // What an unclosed comment hides is read all the same: nothing gets past the rules this way.
        quarantine(.unclosedSection, start, window, origins.offset(of: start, in: base), base, batch)
        position = start + 2
        if batch.isFull { return pause(chunk, at: position) }
      case .record:
        let sourceOffset = origins.offset(of: start, in: base)
        let region = Region(
          start: start, end: window, isWhole: isWhole, isLimited: window == start + limits.recordBytes)
        switch record(arena, region, survey, sourceOffset, batch) {
        case .done(let next): position = next
        case .open: return start
        }
        base = UnsafePointer(arena.base)
        // What was read ends behind its own tags; only what was set aside is gone into.
        if let tracker, position == start + 1 { tracker.enterRecord(base) }
        if batch.isFull { return pause(chunk, at: position) }
      }
    }
  }

  private func pause(_ chunk: FeedChunk, at position: Int) -> Int {
    chunk.isPaused = position < chunk.feedCount
    return position
  }

  enum Beginning {
    case nothing(next: Int)
    case open
    case unclosedSection
    case record
  }

  /// What begins with the `<` at `start`, outside of records.
  func beginning(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Beginning {
    guard start + 1 < end else { return .open }
    switch base[start + 1] {
    case XMLByte.slash: return .nothing(next: start + 2)
    case XMLByte.question: return passed(.instruction, base, start, body: 2, end)
    case XMLByte.bang:
      guard start + 3 < end else { return .open }
      if base.holds("--", at: start + 2) { return passed(.commentEnd, base, start, body: 4, end) }
      guard base[start + 2] == UInt8(ascii: "[") else { return .nothing(next: start + 2) }
      guard start + 9 <= end else { return .open }
      guard base.holds("[CDATA[", at: start + 2) else { return .nothing(next: start + 2) }
      return passed(.characterData, base, start, body: 9, end)
    default:
      let name = start + 1
      if knownRecord.stands(at: base, name, end) { return .record }
      let limit = min(end, name + Self.longestName)
      var after = name
      while after < limit, Self.isInName(base[after]) { after += 1 }
      if after == limit { return limit == end ? .open : .nothing(next: name) }
      guard context.isRecord(base + name, after - name) else { return .nothing(next: after) }
      knownRecord = XMLKnownName(base + name, after - name)
      return .record
    }
  }

  static func isInName(_ byte: UInt8) -> Bool { XMLByte.continuesName(byte) || byte >= 0x80 }

  private func passed(
    _ section: XMLSection, _ base: UnsafePointer<UInt8>, _ start: Int, body: Int, _ end: Int
  ) -> Beginning {
    if let close = tokeniser.sectionEnd(section, base, from: start + body, end: end) {
      return .nothing(next: close + section.endLength)
    }
    return .unclosedSection
  }

  struct Region {
    var start: Int
    var end: Int
    /// No byte that could follow `end` may change what is decided.
    var isWhole: Bool
    /// The region ends at the cap on a record's size and not at the feed's end.
    var isLimited: Bool
  }

  enum Progress {
    case done(next: Int)
    case open
  }

  private func record(
    _ arena: ByteArena, _ region: Region, _ survey: ByteSurvey, _ sourceOffset: UInt64, _ batch: RecordBatch
  ) -> Progress {
    let mark = arena.count
    var outcome = tokeniser.read(arena, start: region.start, end: region.end)
    let isCovered: Bool
    if case .uncovered = outcome {
      isCovered = false
      outcome = fallback.frame(arena, start: region.start, end: region.end)
      if case .uncovered = outcome { outcome = .read(end: fallback.end) }
    } else {
      isCovered = true
    }
    let failure: XMLFailure
    let end: Int
    switch outcome {
    case .read(let recordEnd):
      let bytes = arena[region.start, recordEnd - region.start]
      if survey.isSound || Cleaning.isClean(bytes, survey) {
        return take(
          arena, from: region.start, to: recordEnd, isCovered, .none, region, recordEnd, sourceOffset, batch)
      }
      discard(arena, mark)
      return takeCopy(arena, Cleaning(Array(bytes)), .none, region, recordEnd, sourceOffset, batch)
    case .open, .uncovered:
      guard region.isWhole else {
        discard(arena, mark)
        return .open
      }
      failure = region.isLimited ? .recordSize : .unclosedRecord
      end = region.end
    case .broken(let first, let firstEnd):
      failure = first
      end = firstEnd
      // Where another record begins in it, there is more than one reading.
      if !failure.isLimit, failure != .recordInRecord {
        switch recover(arena, mark, region, failure, survey, sourceOffset, batch) {
        case .recovered(let progress): return progress
        case .open:
          discard(arena, mark)
          return .open
        case .refused(let reason):
          fail(reason, isFirst: reason == failure, end, arena, mark, region, sourceOffset, batch)
          return .done(next: region.start + 1)
        }
      }
    }
    fail(failure, isFirst: true, end, arena, mark, region, sourceOffset, batch)
    return .done(next: region.start + 1)
  }

  /// Takes over the record that was read between `from` and `to`: from the scratch, or through libxml2.
  ///
  /// `recordEnd` is where it ends in the feed.
  func take(
    _ arena: ByteArena, from: Int, to: Int, _ isCovered: Bool, _ marks: RecordMarks, _ region: Region,
    _ recordEnd: Int, _ sourceOffset: UInt64, _ batch: RecordBatch
  ) -> Progress {
    let mark = arena.count
    let firstCell = batch.cells.count
    if isCovered {
      batch.append(
        UnsafeBufferPointer(start: tokeniser.cells, count: tokeniser.progress.pointee.cellCount))
    } else if let problem = fallback.read(arena, from, to, into: batch) {
      batch.cells.removeSubrange(firstCell...)
      discard(arena, mark)
      if marks.isEmpty {
        switch recover(arena, mark, region, .badMarkup, .unknown, sourceOffset, batch) {
        case .recovered(let progress): return progress
        case .open: return .open
        case .refused: break
        }
      }
      batch.quarantine(
        sourceOffset: sourceOffset, code: problem.code, reason: problem.reason,
        excerpt: excerpt(UnsafePointer(arena.base), region.start, recordEnd))
      return .done(next: region.start + 1)
    }
    if !isCovered || tokeniser.progress.pointee.roles != 0 || arranger.arrangesAll {
      arranger.arrange(batch, from: firstCell)
    }
    batch.finishRecord(firstCell: firstCell, sourceOffset: sourceOffset, marks: marks)
    return .done(next: recordEnd)
  }

  func discard(_ arena: ByteArena, _ mark: Int) {
    if arena.count > mark {
      arena.truncate(to: mark)
      // Cached paths may have lain there.
      tokeniser.progress.pointee.stamp += 1
    }
  }

  /// Sets the record aside; libxml2 finds better words for the first fault than a code does.
  func fail(
    _ failure: XMLFailure, isFirst: Bool, _ end: Int, _ arena: ByteArena, _ mark: Int, _ region: Region,
    _ sourceOffset: UInt64, _ batch: RecordBatch
  ) {
    discard(arena, mark)
    let base = UnsafePointer(arena.base)
    var reason = failure.sentence(limits)
    if isFirst, !failure.isLimit, failure != .unclosedRecord, failure != .recordInRecord,
      let words = fallback.words(base + region.start, end - region.start)
    {
      reason = words
    }
    batch.quarantine(
      sourceOffset: sourceOffset, code: failure.code,
      reason: "\(reason) (byte \(end - region.start) of the record)",
      // Up to the fault and no further: what follows may lie in the next chunk.
      excerpt: excerpt(base, region.start, end))
  }

  /// How a record that is set aside begins: what may be its own, and at most 512 bytes. What begins another record is
  /// told with that one, so that a feed of nothing but start tags takes no more memory than its bytes.
  private func excerpt(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
    let most = min(end, start + 512)
    var length = max(0, most - start)
    var position = start + 1
    while position < most, let found = memchr(base + position, 0x3C, most - position) {
      let name = UnsafeRawPointer(base).distance(to: found) + 1
      var after = name
      while after < most, Self.isInName(base[after]) { after += 1 }
      if after > name, context.isRecord(base + name, after - name) {
        length = name - 1 - start
        break
      }
      position = max(after, name)
    }
    return UnsafeRawBufferPointer(start: base + start, count: length)
  }

  private func quarantine(
    _ failure: XMLFailure, _ start: Int, _ end: Int, _ sourceOffset: UInt64, _ base: UnsafePointer<UInt8>,
    _ batch: RecordBatch
  ) {
    // What begins behind it is told by itself: a feed of unclosed sections must not be written down a hundred times.
    let most = min(end, start + 512)
    let next = memchr(base + start + 1, 0x3C, max(0, most - start - 1)).map {
      UnsafeRawPointer(base).distance(to: $0)
    }
    batch.quarantine(
      sourceOffset: sourceOffset, code: failure.code, reason: failure.sentence(limits),
      excerpt: UnsafeRawBufferPointer(start: base + start, count: (next ?? most) - start))
  }
}
