extension Layout {
  /// Puts a statement on one line, or on several where it is too long or its author broke it.
  mutating func put(_ statement: Statement) {
    let range = statement.tokens
    // `or` ends where `verdict` does, so that the verdicts stand under each other.
    let indentation = indentation(of: statement)
    let breaks = statement.word == "expect" ? exampleBreaks(range, indentation) : [:]
    var line = Line(indentation: indentation)
    var column = indentation
    var brackets: [Int] = []
    for index in range {
      let hang = brackets.last ?? self.hang(statement, indentation, before: index)
      if index > range.lowerBound {
        let gap = gaps[index]
        var isBroken = false
        for comment in gap.comments {
          if comment.isTrailing {
            line.comment = comment.text
          } else {
            if !line.isBlank { lines.append(line) }
            line = Line(indentation: breaks[index] ?? hang, text: comment.text)
          }
          isBroken = true
        }
        let forced = breaks[index]
        if forced != nil || isBroken
          || (mayBreak(index, statement) && (gap.hasBreak || overflows(index, column, statement)))
        {
          lines.append(line)
          line = Line(indentation: forced ?? hang)
          column = line.indentation
        } else {
          let count = space(before: index)
          line.text += String(repeating: " ", count: count)
          column += count
        }
      }
      line.text += text(index)
      column += width(index)
      switch tokens[index].kind {
      case .leftBracket: brackets.append(column)
      case .rightBracket: _ = brackets.popLast()
      default: break
      }
    }
    lines.append(line)
  }

  /// Where lines go on: under the first value, or four columns in.
  private func hang(_ statement: Statement, _ indentation: Int, before index: Int) -> Int {
    let first = statement.tokens.lowerBound
    if statement.word == "flag", index > first + 1 {
      // `and` and `or` end where `when` does, so that what they join stands under each other.
      let end = indentation + width(first..<first + 2)
      return isConnective(index) ? end - width(index) : end + 1
    }
    let value: Int? =
      switch statement.kind {
      case .tag: statement.tokens.first { tokens[$0].kind == .colon }.map { $0 + 1 }
      case .item where Self.underFirstValue.contains(statement.word) || isShort(statement): first + 1
      default: nil
      }
    guard let value, statement.tokens.contains(value), !hasComment(in: first..<value + 1) else {
      return indentation + 2 * Self.step
    }
    return indentation + width(first..<value) + space(before: value)
  }

  private static let underFirstValue: Set<String> = ["basis", "statement", "also", "keywords"]

  /// Where a line may end: behind commas, before `and` and `or` of a condition, and before a find's fields, which
  /// stay together.
  private func mayBreak(_ index: Int, _ statement: Statement) -> Bool {
    guard statement.word != "expect", index > statement.tokens.lowerBound else { return false }
    // At the start of a line such a word would begin a definition.
    if tokens[index].kind == .word, Self.definitions.contains(text(index)) { return false }
    if statement.word == "find", let fields = fields(of: statement), index >= fields {
      return index == fields
    }
    if tokens[index - 1].kind == .comma { return true }
    return statement.kind != .tag && isConnective(index)
  }

  private func isConnective(_ index: Int) -> Bool {
    guard tokens[index].kind == .word else { return false }
    let word = text(index)
    return word == "and" || word == "or"
  }

  private static let definitions: Set<String> = [
    "list", "rule", "category", "table", "trader", "exception", "let",
  ]

  /// The token `in` of a find, which no bracket holds.
  private func fields(of find: Statement) -> Int? {
    var depth = 0
    // Behind the find's name and `=`: a find, too, can be called `in`.
    for index in find.tokens.dropFirst(3) {
      switch tokens[index].kind {
      case .leftBracket: depth += 1
      case .rightBracket: depth -= 1
      case .word where depth == 0 && text(index) == "in": return index
      default: break
      }
    }
    return nil
  }

  /// Whether the tokens up to the next place for a break do not fit any more.
  private func overflows(_ index: Int, _ column: Int, _ statement: Statement) -> Bool {
    var end = index + 1
    while end < statement.tokens.upperBound, !mayBreak(end, statement) { end += 1 }
    return column + space(before: index) + width(index..<end) > Self.widest
  }

  func indentation(of statement: Statement) -> Int {
    Self.step * statement.level + (statement.kind == .alternative ? alternativeShift(statement) : 0)
  }

  private func alternativeShift(_ statement: Statement) -> Int {
    let first = statement.tokens.lowerBound
    guard let lead = statements.last(where: { $0.tokens.lowerBound < first && $0.kind == .item }) else {
      return 0
    }
    return max(0, TerminalColumns.of(lead.word) - 2)
  }

  // MARK: Examples

  /// The tokens of an example before which a line ends, with the column at which the next begins: none for an
  /// example on one line.
  private func exampleBreaks(_ range: Range<Int>, _ indentation: Int) -> [Int: Int] {
    var breaks: [Int: Int] = [:]
    guard let open = range.first(where: { tokens[$0].kind == .leftBrace }) else { return breaks }
    let isLong = indentation + width(range) > Self.widest
    if isLong || isOpen(open, range) { spread(open, indentation, range, &breaks) }
    return breaks
  }

  /// Whether a pair of braces, or one inside it, was written over several lines or holds comments.
  private func isOpen(_ open: Int, _ range: Range<Int>) -> Bool {
    let close = closing(open, range)
    return (open..<close).contains { tokens[$0].kind == .leftBrace && gaps[$0 + 1].hasBreak }
      || hasComment(in: open..<min(close + 1, range.upperBound))
  }

  private func closing(_ open: Int, _ range: Range<Int>) -> Int {
    var depth = 0
    for index in open..<range.upperBound {
      if tokens[index].kind == .leftBrace { depth += 1 }
      if tokens[index].kind == .rightBrace { depth -= 1 }
      if depth == 0 { return index }
    }
    return range.upperBound
  }

  /// A line for each field.
  private func spread(_ open: Int, _ indentation: Int, _ range: Range<Int>, _ breaks: inout [Int: Int]) {
    let close = closing(open, range)
    guard close > open + 1 else { return }
    let inner = indentation + Self.step
    var start = open + 1
    var depth = 0
    for index in open + 1..<close {
      if index == start { breaks[index] = inner }
      switch tokens[index].kind {
      case .leftBrace, .leftBracket: depth += 1
      case .rightBrace, .rightBracket: depth -= 1
      default: break
      }
      let isLast = index == close - 1
      guard depth == 0, tokens[index].kind == .comma || isLast else { continue }
      let field = start..<index + 1
      if let nested = field.first(where: { tokens[$0].kind == .leftBrace }),
        isOpen(nested, range) || inner + width(field) > Self.widest
      {
        spread(nested, inner, range, &breaks)
      }
      start = index + 1
    }
    if close < range.upperBound { breaks[close] = indentation }
  }
}
