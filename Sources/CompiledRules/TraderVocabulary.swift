package import TextFolding

/// What a trader rule proposes to do, mildest first.
package enum TraderAction: String, Sendable, Comparable, CaseIterable {
  case requestInformation = "request_information"
  case remind, warn, restrict, suspend, terminate

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  package static func < (left: TraderAction, right: TraderAction) -> Bool { left.rank < right.rank }
}

/// What the platform must know of a trader (Regulation (EU) 2022/2065, art. 30(1)), and what identifies one.
package enum TraderItem: String, Sendable, CaseIterable {
  case name, address, country, phone, email
  case identityDocument = "identity_document"
  case paymentAccount = "payment_account"
  case iban, bic
  case tradeRegister = "trade_register"
  case registerNumber = "register_number"
  case vatNumber = "vat_number"
  case eori, lei
  case selfCertification = "self_certification"
}

/// How an item stands up.
package enum TraderItemStatus: String, Sendable, CaseIterable {
  case valid, missing, invalid, inconsistent, stale
  /// It does not bind this trader: a register number, of one who is in no register.
  case notApplicable = "not_applicable"
}

/// What feeds and ledger tell of a trader. Counts are of the run; what the ledger remembers is as it was before it.
package enum TraderField: String, Sendable, CaseIterable {
  // Counts.
  /// Listings read in this run, and those of them that are flagged, or flagged with `block`.
  case listings, flagged, blocked
  /// Strikes that have not lapsed; `.critical` and the other severities count those of one.
  case strikes
  case openFindings = "open_findings"
  case notices
  /// Other traders of the same cluster.
  case linked
  /// Flagged listings in per cent of all.
  case proportion

  // Yes or no.
  /// Suspended now.
  case suspended
  /// The cluster holds a trader that is suspended or has strikes.
  case linkedSuspended = "linked_suspended"

  // Days.
  case firstSeen = "first_seen"

  // Words.
  /// What the platform calls the trader's account.
  case status

  package enum Kind: Sendable { case number, percentage, flag, day, text }
  package var kind: Kind {
    switch self {
    case .listings, .flagged, .blocked, .strikes, .openFindings, .notices, .linked: .number
    case .proportion: .percentage
    case .suspended, .linkedSuspended: .flag
    case .firstSeen: .day
    case .status: .text
    }
  }
}

/// What happened to a trader: of several times, the last one counts.
package enum TraderEvent: String, Sendable, CaseIterable {
  /// Asked for information.
  case notified
  case reminded, warned, restricted, suspended
}

/// One question to what is known of a trader.
package enum TraderTest: Sendable, Equatable {
  case authorised(String)
  case itemMissing(TraderItem)
  /// Whether the item's status is one of these.
  case itemStatus(TraderItem, [TraderItemStatus])
  case itemVerified(TraderItem, Bool)
  /// Whether the item's value is one of these; folded comparison.
  case itemText(TraderItem, [String])
  case fieldMissing(TraderField)
  /// `strikes` of one severity where that is given.
  case number(TraderField, Severity?, Comparison, ExactDecimal)
  case flag(TraderField, Bool)
  case text(TraderField, [String])
  case day(TraderField, Comparison, CalendarDay)
  case happened(TraderEvent)
  /// How many days ago the event was.
  case eventAge(TraderEvent, Comparison, days: Int)
  case fieldAge(TraderField, Comparison, days: Int)
}

/// What `say` of a trader rule quotes: counts and names of items, no personal data.
package enum TraderQuote: Sendable, Equatable {
  case number(TraderField, Severity?)
  /// The names of the items that are missing, invalid, inconsistent or stale.
  case lacking
}
