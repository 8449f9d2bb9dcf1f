/// How a JSON document holds its records.
enum JSONLayout: Sendable, Equatable {
  /// One object a line.
  case lines
  /// A list, at the top or inside objects; its first element comes after `prefix` bytes.
  case list(prefix: Int)
  /// An object, at the top or inside others, whose members are records and their names ids; its first member comes
  /// after `prefix` bytes.
  case map(prefix: Int)
  /// One object, or several in a row, each a record.
  case sequence

  /// What stands before the first element.
  var prefix: Int {
    switch self {
    case .list(let prefix), .map(let prefix): prefix
    case .lines, .sequence: 0
    }
  }

  var isMap: Bool { if case .map = self { true } else { false } }

  /// Names under which lists of records are kept; others are taken for lists of a record's own parts when the
  /// object around them looks like a record.
  static let containerNames: Set<String> = [
    "products", "items", "offers", "listings", "results", "entries", "records", "goods", "rows", "data",
    "hits",
    "articles", "ads", "feed", "catalog", "catalogue", "itemlistelement", "value", "docs", "artikel",
    "produkte",
    "produits", "productos", "prodotti", "produkty",
  ]
  private static let recordNames: Set<String> = [
    "id", "sku", "title", "gtin", "price", "offerid", "product_id",
  ]

