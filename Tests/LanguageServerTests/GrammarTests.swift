import CompiledRules
import Foundation
import Listings
import RuleLanguage
import Testing
import TextFolding

/// The TextMate grammar beside the editor's extension.
@Suite("The grammar for editors") struct GrammarTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func grammar() throws -> TextMate {
    try TextMate(
      Data(contentsOf: root.appendingPathComponent("editors/vscode/feedwarden.tmLanguage.json")))
  }

  /// The words for which the parser asks, out of its own source: none can be forgotten here.
  private static func parserWords() throws -> Set<String> {
    let folder = root.appendingPathComponent("Sources/RuleLanguage/Syntax")
    let call = try NSRegularExpression(
      pattern: #"(?:\bat|takeWord|expectWord|isWord)\((?:[^"()]*(?:\([^"()]*\))?[^"()]*)"(\w+)"\)?"#)
    var words: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for found in call.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
        if let range = Range(found.range(at: 1), in: text) { words.insert(String(text[range])) }
      }
    }
    return words
  }

  @Test("every word of the language stands in it") func words() throws {
    var words = try Self.parserWords()
    #expect(
      words.count > 40 && words.isSuperset(of: ["rule", "within", "keyed", "ignoring", "endings", "ago"]))
    // A fixed set each, of which the parser asks for any.
    words.formUnion(RuleStatus.allCases.map(\.name) + Severity.allCases.map(\.name))
    words.formUnion(Measure.allCases.map(\.rawValue) + TraderAction.allCases.map(\.rawValue))
    words.formUnion(Dimension.allCases.map(\.rawValue) + Lane.allCases.map(\.name))
    words.formUnion(Verdict.allCases.map(\.name) + RuleException.Subject.Kind.allCases.map(\.rawValue))
    words.formUnion(TraderItemStatus.allCases.map(\.rawValue))
    words.formUnion([
      "version", "status", "category", "severity", "owner", "countries", "since", "until", "measure", "find",
      "ignore", "let", "flag", "verdict", "action", "say", "expect", "basis", "statement", "also", "keywords",
      "reason", "approved_by", "authorised", "EU", "EEA",
    ])
    var known: Set<String> = []
    for expression in try Self.grammar().expressions {
      // `words?` is both.
      let plain = expression.replacing("\\s", with: " ").replacing("?", with: " ")
      known.formUnion(plain.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
    }
    for word in known where word.hasSuffix("s") { known.insert(String(word.dropLast())) }
    #expect(words.subtracting(known).isEmpty)
  }

  private static func scope(_ text: String, in sample: String) throws -> Set<String> {
    Set(try grammar().tokens(of: sample).filter { $0.text == text }.compactMap(\.scopes.last))
  }

  private static let sample = #"""
    # A comment with rule and "text".
    category med-rx "Prescription {one two}" {
      basis "Directive, art. 6"
      statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD
      review legal
    }
    list words-1 "Words" {
      *: block, "stun gun", taser*, *pistol*   # only a comment
      de only: tablett endings, "LSD" as written
    }
    table limits from "lists/limits.csv" sha256 "00ff" keyed by country
    rule r-1 "Rule" {
      version 3   status active   category med-rx   severity high   since 2026-01-31
      find drug = any of words-1, limits.term in title via exact near power within 6 words
      find few  = any of ("review", active as written) in title
      find code = /a\/b"{2,}/ ignoring case in description
      find power = quantity of power in title
      let strong = power > drug.row.limit
      ignore drug where few within 4 words before drug
      flag when (strong and not trader.authorised("pharmacy")) or count(drug) >= 2
      verdict block
           or review when category under "Media > Books"
      say en "{drug.text} costs \{5\} \q"
      expect review { title: "block {x}", price: "5 EUR", trader: { iban: none }, brand: Acme }
    }
    trader rule t-1 "Trader" {
      flag when trader.proportion > 5 % and notified at least 14 days ago
      action warn or suspend when trader.suspended == true
      expect suspend { trader: { address: none }  notified: 20 days ago }
    }
    exception to r-1 for trader "T-1" until 2027-01-31 { reason "x" approved_by "y" }
    """#

  @Test(
    "scopes of a sample",
    arguments: [
      ("rule", ["keyword.declaration"]), ("med-rx", ["entity.name.type.category"]),
      ("words-1", ["entity.name.type.list"]), ("limits", ["entity.name.type.table"]),
      ("r-1", ["entity.name.function.rule"]), ("legal", ["constant.language"]),
      ("STATEMENT_CATEGORY_SCAMS_AND_FRAUD", ["constant.other.code"]), ("de", ["entity.name.tag.language"]),
      ("only", ["storage.modifier"]), ("endings", ["storage.modifier"]), ("sha256", ["keyword.other"]),
      ("country", ["variable.other.column"]),
      ("active", ["constant.language.status", "string.unquoted.term"]),
      ("high", ["constant.language.severity"]), ("2026-01-31", ["constant.other.date"]),
      ("drug", ["variable.other.definition", "variable.other"]), ("exact", ["constant.language.lane"]),
      ("6", ["constant.numeric"]), ("power", ["variable.other.definition", "support.type.dimension"]),
      ("row", ["support.type.property-name.attribute"]), ("authorised", ["support.function"]),
      ("count", ["support.function"]), ("not", ["keyword.operator.logical"]),
      ("block", ["string.unquoted.term", "constant.language.verdict"]),
      ("drug.text", ["variable.other.placeholder"]), ("\\{", ["constant.character.escape"]),
      ("\\q", ["invalid.illegal.escape"]), ("title", ["support.type.property-name"]),
      ("Acme", ["string.unquoted"]), ("%", ["keyword.other.unit"]),
      ("suspend", ["constant.language.verdict"]),
      ("true", ["constant.language"]),
      (
        "trader",
        [
          "keyword.declaration", "variable.language.trader", "support.type.property-name",
          "constant.language",
        ]
      ),
      ("approved_by", ["keyword.other.item"]), ("say", ["keyword.other.item"]),
      ("# only a comment", ["comment.line.number-sign"]),
    ] as [(String, Set<String>)])
  func scopes(text: String, expected: Set<String>) throws {
    #expect(try Self.scope(text, in: Self.sample) == expected)
  }

  @Test("texts, terms and comments hold nothing of the language") func inert() throws {
    for token in try Self.grammar().tokens(of: Self.sample)
    where token.scopes.contains(where: { $0.hasPrefix("string.quoted.double") || $0.hasPrefix("comment") }) {
      let inner = token.scopes.last ?? ""
      #expect(
        [
          "string", "comment", "constant.character", "invalid", "punctuation.section.embedded",
          "variable.other.placeholder",
        ]
        .contains { inner.hasPrefix($0) }, "\(token)")
    }
    // What is a placeholder in a sentence is none in another text.
    #expect(try Self.scope("one two", in: Self.sample).isEmpty)
  }

  /// Definitions are found wherever one stands: what comes before was closed.
  @Test("every definition of the starter rules is seen") func starterRules() throws {
    let grammar = try Self.grammar()
    let folder = Self.root.appendingPathComponent("rules")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".rules") {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      let outline = RuleOutline(SourceFile(path: name, bytes: Array(text.utf8)))
      let tokens = try grammar.tokens(of: text)
      // `trader rule` is two words of one definition.
      let declared = tokens.filter {
        $0.scopes.last?.hasPrefix("keyword.declaration") == true && $0.text != "trader"
      }
      #expect(declared.count == outline.definitions.count, "\(name)")
      #expect(!tokens.contains { $0.scopes.last?.hasPrefix("invalid") == true }, "\(name)")
    }
  }

  @Test("what the extension names is there, and its texts are JSON") func package() throws {
    let folder = Self.root.appendingPathComponent("editors/vscode")
    func json(_ name: String) throws -> [String: Any] {
      try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appendingPathComponent(name)))
          as? [String: Any])
    }
    let package = try json("package.json")
    let contributed = try #require(package["contributes"] as? [String: Any])
    let grammar = try #require((contributed["grammars"] as? [[String: Any]])?.first)
    let language = try #require((contributed["languages"] as? [[String: Any]])?.first)
    #expect(language["extensions"] as? [String] == [".rules"])
    #expect(grammar["language"] as? String == language["id"] as? String)
    #expect(
      grammar["scopeName"] as? String == (try json("feedwarden.tmLanguage.json"))["scopeName"] as? String)
    _ = try json("language-configuration.json")
    for path in [grammar["path"], language["configuration"], package["main"]] {
      let name = try #require(path as? String).replacing("./", with: "")
      #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path))
    }
  }
}
