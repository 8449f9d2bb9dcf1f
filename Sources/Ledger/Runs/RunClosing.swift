package import CompiledRules

/// What one feed of a run can say of listings that are not in it.
package struct FeedScope: Sendable {
  package var namespace: String
  /// The seller whose feed it is; `nil` for a feed of all sellers of its namespace.
  package var seller: String?
  /// The feed holds every listing there is.
  package var isComplete: Bool
  /// It could not be read to its end.
  package var isDamaged: Bool

  package init(namespace: String, seller: String?, isComplete: Bool, isDamaged: Bool) {
    self.namespace = namespace
    self.seller = seller
    self.isComplete = isComplete
    self.isDamaged = isDamaged
  }
}

/// What a run has to say at its end.
package struct RunClosing: Sendable {
  package var runID: String
  package var feeds: [FeedScope]
  package init(runID: String, feeds: [FeedScope]) {
    self.runID = runID
    self.feeds = feeds
  }
}

/// The texts of a rule set that a ledger needs when a decision comes without the rules at hand.
package struct LedgerVocabulary: Sendable {
  package var categories: [Category]
  /// Per rule: id, version and title.
  package var rules: [(id: String, version: Int, title: String)]
  package init(program: RuleProgram) {
    categories = program.categories
    rules = program.rules.map { ($0.id, $0.version, $0.title) }
  }
}

/// Why statements cannot be made.
package struct StatementRefusal: Sendable, Equatable {
  package var reason: String
  package var count: Int
}

/// What a run changed in the ledger.
package struct RunEffects: Sendable, Equatable {
  /// Findings by what became of them. `new` were never there; `returned` had been cleared or gone; `open` and
  /// `changed` were open before; `quiet` are decided to be wrong and say what they said then.
  package var new = 0
  package var returned = 0
  package var open = 0
  package var changed = 0
  package var quiet = 0
  package var cleared = 0
  package var gone = 0
  /// Open findings of which this run cannot say anything, though it read feeds of their namespace.
  package var unread = 0
  package var decidedAutomatically = 0
  package var strikesAdded = 0
  package var measuresProposed = 0
  /// Measures on listings and traders after the run, by state.
  package var proposed = 0
  package var decided = 0
  package var overdue = 0
  package var applied = 0
  package var lifted = 0
  package var strikes = 0
  package var statements = 0
  /// Decided measures for which no valid statement can be made.
  package var statementProblems = 0
  /// Why, and for how many.
  package var statementRefusals: [StatementRefusal] = []
  /// The run is the ledger's last one again and changed nothing.
  package var isRepeated = false
  /// The ledger before the run: what the manifest names.
  package var stateBefore = ""
  package var recordsBefore: Int64 = 0
  package var previousManifest: String?
}
