import CompiledRules
import Foundation
import Reports
import RuleLanguage
import Testing

/// A rule set as an author writes it, with a table, exceptions, `let`s and lists per language, and changes to it.
struct WrittenRules {
  enum Change: String, CaseIterable, Sendable {
    case addRow, dropRow, limit, annex, expiry, alias, market, rowLanguage, key
    case addException, dropException, postponeException
    case letLimit, addTerm, dropTerm, onlyLanguage, brands, codes, number, alternative

    /// How a comparison may call it.
    var edits: Set<String> {
      switch self {
      // A row of codes is one of a condition, too: its entries are a clause's.
      case .addRow: ["row-added", "clause-changed"]
      case .dropRow: ["row-removed", "clause-changed"]
      // A row that now holds elsewhere can take countries from another row of its term.
      case .limit, .annex, .expiry, .alias, .market, .rowLanguage: ["row-changed"]
      case .key: ["table-key"]
      case .addException: ["exception-added"]
      case .dropException: ["exception-removed"]
      case .postponeException: ["exception-changed"]
      case .letLimit, .brands, .codes, .number: ["clause-changed"]
      case .addTerm: ["term-added"]
      case .dropTerm: ["term-removed"]
      case .onlyLanguage: ["term-changed"]
      case .alternative: ["alternative-changed"]
      }
    }
  }

  static let terms = ["nitromethane", "acetone", "Retinol", "citral", "thymol", "glycerin", "hexamine"]
  static let aliases = ["fuel", "solvent", "vitamin a", "lemon", ""]
  static let codeNumbers = ["4006381333931", "5901234123457", "96385074", "036000291452", ""]
  static let words = ["lamp", "kettle", "ladder", "anvil", "pistolet", "hammer", "zange", "marteau"]

  struct Row {
    var term: String, lang: String, limit: String, annex: String, expires: String, market: String
    var alias: String, code: String
    var cells: [String] { [term, lang, limit, annex, expires, market, alias, code] }
  }
  var rows: [Row] = []
  var isKeyed = true
  var exceptions: [(rule: String, kind: String, id: String, until: String)] = []
  var letLimit = 5
  var tools: [(word: String, isGermanOnly: Bool)] = []
  var brands = ["Acme", "Borg"]
  var codes = true
  var number = 2
  var review = "I"

  init(_ random: inout SplitMix) {
    for _ in 0..<8 { rows.append(Self.row(&random)) }
    for _ in 0..<3 { addException(&random) }
    tools = Self.words.shuffled(using: &random).prefix(5).map { ($0, Bool.random(using: &random)) }
    isKeyed = Bool.random(using: &random)
    // So that every rule has something to look for.
    rows[0].alias = "fuel"
    rows[0].code = Self.codeNumbers[0]
  }

  private static func row(_ random: inout SplitMix) -> Row {
    func any(_ values: [String]) -> String { values.randomElement(using: &random) ?? "" }
    return Row(
      term: any(terms + ["RETINOL"]), lang: any(["*", "de", "de only", ""]),
      limit: any(["3 %", "10 %", "16 %", ""]), annex: any(["I", "II", ""]),
      expires: any(["2026-06-30", "2027-06-30", ""]), market: any(["DE", "EU", "FR AT", "*", ""]),
      alias: any(aliases), code: any(codeNumbers))
  }

  private mutating func addException(_ random: inout SplitMix) {
    let rule = ["limit-1", "row-1", "tool-1", "gone-1"].randomElement(using: &random) ?? ""
    let subject =
      [
        ("trader", "S\(Int.random(in: 0..<7, using: &random))"),
        ("listing", "default/S\(Int.random(in: 0..<7, using: &random))/W1"), ("product", Self.codeNumbers[0]),
      ].randomElement(using: &random) ?? ("", "")
    guard !exceptions.contains(where: { $0.rule == rule && $0.kind == subject.0 && $0.id == subject.1 })
    else {
      return
    }
    exceptions.append((rule, subject.0, subject.1, Bool.random(using: &random) ? "2027-01-31" : "2026-01-31"))
  }

  mutating func apply(_ change: Change, _ random: inout SplitMix) {
    let row = Int.random(in: rows.indices, using: &random)
    func other(_ value: String, _ values: [String]) -> String {
      values.filter { $0 != value }.randomElement(using: &random) ?? ""
    }
    switch change {
    case .addRow: rows.insert(Self.row(&random), at: row)
    case .dropRow: if rows.count > 2 { rows.remove(at: max(1, row)) }
    case .limit: rows[row].limit = other(rows[row].limit, ["3 %", "10 %", "30 %", ""])
    case .annex: rows[row].annex = other(rows[row].annex, ["I", "II", ""])
    case .expiry: rows[row].expires = other(rows[row].expires, ["2026-06-30", "2027-06-30", ""])
    case .alias: rows[max(1, row)].alias = other(rows[max(1, row)].alias, Self.aliases)
    case .market: rows[row].market = other(rows[row].market, ["DE", "FR AT", "EU", "*"])
    case .rowLanguage: rows[row].lang = other(rows[row].lang, ["de", "de only", "fr only", "*"])
    case .key: isKeyed.toggle()
    case .addException: addException(&random)
    case .dropException: if !exceptions.isEmpty { exceptions.removeLast() }
    case .postponeException:
      guard let last = exceptions.indices.randomElement(using: &random) else { return }
      exceptions[last].until = exceptions[last].until == "2026-01-31" ? "2028-01-31" : "2026-01-31"
    case .letLimit: letLimit = letLimit == 5 ? 12 : 5
    case .addTerm:
      if let word = Self.words.first(where: { word in !tools.contains { $0.word == word } }) {
        tools.append((word, false))
      }
    case .dropTerm: if tools.count > 1 { tools.removeFirst() }
    case .onlyLanguage: tools[0].isGermanOnly.toggle()
    case .brands: brands = brands.count == 2 ? ["Acme"] : ["Acme", "Borg"]
    case .codes: codes.toggle()
    case .number: number = number == 2 ? 1 : 2
    case .alternative: review = review == "I" ? "II" : "I"
    }
  }

