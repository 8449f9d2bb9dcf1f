import CompiledRules
import Listings
import TextFolding

extension Checker {
  mutating func lowerFinds(_ scope: inout RuleScope) {
    for node in scope.rule.finds {
      let name = node.name
      if let first = scope.places.first(where: { $0.value == name.value }) {
        diagnostics.report(
          .duplicateFind, "the find `\(name.value)` is defined twice in this rule", at: name.span,
          label: "defined again", related: [.init(span: first.span, text: "first defined here")],
          help: "give one of the two another name")
        continue
      }
      let isFree = checkName(name, what: "find")
      scope.places.append(name)
      let fields = lowerFields(node.fields)
      let target = lower(node.target)
      let near = node.near.flatMap { lower($0, of: name, fields, scope) }
      guard let target, !node.lanes.isEmpty, isFree, (near == nil) == (node.near == nil) else {
        scope.broken.insert(name.value)
        continue
      }
      scope.index[name.value] = scope.finds.count
      scope.finds.append(
        Find(name: name.value, target: target, fields: fields, lanes: node.lanes, near: near))
    }
  }

  /// `near OTHER within N words` of a find: OTHER stands above it, so that no two wait for each other.
  private func lower(_ node: NearNode, of name: Name, _ fields: FieldSet, _ scope: RuleScope) -> Nearness? {
    let other = node.find
    guard let find = scope.index[other.value] else {
      if scope.broken.contains(other.value) { return nil }
      if other.value == name.value {
        diagnostics.report(
          .badNearness, "`\(name.value)` looks near itself", at: other.span, label: "the same find",
          help: "name another find, or ask in a condition: \(name.value) near \(name.value) within 5 words")
        return nil
      }
      let isBelow = scope.rule.finds.contains { $0.name.value == other.value }
      diagnostics.report(
        isBelow ? .badNearness : .unknownFind,
        isBelow
          ? "`\(other.value)` is not defined above `\(name.value)`"
          : "the rule `\(scope.rule.name.value)` has no find `\(printable(other.value))`",
        at: other.span, label: isBelow ? "is searched later" : "not a find of this rule",
        help: isBelow
          ? "put the find that others stand near above them"
          : Suggestion.help(for: other.value, among: scope.places.map(\.value).filter { $0 != name.value }))
      return nil
    }
    if scope.finds[find].fields.rawValue & fields.rawValue == 0 {
      diagnostics.report(
        .badNearness, "`\(name.value)` and `\(other.value)` look in no field together", at: other.span,
        label: "never near", help: "hits lie near each other within one field: let both search it")
      return nil
    }
    return Nearness(find: find, words: node.words)
  }

  func checkName(_ name: Name, what: String) -> Bool {
    let isField = Field(name: name.value) != nil
    guard isField || Words.reserved.contains(name.value) else { return true }
    diagnostics.report(
      .reservedName,
      isField ? "`\(name.value)` is a field of the listing" : "`\(name.value)` is a word of the language",
      at: name.span, label: "cannot name a \(what)", help: "choose another name, such as `\(name.value)-word`"
    )
    return false
  }

  private func lowerFields(_ names: [Name]) -> FieldSet {
    var fields = FieldSet(rawValue: 0)
    for name in names {
      guard let field = Field(name: name.value) else {
        reportField(name)
        continue
      }
      let type = FieldTypes.type(of: field)
      if !type.isSearchable {
        diagnostics.report(
          .wrongType, "`\(field.name)` holds \(type.name), which is compared and not searched", at: name.span,
          label: "not a field of text", help: "compare it in `flag when`: \(type.example(field.name))")
      }
      fields.insert(field)
    }
    return fields
  }

  func reportField(_ name: Name) {
    diagnostics.report(
      .unknownField, "listings have no field `\(printable(name.value))`", at: name.span, label: "not a field",
      help: FieldTypes.help(for: name.value))
  }

  private mutating func lower(_ target: FindNode.Target) -> Find.Target? {
    switch target {
    case .invalid: return nil
    case .quantity(let dimension): return .quantity(dimension)
    case .signal(let signal): return .signal(signal)
    case .terms(let list):
      let index = lower(list)
      return list.terms.isEmpty ? nil : .terms(lists: [index])
    case .lists(let names):
      var lists: [Int] = []
      for name in names {
        guard let index = list(name) else { continue }
        if !lists.contains(index) { lists.append(index) }
      }
      return lists.count == names.count || !lists.isEmpty ? .terms(lists: lists) : nil
    case .expression(let pattern, let ignoreCase, let literal):
      return lowerExpression(pattern, ignoreCase: ignoreCase, literal: literal)
    }
  }

  private func lowerExpression(_ pattern: Name, ignoreCase: Bool, literal: Name?) -> Find.Target? {
    // First of all: what is no expression needs no letters either.
    guard !isRefused(pattern, ignoreCase: ignoreCase) else { return nil }
    CostlyTermLint.run(pattern, literal: literal, diagnostics)
    if let literal {
      let folded = Folding.foldTerm(literal.value)
      guard folded.count >= 2, !folded.contains(UInt8(ascii: " ")) else {
        diagnostics.report(
          .badLiteral, "the literal is not one run of two letters or digits, or more", at: literal.span,
          label: "not such a run", help: "name letters that every match of the expression contains")
        return nil
      }
      return .expression(
        pattern: pattern.value, ignoreCase: ignoreCase,
        requiredLiteral: String(decoding: folded, as: UTF8.self))
    }
    guard let found = RequiredLiteral.find(in: pattern.value) else {
      diagnostics.report(
        .noRequiredLiteral, "no three letters or digits in a row stand in every match of the expression",
        at: pattern.span, label: "would have to run on every listing",
        help:
          "if every match contains some word, name it: /…/ with \"word\"; alternatives may become several finds"
      )
      return nil
    }
    return .expression(pattern: pattern.value, ignoreCase: ignoreCase, requiredLiteral: found)
  }

  /// Whether the engine refuses an expression, and then tells of it.
  private func isRefused(_ pattern: Name, ignoreCase: Bool) -> Bool {
    guard let fault = expressions?.fault(of: pattern.value, ignoringCase: ignoreCase) else { return false }
    let isWhole = fault.part.isEmpty || fault.part == pattern.value
    let part = isWhole ? "" : ": `\(printable(fault.part))`"
    let help =
      if fault.part.hasPrefix("(?") {
        "RE2 has no look-around; search the words and ask in the condition what stands near them"
      } else if fault.part.hasPrefix("\\"), fault.part.dropFirst().allSatisfy(\.isNumber) {
        "RE2 has no back-references; write out what is repeated"
      } else if fault.part.hasPrefix("{") {
        "RE2 repeats a part 1000 times at most; write * or + instead, or a smaller count"
      } else {
        "correct the expression; a sign that stands for itself has a backslash before it: \\( \\[ \\* \\/"
      }
    diagnostics.report(
      .badExpression, "RE2 refuses the expression", at: pattern.span,
      label: "\(printable(fault.reason))\(part)", help: help)
    return true
  }
}
