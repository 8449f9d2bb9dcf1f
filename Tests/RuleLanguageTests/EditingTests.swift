import RuleLanguage
import Testing

/// What an editor is told of a place, in right and in half-written files. A `‸` marks the place.
@Suite("Places in rule files") struct EditingTests {
  private static let file = """
    category goods "Goods" { basis "Act" }
    list words "Words" { *: alpha }
    table limits from "lists/limits.csv" sha256 "00" keyed by country
    rule r-1 "Rule" {
      version 1  status active  category goods
      owner "desk"  severity high
      find drug = any of words, limits.term in title, brand near power within 3 words
      find power = quantity of power in title
      let strong = power > drug.row.limit
      ignore drug where power within 2 words before drug
      flag when strong and gtin in limits.barcode and trader.strikes.high > 2
      verdict block
           or review when category under "A > B"
      say en "{drug.text} {drug.row.limit} {price}"
      expect block { title: "alpha", trader: { iban: none, strikes: 3 } }
    }
    trader rule t-1 "Trader" {
      flag when notified at least 14 days ago and trader.status == "closed"
      expect warn { trader: { address: none }  notified: 20 days ago }
    }
    exception to r-1 for trader "T-1" until 2027-01-31 { reason "x" approved_by "y" }

    """

  private static func split(_ text: String) -> (SourceFile, Int) {
    let parts = text.split(separator: "‸", omittingEmptySubsequences: false)
    return (
      SourceFile(path: "t.rules", bytes: Array(parts.joined().utf8)), parts[0].utf8.count
    )
  }

  @Test(
    "what a name means",
    arguments: [
      ("category go‸ods\n", "category", "goods"), ("category ‸goods \"", "definition(category)", "goods"),
      ("of wo‸rds, l", "list", "words"), ("of words, lim‸its", "list", "limits"),
      ("limits.te‸rm", "column(table(limits))", "term"),
      ("keyed by cou‸ntry", "column(table(limits))", "country"),
      ("\"lists/lim‸its.csv\"", "tableFile", "lists/limits.csv"),
      ("table limits‸ from", "definition(table)", "limits"),
      ("in title, br‸and", "field", "brand"), ("near po‸wer within", "find", "power"),
      ("let str‸ong =", "definition(alias)", "strong"), ("find dr‸ug =", "definition(find)", "drug"),
      ("power > dr‸ug.row", "find", "drug"), ("power > drug.row.li‸mit", "column(find(drug))", "limit"),
      ("ignore dr‸ug", "find", "drug"), ("flag when str‸ong", "find", "strong"),
      ("gt‸in in", "field", "gtin"), ("in lim‸its.barcode", "list", "limits"),
      ("limits.bar‸code", "column(table(limits))", "barcode"),
      ("trader.str‸ikes.high", "traderFact", "strikes"),
      ("when cat‸egory under", "field", "category"), ("{dr‸ug.text}", "find", "drug"),
      ("{drug.row.li‸mit}", "column(find(drug))", "limit"), ("{pr‸ice}", "field", "price"),
      ("{ ti‸tle:", "field", "title"), ("{ ib‸an: none", "traderFact", "iban"),
      ("strik‸es: 3", "traderFact", "strikes"), ("when noti‸fied", "traderFact", "notified"),
      ("trader.stat‸us ==", "traderFact", "status"), ("{ addr‸ess: none", "traderFact", "address"),
      ("noti‸fied: 20", "traderFact", "notified"), ("exception to r‸-1", "rule", "r-1"),
    ])
  func meaning(marked: String, meaning: String, name: String) throws {
    let text = marked.replacing("‸", with: "")
    #expect(Self.file.split(separator: text, omittingEmptySubsequences: false).count == 2, "\(text)")
    let (source, offset) = Self.split(Self.file.replacing(text, with: marked))
    let found = try #require(RuleOutline(source).occurrence(at: offset))
    let shown = "\(found.meaning)".replacing("RuleLanguage.RuleOutline.", with: "").replacing(
      "Kind.", with: ""
    )
    .replacing("ColumnOwner.", with: "").replacing("\"", with: "")
    #expect(shown == meaning)
    #expect(found.name == name)
  }

  @Test(
    "words that name nothing",
    arguments: [
      "fl‸ag when strong", "verdict blo‸ck", "within 2 wo‸rds", "iban: no‸ne", "drug.te‸xt}", "ha‸s",
    ])
  func nothing(marked: String) {
    let file = Self.file + "# has a word\n"
    let (source, offset) = Self.split(file.replacing(marked.replacing("‸", with: ""), with: marked))
    #expect(RuleOutline(source).occurrence(at: offset) == nil)
  }

