import CompiledRules
import Testing
import TextFolding

/// What is known of a trader answers questions in three values: what is in no dictionary is unknown, not false.
@Suite("What is known of a trader") struct TraderFactsTests {
  private static let day = CalendarDay(year: 2026, month: 3, day: 1)

  private static let facts = TraderFacts(
    items: [
      .address: .init(status: .missing),
      .vatNumber: .init(status: .invalid, value: "DE 1", isVerified: false),
      .name: .init(status: .valid, value: "Café  Noir"),
      .phone: .init(status: .valid),
    ],
    values: [
      .listings: .number(ExactDecimal(significand: 7)),
      .proportion: .number(ExactDecimal(significand: 125, exponent: -1)),
      .suspended: .flag(false), .firstSeen: .day(CalendarDay(year: 2026, month: 1, day: 30)),
      .status: .text("Closed"), .notices: TraderFacts.Value.none,
    ],
    strikes: [.critical: 2], authorisations: ["pharmacy"],
    events: [.notified: .daysAgo(14), .warned: .never], asOf: day)

  private static func number(_ value: Int64) -> ExactDecimal { ExactDecimal(significand: value) }

  @Test(
    "questions and answers",
    arguments: [
      (TraderTest.authorised("pharmacy"), Trilean.yes), (.authorised("arms"), .no),
      (.itemMissing(.address), .yes), (.itemMissing(.name), .no), (.itemMissing(.iban), .unknown),
      (.itemStatus(.vatNumber, [.stale, .invalid]), .yes), (.itemStatus(.vatNumber, [.valid]), .no),
      (.itemStatus(.eori, [.valid]), .unknown),
      (.itemVerified(.vatNumber, false), .yes), (.itemVerified(.vatNumber, true), .no),
      (.itemVerified(.name, true), .unknown),
      // Folded comparison: case, accents' forms and white space do not matter.
      (.itemText(.name, ["x", "CAFE\u{301} NOIR"]), .yes), (.itemText(.name, ["x"]), .no),
      (.itemText(.phone, ["x"]), .unknown),
      (.number(.listings, nil, .greaterOrEqual, number(7)), .yes),
      (.number(.proportion, nil, .greater, number(12)), .yes),
      (.number(.proportion, nil, .greater, number(13)), .no),
      (.number(.strikes, .critical, .equal, number(2)), .yes),
      (.number(.strikes, .low, .equal, number(0)), .unknown),
      (.number(.strikes, nil, .equal, number(2)), .unknown),
      (.number(.notices, nil, .less, number(1)), .unknown),
      (.fieldMissing(.notices), .yes), (.fieldMissing(.listings), .no), (.fieldMissing(.linked), .unknown),
      (.flag(.suspended, false), .yes), (.flag(.suspended, true), .no),
      (.flag(.linkedSuspended, true), .unknown),
      (.text(.status, ["closed"]), .yes), (.text(.status, ["open"]), .no),
      (.day(.firstSeen, .less, CalendarDay(year: 2026, month: 1, day: 31)), .yes),
      // From 30 January to 1 March 2026 are 30 days.
      (.fieldAge(.firstSeen, .lessOrEqual, days: 30), .yes),
      (.fieldAge(.firstSeen, .greaterOrEqual, days: 31), .no),
      (.happened(.notified), .yes), (.happened(.warned), .no), (.happened(.suspended), .unknown),
      (.eventAge(.notified, .greaterOrEqual, days: 14), .yes),
      (.eventAge(.notified, .greaterOrEqual, days: 15), .no),
      (.eventAge(.warned, .greaterOrEqual, days: 0), .no),
      (.eventAge(.reminded, .greaterOrEqual, days: 0), .unknown),
    ])
  func answers(_ test: TraderTest, _ expected: Trilean) {
    var missing: Set<String> = []
    #expect(Self.facts.answer(test, missing: &missing) == expected)
    #expect(missing == (expected == .unknown ? [test.name] : []))
  }

  @Test("without a day the age of a day is unknown") func noDay() {
    var facts = Self.facts
    facts.asOf = nil
    var missing: Set<String> = []
    #expect(facts.answer(.fieldAge(.firstSeen, .lessOrEqual, days: 30), missing: &missing) == .unknown)
    #expect(missing == ["trader.first_seen"])
  }

  @Test("days count across months, leap days and centuries") func dayNumbers() {
    func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
      CalendarDay(year: year, month: month, day: day).number
    }
    #expect(day(2024, 3, 1) - day(2024, 2, 28) == 2)
    #expect(day(2026, 3, 1) - day(2026, 2, 28) == 1)
    // 2000 was a leap year, 1900 and 2100 are none: 146,097 days are 400 years.
    #expect(day(2100, 3, 1) - day(1700, 3, 1) == 146_097)
    #expect(day(2100, 3, 1) - day(2100, 2, 28) == 1)
  }
}

@Suite("Exchange rates") struct ExchangeRatesTests {
  private let rates = ExchangeRates(worth: [
    "EUR": ExactDecimal(significand: 1), "PLN": ExactDecimal(significand: 25, exponent: -2),
    "BIG": ExactDecimal(significand: 999_999_999_999_999_999),
  ])

  private func money(_ amount: Int64, _ currency: String) -> Money {
    Money(amount: ExactDecimal(significand: amount), currency: currency)
  }

  @Test("amounts compare by what their currencies are worth; what is not listed, or too long, does not")
  func comparisons() {
    #expect(rates.holds(.equal, money(40, "PLN"), money(10, "EUR")) == true)
    #expect(rates.holds(.less, money(39, "PLN"), money(10, "EUR")) == true)
    #expect(rates.holds(.greater, money(39, "PLN"), money(10, "EUR")) == false)
    #expect(rates.holds(.less, money(1, "USD"), money(10, "EUR")) == nil)
    #expect(rates.holds(.less, money(1, "EUR"), money(10, "USD")) == nil)
    #expect(rates.holds(.less, money(7_777_777_777, "BIG"), money(10, "EUR")) == nil)
  }
}
