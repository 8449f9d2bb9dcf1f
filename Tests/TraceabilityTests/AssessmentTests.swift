import CompiledRules
import Testing
import Traceability

private let asOf = CalendarDay(year: 2026, month: 11, day: 25)

extension TraderRecord {
  /// A German company of which everything stands up. Numbers are published examples or made with their check digits.
  static func complete(_ id: String = "T-1") -> TraderRecord {
    var record = TraderRecord(id: id)
    record[.name] = "Muster Handels GmbH"
    record[.address] = "Beispielweg 4, 50667 Köln"
    record[.country] = "DE"
    record[.phone] = "0221 9988770"
    record[.email] = "info@muster-handel.de"
    record[.identityDocument] = "passport C01X00T47"
    record[.iban] = "DE89 3704 0044 0532 0130 00"
    record[.bic] = "COBADEFFXXX"
    record[.tradeRegister] = "Amtsgericht Köln"
    record[.registerNumber] = "HRB 49263"
    record[.vatNumber] = "DE136695976"
    record[.selfCertification] = "yes"
    return record
  }
}

@Suite struct AssessmentTests {
  private func assess(_ change: (inout TraderRecord) -> Void) -> AssessedTrader {
    var record = TraderRecord.complete()
    change(&record)
    return TraderAssessor(asOf: asOf).assess(record)
  }

  @Test func completeTraderStandsUp() {
    let trader = assess { _ in }
    #expect(trader.assessment.failing == [])
    #expect(trader.assessment.step == .none)
    #expect(trader.assessment[.phone].value == "+492219988770")
    #expect(trader.assessment[.registerNumber].value == "Köln HRB 49263")
    #expect(trader.assessment[.paymentAccount].status == .valid)
    for item in [TraceabilityItem.eori, .lei, .duns] {
      #expect(trader.assessment[item].status == .notApplicable)
    }
  }

  @Test(arguments: [
    (TraceabilityItem.name, "n/a", ItemStatus.invalid, "placeholder"), (.name, "", .missing, ""),
    (.name, "12", .invalid, "no name"),
    (.address, "Köln", .invalid, "incomplete"), (.address, "", .missing, ""),
    (.address, "xxxxxxxxxxxx", .invalid, "placeholder"),
    (.address, "广东省深圳市南山区科技路1号", .valid, ""),
    // Codes that are also words for nothing: Norway, Namibia.
    (.country, "NO", .valid, ""), (.country, "na", .valid, ""), (.country, "n/a", .invalid, "placeholder"),
    (.country, "Germanyy", .invalid, "unknown country"), (.country, "", .missing, ""),
    (.phone, "12", .invalid, "length"), (.phone, "call me", .invalid, "not a telephone number"),
    (.phone, "+999 1234567", .invalid, "unknown country"),
    (.email, "info(at)muster.de", .invalid, "not an e-mail address"),
    (.email, "info@muster", .invalid, "domain that cannot exist"),
    (.email, "mailto:info@muster-handel.de", .valid, ""),
    (.email, "Max Muster <max@muster-handel.de>", .valid, ""),
    (.email, "info@muster-handel.de; post@muster-handel.de", .valid, ""),
    (.email, "info@muster-handel.de, nobody", .invalid, "domain that cannot exist"),
    (.email, "Max <nobody>", .invalid, "not an e-mail address"),
    (.email, "a@example.com", .invalid, "placeholder"), (.email, "jörg@müller.de", .valid, ""),
    (.identityDocument, "", .missing, ""), (.identityDocument, "--", .invalid, "placeholder"),
    (.iban, "DE89 3704 0044 0532 0130 01", .invalid, "check digit"),
    (.bic, "COBAFRPP", .inconsistent, "bank in FR, account in DE"), (.bic, "", .notApplicable, ""),
    (.registerNumber, "HRB 4926X3", .invalid, "characters"), (.registerNumber, "", .missing, ""),
    (.tradeRegister, "", .missing, ""),
    (.vatNumber, "DE136695977", .invalid, "check digit"),
    (.vatNumber, "ATU13585627", .inconsistent, "VAT number of AT, address in DE"),
    (.vatNumber, "136695976", .valid, ""), (.vatNumber, "", .notApplicable, ""),
    (.vatNumber, "GB980780684", .inconsistent, "VAT number of GB, address in DE"),
    (.vatNumber, "GB980780685", .invalid, "check digit"),
    (.vatNumber, "KW1234567", .invalid, "unknown country"),
    (.eori, "DE1234567", .valid, ""), (.eori, "CN1234567", .invalid, "unknown country"),
    (.lei, "5493001KJTIIGC8Y1R13", .invalid, "check digit"), (.duns, "15048378", .invalid, "length"),
    (.selfCertification, "", .missing, ""), (.selfCertification, "no", .invalid, "not given"),
    (.selfCertification, "2026-05-01", .valid, ""),
    (.selfCertification, "2027-05-01", .invalid, "day in the future"),
    (.selfCertification, "perhaps", .invalid, "neither yes, no nor a day"),
  ])
  func saysWhatIsWrong(_ item: TraceabilityItem, _ value: String, _ status: ItemStatus, _ reason: String) {
    let found = assess { $0[item] = value }.assessment[item]
    #expect(found.status == status)
    #expect(found.reason == reason)
  }

