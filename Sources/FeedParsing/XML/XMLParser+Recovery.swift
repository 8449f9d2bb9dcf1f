import Glibc
import Listings

extension XMLParser {
  enum Recovery {
    case recovered(Progress)
    /// The bytes that decide are yet to come.
    case open
    case refused(XMLFailure)
  }

  /// Larger broken records are set aside: a copy may take five times their size.
  private static let largestRecovered = 4 << 20

  /// Reads a broken record from a repaired copy, where its end is found and it has one reading only.
  func recover(
    _ arena: ByteArena, _ mark: Int, _ region: Region, _ failure: XMLFailure, _ survey: ByteSurvey,
    _ sourceOffset: UInt64, _ batch: RecordBatch
  ) -> Recovery {
    let base = UnsafePointer(arena.base)
    let limit = min(region.end, region.start + Self.largestRecovered)
    let end: Int
    let isWhole = region.isWhole || limit < region.end
    switch recordEnd(base, region.start, limit, isWhole: isWhole) {
    case .found(let found): end = found
    case .none: return .refused(failure)
    case .open: return isWhole ? .refused(failure) : .open
    }
    let copy: [UInt8]
    do throws(XMLRepair.Refusal) {
      copy = try XMLRepair.copy(base, region.start, end)
    } catch {
      return .refused(error.failure)
    }
    discard(arena, mark)
    let before = batch.quarantined.count
    let progress = takeCopy(arena, Cleaning(copy, survey), .recovered, region, end, sourceOffset, batch)
    if batch.quarantined.count > before {
      batch.quarantined.removeSubrange(before...)
      return .refused(failure)
    }
    return .recovered(progress)
  }

  /// Reads a copy of the record, which is put behind the feed's bytes; offsets are the original's.
  func takeCopy(
    _ arena: ByteArena, _ copy: Cleaning, _ marks: RecordMarks, _ region: Region, _ recordEnd: Int,
    _ sourceOffset: UInt64, _ batch: RecordBatch
  ) -> Progress {
    let mark = arena.count
    let start = copy.bytes.withUnsafeBytes { arena.append($0) }
    let end = start + copy.bytes.count
    let outcome = tokeniser.readCopy(arena, start: start, end: end)
    let isCovered: Bool
    switch outcome {
    case .read: isCovered = true
    case .uncovered: isCovered = false
    case .open, .broken:
      var failure = XMLFailure.badMarkup
      if case .broken(let other, _) = outcome { failure = other }
      fail(failure, isFirst: true, recordEnd, arena, mark, region, sourceOffset, batch)
      return .done(next: region.start + 1)
    }
    return take(
      arena, from: start, to: end, isCovered, marks.union(copy.marks), region, recordEnd, sourceOffset, batch)
  }

  private enum RecordEnd {
    case found(Int)
    /// Another record begins before, or something is not closed.
    case none
    case open
  }

  /// Where the record ends that begins at `start`: behind the first end tag of its name, if no other record begins
  /// before. What stands in comments and CDATA sections is passed over.
  private func recordEnd(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, isWhole: Bool
  ) -> RecordEnd {
    var position = start + 1
    guard let close = memchr(base + position, 0x3E, end - position) else { return .open }
    let tagEnd = UnsafeRawPointer(base).distance(to: close)
    if base[tagEnd - 1] == XMLByte.slash, memchr(base + position, 0x3C, tagEnd - position) == nil {
      return .found(tagEnd + 1)
    }
    while let found = memchr(base + position, 0x3C, end - position) {
      position = UnsafeRawPointer(base).distance(to: found)
      // What begins here is known by nine bytes, or by fewer where no more follow.
      guard position + 9 <= end || isWhole, position + 1 < end else { return .open }
      if let (section, body) = Self.section(base, position, end) {
        guard let after = tokeniser.sectionEnd(section, base, from: position + body, end: end) else {
          return .open
        }
        position = after + section.endLength
        continue
      }
      let isEnd = base[position + 1] == XMLByte.slash
      let name = position + (isEnd ? 2 : 1)
      var after = name
      while after < end, XMLByte.continuesName(base[after]) || base[after] >= 0x80 { after += 1 }
      guard after < end else { return .open }
      if context.isRecord(base + name, after - name) {
        guard isEnd else { return .none }
        guard let last = memchr(base + after, 0x3E, end - after) else { return .open }
        return .found(UnsafeRawPointer(base).distance(to: last) + 1)
      }
      position = after
    }
    return .open
  }

  /// The section that begins at `position`, and where its body does.
  static func section(
    _ base: UnsafePointer<UInt8>, _ position: Int, _ end: Int
  ) -> (XMLSection, body: Int)? {
    if base[position + 1] == XMLByte.question { return (.instruction, 2) }
    guard base[position + 1] == XMLByte.bang else { return nil }
    if position + 9 <= end, base.holds("<![CDATA[", at: position) { return (.characterData, 9) }
    return position + 4 <= end && base.holds("<!--", at: position) ? (.commentEnd, 4) : nil
  }
}
