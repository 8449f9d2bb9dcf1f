import CompiledRules
import Traceability

/// Renders the rows of `merchants.csv`: one trader a row, the worst first.
package struct MerchantRows: Sendable {
  /// Rows are kept apart by gravity, the worst first, and inside by id.
  package static let bucketCount = 9
  private let dialect: CSVDialect
  private let judge: TraderJudge?
  private var hasListings: Bool { judge != nil }
  private var hasLedger: Bool { judge?.sources.hasLedger ?? false }
  private var hasProposals: Bool { hasLedger || judge?.hasRules == true }

  /// - Parameter judge: of the run; `nil` where a registry is looked at alone.
  package init(dialect: CSVDialect = .standard, judge: TraderJudge? = nil) {
    self.dialect = dialect
    self.judge = judge
  }

  package var header: [UInt8] {
    var line: [UInt8] = dialect == .excel ? [0xEF, 0xBB, 0xBF] : []
    let names =
      [
        "trader_id", "name", "country", "status", "complete", "step", "due", "failing", "what_is_wrong",
        "to_supply",
      ]
      + (hasProposals ? ["proposal", "reasons"] : []) + (hasLedger ? ["strikes"] : [])
      + (hasListings ? ["listings", "flagged", "block", "review"] + Self.severities.map(\.name) : [])
      + ["linked", "linked_by", "linked_barred"] + TraceabilityItem.allCases.map { "\($0.name)_status" }
    for (index, name) in names.enumerated() {
      if index > 0 { line.append(dialect.separator) }
      line.append(contentsOf: name.utf8)
    }
    line.append("\r\n")
    return line
  }

  private static let severities: [Severity] = Severity.allCases.reversed()

  /// Who sells while barred; whom to suspend; whom to warn or restrict; whom the registry lacks; by how much is missing;
  /// in order.
  package func bucket(of row: MerchantRow) -> Int {
    if row.sellsWhileBarred { return 0 }
    let action = row.proposal?.action ?? .requestInformation
    if row.registered?.assessment.step == .suspend || action >= .suspend { return 1 }
    if action >= .warn { return 2 }
    let isFlagged = (row.listings?.flagged ?? 0) > 0
    guard let trader = row.registered else {
      guard row.id != nil else { return 7 }
      return judge?.sources.hasRegistry == false ? (isFlagged || row.proposal != nil ? 7 : 8) : 3
    }
    switch trader.assessment.gravity {
    case 0: return isFlagged || row.proposal != nil ? 7 : 8
    case 1...3: return 6
    case 4...9: return 5
    default: return 4
    }
  }

  package func append(_ row: MerchantRow, to output: inout [UInt8]) {
    let trader = row.registered
    let failing = trader?.assessment.failing ?? []
    CSVCell.append(identifier: Array((row.id ?? "").utf8), dialect: dialect, to: &output)
    cell(trader?.name ?? (row.feed.map { "(no seller named in \($0))" } ?? ""), to: &output)
    cell(trader?.country ?? "", to: &output)
    let isUnknown = row.id != nil && judge?.sources.hasRegistry != false
    cell(trader?.status.name ?? (isUnknown ? "not in the registry" : ""), to: &output)
    cell(trader.map { $0.assessment.isComplete ? "yes" : "no" } ?? "", to: &output)
    cell(trader?.assessment.step.name ?? "", to: &output)
    output.append(dialect.separator)
    if let due = trader?.assessment.due { output.append(day: due) }
    cell(failing.map(\.name).joined(separator: " "), to: &output)
    let wrong = failing.compactMap { item -> String? in
      guard let found = trader?.assessment[item] else { return nil }
      return "\(item.name): \(found.reason.isEmpty ? found.status.name : found.reason)"
    }
    let faults = (trader?.dayFaults ?? []).map { "\($0.column): \($0.reason)" }
    cell((wrong + faults).joined(separator: "; "), to: &output)
    cell(failing.map(\.supply).joined(separator: "; "), to: &output)
    if hasProposals {
      cell(row.proposal?.measure ?? "", to: &output)
      cell((row.proposal?.reasons ?? []).joined(separator: " "), to: &output)
    }
    if hasLedger { cell(row.id == nil ? "" : "\(row.standing?.strikeCount ?? 0)", to: &output) }
    if hasListings { append(row.listings ?? SellerCounts(), to: &output) }
    append(row.links, to: &output)
    for item in TraceabilityItem.allCases {
      cell(trader.map { $0.assessment[item].status.name } ?? "", to: &output)
    }
    output.append("\r\n")
  }

  private func append(_ counts: SellerCounts, to output: inout [UInt8]) {
    let numbers =
      [counts.read, counts.flagged, counts.block, counts.review]
      + Self.severities.map { counts.severities[Int($0.rawValue)] }
    for number in numbers {
      output.append(dialect.separator)
      output.append(decimal: number)
    }
  }

  private func append(_ links: MerchantLinks?, to output: inout [UInt8]) {
    let more = (links?.count ?? 0) - (links?.traders.count ?? 0)
    cell((links?.traders ?? []).joined(separator: " ") + (more > 0 ? " and \(more) more" : ""), to: &output)
    cell((links?.kinds ?? []).map(\.name).joined(separator: " "), to: &output)
    cell((links?.barred ?? []).joined(separator: " "), to: &output)
  }

  private func cell(_ text: String, to output: inout [UInt8]) {
    output.append(dialect.separator)
    CSVCell.append(text, dialect: dialect, to: &output)
  }
}
