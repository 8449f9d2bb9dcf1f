extension Layout {
  /// Puts what neighbouring lines have in common under each other: values of short items, `=` of finds, `where`
  /// of ignores, `{` of examples, terms of lists.
  mutating func align() {
    var index = 0
    while index < statements.count {
      var end = index + 1
      let column = column(of: statements[index])
      while end < statements.count, column != nil, self.column(of: statements[end]) == column,
        statements[end].level == statements[index].level, !isParted(statements[end], column)
      {
        end += 1
      }
      if let column { pad(statements[index..<end], column) }
      index = end
    }
  }

  private enum Column { case value, assignment, exemption, brace, terms }

  private func column(of statement: Statement) -> Column? {
    switch statement.kind {
    case .tag: return .terms
    case .item: break
    default: return nil
    }
    if statement.word == "find" { return .assignment }
    if statement.word == "ignore" { return .exemption }
    if statement.word == "expect" { return .brace }
    return isShort(statement) ? .value : nil
  }

  /// Whether a blank line stands before a statement; all tags of a list are aligned.
  private func isParted(_ statement: Statement, _ column: Column?) -> Bool {
    guard column != .terms else { return false }
    let gap = gaps[statement.tokens.lowerBound]
    return gap.hasBlankBefore || gap.comments.contains(where: \.hasBlankBefore)
  }

  private mutating func pad(_ group: ArraySlice<Statement>, _ column: Column) {
    // The token that is moved, and the width of what stands before it.
    let places = group.compactMap { statement -> (token: Int, width: Int)? in
      let range = statement.tokens
      let token: Int? =
        switch column {
        case .value: range.lowerBound + 1
        case .assignment: range.first { tokens[$0].kind == .assign }
        case .exemption: range.lowerBound + 2
        case .brace: range.first { tokens[$0].kind == .leftBrace }
        // `de only:` stands out and is no measure for the others.
        case .terms: tokens[range.lowerBound + 1].kind == .colon ? range.lowerBound + 2 : nil
        }
      guard let token, range.contains(token), !hasComment(in: range.lowerBound..<token + 1) else {
        return nil
      }
      return (token, width(range.lowerBound..<token))
    }
    let widest = places.map(\.width).max() ?? 0
    for place in places where place.width < widest { padding[place.token] = widest - place.width }
  }
}
