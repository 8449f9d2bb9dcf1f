import CompiledRules
import Crypto
import RuleComparison

/// `manifest.json`: an in-toto statement (v1) over a run's files and all that they were made from.
package enum ManifestDocument {
  package static let predicateType = "urn:feedwarden:run:v1"
  package static let comparisonPredicateType = "urn:feedwarden:diff:v1"

  /// - Parameter files: every file of the run but the manifest and `run.json`, with its SHA-256 in hexadecimal.
  package static func make(
    files: [(name: String, sha256: String)], _ totals: RunTotals, _ facts: RunFacts, previous: String?
  ) -> DocumentJSON {
    .object([
      ("_type", .text("https://in-toto.io/Statement/v1")),
      ("subject", subject(files)),
      ("predicateType", .text(predicateType)),
      (
        "predicate",
        .object([
          ("run_id", .text(runID(facts))),
          ("as_of", .text(facts.asOf.text)),
          ("feeds", .list(facts.feeds.map(feed))),
          (
            "rules",
            .object([("sha256", .text(facts.rulesHash)), ("count", .integer(UInt64(facts.ruleCount)))])
          ),
          ("traders", facts.traders?.json ?? .null),
          ("rates", facts.ratesDigest.map { .object([("sha256", .text($0))]) } ?? .null),
          (
            "orders",
            facts.orders.map {
              .object([
                ("file", .text($0.name)), ("sha256", .text($0.digest)), ("complete", .bool($0.damage == nil)),
              ])
            } ?? .null
          ),
          ("policy", facts.policy.map { .text($0) } ?? .null), ("ledger", ledger(facts.ledger)),
          ("engine_version", .text(facts.engineVersion)),
          ("unicode_version", .text(facts.unicodeVersion)),
          (
            "listings",
            .object([
              ("read", .integer(totals.read)), ("clean", .integer(totals.clean)),
              ("flagged", .integer(totals.flagged)), ("quarantined", .integer(totals.quarantined)),
            ])
          ),
          ("previous_manifest", previous.map { .text($0) } ?? .null),
        ])
      ),
    ])
  }

  /// The manifest of a comparison of two rule sets.
  package static func make(
    comparison story: ChangeStory, files: [(name: String, sha256: String)], _ totals: RunTotals
  ) -> DocumentJSON {
    var facts = story.facts
    facts.rulesHash = "\(story.pair.old.hash) \(story.pair.new.hash)"
    func rules(_ hash: String, _ count: Int) -> DocumentJSON {
      .object([("sha256", .text(hash)), ("count", .integer(UInt64(count)))])
    }
    return .object([
      ("_type", .text("https://in-toto.io/Statement/v1")),
      ("subject", subject(files)),
      ("predicateType", .text(comparisonPredicateType)),
      (
        "predicate",
        .object([
          ("run_id", .text(runID(facts))),
          ("as_of", .text(facts.asOf.text)),
          ("feeds", .list(facts.feeds.map(feed))),
          ("old_rules", rules(story.pair.old.hash, story.pair.old.rules.count)),
          ("new_rules", rules(story.pair.new.hash, story.pair.new.rules.count)),
          (
            "runs",
            story.runs.map {
              .list([.text($0.oldManifest), .text($0.newManifest)])
            } ?? .null
          ),
          ("rates", facts.ratesDigest.map { .object([("sha256", .text($0))]) } ?? .null),
          ("traders", facts.traders?.json ?? .null),
          ("includes_shadow", .bool(story.includesShadow)), ("seed", .text(story.seed)),
          ("engine_version", .text(facts.engineVersion)),
          ("unicode_version", .text(facts.unicodeVersion)),
          (
            "listings",
            .object([
              ("read", .integer(totals.read)), ("compared", .integer(story.totals.compared)),
              ("changed", .integer(story.totals[.changed])), ("quarantined", .integer(totals.quarantined)),
            ])
          ),
        ])
      ),
    ])
  }

  /// Files and their hashes, by name.
  static func subject(_ files: [(name: String, sha256: String)]) -> DocumentJSON {
    .list(
      files.sorted { $0.name < $1.name }.map { file in
        .object([("name", .text(file.name)), ("digest", .object([("sha256", .text(file.sha256))]))])
      })
  }

  /// The ledger as it was before the run.
  private static func ledger(_ facts: LedgerFacts?) -> DocumentJSON {
    guard let facts else { return .null }
    return .object([
      ("state", .text(facts.stateBefore)), ("records", .integer(UInt64(max(0, facts.recordsBefore)))),
    ])
  }

  private static func feed(_ feed: FeedFacts) -> DocumentJSON {
    .object([
      ("file", .text(feed.name)), ("sha256", .text(feed.digest)), ("bytes", .integer(feed.bytes)),
      ("compression", .list(feed.compression.map { .text($0) })), ("format", .text(feed.format)),
      ("encoding", .text(feed.encoding)), ("profile", .text(feed.profile)),
      ("namespace", .text(feed.namespace)),
      ("kind", .text(feed.isCompleteFeed ? "complete" : "delta")),
      ("seller", feed.seller.map { .text($0) } ?? .null),
      ("countries", .list(feed.countries.map { .text($0) })),
      ("language", feed.language.map { .text($0) } ?? .null),
      ("records", .integer(feed.records)),
      ("quarantined", .integer(feed.quarantined)), ("complete", .bool(feed.damage == nil)),
    ])
  }

  /// The run's id: SHA-256 of its inputs, rules, as-of day and settings, each behind its length. Running the same again
  /// gives the same id.
  package static func runID(_ facts: RunFacts) -> String {
    var hash = SHA256()
    func add(_ text: String) {
      withUnsafeBytes(of: UInt64(text.utf8.count).littleEndian) { hash.update(bufferPointer: $0) }
      hash.update(data: Array(text.utf8))
    }
    for feed in facts.feeds {
      add(feed.name)
      add(feed.digest)
      add(feed.namespace)
      add(feed.statedOutside)
    }
    add(facts.rulesHash)
    add(facts.asOf.text)
    if let traders = facts.traders { add(traders.identity) }
    add(facts.settings)
    if let policy = facts.policy { add(policy) }
    // Without rates the id is that of runs which had none.
    if let rates = facts.ratesDigest { add(rates) }
    return hash.finalize().reduce(into: "") { text, byte in
      for digit in [byte >> 4, byte & 15] {
        text.unicodeScalars.append(Unicode.Scalar(digit < 10 ? 48 + digit : 87 + digit))
      }
    }
  }
}
