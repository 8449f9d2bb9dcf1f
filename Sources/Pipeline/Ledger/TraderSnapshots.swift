import Ledger
import Reports
import Traceability

extension TraderSnapshot {
  /// What a merchant's line says of the registry; `nil` for a seller that the registry lacks.
  init?(_ row: MerchantRow) {
    guard let trader = row.registered else { return nil }
    self.init(
      trader: trader.id, status: trader.status.name,
      items: TraceabilityItem.allCases.map { item in
        let found = trader.assessment[item]
        return Item(name: item.name, status: found.status.name, value: found.value)
      })
  }
}

extension ScanLedger {
  /// Keeps what the registry says of a trader; in the order of ids, between `conclude` and `commit`.
  func note(_ row: MerchantRow) throws(OutputError) {
    guard let snapshot = TraderSnapshot(row) else { return }
    try access { try $0.note(snapshot) }
  }

  /// Ends the registry. A trader that may stand in a record that could not be read has not gone.
  func finishSnapshots(_ totals: TraderTotals) throws(OutputError) -> (
    name: String, counts: [(name: String, count: Int)]
  ) {
    let counts = try access {
      try $0.finishSnapshots(isWhole: totals.isWhole && totals.quarantined == 0)
    }
    return (
      "traders",
      [
        ("new", counts.new), ("changed", counts.changed), ("returned", counts.returned),
        ("gone", counts.gone),
        ("same", counts.same),
      ]
    )
  }
}