  @Test func registerBindsWhoIsRegistered() {
    func registers(_ isRegistered: Bool?) -> [ItemStatus] {
      let trader = assess {
        $0[.tradeRegister] = ""
        $0[.registerNumber] = ""
        $0.isRegistered = isRegistered
      }
      return [trader.assessment[.tradeRegister].status, trader.assessment[.registerNumber].status]
    }
    #expect(registers(false) == [.notApplicable, .notApplicable])
    #expect(registers(true) == [.missing, .missing])
    // Silence is no statement.
    #expect(registers(nil) == [.missing, .missing])
  }

  /// A Chinese company may have a German VAT number and an account outside the payments area.
  @Test func traderFromOutsideTheUnion() {
    let trader = assess {
      $0[.country] = "CN"
      $0[.address] = "广东省深圳市南山区科技路1号"
      $0[.phone] = "010 6552 9988"
      $0[.iban] = ""
      $0[.bic] = ""
      $0[.paymentAccount] = "ICBC 6222 0200 1234 5678"
      $0[.tradeRegister] = "SAMR"
      $0[.registerNumber] = "91350100M000100Y43"
    }
    #expect(trader.assessment.failing == [])
    #expect(trader.assessment[.iban].status == .notApplicable)
    #expect(trader.assessment[.vatNumber].status == .valid)
  }

  @Test func paymentAccountIsTheIBANWhereThatIsAllThereIs() {
    let wrong = assess { $0[.iban] = "DE00" }
    #expect(wrong.assessment[.paymentAccount].status == .invalid)
    let none = assess { $0[.iban] = "" }
    #expect(none.assessment[.paymentAccount].status == .missing)
    #expect(none.assessment[.iban].status == .missing)
    let inPlace = assess {
      $0[.iban] = ""
      $0[.paymentAccount] = "DE89370400440532013000"
    }
    #expect(inPlace.assessment[.iban].value == "DE89370400440532013000")
  }

  /// An account elsewhere in the payments area is told and no fault (Regulation (EU) No 260/2012, art. 9).
  @Test func accountElsewhereInThePaymentsArea() {
    let trader = assess {
      $0[.iban] = "FR1420041010050500013M02606"
      $0[.bic] = ""
    }
    #expect(trader.assessment[.iban].status == .valid)
    #expect(trader.assessment[.iban].note == "account in FR, address in DE")
  }

  @Test func verificationIsKeptApart() {
    let day = CalendarDay(year: 2026, month: 3, day: 1)
    let verified = assess { $0.setEvidence(Evidence(source: "bank letter", day: day), .iban) }
    #expect(verified.assessment[.iban].status == .valid)
    #expect(verified.assessment[.iban].verified == Evidence(source: "bank letter", day: day))
    #expect(assess { _ in }.assessment[.iban].verified == nil)
    // Evidence makes no wrong number right.
    let wrong = assess {
      $0[.iban] = "DE88 3704 0044 0532 0130 00"
      $0.setEvidence(Evidence(source: "bank letter", day: day), .iban)
    }
    #expect(wrong.assessment[.iban].status == .invalid)
  }

  @Test(arguments: [(729, ItemStatus.valid), (730, .valid), (731, .stale)])
  func evidenceAges(_ age: Int, _ status: ItemStatus) {
    let day = asOf.adding(days: -age)
    let found = assess { $0.setEvidence(Evidence(source: "VIES", day: day), .vatNumber) }.assessment[
      .vatNumber]
    #expect(found.status == status)
    #expect(found.since == (status == .stale ? day : nil))
  }

  @Test(arguments: [(730, ItemStatus.valid), (731, .stale)])
  func statementsAge(_ age: Int, _ status: ItemStatus) {
    let day = asOf.adding(days: -age)
    let found = assess {
      $0[.selfCertification] =
        "\(day.year)-\(day.month < 10 ? "0" : "")\(day.month)-\(day.day < 10 ? "0" : "")\(day.day)"
      $0.documentSeen = day
    }
    #expect(found.assessment[.selfCertification].status == status)
    #expect(found.assessment[.selfCertification].since == day)
    #expect(found.assessment[.identityDocument].status == status)
  }

