package import CompiledRules
package import Traceability

/// What one trader's line of `merchants.jsonl` says: the platform's registry, its listings in the run, what links it to
/// others, and, where a ledger is kept, its strikes.
package struct MerchantRow: Sendable, Equatable {
  /// `nil` for listings that name no seller; they are told together for each feed.
  package var id: String?
  /// The feed of listings without a seller.
  package var feed: String?
  /// `nil` for a seller that the registry lacks, and without a registry.
  package var registered: AssessedTrader?
  /// `nil` where no feed was read.
  package var listings: SellerCounts?
  /// Of two rule sets that are compared, what the old one found; `listings` is of the new one then.
  package var earlierListings: SellerCounts?
  package var links: MerchantLinks?
  /// Keyed hashes of what links it, by kind; where the platform gave a key.
  package var hashes: [LinkKind: [String]] = [:]
  /// Of the ledger; `nil` for a trader of whom it holds nothing.
  package var standing: TraderStanding?
  /// What trader rules come to, and the gravest of what they and the ladder propose.
  package var judgement = TraderJudgement()
  package var proposal: MerchantProposal?

  package init(
    id: String?, feed: String? = nil, registered: AssessedTrader? = nil, listings: SellerCounts? = nil,
    links: MerchantLinks? = nil
  ) {
    self.id = id
    self.feed = feed
    self.registered = registered
    self.listings = listings
    self.links = links
  }

  /// Barred by the platform, and its listings are in the feeds all the same.
  package var sellsWhileBarred: Bool {
    registered?.status.isBarred == true && (listings?.read ?? 0) > 0
  }

  /// For sorting, the worst highest: who sells while barred, who is to be suspended, whom the registry lacks, and then
  /// by what is missing and what was flagged.
  package func gravity(hasRegistry: Bool) -> UInt64 {
    var gravity = UInt64(registered?.assessment.gravity ?? 0) * 1000
    if sellsWhileBarred { gravity += 1 << 40 }
    if registered?.assessment.step == .suspend { gravity += 1 << 32 }
    if let action = proposal?.action {
      switch action {
      case .suspend, .terminate: gravity += 1 << 32
      case .warn, .restrict: gravity += 1 << 24
      case .requestInformation, .remind: gravity += 1000
      }
    }
    if registered == nil, id != nil, hasRegistry { gravity += 50_000 }
    return gravity + min(999, listings?.flagged ?? 0)
  }
}

/// Traders that share something with one.
package struct MerchantLinks: Sendable, Equatable {
  /// Ids of others in the cluster, sorted; the first of them where there are many.
  package var traders: [String]
  /// How many others there are.
  package var count: Int
  /// By what the trader is linked directly.
  package var kinds: [LinkKind]
  /// Others of the cluster that the platform has suspended or struck, sorted, the first of them.
  package var barred: [String]

  package init(traders: [String], count: Int, kinds: [LinkKind], barred: [String]) {
    self.traders = traders
    self.count = count
    self.kinds = kinds
    self.barred = barred
  }
}

/// The gravest measure that is proposed; a person decides.
package struct MerchantProposal: Sendable, Equatable {
  package var measure: String
  package var action: TraderAction
  package var reasons: [String]
}
