import Glibc
import Listings

/// What begins outside of records, where it takes more than a name to be a record.
extension XMLParser {
  /// As `beginning`, keeping account of the elements that are open. `isWhole`: nothing that could follow `end` counts.
  ///
  /// O(bytes of the tag).
  func beginning(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, isWhole: Bool, _ tracker: XMLPlaceTracker,
    _ batch: RecordBatch
  ) -> Beginning {
    guard start + 1 < end else { return .open }
    switch base[start + 1] {
    case XMLByte.question, XMLByte.bang: return beginning(base, start, end)
    case XMLByte.slash:
      guard let name = name(base, start + 2, end) else { return .open }
      if name.isEmpty { return .nothing(next: start + 2) }
      tracker.end(local(base, name))
      return .nothing(next: name.upperBound)
    default:
      guard let name = name(base, start + 1, end) else { return .open }
      // `<5` is a text.
      guard !name.isEmpty, XMLByte.startsName(base[start + 1]) || base[start + 1] >= 0x80 else {
        return .nothing(next: start + 1)
      }
      let local = local(base, name)
      let bearsName = context.isRecord(base + name.lowerBound, name.count)
      let isRecord = bearsName && tracker.isRecord(local)
      guard let tag = Self.tagEnd(base, name.upperBound, end) else {
        // What has no end is told as a record without one is.
        guard isRecord, isWhole else { return .open }
        tracker.startRecord(Self.localRange(base, name), isEmpty: false)
        return .record
      }
      if isRecord, tag.attributes < 2, tracker.isException(local) {
        guard let holds = holdsText(base, tag.end, end, isEmpty: tag.isEmpty) ?? (isWhole ? false : nil)
        else {
          return .open
        }
        if holds {
          batch.passedOver += 1
          if !tag.isEmpty { tracker.start(local) }
          return .nothing(next: tag.end)
        }
      }
      if isRecord {
        tracker.startRecord(Self.localRange(base, name), isEmpty: tag.isEmpty)
        return .record
      }
      if bearsName { batch.passedOver += 1 }
      if !tag.isEmpty { tracker.start(local) }
      return .nothing(next: tag.end)
    }
  }

  /// The name that begins at `start`; an empty one where none does, or one that is longer than any that counts. `nil`
  /// where it does not end before `end`.
  private func name(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Range<Int>? {
    let limit = min(end, start + Self.longestName)
    var after = start
    while after < limit, Self.isInName(base[after]) { after += 1 }
    if after == limit { return limit == end ? nil : start..<start }
    return start..<after
  }

  private static func localRange(_ base: UnsafePointer<UInt8>, _ name: Range<Int>) -> Range<Int> {
    var local = name.lowerBound
    for index in name where base[index] == XMLByte.colon { local = index + 1 }
    return local..<name.upperBound
  }

  private func local(_ base: UnsafePointer<UInt8>, _ name: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let local = Self.localRange(base, name)
    return UnsafeBufferPointer(start: base + local.lowerBound, count: local.count)
  }

  /// Whether nothing but text stands in the element whose start tag ends at `start`; `nil` where that is not in sight.
  private func holdsText(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, isEmpty: Bool) -> Bool? {
    if isEmpty { return true }
    guard let next = memchr(base + start, 0x3C, end - start) else { return nil }
    let position = UnsafeRawPointer(base).distance(to: next) + 1
    return position < end ? base[position] == XMLByte.slash : nil
  }

  /// Behind the `>` of a start tag, or at the `<` that begins before one: no attribute's value holds that.
  private static func tagEnd(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> (end: Int, isEmpty: Bool, attributes: Int)? {
    var quote: UInt8 = 0
    var attributes = 0
    for position in start..<end {
      let byte = base[position]
      if byte == XMLByte.lessThan { return (position, false, attributes) }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == XMLByte.quote || byte == XMLByte.apostrophe {
        quote = byte
      } else if byte == XMLByte.greaterThan {
        return (position + 1, base[position - 1] == XMLByte.slash, attributes)
      } else if byte == XMLByte.equals {
        attributes += 1
      }
    }
    return nil
  }
}
