import CByteKernels

/// What a character is to folding: a kind, or, from `firstMapping` on, the number of what it folds to.
enum CharacterKind {
  static let separator: UInt16 = 0
  static let letter: UInt16 = 1
  static let number: UInt16 = 2
  /// A letter or number of a script written without spaces.
  static let unspaced: UInt16 = 3
  static let mark: UInt16 = 4
  /// A letter that may compose with the one before it (Hangul vowels and finals).
  static let joiningLetter: UInt16 = 5
  /// A mark that may change places or compose with what stands before it.
  static let joiningMark: UInt16 = 6
  static let removed: UInt16 = 7
  static let unspacedMark: UInt16 = 8
  static let unspacedJoiningMark: UInt16 = 9
  static let firstMapping: UInt16 = 16

  @inline(__always)
  static func isMark(_ kind: UInt16) -> Bool {
    kind == mark || kind == joiningMark || kind == unspacedMark || kind == unspacedJoiningMark
  }
  @inline(__always)
  static func isUnspaced(_ kind: UInt16) -> Bool {
    kind == unspaced || kind == unspacedMark || kind == unspacedJoiningMark
  }
}

/// The tables of folding, decoded once.
///
/// `@unchecked Sendable`: pointers to memory that is never written again after `init`.
struct FoldingTables: @unchecked Sendable {
  static let shared = FoldingTables()

  let kindBlocks: UnsafePointer<UInt16>
  let kinds: UnsafePointer<UInt16>
  let mappingOffsets: UnsafePointer<UInt16>
  let mappings: UnsafePointer<UInt8>
  /// For each ASCII byte what it folds to; a space for a separator.
  let ascii: UnsafePointer<UInt8>
  /// For each character below U+0800 its folding where that is one byte, or two (the first in the low half);
  /// 0 where it takes the long way.
  let short: UnsafePointer<UInt16>
  /// The part of `short` that stays with its first byte, and mark-up between words, as the kernel reads them.
  let folding: UnsafePointer<byte_kernels_folding>

  private init() {
    // Decoding never yields an empty table, so the fallbacks are never taken.
    func address<Number: FixedWidthInteger>(_ digits: StaticString, _ width: Int) -> UnsafePointer<Number> {
      let table: UnsafeBufferPointer<Number> = HexTable.decode(digits, width: width)
      return table.baseAddress ?? UnsafePointer(UnsafeMutablePointer<Number>.allocate(capacity: 1))
    }
    kindBlocks = address(FoldingTableData.kindBlocks, 4)
    kinds = address(FoldingTableData.kinds, 4)
    mappingOffsets = address(FoldingTableData.mappingOffsets, 4)
    mappings = address(FoldingTableData.mappings, 2)

    let ascii = UnsafeMutablePointer<UInt8>.allocate(capacity: 128)
    for byte in 0..<128 {
      let byte = UInt8(byte)
      switch byte {
      case 0x30...0x39, 0x61...0x7A: ascii[Int(byte)] = byte
      case 0x41...0x5A: ascii[Int(byte)] = byte | 0x20
      default: ascii[Int(byte)] = 0x20
      }
    }
    self.ascii = UnsafePointer(ascii)

    let short = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x800)
    for point in 0..<0x800 {
      let kind = kinds[Int(kindBlocks[point >> 6]) << 6 | point & 63]
      if kind == CharacterKind.separator {
        short[point] = 0x20
      } else if kind == CharacterKind.letter || kind == CharacterKind.number {
        short[point] = point < 0x80 ? UInt16(point) : UInt16(0xC0 | point >> 6 | (0x80 | point & 63) << 8)
      } else if kind >= CharacterKind.firstMapping, kind < FoldingTableData.firstComplexMapping {
        let index = Int(kind - CharacterKind.firstMapping)
        let start = Int(mappingOffsets[index])
        let length = Int(mappingOffsets[index + 1]) - start
        let first = UInt16(mappings[start])
        // Two bytes that are two ASCII letters (ß to ss) go the long way: the halves must be one character.
        if length == 1 {
          short[point] = first
        } else if length == 2, first >= 0x80 {
          short[point] = first | UInt16(mappings[start + 1]) << 8
        } else {
          short[point] = 0
        }
      } else {
        short[point] = 0
      }
    }
    self.short = UnsafePointer(short)

    let folding = UnsafeMutablePointer<byte_kernels_folding>.allocate(capacity: 1)
    folding.initialize(to: byte_kernels_folding())
    withUnsafeMutableBytes(of: &folding.pointee.trails) { trails in
      for lead in UInt8(0xC2)...0xDF {
        let row = Int(byte_kernels_lead_row(lead))
        guard row < Int(BYTE_KERNELS_LEADS) else { continue }
        for trail in 0..<64 {
          let folded = short[Int(lead & 0x1F) << 6 | trail]
          guard folded > 0xFF else { continue }
          let step = UInt8(truncatingIfNeeded: folded) &- lead
          guard step <= 1 else { continue }
          trails[64 * row + trail] =
            UInt8(truncatingIfNeeded: folded >> 8) | step * UInt8(BYTE_KERNELS_NEXT_LEAD)
        }
      }
    }
    let (blocks, kindTable) = (self.kindBlocks, self.kinds)
    withUnsafeMutableBytes(of: &folding.pointee.gaps) { slots in
      MarkupGaps.fill(slots.bindMemory(to: UInt64.self)) { point in
        point < 0x11_0000
          && kindTable[Int(blocks[Int(point >> 6)]) << 6 | Int(point & 63)] == CharacterKind.separator
      }
    }
    self.folding = UnsafePointer(folding)
  }

  /// The kind of any code point. Constant time.
  @inline(__always)
  func kind(of point: UInt32) -> UInt16 {
    let point = Int(point)
    if point < FoldingTableData.limit { return kinds[Int(kindBlocks[point >> 6]) << 6 | point & 63] }
    return point & ~0xFFF == 0xE0000 ? CharacterKind.removed : CharacterKind.separator
  }
}
