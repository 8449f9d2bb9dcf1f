package import CompiledRules

/// Looks at what a registry says of traders. A value; any thread.
package struct TraderAssessor: Sendable {
  package let asOf: CalendarDay
  package let policy: EvidencePolicy

  package init(asOf: CalendarDay, policy: EvidencePolicy = EvidencePolicy()) {
    self.asOf = asOf
    self.policy = policy
  }

  /// About forty microseconds, most of it libphonenumber's.
  package func assess(_ record: TraderRecord) -> AssessedTrader {
    var work = TraderWork(record: record, asOf: asOf)
    work.assessContact()
    work.assessDocument()
    work.assessAccount()
    work.assessRegister()
    work.assessTax()
    work.assessIdentifiers()
    work.assessCertification()
    var items: [ItemAssessment] = []
    for item in TraceabilityItem.allCases {
      var found = aged(work[item], item, record)
      if record.isAffiliate, found.status == .missing { found = ItemAssessment(.notApplicable) }
      items.append(found)
    }
    var faults: [DayFault] = []
    for column in record.unreadableDates where !faults.contains(where: { $0.column == column }) {
      faults.append(DayFault(column: column, reason: "cannot be read"))
    }
    let asked = askedDays(record, &faults)
    var assessment = TraderAssessment(
      items: items, step: .none, due: nil, requested: asked.requested, reminded: asked.reminded)
    assessment.decideStep(record.status, asOf: asOf, policy)
    return AssessedTrader(
      id: record.id, name: record[.name], country: work.country, status: record.status,
      isAffiliate: record.isAffiliate,
      authorisations: record.authorisations.filter { $0.holds(on: asOf) }.map(\.kind),
      assessment: assessment, dayFaults: faults, keys: work.keys)
  }

  /// When the trader was asked and reminded, as far as that can be: not on a day to come, and no reminder of a request
  /// before it went out. What was reminded of an earlier request is none of this one.
  private func askedDays(
    _ record: TraderRecord, _ faults: inout [DayFault]
  ) -> (requested: CalendarDay?, reminded: CalendarDay?) {
    var (requested, reminded) = (record.requested, record.reminded)
    if let day = requested, day > asOf {
      faults.append(DayFault(column: "requested_on", reason: "lies in the future"))
      requested = nil
    }
    guard let day = reminded else { return (requested, nil) }
    if day > asOf {
      faults.append(DayFault(column: "reminded_on", reason: "lies in the future"))
      reminded = nil
    } else if let requested, day < requested {
      faults.append(DayFault(column: "reminded_on", reason: "lies before requested_on"))
      reminded = nil
    }
    return (requested, reminded)
  }

  /// Joins the evidence, which must not be too old.
  private func aged(_ found: ItemAssessment, _ item: TraceabilityItem, _ record: TraderRecord)
    -> ItemAssessment
  {
    var result = found
    // A statement and a document seen have a day of their own.
    if found.status == .valid, let day = found.since, asOf.days(since: day) > policy.mostAge {
      result.status = .stale
      result.reason = item == .identityDocument ? "seen too long ago" : "given too long ago"
    }
    guard found.status != .missing, found.status != .notApplicable, let evidence = record.evidence(item)
    else {
      return result
    }
    if let day = evidence.day, day > asOf {
      result.note = Self.joined(result.note, "evidence is dated in the future and not counted")
      return result
    }
    result.verified = evidence
    guard let day = evidence.day else {
      result.note = Self.joined(result.note, "evidence has no date")
      return result
    }
    if result.status == .valid, asOf.days(since: day) > policy.mostAge {
      result.status = .stale
      result.reason = "evidence too old"
      result.since = day
    }
    return result
  }

  static func joined(_ first: String, _ second: String) -> String {
    first.isEmpty ? second : "\(first); \(second)"
  }
}

/// A day of the file that does not count, and why.
package struct DayFault: Sendable, Equatable {
  /// The column's own name, as `requested_on`.
  package var column: String
  package var reason: String

  package init(column: String, reason: String) {
    self.column = column
    self.reason = reason
  }

  /// One line for people.
  package var text: String { "\(column) \(reason)" }
}

/// A trader after its items were looked at: what reports, rules and the ledger go on from.
package struct AssessedTrader: Sendable, Equatable {
  package var id: String
  package var name: String
  /// ISO 3166-1 alpha-2, or empty.
  package var country: String
  package var status: TraderStatus
  package var isAffiliate: Bool
  /// Kinds of permits that hold on the day.
  package var authorisations: [String]
  package var assessment: TraderAssessment
  /// Days of the file that do not count.
  package var dayFaults: [DayFault]
  /// What links it to other traders, in one spelling; several of a kind where it has several accounts.
  package var keys: [LinkKind: [String]]
}

extension AssessedTrader {
  /// A trader with nothing on file: what binds everybody is missing.
  package static let nobody =
    TraderAssessor(asOf: CalendarDay(year: 2000, month: 1, day: 1)).assess(TraderRecord(id: "-"))
}
