/// Lists beside the one of records that hold none: a search's filters and facets, a menu.
///
/// What they hold has an id and a name, as a record may have, and nothing that only things on sale have.
enum JSONSideList {
  /// Names of what tells one choice from others.
  private static let labels: Set<String> = [
    "id", "_id", "name", "title", "label", "key", "value", "values", "type", "slug", "code", "field", "count",
    "total", "doc_count", "results", "options", "children", "buckets", "terms", "facets", "min", "max",
    "from", "to",
    "position", "order", "sort", "selected", "active", "checked", "display_name", "displayname", "parent",
    "parent_id",
    "parentid", "level", "depth", "path_from_root",
  ]

  /// Whether the list called `name`, whose first element is the object from `start` to `end`, is one of those.
  static func isOne(
    _ text: UnsafePointer<UInt8>, name: Range<Int>?, _ start: Int, _ end: Int
  ) -> Bool {
    let names = JSONLayout.names(text, start, end)
    guard !names.isEmpty, names.isSubset(of: labels) else { return false }
    guard let name else { return true }
    let title = String(
      decoding: UnsafeBufferPointer(start: text + name.lowerBound, count: name.count), as: UTF8.self)
    return !JSONLayout.containerNames.contains(title.lowercased())
  }

  /// What was found behind a list.
  struct Next {
    /// Where the first element of the next list of records begins; `nil` for none in sight.
    var position: Int?
    /// How many objects of side lists stand before it.
    var passedOver = 0
  }

  /// Side lists inside one another that are told from others; deeper ones are read, so that work stays linear.
  private static let deepest = 8

  /// The next list of objects, outside strings, that is no side list. What such a list holds is searched for further ones.
  ///
  /// `isWhole` says that no byte behind `end` is yet to come: else a list whose kind is not in sight is none yet, and one
  /// that is not closed is read, so that the feed's missing end is noticed. O(end - start).
  static func next(
    _ text: UnsafePointer<UInt8>, behind start: Int, _ end: Int, isWhole: Bool
  ) -> Next {
    var found = Next()
    var position = start
    var name: Range<Int>?
    // Where the side lists end that are open.
    var ends: [Int] = []
    while position < end {
      switch text[position] {
      case UInt8(ascii: "\""):
        guard let behind = JSONDelimiter.stringEnd(text, position, end) else { return found }
        name = position + 1..<behind - 1
        position = behind
      case UInt8(ascii: "["):
        let inside = JSONDelimiter.skipSpace(text, position + 1, end)
        if inside < end, text[inside] == UInt8(ascii: "{") {
          while let last = ends.last, last <= position { ends.removeLast() }
          guard ends.count < deepest, let objectEnd = JSONDelimiter.valueEnd(text, inside, end),
            isOne(text, name: name, inside, objectEnd),
            let listEnd = JSONDelimiter.valueEnd(text, position, end)
          else {
            let isInSight =
              ends.count >= deepest || isWhole
              || JSONDelimiter.valueEnd(text, inside, end).map { !isOne(text, name: name, inside, $0) }
                ?? false
            found.position = isInSight ? inside : nil
            return found
          }
          if ends.isEmpty { found.passedOver += elements(text, inside, listEnd) }
          ends.append(listEnd)
        }
        name = nil
        position += 1
      case UInt8(ascii: ":"), 0x20, 0x09, 0x0A, 0x0D: position += 1
      default:
        name = nil
        position += 1
      }
    }
    return found
  }

  /// How many elements the list has that ends at `end`, from the one at `start` on.
  private static func elements(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var count = 0
    var position = start
    while position < end - 1 {
      if JSONSpace.isSpace(text[position]) || text[position] == UInt8(ascii: ",") {
        position += 1
      } else {
        count += 1
        position = JSONDelimiter.valueEnd(text, position, end) ?? end
      }
    }
    return count
  }
}
