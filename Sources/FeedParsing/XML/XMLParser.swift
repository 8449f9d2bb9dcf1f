import Glibc
package import Listings

/// Reads chunks of an XML feed into batches.
///
/// Between records it looks for start tags of the record element and passes over comments, CDATA sections and
/// instructions whole, so that a record inside one is none. A record is read by `XMLTokeniser`; what that does not
/// cover by libxml2. A broken record costs itself: reading goes on behind its own start tag's first byte.
package final class XMLParser: ChunkParser {
  private let tokeniser: XMLTokeniser
  private let fallback: XMLFallback
  private let context: XMLContext
  private let limits: ParseLimits
  private var arranger: RecordArranger
  /// Longest name that can be a record's, with room for a prefix.
  private static let longestName = 1024

  init(context: XMLContext, limits: ParseLimits) {
    self.context = context
    tokeniser = XMLTokeniser(context: context, limits: limits)
    self.limits = tokeniser.limits
    fallback = XMLFallback(context: context, limits: tokeniser.limits)
    arranger = RecordArranger(attributes: context.attributes, tables: context.tables)
  }

  package func parse(_ chunk: FeedChunk, into batch: RecordBatch) -> Int {
    let arena = chunk.arena
    let count = chunk.feedCount
    tokeniser.progress.pointee.stamp += 1
    arranger.begin()
    var base = UnsafePointer(arena.base)
    let survey = tokeniser.begin(base, count: count)
    var origins = OriginCursor(chunk.origin)
    var position = 0
    while true {
      let start = tokeniser.progress.pointee.marks.nextLess(from: position)
      guard start < count else { return count }
      // A decision about what begins here may look no further than this, so that it is the same in every chunking.
      let window = min(count, start + limits.recordBytes)
      let isWhole = chunk.isLast || window < count || window == start + limits.recordBytes
      switch beginning(base, start, window) {
      case .nothing(let next): position = next
      case .open:
        guard isWhole else { return start }
        position = start + 1
      case .unclosedSection:
        guard isWhole else { return start }
        // What an unclosed comment hides is read all the same: nothing gets past the rules this way.
        quarantine(.unclosedSection, start, window, origins.offset(of: start, in: base), base, batch)
        position = start + 2
      case .record:
        let sourceOffset = origins.offset(of: start, in: base)
        let region = Region(
          start: start, end: window, isWhole: isWhole, isLimited: window == start + limits.recordBytes)
        switch record(arena, region, survey, sourceOffset, batch) {
        case .done(let next): position = next
        case .open: return start
        }
        base = UnsafePointer(arena.base)
      }
    }
  }

  private enum Beginning {
    case nothing(next: Int)
    case open
    case unclosedSection
    case record
  }

  /// What begins with the `<` at `start`, outside of records.
  private func beginning(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Beginning {
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
      let limit = min(end, name + Self.longestName)
      var after = name
      while after < limit, Self.isInName(base[after]) { after += 1 }
      if after == limit { return limit == end ? .open : .nothing(next: name) }
      return context.isRecord(base + name, after - name) ? .record : .nothing(next: after)
    }
  }

  private static func isInName(_ byte: UInt8) -> Bool { XMLByte.continuesName(byte) || byte >= 0x80 }

  private func passed(
    _ section: XMLSection, _ base: UnsafePointer<UInt8>, _ start: Int, body: Int, _ end: Int
  ) -> Beginning {
    if let close = tokeniser.sectionEnd(section, base, from: start + body, end: end) {
      return .nothing(next: close + section.endLength)
    }
    return .unclosedSection
  }

  private struct Region {
    var start: Int
    var end: Int
    /// No byte that could follow `end` may change what is decided.
    var isWhole: Bool
    /// The region ends at the cap on a record's size and not at the feed's end.
    var isLimited: Bool
  }

  private enum Progress {
    case done(next: Int)
    case open
  }

  private func record(
    _ arena: ByteArena, _ region: Region, _ survey: ByteSurvey, _ sourceOffset: UInt64, _ batch: RecordBatch
  ) -> Progress {
    let mark = arena.count
    var outcome = tokeniser.read(arena, start: region.start, end: region.end)
    if case .uncovered = outcome { outcome = fallback.frame(arena, start: region.start, end: region.end) }
    switch outcome {
    case .open:
      guard region.isWhole else {
        discard(arena, mark)
        return .open
      }
      fail(
        region.isLimited ? .recordSize : .unclosedRecord, region.end, arena, mark, region, sourceOffset, batch
      )
    case .broken(let failure, let end):
      fail(failure, end, arena, mark, region, sourceOffset, batch)
    case .uncovered:
      discard(arena, mark)
      return read(arena, region.start, to: fallback.end, survey, fast: false, region, sourceOffset, batch)
    case .read(let end):
      return read(arena, region.start, to: end, survey, fast: true, region, sourceOffset, batch)
    }
    return .done(next: region.start + 1)
  }

  /// Takes over a record that ends at `end`: from the scratch where the fast path has read it and its bytes are
  /// sound, else by reading a repaired copy, or through libxml2.
  private func read(
    _ arena: ByteArena, _ start: Int, to end: Int, _ survey: ByteSurvey, fast: Bool, _ region: Region,
    _ sourceOffset: UInt64, _ batch: RecordBatch
  ) -> Progress {
    let mark = arena.count
    var from = start
    var to = end
    var marks = RecordMarks.none
    var isFast = fast
    if survey.hasInvalidUTF8, !ByteSurvey.isValidUTF8(UnsafePointer(arena.base) + start, count: end - start) {
      // The copy lies behind the feed's bytes, so its cells point at repaired text; offsets are the original's.
      let copy = Array(String(decoding: arena[start, end - start], as: UTF8.self).utf8)
      from = copy.withUnsafeBytes { arena.append($0) }
      to = from + copy.count
      marks = .replacedBytes
      let outcome = tokeniser.readCopy(arena, start: from, end: to)
      switch outcome {
      case .read: isFast = true
      case .uncovered: isFast = false
      case .open, .broken:
        if case .broken(let failure, _) = outcome {
          fail(failure, end, arena, mark, region, sourceOffset, batch)
        } else {
          fail(.badMarkup, end, arena, mark, region, sourceOffset, batch)
        }
        return .done(next: start + 1)
      }
    }
    if survey.hasIllegalCharacter,
      ByteSurvey.hasIllegalCharacter(UnsafePointer(arena.base) + from, count: to - from)
    {
      fail(.illegalCharacter, end, arena, mark, region, sourceOffset, batch)
      return .done(next: start + 1)
    }
    let firstCell = batch.cells.count
    if isFast {
      batch.append(
        UnsafeBufferPointer(start: tokeniser.cells, count: tokeniser.progress.pointee.cellCount))
    } else if let problem = fallback.read(arena, from, to, into: batch) {
      batch.cells.removeSubrange(firstCell...)
      discard(arena, mark)
      batch.quarantine(
        sourceOffset: sourceOffset, code: problem.code, reason: problem.reason,
        excerpt: arena[start, min(end - start, 512)])
      return .done(next: start + 1)
    }
    arranger.arrange(batch, from: firstCell)
    batch.finishRecord(firstCell: firstCell, sourceOffset: sourceOffset, marks: marks)
    return .done(next: end)
  }

  private func discard(_ arena: ByteArena, _ mark: Int) {
    if arena.count > mark {
      arena.truncate(to: mark)
      // Cached paths may have lain there.
      tokeniser.progress.pointee.stamp += 1
    }
  }

  private func fail(
    _ failure: XMLFailure, _ end: Int, _ arena: ByteArena, _ mark: Int, _ region: Region,
    _ sourceOffset: UInt64, _ batch: RecordBatch
  ) {
    discard(arena, mark)
    let base = UnsafePointer(arena.base)
    var reason = failure.sentence(limits)
    if !failure.isLimit, failure != .unclosedRecord,
      let words = fallback.words(base + region.start, end - region.start)
    {
      reason = words
    }
    batch.quarantine(
      sourceOffset: sourceOffset, code: failure.code,
      reason: "\(reason) (byte \(end - region.start) of the record)",
      // Up to the fault and no further: what follows may lie in the next chunk.
      excerpt: arena[region.start, min(end - region.start, 512)])
  }

  private func quarantine(
    _ failure: XMLFailure, _ start: Int, _ end: Int, _ sourceOffset: UInt64, _ base: UnsafePointer<UInt8>,
    _ batch: RecordBatch
  ) {
    batch.quarantine(
      sourceOffset: sourceOffset, code: failure.code, reason: failure.sentence(limits),
      excerpt: UnsafeRawBufferPointer(start: base + start, count: min(end - start, 512)))
  }
}
