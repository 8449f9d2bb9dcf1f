package import CompiledRules
package import Listings
package import RuleEngine

/// Renders the lines of `flagged.jsonl`, `shadow.jsonl`, `sample.jsonl` and `quarantine.jsonl`.
///
/// What every finding of a rule repeats (version, severity, category, legal basis) is rendered once, here.
package struct ListingLines: Sendable {
  let program: RuleProgram
  /// Per rule: `"rule":…,"version":…`.
  let identities: [[UInt8]]
  /// Per rule: `"severity":…,"category":…[,"measure":…]`.
  let gradings: [[UInt8]]
  /// Per rule: `"basis":[…][,"needs_legal_review":true]`.
  let bases: [[UInt8]]

  package init(program: RuleProgram) {
    self.program = program
    identities = program.rules.map { rule in
      var bytes: [UInt8] = []
      bytes.append("\"rule\":")
      bytes.append(json: rule.id)
      bytes.append(",\"version\":")
      bytes.append(decimal: rule.version)
      return bytes
    }
    gradings = program.rules.map { rule in
      var bytes: [UInt8] = []
      bytes.append("\"severity\":")
      bytes.append(json: rule.severity.name)
      if program.categories.indices.contains(rule.category) {
        bytes.append(",\"category\":")
        bytes.append(json: program.categories[rule.category].id)
      }
      if let measure = rule.measure {
        bytes.append(",\"measure\":")
        bytes.append(json: measure.rawValue)
      }
      return bytes
    }
    bases = program.rules.map { rule in
      var bytes: [UInt8] = []
      bytes.append("\"basis\":")
      guard program.categories.indices.contains(rule.category) else {
        bytes.append("[]")
        return bytes
      }
      let category = program.categories[rule.category]
      bytes.append(jsonStrings: category.legalBasis)
      if category.needsLegalReview { bytes.append(",\"needs_legal_review\":true") }
      return bytes
    }
  }

  /// Appends the `flagged.jsonl` line of a listing, line feed included. `number` is the record's in its feed, from 1.
  /// O(bytes of the listing and of its findings).
  package func appendFlagged(
    _ evaluation: Evaluation, of batch: RecordBatch, feed: FeedContext, number: UInt64,
    to output: inout [UInt8]
  ) {
    appendLine(
      verdict: evaluation.verdict, findings: evaluation.findings, record: batch.records[evaluation.record],
      of: batch, feed: feed, number: number, to: &output)
  }

  /// Appends the `shadow.jsonl` line: what shadow rules alone would have said of the listing.
  package func appendShadow(
    _ evaluation: Evaluation, of batch: RecordBatch, feed: FeedContext, number: UInt64,
    to output: inout [UInt8]
  ) {
    appendLine(
      verdict: evaluation.shadow.map(\.verdict).max() ?? .pass, findings: evaluation.shadow,
      record: batch.records[evaluation.record], of: batch, feed: feed, number: number, to: &output)
  }

  /// Appends the `sample.jsonl` line of a listing: why it was drawn, with what probability, and what an ignore removed.
  /// `evaluation` is `nil` for a record of which no rule said anything.
  package func appendSample(
    _ draw: SampleDraw, record index: Int, evaluation: Evaluation?, of batch: RecordBatch, feed: FeedContext,
    number: UInt64, to output: inout [UInt8]
  ) {
    let record = batch.records[index]
    var key = ListingKey()
    key.set(record, of: batch, feed: feed, number: number)
    output.append("{\"sampled\":[")
    var needsComma = false
    for (name, rate) in [("clean", draw.clean), ("ignored", draw.ignored), ("excepted", draw.excepted)] {
      guard let rate else { continue }
      if needsComma { output.append(",") }
      needsComma = true
      output.append("{\"as\":")
      output.append(json: name)
      output.append(",\"probability\":")
      output.append(contentsOf: rate.description.utf8)
      output.append("}")
    }
    output.append("],\"verdict\":")
    output.append(json: (evaluation?.verdict ?? .pass).name)
    output.append(",\"listing\":")
    appendListing(record, of: batch, feed: feed, key: key, to: &output)
    if let ignored = evaluation?.ignored, !ignored.isEmpty {
      output.append(",\"ignored\":[")
      var isFirst = true
      for removed in ignored where identities.indices.contains(removed.rule) {
        if !isFirst { output.append(",") }
        isFirst = false
        output.append("{")
        output.append(contentsOf: identities[removed.rule])
        output.append(",\"matches\":")
        appendMatches(removed.matches, rule: removed.rule, record: record, of: batch, to: &output)
        output.append("}")
      }
      output.append("]")
    }
    if let excepted = evaluation?.excepted, !excepted.isEmpty {
      output.append(",\"excepted\":[")
      for (position, removed) in excepted.enumerated() {
        if position > 0 { output.append(",") }
        let exception = program.exceptions[removed.exception]
        output.append("{\"for\":")
        output.append(json: "\(exception.subject.kind.rawValue) \(exception.subject.id)")
        output.append(",\"finding\":")
        appendFinding(removed.finding, record: record, of: batch, key: key, to: &output)
        output.append("}")
      }
      output.append("]")
    }
    appendSource(record, feed: feed, key: key, number: number, to: &output)
    output.append("}\n")
  }

  /// Appends the `quarantine.jsonl` line of a record that could not be read.
  package func appendQuarantine(
    _ record: QuarantinedRecord, feed: FeedContext, number: UInt64, to output: inout [UInt8]
  ) {
    output.append("{\"file\":")
    output.append(json: feed.name)
    output.append(",\"record\":")
    output.append(decimal: number)
    output.append(",\"offset\":")
    output.append(decimal: record.sourceOffset)
    output.append(",\"code\":")
    output.append(json: record.code)
    output.append(",\"reason\":")
    output.append(json: record.reason)
    output.append(",\"excerpt\":")
    record.excerpt.withUnsafeBytes { output.append(json: $0) }
    output.append("}\n")
  }

  private func appendLine(
    verdict: Verdict, findings: [Finding], record: Record, of batch: RecordBatch, feed: FeedContext,
    number: UInt64, to output: inout [UInt8]
  ) {
    var key = ListingKey()
    key.set(record, of: batch, feed: feed, number: number)
    output.append("{\"verdict\":")
    output.append(json: verdict.name)
    output.append(",\"listing\":")
    appendListing(record, of: batch, feed: feed, key: key, to: &output)
    output.append(",\"findings\":[")
    var isFirst = true
    for finding in findings where identities.indices.contains(finding.rule) {
      if !isFirst { output.append(",") }
      isFirst = false
      appendFinding(finding, record: record, of: batch, key: key, to: &output)
    }
    output.append("]")
    appendSource(record, feed: feed, key: key, number: number, to: &output)
    output.append("}\n")
  }

  func appendSource(
    _ record: Record, feed: FeedContext, key: ListingKey, number: UInt64, to output: inout [UInt8]
  ) {
    output.append(",\"source\":{\"file\":")
    output.append(json: feed.name)
    output.append(",\"record\":")
    output.append(decimal: number)
    output.append(",\"offset\":")
    output.append(decimal: record.sourceOffset)
    var marks: [String] = []
    if record.marks.contains(.replacedBytes) { marks.append("replaced_bytes") }
    if record.marks.contains(.recovered) { marks.append("recovered") }
    if record.marks.contains(.ragged) { marks.append("ragged") }
    if key.isPosition { marks.append("no_id") }
    if !marks.isEmpty {
      output.append(",\"marks\":")
      output.append(jsonStrings: marks)
    }
    output.append("}")
  }
}

extension [UInt8] {
  mutating func append(jsonStrings strings: [String]) {
    append("[")
    for (index, string) in strings.enumerated() {
      if index > 0 { append(",") }
      append(json: string)
    }
    append("]")
  }
}
