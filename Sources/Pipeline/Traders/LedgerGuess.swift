import CompiledRules
import Ledger
import Reports

/// The ledger as it was before the run, for rules for listings that ask for what it holds of traders.
///
/// Whether a run is the ledger's last one again is known only at its end, for digests of feeds are; then the last run's
/// own rows must not count. Where both would give other answers one is assumed, and a run that turns out to have assumed
/// the wrong one is done again with the other.
struct LedgerGuess {
  /// What rules see; `nil` where none asks.
  let standings: StandingTable?
  /// Whether the run was taken for the last one again; `nil` where it makes no difference.
  let isRepeated: Bool?

  static let none = LedgerGuess(standings: nil, isRepeated: nil)

  /// - Parameter assumed: what to assume; `nil` to guess by where the last run stands.
  static func make(
    _ ledger: ScanLedger?, _ request: ScanRequest, assumed: Bool?
  ) throws(OutputError) -> LedgerGuess {
    guard let ledger, request.program.traderQuestions.contains(where: \.asksLedger) else { return .none }
    let now = try table(ledger, withoutLast: false)
    guard ledger.isCandidate else { return LedgerGuess(standings: now, isRepeated: nil) }
    let before = try table(ledger, withoutLast: true)
    guard now != before else { return LedgerGuess(standings: now, isRepeated: nil) }
    // Who runs the same again mostly names the same place.
    let guess = assumed ?? request.outputDirectory.map { RunDirectory.exists(at: $0) } ?? false
    return LedgerGuess(standings: guess ? before : now, isRepeated: guess)
  }

  private static func table(_ ledger: ScanLedger, withoutLast: Bool) throws(OutputError) -> StandingTable {
    var table = StandingTable()
    try ledger.eachStanding(withoutLast: withoutLast) { trader, standing in table.add(trader, standing) }
    return table
  }
}

/// The run assumed the wrong thing of its ledger and must be done again.
struct WrongGuess: Error {
  let isRepeated: Bool
}