  @Test("definitions with their parts, and an exception by whom it is for") func definitions() {
    let outline = RuleOutline(SourceFile(path: "t.rules", bytes: Array(Self.file.utf8)))
    #expect(outline.definitions.map(\.name) == ["goods", "words", "limits", "r-1", "t-1", "r-1"])
    #expect(outline.definitions[3].children.map(\.name) == ["drug", "power", "strong"])
    #expect(outline.definitions[5].title == "for trader \"T-1\" until 2027-01-31")
    #expect(outline.items(ofRule: outline.definitions[3])["severity"] == "high")
    #expect(outline.lists(ofFind: outline.definitions[3].children[0]) == ["words", "limits"])
    #expect(outline.path(ofTable: outline.definitions[2]) == "lists/limits.csv")
  }

  @Test("terms by language, those of one language alone by themselves") func termsByLanguage() {
    let text = "list l \"L\" { *: a, \"b c\"\n de only: gift\n de: d, e, only\n zh: 西 }"
    let outline = RuleOutline(SourceFile(path: "t.rules", bytes: Array(text.utf8)))
    let counts = outline.terms(ofList: outline.definitions[0]).map { "\($0.language) \($0.count)" }
    #expect(counts.sorted() == ["* 2", "de 3", "de only 1", "zh 1"])
  }

  private static func wanted(_ text: String) -> (words: Set<String>, kinds: Set<String>, prefix: String) {
    let (source, offset) = split(text)
    let place = RuleOutline(source).place(at: offset)
    var words: Set<String> = []
    var kinds: Set<String> = []
    for wanted in place.wanted {
      switch wanted {
      case .words(let some): words.formUnion(some)
      case .columns(let owner):
        kinds.insert(
          "columns \(owner)".replacing("\"", with: "").replacing(
            "RuleLanguage.RuleOutline.ColumnOwner.", with: ""))
      default: kinds.insert("\(wanted)")
      }
    }
    return (words, kinds, String(decoding: source.bytes[place.prefix], as: UTF8.self))
  }

