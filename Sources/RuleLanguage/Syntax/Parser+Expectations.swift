import CompiledRules
import Listings

extension Parser {
  /// `VERDICT { field: "value", … }`, after `expect`.
  mutating func parseExpectation() throws(SyntaxFailure) -> ExpectationNode {
    let start = tokens[index - 1]
    let word = try expectName("a verdict")
    let verdict = Verdict(name: word.value)
    if verdict == nil {
      diagnostics.report(
        .unknownWord, "`\(printable(word.value))` is not a verdict", at: word.span, label: "not a verdict",
        help: Suggestion.help(for: word.value, among: Verdict.allCases.map(\.name)))
    }
    let opening = try openBlock()
    var expectation = ExpectationNode(
      verdict: verdict ?? .review, file: path, line: line(of: start.start))
    var seen: [String: Span] = [:]
    while blockContinues(opening, "the `expect`") {
      do throws(SyntaxFailure) {
        try parseExpectedField(into: &expectation, seen: &seen)
        if take(.comma) || kind == .rightBrace { continue }
        throw unexpected("`,` or `}`")
      } catch {
        skipToItem { $0.isRuleItem($1) }
        // The block's own end, or an item that shows that the end is missing.
        _ = take(.rightBrace)
        return expectation
      }
    }
    return expectation
  }

  private mutating func parseExpectedField(
    into expectation: inout ExpectationNode, seen: inout [String: Span]
  ) throws(SyntaxFailure) {
    let token = token
    let name = try expectName("the name of a field")
    try expect(.colon, "`:`")
    noteItem(token, &seen)
    switch name.value {
    case "trader": try parseTraderValues(into: &expectation.trader)
    case "attributes":
      let opening = try openBlock()
      while blockContinues(opening, "the attributes") {
        let key = kind == .word ? try expectName("a name") : try expectText("an attribute's name")
        try expect(.colon, "`:`")
        expectation.attributes.append((name: key.value, value: try parseExpectedValue()))
        if !take(.comma) && kind != .rightBrace { throw unexpected("`,` or `}`") }
      }
    default:
      guard let field = Field(name: name.value), field != .links else {
        diagnostics.report(
          .unknownField, "listings have no field `\(printable(name.value))`", at: name.span,
          label: "not a field",
          help: FieldTypes.help(for: name.value))
        _ = try parseExpectedValue()
        return
      }
      expectation.fields.append((field: field, value: try parseExpectedValue()))
    }
  }

  private mutating func parseExpectedValue() throws(SyntaxFailure) -> String {
    if kind == .word || kind == .number { return string(advance()) }
    return try expectText("a value in quotes").value
  }
}
