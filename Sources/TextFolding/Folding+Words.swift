/// Words of folded text.
extension Folding {
  private enum Side {
    case none, letter, digit, unspaced
  }

  /// Whether a word may begin or end at `index` of folded text: at either end, beside a space or a separator byte
  /// below 0x20, between letter and digit, and on either side of a character of a script written without spaces.
  ///
  /// Never before a mark, which belongs to the character before it, nor inside a character. Constant time but for
  /// runs of marks.
  package static func isBoundary(_ folded: UnsafeRawBufferPointer, at index: Int) -> Bool {
    guard index > 0, index < folded.count else { return true }
    guard let base = folded.bindMemory(to: UInt8.self).baseAddress else { return true }
    let next = base[index]
    let previous = base[index - 1]
    if next <= 0x20 || previous <= 0x20 { return true }
    if next < 0x80, previous < 0x80 { return isDigit(next) != isDigit(previous) }
    if next & 0xC0 == 0x80 { return false }
    let tables = FoldingTables.shared
    let kind = tables.kind(of: UTF8Coding.decode(base, at: index, count: folded.count).point)
    if CharacterKind.isMark(kind) { return false }
    if CharacterKind.isUnspaced(kind) { return true }
    let left = side(before: index, base, tables)
    if left == .unspaced { return true }
    let isNumber = next < 0x80 ? isDigit(next) : kind == CharacterKind.number
    return left == .none || isNumber != (left == .digit)
  }

  /// How many words on `to` (the start of the later hit) lies from `from` (the end of the earlier one): 1 where the
  /// two are adjacent. Every character of a script written without spaces counts as one word. Linear in the
  /// stretch between them.
  package static func wordDistance(_ folded: UnsafeRawBufferPointer, from: Int, to: Int) -> Int {
    guard let base = folded.bindMemory(to: UInt8.self).baseAddress else { return 1 }
    let tables = FoldingTables.shared
    var words = 0
    var position = max(0, from)
    let end = min(to, folded.count)
    // Letters that touch the earlier hit are its word's rest and count as one word, as those after a space do.
    var isInWord = false
    while position < end {
      let byte = base[position]
      if byte <= 0x20 {
        isInWord = false
        position += 1
        continue
      }
      if byte < 0x80 {
        if !isInWord { words += 1 }
        isInWord = true
        position += 1
        continue
      }
      let (point, length) = UTF8Coding.decode(base, at: position, count: folded.count)
      let kind = tables.kind(of: point)
      if kind == CharacterKind.unspaced {
        words += 1
        isInWord = false
      } else if !CharacterKind.isMark(kind), !isInWord {
        words += 1
        isInWord = true
      }
      position += max(length, 1)
    }
    return words + 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func side(before index: Int, _ base: UnsafePointer<UInt8>, _ tables: FoldingTables) -> Side {
    var end = index
    while end > 0 {
      var start = end - 1
      while start > 0, base[start] & 0xC0 == 0x80 { start -= 1 }
      let (point, _) = UTF8Coding.decode(base, at: start, count: end)
      if point <= 0x20 { return .none }
      if point < 0x80 { return isDigit(UInt8(truncatingIfNeeded: point)) ? .digit : .letter }
      let kind = tables.kind(of: point)
      if CharacterKind.isUnspaced(kind) { return .unspaced }
      if !CharacterKind.isMark(kind) { return kind == CharacterKind.number ? .digit : .letter }
      end = start
    }
    return .none
  }
}
