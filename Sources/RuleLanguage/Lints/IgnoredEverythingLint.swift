import CompiledRules
import Listings

/// E067: an `ignore` that removes every hit.
enum IgnoredEverythingLint {
  static let documentation = LintDocumentation(
    code: .ignoresEverything,
    whatItDoes: """
      Reports an `ignore` whose condition holds for every hit of its find, alone or together with the rule's other
      ignores of that find. It tries out the condition for all that its tests can come to.
      """,
    whyIsThisBad: """
      Ignores remove hits before the rule asks for them. If all are removed, the find never counts: the rule looks as if
      it watched for something, and passes every listing.
      """,
    example: """
      rule watch-001 "Replica watches" {
        version 1  status active  category goods  severity high
        find replica = any of (replica, copy) in title
        ignore replica where replica
        flag when replica
        verdict block
        say en "{replica.text} in the title."
        expect block { title: "replica watch" }
        expect pass { title: "watch" }
      }
      """,
    howToFix: """
      Let the condition ask for another find, near the hit, that shows that it means nothing.
      """,
    remedy: """
      rule watch-001 "Replica watches" {
        version 1  status active  category goods  severity high
        find replica = any of (replica, copy) in title
        find book = any of ("book about", catalogue) in title
        ignore replica where book within 3 words before replica
        flag when replica
        verdict block
        say en "{replica.text} in the title."
        expect block { title: "replica watch, with a catalogue" }
        expect pass { title: "book about replica watches" }
      }
      """)

  static func run(
    _ ignores: [(node: IgnoreNode, ignore: Ignore)], _ finds: [Find], _ diagnostics: DiagnosticCollector
  ) {
    for find in Set(ignores.map(\.ignore.find)).sorted() {
      let own = ignores.filter { $0.ignore.find == find }
      if let alone = own.first(where: { removesAll($0.ignore.condition, find, finds) }) {
        report("the ignore removes every hit of `\(finds[find].name)`", alone.node, diagnostics)
      } else if own.count > 1, let last = own.last {
        // A hit is removed where one of the conditions holds.
        let all = Condition(own.flatMap(\.ignore.condition.instructions) + [.or(own.count)])
        guard removesAll(all, find, finds) else { continue }
        report("the ignores together remove every hit of `\(finds[find].name)`", last.node, diagnostics)
      }
    }
  }

  private static func report(_ message: String, _ node: IgnoreNode, _ diagnostics: DiagnosticCollector) {
    diagnostics.report(
      .ignoresEverything, message, at: node.span, label: "nothing is left to flag",
      help: "ask for another find near the hit, or remove the ignore")
  }

  private static func removesAll(_ condition: Condition, _ find: Int, _ finds: [Find]) -> Bool {
    let table = ConditionTable(
      condition, fixed: { value(of: $0, where: find, finds) },
      values: values)
    return table.someOutcome { $0 != .yes } == false
  }

  /// Finds have hits or have none; an amount can be ambiguous, what a listing says can be missing, and then nothing
  /// is removed.
  private static func values(of instruction: Instruction) -> [Trilean] {
    if case .quantity = instruction { return [.no, .unknown, .yes] }
    return UnusedFindLint.finds(of: instruction).isEmpty ? [.no, .unknown, .yes] : [.no, .yes]
  }

  /// What a test comes to where `find` has the hit that is looked at.
  private static func value(of instruction: Instruction, where find: Int, _ finds: [Find]) -> Trilean? {
    switch instruction {
    case .constant(let value): value
    case .found(let other) where other == find: .yes
    case .count(let other, .greaterOrEqual, let number) where other == find && number <= 1: .yes
    case .count(let other, .greater, let number) where other == find && number <= 0: .yes
    case .count(let other, .notEqual, 0) where other == find: .yes
    case .distinctTerms(let other, .greaterOrEqual, let number) where other == find && number <= 1: .yes
    case .distinctTerms(let other, .greater, let number) where other == find && number <= 0: .yes
    case .lane(let other, let isEqual, let lane) where other == find && finds[find].lanes == [lane]:
      Trilean(isEqual)
    case .hitField(let other, let isEqual, let field) where other == find:
      if finds[find].fields == FieldSet([field]) {
        Trilean(isEqual)
      } else {
        finds[find].fields.contains(field) ? nil : Trilean(!isEqual)
      }
    default: nil
    }
  }
}
