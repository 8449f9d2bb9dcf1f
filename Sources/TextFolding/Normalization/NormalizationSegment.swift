/// A stretch of characters that must be normalised together: a starter and what follows it up to the next
/// character that neither reorders nor composes. Each knows where in the source it stands.
struct NormalizationSegment {
  struct Character {
    var point: UInt32
    var start: UInt32
    var end: UInt32
    var combiningClass: UInt8 = 0
  }
  private(set) var characters: [Character] = []

  var isEmpty: Bool { characters.isEmpty }

  mutating func append(_ point: UInt32, start: UInt32, end: UInt32) {
    characters.append(Character(point: point, start: start, end: end))
  }

  mutating func removeAll() { characters.removeAll(keepingCapacity: true) }

  /// Brings the segment into NFC. O(n log n) in its length, for one mark may follow another a million times.
  mutating func normalize() {
    let tables = NormalizationTables.shared
    var decomposed: [Character] = []
    decomposed.reserveCapacity(characters.count + 4)
    for character in characters {
      tables.decompose(character.point) { point in
        decomposed.append(
          Character(
            point: point, start: character.start, end: character.end,
            combiningClass: tables.combiningClass(of: point)))
      }
    }
    Self.reorder(&decomposed)
    // The iota subscript folds to the letter, but only once the other marks have found their places before it.
    for index in decomposed.indices where decomposed[index].point == 0x345 {
      decomposed[index].point = 0x3B9
      decomposed[index].combiningClass = 0
    }
    Self.compose(&decomposed, tables)
    characters = decomposed
  }

  /// Canonical ordering: runs of non-starters ascending by class, equals in their order.
  private static func reorder(_ characters: inout [Character]) {
    var index = 0
    while index < characters.count {
      guard characters[index].combiningClass != 0 else {
        index += 1
        continue
      }
      let start = index
      var isOrdered = true
      while index < characters.count, characters[index].combiningClass != 0 {
        if index > start, characters[index].combiningClass < characters[index - 1].combiningClass {
          isOrdered = false
        }
        index += 1
      }
      if !isOrdered { sort(&characters, start..<index) }
    }
  }

  /// A counting sort: stable, and linear.
  private static func sort(_ characters: inout [Character], _ run: Range<Int>) {
    var positions = [Int](repeating: 0, count: 257)
    for index in run { positions[Int(characters[index].combiningClass) + 1] += 1 }
    for value in 1...256 { positions[value] += positions[value - 1] }
    let unordered = Array(characters[run])
    for character in unordered {
      let value = Int(character.combiningClass)
      characters[run.lowerBound + positions[value]] = character
      positions[value] += 1
    }
  }

  private static func compose(_ characters: inout [Character], _ tables: NormalizationTables) {
    var starter = -1
    var lastClass = -1
    var kept = 0
    for character in characters {
      let combiningClass = Int(character.combiningClass)
      if starter >= 0, lastClass < combiningClass,
        let composite = tables.compose(characters[starter].point, character.point)
      {
        characters[starter].point = composite
        characters[starter].start = min(characters[starter].start, character.start)
        characters[starter].end = max(characters[starter].end, character.end)
        continue
      }
      if combiningClass == 0 {
        starter = kept
        lastClass = -1
      } else {
        lastClass = combiningClass
      }
      characters[kept] = character
      kept += 1
    }
    characters.removeLast(characters.count - kept)
  }
}
