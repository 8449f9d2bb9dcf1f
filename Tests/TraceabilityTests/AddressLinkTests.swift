import CompiledRules
import Testing

@testable import Traceability

/// Spellings of one address, and addresses that are two.
@Suite struct AddressLinkTests {
  private static let same: [(country: String, spellings: [String])] = [
    (
      "DE",
      [
        "Lindenstraße 4, 50667 Köln", "Lindenstr. 4, 50667 Köln", "Lindenstrasse 4, 50667 Koeln",
        "LINDENSTR 4 50667 KOLN", "50667 Köln, Lindenstraße 4", "Lindenstraße 4, D-50667 Köln",
        "Lindenstraße 4, 50667 Köln, Germany", "Lindenstraße 4, 50667 Köln, Deutschland",
        "Lindenstr. 4, DE-50667 Köln, DE",
        "Linden Straße 4\n50667 Köln", "Linden-Str. Nr. 4; 50667 Köln (Germany)",
      ]
    ),
    ("DE", ["Am Markt 4 a, 10115 Berlin", "Am Markt 4a, 10115 Berlin", "10115 Berlin, Am Markt 4A"]),
    (
      "DE",
      ["Goetheplatz 1, 60313 Frankfurt", "Goethepl. 1, 60313 Frankfurt", "Göthe Platz 1, 60313 Frankfurt"]
    ),
    (
      "FR",
      [
        "12 avenue de l’Opéra, 75001 Paris", "12 av. de l'Opera, 75001 Paris, France",
        "75001 Paris, 12 Av de l'Opéra",
      ]
    ),
    (
      "NL",
      [
        "Havenstraat 12, 1012 AB Amsterdam", "Havenstr. 12, 1012AB Amsterdam",
        "Havenstraat 12, 1012 AB Amsterdam, Nederland",
      ]
    ),
    (
      "GB",
      [
        "5 High Street, London SW1A 1AA", "5 High St, London SW1A 1AA, United Kingdom",
        "5 High St., London, SW1A 1AA, UK",
      ]
    ),
    ("PL", ["ul. Długa 5, 00-238 Warszawa", "Ulica Dluga 5, 00-238 Warszawa, Polska"]),
    ("LU", ["12 rue du Fort, L-1234 Luxembourg", "12, rue du Fort, 1234 Luxembourg, Luxembourg"]),
  ]

