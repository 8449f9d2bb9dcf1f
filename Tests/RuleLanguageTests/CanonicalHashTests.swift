import CompiledRules
import RuleLanguage
import Testing

/// The hash names a rule set's meaning: the same for another spelling, another for another meaning.
@Suite struct CanonicalHashTests {
  static let base = """
    list l "List" { *: alpha, beta  de: gift }
    category goods "Goods" { basis "Act" statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD }
    rule r-1 "One" {
      version 1 status active category goods severity high
      find a = any of l in title, brand
      find p = quantity of power in title
      ignore a where count(a) > 5
      flag when a and (p > 1 mW or missing(price))
      verdict block or review when a.field == title
      say en "{a.text} seen"
      expect block { title: "alpha" } expect pass { title: "x" }
    }
    """
  static let other = """
    rule q-2 "Two" {
      version 1 status draft category goods severity low
      find a = any of ("delta") in title
      flag when a verdict review say en "x"
      expect review { title: "delta" } expect pass { title: "x" }
    }
    """

  private func hash(_ files: [(String, String)]) throws -> String {
    let sources = files.map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) }
    return try #require(RuleFrontEnd.compile(sources).program).hash
  }

  @Test func isSHA256InHexadecimal() throws {
    let value = try hash([("a", Self.base)])
    #expect(value.utf8.count == 64)
    #expect(value.utf8.allSatisfy { ($0 >= 48 && $0 < 58) || ($0 >= 97 && $0 < 103) })
  }

  @Test(arguments: [
    ("  ", "      \t "), ("\n", "\r\n"), ("\n", "   # a comment, \"quoted\"\n\n"),
    ("*: alpha", "*:\n  \"alpha\""),
    ("a and (", "(a) and (("), (" beta ", " beta, "), ("1 mW", "0.001 W"), ("title, brand", "brand, title"),
    ("expect pass { title: \"x\" }", "expect pass { title: \"another example\" }"),
  ])
  func spelling(_ old: String, _ new: String) throws {
    var text = Self.base.replacing(old, with: new)
    if new.hasPrefix("(a)") { text = text.replacing("missing(price))", with: "missing(price)))") }
    #expect(text != Self.base)
    #expect(try hash([("a", text)]) == hash([("a", Self.base)]))
  }

  @Test func filesAndTheirOrder() throws {
    let one = try hash([("x.rules", Self.base), ("y.rules", Self.other)])
    #expect(try hash([("b.rules", Self.other), ("a.rules", Self.base)]) == one)
    #expect(try hash([("all.rules", Self.other + "\n" + Self.base)]) == one)
    #expect(try hash([("a", Self.base)]) != one)
  }

  /// The program itself does not depend on the order of files either, for rules are found by position.
  @Test func programOrder() throws {
    for text in [Self.other + "\n" + Self.base, Self.base + "\n" + Self.other] {
      #expect(try TestRules.program(text).rules.map(\.id) == ["q-2", "r-1"])
    }
  }

  @Test(arguments: [
    ("alpha,", "alphas,"), ("alpha,", "Alpha,"), ("alpha,", "alpha*,"), ("beta", "beta endings"),
    ("beta", "beta as written"), ("de:", "de only:"), ("de:", "fr:"), ("\"List\"", "\"Lists\""),
    ("\"Act\"", "\"Acts\""),
    ("SCAMS_AND_FRAUD", "SELF_HARM"), ("\"Act\"", "\"Act\" review legal"), ("version 1", "version 2"),
    ("active", "shadow"), ("high", "critical"), ("high", "high owner desk"), ("high", "high measure label"),
    ("high", "high countries DE"), ("high", "high since 2026-01-01"), ("high", "high until 2026-01-01"),
    ("title, brand", "title"), ("of power", "of length"), ("1 mW", "1 W"), ("1 mW", "2 mW"),
    ("p > 1", "p >= 1"),
    ("> 5", "> 6"), ("a and (", "a or ("), ("(price)", "(brand)"), ("verdict block", "verdict review"),
    ("== title", "!= title"), ("or review when a.field == title", ""), ("seen", "found"),
    ("{a.text}", "{a.term}"),
    ("say en", "say de"), ("\"One\"", "\"Uno\""), ("r-1", "r-2"),
  ])
  func meaning(_ old: String, _ new: String) throws {
    var text = Self.base.replacing(old, with: new)
    if new.hasSuffix("length") { text = text.replacing("1 mW", with: "1 mm") }
    #expect(text != Self.base)
    #expect(try hash([("a", text)]) != hash([("a", Self.base)]))
  }
}
