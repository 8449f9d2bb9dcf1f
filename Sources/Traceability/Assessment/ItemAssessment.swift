package import CompiledRules

/// What an item is found to be.
package enum ItemStatus: UInt8, Sendable, CaseIterable {
  /// Present, plausible and formally right. That is no verification.
  case valid
  case missing
  case invalid
  /// Right by itself, and at odds with another item.
  case inconsistent
  /// Right once: its evidence is too old, or it has run out.
  case stale
  /// Does not bind this trader.
  case notApplicable

  package var name: String {
    switch self {
    case .valid: "valid"
    case .missing: "missing"
    case .invalid: "invalid"
    case .inconsistent: "inconsistent"
    case .stale: "stale"
    case .notApplicable: "not_applicable"
    }
  }

  /// Whether the platform has to ask for the item.
  package var isFailing: Bool { self != .valid && self != .notApplicable }
}

/// One item of one trader, looked at.
package struct ItemAssessment: Sendable, Equatable {
  package var status: ItemStatus
  /// What is wrong; empty where nothing is.
  package var reason: String
  /// The value in its one spelling, or as written where it has none; masked unless asked for.
  package var value: String
  /// Where and when it was checked.
  package var verified: Evidence?
  /// Since when it is stale, or the day it was given.
  package var since: CalendarDay?
  /// What is worth knowing and no fault.
  package var note: String

  package init(
    _ status: ItemStatus, reason: String = "", value: String = "", verified: Evidence? = nil,
    since: CalendarDay? = nil, note: String = ""
  ) {
    self.status = status
    self.reason = reason
    self.value = value
    self.verified = verified
    self.since = since
    self.note = note
  }
}

/// What Art. 30(3) DSA asks of the platform next.
package enum TraceabilityStep: UInt8, Sendable, CaseIterable {
  case none
  /// Ask the trader, now.
  case request
  /// Asked; the time has not run out.
  case wait
  /// Ask again.
  case remind
  /// Suspend the trader until it complies.
  case suspend
  /// Suspended already, and still not complete.
  case keepSuspended
  /// Suspended for what has been supplied since.
  case reinstate

  package var name: String {
    switch self {
    case .none: "none"
    case .request: "request_information"
    case .wait: "wait"
    case .remind: "remind"
    case .suspend: "suspend"
    case .keepSuspended: "keep_suspended"
    case .reinstate: "reinstate"
    }
  }
}

/// A trader's items and what follows from them.
package struct TraderAssessment: Sendable, Equatable {
  package var items: [ItemAssessment]
  package var step: TraceabilityStep
  /// The day on which the next step falls due.
  package var due: CalendarDay?
  package var requested: CalendarDay?
  package var reminded: CalendarDay?

  package subscript(_ item: TraceabilityItem) -> ItemAssessment { items[Int(item.rawValue)] }

  /// Items that the trader must supply or correct, in order.
  package var failing: [TraceabilityItem] {
    TraceabilityItem.allCases.filter { self[$0].status.isFailing }
  }

  /// Whether every item that binds the trader stands up.
  package var isComplete: Bool { items.allSatisfy { !$0.status.isFailing } }

  /// How far from complete, for sorting: what Art. 30(1) demands counts more than what helps to check.
  package var gravity: Int {
    TraceabilityItem.allCases.reduce(0) { sum, item in
      guard self[item].status.isFailing else { return sum }
      return sum + (item.demandedBy == nil ? 1 : 3)
    }
  }
}

/// How old evidence may be and how long a trader has; all in days.
///
/// The regulation names no figures ("without undue delay"); these are what a platform decides.
package struct EvidencePolicy: Sendable, Equatable {
  package var mostAge: Int
  package var reminderAfter: Int
  package var suspensionAfter: Int
  package init(mostAge: Int = 730, reminderAfter: Int = 7, suspensionAfter: Int = 14) {
    self.mostAge = mostAge
    self.reminderAfter = reminderAfter
    self.suspensionAfter = suspensionAfter
  }
}
