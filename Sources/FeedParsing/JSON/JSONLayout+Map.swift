/// Records by id: `{"4711": {"title": …}, "4712": {…}}`, as PHP writes an array with keys.
extension JSONLayout {
  /// Names that products have, and hardly what else stands in pairs (two prices, a seller and a brand).
  private static let tellingNames: Set<String> = [
    "title", "price", "sku", "gtin", "ean", "ean13", "barcode", "product_id", "product_name", "offer_id",
    "offerid", "description", "image", "images", "image_link", "image_url", "variants",
  ]
  /// Objects around the records.
  private static let mostWrappers = 3
  /// Members of a wrapper that are looked into.
  private static let mostMembers = 16

  private struct Entry {
    var key: String
    var names: Set<String>
  }

  /// The length of what stands before the first record of the object at `start`, or of one inside it; `nil` where none
  /// holds records by id. O(mostWrappers × head).
  static func mapPrefix(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, wrappers: Int = 0
  ) -> Int? {
    var entries: [Entry] = []
    var inner: [Int] = []
    var isOfObjects = true
    var isWhole = false
    var position = start + 1
    while inner.count < mostMembers {
      position = JSONDelimiter.skipSpace(text, position, end)
      guard position < end else { break }
      if text[position] == UInt8(ascii: ",") {
        position += 1
        continue
      }
      isWhole = text[position] == UInt8(ascii: "}")
      guard !isWhole, let member = JSONMember(text, position, end), let name = member.name else { break }
      if text[member.start] == UInt8(ascii: "{") {
        inner.append(member.start)
        if isOfObjects {
          entries.append(
            Entry(key: string(text, name), names: names(text, member.start, end)))
        }
        if isOfObjects, entries.count == 2 { return areRecords(entries) ? start + 1 : descend() }
      } else {
        isOfObjects = false
      }
      guard let valueEnd = JSONDelimiter.valueEnd(text, member.start, end) else { break }
      position = valueEnd
    }
    if isOfObjects, isWhole, entries.count == 1, areRecords(entries) { return start + 1 }
    return descend()

    func descend() -> Int? {
      guard wrappers < mostWrappers, names(text, start, end).isDisjoint(with: tellingNames) else {
        return nil
      }
      for object in inner {
        if let prefix = mapPrefix(text, object, end, wrappers: wrappers + 1) { return prefix }
      }
      return nil
    }
  }

  /// Whether objects are alike enough for records, and their keys no languages (`de`, `en_GB`).
  private static func areRecords(_ entries: [Entry]) -> Bool {
    guard let first = entries.first, let last = entries.last else { return false }
    let common = first.names.intersection(last.names)
    guard common.count > 1, 2 * common.count >= min(first.names.count, last.names.count),
      !common.isDisjoint(with: tellingNames)
    else { return false }
    let hasDigit = first.key.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return hasDigit || entries.count > 1 && first.key.utf8.count > 5 && last.key.utf8.count > 5
  }

  /// The lowercased names of an object's own members, as far as they are in sight.
  static func names(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Set<String> {
    var names: Set<String> = []
    var position = start + 1
    while names.count < 64 {
      position = JSONDelimiter.skipSpace(text, position, end)
      guard position < end else { break }
      if text[position] == UInt8(ascii: ",") {
        position += 1
        continue
      }
      guard let member = JSONMember(text, position, end), let name = member.name else { break }
      names.insert(string(text, name).lowercased())
      guard let valueEnd = JSONDelimiter.valueEnd(text, member.start, end) else { break }
      position = valueEnd
    }
    return names
  }

  private static func string(_ text: UnsafePointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(start: text + range.lowerBound, count: range.count), as: UTF8.self)
  }
}
