import CompiledRules
import TextFolding

extension Parser {
  /// `NAME = TARGET in FIELDS [via LANES] [near FIND within N words]`, after `find`.
  mutating func parseFind() throws(SyntaxFailure) -> FindNode {
    let name = try expectName("the find's name")
    try expect(.assign, "`=`")
    let target = try parseTarget()
    try expectWord("in", help: "say where to look: in title, description, attributes")
    var fields: [Name] = []
    repeat { fields.append(try expectName("the name of a field")) } while take(.comma)
    var lanes = Lane.searched
    if takeWord("via") { lanes = try parseLanes() }
    let near = at("near") ? try parseNear() : nil
    if at("blocks") {
      reportNotAvailable(span(token), "`blocks via`")
      throw SyntaxFailure()
    }
    return FindNode(name: name, target: target, fields: fields, lanes: lanes, near: near)
  }

  private mutating func parseTarget() throws(SyntaxFailure) -> FindNode.Target {
    if kind == .expression { return try parseExpression() }
    if at("quantity") {
      advance()
      try expectWord("of", help: "write quantity of mass, for example")
      return try parseDimension()
    }
    if at("signal") {
      advance()
      try expectWord("of", help: "write signal of bidi, for example")
      return try parseSignal()
    }
    try expectWord(
      "any", help: "a find is `any of …`, `quantity of …`, `signal of …` or an expression between slashes")
    try expectWord("of")
    guard kind == .leftBracket else {
      var names: [ListReference] = []
      repeat {
        names.append(try parseListReference("the name of a list, or terms in brackets"))
      } while take(.comma)
      return .lists(names)
    }
    let opening = advance()
    var list = ListNode(name: Name("", span(opening)), title: "", tags: [.init(language: "*", isOnly: false)])
    try parseTerms(into: &list, until: .rightBracket)
    try expect(.rightBracket, "`)`")
    list.name.span = span(from: opening)
    return .terms(list)
  }

  private mutating func parseDimension() throws(SyntaxFailure) -> FindNode.Target {
    let name = try expectName("a dimension")
    if let dimension = Dimension(rawValue: name.value) { return .quantity(dimension) }
    diagnostics.report(
      .unknownWord, "`\(printable(name.value))` is not a dimension", at: name.span, label: "not a dimension",
      help: Suggestion.help(for: name.value, among: Dimension.allCases.map(\.rawValue)))
    return .invalid
  }

  private mutating func parseSignal() throws(SyntaxFailure) -> FindNode.Target {
    let name = try expectName("a signal")
    if let signal = EvasionSignal(rawValue: name.value) { return .signal(signal) }
    diagnostics.report(
      .unknownWord, "`\(printable(name.value))` is not a signal", at: name.span, label: "not a signal",
      help: Suggestion.help(for: name.value, among: EvasionSignal.allCases.map(\.rawValue)))
    return .invalid
  }

  private mutating func parseExpression() throws(SyntaxFailure) -> FindNode.Target {
    let token = advance()
    let last = token.isBroken ? 0 : 1
    let pattern = unescapedExpression(
      bytes[Int(token.start) + 1..<max(Int(token.start) + 1, Int(token.end) - last)])
    var ignoreCase = false
    if takeWord("ignoring") {
      try expectWord("case")
      ignoreCase = true
    }
    var literal: Name?
    if takeWord("with") { literal = try expectText("a literal in quotes") }
    return .expression(Name(pattern, span(token)), ignoreCase: ignoreCase, literal: literal)
  }

  /// `\/` is the one escape of the language; all others are the expression's own.
  private func unescapedExpression(_ body: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var index = body.startIndex
    while index < body.endIndex {
      if body[index] == UInt8(ascii: "\\") && index + 1 < body.endIndex {
        if body[index + 1] != UInt8(ascii: "/") { result.append(body[index]) }
        result.append(body[index + 1])
        index += 2
      } else {
        result.append(body[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func parseLanes() throws(SyntaxFailure) -> Set<Lane> {
    var lanes: Set<Lane> = []
    repeat {
      let name = try expectName("a lane")
      guard let lane = Lane(name: name.value) else {
        diagnostics.report(
          .unknownWord, "`\(printable(name.value))` is not a lane", at: name.span, label: "not a lane",
          help: Suggestion.help(for: name.value, among: Lane.allCases.map(\.name)))
        continue
      }
      if Lane.searched.contains(lane) {
        lanes.insert(lane)
      } else {
        reportNotAvailable(name.span, "the lane `\(lane.name)`")
      }
    } while take(.comma)
    return lanes
  }
}
