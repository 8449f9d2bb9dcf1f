package import CompiledRules

/// Where and when somebody checked an item. A right check digit is none.
package struct Evidence: Sendable, Equatable {
  /// What it was checked against: a register, a document, a bank's letter.
  package var source: String
  package var day: CalendarDay?
  package init(source: String = "", day: CalendarDay? = nil) {
    self.source = source
    self.day = day
  }
}

/// A permit to offer certain products, as the platform has it on record.
package struct Authorisation: Sendable, Equatable {
  /// As rules ask for it: `trader.authorised("pharmacy")`.
  package var kind: String
  /// The permit's number.
  package var reference: String
  /// The last day on which it holds.
  package var until: CalendarDay?
  package init(kind: String, reference: String = "", until: CalendarDay? = nil) {
    self.kind = kind
    self.reference = reference
    self.until = until
  }

  package func holds(on day: CalendarDay) -> Bool { until.map { $0 >= day } ?? true }
}

/// Where a trader stands with the platform.
package enum TraderStatus: UInt8, Sendable, CaseIterable {
  case active, pending, suspended
  /// The contract was ended by the platform.
  case struck
  /// The trader left.
  case closed
  /// A word that is none of these.
  case unknown

  package var name: String {
    switch self {
    case .active: "active"
    case .pending: "pending"
    case .suspended: "suspended"
    case .struck: "struck"
    case .closed: "closed"
    case .unknown: "unknown"
    }
  }

  init(text: String) {
    switch text.lowercased() {
    case "", "active", "ok", "open", "enabled", "live": self = .active
    case "pending", "new", "onboarding", "applied": self = .pending
    case "suspended", "suspension", "blocked", "paused", "disabled", "frozen": self = .suspended
    case "struck", "terminated", "banned", "removed", "deleted": self = .struck
    case "closed", "left", "inactive", "withdrawn": self = .closed
    default: self = .unknown
    }
  }

  /// Whether the platform keeps the trader from selling.
  package var isBarred: Bool { self == .suspended || self == .struck }
}

/// One trader of the registry, as the file says it.
package struct TraderRecord: Sendable, Equatable {
  package var id: String
  /// Per item, as written and without white space around it; empty where nothing stands.
  private var values: [String]
  private var evidences: [Evidence?]
  /// Whether the trader is in a trade register; `nil` where the file is silent.
  package var isRegistered: Bool?
  /// The country of the trade register, where it is told.
  package var registerCountry = ""
  /// Countries in which the trader sells.
  package var countries: [String] = []
  package var status = TraderStatus.active
  /// A member of the affiliate programme: somebody who promotes and does not sell, whom Art. 30 DSA does not bind.
  package var isAffiliate = false
  package var authorisations: [Authorisation] = []
  package var documentSeen: CalendarDay?
  package var documentExpires: CalendarDay?
  /// When the trader was asked for what is missing, and when reminded.
  package var requested: CalendarDay?
  package var reminded: CalendarDay?
  /// Columns whose days cannot be read, as often as one was.
  package var unreadableDates: [String] = []

  package init(id: String) {
    self.id = id
    values = Array(repeating: "", count: TraceabilityItem.allCases.count)
    evidences = Array(repeating: nil, count: TraceabilityItem.allCases.count)
  }

  package subscript(_ item: TraceabilityItem) -> String {
    get { values[Int(item.rawValue)] }
    set { values[Int(item.rawValue)] = newValue }
  }

  package func evidence(_ item: TraceabilityItem) -> Evidence? { evidences[Int(item.rawValue)] }

  package mutating func setEvidence(_ evidence: Evidence?, _ item: TraceabilityItem) {
    evidences[Int(item.rawValue)] = evidence
  }
}
