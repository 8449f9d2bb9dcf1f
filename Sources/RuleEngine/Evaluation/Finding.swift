package import CompiledRules
import Listings

/// One hit that a finding rests on.
package struct Match: Sendable, Equatable {
  /// Position in the rule's finds.
  package var find: Int
  /// Position in `RuleProgram.terms`, `nil` for expressions and quantities.
  package var term: Int?
  /// Position in `RuleProgram.lists`, `nil` for expressions and quantities.
  package var list: Int?
  package var lane: Lane
  /// The batch's cell in which it stands.
  package var cell: Int
  /// UTF-8 byte offsets in the cell's value, as decoded from the container.
  package var start: Int
  package var end: Int
  /// The row of the list's table that stood for the hit when the verdict fell, from 0; `nil` where none did.
  package var row: Int?
  package init(
    find: Int, term: Int?, list: Int?, lane: Lane, cell: Int, start: Int, end: Int, row: Int? = nil
  ) {
    self.row = row
    self.find = find
    self.term = term
    self.list = list
    self.lane = lane
    self.cell = cell
    self.start = start
    self.end = end
  }
}

/// What one rule says of one listing.
package struct Finding: Sendable {
  /// Position in `RuleProgram.rules`.
  package var rule: Int
  package var verdict: Verdict
  /// The rule ended unknown: it needs a person, because of what `missing` names.
  package var undecided: Bool
  /// Names of the fields whose absence left the rule undecided, sorted.
  package var missing: [String]
  /// All hits after ignores, in find and text order; the deciding ones first.
  package var matches: [Match]
  /// The sentences, by language.
  package var sentences: [(language: String, text: String)]
  /// Where the finding holds: the rule's countries that the listing is offered in, sorted; empty for everywhere.
  package var countries: [String]
  package init(
    rule: Int, verdict: Verdict, undecided: Bool, missing: [String], matches: [Match],
    sentences: [(language: String, text: String)], countries: [String]
  ) {
    self.rule = rule
    self.verdict = verdict
    self.undecided = undecided
    self.missing = missing
    self.matches = matches
    self.sentences = sentences
    self.countries = countries
  }
}

/// What all rules together say of one record of a batch; made only for records with something to say.
package struct Evaluation: Sendable {
  /// Position in the batch's records.
  package var record: Int
  /// The strongest verdict of the active rules; `pass` for none.
  package var verdict: Verdict
  /// Findings of active rules, strongest verdict first, then in rule order.
  package var findings: [Finding]
  /// What shadow rules would have flagged.
  package var shadow: [Finding]
  /// Hits that an `ignore` removed, per rule.
  package var ignored: [(rule: Int, matches: [Match])]
  /// Findings that an exception set aside, with its position in the program.
  package var excepted: [(exception: Int, finding: Finding)]
  /// Rules that ended unknown with no find hit: counted only.
  package var undecidedWithoutHit: [Int]
  package init(record: Int) {
    self.record = record
    self.verdict = .pass
    self.findings = []
    self.shadow = []
    self.ignored = []
    self.excepted = []
    self.undecidedWithoutHit = []
  }
}
