import Listings

/// Source names to fields. Names compare as `NameFolding` folds them: without regard to case, accents and punctuation.
///
/// A name inside a nested element or object is its path, joined by `/` (`shipping/price`); an XML attribute of the
/// record element is `@name`, of an element below it `element/@name`. A part `*` of a path stands for any one.
///
/// An open-addressing hash at half load, over one run of name bytes:
///
/// ```
/// slots    │ -1 │ 3 │ -1 │ 0 │ …        position in `entries`, by hash of the folded name
/// entries  │ (offset, length, target) │ …
/// names    │ i d t i t l e …            folded names, end to end
/// ```
package struct NameTable: Sendable {
  private struct Entry: Sendable {
    var offset: Int
    var length: Int
    var target: FieldTarget
  }
  private var slots: [Int32]
  private var entries: [Entry] = []
  private var names: [UInt8] = []
  /// The longest folded name.
  private var longest = 0
  /// Whether some name is a path with a part of any name (`Visible/*/brand`), which folds to nothing.
  private(set) var hasWildcards = false

  /// The first entry of a name wins. O(total length).
  package init(_ entries: [(name: String, target: FieldTarget)] = []) {
    var capacity = 16
    while capacity < 2 * entries.count + 2 { capacity *= 2 }
    slots = [Int32](repeating: -1, count: capacity)
    for entry in entries {
      var name = entry.name
      name.withUTF8 { insert(NameFolding.folded(UnsafeRawBufferPointer($0)), entry.target) }
    }
  }

  /// How many names the table knows.
  package var count: Int { entries.count }

  /// Whether some name feeds the field. O(names).
  func feeds(_ field: Field) -> Bool { entries.contains { $0.target.field == field } }

  /// The field that `name` feeds; `FieldTarget.attribute` for a name that the table lacks.
  ///
  /// O(length). Parsers remember the answer per position and ask again only when the name there changes.
  package func target(for name: UnsafeRawBufferPointer) -> FieldTarget {
    target(of: name) ?? .attribute
  }

  /// Whether the table knows the name.
  package func contains(_ name: UnsafeRawBufferPointer) -> Bool { target(of: name) != nil }

  private func target(of name: UnsafeRawBufferPointer) -> FieldTarget? {
    // Folding shortens a name of letters to no less than a third, and hostile names are megabytes.
    guard name.count <= 4 * longest + 64 else { return nil }
    return find(NameFolding.folded(name)[...])
  }

  /// What a folded name feeds, if the table has it.
  func find(_ folded: ArraySlice<UInt8>) -> FieldTarget? {
    guard !folded.isEmpty, folded.count <= longest else { return nil }
    let mask = slots.count - 1
    var slot = Self.hash(folded) & mask
    while true {
      let index = Int(slots[slot])
      if index < 0 { return nil }
      let entry = entries[index]
      if names[entry.offset..<entry.offset + entry.length].elementsEqual(folded) { return entry.target }
      slot = (slot + 1) & mask
    }
  }

  private mutating func insert(_ folded: [UInt8], _ target: FieldTarget) {
    guard !folded.isEmpty, find(folded[...]) == nil else { return }
    let mask = slots.count - 1
    var slot = Self.hash(folded[...]) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(offset: names.count, length: folded.count, target: target))
    names.append(contentsOf: folded)
    longest = max(longest, folded.count)
    let slash = UInt8(ascii: "/")
    if zip(folded, folded.dropFirst()).contains(where: { $0 == slash && $1 == slash }) { hasWildcards = true }
  }

  /// FNV-1a (the offset basis and prime are the algorithm's published constants).
  private static func hash(_ folded: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in folded { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash >> 16)
  }
}
