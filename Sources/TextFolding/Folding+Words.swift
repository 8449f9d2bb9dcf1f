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

  /// How many words on the word of `to` (the start of the later hit) is from that of `from` (the end of the earlier
  /// one): 1 where the two are adjacent or one and the same. What no space parts is one word, but every character of
  /// a script written without spaces is one of its own; so what stands between a hit and the end of its word does not
  /// count (`tablet*` in `tabletten`). Linear in the stretch between them.
  package static func wordDistance(_ folded: UnsafeRawBufferPointer, from: Int, to: Int) -> Int {
    guard let base = folded.bindMemory(to: UInt8.self).baseAddress else { return 1 }
    let tables = FoldingTables.shared
    var words = 0
    var position = max(0, from)
    let end = min(to, folded.count)
    var isInWord = isInsideWord(base, at: position, count: folded.count, tables)
    // Whether the word at hand was counted: if `to` stands inside it, it is the later hit's own.
    var isCounted = false
    while position < end {
      let byte = base[position]
      if byte <= 0x20 {
        isInWord = false
        isCounted = false
        position += 1
        continue
      }
      if byte < 0x80 {
        if !isInWord { (words, isCounted) = (words + 1, true) }
        isInWord = true
        position += 1
        continue
      }
      let (point, length) = UTF8Coding.decode(base, at: position, count: folded.count)
      let kind = tables.kind(of: point)
      if kind == CharacterKind.unspaced {
        words += 1
        isInWord = false
        isCounted = false
      } else if !CharacterKind.isMark(kind), !isInWord {
        (words, isCounted) = (words + 1, true)
        isInWord = true
      }
      position += max(length, 1)
    }
    if isCounted, isInsideWord(base, at: end, count: folded.count, tables) { words -= 1 }
    return words + 1
  }

  /// Whether letters or digits stand on both sides of `index`, of scripts that are written with spaces.
  private static func isInsideWord(
    _ base: UnsafePointer<UInt8>, at index: Int, count: Int, _ tables: FoldingTables
  ) -> Bool {
    guard index > 0, index < count, base[index] > 0x20 else { return false }
    let kind = tables.kind(of: UTF8Coding.decode(base, at: index, count: count).point)
    if CharacterKind.isUnspaced(kind) { return false }
    let left = side(before: index, base, tables)
    return left == .letter || left == .digit
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