  /// Looks at the first bytes of a JSON text that begins with a bracket.
  ///
  /// A first line that is a whole object with an object on the next line is JSON Lines. Else the first array of
  /// objects decides that is a member of objects only: a list of records, unless the object around it has an
  /// identifier or title of its own and the array's name is none for lists. Before that, an object of objects that are
  /// alike is taken for records by id. O(head).
  static func detect(
    _ head: UnsafeRawBufferPointer, _ isListOfRecords: SessionOptions.ListOfRecords? = nil
  ) -> JSONLayout {
    guard let base = head.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return .sequence }
    let start = JSONDelimiter.skipSpace(base, 0, head.count)
    guard start < head.count else { return .sequence }
    if base[start] == UInt8(ascii: "[") { return .list(prefix: start + 1) }
    let line = CSVScan.find(UInt8(ascii: "\n"), base, start, head.count)
    let valueEnd = JSONDelimiter.valueEnd(base, start, head.count)
    let isOneLine = valueEnd.map { end in line.map { end <= $0 } ?? true } ?? (line == nil)
    if isOneLine, let line {
      let next = JSONDelimiter.skipSpace(base, line, head.count)
      if next < head.count, base[next] == UInt8(ascii: "{") { return .lines }
    }
    let isLinked = LinkedData.isLikely(head)
    if !isLinked, let prefix = mapPrefix(base, start, head.count) { return .map(prefix: prefix) }
    if let prefix = listPrefix(base, start, head.count, isLinked: isLinked, isListOfRecords) {
      return .list(prefix: prefix)
    }
    return isOneLine ? .lines : .sequence
  }

  /// What a service says instead of a feed: a list of these is none of records.
  private static let errorNames: Set<String> = ["error", "errors"]

  /// Whether a text is one object and nothing else.
  static func isOneObject(_ head: UnsafeRawBufferPointer) -> Bool {
    guard let base = head.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
    let start = JSONDelimiter.skipSpace(base, 0, head.count)
    guard start < head.count, base[start] == UInt8(ascii: "{"),
      let end = JSONDelimiter.valueEnd(base, start, head.count)
    else { return false }
    return JSONDelimiter.skipSpace(base, end, head.count) == head.count
  }

  /// Whether the array `name` of an object is the list of records. Of linked data, an object that has a type is no
  /// mere wrapper: its arrays are its own (`offers`), but for those that exist to hold lists.
  private static func holdsRecords(_ name: String, isInRecord: Bool, isLinked: Bool) -> Bool {
    if isLinked {
      return name == "@graph" || name == "itemlistelement"
        || !isInRecord && name != "offers" && containerNames.contains(name)
    }
    return containerNames.contains(name) || !isInRecord && !errorNames.contains(name)
  }

  /// The length of what stands before the first element of the list of records, if there is one. A list without
  /// elements is one by its name alone, in an object that is no record and tells of no error.
  private static func listPrefix(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, isLinked: Bool,
    _ isListOfRecords: SessionOptions.ListOfRecords?
  ) -> Int? {
    var position = start + 1
    var looksLikeRecord = [false]
    var starts = [start]
    var emptyList: Int?
    // Where there is no other, it is the list of records.
    var sideList: Int?
    while position < end {
      position = JSONDelimiter.skipSpace(text, position, end)
      guard position < end else { return sideList }
      switch text[position] {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "}"):
        let wasRecord = looksLikeRecord.removeLast()
        starts.removeLast()
        if looksLikeRecord.isEmpty { return wasRecord ? sideList : emptyList ?? sideList }
        position += 1
      case UInt8(ascii: "\""):
        guard let nameEnd = JSONDelimiter.stringEnd(text, position, end) else { return nil }
        let name = String(
          decoding: UnsafeBufferPointer(start: text + position + 1, count: nameEnd - position - 2),
          as: UTF8.self
        ).lowercased()
        if recordNames.contains(name) || LinkedData.isTypeName(name) {
          looksLikeRecord[looksLikeRecord.count - 1] = true
        }
        let colon = JSONDelimiter.skipSpace(text, nameEnd, end)
        guard colon < end, text[colon] == UInt8(ascii: ":") else { return nil }
        let value = JSONDelimiter.skipSpace(text, colon + 1, end)
        guard value < end else { return nil }
        if text[value] == UInt8(ascii: "["), isList(text, value, end) {
          let known = isListOfRecords.flatMap { judge in
            judge(
              names(text, starts.last ?? start, end),
              names(text, JSONDelimiter.skipSpace(text, value + 1, end), end))
          }
          if known == true { return value + 1 }
          if known == nil, holdsRecords(name, isInRecord: looksLikeRecord.contains(true), isLinked: isLinked)
          {
            let inside = JSONDelimiter.skipSpace(text, value + 1, end)
            guard let first = JSONDelimiter.valueEnd(text, inside, end),
              JSONSideList.isOne(text, name: position + 1..<nameEnd - 1, inside, first)
            else { return value + 1 }
            sideList = sideList ?? value + 1
          }
        }
        if text[value] == UInt8(ascii: "["), containerNames.contains(name), !looksLikeRecord.contains(true) {
          let inside = JSONDelimiter.skipSpace(text, value + 1, end)
          if inside < end, text[inside] == UInt8(ascii: "]") { emptyList = emptyList ?? value + 1 }
        } else if errorNames.contains(name), !isNothing(text, value, end) {
          looksLikeRecord[0] = true
        }
        if text[value] == UInt8(ascii: "{"), looksLikeRecord.count < 4, !looksLikeRecord.contains(true) {
          looksLikeRecord.append(false)
          starts.append(value)
          position = value + 1
        } else if let valueEnd = JSONDelimiter.valueEnd(text, value, end) {
          position = valueEnd
        } else {
          return sideList
        }
      default: return nil
      }
    }
    return sideList
  }

  private static func isList(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let inside = JSONDelimiter.skipSpace(text, start + 1, end)
    return inside < end && text[inside] == UInt8(ascii: "{")
  }

  /// Whether a value says that there is none: `null`, `false`, `0`, and what is empty.
  private static func isNothing(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard let valueEnd = JSONDelimiter.valueEnd(text, start, end) else { return false }
    let value = UnsafeBufferPointer(start: text + start, count: valueEnd - start)
    return ["null", "false", "0", "\"\"", "[]", "{}"].contains { value.elementsEqual($0.utf8) }
  }
}
