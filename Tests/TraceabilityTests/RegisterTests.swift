import CompiledRules
import Testing

@testable import Traceability

private let asOf = CalendarDay(year: 2026, month: 11, day: 25)

/// Registers and tax numbers as people write them. Numbers are examples of standards, registers and vectors of another
/// implementation.
@Suite struct RegisterTests {
  private func assess(_ country: String, _ change: (inout TraderRecord) -> Void) -> AssessedTrader {
    var record = TraderRecord(id: "T-1")
    record[.country] = country
    change(&record)
    return TraderAssessor(asOf: asOf).assess(record)
  }

  private func register(_ country: String, _ register: String, _ number: String) -> AssessedTrader {
    assess(country) {
      $0[.tradeRegister] = register
      $0[.registerNumber] = number
    }
  }

  @Test(
    arguments: [
      ("Amtsgericht Köln", "HRB 49263"), ("Amtsgericht Köln", "HRB49263"), ("AG Köln", "HRB-49263"),
      ("Amtsgericht Köln", "HRB-Nr. 49263"), ("Amtsgericht Köln", "HRB Nr. 49263"),
      ("Amtsgericht Köln", "hrb: 49263"),
      ("Handelsregister B des Amtsgerichts Köln", "HRB 49263"),
      ("Handelsregister B des Amtsgerichts Köln", "HRB49263"),
      ("Amtsgericht Köln HRB", "49263"), ("Registergericht Koeln", "HRB 49263"), ("Köln", "HRB 49263"),
      ("", "Köln HRB 49263"), ("", "Amtsgericht Köln, HRB 49263"), ("", "HRB 49263, Amtsgericht Köln"),
      ("Handelsregister", "Köln HRB 49263"), ("Amtsgericht Köln, HRB 49263", ""),
      ("Amtsgericht Köln HRB 49263", "HRB 49263"),
    ]) func oneEntryInAnyWriting(name: String, number: String)
  {
    let trader = register("DE", name, number)
    #expect(trader.assessment[.registerNumber].status == .valid)
    #expect(trader.assessment[.registerNumber].value == "Köln HRB 49263")
    #expect(trader.assessment[.tradeRegister].status == .valid)
    #expect(trader.keys[.registerNumber] == ["DE Köln HRB 49263"])
  }

  @Test(
    arguments: [
      ("", "HRB 49263", ItemStatus.invalid, "the register's court is missing"),
      ("", "HRB49263", .invalid, "the register's court is missing"),
      ("Handelsregister B", "HRB 49263", .invalid, "the register's court is missing"),
      ("Entenhausen", "HRB 49263", .invalid, "part that cannot be"),
      ("Amtsgericht Köln", "HRB 4926X3", .invalid, "characters"),
      ("Amtsgericht Köln", "49263", .invalid, "characters"),
      ("Amtsgericht München", "Köln HRB 49263", .inconsistent, "number of Köln, register of München"),
      ("Amtsgericht München", "HRB 49263, AG Köln", .inconsistent, "number of Köln, register of München"),
      ("Amtsgericht Köln", "GsR 1234", .valid, ""), ("Amtsgericht Köln", "GsR1234", .valid, ""),
      ("Amtsgericht Berlin-Charlottenburg", "HRB 11223 B", .valid, ""),
    ]) func saysWhatIsWrong(name: String, number: String, status: ItemStatus, reason: String)
  {
    let found = register("DE", name, number).assessment[.registerNumber]
    #expect(found.status == status)
    #expect(found.reason == reason)
  }

