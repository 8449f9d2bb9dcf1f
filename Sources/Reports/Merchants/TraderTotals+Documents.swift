package import CompiledRules
import Traceability

extension TraderTotals {
  /// For `summary.json`.
  /// - Parameter program: whose trader rules a run evaluated; `nil` where a registry is looked at alone.
  package func json(_ program: RuleProgram? = nil) -> DocumentJSON {
    func counts<Key: Hashable>(_ counts: [Key: UInt64], _ order: [Key], _ name: (Key) -> String)
      -> DocumentJSON
    {
      .object(order.filter { (counts[$0] ?? 0) > 0 }.map { (name($0), .integer(counts[$0] ?? 0)) })
    }
    guard hasRegistry else { return .object(runMembers(program)) }
    var members: [(String, DocumentJSON)] = [
      ("registered", .integer(registered)), ("complete", .integer(complete)),
      ("incomplete", .integer(registered - complete)), ("verified", .integer(verified)),
      ("statuses", counts(statuses, TraderStatus.allCases) { $0.name }),
      ("steps", counts(steps, TraceabilityStep.allCases) { $0.name }),
      (
        "items",
        .object(
          TraceabilityItem.allCases.map { item in
            (item.name, counts(items[item] ?? [:], ItemStatus.allCases) { $0.name })
          })
      ),
      (
        "file",
        .object([
          ("records", .integer(records)), ("quarantined", .integer(quarantined)),
          ("repeated", .integer(repeated)), ("complete", .bool(isWhole)),
          (
            "days_set_aside",
            .object(dayFaults.keys.sorted().map { ($0, .integer(dayFaults[$0] ?? 0)) })
          ),
        ])
      ),
      (
        "links",
        .object([
          ("linked", .integer(UInt64(linked))), ("clusters", .integer(UInt64(clusters))),
          ("clusters_with_barred", .integer(UInt64(barredClusters))),
          (
            "crowded",
            .object(
              LinkKind.allCases.filter { crowded[$0] != nil }.map {
                ($0.name, .integer(UInt64(crowded[$0] ?? 0)))
              })
          ),
        ])
      ),
    ]
    if hasListings { members += runMembers(program) }
    return .object(members)
  }

  /// What a run adds to the registry.
  private func runMembers(_ program: RuleProgram?) -> [(String, DocumentJSON)] {
    var listings: [(String, DocumentJSON)] = []
    if hasRegistry {
      listings = [
        ("unregistered_sellers", .integer(unregistered)),
        ("of_unregistered_sellers", .integer(unregisteredListings)),
        ("without_seller", .integer(namelessListings)),
        ("traders_without_listings", .integer(withoutListings)),
        ("selling_while_barred", .integer(sellingWhileBarred)),
      ]
    } else {
      listings = [("sellers", .integer(sellers)), ("without_seller", .integer(namelessListings))]
    }
    var members: [(String, DocumentJSON)] = [("listings", .object(listings))]
    if hasLedger { members.append(("with_strikes", .integer(struck))) }
    guard let program, hasLedger || !program.traderRules.isEmpty else { return members }
    members.append(("proposals", Self.json(proposals)))
    members.append(
      (
        "rules",
        .list(
          program.traderRules.indices.map { position in
            let rule = program.traderRules[position]
            let totals = rules[position] ?? TraderRuleTotals()
            let lacks = rule.lacks(knowledge).options
            return .object(
              [
                ("rule", .text(rule.id)), ("version", .integer(UInt64(max(0, rule.version)))),
                ("status", .text(rule.status.name)), ("proposed", Self.json(totals.proposed)),
                ("excepted", .integer(totals.excepted)), ("undecided", .integer(totals.undecided)),
                ("shadow", .integer(totals.shadow)),
              ] + (lacks.isEmpty ? [] : [("needs", .list(lacks.map { .text($0) }))]))
          })
      ))
    return members
  }

  private var knowledge: TraderKnowledge {
    (hasRegistry ? TraderKnowledge.registry : []).union(hasLedger ? .ledger : [])
  }

  private static func json(_ counts: [TraderAction: UInt64]) -> DocumentJSON {
    .object(
      TraderAction.allCases.reversed().compactMap { action in
        counts[action].map { (action.measure, .integer($0)) }
      })
  }

