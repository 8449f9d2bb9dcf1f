import Listings

/// Reads what a feed says above its records of all of them.
struct XMLHeadReader {
  let survey: XMLHeadSurvey
  /// Reads elements, with the decoding, recovery and caps of records.
  let elements: XMLCategoryReader

  /// A longer value is none that holds for every record.
  private static let longestValue = 512
  /// An element repeats where a catalogue is for several countries.
  private static let mostValues = 16
  /// How far behind the start of an element its end, and that of those beside it, is looked for.
  private static let reach = 64 << 10

  /// `head` ends where the first record begins. Of a field's paths the first counts that says something, with all of its
  /// elements. O(paths of the head) for each path, and O(reach).
  func values(_ fields: [HeadField], in head: UnsafeRawBufferPointer) -> [HeadValue] {
    var values: [HeadValue] = []
    for field in fields {
      for path in field.paths {
        let found = texts(at: path, in: head)
        values += found.map { HeadValue(field: field.field, name: Array(path.utf8), value: $0) }
        if !found.isEmpty { break }
      }
    }
    return values
  }

  private func texts(at path: String, in head: UnsafeRawBufferPointer) -> [[UInt8]] {
    let names = path.split(separator: "/").map(String.init)
    guard let element = element(names), let last = names.last else { return [] }
    let start = survey.elements[element].start
    guard start < head.count else { return [] }
    // Elements are found by their name alone: where another path ends in the same, only the first is surely this one's.
    let isOnly = !survey.elements.indices.contains { other in
      other != element && survey.elements[other].start < head.count
        && XMLSpelling.isAny([last], survey.name(other))
    }
    let most = isOnly ? min(survey.elements[element].count, Self.mostValues) : 1
    let place = UnsafeRawBufferPointer(rebasing: head[start..<min(head.count, start + Self.reach)])
    return elements.texts(of: survey.name(element), most: most, in: place).filter {
      !$0.isEmpty && $0.count <= Self.longestValue
    }
  }

  /// The element of the survey with this path below the document element.
  private func element(_ names: [String]) -> Int? {
    var current = 0
    for name in names {
      let children = survey.elements.indices.contains(current) ? survey.elements[current].children : []
      guard let child = children.first(where: { XMLSpelling.isAny([name], survey.name($0)) }) else {
        return nil
      }
      current = child
    }
    return current > 0 ? current : nil
  }
}
