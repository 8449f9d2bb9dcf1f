import CompiledRules
import Listings
import RuleEngine

extension ListingLines {
  func appendFinding(
    _ finding: Finding, record: Record, of batch: RecordBatch, key: ListingKey, to output: inout [UInt8]
  ) {
    let rule = program.rules[finding.rule]
    output.append("{\"id\":\"")
    FindingID.append(key: key.bytes, rule: rule.id, version: rule.version, to: &output)
    output.append("\",")
    output.append(contentsOf: identities[finding.rule])
    output.append(",\"verdict\":")
    output.append(json: finding.verdict.name)
    output.append(",")
    output.append(contentsOf: gradings[finding.rule])
    if !finding.countries.isEmpty {
      output.append(",\"countries\":")
      output.append(jsonStrings: finding.countries)
    }
    if finding.undecided {
      output.append(",\"undecided\":true,\"missing\":")
      output.append(jsonStrings: finding.missing)
    }
    output.append(",\"matches\":")
    appendMatches(finding.matches, rule: finding.rule, record: record, of: batch, to: &output)
    output.append(",\"say\":{")
    for (index, sentence) in finding.sentences.enumerated() {
      if index > 0 { output.append(",") }
      output.append(json: sentence.language)
      output.append(":")
      output.append(json: sentence.text)
    }
    output.append("},")
    output.append(contentsOf: bases[finding.rule])
    output.append("}")
  }

  func appendMatches(
    _ matches: [Match], rule: Int, record: Record, of batch: RecordBatch, to output: inout [UInt8]
  ) {
    output.append("[")
    var isFirst = true
    for match in matches where batch.holds(record, cell: match.cell) {
      if !isFirst { output.append(",") }
      isFirst = false
      output.append("{\"find\":")
      let finds = program.rules[rule].finds
      output.append(json: finds.indices.contains(match.find) ? finds[match.find].name : "")
      // Terms written inside a rule belong to a list without a name.
      if let list = match.list, program.lists.indices.contains(list), !program.lists[list].name.isEmpty {
        output.append(",\"list\":")
        output.append(json: program.lists[list].name)
      }
      if let term = match.term, program.terms.indices.contains(term) {
        output.append(",\"term\":")
        output.append(json: program.terms[term].text)
      }
      // As people count the rows below the names of the columns.
      if let row = match.row {
        output.append(",\"row\":")
        output.append(decimal: row + 1)
      }
      output.append(",\"lane\":")
      output.append(json: match.lane.name)
      output.append(",\"field\":\"")
      appendPlace(match.cell, record: record, of: batch, to: &output)
      output.append("\",\"start\":")
      output.append(decimal: match.start)
      output.append(",\"end\":")
      output.append(decimal: match.end)
      output.append(",\"text\":")
      output.append(json: Self.text(of: match, in: batch))
      output.append("}")
    }
    output.append("]")
  }

  /// The exact slice that a match covers. Offsets beyond the value give the empty slice and no trap.
  static func text(of match: Match, in batch: RecordBatch) -> UnsafeRawBufferPointer {
    guard batch.cells.indices.contains(match.cell) else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    let value = batch.value(batch.cells[match.cell])
    guard match.start >= 0, match.start <= match.end, match.end <= value.count else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(rebasing: value[match.start..<match.end])
  }

  /// Appends where a match stands: `description`, `image_links[0]`, `attributes.Color`, `attributes.Color[1]` where
  /// the name repeats: the path to the value inside `listing`.
  func appendPlace(
    _ cell: Int, record: Record, of batch: RecordBatch, to output: inout [UInt8]
  ) {
    let field = batch.cells[cell].field
    output.append(contentsOf: field.name.utf8)
    guard field.isRepeatable else { return }
    if field == .links {
      output.append("[")
      output.append(decimal: cell - batch.links(of: record).lowerBound)
      output.append("]")
      return
    }
    var before = 0
    var all = 0
    for other in record.cells where batch.cells[other].field == field {
      if field == .attribute, !Self.sameName(other, cell, batch) { continue }
      if other < cell { before += 1 }
      all += 1
    }
    if field == .attribute {
      output.append(".")
      output.append(jsonContent: batch.name(batch.cells[cell]))
      if all < 2 { return }
    }
    output.append("[")
    output.append(decimal: before)
    output.append("]")
  }
}