  /// A few aligned lines for the terminal, the worst traders first. Ids and names of items, no values.
  package var text: String {
    var lines: [String] = []
    func add(_ label: String, _ value: String) {
      lines.append(label + String(repeating: " ", count: max(1, 13 - label.count)) + value)
    }
    if hasRegistry {
      add(
        "traders",
        "\(SummaryText.grouped(registered)) (complete \(SummaryText.grouped(complete)), incomplete "
          + "\(SummaryText.grouped(registered - complete)))")
    } else {
      add("sellers", SummaryText.grouped(sellers))
    }
    let proposed = TraderAction.allCases.reversed().compactMap { action in
      proposals[action].map { "\(action.measure) \(SummaryText.grouped($0))" }
    }
    if !proposed.isEmpty { add("proposed", proposed.joined(separator: ", ")) }
    let undecided = rules.values.reduce(0) { $0 + $1.undecided }
    if undecided > 0 { add("undecided", "\(SummaryText.grouped(undecided)) answers of trader rules") }
    let due = TraceabilityStep.allCases.filter { $0 != .none && (steps[$0] ?? 0) > 0 }
      .map { "\($0.name) \(SummaryText.grouped(steps[$0] ?? 0))" }
    if !due.isEmpty { add("due", due.joined(separator: ", ")) }
    let failing = TraceabilityItem.allCases.map { item -> (TraceabilityItem, UInt64) in
      let counts = items[item] ?? [:]
      return (item, counts.filter { $0.key.isFailing }.values.reduce(0, +))
    }.filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
    if !failing.isEmpty {
      let shown = failing.prefix(5).map { "\($0.0.name) \(SummaryText.grouped($0.1))" }
      let more = failing.count > 5 ? ", and \(failing.count - 5) more" : ""
      add("failing", shown.joined(separator: ", ") + more)
    }
    if linked > 0 {
      add(
        "linked",
        "\(SummaryText.grouped(UInt64(linked))) in \(clusters) \(clusters == 1 ? "cluster" : "clusters")"
          + (barredClusters > 0 ? ", \(barredClusters) with a suspended or struck trader" : ""))
    }
    if hasListings {
      if sellingWhileBarred > 0 {
        add(
          "selling",
          "\(SummaryText.grouped(sellingWhileBarred)) suspended or struck "
            + (sellingWhileBarred == 1 ? "trader has listings" : "traders have listings"))
      }
      if hasRegistry, unregistered > 0 {
        add(
          "unknown",
          "\(SummaryText.grouped(unregistered)) \(unregistered == 1 ? "seller" : "sellers") not in the registry, "
            + "\(SummaryText.grouped(unregisteredListings)) listings")
      }
      if withoutListings > 0 {
        add(
          "idle",
          "\(SummaryText.grouped(withoutListings)) \(withoutListings == 1 ? "trader" : "traders") without listings"
        )
      }
      if namelessListings > 0 {
        add("nameless", "\(SummaryText.grouped(namelessListings)) listings name no seller")
      }
    }
    if quarantined + repeated > 0 {
      let count = quarantined + repeated
      add(
        "quarantined",
        "\(SummaryText.grouped(count)) \(count == 1 ? "record" : "records") of the trader file")
    }
    if !dayFaults.isEmpty {
      let columns = dayFaults.keys.sorted().map { "\($0) \(SummaryText.grouped(dayFaults[$0] ?? 0))" }
      add("set aside", "days that do not count: \(columns.joined(separator: ", ")); write them as 2026-01-31")
    }
    for (index, row) in worst.enumerated() {
      add(index == 0 ? "worst" : "", Self.line(row, hasRegistry: hasRegistry))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ row: MerchantRow, hasRegistry: Bool) -> String {
    let id = SummaryText.visible(row.id ?? "")
    let proposal = row.proposal.map { ["\($0.measure) proposed"] } ?? []
    guard let trader = row.registered else {
      let parts = (hasRegistry ? ["not in the registry"] : []) + proposal
      let flagged = (row.listings?.flagged ?? 0) > 0 ? ["\(row.listings?.flagged ?? 0) flagged"] : []
      return "\(id)  \((parts + flagged).joined(separator: ", "))"
    }
    var parts: [String] = proposal
    if row.sellsWhileBarred { parts.append("\(trader.status.name), \(row.listings?.read ?? 0) listings") }
    if trader.assessment.step != .none { parts.append(trader.assessment.step.name) }
    let failing = trader.assessment.failing.map { item in
      let found = trader.assessment[item]
      return found.status == .missing ? "\(item.name) missing" : "\(item.name) \(found.status.name)"
    }
    parts += failing.prefix(4)
    if failing.count > 4 { parts.append("and \(failing.count - 4) more") }
    if let flagged = row.listings?.flagged, flagged > 0 { parts.append("\(flagged) flagged") }
    return "\(id)  \(parts.joined(separator: ", "))"
  }
}
