import CompiledRules
import Traceability

/// Renders the lines of `merchants.jsonl`. A value; any thread.
package struct MerchantLines: Sendable {
  /// Of the run; `nil` where a registry is looked at alone.
  let judge: TraderJudge?
  /// The program's categories, by position.
  private let categories: [String]

  package init(judge: TraderJudge? = nil) {
    self.judge = judge
    categories = judge?.program.categories.map(\.id) ?? []
  }

  package func append(_ row: MerchantRow, to output: inout [UInt8]) {
    output.append("{\"trader\":{\"id\":")
    append(row.id, to: &output)
    output.append(",\"name\":")
    append(row.registered.map(\.name), to: &output)
    output.append(",\"country\":")
    append(row.registered.flatMap { $0.country.isEmpty ? nil : $0.country }, to: &output)
    if let feed = row.feed {
      output.append(",\"feed\":")
      output.append(json: feed)
    }
    if let trader = row.registered {
      output.append(",\"registered\":true,\"status\":")
      output.append(json: trader.status.name)
      if trader.isAffiliate { output.append(",\"role\":\"affiliate\"") }
      if !trader.authorisations.isEmpty {
        output.append(",\"authorisations\":")
        append(trader.authorisations, to: &output)
      }
      append(trader.dayFaults, to: &output)
      output.append("}")
      append(trader.assessment, to: &output)
    } else {
      // Without a registry nobody knows who is in it.
      output.append(judge?.sources.hasRegistry == false ? "}" : ",\"registered\":false}")
    }
    if let listings = row.listings { append(listings, to: &output) }
    append(standingAndProposals: row, to: &output)
    append(row.links, row.hashes, to: &output)
    output.append("}\n")
  }

  private func append(_ assessment: TraderAssessment, to output: inout [UInt8]) {
    output.append(",\"items\":{")
    for (index, item) in TraceabilityItem.allCases.enumerated() {
      if index > 0 { output.append(",") }
      output.append(json: item.name)
      output.append(":{\"status\":")
      let found = assessment[item]
      output.append(json: found.status.name)
      append("reason", found.reason, to: &output)
      append("value", found.value, to: &output)
      if let verified = found.verified {
        output.append(",\"verified\":{\"source\":")
        output.append(json: verified.source)
        if let day = verified.day {
          output.append(",\"on\":\"")
          output.append(day: day)
          output.append("\"")
        }
        output.append("}")
      }
      append("since", found.since, to: &output)
      append("note", found.note, to: &output)
      if found.status.isFailing { append("supply", item.supply, to: &output) }
      output.append("}")
    }
    output.append("},\"art30\":{\"complete\":")
    output.append(assessment.isComplete ? "true" : "false")
    output.append(",\"failing\":")
    append(assessment.failing.map(\.name), to: &output)
    output.append(",\"step\":")
    output.append(json: assessment.step.name)
    append("due", assessment.due, to: &output)
    append("requested", assessment.requested, to: &output)
    append("reminded", assessment.reminded, to: &output)
    output.append("}")
  }

  private func append(_ faults: [DayFault], to output: inout [UInt8]) {
    guard !faults.isEmpty else { return }
    output.append(",\"set_aside\":[")
    for (index, fault) in faults.enumerated() {
      output.append(index > 0 ? ",{\"column\":" : "{\"column\":")
      output.append(json: fault.column)
      append("reason", fault.reason, to: &output)
      output.append("}")
    }
    output.append("]")
  }

  private func append(_ listings: SellerCounts, to output: inout [UInt8]) {
    output.append(",\"listings\":{\"read\":")
    output.append(decimal: listings.read)
    output.append(",\"flagged\":")
    output.append(decimal: listings.flagged)
    output.append(",\"block\":")
    output.append(decimal: listings.block)
    output.append(",\"review\":")
    output.append(decimal: listings.review)
    output.append(",\"by_severity\":{")
    var isFirst = true
    for severity in Severity.allCases.reversed() where listings.severities[Int(severity.rawValue)] > 0 {
      append(severity.name, listings.severities[Int(severity.rawValue)], &isFirst, to: &output)
    }
    output.append("},\"by_category\":{")
    isFirst = true
    for category in listings.categories.keys.sorted() where categories.indices.contains(category) {
      append(categories[category], listings.categories[category] ?? 0, &isFirst, to: &output)
    }
    output.append("}}")
  }

  private func append(_ links: MerchantLinks?, _ hashes: [LinkKind: [String]], to output: inout [UInt8]) {
    output.append(",\"linked\":")
    append(links?.traders ?? [], to: &output)
    guard let links else { return append(hashes, to: &output) }
    output.append(",\"linked_count\":")
    output.append(decimal: links.count)
    output.append(",\"linked_by\":")
    append(links.kinds.map(\.name), to: &output)
    output.append(",\"linked_barred\":")
    append(links.barred, to: &output)
    append(hashes, to: &output)
  }

  private func append(_ hashes: [LinkKind: [String]], to output: inout [UInt8]) {
    guard !hashes.isEmpty else { return }
    output.append(",\"link_hashes\":{")
    var isFirst = true
    for kind in LinkKind.allCases {
      guard let ofKind = hashes[kind], let first = ofKind.first else { continue }
      if !isFirst { output.append(",") }
      isFirst = false
      output.append(json: kind.name)
      output.append(":")
      // One is the rule; a trader with two accounts has two.
      if ofKind.count > 1 { append(ofKind, to: &output) } else { output.append(json: first) }
    }
    output.append("}")
  }

  func append(_ name: String, _ count: UInt64, _ isFirst: inout Bool, to output: inout [UInt8]) {
    if !isFirst { output.append(",") }
    isFirst = false
    output.append(json: name)
    output.append(":")
    output.append(decimal: count)
  }

  func append(_ texts: [String], to output: inout [UInt8]) {
    output.append("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { output.append(",") }
      output.append(json: text)
    }
    output.append("]")
  }

  private func append(_ text: String?, to output: inout [UInt8]) {
    guard let text else { return output.append("null") }
    output.append(json: text)
  }

  /// A member, where there is something to say.
  private func append(_ name: String, _ text: String, to output: inout [UInt8]) {
    guard !text.isEmpty else { return }
    output.append(",")
    output.append(json: name)
    output.append(":")
    output.append(json: text)
  }

  private func append(_ name: String, _ day: CalendarDay?, to output: inout [UInt8]) {
    guard let day else { return }
    output.append(",")
    output.append(json: name)
    output.append(":\"")
    output.append(day: day)
    output.append("\"")
  }
}
