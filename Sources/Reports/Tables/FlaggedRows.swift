package import CompiledRules
package import Listings
package import RuleEngine

/// Whether a moderator has seen a finding before.
package enum FindingState: String, Sendable, CaseIterable {
  case new, open, changed, decided
}

/// Renders the rows of `flagged.csv`: one listing a row, told by its gravest finding.
package struct FlaggedRows: Sendable {
  /// Rows are kept apart by verdict and severity, worst first: block before review, then critical to low.
  package static let bucketCount = 2 * Severity.allCases.count

  private let program: RuleProgram
  private let dialect: CSVDialect
  private let language: String

  /// `language` is the one that the sentence is shown in where a rule has it; else the rule's first.
  package init(program: RuleProgram, dialect: CSVDialect = .standard, language: String = "en") {
    self.program = program
    self.dialect = dialect
    self.language = language
  }

  /// The first line, with the byte order mark where the dialect has one.
  package var header: [UInt8] {
    var line: [UInt8] = dialect == .excel ? [0xEF, 0xBB, 0xBF] : []
    let names = [
      "finding_id", "key", "state", "first_seen", "severity", "verdict", "title", "quote", "sentence", "rule",
      "link", "decision", "reason", "decided_by",
    ]
    for (index, name) in names.enumerated() {
      if index > 0 { line.append(dialect.separator) }
      line.append(contentsOf: name.utf8)
    }
    line.append("\r\n")
    return line
  }

  /// Where a listing's row belongs, 0 the worst. The row's finding is, of those with the listing's verdict, the gravest,
  /// and of those the first. `nil` for a listing that is not flagged.
  package func lead(of evaluation: Evaluation) -> (bucket: Int, finding: Int)? {
    guard evaluation.verdict != .pass else { return nil }
    var best: (severity: Severity, finding: Int)?
    for (index, finding) in evaluation.findings.enumerated()
    where finding.verdict == evaluation.verdict && program.rules.indices.contains(finding.rule) {
      let severity = program.rules[finding.rule].severity
      if let held = best, held.severity >= severity { continue }
      best = (severity, index)
    }
    guard let best else { return nil }
    let severities = Severity.allCases.count
    let rank = severities - 1 - Int(best.severity.rawValue)
    return ((evaluation.verdict == .block ? 0 : severities) + rank, best.finding)
  }

  /// Appends a listing's row. `firstSeen` is the as-of date where no ledger knows better.
  package func append(
    _ evaluation: Evaluation, finding index: Int, of batch: RecordBatch, feed: FeedContext, number: UInt64,
    state: FindingState = .new, firstSeen: CalendarDay, to output: inout [UInt8]
  ) {
    let record = batch.records[evaluation.record]
    let finding = evaluation.findings[index]
    let rule = program.rules[finding.rule]
    var key = ListingKey()
    key.set(record, of: batch, feed: feed, number: number)
    var id: [UInt8] = []
    FindingID.append(key: key.bytes, rule: rule.id, version: rule.version, to: &id)
    let separator = dialect.separator

    CSVCell.append(identifier: id, dialect: dialect, to: &output)
    output.append(separator)
    CSVCell.append(identifier: key.bytes, dialect: dialect, to: &output)
    output.append(separator)
    CSVCell.append(state.rawValue, dialect: dialect, to: &output)
    output.append(separator)
    output.append(day: firstSeen)
    output.append(separator)
    CSVCell.append(rule.severity.name, dialect: dialect, to: &output)
    output.append(separator)
    CSVCell.append(evaluation.verdict.name, dialect: dialect, to: &output)
    output.append(separator)
    append(.title, of: record, batch, to: &output)
    output.append(separator)
    if let match = finding.matches.first {
      CSVCell.append(ListingLines.text(of: match, in: batch), dialect: dialect, to: &output)
    }
    output.append(separator)
    let sentence = finding.sentences.first { $0.language == language } ?? finding.sentences.first
    CSVCell.append(sentence?.text ?? "", dialect: dialect, to: &output)
    output.append(separator)
    CSVCell.append(rules(of: evaluation, first: index), dialect: dialect, to: &output)
    output.append(separator)
    append(.link, of: record, batch, to: &output)
    // The three cells that the moderator fills.
    output.append(contentsOf: [separator, separator, separator])
    output.append("\r\n")
  }

  /// The id of one of a listing's findings.
  package func id(
    of finding: Finding, _ evaluation: Evaluation, _ batch: RecordBatch, _ feed: FeedContext, _ number: UInt64
  ) -> [UInt8] {
    let rule = program.rules[finding.rule]
    var key = ListingKey()
    key.set(batch.records[evaluation.record], of: batch, feed: feed, number: number)
    var id: [UInt8] = []
    FindingID.append(key: key.bytes, rule: rule.id, version: rule.version, to: &id)
    return id
  }

  /// The row's rule, and behind it the others that flag the listing, so that none goes unseen.
  private func rules(of evaluation: Evaluation, first index: Int) -> String {
    var names = [program.rules[evaluation.findings[index].rule].id]
    for (other, finding) in evaluation.findings.enumerated()
    where other != index && program.rules.indices.contains(finding.rule) {
      names.append(program.rules[finding.rule].id)
    }
    return names.joined(separator: " ")
  }

  private func append(_ field: Field, of record: Record, _ batch: RecordBatch, to output: inout [UInt8]) {
    guard let cell = batch.cell(field, of: record) else { return }
    CSVCell.append(batch.value(batch.cells[cell]), dialect: dialect, to: &output)
  }
}

extension [UInt8] {
  /// Appends `2026-01-31`.
  mutating func append(day: CalendarDay) {
    for (index, part) in [(day.year, 1000), (day.month, 10), (day.day, 10)].enumerated() {
      if index > 0 { append(UInt8(ascii: "-")) }
      var unit = part.1
      while unit > 1, unit > part.0 {
        append(UInt8(ascii: "0"))
        unit /= 10
      }
      append(decimal: part.0)
    }
  }
}