  /// The firm, its seat and its entry have one SIREN: 732 829 320.
  @Test func oneFrenchFirm() {
    let numbers = ["732829320", "732 829 320 00074", "RCS Paris B 732 829 320", "RCS PARIS 732829320"]
    let keys = numbers.map { register("FR", "", $0).keys[.registerNumber] }
    for (number, key) in zip(numbers, keys) { #expect(key == ["FR 732829320"], "\(number)") }
    #expect(register("FR", "", "RCS Nancy B 323 159 715").keys[.registerNumber] == ["FR 323159715"])
  }

  @Test(
    arguments: [
      ("Greffe de Paris", ItemStatus.valid), ("RCS Paris", .valid), ("Infogreffe", .valid), ("RCS", .valid),
      ("Tribunal de commerce de Nancy", .inconsistent), ("RCS Lyon", .inconsistent),
    ]) func frenchRegisterAndNumber(name: String, status: ItemStatus)
  {
    #expect(register("FR", name, "RCS Paris B 732 829 320").assessment[.registerNumber].status == status)
  }

  @Test(
    arguments: [
      ("PL", "8567346215", ItemStatus.valid, ""), ("PL", "8567346216", .invalid, "check digit"),
      ("PL", "0000028860", .valid, ""), ("PL", "KRS 0000028860", .valid, ""),
      ("PL", "0000000000", .invalid, ""),
      ("PL", "123456785", .valid, ""),
      ("LT", "100004801610", .valid, ""), ("LT", "LT 100001919017", .valid, ""),
      ("LT", "119511515", .valid, ""),
      ("LT", "100001919018", .invalid, "check digit"),
    ]) func numbersOfOtherKinds(country: String, number: String, status: ItemStatus, reason: String)
  {
    let found = register(country, "register", number).assessment[.registerNumber]
    #expect(found.status == status)
    if !reason.isEmpty { #expect(found.reason == reason) }
  }

  @Test(
    arguments: [
      ("PL", "12345678512347", "123456785"), ("AU", "83 914 571 673", "914571673"),
      ("IN", "27AAPFU0939F1ZV", "AAPFU0939F"), ("VN", "0314409058-002", "0314409058"),
    ]) func branchesAreOfTheirFirm(country: String, branch: String, firm: String)
  {
    #expect(register(country, "", branch).keys[.registerNumber] == ["\(country) \(firm)"])
  }

  /// What is masked in one column is masked in the other.
  @Test(
    arguments: [
      ("FR", "", "RCS Paris B 732 829 320", "RCS Paris", "329320"),
      ("DE", "", "Köln HRB 49263", "Köln", "49263"),
      ("DE", "Amtsgericht Köln, HRB 49263", "", "Köln", "49263"),
      ("DE", "Amtsgericht Köln HRB 49263 B", "HRB 49263 B", "Amtsgericht Köln HRB •• B", "49263"),
      ("IT", "CCIAA Roma 0070 4300-155", "00704300155", "CCIAA Roma ••", "4300"),
    ]) func registersShowNoNumber(
      country: String, name: String, number: String, shown: String, hidden: String
    )
  {
    let masked = register(country, name, number).masked()
    #expect(masked.assessment[.tradeRegister].value == shown)
    for item in masked.assessment.items { #expect(!item.value.contains(hidden)) }
  }

  // MARK: VAT numbers

  private func vat(_ country: String, _ number: String) -> AssessedTrader {
    assess(country) { $0[.vatNumber] = number }
  }

  @Test(
    arguments: [
      ("GR", "GR094259216", ItemStatus.valid, "EL094259216", "EL094259216"),
      ("GR", "EL 094259216", .valid, "EL094259216", "EL094259216"),
      ("GR", "94259216", .valid, "EL094259216", "EL094259216"),
      ("DE", "GR 094259216", .inconsistent, "EL094259216", "EL094259216"),
      ("GB", "GB980780684", .valid, "980780684", "GB 980780684"),
      ("GB", "XI980780684", .valid, "XI980780684", "GB 980780684"),
      ("GB", "980 7806 84", .valid, "980780684", "GB 980780684"),
      ("DE", "GB980780684", .inconsistent, "GB980780684", "GB 980780684"),
      ("DE", "XI980780684", .inconsistent, "XI980780684", "GB 980780684"),
      ("CN", "GB 980 7806 84", .valid, "GB980780684", "GB 980780684"),
      ("DE", "CHE-107.787.577 MWST", .inconsistent, "CHE107787577MWST", "CH CHE107787577"),
      ("CH", "CHE-107.787.577 TVA", .valid, "CHE107787577TVA", "CH CHE107787577"),
      ("CH", "CHE-107.787.577 IVA", .valid, "CHE107787577IVA", "CH CHE107787577"),
      ("CN", "CHE-107.787.577 MWST", .valid, "CHE107787577MWST", "CH CHE107787577"),
      ("", "CHE-107.787.577 MWST", .valid, "CHE107787577MWST", "CH CHE107787577"),
      ("SE", "NO 995 525 828 MVA", .inconsistent, "NO995525828MVA", "NO 995525828MVA"),
      ("FR", "DE136695976", .inconsistent, "DE136695976", "DE136695976"),
      ("CN", "DE136695976", .valid, "DE136695976", "DE136695976"),
    ]) func taxNumbers(country: String, number: String, status: ItemStatus, value: String, key: String)
  {
    let trader = vat(country, number)
    #expect(trader.assessment[.vatNumber].status == status)
    #expect(trader.assessment[.vatNumber].value == value)
    #expect(trader.keys[.vatNumber] == [key])
  }

  @Test func norwegianNumbersLink() {
    #expect(vat("SE", "NO995525828MVA").keys == vat("NO", "995 525 828 MVA").keys)
  }
}
