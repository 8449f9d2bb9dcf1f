package import CompiledRules
import Listings

/// What became of one `expect`.
package struct ExpectationResult: Sendable {
  /// Position in `RuleProgram.rules`.
  package var rule: Int
  /// Position in the rule's expectations.
  package var expectation: Int
  package var verdict: Verdict
  package var isUndecided: Bool
  /// Fields whose absence left it undecided.
  package var missing: [String]
  /// What matched: the find's name, the field, the quoted text; also of a rule that should have flagged and passes.
  package var matches: [(find: String, field: String, text: String)]
  /// What an ignore removed, likewise.
  package var ignored: [(find: String, field: String, text: String)]
  package var isAsExpected: Bool
  /// How long it took to find out.
  package var duration: Duration
}

/// Runs the `expect`s of a rule set: each is a listing and the verdict that its rule alone must give it.
package struct ExpectationRunner {
  private let index: RuleIndex
  private let matcher: LiteralMatcher
  private let scanner: BatchScanner

  /// Takes in every rule but the retired, on no particular day.
  package init(program: RuleProgram, cache: RuleCache?) throws(EngineError) {
    // An example says what the rule alone makes of a listing, whatever exceptions there are for a while.
    var program = program
    program.exceptions = []
    index = try RuleIndex(program: program, selection: RuleSelection(statuses: [.draft, .shadow, .active]))
    matcher = try LiteralMatcher(index: index, cache: cache)
    scanner = try BatchScanner(index: index, matcher: matcher)
  }

  /// All results, in the order of rules and expectations.
  ///
  /// - Parameters:
  ///   - rules: positions of the rules whose examples are run; `nil` for all.
  ///   - coverage: notes what the examples exercise.
  package func run(
    rules: Set<Int>? = nil, coverage: CoverageRecorder? = nil
  ) throws(EngineError) -> [ExpectationResult] {
    var results: [ExpectationResult] = []
    scanner.observer = coverage
    defer { scanner.observer = nil }
    for rule in index.program.rules.indices where index.program.rules[rule].status != .retired {
      guard rules?.contains(rule) ?? true else { continue }
      coverage?.begin(rule)
      for expectation in index.program.rules[rule].expectations.indices {
        results.append(try run(rule, expectation))
      }
    }
    return results
  }

  private func run(_ rule: Int, _ position: Int) throws(EngineError) -> ExpectationResult {
    let expectation = index.program.rules[rule].expectations[position]
    let begun = ContinuousClock.now
    let batch = Self.batch(expectation)
    scanner.traders = expectation.trader.map { ExampleTrader(trader: $0) }
    defer { scanner.traders = nil }
    let evaluations = try scanner.scan(
      batch, context: FeedContext(name: "expect"), authorisations: Set(expectation.traderAuthorisations))
    let findings = evaluations.flatMap { $0.findings + $0.shadow }
    let finding = findings.first { $0.rule == rule }
    func quotes(_ matches: [Match]) -> [(find: String, field: String, text: String)] {
      matches.map { match in
        let cell = batch.cells[match.cell]
        let text = String(decoding: batch.value(cell)[match.start..<match.end], as: UTF8.self)
        return (index.program.rules[rule].finds[match.find].name, cell.field.name, text)
      }
    }
    let ignored = evaluations.flatMap(\.ignored).filter { $0.rule == rule }.flatMap { quotes($0.matches) }
    let verdict = finding?.verdict ?? .pass
    // Without a finding nothing rests on them, but who asks why needs them.
    var matches = finding?.matches ?? []
    if finding == nil, verdict != expectation.verdict { matches = try standing(rule, expectation, batch) }
    return ExpectationResult(
      rule: rule, expectation: position, verdict: verdict, isUndecided: finding?.undecided ?? false,
      missing: finding?.missing ?? [], matches: quotes(matches), ignored: ignored,
      isAsExpected: verdict == expectation.verdict, duration: ContinuousClock.now - begun)
  }

  /// The hits that a rule's conditions saw, and that did not make them hold.
  private func standing(
    _ rule: Int, _ expectation: Expectation, _ batch: RecordBatch
  ) throws(EngineError) -> [Match] {
    let tracer = try ListingTracer(
      index: index, matcher: matcher, traders: expectation.trader.map { ExampleTrader(trader: $0) })
    let traced = try tracer.trace(
      batch.records[0], of: batch, context: FeedContext(name: "expect"),
      authorisations: Set(expectation.traderAuthorisations), allRules: true)
    return traced.traces.filter { $0.rule == rule }.flatMap { $0.finds.joined() }
      .filter { $0.fate == .stands }.map(\.match)
  }

  private static func batch(_ expectation: Expectation) -> RecordBatch {
    let batch = RecordBatch(arena: ByteArena(capacity: 1024))
    func add(_ field: Field, _ name: String, _ value: String) {
      let (name, value) = (Array(name.utf8), Array(value.utf8))
      let nameOffset = name.withUnsafeBytes { batch.arena.append($0) }
      let offset = value.withUnsafeBytes { batch.arena.append($0) }
      batch.cells.append(
        Cell(
          field: field, nameOffset: nameOffset, nameLength: name.count, valueOffset: offset,
          valueLength: value.count))
    }
    for (field, value) in expectation.fields { add(field, field.name, value) }
    for (name, value) in expectation.attributes { add(.attribute, name, value) }
    batch.finishRecord(firstCell: 0, sourceOffset: 0)
    return batch
  }
}
