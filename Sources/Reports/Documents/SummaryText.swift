package import CompiledRules

/// What a run came to, for the terminal.
package enum SummaryText {
  /// A few aligned lines; names from outside are made visible.
  package static func render(
    _ totals: RunTotals, _ facts: RunFacts, program: RuleProgram, out: String?, publication: Publication?
  ) -> String {
    var lines: [String] = []
    func add(_ label: String, _ value: String) {
      lines.append(label + String(repeating: " ", count: max(1, 13 - label.count)) + value)
    }
    add(
      "read",
      "\(grouped(totals.read)) listings in \(facts.feeds.count) \(facts.feeds.count == 1 ? "feed" : "feeds")")
    add("clean", grouped(totals.clean))
    add(
      "flagged",
      "\(grouped(totals.flagged)) (block \(grouped(totals.block)), review \(grouped(totals.review)))")
    add("quarantined", grouped(totals.quarantined))
    let busiest = program.rules.indices.filter { totals.rules[$0].flagged > 0 }
      .sorted { (totals.rules[$1].flagged, $0) < (totals.rules[$0].flagged, $1) }
    for (position, rule) in busiest.prefix(5).enumerated() {
      add(
        position == 0 ? "rules" : "",
        "\(program.rules[rule].id)  \(grouped(totals.rules[rule].flagged))  \(program.rules[rule].title)")
    }
    if busiest.count > 5 { add("", "and \(busiest.count - 5) more") }
    for feed in facts.feeds where feed.damage != nil { add("incomplete", visible(feed.name)) }
    for entry in facts.skipped.prefix(5) {
      add("skipped", "\(visible(entry.name)): \(visible(entry.reason))")
    }
    if facts.skipped.count > 5 { add("", "and \(facts.skipped.count - 5) more, see summary.json") }
    if let ledger = facts.ledger {
      for (label, group) in [
        ("findings", "findings"), ("measures", "measures"), ("strikes", "strikes"), ("registry", "traders"),
      ] {
        let line = ledger.line(group)
        if !line.isEmpty { add(label, line) }
      }
    }
    if let orders = facts.orders { add("buyers", orders.line) }
    if let out {
      add(publication == .alreadyPublished ? "unchanged" : "published", visible(out))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func grouped(_ number: UInt64) -> String { GroupedNumber.text(number) }

  static func visible(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(visible: text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
