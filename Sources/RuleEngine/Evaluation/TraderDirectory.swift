package import CompiledRules

/// What is known of traders: registry and ledger, as they were before the run. Shared by all workers.
package protocol TraderDirectory: Sendable {
  /// `nil` for a trader of whom nothing is known.
  func facts(ofTrader id: String) -> TraderFacts?
}

/// The one trader of an example.
struct ExampleTrader: TraderDirectory {
  let trader: TraderFacts
  func facts(ofTrader id: String) -> TraderFacts? { trader }
}
