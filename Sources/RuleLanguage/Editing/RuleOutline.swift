/// What an editor needs to know of one rule file, whether it is right or half written: definitions, and what names
/// refer to.
///
/// Made from the tokens alone, so that a missing brace costs no more than the definition that lacks it. Names are not
/// resolved: a name stands for what the definitions of all files together say. O(bytes).
package struct RuleOutline: Sendable {
  package enum Kind: Sendable, Equatable {
    case rule, traderRule, list, category, table, exception
    /// Inside a rule.
    case find, alias
  }

  package struct Definition: Sendable, Equatable {
    package var kind: Kind
    package var name: String
    package var title: String?
    /// Byte offsets of the name, and of the whole definition.
    package var nameRange: Range<Int>
    package var range: Range<Int>
    /// Finds and `let`s of a rule.
    package var children: [Definition] = []
    /// Positions of its tokens.
    var tokens: Range<Int>
    /// Positions of the tokens between its braces; empty without.
    var body: Range<Int>
  }

  /// A name at its place.
  package struct Occurrence: Sendable, Equatable {
    package enum Meaning: Sendable, Equatable {
      case definition(Kind)
      /// A list or a table.
      case list
      case category
      case rule
      /// A find or a `let` of the rule around it.
      case find
      case field
      /// A column of a table, or of the table that a find looks in.
      case column(ColumnOwner)
      /// The file of a table, as the table names it.
      case tableFile
      /// Something known of traders: `strikes` in `trader.strikes`, `notified`.
      case traderFact
    }
    package var meaning: Meaning
    package var name: String
    package var range: Range<Int>
  }

  /// What a column's name stands behind.
  package enum ColumnOwner: Sendable, Equatable {
    case table(String)
    /// A find of the rule around it.
    case find(String)
  }

  let bytes: [UInt8]
  let tokens: [Token]
  package internal(set) var definitions: [Definition] = []

  package init(_ source: SourceFile) {
    bytes = source.bytes
    tokens = Lexer.tokens(of: source, file: 0, diagnostics: DiagnosticCollector())
    scan()
  }

  // MARK: Tokens

  func text(_ index: Int) -> String {
    guard index >= 0, index < tokens.count else { return "" }
    return String(decoding: bytes[Int(tokens[index].start)..<Int(tokens[index].end)], as: UTF8.self)
  }

  func kind(_ index: Int) -> TokenKind { index >= 0 && index < tokens.count ? tokens[index].kind : .end }

  func range(_ index: Int) -> Range<Int> { Int(tokens[index].start)..<Int(tokens[index].end) }

  /// A text without its quotes, escapes resolved.
  func value(_ index: Int) -> String? {
    guard kind(index) == .text else { return nil }
    let range = range(index)
    let isClosed = range.count > 1 && bytes[range.upperBound - 1] == UInt8(ascii: "\"")
    return unescaped(
      bytes[range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - (isClosed ? 1 : 0))])
  }

  // MARK: Definitions

  private func definition(at index: Int) -> (kind: Kind, name: Int)? {
    guard kind(index) == .word, tokens[index].startsLine else { return nil }
    let isNamed = kind(index + 1) == .word && !tokens[index + 1].startsLine
    switch text(index) {
    case "rule" where isNamed: return (.rule, index + 1)
    case "list" where isNamed: return (.list, index + 1)
    case "table" where isNamed: return (.table, index + 1)
    case "category" where isNamed && (kind(index + 2) == .text || kind(index + 2) == .leftBrace):
      return (.category, index + 1)
    case "trader" where text(index + 1) == "rule" && kind(index + 2) == .word: return (.traderRule, index + 2)
    case "exception" where text(index + 1) == "to" && kind(index + 2) == .word: return (.exception, index + 2)
    default: return nil
    }
  }

  private mutating func scan() {
    var index = 0
    while index < tokens.count {
      guard let (kind, name) = definition(at: index) else {
        index += 1
        continue
      }
      var end = name + 1
      var depth = 0
      var open: Int?
      var close: Int?
      while end < tokens.count, self.kind(end) != .end, definition(at: end) == nil {
        if self.kind(end) == .leftBrace {
          depth += 1
          if open == nil { open = end }
        } else if self.kind(end) == .rightBrace {
          depth -= 1
          if depth <= 0 {
            close = end
            end += 1
            break
          }
        }
        end += 1
      }
      let body = open.map { $0 + 1..<max($0 + 1, close ?? end) } ?? end..<end
      let title: String?
      switch kind {
      case .table: title = nil
      // `for trader "T-1" until 2027-01-31` tells it from others to the same rule.
      case .exception: title = name + 1 < end ? line(of: name + 1..<max(name + 2, open ?? end)) : nil
      default:
        title = (name + 1..<max(name + 1, open ?? end)).first { self.kind($0) == .text }.flatMap { value($0) }
      }
      var definition = Definition(
        kind: kind, name: text(name), title: title, nameRange: range(name),
        range: Int(tokens[index].start)..<Int(tokens[end - 1].end),
        tokens: index..<end, body: body)
      if kind == .rule || kind == .traderRule { definition.children = children(body) }
      definitions.append(definition)
      index = end
    }
  }

  /// The finds and `let`s of a rule's body.
  private func children(_ body: Range<Int>) -> [Definition] {
    var children: [Definition] = []
    for index in body where kind(index) == .word && kind(index + 1) == .word && kind(index + 2) == .assign {
      let word = text(index)
      guard word == "find" || word == "let" else { continue }
      var end = index + 3
      while body.contains(end), !isItem(end, body) { end += 1 }
      children.append(
        Definition(
          kind: word == "find" ? .find : .alias, name: text(index + 1), nameRange: range(index + 1),
          range: Int(tokens[index].start)..<Int(tokens[end - 1].end), tokens: index..<end, body: end..<end))
    }
    return children
  }

  /// Whether an item of a rule begins at a token: one of its words at the start of a line, or behind what ends an
  /// item.
  func isItem(_ index: Int, _ body: Range<Int>) -> Bool {
    guard kind(index) == .word, Words.ruleItems.contains(text(index)) || text(index) == "action" else {
      return false
    }
    if index == body.lowerBound || tokens[index].startsLine { return true }
    // `version 1  status active`: a second item on a line.
    guard index >= 2, body.contains(index - 2),
      kind(index - 1) == .word || kind(index - 1) == .number || kind(index - 1) == .text
    else { return false }
    return Self.single.contains(text(index - 2)) && isItem(index - 2, body)
  }

  /// Items of one word.
  private static let single: Set<String> = [
    "version", "status", "category", "severity", "owner", "countries", "since", "until", "measure",
  ]

  /// The definition that holds an offset, or ends there.
  package func definition(holding offset: Int) -> Definition? {
    definitions.last { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
  }

  /// The definition around an offset; one whose brace is open reaches to the next, and one without to the end of its
  /// line.
  package func definition(around offset: Int) -> Definition? {
    guard let position = definitions.lastIndex(where: { $0.range.lowerBound <= offset }) else { return nil }
    let definition = definitions[position]
    let isClosed = definition.tokens.last.map { kind($0) == .rightBrace } ?? false
    if offset <= definition.range.upperBound - (isClosed ? 1 : 0) { return definition }
    guard !isClosed else { return nil }
    if definition.tokens.contains(where: { kind($0) == .leftBrace }) { return definition }
    return startsLine(offset, behind: definition.range.upperBound) ? nil : definition
  }

  /// Whether a line begins between two offsets.
  func startsLine(_ offset: Int, behind start: Int) -> Bool {
    bytes[min(start, offset)..<min(offset, bytes.count)].contains(UInt8(ascii: "\n"))
  }
}
