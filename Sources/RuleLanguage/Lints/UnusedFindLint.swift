import CompiledRules

/// W001: a find that stands in no condition of its rule.
enum UnusedFindLint {
  static let documentation = LintDocumentation(
    code: .unusedFind,
    whatItDoes: """
      Reports finds that stand in no condition of their rule: neither in `flag when`, nor in an `ignore` or an alternative.
      """,
    whyIsThisBad: """
      The find costs time and changes nothing, so a condition was probably forgotten: the rule flags more than its author
      believes.
      """,
    example: """
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of (absinth) in title
        find bottle = any of (bottle) in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """,
    howToFix: """
      Use the find in a condition, or remove it.
      """,
    remedy: """
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of (absinth) in title
        find bottle = any of (bottle) in title
        flag when a and bottle
        verdict block
        say en "{a.text} in the title."
        expect block { title: "bottle of absinth" }
        expect pass { title: "absinth spoon" }
      }
      """)

  static func run(
    _ scope: Checker.RuleScope, _ ignores: [Ignore], _ flagWhen: Condition, _ alternatives: [Alternative],
    _ sentences: [Sentence], _ diagnostics: DiagnosticCollector
  ) {
    var used: Set<Int> = []
    // A find that others stand near narrows those.
    for find in scope.finds { if let near = find.near { used.insert(near.find) } }
    for condition in [flagWhen] + ignores.map(\.condition) + alternatives.map(\.condition) {
      for instruction in condition.instructions { used.formUnion(finds(of: instruction)) }
    }
    for name in scope.places {
      guard let find = scope.index[name.value], !used.contains(find) else { continue }
      diagnostics.report(
        .unusedFind, "the find `\(name.value)` stands in no condition", at: name.span,
        label: "never asked for",
        help: "use it in `flag when`, or remove it")
    }
    let named = namesInConditions(of: scope.rule)
    for name in scope.letPlaces where !named.contains(name.value) {
      diagnostics.report(
        .unusedFind, "the `let` \(name.value) stands in no condition", at: name.span,
        label: "never asked for", help: "use it in `flag when`, or remove it")
    }
  }

  private static func namesInConditions(of rule: RuleNode) -> Set<String> {
    var conditions = rule.ignores.map(\.condition) + rule.alternatives.map(\.condition)
    conditions += rule.actionAlternatives.map(\.condition) + rule.lets.map(\.condition)
    if let flagWhen = rule.flagWhen { conditions.append(flagWhen) }
    return Set(conditions.flatMap(Checker.names))
  }

  /// The finds that an instruction asks.
  static func finds(of instruction: Instruction) -> [Int] {
    switch instruction {
    case .found(let find), .count(let find, _, _), .distinctTerms(let find, _, _), .lane(let find, _, _),
      .hitField(let find, _, _), .quantity(let find, _, _), .quantityTotal(let find, _, _):
      [find]
    case .near(let find, let other, _): [find, other]
    case .sameField(let finds), .sameRow(let finds): finds
    case .quantityRow(let find, _, _, let cell): [find, cell.find]
    case .fieldRow(_, _, let cell), .rowText(let cell, _, _), .rowNumber(let cell, _, _),
      .rowQuantity(let cell, _, _), .rowDay(let cell, _, _), .rowMissing(let cell):
      [cell.find]
    default: []
    }
  }
}
