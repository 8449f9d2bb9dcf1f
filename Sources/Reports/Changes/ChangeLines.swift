import CompiledRules
import Listings
package import RuleComparison
import RuleEngine

/// Renders the lines of `changes.jsonl`.
package struct ChangeLines: Sendable {
  let pair: ProgramPair
  private let lines: ListingLines

  package init(_ pair: ProgramPair) {
    self.pair = pair
    lines = ListingLines(program: pair.merged)
  }

  /// Appends a listing's line, line feed included. O(bytes of the listing and of its findings).
  package func append(_ change: ListingChange, to output: inout [UInt8]) {
    let record = change.batch.records[change.record]
    var key = ListingKey()
    key.set(record, of: change.batch, feed: change.feed, number: change.number)
    output.append("{\"change\":")
    output.append(json: change.kind.rawValue)
    output.append(",\"from\":")
    append(change.comparison.old.verdict, change.comparison.old.isUndecided, version: nil, to: &output)
    output.append(",\"to\":")
    append(change.comparison.new.verdict, change.comparison.new.isUndecided, version: nil, to: &output)
    output.append(",\"listing\":")
    lines.appendListing(record, of: change.batch, feed: change.feed, key: key, to: &output)
    output.append(",\"rules\":[")
    for position in change.comparison.rules.indices {
      if position > 0 { output.append(",") }
      appendRule(position, of: change, to: &output)
    }
    output.append("]")
    lines.appendSource(record, feed: change.feed, key: key, number: change.number, to: &output)
    output.append("}\n")
  }

  private func append(
    _ verdict: Verdict, _ isUndecided: Bool, version: Int?, to output: inout [UInt8]
  ) {
    output.append("{\"verdict\":")
    output.append(json: verdict.name)
    output.append(",\"undecided\":")
    output.append(isUndecided ? "true" : "false")
    if let version {
      output.append(",\"version\":")
      output.append(decimal: version)
    }
    output.append("}")
  }

  private func appendRule(_ position: Int, of change: ListingChange, to output: inout [UInt8]) {
    let difference = change.comparison.rules[position]
    let rule = pair.edited[difference.rule]
    let program = pair.merged
    output.append("{\"rule\":")
    output.append(json: rule.id)
    if let number = rule.new ?? rule.old {
      output.append(",\"category\":")
      output.append(json: program.categories[program.rules[number].category].id)
      output.append(",\"severity\":")
      output.append(json: program.rules[number].severity.name)
    }
    output.append(",\"decides\":")
    output.append(change.comparison.decides(difference) ? "true" : "false")
    output.append(",\"from\":")
    append(
      difference.old.verdict, difference.old.isUndecided, version: rule.old.map { program.rules[$0].version },
      to: &output)
    output.append(",\"to\":")
    append(
      difference.new.verdict, difference.new.isUndecided, version: rule.new.map { program.rules[$0].version },
      to: &output)
    output.append(",\"causes\":[")
    for (index, cause) in change.causes[position].enumerated() {
      if index > 0 { output.append(",") }
      append(cause, rule, to: &output)
    }
    output.append("]")
    let record = change.batch.records[change.record]
    for (name, finding) in [("matches", difference.newFinding), ("matches_before", difference.oldFinding)] {
      guard let finding else { continue }
      output.append(",")
      output.append(json: name)
      output.append(":")
      lines.appendMatches(finding.matches, rule: finding.rule, record: record, of: change.batch, to: &output)
    }
    output.append("}")
  }

  private func append(_ cause: Cause, _ rule: EditedRule, to output: inout [UInt8]) {
    output.append("{\"edits\":[")
    for (index, number) in cause.edits.enumerated() {
      let edit = rule.edits[number]
      if index > 0 { output.append(",") }
      output.append("{\"kind\":")
      output.append(json: edit.kind.rawValue)
      output.append(",\"text\":")
      output.append(json: edit.text)
      for (name, value) in [
        ("find", edit.find), ("list", edit.list), ("term", edit.term), ("table", edit.table),
      ] {
        guard let value, !value.isEmpty else { continue }
        output.append(",")
        output.append(json: name)
        output.append(":")
        output.append(json: value)
      }
      if let row = edit.row {
        output.append(",\"row\":")
        output.append(decimal: row)
      }
      output.append("}")
    }
    output.append("],\"minimal\":")
    output.append(cause.isMinimal ? "true" : "false")
    output.append("}")
  }
}

/// Renders the rows of `changes.csv`: one listing a row, in feed order.
package struct ChangeRows: Sendable {
  private let pair: ProgramPair
  private let dialect: CSVDialect

  package init(_ pair: ProgramPair, dialect: CSVDialect = .standard) {
    self.pair = pair
    self.dialect = dialect
  }

  /// The first line, with the byte order mark where the dialect has one.
  package var header: [UInt8] {
    var line: [UInt8] = dialect == .excel ? [0xEF, 0xBB, 0xBF] : []
    let names = [
      "change", "key", "from", "to", "rules", "cause", "seller", "title", "quote", "link", "file", "record",
    ]
    for (index, name) in names.enumerated() {
      if index > 0 { line.append(dialect.separator) }
      line.append(contentsOf: name.utf8)
    }
    line.append("\r\n")
    return line
  }

  package func append(_ change: ListingChange, to output: inout [UInt8]) {
    let batch = change.batch
    let record = batch.records[change.record]
    var key = ListingKey()
    key.set(record, of: batch, feed: change.feed, number: change.number)
    func text(_ value: String) {
      CSVCell.append(value, dialect: dialect, to: &output)
      output.append(dialect.separator)
    }
    func field(_ field: Field) {
      if let cell = batch.cell(field, of: record) {
        CSVCell.append(batch.value(batch.cells[cell]), dialect: dialect, to: &output)
      }
      output.append(dialect.separator)
    }
    text(change.kind.rawValue)
    CSVCell.append(identifier: key.bytes, dialect: dialect, to: &output)
    output.append(dialect.separator)
    text(Self.name(change.comparison.old))
    text(Self.name(change.comparison.new))
    let deciding = change.deciding
    text(deciding.map { pair.edited[change.comparison.rules[$0].rule].id }.joined(separator: " "))
    text(
      deciding.map { ChangeText.cause(change.causes[$0], pair.edited[change.comparison.rules[$0].rule]) }
        .joined(separator: "; "))
    text(change.seller ?? "")
    field(.title)
    let lead = deciding.first.map { change.comparison.rules[$0] }
    if let match = (lead?.newFinding ?? lead?.oldFinding)?.matches.first {
      CSVCell.append(ListingLines.text(of: match, in: batch), dialect: dialect, to: &output)
    }
    output.append(dialect.separator)
    field(.link)
    text(change.feed.name)
    output.append(decimal: change.number)
    output.append("\r\n")
  }

  static func name(_ result: ListingResult) -> String {
    result.isUndecided ? "\(result.verdict.name) (undecided)" : result.verdict.name
  }
}

/// Causes in words.
enum ChangeText {
  /// Edits of one cause are joined by `and`; causes that suffice each, by `or`.
  static func cause(_ causes: [Cause], _ rule: EditedRule) -> String {
    causes.map { cause in
      guard cause.isMinimal || cause.edits.count <= 3 else { return "the rule's edits together" }
      return cause.edits.map { rule.edits[$0].text }.joined(separator: " and ")
    }.joined(separator: " or ")
  }
}
