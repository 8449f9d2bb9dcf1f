package import CompiledRules
package import Listings

/// One feed of a run, for the summary and the manifest.
package struct FeedFacts: Sendable {
  package var name: String
  /// SHA-256 of the input as it came, in lower-case hexadecimal.
  package var digest: String
  /// Bytes of the input as it came.
  package var bytes: UInt64
  /// Compression layers, outermost first.
  package var compression: [String]
  package var format: String
  package var encoding: String
  package var profile: String
  package var namespace: String
  package var isCompleteFeed: Bool
  // What was said of the feed from outside, for records that are silent about it.
  package var seller: String?
  package var countries: [String]
  package var language: String?
  package var records: UInt64 = 0
  package var quarantined: UInt64 = 0
  /// All that was said from outside and decides outputs, in one text.
  package var statedOutside: String {
    [
      seller ?? "", countries.joined(separator: ","), language ?? "", isCompleteFeed ? "complete" : "delta",
    ].joined(separator: "\u{1F}")
  }
  /// Why not all of it could be read; `nil` when it could.
  package var damage: String?

  package init(
    context: FeedContext, digest: String = "", bytes: UInt64 = 0, compression: [String] = [],
    format: String = "",
    encoding: String = "", profile: String = ""
  ) {
    name = context.name
    namespace = context.namespace
    isCompleteFeed = context.isComplete
    seller = context.seller
    countries = context.countries
    language = context.language
    self.digest = digest
    self.bytes = bytes
    self.compression = compression
    self.format = format
    self.encoding = encoding
    self.profile = profile
  }
}

/// An entry of an archive that is no feed.
package struct SkippedEntry: Sendable, Equatable {
  package var name: String
  /// Why, as in "a folder".
  package var reason: String
  package init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }
}

/// What a run was made from and with: all that decides its outputs.
package struct RunFacts: Sendable {
  package var feeds: [FeedFacts]
  /// What lay beside the feeds in archives.
  package var skipped: [SkippedEntry] = []
  package var rulesHash: String
  /// SHA-256 of the file of exchange rates.
  package var ratesDigest: String?
  package var ruleCount: Int
  package var asOf: CalendarDay
  package var engineVersion: String
  package var unicodeVersion: String
  /// The trader file, where there is one.
  package var traders: TraderFileFacts?
  /// How feeds were to be read and outputs written, as far as that decides what stands in them, in one text.
  package var settings = ""
  /// What the run did in its ledger; `nil` without one.
  package var ledger: LedgerFacts?
  /// SHA-256 of the policy; `nil` without one.
  package var policy: String?
  /// The order file, where there is one.
  package var orders: OrderTotals?

  package init(
    feeds: [FeedFacts], rulesHash: String, ruleCount: Int, asOf: CalendarDay, engineVersion: String,
    unicodeVersion: String, settings: String = ""
  ) {
    self.feeds = feeds
    self.rulesHash = rulesHash
    self.ruleCount = ruleCount
    self.asOf = asOf
    self.engineVersion = engineVersion
    self.unicodeVersion = unicodeVersion
    self.settings = settings
  }

  /// Whether every feed was read to its end.
  package var isComplete: Bool { feeds.allSatisfy { $0.damage == nil } }
}

extension CalendarDay {
  /// ISO 8601, `2026-01-31`.
  package var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
