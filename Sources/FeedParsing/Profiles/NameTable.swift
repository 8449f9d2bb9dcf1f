import Listings

/// Source names to fields. Names compare without regard to case (ASCII, Latin and Cyrillic letters), and `_`, `-`
/// and space are the same.
///
/// A name inside a nested element or object is its path, joined by `/` (`shipping/price`); an XML attribute of the
/// record element is `@name`, of an element below it `element/@name`.
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

  /// The first entry of a name wins. O(total length).
  package init(_ entries: [(name: String, target: FieldTarget)] = []) {
    var capacity = 16
    while capacity < 2 * entries.count + 2 { capacity *= 2 }
    slots = [Int32](repeating: -1, count: capacity)
    for entry in entries {
      var name = entry.name
      name.withUTF8 { insert(UnsafeRawBufferPointer($0), entry.target) }
    }
  }

  /// How many names the table knows.
  package var count: Int { entries.count }

  /// The field that `name` feeds; `FieldTarget.attribute` for a name that the table lacks.
  ///
  /// O(length), without allocation. Parsers remember the answer per position and ask again only when the name
  /// there changes.
  package func target(for name: UnsafeRawBufferPointer) -> FieldTarget {
    find(name) ?? .attribute
  }

  /// Whether the table knows the name.
  package func contains(_ name: UnsafeRawBufferPointer) -> Bool { find(name) != nil }

  private func find(_ name: UnsafeRawBufferPointer) -> FieldTarget? {
    let mask = slots.count - 1
    var slot = Self.hash(name) & mask
    while true {
      let index = Int(slots[slot])
      if index < 0 { return nil }
      if matches(entries[index], name) { return entries[index].target }
      slot = (slot + 1) & mask
    }
  }

  private func matches(_ entry: Entry, _ name: UnsafeRawBufferPointer) -> Bool {
    guard entry.length == name.count else { return false }
    var lead: UInt8 = 0
    for position in 0..<entry.length {
      let folded = Self.fold(name, at: position, lead: &lead)
      if folded != names[entry.offset + position] { return false }
    }
    return true
  }

  private mutating func insert(_ name: UnsafeRawBufferPointer, _ target: FieldTarget) {
    guard find(name) == nil else { return }
    let offset = names.count
    var lead: UInt8 = 0
    for position in 0..<name.count { names.append(Self.fold(name, at: position, lead: &lead)) }
    let mask = slots.count - 1
    var slot = Self.hash(name) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(offset: offset, length: name.count, target: target))
  }

  /// FNV-1a over the folded bytes (the offset basis and prime are the algorithm's published constants).
  private static func hash(_ name: UnsafeRawBufferPointer) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var lead: UInt8 = 0
    for position in 0..<name.count {
      hash = (hash ^ UInt64(fold(name, at: position, lead: &lead))) &* 0x100_0000_01B3
    }
    return Int(truncatingIfNeeded: hash >> 16)
  }

  /// One byte of a name, folded. `lead` carries the lead byte of a two-byte scalar to its second byte.
  ///
  /// The folding keeps lengths: D0 90…AF (А…Я) becomes D0 B0…BF and D1 80…8F, whose lead differs, so that a lead
  /// of D1 is folded to D0 for both and the second byte decides.
  private static func fold(_ name: UnsafeRawBufferPointer, at position: Int, lead: inout UInt8) -> UInt8 {
    let byte = name[position]
    let before = lead
    lead = 0
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
    case UInt8(ascii: " "), UInt8(ascii: "-"): return UInt8(ascii: "_")
    case 0xC3...0xC5, 0xD0:
      lead = byte
      return byte
    case 0xD1:
      lead = byte
      return 0xD0
    default: break
    }
    switch before {
    case 0xC3: return (0x80...0x9E).contains(byte) && byte != 0x97 ? byte | 0x20 : byte
    case 0xC4, 0xC5: return foldExtendedA(lead: before, byte)
    // А…Я are 0x20 below their small letters, of which р…я lie behind lead D1 (80…8F); Ѐ…Џ are 0x50 below theirs.
    case 0xD0: return byte < 0x90 ? byte &+ 0x50 : (byte < 0xB0 ? byte &+ 0x20 : byte)
    case 0xD1: return byte &+ 0x40
    default: return byte
    }
  }

  /// Latin Extended-A, U+0100 to U+017F, where large and small letters alternate.
  private static func foldExtendedA(lead: UInt8, _ byte: UInt8) -> UInt8 {
    let scalar = UInt16(lead & 0x1F) << 6 | UInt16(byte & 0x3F)
    let largeIsEven = (0x100...0x137).contains(scalar) || (0x14A...0x177).contains(scalar)
    let largeIsOdd = (0x139...0x148).contains(scalar) || (0x179...0x17E).contains(scalar)
    if largeIsEven && scalar % 2 == 0 || largeIsOdd && scalar % 2 == 1 {
      // The one pair that crosses a lead byte would be U+013F and U+0140: left as it is, for lengths' sake.
      return scalar == 0x13F ? byte : byte &+ 1
    }
    return byte
  }
}
