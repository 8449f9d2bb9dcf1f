package import TextFolding

/// All that is known of one trader. What is in no dictionary is unknown, which is not the same as none.
package struct TraderFacts: Sendable, Equatable {
  package struct Item: Sendable, Equatable {
    package var status: TraderItemStatus
    package var value: String?
    /// Whether somebody has verified it, which a right check digit does not mean.
    package var isVerified: Bool?
    package init(status: TraderItemStatus, value: String? = nil, isVerified: Bool? = nil) {
      self.status = status
      self.value = value
      self.isVerified = isVerified
    }
  }

  package enum Value: Sendable, Equatable {
    case number(ExactDecimal)
    case flag(Bool)
    case day(CalendarDay)
    case text(String)
    /// The trader has none.
    case none
  }

  package enum Event: Sendable, Equatable {
    case never
    case daysAgo(Int)
  }

  package var items: [TraderItem: Item]
  package var values: [TraderField: Value]
  /// Strikes that have not lapsed, by severity.
  package var strikes: [Severity: Int]
  package var authorisations: Set<String>
  package var events: [TraderEvent: Event]
  /// How many days ago a field's day was, where that is known and the day itself is not (in examples).
  package var ages: [TraderField: Int]
  /// The day on which the rules are applied; without it, the age of a day is unknown.
  package var asOf: CalendarDay?

  package init(
    items: [TraderItem: Item] = [:], values: [TraderField: Value] = [:], strikes: [Severity: Int] = [:],
    authorisations: Set<String> = [], events: [TraderEvent: Event] = [:], ages: [TraderField: Int] = [:],
    asOf: CalendarDay? = nil
  ) {
    self.items = items
    self.values = values
    self.strikes = strikes
    self.authorisations = authorisations
    self.events = events
    self.ages = ages
    self.asOf = asOf
  }

  /// A trader of whom everything is in order: what an example starts from.
  package static var inOrder: TraderFacts {
    var facts = TraderFacts()
    for item in TraderItem.allCases { facts.items[item] = Item(status: .valid) }
    for field in TraderField.allCases {
      switch field.kind {
      case .number, .percentage: facts.values[field] = .number(ExactDecimal(significand: 0))
      case .flag: facts.values[field] = .flag(false)
      case .day, .text: break
      }
    }
    for severity in Severity.allCases { facts.strikes[severity] = 0 }
    for event in TraderEvent.allCases { facts.events[event] = .never }
    return facts
  }
}

extension TraderFacts {
  /// Answers a question. What is not known gives `unknown`, and its name goes into `missing`.
  package func answer(_ test: TraderTest, missing: inout Set<String>) -> Trilean {
    let answer = answer(test)
    if answer == .unknown { missing.insert(test.name) }
    return answer
  }

  private func answer(_ test: TraderTest) -> Trilean {
    switch test {
    case .authorised(let kind): return Trilean(authorisations.contains(kind))
    case .itemMissing(let item): return known(items[item]) { $0.status == .missing }
    case .itemStatus(let item, let statuses): return known(items[item]) { statuses.contains($0.status) }
    case .itemVerified(let item, let wanted): return known(items[item]?.isVerified) { $0 == wanted }
    case .itemText(let item, let texts): return known(items[item]?.value) { Self.contains(texts, $0) }
    case .fieldMissing(let field): return known(values[field]) { $0 == .none }
    case .number(let field, let severity, let comparison, let limit):
      if let severity {
        return known(strikes[severity]) { comparison.holds(ExactDecimal(significand: Int64($0)), limit) }
      }
      guard case .number(let number) = values[field] else { return .unknown }
      return Trilean(comparison.holds(number, limit))
    case .flag(let field, let wanted):
      guard case .flag(let flag) = values[field] else { return .unknown }
      return Trilean(flag == wanted)
    case .text(let field, let texts):
      guard case .text(let text) = values[field] else { return .unknown }
      return Trilean(Self.contains(texts, text))
    case .day(let field, let comparison, let day):
      guard case .day(let value) = values[field] else { return .unknown }
      return Trilean(comparison.holds(value, day))
    case .happened(let event): return known(events[event]) { $0 != .never }
    case .eventAge(let event, let comparison, let days):
      switch events[event] {
      case .daysAgo(let age): return Trilean(comparison.holds(age, days))
      // What never happened did not happen so long ago.
      case .never: return .no
      case nil: return .unknown
      }
    case .fieldAge(let field, let comparison, let days):
      return known(age(of: field)) { comparison.holds($0, days) }
    }
  }

  private func age(of field: TraderField) -> Int? {
    if let age = ages[field] { return age }
    guard case .day(let day) = values[field], let asOf else { return nil }
    return asOf.number - day.number
  }

  private func known<Value>(_ value: Value?, _ test: (Value) -> Bool) -> Trilean {
    value.map { Trilean(test($0)) } ?? .unknown
  }

  private static func contains(_ texts: [String], _ text: String) -> Bool {
    let folded = Folding.foldTerm(text)
    return texts.contains { Folding.foldTerm($0) == folded }
  }
}

extension TraderTest {
  /// What is asked, by its name in rules: `trader.address`, `notified`.
  package var name: String {
    switch self {
    case .authorised: "trader.authorised"
    case .itemMissing(let item), .itemStatus(let item, _), .itemText(let item, _): "trader.\(item.rawValue)"
    case .itemVerified(let item, _): "trader.\(item.rawValue).verified"
    case .number(let field, .some(let severity), _, _): "trader.\(field.rawValue).\(severity.name)"
    case .fieldMissing(let field), .number(let field, nil, _, _), .flag(let field, _), .text(let field, _),
      .day(let field, _, _), .fieldAge(let field, _, _):
      "trader.\(field.rawValue)"
    case .happened(let event), .eventAge(let event, _, _): event.rawValue
    }
  }
}

extension CalendarDay {
  /// Days since a fixed day of the proleptic Gregorian calendar: differences count days. (Howard Hinnant,
  /// chrono-Compatible Low-Level Date Algorithms, days_from_civil.)
  package var number: Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra
  }
}