  /// The rule set; it must be right.
  func program() throws -> RuleProgram {
    let table =
      "term,lang,limit,annex,expires,market,alias,code\r\n"
      + rows.map { $0.cells.joined(separator: ",") + "\r\n" }.joined()
    let bytes = Array(table.utf8)
    let rules = text(table: Hexadecimal.sha256(bytes))
    let result = RuleFrontEnd.compile(
      [
        SourceFile(path: "a.rules", bytes: Array(rules.utf8)),
        SourceFile(path: "t.csv", bytes: bytes, kind: .table),
      ], lints: false)
    return try #require(result.program, "\(result.diagnostics.map(\.message))")
  }

  private func text(table hash: String) -> String {
    func list(_ only: Bool) -> String {
      tools.filter { $0.isGermanOnly == only }.map(\.word).joined(separator: ", ")
    }
    let head = "version 1 status active category goods severity high"
    return """
      category goods "Goods" {
        basis "Some act, art. 1"
        statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD
      }
      table t from "t.csv" sha256 "\(hash)" \(isKeyed ? "keyed by market" : "")
      list tools "Tools" {
        \(list(false).isEmpty ? "" : "*: \(list(false))")
        \(list(true).isEmpty ? "" : "de only: \(list(true))")
      }
      list brand-names "Brands" { *: \(brands.map { "\"\($0)\"" }.joined(separator: ", ")) }
      rule limit-1 "Above its limit" {
        \(head)
        find substance = any of t.term in title, description
        find strength = quantity of percentage in title, description
        let strong = strength > substance.row.limit or strength > \(letLimit) %
        flag when substance and strong
        verdict block
             or review when substance.row.annex == "\(review)"
        say en "{substance.text}"
      }
      rule row-1 "One row" {
        \(head)
        find substance = any of t.term in title, description
        find alias = any of t.alias in title, description
        flag when same row (substance, alias)
        verdict review
             or block when substance.row.expires > 2026-12-31
        say en "{alias.text}"
      }
      rule tool-1 "Tools" {
        \(head)
        find tool = any of tools in title, description
        ignore tool where tool.field == description
        flag when count(tool) >= \(number) or (tool and brand in brand-names)
        verdict block
        say en "{tool.text}"
      }
      rule recall-1 "Recalled" {
        \(head)
        find tool = any of tools in title, description
        flag when tool and gtin in (\(codes ? "\"\(Self.codeNumbers[0])\", " : "")"\(Self.codeNumbers[2])")
        verdict review
        say en "recalled"
      }
      rule gone-1 "Without annex" {
        \(head)
        find substance = any of t.term in title
        flag when substance and missing(substance.row.annex)
        verdict review
        say en "{substance.text}"
      }
      \(exceptions.map { exception in
        """
        exception to \(exception.rule) for \(exception.kind) "\(exception.id)" until \(exception.until) {
          reason "r" approved_by "a"
        }
        """
      }.joined(separator: "\n"))

      """
  }

  /// Listings that such rules have something to say about.
  static func listings(_ count: Int, _ random: inout SplitMix) -> Data {
    let amounts = ["1 %", "4 %", "11 %", "20 %", "99 %"]
    var lines: [String] = []
    for number in 0..<count {
      func text(_ length: Int) -> String {
        (0..<length).map { _ in
          [terms, aliases, words, amounts].randomElement(using: &random)?.randomElement(using: &random) ?? ""
        }.joined(separator: " ")
      }
      var listing: [String: String] = [
        "id": "W\(number % 20)", "title": text(3), "description": text(4),
        "seller_id": "S\(Int.random(in: 0..<7, using: &random))",
      ]
      listing["target_country"] = ["DE", "AT", "FR", "US", nil].randomElement(using: &random) ?? nil
      listing["language"] = ["de", "fr", nil].randomElement(using: &random) ?? nil
      listing["brand"] = ["Acme", "Borg", nil].randomElement(using: &random) ?? nil
      listing["gtin"] = codeNumbers.filter { !$0.isEmpty }.randomElement(using: &random)
      if let data = try? JSONSerialization.data(withJSONObject: listing, options: [.sortedKeys]) {
        lines.append(String(decoding: data, as: UTF8.self))
      }
    }
    return Data((lines.joined(separator: "\n") + "\n").utf8)
  }
}
