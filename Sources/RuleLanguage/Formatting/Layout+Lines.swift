extension Layout {
  /// One line of the result.
  struct Line {
    var indentation: Int
    var text = ""
    /// The comment behind it.
    var comment: String?
    var width: Int { indentation + TerminalColumns.of(text) }
    var isBlank: Bool { text.isEmpty && comment == nil }
  }

  /// The whole file, with LF behind each line.
  mutating func text() -> String {
    var isFirstInBlock = true
    var previous: Statement?
    for statement in statements {
      let isInner = statement.kind == .close
      separate(statement, previous, isFirst: isFirstInBlock)
      // What stands before a closing brace stands inside the block.
      let indentation = indentation(of: statement) + (isInner ? Self.step : 0)
      putComments(gaps[statement.tokens.lowerBound], indentation)
      put(statement)
      isFirstInBlock = statement.kind == .header
      previous = statement
    }
    // Behind the last definition.
    if let last = gaps.last {
      if last.comments.contains(where: { !$0.isTrailing }), !lines.isEmpty,
        last.comments.first(where: { !$0.isTrailing })?.hasBlankBefore == true
      {
        lines.append(Line(indentation: 0))
      }
      putComments(last, 0)
    }
    alignComments()
    return lines.map { line in
      let blank = String(repeating: " ", count: line.isBlank ? 0 : line.indentation)
      guard let comment = line.comment else { return "\(blank)\(line.text)\n" }
      return "\(blank)\(line.text)\(comment)\n"
    }.joined()
  }

  /// Blank lines before a statement and its comments: those of the author, and one around each block.
  private mutating func separate(_ statement: Statement, _ previous: Statement?, isFirst: Bool) {
    let gap = gaps[statement.tokens.lowerBound]
    let own = gap.comments.first { !$0.isTrailing }
    guard !isFirst else { return }
    var isApart = own?.hasBlankBefore ?? gap.hasBlankBefore
    if statement.level == 0 && statement.kind != .close {
      let isPair =
        statement.kind == .line && previous?.kind == .line && previous?.word == statement.word && own == nil
      if !isPair { isApart = true }
    }
    if statement.kind == .close && own == nil { isApart = false }
    if isApart { lines.append(Line(indentation: 0)) }
  }

  /// A gap's comments: the first perhaps behind the line that is there, others on lines of their own.
  private mutating func putComments(_ gap: Gap, _ indentation: Int) {
    var isFirst = true
    for comment in gap.comments {
      if comment.isTrailing {
        // The separation of the statement that follows was not known to the line yet.
        let last = lines.lastIndex { !$0.isBlank }
        if let last {
          lines[last].comment = comment.text
        } else {
          lines.append(Line(indentation: 0, text: comment.text))
        }
        continue
      }
      if !isFirst && comment.hasBlankBefore { lines.append(Line(indentation: 0)) }
      lines.append(Line(indentation: indentation, text: comment.text))
      isFirst = false
    }
    if !isFirst, gap.hasBlankBefore { lines.append(Line(indentation: 0)) }
  }

  /// Puts the comments behind neighbouring lines under each other, unless one line is much longer than another.
  private mutating func alignComments() {
    var index = 0
    while index < lines.count {
      var end = index
      while end < lines.count, lines[end].comment != nil { end += 1 }
      let widths = lines[index..<end].map(\.width)
      let (narrowest, widest) = (widths.min() ?? 0, widths.max() ?? 0)
      for line in index..<end {
        let shift = widest - narrowest > 20 ? 0 : widest - lines[line].width
        let blank = String(repeating: " ", count: shift + 2)
        lines[line].comment = lines[line].comment.map { blank + $0 }
      }
      index = max(end, index + 1)
    }
  }
}
