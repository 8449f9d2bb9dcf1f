package import CompiledRules
import TextFolding
package import Traceability

/// What a run has at hand to know traders by.
package struct TraderSources: Sendable, Equatable {
  /// There is a registry.
  package var hasRegistry: Bool
  /// All of it could be read: whom it lacks the platform holds nothing of.
  package var isWhole: Bool
  package var hasLedger: Bool
  package var asOf: CalendarDay
  /// How long traders have for what they are asked for.
  package var evidence: EvidencePolicy

  package init(
    hasRegistry: Bool, isWhole: Bool = true, hasLedger: Bool, asOf: CalendarDay,
    evidence: EvidencePolicy = EvidencePolicy()
  ) {
    self.evidence = evidence
    self.hasRegistry = hasRegistry
    self.isWhole = isWhole
    self.hasLedger = hasLedger
    self.asOf = asOf
  }

  package var knowledge: TraderKnowledge {
    (hasRegistry ? TraderKnowledge.registry : []).union(hasLedger ? .ledger : [])
  }
}

extension TraderFacts {
  /// What nobody said is unknown; what the registry or the ledger would say is told as they say it.
  ///
  /// - Parameters:
  ///   - isRegistered: `nil` without a registry, or for one that lacks the trader and is damaged.
  ///   - standing: `nil` for a trader of whom the ledger holds nothing.
  init(_ sources: TraderSources, isRegistered: Bool?, standing: TraderStanding?) {
    self.init(asOf: sources.asOf)
    if isRegistered == false {
      // Whom the registry lacks the platform has asked for nothing, and holds nothing of.
      for item in TraceabilityItem.allCases {
        setItem(item, AssessedTrader.nobody.assessment[item].status, isVerified: false, value: nil)
      }
      values[.status] = TraderFacts.Value.none
      // Nothing is on file that could link it.
      setLinks(count: 0, isBarred: false)
      events[.notified] = .never
      events[.reminded] = .never
    }
    if sources.hasLedger { setStanding(standing ?? TraderStanding()) }
  }

  private mutating func setStanding(_ standing: TraderStanding) {
    for severity in Severity.allCases { strikes[severity] = standing.strikes[Int(severity.rawValue)] }
    values[.strikes] = .number(ExactDecimal(significand: Int64(standing.strikeCount)))
    values[.openFindings] = .number(ExactDecimal(significand: Int64(standing.openFindings)))
    values[.notices] = .number(ExactDecimal(significand: Int64(standing.notices)))
    values[.suspended] = .flag(standing.isSuspended)
    // Of whom the ledger holds nothing this run is the first to know.
    values[.firstSeen] = (standing.firstSeen ?? asOf).map { .day($0) }
    for event in [TraderEvent.warned, .restricted, .suspended] {
      setEvent(event, standing.events[event])
    }
    // Where the ledger knows of none, the platform may have asked without it.
    for event in [TraderEvent.notified, .reminded] {
      if let day = standing.events[event] { setEvent(event, day) }
    }
  }

  /// What happens on a day to come has not happened.
  mutating func setEvent(_ event: TraderEvent, _ day: CalendarDay?) {
    guard let day, let asOf, day <= asOf else {
      events[event] = .never
      return
    }
    events[event] = .daysAgo(asOf.number - day.number)
  }

  mutating func setStatus(_ status: TraderStatus) {
    values[.status] = .text(status.name)
    // The registry says what the platform did; the ledger what was decided.
    if status == .suspended { values[.suspended] = .flag(true) }
    if values[.suspended] == nil { values[.suspended] = .flag(false) }
  }

  mutating func setItem(_ item: TraceabilityItem, _ status: ItemStatus, isVerified: Bool, value: String?) {
    guard let name = TraderItem(rawValue: item.name), let status = TraderItemStatus(rawValue: status.name)
    else { return }
    items[name] = Item(status: status, value: value, isVerified: isVerified)
  }

  mutating func setLinks(count: Int, isBarred: Bool) {
    values[.linked] = .number(ExactDecimal(significand: Int64(count)))
    values[.linkedSuspended] = .flag(isBarred)
  }

  mutating func setOffer(_ counts: SellerCounts) {
    func number(_ count: UInt64) -> Value { .number(ExactDecimal(significand: Int64(clamping: count))) }
    values[.listings] = number(counts.read)
    values[.flagged] = number(counts.flagged)
    values[.blocked] = number(counts.block)
    // In per cent, to the millionth; of no listings there is no share.
    if counts.read > 0, counts.flagged < 1 << 33 {
      let millionths = counts.flagged * 100_000_000 / counts.read
      values[.proportion] = .number(ExactDecimal(significand: Int64(millionths), exponent: -6))
    }
  }
}

extension MerchantRow {
  /// What is known of the row's trader once feeds and ledger are done; `nil` for listings without a seller, of whom
  /// nothing can be.
  func facts(_ sources: TraderSources) -> TraderFacts? {
    guard id != nil else { return nil }
    let isRegistered: Bool? =
      registered != nil ? true : sources.hasRegistry && sources.isWhole ? false : nil
    var facts = TraderFacts(sources, isRegistered: isRegistered, standing: standing)
    facts.setOffer(listings ?? SellerCounts())
    guard let trader = registered else { return facts }
    facts.authorisations = Set(trader.authorisations)
    facts.setStatus(trader.status)
    facts.setLinks(count: links?.count ?? 0, isBarred: !(links?.barred.isEmpty ?? true))
    facts.setEvent(.notified, trader.assessment.requested)
    facts.setEvent(.reminded, trader.assessment.reminded)
    for item in TraceabilityItem.allCases {
      let found = trader.assessment[item]
      // Of an item that is masked a value must not be told from another by its mask.
      let value = item == .country ? trader.country : Masking.isShown(item) ? found.value : ""
      facts.setItem(
        item, found.status, isVerified: found.verified != nil, value: value.isEmpty ? nil : value)
    }
    return facts
  }
}