  @Test(arguments: 0..<8) func spellingsOfOneAddressLink(index: Int) {
    let group = Self.same[index]
    let keys = group.spellings.map { AddressKey.of($0, country: group.country) }
    for (key, spelling) in zip(keys, group.spellings) { #expect(key == keys[0], "\(spelling)") }
  }

  @Test func otherAddressesDoNot() {
    let all = [
      "Lindenstraße 4, 50667 Köln", "Lindenstraße 5, 50667 Köln", "Lindenstraße 4, 50668 Köln",
      "Lindenweg 4, 50667 Köln",
      "Lindenstraße 4a, 50667 Köln", "Lindenplatz 4, 50667 Köln", "Lindenstraße 4, 50667 Kiel",
      "Linden 4, 50667 Köln",
      "Lindenstraße 44, 50667 Köln", "Unter den Linden 4, 50667 Köln",
    ]
    let keys = Set(all.map { AddressKey.of($0, country: "DE") })
    #expect(keys.count == all.count)
    #expect(AddressKey.of(all[0], country: "DE") != AddressKey.of(all[0], country: "AT"))
  }

  /// Addresses made up of parts, each written in ways that people have: at least 95 % find each other.
  @Test func seededSpellingsMeet() {
    var generator = SeededGenerator(seed: 30)
    let streets = ["Linden", "Garten", "Bahnhof", "Goethe", "Mühlen", "Schloß", "Kölner ", "Straßburger "]
    let cities = ["Köln", "München", "Nürnberg", "Düsseldorf", "Görlitz", "Bonn"]
    var met = 0
    let count = 400
    for _ in 0..<count {
      let street = streets.randomElement(using: &generator) ?? ""
      let city = cities.randomElement(using: &generator) ?? ""
      let number = Int.random(in: 1...200, using: &generator)
      let code = Int.random(in: 10_000...99_999, using: &generator)
      func spelled() -> String {
        func umlauts(_ text: String) -> String {
          switch Int.random(in: 0..<3, using: &generator) {
          case 0: text
          case 1:
            text.replacing("ö", with: "oe").replacing("ü", with: "ue").replacing("ß", with: "ss")
          default: text.replacing("ö", with: "o").replacing("ü", with: "u").replacing("ß", with: "ss")
          }
        }
        let way = ["straße", "strasse", "str.", "Straße", " Str."].randomElement(using: &generator) ?? ""
        let isApart = street.hasSuffix(" ")
        let first = "\(umlauts(street))\(isApart ? String(way.drop { $0 == " " }) : way) \(number)"
        let second =
          ["", "D-", "DE-"].randomElement(using: &generator).map { "\($0)\(code) \(umlauts(city))" } ?? ""
        let end = ["", ", Germany", ", Deutschland", " DE"].randomElement(using: &generator) ?? ""
        return Bool.random(using: &generator) ? "\(first), \(second)\(end)" : "\(second), \(first)\(end)"
      }
      let (one, other) = (spelled(), spelled())
      met += AddressKey.of(one, country: "DE") == AddressKey.of(other, country: "DE") ? 1 : 0
    }
    #expect(met * 100 >= count * 95, "\(met) of \(count)")
  }

  private func assess(_ change: (inout TraderRecord) -> Void) -> AssessedTrader {
    var record = TraderRecord.complete()
    change(&record)
    return TraderAssessor(asOf: CalendarDay(year: 2026, month: 11, day: 25)).assess(record)
  }

  @Test(arguments: [
    "ｉｎｆｏ@muster-handel.de", "info@muster-handel.de\u{200B}", "\u{FEFF}info@muster-handel.de",
    "info＠muster-handel.de",
    "info@muster\u{AD}-handel.de", "INFO@MUSTER-HANDEL.DE",
  ]) func spellingsOfOneMailboxLink(text: String) {
    let trader = assess { $0[.email] = text }
    #expect(trader.assessment[.email].status == .valid)
    #expect(trader.keys[.email] == ["info@muster-handel.de"])
  }

  /// Codes of ISO 3166-1 and names of CLDR.
  @Test(
    arguments: [
      ("Germany", "DE"), ("GERMANY", "DE"), ("Deutschland", "DE"), ("Allemagne", "DE"), ("DEU", "DE"),
      ("Federal Republic of Germany", "DE"), ("Österreich", "AT"), ("Oesterreich", "AT"),
      ("Osterreich", "AT"),
      ("Česko", "CZ"), ("Czech Republic", "CZ"), ("United Kingdom", "GB"), ("Great Britain", "GB"),
      ("USA", "US"),
      ("U.S.A.", "US"), ("China", "CN"), ("中国", "CN"), ("People's Republic of China", "CN"),
      ("Hong Kong", "HK"),
      ("Polska", "PL"), ("España", "ES"), ("Espana", "ES"), ("Ελλάδα", "GR"), ("България", "BG"),
      ("日本", "JP"),
      ("Türkiye", "TR"), ("Turkey", "TR"), ("EL", "GR"), ("UK", "GB"), ("The Netherlands", "NL"),
      ("Korea", "KR"),
    ]) func countriesByName(text: String, code: String)
  {
    let trader = assess {
      $0[.country] = text
      $0[.phone] = ""
    }
    #expect(trader.assessment[.country].status == .valid)
    #expect(trader.country == code)
  }

  @Test(arguments: ["Germanyy", "Europe", "EU", "Prussia", "Atlantis", "Köln", "not given"])
  func namesOfNoCountry(text: String) {
    #expect(assess { $0[.country] = text }.assessment[.country].status == .invalid)
  }

  /// A country that is told by its name is what telephone, VAT number and register are read by.
  @Test func namedCountryCarriesTheRest() {
    let trader = assess { $0[.country] = "Germany" }
    #expect(trader.assessment.failing == [])
    #expect(trader.keys == assess { _ in }.keys)
  }
}
