import CompiledRules
import Testing

@testable import Traceability

private let asOf = CalendarDay(year: 2026, month: 11, day: 25)

/// Days as registries write them, and what becomes of those that say none, or two.
@Suite struct DayTests {
  @Test(
    arguments: [
      ("2026-01-31", 2026, 1, 31), ("2026-01-31T23:59:00Z", 2026, 1, 31), ("2026-01-31 10:00", 2026, 1, 31),
      ("2026-1-5", 2026, 1, 5), ("2026/01/31", 2026, 1, 31), ("2026.01.31", 2026, 1, 31),
      ("20260131", 2026, 1, 31),
      ("31.12.2020", 2020, 12, 31), ("1.2.2020", 2020, 2, 1), ("31. 12. 2020", 2020, 12, 31),
      ("31.12.2020 00:00", 2020, 12, 31), ("２０２６-01-31", 2026, 1, 31),
      // One reading alone makes a day.
      ("31/12/2020", 2020, 12, 31), ("12/31/2020", 2020, 12, 31), ("31-12-2020", 2020, 12, 31),
      // Both do, and agree.
      ("05/05/2020", 2020, 5, 5), ("29.02.2024", 2024, 2, 29),
    ]) func reads(text: String, year: Int, month: Int, day: Int)
  {
    #expect(DayText.read(text) == CalendarDay(year: year, month: month, day: day))
  }

  @Test(
    arguments: [
      "03/02/2020", "3-2-2020", "31.13.2020", "29.02.2023", "2026-02-30", "31/31/2020", "31.12.20",
      "December 2020",
      "2020", "1.2.3.2020", "2020-12", "12345678", "31.12/2020", "", "soon", "0000-01-01", "-1.2.2020",
      "999999999999",
    ]) func readsNone(text: String)
  {
    #expect(DayText.read(text) == nil)
  }

  private func assess(_ change: (inout TraderRecord) -> Void) -> AssessedTrader {
    var record = TraderRecord.complete()
    change(&record)
    return TraderAssessor(asOf: asOf).assess(record)
  }

  @Test func unreadableDaysAreTold() {
    let trader = assess {
      $0.unreadableDates = ["identity_document_seen_on", "requested_on", "requested_on"]
    }
    #expect(
      trader.dayFaults == [
        DayFault(column: "identity_document_seen_on", reason: "cannot be read"),
        DayFault(column: "requested_on", reason: "cannot be read"),
      ])
    #expect(assess { _ in }.dayFaults == [])
  }

  /// A document that has an end, which nobody can read, is not known to be in force.
  @Test func unreadableEndOfADocument() {
    let found = assess { $0.unreadableDates = ["identity_document_expires"] }.assessment[.identityDocument]
    #expect(found.status == .invalid)
    #expect(found.reason == "day of expiry cannot be read")
  }

  @Test func documentThatNobodyIsSaidToHaveSeen() {
    let unsaid = assess { _ in }.assessment[.identityDocument]
    #expect(unsaid.status == .valid && unsaid.note == "not said when it was seen")
    let unread = assess { $0.unreadableDates = ["identity_document_seen_on"] }.assessment[.identityDocument]
    #expect(unread.note == "seen on a day that cannot be read")
    #expect(assess { $0.documentSeen = asOf }.assessment[.identityDocument].note.isEmpty)
    let checked = assess { $0.setEvidence(Evidence(source: "eID", day: asOf), .identityDocument) }
    #expect(checked.assessment[.identityDocument].note.isEmpty)
  }

  /// A reminder is one of this request: not before it, and not on a day to come.
  @Test(
    arguments: [
      (10, nil, TraceabilityStep.remind, nil), (10, 3, .wait, nil), (10, 10, .wait, nil),
      (10, 11, .remind, "reminded_on lies before requested_on"),
      (10, 324, .remind, "reminded_on lies before requested_on"),
      (10, -1, .remind, "reminded_on lies in the future"), (10, 0, .wait, nil),
      (-2, nil, .request, "requested_on lies in the future"),
    ] as [(Int, Int?, TraceabilityStep, String?)])
  func remindersOfThisRequest(_ requested: Int, _ reminded: Int?, _ step: TraceabilityStep, _ fault: String?)
  {
    let trader = assess {
      $0[.address] = ""
      $0.requested = asOf.adding(days: -requested)
      $0.reminded = reminded.map { asOf.adding(days: -$0) }
    }
    #expect(trader.assessment.step == step)
    #expect(trader.dayFaults.map(\.text) == (fault.map { [$0] } ?? []))
    if fault?.hasPrefix("reminded_on") == true { #expect(trader.assessment.reminded == nil) }
  }

  /// The ledger's request is newer than the registry's reminder.
  @Test func reminderOfAnEarlierRequestFromElsewhere() {
    var trader = assess {
      $0[.address] = ""
      $0.reminded = asOf.adding(days: -40)
    }
    trader.heed(requested: asOf.adding(days: -8), reminded: nil, asOf: asOf, EvidencePolicy())
    #expect(trader.assessment.step == .remind)
  }

  @Test func codingKeepsFaults() {
    let trader = assess { $0.unreadableDates = ["reminded_on"] }
    var writer = ByteWriter()
    trader.encode(to: &writer)
    var reader = ByteReader(writer.bytes[...])
    #expect(AssessedTrader(from: &reader).dayFaults == trader.dayFaults)
    #expect(reader.isAtEnd && !reader.isBroken)
  }
}

