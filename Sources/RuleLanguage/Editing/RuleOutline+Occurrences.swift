import CompiledRules
import Listings

extension RuleOutline {
  /// The name at an offset, or right before it; `nil` where there is none that means anything.
  package func occurrence(at offset: Int) -> Occurrence? {
    guard let definition = definition(holding: offset) else { return nil }
    if definition.nameRange.contains(offset) || definition.nameRange.upperBound == offset {
      let meaning: Occurrence.Meaning = definition.kind == .exception ? .rule : .definition(definition.kind)
      return Occurrence(meaning: meaning, name: definition.name, range: definition.nameRange)
    }
    let touched = definition.tokens.filter { range($0).contains(offset) || range($0).upperBound == offset }
    // Between two tokens that touch, a word is meant and not a sign.
    for index in touched.sorted(by: { rank($0) < rank($1) }) {
      if let found = occurrence(token: index, offset, definition) { return found }
    }
    return nil
  }

  /// All names of the file that mean something, in the order in which they stand. O(tokens · finds of a rule).
  package var occurrences: [Occurrence] {
    definitions.flatMap { definition -> [Occurrence] in
      definition.tokens.flatMap { index -> [Occurrence] in
        let range = range(index)
        if kind(index) == .text, isSentence(index) {
          return range.filter { bytes[$0] == UInt8(ascii: "{") }
            .compactMap { placeholder(index, $0 + 1, definition) }
        }
        let found =
          range == definition.nameRange
          ? occurrence(at: range.lowerBound) : occurrence(token: index, range.lowerBound, definition)
        return found.map { [$0] } ?? []
      }
    }
  }

  private func rank(_ index: Int) -> Int { kind(index) == .word ? 0 : 1 }

  private func occurrence(token index: Int, _ offset: Int, _ definition: Definition) -> Occurrence? {
    if kind(index) == .text {
      guard definition.kind == .table, text(index - 1) == "from" else {
        return placeholder(index, offset, definition)
      }
      return Occurrence(meaning: .tableFile, name: value(index) ?? "", range: range(index))
    }
    guard kind(index) == .word else { return nil }
    let name = text(index)
    func found(_ meaning: Occurrence.Meaning) -> Occurrence {
      Occurrence(meaning: meaning, name: name, range: range(index))
    }
    if let child = definition.children.first(where: { $0.nameRange == range(index) }) {
      return found(.definition(child.kind))
    }
    if isListName(index) { return found(.list) }
    if kind(index - 1) == .dot, isListName(index - 2) { return found(.column(.table(text(index - 2)))) }
    if definition.kind == .table, text(index - 1) == "by", text(index - 2) == "keyed" {
      return found(.column(.table(definition.name)))
    }
    guard definition.kind == .rule || definition.kind == .traderRule else { return nil }
    if text(index - 1) == "category", isItem(index - 1, definition.body) { return found(.category) }
    if isSetName(index, definition) { return found(.list) }
    if kind(index - 1) == .dot { return part(index, definition).map(found) }
    if kind(index + 1) == .colon {
      if isOfTrader(index, definition) { return TraderNote(name) == nil ? nil : found(.traderFact) }
      return Field(name: name) == nil ? nil : found(.field)
    }
    if definition.kind == .traderRule, TraderEvent(rawValue: name) != nil { return found(.traderFact) }
    if definition.children.contains(where: { $0.name == name }) { return found(.find) }
    if isItem(index, definition.body) { return nil }
    return Field(name: name) == nil ? nil : found(.field)
  }

  /// `any of A, B.column, C`: the names of lists and tables.
  func isListName(_ index: Int) -> Bool {
    var index = index - 1
    while kind(index) == .comma {
      index -= 1
      if kind(index) == .word, kind(index - 1) == .dot { index -= 2 }
      guard kind(index) == .word else { return false }
      index -= 1
    }
    return text(index) == "of" && text(index - 1) == "any"
  }

  /// `gtin in LIST`, in a condition: behind the `in` of a find stand fields.
  func isSetName(_ index: Int, _ definition: Definition) -> Bool {
    guard text(index - 1) == "in", kind(index) == .word, definition.body.contains(index) else { return false }
    let item = (definition.body.lowerBound..<index).last { isItem($0, definition.body) }
    return item.map { text($0) != "find" } ?? false
  }

  /// What a word behind a dot means: `trader.strikes`, `drug.row.limit`, `gtin in recalls.barcode`.
  private func part(_ index: Int, _ definition: Definition) -> Occurrence.Meaning? {
    let head = text(index - 2)
    if head == "trader" { return TraderNote(text(index)) == nil ? nil : .traderFact }
    if head == "row", kind(index - 3) == .dot { return .column(.find(text(index - 4))) }
    return isSetName(index - 2, definition) ? .column(.table(head)) : nil
  }

  /// Whether a word stands where an example says something of a trader: inside `trader: { … }`, or, in a trader
  /// rule, beside it.
  func isOfTrader(_ index: Int, _ definition: Definition) -> Bool {
    var depth = 0
    var open = index - 1
    while open >= definition.body.lowerBound {
      if kind(open) == .rightBrace { depth += 1 }
      if kind(open) == .leftBrace {
        if depth == 0 { break }
        depth -= 1
      }
      open -= 1
    }
    guard open >= definition.body.lowerBound else { return false }
    if kind(open - 1) == .colon { return text(open - 2) == "trader" }
    return definition.kind == .traderRule && text(index) != "trader"
  }

  /// `{drug.text}`, `{drug.row.limit}` or `{trader.strikes}` in a sentence: the part of it at an offset.
  private func placeholder(_ index: Int, _ offset: Int, _ definition: Definition) -> Occurrence? {
    guard isSentence(index) else { return nil }
    let range = range(index)
    func isPart(_ byte: UInt8) -> Bool {
      Lexer.isWordByte(byte) || byte >= 0x80 || byte == UInt8(ascii: ".")
    }
    var start = min(offset, range.upperBound)
    while start > range.lowerBound, isPart(bytes[start - 1]) { start -= 1 }
    guard start > range.lowerBound + 1, bytes[start - 1] == UInt8(ascii: "{"),
      bytes[start - 2] != UInt8(ascii: "\\")
    else { return nil }
    var end = start
    while end < range.upperBound, isPart(bytes[end]) { end += 1 }
    var place = start
    var parts: [(name: String, range: Range<Int>)] = []
    for part in bytes[start..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      parts.append((String(decoding: part, as: UTF8.self), place..<place + part.count))
      place += part.count + 1
    }
    guard let number = parts.lastIndex(where: { $0.range.lowerBound <= offset }) else { return nil }
    let part = parts[number]
    func found(_ meaning: Occurrence.Meaning) -> Occurrence {
      Occurrence(meaning: meaning, name: part.name, range: part.range)
    }
    switch number {
    case 0 where definition.children.contains { $0.name == part.name }: return found(.find)
    case 0: return Field(name: part.name) == nil ? nil : found(.field)
    case 1 where parts[0].name == "trader": return TraderNote(part.name) == nil ? nil : found(.traderFact)
    case 2 where parts[1].name == "row": return found(.column(.find(parts[0].name)))
    default: return nil
    }
  }

  /// `say en "…"`
  func isSentence(_ index: Int) -> Bool { kind(index) == .text && text(index - 2) == "say" }
}
