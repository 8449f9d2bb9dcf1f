package import RuleComparison

/// Two published runs that are compared, without their feeds and rules.
package struct ComparedRuns: Sendable {
  /// SHA-256 of the runs' manifests.
  package var oldManifest: String
  package var newManifest: String
  /// What differs besides the rules.
  package var notes: [String]
  package init(oldManifest: String, newManifest: String, notes: [String]) {
    self.oldManifest = oldManifest
    self.newManifest = newManifest
    self.notes = notes
  }

  /// What no run can tell.
  static let limits =
    "runs hold what rules found, not the rules: which clause or term made a difference is not known from them"
}

/// All that documents tell of a comparison.
package struct ChangeStory: Sendable {
  package var pair: ProgramPair
  package var totals: ChangeTotals
  package var gallery: ChangeGallery
  package var facts: RunFacts
  package var quarantined: UInt64
  package var includesShadow: Bool
  package var seed: String
  package var runs: ComparedRuns?
  /// What trader rules propose; `nil` where neither a registry nor a trader rule asks for traders.
  package var traders: TraderChanges?

  package init(
    pair: ProgramPair, totals: ChangeTotals, gallery: ChangeGallery, facts: RunFacts, quarantined: UInt64,
    includesShadow: Bool, seed: String, runs: ComparedRuns? = nil, traders: TraderChanges? = nil
  ) {
    self.traders = traders
    self.runs = runs
    self.pair = pair
    self.totals = totals
    self.gallery = gallery
    self.facts = facts
    self.quarantined = quarantined
    self.includesShadow = includesShadow
    self.seed = seed
  }

  /// Edited rules, those that decided most listings first; positions in `pair.edited`.
  var busiest: [Int] {
    pair.edited.indices.filter { totals.rules[$0].touched > 0 }.sorted {
      (totals.rules[$1].decided, totals.rules[$1].touched, $0)
        < (totals.rules[$0].decided, totals.rules[$0].touched, $1)
    }
  }

  /// Rules that changed in a way that could change verdicts, and changed none.
  var idle: [Int] {
    pair.edited.indices.filter { pair.edited[$0].isKnownToDiffer && totals.rules[$0].touched == 0 }
  }

  /// Rules that changed in words or gradings alone.
  var reworded: [Int] { pair.edited.indices.filter { pair.edited[$0].edits.isEmpty } }

  /// Edits that were a cause, most listings first: (rule, edit, listings).
  var causes: [(rule: Int, edit: Int, listings: UInt64)] {
    var all: [(rule: Int, edit: Int, listings: UInt64)] = []
    for rule in pair.edited.indices {
      for (edit, count) in totals.rules[rule].edits.enumerated() where count > 0 {
        all.append((rule, edit, count))
      }
    }
    return all.sorted { ($1.listings, $0.rule, $0.edit) < ($0.listings, $1.rule, $1.edit) }
  }
}