/// Permits and their ends, in whatever order and language.
@Suite struct PermitTests {
  private func kinds(_ parts: [PermitReader.Part], on day: CalendarDay = asOf) -> [String] {
    var reader = PermitReader()
    for part in parts { reader.add(part) }
    return reader.permits().filter { $0.holds(on: day) }.map(\.kind)
  }

  @Test(
    arguments: [
      ("pharmacy", ["pharmacy"]), ("pharmacy; alcohol", ["pharmacy", "alcohol"]),
      ("pharmacy DE-2231", ["pharmacy"]), ("pharmacy DE-2231 until 2027-01-31", ["pharmacy"]),
      ("pharmacy DE-2231 until 2020-12-31", []), ("pharmacy bis 2020-12-31", []),
      ("pharmacy (bis 31.12.2020)", []), ("pharmacy (bis 31.12.2027)", ["pharmacy"]),
      ("pharmacy bis zum 31.12.2027", ["pharmacy"]), ("pharmacy, until 2020-12-31", []),
      ("pharmacy; until 2020-12-31; alcohol", ["alcohol"]), ("pharmacy jusqu'au 31/12/2020", []),
      ("pharmacy DE-2231 2020-12-31", []), ("pharmacy 2019-01-01 - 2027-01-31", ["pharmacy"]),
      ("pharmacy issued 2019-01-01", ["pharmacy"]), ("pharmacy issued 2019-01-01 until 2020-01-01", []),
      // An end that cannot be read: it must not hold for ever.
      ("pharmacy until revoked", []), ("pharmacy until 03/02/2030", []), ("pharmacy (03/02/2030)", []),
      ("pharmacy until", []),
      // Numbers that look like days and are none.
      ("pharmacy 20190101", ["pharmacy"]), ("pharmacy 2231-12-2020", ["pharmacy"]),
    ]) func inOneText(text: String, holding: [String])
  {
    #expect(kinds([.kinds(text)]) == holding)
  }

  @Test func unreadableEndsAreTold() {
    for (text, isTold) in [("pharmacy until 03/02/2030", true), ("pharmacy until 2030-02-03", false)] {
      var reader = PermitReader()
      reader.add(.kinds(text))
      _ = reader.permits()
      #expect(reader.hasUnreadableEnd == isTold)
    }
  }

  @Test func ofObjectsAndColumns() {
    // Members in any order, as long as it is one.
    #expect(kinds([.kinds("a"), .end("2020-01-01"), .kinds("b"), .end("2030-01-01")]) == ["b"])
    #expect(kinds([.end("2020-01-01"), .kinds("a"), .end("2030-01-01"), .kinds("b")]) == ["b"])
    #expect(kinds([.kinds("a"), .kinds("b"), .end("2020-01-01")]) == ["a"])
    #expect(kinds([.reference("1"), .kinds("a"), .reference("2"), .kinds("b"), .end("2020-01-01")]) == ["a"])
    // A column beside a list is about all of it that says nothing else, before it or behind.
    #expect(kinds([.kinds("a; b"), .end("2020-01-01")]) == [])
    #expect(kinds([.end("2020-01-01"), .kinds("a; b until 2030-01-01")]) == ["b"])
    #expect(kinds([.end("2020-01-01")]) == [])
  }
}
