import CompiledRules
import RuleLanguage
import Testing

/// The hash of rule sets with tables, trader rules and exceptions: every part of them counts, their layout does not.
@Suite struct TableHashTests {
  static let folder = TestFiles.path("Golden")
  static let text = String(
    decoding: TestFiles.read("\(folder)/ok-tables-and-traders.rules") ?? [], as: UTF8.self)

  private func compile(_ text: String) -> RuleProgram? {
    let sources = RuleSetFiles.completed([SourceFile(path: "t.rules", bytes: Array(text.utf8))]) {
      TestFiles.read("\(Self.folder)/\($0)")
    }
    return RuleFrontEnd.compile(sources).program
  }

  @Test(
    "another meaning",
    arguments: [
      (" keyed by country", ""),
      ("precursors.term in title, description", "precursors.annex in title, description"),
      ("substance.row.limit\n  flag", "substance.row.limit and price > 1 EUR\n  flag"),
      ("(\"III\", \"IV\")", "(\"III\")"), ("price < 5 EUR", "price < 5 PLN"),
      ("near s within 6", "near s within 7"),
      ("same row (a, b)", "same field (a, b)"), ("gtin in barcodes", "gtin in (\"96385074\")"),
      ("pack.total > 1 l", "pack.each > 1 l"), ("a.row.barcode", "b.row.barcode"),
      ("strikes.critical > 2", "strikes.high > 2"), ("action request_information", "action warn"),
      ("or suspend when notified at least 14", "or suspend when notified at least 15"),
      ("or suspend when notified at least 14", "or restrict when notified at least 14"),
      ("trader.strikes >= 3\n  action", "trader.strikes >= 4\n  action"),
      ("{trader.lacking}", "{trader.listings}"),
      ("trader.proportion > 50 %", "trader.proportion > 51 %"),
      ("trader \"T-4711\"", "trader \"T-4712\""), ("until 2027-01-31 {\n", "until 2027-02-01 {\n"),
      ("\"Licence seen\"", "\"Licence not seen\""), ("approved_by \"legal\"", "approved_by \"sales\""),
      ("product \"4006381333931\"", "product \"96385074\""),
      ("\"default/K-1/A 008\"", "\"default/K-1/A 009\""),
    ])
  func meaning(_ old: String, _ new: String) throws {
    let changed = Self.text.replacing(old, with: new)
    #expect(changed != Self.text)
    let before = try #require(compile(Self.text))
    let after = try #require(compile(changed), "\(old) -> \(new)")
    #expect(after.hash != before.hash)
  }

  @Test(
    "another spelling",
    arguments: [
      ("\n", "\n\n  # a comment\n"), ("until 2027-01-31 {", "until 2027-01-31\n{"),
      ("5 EUR", "5.0 EUR"), ("6 words", "6  words"), ("not substance.row.annex", "(not substance.row.annex"),
      ("expect pass { title: \"x\" }", "expect pass { title: \"y\" }"),
      ("expect pass { trader: { strikes: 2,", "expect pass { trader: { strikes: 1,"),
    ])
  func spelling(_ old: String, _ new: String) throws {
    var changed = Self.text.replacing(old, with: new)
    if new.hasPrefix("(not") { changed = changed.replacing("(\"III\", \"IV\")", with: "(\"III\", \"IV\"))") }
    #expect(changed != Self.text)
    #expect(try #require(compile(changed)).hash == #require(compile(Self.text)).hash)
  }

  @Test("a table's other content is another meaning, by its pin") func content() throws {
    let pin = "4f803f290c253535a61b4c48902583f69fb7485450e447f1a44b3743cb65bb98"
    var table = try #require(TestFiles.read("\(Self.folder)/tables/precursors.csv"))
    let other = Array("acetone,,,III,\n".utf8)
    table += other
    func sources(_ text: String) -> [SourceFile] {
      RuleSetFiles.completed([SourceFile(path: "t.rules", bytes: Array(text.utf8))]) { path in
        path == "tables/precursors.csv" ? table : TestFiles.read("\(Self.folder)/\(path)")
      }
    }
    // The diagnostic says which hash the file has now.
    let refused = RuleFrontEnd.compile(sources(Self.text))
    let fault = try #require(refused.diagnostics.first { $0.code == .tableHash })
    let now = try #require(fault.help?.split(separator: "\"").dropFirst().first.map(String.init))
    #expect(now != pin && now.utf8.count == 64)
    let accepted = try #require(RuleFrontEnd.compile(sources(Self.text.replacing(pin, with: now))).program)
    #expect(try accepted.hash != #require(compile(Self.text)).hash)
  }

  @Test("laid out, the file is the same twice and means the same") func layout() throws {
    let once = try #require(FormatterTests.format(Self.text))
    #expect(FormatterTests.format(once) == once)
    #expect(try #require(compile(once)).hash == #require(compile(Self.text)).hash)
    // Out of one line, too.
    let flat = Self.text.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n  ")
    let again = try #require(FormatterTests.format(flat))
    #expect(try #require(compile(again)).hash == #require(compile(Self.text)).hash)
  }
}
