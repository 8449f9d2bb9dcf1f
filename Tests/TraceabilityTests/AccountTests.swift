import CompiledRules
import Testing

@testable import Traceability

/// One account told twice, or two. IBANs of ISO 13616 and the registry; the second German one has right check digits.
@Suite struct AccountTests {
  private static let one = "DE89370400440532013000"
  private static let other = "DE12500105170648489890"

  private func assess(iban: String, account: String) -> AssessedTrader {
    var record = TraderRecord.complete()
    record[.bic] = ""
    record[.iban] = iban
    record[.paymentAccount] = account
    return TraderAssessor(asOf: CalendarDay(year: 2026, month: 11, day: 25)).assess(record)
  }

  @Test(
    arguments: [
      (one, "", ItemStatus.valid, "", [one]), (one, "DE89 3704 0044 0532 0130 00", .valid, "", [one]),
      (one, "IBAN: DE89 3704 0044 0532 0130 00 (Commerzbank)", .valid, "", [one]),
      (one, other, .inconsistent, "another account than iban", [one, other]),
      (one, "IBAN DE12 5001 0517 0648 4898 90", .inconsistent, "another account than iban", [one, other]),
      (one, "DE89370400440532013001", .invalid, "check digit", [one]),
      (one, "Sparkasse, DE8937040044053201300", .invalid, "length", [one]),
      ("DE89370400440532013001", other, .valid, "", [other]),
      // No IBAN at all: an account of its own kind.
      (one, "ICBC 6222 0200 1234 5678", .valid, "", [one]), (one, "PayPal shop", .valid, "", [one]),
      ("", "IBAN DE89370400440532013001", .invalid, "check digit", []),
      ("", "DE89370400440532013001, Commerzbank", .invalid, "check digit", []),
      ("", "DE89 3704 0044 0532 0130 00 1", .invalid, "length", []),
      ("", "Konto DE12500105170648489890", .valid, "", [other]), ("", "", .missing, "", []),
    ] as [(String, String, ItemStatus, String, [String])])
  func accounts(_ iban: String, _ account: String, _ status: ItemStatus, _ reason: String, _ linked: [String])
  {
    let trader = assess(iban: iban, account: account)
    #expect(trader.assessment[.paymentAccount].status == status)
    #expect(trader.assessment[.paymentAccount].reason == reason)
    #expect(trader.keys[.iban] ?? [] == linked)
  }

  @Test(arguments: [
    "IBAN: DE89370400440532013000", "iban DE89 3704 0044 0532 0130 00", "IBAN-DE89370400440532013000",
  ])
  func labels(text: String) {
    let trader = assess(iban: text, account: "")
    #expect(trader.assessment[.iban].status == .valid)
    #expect(trader.assessment[.iban].value == Self.one)
  }

  /// What is masked of the one is masked of the other.
  @Test func bothAreMasked() {
    let masked = assess(iban: Self.one, account: Self.other).masked()
    #expect(masked.assessment[.iban].value == "DE••3000")
    #expect(masked.assessment[.paymentAccount].value == "DE••9890")
  }
}
