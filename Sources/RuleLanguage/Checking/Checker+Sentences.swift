import CompiledRules
import Listings

extension Checker {
  /// Splits a sentence at its placeholders; `nil` after an error in it.
  ///
  /// Works on the text as it stands in the file, so that each fault has its exact place.
  func lower(_ node: SentenceNode, _ scope: RuleScope) -> Sentence? {
    let bytes = files[Int(node.text.file)].bytes
    let start = Int(node.text.start) + 1
    var end = Int(node.text.end)
    if end > start, bytes[end - 1] == UInt8(ascii: "\"") { end -= 1 }
    var parts: [Sentence.Part] = []
    var isSound = true
    var literal = start
    var index = start
    func takeLiteral(to end: Int) {
      if literal < end { parts.append(.text(unescaped(bytes[literal..<end]))) }
    }
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        // `\u{…}` has braces of its own.
        let isCode = index + 1 < end && bytes[index + 1] == UInt8(ascii: "u")
        index += 2
        if isCode { while index < end, bytes[index - 1] != UInt8(ascii: "}") { index += 1 } }
      case UInt8(ascii: "{"):
        takeLiteral(to: index)
        let close = bytes[index..<end].firstIndex(of: UInt8(ascii: "}"))
        let span = Span(
          file: node.text.file, start: UInt32(truncatingIfNeeded: index),
          end: UInt32(truncatingIfNeeded: close.map { $0 + 1 } ?? end))
        guard let close else {
          report(
            span, "the placeholder has no closing brace", help: "write {find.text}; a brace itself is \\{")
          return nil
        }
        let body = String(decoding: bytes[index + 1..<close], as: UTF8.self)
        if let part = placeholder(body, at: span, scope) { parts.append(part) } else { isSound = false }
        index = close + 1
        literal = index
      default: index += 1
      }
    }
    takeLiteral(to: end)
    return isSound ? Sentence(language: node.language, parts: parts) : nil
  }

  private func report(_ span: Span, _ message: String, help: String?) {
    diagnostics.report(.unknownPlaceholder, message, at: span, label: "not a placeholder", help: help)
  }

  private func placeholder(_ body: String, at span: Span, _ scope: RuleScope) -> Sentence.Part? {
    let pieces = body.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if scope.rule.kind == .trader { return traderPlaceholder(pieces, at: span) }
    if pieces.count == 1, let field = Field(name: body) { return .field(field) }
    if pieces.count == 3, pieces[1] == "row", let find = scope.index[pieces[0]] {
      let names = pieces.map { Name($0, span) }
      let reference = Reference(head: names[0], rest: [names[1], names[2]])
      guard let place = rowColumn(reference, scope) else { return nil }
      return .row(find: find, table: place.table.index, column: place.column)
    }
    if pieces.count == 2, let find = scope.index[pieces[0]] {
      if let attribute = HitAttribute(rawValue: pieces[1]) { return .hit(find: find, attribute: attribute) }
      report(
        span, "a hit has no `\(printable(pieces[1]))` to quote",
        help: Suggestion.help(for: pieces[1], among: HitAttribute.allCases.map(\.rawValue)))
      return nil
    }
    if scope.broken.contains(pieces.first ?? "") { return nil }
    if pieces.count == 1, scope.index[body] != nil {
      report(span, "`{\(body)}` does not say what of the find to quote", help: "write {\(body).text}")
      return nil
    }
    let known = pieces.count == 1 ? FieldTypes.names : scope.places.map(\.value)
    report(
      span, "there is no \(pieces.count == 1 ? "field" : "find") `\(printable(pieces.first ?? ""))`",
      help: Suggestion.help(for: pieces.first ?? "", among: known) ?? "a brace itself is written \\{")
    return nil
  }

  /// `{trader.strikes}`, `{trader.lacking}`: counts and names of items. Values would carry personal data about.
  private func traderPlaceholder(_ pieces: [String], at span: Span) -> Sentence.Part? {
    if pieces.first == "trader", pieces.count > 1 {
      if pieces[1] == "lacking", pieces.count == 2 { return .trader(.lacking) }
      let severity = pieces.count == 3 ? Severity(name: pieces[2]) : nil
      if let field = TraderField(rawValue: pieces[1]), field.kind == .number || field.kind == .percentage,
        pieces.count == 2 || (pieces.count == 3 && field == .strikes && severity != nil)
      {
        return .trader(.number(field, severity))
      }
    }
    let known = TraderField.allCases.filter { $0.kind == .number || $0.kind == .percentage }.map(\.rawValue)
    report(
      span, "a trader rule cannot quote `\(printable(pieces.joined(separator: ".")))`",
      help: "it quotes {trader.lacking} and counts: " + known.map { "{trader.\($0)}" }.joined(separator: ", ")
    )
    return nil
  }
}
