/// Canonical decomposition and composition of single characters; off the hot path.
///
/// `@unchecked Sendable`: memory that is never written again after `init`.
struct NormalizationTables: @unchecked Sendable {
  static let shared = NormalizationTables()

  private let classBlocks: UnsafeBufferPointer<UInt8>
  private let classes: UnsafeBufferPointer<UInt8>
  private let decomposed: UnsafeBufferPointer<UInt32>
  private let offsets: UnsafeBufferPointer<UInt16>
  private let decompositions: UnsafeBufferPointer<UInt32>
  private let composed: UnsafeBufferPointer<UInt32>

  // Hangul syllables are arithmetic (The Unicode Standard, section 3.12).
  private static let syllables: Range<UInt32> = 0xAC00..<0xD7A4
  private static let leads: Range<UInt32> = 0x1100..<0x1113
  private static let vowels: Range<UInt32> = 0x1161..<0x1176
  private static let finals: Range<UInt32> = 0x11A8..<0x11C3

  private init() {
    classBlocks = HexTable.decode(NormalizationTableData.classBlocks, width: 2)
    classes = HexTable.decode(NormalizationTableData.classes, width: 2)
    decomposed = HexTable.decode(NormalizationTableData.decomposed, width: 8)
    offsets = HexTable.decode(NormalizationTableData.decompositionOffsets, width: 4)
    decompositions = HexTable.decode(NormalizationTableData.decompositions, width: 8)
    composed = HexTable.decode(NormalizationTableData.composed, width: 8)
  }

  /// Canonical_Combining_Class.
  func combiningClass(of point: UInt32) -> UInt8 {
    guard point < UInt32(FoldingTableData.limit) else { return 0 }
    let point = Int(point)
    return classes[Int(classBlocks[point >> 6]) << 6 | point & 63]
  }

  /// Calls `body` with each character of the full canonical decomposition. Logarithmic in the table.
  func decompose(_ point: UInt32, _ body: (UInt32) -> Void) {
    if Self.syllables.contains(point) {
      let index = point - 0xAC00
      body(0x1100 + index / 588)
      body(0x1161 + index % 588 / 28)
      if index % 28 != 0 { body(0x11A7 + index % 28) }
      return
    }
    var low = 0
    var high = decomposed.count
    while low < high {
      let middle = (low + high) / 2
      if decomposed[middle] < point { low = middle + 1 } else { high = middle }
    }
    guard low < decomposed.count, decomposed[low] == point else { return body(point) }
    for index in Int(offsets[low])..<Int(offsets[low + 1]) { body(decompositions[index]) }
  }

  /// The primary composite of two characters. Logarithmic in the table.
  func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if Self.leads.contains(first), Self.vowels.contains(second) {
      return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
    }
    if Self.syllables.contains(first), (first - 0xAC00) % 28 == 0, Self.finals.contains(second) {
      return first + (second - 0x11A7)
    }
    var low = 0
    var high = composed.count / 3
    while low < high {
      let middle = (low + high) / 2
      if (composed[middle * 3], composed[middle * 3 + 1]) < (first, second) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low * 3 < composed.count, composed[low * 3] == first, composed[low * 3 + 1] == second else {
      return nil
    }
    return composed[low * 3 + 2]
  }
}
