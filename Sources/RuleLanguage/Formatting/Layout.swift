/// The canonical layout of one file that has no fault of grammar.
///
/// Tokens and comments stay what they are and where they are; only white space is decided anew. What the author can
/// mean by white space is kept: one blank line, line breaks behind commas and before `and` and `or`, items that share
/// a line, and examples written over several lines.
struct Layout {
  /// Longer lines are broken where they can be.
  static let widest = 120
  static let step = 2

  struct Statement {
    enum Kind { case header, line, item, tag, alternative, close }
    var kind: Kind
    /// Positions of tokens.
    var tokens: Range<Int>
    /// The word that it begins with.
    var word: String
    /// Blocks around it.
    var level: Int
  }

  let bytes: [UInt8]
  let tokens: [Token]
  let gaps: [Gap]
  private(set) var statements: [Statement] = []
  /// Spaces before a token, beyond those that part it from the one before.
  var padding: [Int: Int] = [:]
  var lines: [Line] = []

  init(_ source: SourceFile, tokens: [Token], marks: [LayoutMark]) {
    bytes = source.bytes
    self.tokens = tokens
    gaps = Gap.all(source.bytes, tokens: tokens)
    cut(marks)
    joinRuns()
    align()
  }

  /// Cuts the tokens at marks and at the braces of blocks.
  private mutating func cut(_ marks: [LayoutMark]) {
    var kinds: [Int: LayoutMark.Kind] = [:]
    for mark in marks { kinds[mark.token] = mark.kind }
    let count = tokens.count - 1
    var depth = 0
    var start = 0
    var kind = Statement.Kind.line
    var level = 0
    func statement(_ end: Int, _ kind: Statement.Kind) -> Statement {
      Statement(kind: kind, tokens: start..<end, word: text(start), level: level)
    }
    for index in 0..<count {
      if kinds[index] != nil, index > start {
        statements.append(statement(index, kind))
        start = index
      }
      if let mark = kinds[index] {
        level = depth
        kind =
          switch mark {
          case .definition: .line
          case .item: .item
          case .tag: .tag
          case .alternative: .alternative
          }
      }
      switch tokens[index].kind {
      case .leftBrace:
        depth += 1
        // A definition's block; the braces of an example stand inside an item.
        if kind == .line {
          statements.append(statement(index + 1, .header))
          start = index + 1
          level = depth
        }
      case .rightBrace:
        depth -= 1
        guard depth == 0 else { break }
        if start < index { statements.append(statement(index, kind)) }
        start = index
        level = 0
        statements.append(statement(index + 1, .close))
        start = index + 1
        kind = .line
      default: break
      }
    }
    if start < count { statements.append(statement(count, kind)) }
  }

  // MARK: Tokens

  func text(_ index: Int) -> String {
    guard index < tokens.count else { return "" }
    return String(decoding: bytes[Int(tokens[index].start)..<Int(tokens[index].end)], as: UTF8.self)
  }

  func width(_ index: Int) -> Int { TerminalColumns.of(text(index)) }

  /// How many spaces part a token from the one before it on a line.
  func space(before index: Int) -> Int {
    guard index > 0 else { return 0 }
    return (isTight(index) ? 0 : 1) + (padding[index] ?? 0)
  }

  /// Words behind which a bracket opens a group; behind others it holds a function's arguments.
  private static let openers: Set<String> = [
    "of", "in", "and", "or", "not", "when", "where", "field", "row", "any", "is",
  ]

  private func isTight(_ index: Int) -> Bool {
    let (before, kind) = (tokens[index - 1], tokens[index].kind)
    switch kind {
    case .comma, .colon, .rightBracket, .dot, .slash: return true
    case .star: return before.kind == .word || before.kind == .text || before.kind == .number
    case .leftBracket where before.kind == .word: return !Self.openers.contains(text(index - 1))
    case .rightBrace: return before.kind == .leftBrace
    default: break
    }
    switch before.kind {
    case .leftBracket, .dot, .slash: return true
    // `*term*`: a star that opens a term touches it.
    case .star: return before.end == tokens[index].start
    default: return false
    }
  }

  /// The width of tokens on one line.
  func width(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + width($1) + ($1 > range.lowerBound ? space(before: $1) : 0) }
  }

  func hasComment(in range: Range<Int>) -> Bool {
    range.dropFirst().contains { !gaps[$0].comments.isEmpty }
  }

  // MARK: Items on one line

  /// Items of one value, which may share a line.
  private static let short: Set<String> = [
    "version", "status", "category", "severity", "owner", "countries", "since", "until", "measure", "reason",
    "approved_by",
  ]

  func isShort(_ statement: Statement) -> Bool {
    statement.kind == .item && Self.short.contains(statement.word)
  }

  /// Joins short items that the author put on one line, if they fit on it.
  private mutating func joinRuns() {
    var joined: [Statement] = []
    var index = 0
    while index < statements.count {
      var end = index + 1
      if isShort(statements[index]) {
        while end < statements.count, isShort(statements[end]) {
          let gap = gaps[statements[end].tokens.lowerBound]
          guard !gap.hasBreak, gap.comments.isEmpty else { break }
          end += 1
        }
      }
      let run = statements[index..<end]
      let range = statements[index].tokens.lowerBound..<statements[end - 1].tokens.upperBound
      // Two spaces more between items.
      let needed = width(range) + 2 * (run.count - 1) + Self.step * statements[index].level
      if run.count > 1, needed <= Self.widest, !hasComment(in: range) {
        for statement in run.dropFirst() { padding[statement.tokens.lowerBound] = 2 }
        var line = statements[index]
        line.tokens = range
        // A run is no column of values.
        line.word = ""
        joined.append(line)
      } else {
        joined.append(contentsOf: run)
      }
      index = end
    }
    statements = joined
  }
}
