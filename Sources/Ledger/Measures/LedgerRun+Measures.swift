import CompiledRules
import GRDB
import Statements

extension LedgerRun {
  /// Proposes the gravest step of the ladder that a trader's strikes reach, where no measure as grave stands. A person
  /// decides.
  func proposeMeasures(_ database: Database, _ closing: RunClosing) throws {
    try LadderReview(database: database, policy: policy, day: day).run()
    guard !policy.ladder.isEmpty else { return }
    var proposals: [(trader: String, step: Int, reasons: JSONValue, category: String, severity: Severity)] =
      []
    try TraderStrikes.each(database, on: day) { strikes in
      guard !strikes.active.isEmpty else { return }
      let held = try HeldMeasures(database, trader: strikes.trader, on: day, lapse: policy.strikes.lapse)
      for (index, step) in policy.ladder.enumerated().reversed() {
        let counted = strikes.counted(by: step, on: day)
        guard step.isReached(by: counted) else { continue }
        let offer = try offer(database, of: strikes.trader, closing, since: counted.map(\.day).min() ?? day)
        guard step.isProportionate(offer) else { continue }
        // What stands already needs no second proposal; milder steps need none either.
        if held.stands(step.measure, since: counted.map(\.day).max() ?? day) { return }
        guard held.permits(step, on: day) else { continue }
        let gravest = counted.max { $0.severity < $1.severity }
        let category = try String.fetchOne(
          database, sql: "SELECT category FROM findings WHERE id = ?", arguments: [gravest?.finding ?? ""])
        proposals.append(
          (
            strikes.trader, index,
            step.reasons(counted, offer: offer, warned: held.given(step.after, on: day)),
            category ?? "", gravest?.severity ?? .low
          ))
        return
      }
    }
    for proposal in proposals {
      let step = policy.ladder[proposal.step]
      let repetition =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM measures WHERE trader = ?", arguments: [proposal.trader]) ?? 0
      try database.execute(
        sql: """
          INSERT INTO measures (id, trader, measure, step, reasons, proposed_on, days, category, severity)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          String(Digest.of("account", proposal.trader, step.measure.rawValue, "\(repetition)").prefix(32)),
          proposal.trader, step.measure.rawValue, proposal.step, proposal.reasons.line, day, step.days,
          proposal.category, Int(proposal.severity.rawValue),
        ])
      effects.measuresProposed += 1
    }
  }

  /// The trader's listings, and those that were decided to be illegal since a day, in the namespaces of the run; `nil`
  /// where the run cannot know, for a feed that speaks for the trader is a delta or damaged. O(decided findings of the
  /// trader).
  private func offer(
    _ database: Database, of trader: String, _ closing: RunClosing, since day: String
  ) throws -> TraderOffer? {
    let feeds = closing.feeds.filter { $0.seller == nil || $0.seller == trader }
    guard !feeds.isEmpty, feeds.allSatisfy({ $0.isComplete && !$0.isDamaged }) else { return nil }
    guard let read = listingCounts?(trader) else { return nil }
    let namespaces = Set(feeds.map(\.namespace))
    var struck: Set<String> = []
    var absent: Set<String> = []
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT number, key, namespace, first_run FROM findings
          WHERE trader = ? AND decision = 'uphold' AND decided_on >= ?
          """), arguments: [trader, day])
    while let row = try rows.next() {
      guard namespaces.contains(row["namespace"]) else { continue }
      let key: String = row["key"]
      struck.insert(key)
      // What was removed is not offered any more because it was illegal: without it the share would grow by itself.
      let wasRead =
        (row["first_run"] as Int64) == number || seenAgain.contains(row["number"])
        || watch.wasSeen(hashKey(key))
      if !wasRead { absent.insert(key) }
    }
    return TraderOffer(struck: struck.count, listings: read + absent.count)
  }
}

/// How much of what a trader offers was decided to be illegal (Art. 23(3)(b) DSA). Both count listings, variants too.
struct TraderOffer: Equatable {
  var struck: Int
  /// Those of the run, and those among the struck that have gone.
  var listings: Int
}

extension TraderStrikes {
  /// The strikes that a step counts on a day.
  func counted(by step: LadderStep, on day: String) -> [Strike] {
    guard let within = step.within else { return active }
    return active.filter { (Days.between($0.day, day) ?? .max) <= within }
  }
}

extension LadderStep {
  /// Whether strikes reach this step by number, gravity and intention.
  func isReached(by strikes: [TraderStrikes.Strike]) -> Bool {
    guard strikes.count >= self.strikes else { return false }
    if let points, strikes.reduce(0, { $0 + $1.points }) < points { return false }
    if let severity, !strikes.contains(where: { $0.severity >= severity }) { return false }
    return !intention || strikes.contains(where: \.showsIntention)
  }

  /// Whether the share of the offer reaches it; an unknown offer proves nothing.
  func isProportionate(_ offer: TraderOffer?) -> Bool {
    guard let proportion else { return true }
    guard let offer, offer.listings > 0 else { return false }
    return Double(offer.struck) / Double(offer.listings) >= proportion
  }

  /// What Art. 23(3) DSA asks to be weighed, as it was.
  func reasons(_ strikes: [TraderStrikes.Strike], offer: TraderOffer?, warned: String?) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("strikes", .integer(strikes.count)), ("points", .integer(strikes.reduce(0) { $0 + $1.points })),
      ("products", .integer(Set(strikes.map(\.product)).count)),
      ("gravity", .text((strikes.map(\.severity).max() ?? .low).name)),
      ("intention", .bool(strikes.contains(where: \.showsIntention))),
      ("from", .text(strikes.map(\.day).min() ?? "")), ("to", .text(strikes.map(\.day).max() ?? "")),
    ]
    if let offer, offer.listings > 0 {
      members.append(("struck_listings", .integer(offer.struck)))
      members.append(("listings", .integer(offer.listings)))
      // Per ten thousand, so that it is the same text everywhere.
      members.append(("proportion_per_10000", .integer(10_000 * offer.struck / offer.listings)))
    }
    if let warned { members.append(("prior_warning", .text(warned))) }
    return .members(members)
  }
}
