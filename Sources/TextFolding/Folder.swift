/// Folded text as it is written: the characters that fold in one step directly, those that compose or reorder
/// through a segment that is normalised when it is complete.
///
/// Removal, mark-up and entities between the characters of a segment do not end it.
struct Folder<Offsets: OffsetMap> {
  let output: UnsafeMutablePointer<UInt8>
  var count = 0
  var offsets: Offsets
  let tables = FoldingTables.shared
  private var segment = NormalizationSegment()
  /// Whether a segment is being gathered; its first character has been taken back from the output.
  private(set) var isGathering = false
  /// Whether a character was left out that has no shape (Default_Ignorable_Code_Point).
  private(set) var hasRemoved = false

  init(output: UnsafeMutablePointer<UInt8>, offsets: Offsets) {
    self.output = output
    self.offsets = offsets
  }

  /// Whether a word would begin here.
  @inline(__always)
  var isAtWordStart: Bool { count == 0 || output[count &- 1] == 0x20 }

  /// Ends a word; every run of separators is one space, and none is at the start.
  @inline(__always)
  mutating func separate(start: Int, end: Int) {
    if isGathering { flush() }
    guard count > 0 else { return }
    if output[count &- 1] == 0x20 {
      offsets.extend(count &- 1, to: end)
    } else {
      output[count] = 0x20
      offsets.set(count, length: 1, start: start, end: end)
      count &+= 1
    }
  }

  /// Folds one character of the source.
  @inline(__always)
  mutating func fold(_ point: UInt32, start: Int, end: Int) {
    let kind = tables.kind(of: point)
    if kind &- 1 < 3 {
      if isGathering { flush() }
      write(point, start: start, end: end)
    } else if kind == CharacterKind.separator {
      separate(start: start, end: end)
    } else if kind >= CharacterKind.firstMapping, kind < FoldingTableData.firstComplexMapping {
      if isGathering { flush() }
      let index = Int(kind &- CharacterKind.firstMapping)
      let first = Int(tables.mappingOffsets[index])
      let length = Int(tables.mappingOffsets[index &+ 1]) &- first
      for offset in 0..<length { output[count &+ offset] = tables.mappings[first &+ offset] }
      offsets.set(count, length: length, start: start, end: end)
      count &+= length
    } else {
      foldRare(point, kind, start: start, end: end)
    }
  }

  @inline(never)
  private mutating func foldRare(_ point: UInt32, _ kind: UInt16, start: Int, end: Int) {
    guard kind >= CharacterKind.firstMapping else { return foldMark(point, kind, start: start, end: end) }
    let index = Int(kind - CharacterKind.firstMapping)
    var position = Int(tables.mappingOffsets[index])
    let last = Int(tables.mappingOffsets[index + 1])
    while position < last {
      let (mapped, length) = UTF8Coding.decode(tables.mappings, at: position, count: last)
      position += max(length, 1)
      let kind = tables.kind(of: mapped)
      // What a character folds to folds to itself, so this goes no deeper.
      switch kind {
      case CharacterKind.separator: separate(start: start, end: end)
      case CharacterKind.letter, CharacterKind.number, CharacterKind.unspaced, CharacterKind.firstMapping...:
        if isGathering { flush() }
        write(mapped, start: start, end: end)
      default: foldMark(mapped, kind, start: start, end: end)
      }
    }
  }

  /// Marks, and letters that join the one before them.
  private mutating func foldMark(_ point: UInt32, _ kind: UInt16, start: Int, end: Int) {
    if kind == CharacterKind.removed {
      hasRemoved = true
      return
    }
    // A mark on a separator is part of it: `=` with a stroke is `≠`, and `´` is a space with an acute accent.
    if CharacterKind.isMark(kind), !isGathering, isAtWordStart {
      return separate(start: start, end: end)
    }
    if kind == CharacterKind.mark || kind == CharacterKind.unspacedMark {
      if isGathering { flush() }
      return write(point, start: start, end: end)
    }
    if !isGathering {
      isGathering = true
      if !isAtWordStart { takeBack() }
    }
    segment.append(point, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
  }

  /// Moves the last character written into the segment. One is enough: it was written directly, so it neither
  /// composes with what stands before it nor changes places.
  private mutating func takeBack() {
    var first = count - 1
    while first > 0, output[first] & 0xC0 == 0x80 { first -= 1 }
    let (point, _) = UTF8Coding.decode(output, at: first, count: count)
    let source = offsets.source(first)
    segment.append(point, start: source.start, end: source.end)
    count = first
  }

  @inline(__always)
  private mutating func write(_ point: UInt32, start: Int, end: Int) {
    let length = UTF8Coding.encode(point, output + count)
    offsets.set(count, length: length, start: start, end: end)
    count &+= length
  }

  /// Normalises the segment and writes it.
  @inline(never)
  mutating func flush() {
    isGathering = false
    segment.normalize()
    for character in segment.characters {
      write(character.point, start: Int(character.start), end: Int(character.end))
    }
    segment.removeAll()
  }

  /// Completes the text: no space at its end.
  mutating func finish() -> Int {
    if isGathering { flush() }
    if count > 0, output[count - 1] == 0x20 { count -= 1 }
    return count
  }
}
