import CompiledRules
import Listings
import RuleLanguage
import Testing
import TextFolding

/// What a rule set becomes, with programs derived by hand from the language's description.
@Suite struct LoweringTests {
  @Test func termForms() throws {
    let program = try TestRules.program(
      """
      \(TestRules.rule("find a = any of l in title"))
      list l "Liste" {
        *: alpha, beta*, *gamma*, 西地那非, h-2o, 007
        de: tablett endings, "zwei \\"Wörter\\""
        de only: gift
        en: "LSD" as written, "two words"*,
      }
      """)
    let list = try #require(program.lists.first { $0.name == "l" })
    #expect(list.title == "Liste")
    let terms = program.terms[list.terms]
    #expect(
      terms.map(\.text) == [
        "alpha", "beta", "gamma", "西地那非", "h-2o", "007", "tablett", "zwei \"Wörter\"", "gift", "LSD",
        "two words",
      ])
    #expect(
      terms.map(\.form) == [
        .word, .prefix, .anywhere, .word, .word, .word, .endings, .word, .word, .word, .prefix,
      ])
    #expect(terms.map(\.language) == ["*", "*", "*", "*", "*", "*", "de", "de", "de", "en", "en"])
    #expect(terms.map(\.languageOnly).filter { $0 }.count == 1)
    #expect(terms.first { $0.languageOnly }?.text == "gift")
    #expect(terms.first { $0.asWritten }?.text == "LSD")
  }

  @Test func metadata() throws {
    let program = try TestRules.program(
      TestRules.rule(
        extra: "owner desk countries EEA, CH since 2024-02-29 until 2026-12-31 measure age_restrict"))
    let rule = program.rules[0]
    #expect(rule.id == "r-1")
    #expect(rule.title == "Rule")
    #expect(rule.version == 1)
    #expect(rule.status == .active)
    #expect(rule.severity == .high)
    #expect(rule.owner == "desk")
    #expect(rule.measure == .ageRestrict)
    #expect(rule.since == CalendarDay(year: 2024, month: 2, day: 29))
    #expect(rule.until == CalendarDay(year: 2026, month: 12, day: 31))
    // 27 member states, Iceland, Liechtenstein, Norway, and Switzerland.
    #expect(rule.countries.count == 31)
    #expect(rule.countries == rule.countries.sorted())
    #expect(rule.countries.contains("GR"))
    #expect(program.categories[rule.category].id == "goods")
    #expect(program.categories[rule.category].legalBasis == ["Some act, art. 1"])
  }

  /// Postfix order, written with the instructions' own descriptions.
  @Test(arguments: [
    ("a", "found(0)"),
    ("not a", "found(0) not"),
    ("not not a", "found(0) not not"),
    ("a and b and a", "found(0) found(1) found(0) and(3)"),
    ("a or not b", "found(0) found(1) not or(2)"),
    ("a and (b or not a)", "found(0) found(1) found(0) not or(2) and(2)"),
    ("at least 2 of (a, b, a and b)", "found(0) found(1) found(0) found(1) and(2) atLeast(2,3)"),
    ("count(a) >= 2", "count(0,>=,2)"),
    ("distinct(b.term) == 2", "distinct(1,==,2)"),
    ("a within 4 words of b", "near(0,1,of 4)"),
    ("a within 4 words before b", "near(0,1,before 4)"),
    ("b within 1 word after a", "near(1,0,after 1)"),
    ("a near b within 9 words", "near(0,1,of 9)"),
    ("same field (a, b)", "same(0,1)"),
    ("a and a.lane == exact", "found(0) lane(0,true,exact) and(2)"),
    ("a.field != title", "field(0,false,title)"),
    ("p > 1.5 mW", "quantity(2,>,power,15e-4)"),
    ("p >= 2 kW", "quantity(2,>=,power,2e3)"),
    ("brand == \"X\"", "text(brand,==,X)"),
    ("brand != \"X\"", "text(brand,!=,X)"),
    ("brand in (\"A\", \"B\")", "textIn(brand,A|B)"),
    ("title contains \"a b\"", "contains(title,a b)"),
    ("views > 100", "number(views,>,1e2)"),
    ("sold <= 7", "number(sold,<=,7e0)"),
    ("price < 9.99 EUR", "money(<,999e-2,EUR)"),
    ("category under \"Media > Books\"", "under(category,Media|Books)"),
    ("google_product_category under \"Weapons\"", "under(google_product_category,Weapons)"),
    ("target_country in (DE, AT)", "codeIn(target_country,AT|DE)"),
    ("language != de", "codeIn(language,de) not"),
    ("gtin == \"4006381333931\"", "identifierIn(gtin,4006381333931)"),
    ("created_at < 2026-01-31", "day(created_at,<,2026-1-31)"),
    ("adult == true", "flag(adult,true)"),
    ("adult != true", "flag(adult,false)"),
    ("state == pending", "text(state,==,pending)"),
    ("missing(price)", "missing(price)"),
    ("not trader.authorised(\"pharmacy\")", "authorised(pharmacy) not"),
  ])
  func condition(_ text: String, _ expected: String) throws {
    let finds = """
      find a = any of (alpha) in title, brand
        find b = any of (beta, "gamma ray") in title
        find p = quantity of power in title
      """
    let program = try TestRules.program(TestRules.rule(finds, flag: text))
    #expect(program.rules[0].flagWhen.instructions.map(describe).joined(separator: " ") == expected)
  }

  @Test func alternativesAndIgnores() throws {
    let program = try TestRules.program(
      TestRules.rule(
        "find a = any of (alpha) in title\n find b = any of (box) in title\n ignore a where b within 4 words before a",
        flag: "a or b",
        verdict: "block or review when a.field == title or review when missing(price) or review when b"))
    let rule = program.rules[0]
    #expect(rule.verdict == .block)
    #expect(rule.alternatives.map(\.verdict) == [.review, .review, .review])
    #expect(rule.alternatives.map { $0.condition.instructions.count } == [1, 1, 1])
    #expect(rule.ignores.map(\.find) == [0])
    #expect(rule.ignores[0].condition.instructions.map(describe) == ["near(1,0,before 4)"])
  }

  @Test func sentence() throws {
    let program = try TestRules.program(
      TestRules.rule(say: #"say de "„{a.text}“ \{\"{price}\"\} in {a.field}\u{21}""#))
    #expect(
      program.rules[0].sentences[0].parts == [
        .text("„"), .hit(find: 0, attribute: .text), .text("“ {\""), .field(.price), .text("\"} in "),
        .hit(find: 0, attribute: .field), .text("!"),
      ])
  }

  @Test func expectation() throws {
    let text = """
      \(TestRules.category)
      rule r-1 "Rule" {
        version 1 status active category goods severity high
        find a = any of (alpha) in title
        flag when a verdict block say en "x"
        expect review { title: "a \\"b\\"", adult: true, views: 12,
          attributes: { "Farbe": "rot", Power: "5 W" }, trader: { authorised: (pharmacy, "gun dealer") } }
        expect pass { title: "x" }
      }
      """
    let expectation = try TestRules.program(text).rules[0].expectations[0]
    #expect(expectation.verdict == .review)
    #expect(expectation.fields.map(\.field) == [.title, .adult, .views])
    #expect(expectation.fields.map(\.value) == ["a \"b\"", "true", "12"])
    #expect(expectation.attributes.map(\.name) == ["Farbe", "Power"])
    #expect(expectation.attributes.map(\.value) == ["rot", "5 W"])
    #expect(expectation.traderAuthorisations == ["gun dealer", "pharmacy"])
    #expect(expectation.file == "t.rules")
    #expect(expectation.line == 9)
  }
}