  @Test func documentExpires() {
    let day = asOf.adding(days: -1)
    let found = assess { $0.documentExpires = day }.assessment[.identityDocument]
    #expect(found == ItemAssessment(.stale, reason: "expired", value: "passport C01X00T47", since: day))
    #expect(assess { $0.documentExpires = asOf }.assessment[.identityDocument].status == .valid)
  }

  /// Request, reminder after 7 days, suspension after 14: Art. 30(3).
  @Test(
    arguments: [
      (nil, nil, TraderStatus.active, TraceabilityStep.request, 0), (0, nil, .active, .wait, 14),
      (6, nil, .active, .wait, 8), (7, nil, .active, .remind, 0), (13, nil, .active, .remind, -6),
      (13, 2, .active, .wait, 1), (14, nil, .active, .suspend, 0), (40, 20, .active, .suspend, -26),
      (40, 20, .suspended, .keepSuspended, nil), (40, 20, .struck, .none, nil),
      (-3, nil, .active, .request, 0),
    ] as [(Int?, Int?, TraderStatus, TraceabilityStep, Int?)])
  func followsTheDeadlines(
    _ requested: Int?, _ reminded: Int?, _ status: TraderStatus, _ step: TraceabilityStep, _ due: Int?
  ) {
    let trader = assess {
      $0[.address] = ""
      $0.status = status
      $0.requested = requested.map { asOf.adding(days: -$0) }
      $0.reminded = reminded.map { asOf.adding(days: -$0) }
    }
    #expect(trader.assessment.step == step)
    #expect(trader.assessment.due == due.map { asOf.adding(days: $0) })
  }

  @Test func suspendedForWhatHasBeenSupplied() {
    #expect(
      assess {
        $0.status = .suspended
        $0.requested = asOf.adding(days: -30)
      }.assessment.step == .reinstate)
    // Suspended for something else, that is not ours to lift.
    #expect(assess { $0.status = .suspended }.assessment.step == .none)
  }

  @Test func permitsEnd() {
    let trader = assess {
      $0.authorisations = [
        Authorisation(kind: "pharmacy", until: asOf),
        Authorisation(kind: "alcohol", until: asOf.adding(days: -1)),
        Authorisation(kind: "tobacco"),
      ]
    }
    #expect(trader.authorisations == ["pharmacy", "tobacco"])
  }

  @Test func spellingsOfOneValueLink() {
    let one = assess {
      $0[.phone] = "+49 (221) 998-8770"
      $0[.email] = "Info+shop2@Muster-Handel.de"
      $0[.address] = "BEISPIELWEG 4; 50667  KÖLN"
      $0[.vatNumber] = "136 695 976"
    }
    #expect(one.keys == assess { _ in }.keys)
    #expect(one.keys.count == 6)
    // What does not stand up links nobody: many have written the same nonsense.
    #expect(assess { $0[.iban] = "DE00 0000" }.keys[.iban] == nil)
  }

  @Test func codingKeepsEverything() {
    var trader = assess {
      $0[.email] = "nobody"
      $0.setEvidence(Evidence(source: "Ämter", day: asOf), .name)
      $0.authorisations = [Authorisation(kind: "pharmacy")]
      $0.requested = asOf.adding(days: -3)
    }
    var writer = ByteWriter()
    trader.encode(to: &writer)
    var reader = ByteReader(writer.bytes[...])
    let back = AssessedTrader(from: &reader)
    trader.keys = [:]
    #expect(back == trader)
    #expect(!reader.isBroken)
    // Cut short anywhere it is told, and nothing traps.
    for count in 0..<writer.bytes.count {
      var reader = ByteReader(writer.bytes[..<count])
      _ = AssessedTrader(from: &reader)
      #expect(reader.isBroken)
    }
  }

  @Test(arguments: [
    (TraceabilityItem.iban, "DE89370400440532013000", "DE••3000"), (.phone, "+492219988770", "+4••770"),
    (.email, "info@muster-handel.de", "i••@••.de"), (.address, "Beispielweg 4, Köln", "••"),
    (.lei, "5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R12"), (.identityDocument, "C01", "••"), (.iban, "", ""),
  ])
  func masksValues(_ item: TraceabilityItem, _ value: String, _ masked: String) {
    #expect(Masking.masked(value, item) == masked)
  }

  /// Against the system's own calendar.
  @Test func daysAreCountedAsTheCalendarDoes() {
    var day = CalendarDay(year: 1999, month: 12, day: 31)
    var previous = day
    var count = 0
    while day.year < 2101 {
      previous = day
      day = previous.adding(days: 1)
      #expect(day > previous && day.days(since: previous) == 1)
      count += 1
    }
    // 2000 to 2100: 101 years, 25 leap days, 2100 has none; and the first of January 2101.
    #expect(count == 101 * 365 + 25 + 1)
    #expect(
      CalendarDay(year: 2024, month: 2, day: 29).adding(days: 365)
        == CalendarDay(year: 2025, month: 2, day: 28))
  }
}