  /// Half-written: no place has anything behind it, and no brace is closed.
  @Test(
    "what could be written at a place",
    arguments: [
      ("‸", ["rule", "list", "table", "trader rule", "exception to"], []),
      ("rule r \"R\" {\n  ver‸", ["version", "find", "let", "verdict"], []),
      ("rule r \"R\" {\n  status ‸", ["draft", "shadow", "active", "retired"], []),
      ("rule r \"R\" {\n  category ‸", [], ["categories"]),
      ("rule r \"R\" {\n  find a = ‸", ["any of", "quantity of"], []),
      ("rule r \"R\" {\n  find a = any of ‸", [], ["lists"]),
      ("rule r \"R\" {\n  find a = any of t.‸", [], ["columns table(t)"]),
      ("rule r \"R\" {\n  find a = any of b, ‸", [], ["lists"]),
      ("rule r \"R\" {\n  find a = quantity of ‸", ["mass", "percentage"], []),
      ("rule r \"R\" {\n  find a = any of b in title, ‸", [], ["fields"]),
      ("rule r \"R\" {\n  find a = any of b in title near ‸", [], ["finds"]),
      ("rule r \"R\" {\n  find a = any of b in title via ‸", ["exact"], []),
      ("rule r \"R\" {\n  flag when ‸", ["not", "missing", "same row"], ["finds", "fields"]),
      ("rule r \"R\" {\n  flag when gtin in ‸", [], ["lists"]),
      ("rule r \"R\" {\n  flag when gtin in t.‸", [], ["columns table(t)"]),
      ("rule r \"R\" {\n  flag when x > a.row.‸", [], ["columns find(a)"]),
      ("rule r \"R\" {\n  flag when a.‸", ["lane", "field", "row", "total"], []),
      ("rule r \"R\" {\n  flag when trader.‸", ["strikes", "iban", "authorised"], []),
      ("rule r \"R\" {\n  flag when trader.iban.‸", ["status", "verified"], []),
      ("rule r \"R\" {\n  flag when trader.iban.status == ‸", ["invalid", "missing"], []),
      ("rule r \"R\" {\n  flag when trader.strikes.‸", ["critical", "low"], []),
      ("rule r \"R\" {\n  flag when trader.suspended == ‸", ["true", "false"], []),
      ("rule r \"R\" {\n  verdict ‸", ["block", "review"], []),
      ("rule r \"R\" {\n  verdict block or ‸", ["block", "review"], []),
      ("rule r \"R\" {\n  say en \"{‸", [], ["finds", "fields"]),
      ("rule r \"R\" {\n  say en \"{a.‸", ["text", "term", "row"], []),
      ("rule r \"R\" {\n  say en \"{a.row.‸", [], ["columns find(a)"]),
      ("rule r \"R\" {\n  expect ‸", ["block", "review", "pass"], []),
      ("rule r \"R\" {\n  expect block { ‸", ["trader"], ["fields"]),
      ("rule r \"R\" {\n  expect block { trader: { ‸", ["authorised", "strikes"], []),
      ("trader rule r \"R\" {\n  ‸", ["action", "flag", "let"], []),
      ("trader rule r \"R\" {\n  flag when ‸", ["trader", "notified", "any missing"], ["finds"]),
      ("trader rule r \"R\" {\n  flag when missing(‸", ["trader"], []),
      ("trader rule r \"R\" {\n  flag when missing(trader.‸", ["address"], []),
      ("trader rule r \"R\" {\n  action ‸", ["warn", "suspend", "request_information"], []),
      ("trader rule r \"R\" {\n  action warn\n  or ‸", ["suspend"], []),
      ("trader rule r \"R\" {\n  action warn or suspend when ‸", ["notified"], ["finds"]),
      ("trader rule r \"R\" {\n  say en \"{trader.‸", ["lacking", "strikes"], []),
      ("trader rule r \"R\" {\n  expect ‸", ["warn", "pass"], []),
      ("trader rule r \"R\" {\n  expect warn { ‸", ["trader", "notified"], []),
      ("trader rule r \"R\" {\n  expect warn { trader: { ‸", ["address", "proportion"], []),
      ("trader rule r \"R\" {\n  expect warn { trader: { iban: ‸", ["none", "invalid"], []),
      ("table t ‸", ["from"], []), ("table t from \"x.csv\" ‸", ["sha256"], []),
      ("table t from \"x.csv\" sha256 \"0\" keyed by ‸", [], ["columns table(t)"]),
      ("exception to ‸", [], ["rules"]), ("exception to r ‸", ["for"], []),
      ("exception to r for ‸", ["trader", "listing", "product"], []),
      ("exception to r for trader \"T\" ‸", ["until"], []),
      ("exception to r for trader \"T\" until 2027-01-01 {\n  ‸", ["reason", "approved_by"], []),
      ("category c \"C\" {\n  ‸", ["basis", "statement"], []),
    ] as [(String, Set<String>, Set<String>)])
  func completion(text: String, words: Set<String>, kinds: Set<String>) {
    let found = Self.wanted(text)
    #expect(words.isSubset(of: found.words), "\(found.words)")
    #expect(found.kinds.isSuperset(of: kinds), "\(found.kinds)")
    // Where only names fit, none but names are offered, and the other way round.
    if words.isEmpty { #expect(found.words.isEmpty, "\(found.words)") }
    if kinds.isEmpty { #expect(found.kinds.isEmpty, "\(found.kinds)") }
  }

  @Test(
    "nothing is offered in comments and texts, or where a new name is made up",
    arguments: [
      "# rule ‸", "rule r \"‸", "rule ‸", "rule r \"R\" {\n  find ‸", "rule r \"R\" {\n  let ‸",
      "rule r \"R\" {\n  expect block { title: \"‸", "rule r \"R\" {\n  say en \"\\{‸",
      "rule r \"R\" {\n  owner ‸", "rule r \"R\" {\n  version ‸",
    ])
  func quiet(text: String) {
    let found = Self.wanted(text)
    #expect(found.words.isEmpty && found.kinds.isEmpty, "\(found)")
  }

  /// Whatever stands in a file, and wherever it ends: an answer.
  @Test func everyPlaceOfEveryPrefix() {
    let bytes = Array(Self.file.utf8)
    for length in 0...bytes.count {
      let outline = RuleOutline(SourceFile(path: "t.rules", bytes: Array(bytes.prefix(length))))
      for offset in Set([0, length, length / 2, length + 9]) {
        #expect(outline.place(at: offset).prefix.upperBound <= length)
        if let found = outline.occurrence(at: offset) { #expect(found.range.upperBound <= length) }
      }
    }
  }

  @Test("a table's columns, with cells to recognise them by") func table() {
    let text = "\u{FEFF}term,\"li,mit\",empty\na,1,\nb,1,\n\nc,2,\nd,3,\ne,4,\nf,5,\ng,6,\n"
    let table = TableOutline(SourceFile(path: "t.csv", bytes: Array(text.utf8), kind: .table))
    #expect(table.columns.map(\.name) == ["term", "li,mit", "empty"])
    #expect(table.columns.map(\.range) == [3..<7, 8..<16, 17..<22])
    #expect(table.columns.map(\.examples) == [["a", "b", "c", "d", "e"], ["1", "2", "3", "4", "5"], []])
    #expect(table.rowCount == 7)
    #expect(TableOutline(SourceFile(path: "t.csv", bytes: Array("a\"b".utf8), kind: .table)).columns.isEmpty)
  }
}
