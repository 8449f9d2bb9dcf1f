import CompiledRules
import Testing

@testable import Traceability

private let asOf = CalendarDay(year: 2026, month: 11, day: 25)

@Suite struct IdentifierTests {
  /// Against another implementation: see the head of the fixture for which.
  @Test func agreesWithAnotherImplementation() throws {
    let text = try Fixture.text("identifiers-oracle.tsv")
    var checked = 0
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 4)
      let name = OracleNames.name(cells[0])
      let scheme = try #require(IdentifierCatalog.scheme(named: name), "there is no scheme \(name)")
      let outcome = scheme.check(cells[1], asOf: asOf)
      switch cells[2] {
      case "valid" where OracleNames.isTooLenient(name, cells[1]):
        #expect(!outcome.isValid, "\(name) \(cells[1])")
      case "valid": #expect(outcome == .valid(cells[3]), "\(name) \(cells[1])")
      default:
        #expect(!outcome.isValid, "\(name) \(cells[1])")
        if !OracleNames.toldOtherwise.contains(name) {
          #expect(OracleNames.reason(outcome) == cells[3], "\(name) \(cells[1])")
        }
      }
      checked += 1
    }
    #expect(checked > 6000)
  }

  @Test(arguments: [
    // Published examples of standards and registers: ISO 13616 and the registry, ISO 17442, GB 32100, GS1.
    ("iban", "DE89 3704 0044 0532 0130 00", "DE89370400440532013000"),
    ("iban", "GB29NWBK60161331926819", "GB29NWBK60161331926819"),
    ("iban", "IBAN NO93 8601 1117 947", "NO9386011117947"),
    ("bic", "deutdeff", "DEUTDEFF"),
    ("lei", "5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R12"),
    ("cn.uscc", "91350100M000100Y43", "91350100M000100Y43"),
    ("ean", "4 006381 333931", "4006381333931"),
    ("eu.vat", "ＤＥ１３６６９５９７６", "DE136695976"),
    ("eu.vat", "fr 40 303 265 045", "FR40303265045"),
    ("duns", "15-048-3782", "150483782"),
    ("eori", "DE 1234567", "DE1234567"),
    ("eori", "XI123456789000", "XI123456789000"),
    ("gb.company", "1234567", "01234567"),
    ("nl.kvk", "34.14.24.19", "34142419"),
  ])
  func takesNumbersAsPeopleWriteThem(_ name: String, _ text: String, _ expected: String) throws {
    let scheme = try #require(IdentifierCatalog.scheme(named: name))
    #expect(scheme.check(text, asOf: asOf) == .valid(expected))
  }

  @Test(arguments: [
    ("iban", "DE89 3704 0044 0532 0130 01", IdentifierFault.checkDigit),
    ("iban", "DE89 3704 0044 0532 0130", .length), ("iban", "ZZ89370400440532013000", .country),
    ("iban", "DE8937040044053201300A", .characters), ("iban", "", .length),
    ("bic", "DEUTZZFF", .country), ("bic", "DEUT1EFF", .characters), ("bic", "DEUTDEF", .length),
    ("lei", "5493001KJTIIGC8Y1R13", .checkDigit), ("lei", "5493001KJTIIGC8Y1R1", .length),
    ("eori", "CN123456789", .country), ("eori", "GB12345", .length), ("duns", "000000000", .characters),
    ("eu.vat", "CN136695976", .country), ("eu.vat", "DE136695977", .checkDigit), ("eu.vat", "", .country),
    ("cn.uscc", "91350100M000100Y44", .checkDigit), ("cn.uscc", "91350100M000100I43", .characters),
    ("fr.rcs", "RCS 323159715", .characters), ("de.handelsregisternummer", "HRB 12345", .characters),
    ("de.handelsregisternummer", "Entenhausen HRB 12345", .part),
  ])
  func saysWhatIsWrong(_ name: String, _ text: String, _ fault: IdentifierFault) throws {
    let scheme = try #require(IdentifierCatalog.scheme(named: name))
    #expect(scheme.check(text, asOf: asOf) == .invalid(fault))
  }

  /// A company of a year to come cannot be; next year it can.
  @Test func readsYearsAgainstTheDayAsked() throws {
    let scheme = try #require(IdentifierCatalog.scheme(named: "sg.uen"))
    #expect(scheme.check("197401143C", asOf: CalendarDay(year: 1973, month: 1, day: 1)) == .invalid(.part))
    #expect(scheme.check("197401143C", asOf: asOf) == .valid("197401143C"))
  }

  /// Whatever somebody writes, nothing traps, and what is valid stays valid in its one spelling.
  @Test func takesAnyTextAndIsIdempotent() throws {
    var generator = SeededGenerator(seed: 7)
    let characters = Array("0123456789ABCDEFGHJKXYZÖ -./,()=ＡＢ１２\u{200B}\u{0}\n漢é")
    for name in IdentifierCatalog.names {
      let scheme = try #require(IdentifierCatalog.scheme(named: name))
      for _ in 0..<200 {
        let length = Int.random(in: 0...30, using: &generator)
        let text = String((0..<length).map { _ in characters.randomElement(using: &generator) ?? "0" })
        if case .valid(let value) = scheme.check(text, asOf: asOf) {
          #expect(scheme.check(value, asOf: asOf) == .valid(value), "\(name) \(text)")
        }
      }
    }
  }
}