/// An instruction in the short notation of these tests.
private func describe(_ instruction: Instruction) -> String {
  switch instruction {
  case .constant(let value): "constant(\(value))"
  case .found(let find): "found(\(find))"
  case .count(let find, let comparison, let number): "count(\(find),\(sign(comparison)),\(number))"
  case .distinctTerms(let find, let comparison, let number): "distinct(\(find),\(sign(comparison)),\(number))"
  case .near(let find, let other, let proximity): "near(\(find),\(other),\(describe(proximity)))"
  case .sameField(let finds): "same(\(finds.map(String.init).joined(separator: ",")))"
  case .lane(let find, let equal, let lane): "lane(\(find),\(equal),\(lane.name))"
  case .hitField(let find, let equal, let field): "field(\(find),\(equal),\(field.name))"
  case .quantity(let find, let comparison, let quantity):
    "quantity(\(find),\(sign(comparison)),\(quantity.dimension.rawValue),\(describe(quantity.value)))"
  case .missing(let field): "missing(\(field.name))"
  case .text(let field, let comparison, let text): "text(\(field.name),\(sign(comparison)),\(text))"
  case .textIn(let field, let texts): "textIn(\(field.name),\(texts.joined(separator: "|")))"
  case .textContains(let field, let text): "contains(\(field.name),\(text))"
  case .number(let field, let comparison, let number):
    "number(\(field.name),\(sign(comparison)),\(describe(number)))"
  case .money(let comparison, let amount, let currency):
    "money(\(sign(comparison)),\(describe(amount)),\(currency))"
  case .categoryUnder(let field, let path): "under(\(field.name),\(path.joined(separator: "|")))"
  case .codeIn(let field, let codes): "codeIn(\(field.name),\(codes.joined(separator: "|")))"
  case .day(let field, let comparison, let day):
    "day(\(field.name),\(sign(comparison)),\(day.year)-\(day.month)-\(day.day))"
  case .flag(let field, let value): "flag(\(field.name),\(value))"
  case .trader(.authorised(let what)): "authorised(\(what))"
  case .identifierIn(let field, let numbers):
    "identifierIn(\(field.name),\(numbers.map(String.init).joined(separator: "|")))"
  case .not: "not"
  case .and(let count): "and(\(count))"
  case .or(let count): "or(\(count))"
  case .atLeast(let least, let count): "atLeast(\(least),\(count))"
  default: String(describing: instruction)
  }
}

private func sign(_ comparison: Comparison) -> String {
  switch comparison {
  case .equal: "=="
  case .notEqual: "!="
  case .less: "<"
  case .lessOrEqual: "<="
  case .greater: ">"
  case .greaterOrEqual: ">="
  }
}

private func describe(_ number: ExactDecimal) -> String { "\(number.significand)e\(number.exponent)" }

private func describe(_ proximity: Proximity) -> String {
  switch proximity {
  case .within(let words): "of \(words)"
  case .withinBefore(let words): "before \(words)"
  case .withinAfter(let words): "after \(words)"
  }
}
