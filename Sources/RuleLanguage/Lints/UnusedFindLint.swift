import CompiledRules

/// W001. What it does: reports finds that stand in no condition of their rule.
/// Why is this bad: the find costs time and changes nothing, so a condition was probably forgotten.
enum UnusedFindLint {
  static func run(
    _ scope: Checker.RuleScope, _ ignores: [Ignore], _ flagWhen: Condition, _ alternatives: [Alternative],
    _ diagnostics: DiagnosticCollector
  ) {
    var used: Set<Int> = []
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
  }

  /// The finds that an instruction asks.
  static func finds(of instruction: Instruction) -> [Int] {
    switch instruction {
    case .found(let find), .count(let find, _, _), .distinctTerms(let find, _, _), .lane(let find, _, _),
      .hitField(let find, _, _), .quantity(let find, _, _):
      [find]
    case .near(let find, let other, _): [find, other]
    case .sameField(let finds): finds
    default: []
    }
  }
}
