package import CompiledRules
package import Listings
package import RuleEngine

/// All that rules say of one listing, and why: what `explain` tells.
package struct Explanation: Sendable {
  package var program: RuleProgram
  package var feed: FeedContext
  /// The record's number in its feed, from 1; `nil` for a listing that was typed.
  package var number: UInt64?
  package var result: ListingTracer.Result
  /// The rules that are told, in rule order.
  package var traces: [RuleTrace]
  /// Rules that a scan does not evaluate for the listing, because nothing that they need stands in it.
  package var notCandidates: Set<Int>
  /// Rules that do not run on the day, with the reason; told only where asked for.
  package var resting: [(rule: Int, reason: String)]

  package init(
    program: RuleProgram, feed: FeedContext, number: UInt64?, result: ListingTracer.Result,
    traces: [RuleTrace], notCandidates: Set<Int>, resting: [(rule: Int, reason: String)] = []
  ) {
    self.program = program
    self.feed = feed
    self.number = number
    self.result = result
    self.traces = traces
    self.notCandidates = notCandidates
    self.resting = resting
  }

  var record: Record { result.batch.records[0] }

  var key: ListingKey {
    var key = ListingKey()
    key.set(record, of: result.batch, feed: feed, number: number ?? 0)
    return key
  }

  var verdict: Verdict { result.evaluation?.verdict ?? .pass }
  var isUndecided: Bool { result.evaluation?.isUndecided ?? false }

  /// The exception that set aside what a rule found in the listing.
  func exception(to rule: Int) -> RuleException? {
    result.evaluation?.excepted.first { $0.finding.rule == rule }.map { program.exceptions[$0.exception] }
  }

  /// A cell as outputs name it: `description`, `attributes.Farbe[1]`.
  func place(_ cell: Int) -> String {
    var bytes: [UInt8] = []
    ListingLines(program: RuleProgram()).appendPlace(cell, record: record, of: result.batch, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func value(_ cell: Int) -> UnsafeRawBufferPointer {
    let batch = result.batch
    guard batch.cells.indices.contains(cell) else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return batch.value(batch.cells[cell])
  }

  /// `“semaglutide” of rx-actives`; empty for expressions and quantities.
  func term(_ match: Match) -> String {
    guard let term = match.term, program.terms.indices.contains(term) else { return "" }
    let text = RuleText.term(program.terms[term])
    guard let list = match.list, program.lists.indices.contains(list), !program.lists[list].name.isEmpty
    else {
      return text
    }
    return "\(text) of \(program.lists[list].name)"
  }
}

/// Which parts of a condition its value rests on.
enum Decisiveness {
  /// Positions of the tests without which the condition could have another value: what failed, where it failed; what
  /// was missing, where it is unknown; what held, where it holds.
  static func tests(of tree: ConditionTree, _ values: [Trilean]) -> Set<Int> {
    var found = Set<Int>()
    func value(_ node: ConditionTree) -> Trilean {
      values.indices.contains(node.position) ? values[node.position] : .unknown
    }
    func visit(_ node: ConditionTree) {
      let own = value(node)
      switch node.kind {
      case .test: found.insert(node.position)
      case .not: node.operands.forEach(visit)
      case .all, .any:
        // An operand with the whole's value carries it; the others made no difference.
        let carrying = node.operands.filter { value($0) == own }
        for operand in carrying { visit(operand) }
      case .atLeast:
        node.operands.filter { own == .yes ? value($0) == .yes : value($0) != .yes }.forEach(visit)
      }
    }
    visit(tree)
    return found
  }
}
