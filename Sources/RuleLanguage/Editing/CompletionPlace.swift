import CompiledRules
import Listings
import TextFolding

/// What could be written at a place of a rule file.
package struct CompletionPlace: Sendable, Equatable {
  package enum Wanted: Sendable, Equatable {
    case lists, categories, rules, finds, fields
    case columns(RuleOutline.ColumnOwner)
    /// Words of the language or of a fixed set.
    case words([String])
  }
  /// In the order in which they are offered.
  package var wanted: [Wanted]
  /// The part of a word that is written already.
  package var prefix: Range<Int>
}

extension RuleOutline {
  /// What could stand at an offset. O(tokens of the definition around it).
  package func place(at offset: Int) -> CompletionPlace {
    var start = min(max(offset, 0), bytes.count)
    while start > 0, Lexer.isWordByte(bytes[start - 1]) || bytes[start - 1] >= 0x80 { start -= 1 }
    let prefix = start..<min(max(offset, 0), bytes.count)
    return CompletionPlace(wanted: wanted(before: start), prefix: prefix)
  }

  private func wanted(before start: Int) -> [CompletionPlace.Wanted] {
    var last = tokens.lastIndex { Int($0.end) <= start && $0.kind != .end } ?? -1
    // A text without its closing quote goes on to the end of its line.
    if last >= 0, isOpenText(last), !startsLine(start, behind: Int(tokens[last].end)) { last -= 1 }
    // Inside a text: a placeholder of a sentence, or nothing.
    if last + 1 < tokens.count, kind(last + 1) == .text || kind(last + 1) == .expression,
      Int(tokens[last + 1].start) < start
    {
      return isSentence(last + 1) ? placeholder(before: start) : []
    }
    let end = last >= 0 ? Int(tokens[last].end) : 0
    if isComment(start, from: end) { return [] }
    if last >= 0,
      let table = definitions.last(where: { $0.kind == .table && $0.tokens.contains(last) })
    {
      return header(ofTable: table, last)
    }
    let startsLine = startsLine(start, behind: end)
    guard let definition = definition(around: start), Int(tokens[definition.tokens.lowerBound].end) <= start
    else { return opening(last, startsLine) }
    guard let open = definition.tokens.first(where: { kind($0) == .leftBrace }), open <= last else {
      return header(definition, last)
    }
    switch definition.kind {
    case .category: return category(last, startsLine)
    case .rule, .traderRule: return rule(definition, last, startsLine)
    case .exception:
      return startsLine || kind(last) != .word ? [.words(Words.exceptionItems)] : []
    default: return []
    }
  }

  private func isOpenText(_ index: Int) -> Bool {
    guard kind(index) == .text else { return false }
    let range = range(index)
    return range.count == 1 || bytes[range.upperBound - 1] != UInt8(ascii: "\"")
  }

  /// Outside of every definition: the words that open one, and what follows them.
  private func opening(_ last: Int, _ startsLine: Bool) -> [CompletionPlace.Wanted] {
    guard !startsLine, last >= 0 else { return [.words(Self.definitionWords)] }
    switch text(last) {
    case "rule", "list", "table", "category": return []
    case "trader": return [.words(["rule"])]
    case "exception": return [.words(["to"])]
    case "to" where text(last - 1) == "exception": return [.rules]
    default: return [.words(Self.definitionWords)]
    }
  }

  private func isComment(_ offset: Int, from start: Int) -> Bool {
    var index = offset
    while index > start, bytes[index - 1] != UInt8(ascii: "\n"), bytes[index - 1] != UInt8(ascii: "\r") {
      index -= 1
    }
    return bytes[index..<offset].contains(UInt8(ascii: "#"))
  }

  private func header(_ definition: Definition, _ last: Int) -> [CompletionPlace.Wanted] {
    guard definition.kind == .exception else { return [] }
    switch text(last) {
    case "to": return [.rules]
    case "for": return [.words(RuleException.Subject.Kind.allCases.map(\.rawValue))]
    case "until": return []
    default:
      return kind(last) == .text ? [.words(["until"])] : text(last - 1) == "to" ? [.words(["for"])] : []
    }
  }

  private func header(ofTable table: Definition, _ last: Int) -> [CompletionPlace.Wanted] {
    let words = CompletionPlace.Wanted.words(Self.definitionWords)
    switch (text(last), text(last - 1)) {
    case ("table", _), ("from", _), ("sha256", _): return []
    case ("keyed", _): return [.words(["by"])]
    case ("by", "keyed"): return [.columns(.table(table.name))]
    case (_, "table"): return [.words(["from"])]
    case (_, "from"): return [.words(["sha256"]), words]
    case (_, "sha256"): return [.words(["keyed by"]), words]
    default: return [words]
    }
  }

  private static let definitionWords = ["rule", "list", "category", "table", "trader rule", "exception to"]

  private func category(_ last: Int, _ startsLine: Bool) -> [CompletionPlace.Wanted] {
    var index = last
    while kind(index) == .comma || kind(index) == .word && kind(index - 1) == .comma { index -= 1 }
    switch text(index) {
    case "statement", "also": return [.words(StatementCodes.categories)]
    case "keywords": return [.words(StatementCodes.keywords)]
    case "review": return [.words(["legal"])]
    default:
      let isBehindComma = kind(last) == .comma
      return isBehindComma ? [] : [.words(["basis", "statement", "also", "keywords", "review legal"])]
    }
  }

  private func placeholder(before start: Int) -> [CompletionPlace.Wanted] {
    var open = start
    while open > 0,
      Lexer.isWordByte(bytes[open - 1]) || bytes[open - 1] >= 0x80 || bytes[open - 1] == UInt8(ascii: ".")
    {
      open -= 1
    }
    guard open > 1, bytes[open - 1] == UInt8(ascii: "{"), bytes[open - 2] != UInt8(ascii: "\\") else {
      return []
    }
    let isOfTrader = definition(around: start)?.kind == .traderRule
    let parts = String(decoding: bytes[open..<start], as: UTF8.self)
      .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1: return isOfTrader ? [.words(["trader"])] : [.finds, .fields]
    case 2 where isOfTrader:
      let counts = TraderField.allCases.filter { $0.kind == .number || $0.kind == .percentage }
      return [.words(["lacking"] + counts.map(\.rawValue))]
    case 2: return [.words(HitAttribute.allCases.map(\.rawValue) + ["row"])]
    case 3 where parts[1] == "row": return [.columns(.find(parts[0]))]
    case 3 where isOfTrader && parts[1] == "strikes": return [.words(Severity.allCases.map(\.name))]
    default: return []
    }
  }
}
