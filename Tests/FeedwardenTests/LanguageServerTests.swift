import Foundation
import Testing

/// Whole sessions with the built program.
@Suite("The language server, as editors use it") struct LanguageServerTests {
  static let category = """
    category goods "Goods" {
      basis "Some act, art. 1"
      statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD
    }

    """

  static let lists = """
    list words "Words 𝒂" {
      *: alpha, beta
      de: gamma
    }

    table limits from "limits.csv" sha256 "HASH"

    """

  static let rule = """
    rule r-1 "Rule" {
      version 1  status active  category goods  severity high
      find 𝒂 = any of words in title
      find substance = any of limits.term in title
      find strength = quantity of percentage in title
      let strong = strength > substance.row.limit
      flag when 𝒂 or (substance and strong and trader.strikes >= 0)
      verdict block
      say en "{𝒂.text}"
      expect block { title: "alpha" }
      expect pass { title: "lamp" }
    }

    """

  static let traderRule = """
    trader rule t-1 "Trader" {
      version 1  status active  category goods  severity high
      flag when missing(trader.address)
      action warn
      say en "{trader.lacking}"
      expect warn { trader: { address: none } }
      expect pass { trader: { address: "Main Street 1" } }
    }

    exception to r-1 for trader "T-1" until 2099-01-31 {
      reason "A licence"
      approved_by "legal"
    }

    """

  static let csv = "term,limit\nnitromethane,16 %\nacetone,5 %\n"

  /// A rule set of several files, which is right.
  static func ruleSet() throws -> Scratch {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("rules")
    try scratch.write("rules/limits.csv", csv)
    let digest = Process()
    digest.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    digest.arguments = ["sha256sum", "\(scratch.path)/rules/limits.csv"]
    let said = Pipe()
    digest.standardOutput = said
    try digest.run()
    digest.waitUntilExit()
    let hash = String(decoding: try said.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self).prefix(64)
    try scratch.write("rules/categories.rules", category)
    try scratch.write("rules/lists.rules", lists.replacing("HASH", with: hash))
    try scratch.write("rules/r.rules", rule)
    try scratch.write("rules/traders.rules", traderRule)
    return scratch
  }

  /// Where a text stands in another: the line, and the character in UTF-16 units.
  static func place(_ part: String, in text: String, behind: Int = 0) throws -> (Int, Int) {
    let range = try #require(text.range(of: part))
    let before = text[..<range.lowerBound]
    let line = before.filter { $0 == "\n" }.count
    let start = before.lastIndex(of: "\n").map { text.index(after: $0) } ?? text.startIndex
    return (line, text[start..<range.lowerBound].utf16.count + behind)
  }

  // MARK: A session

  @Test("a session from initialize to exit") func session() throws {
    let scratch = try Self.ruleSet()
    let client = try LanguageClient(in: scratch)
    let capabilities = try #require(try client.initialize()["capabilities"] as? [String: Any])
    #expect(capabilities["positionEncoding"] as? String == "utf-16")
    for name in [
      "hoverProvider", "definitionProvider", "documentSymbolProvider", "documentFormattingProvider",
    ] {
      #expect(capabilities[name] as? Bool == true)
    }
    let path = "\(scratch.path)/rules/r.rules"
    try client.open(path, Self.rule)
    #expect(try client.diagnostics(of: path).isEmpty)

    func hover(_ part: String, behind: Int = 0) throws -> String {
      let (line, character) = try Self.place(part, in: Self.rule, behind: behind)
      let result =
        try client.result(
          "textDocument/hover", LanguageClient.place(path, line, character)) as? [String: Any]
      return (result?["contents"] as? [String: Any])?["value"] as? String ?? ""
    }
    let category = try hover("goods")
    #expect(
      category.contains("Some act, art. 1") && category.contains("STATEMENT\\_CATEGORY\\_SCAMS")
        || category.contains("`STATEMENT_CATEGORY_SCAMS_AND_FRAUD`"))
    #expect(try hover("words").contains("3 terms: \\* 2, de 1"))
    #expect(try hover("limits.term").contains("2 rows of limits.csv"))
    #expect(try hover("limits.term", behind: 7).contains("nitromethane, acetone"))
    #expect(try hover("row.limit", behind: 4).contains("16 %, 5 %"))
    #expect(try hover("strong and").contains("let strong = strength > substance.row.limit"))
    #expect(try hover("strikes").contains("trader.strikes >= 3"))
    // Behind a character of two UTF-16 units.
    #expect(try hover("{𝒂.text}", behind: 1).contains("find 𝒂 = any of words in title"))
    #expect(try hover("say").isEmpty)

    func target(_ part: String, behind: Int = 0) throws -> (String, Int, Int)? {
      let (line, character) = try Self.place(part, in: Self.rule, behind: behind)
      let found =
        try client.result(
          "textDocument/definition", LanguageClient.place(path, line, character)) as? [[String: Any]]
      guard let first = found?.first, found?.count == 1, let uri = first["uri"] as? String,
        let start = (first["range"] as? [String: Any])?["start"] as? [String: Int]
      else { return nil }
      return (URL(string: uri)?.lastPathComponent ?? "", start["line"] ?? -1, start["character"] ?? -1)
    }
    #expect(try #require(try target("words")) == ("lists.rules", 0, 5))
    #expect(try #require(try target("limits.term")) == ("lists.rules", 5, 6))
    #expect(try #require(try target("limits.term", behind: 8)) == ("limits.csv", 0, 0))
    #expect(try #require(try target("row.limit", behind: 5)) == ("limits.csv", 0, 5))
    #expect(try #require(try target("goods")) == ("categories.rules", 0, 9))
    #expect(try #require(try target("strong and")) == ("r.rules", 5, 6))
    #expect(try #require(try target("{𝒂", behind: 1)) == ("r.rules", 2, 7))

    let symbols = try #require(
      try client.result(
        "textDocument/documentSymbol", ["textDocument": ["uri": LanguageClient.uri(path)]])
        as? [[String: Any]])
    #expect(symbols.compactMap { $0["name"] as? String } == ["r-1"])
    let children = symbols.first?["children"] as? [[String: Any]]
    #expect(children?.compactMap { $0["name"] as? String } == ["𝒂", "substance", "strength", "strong"])
    let traders = try #require(
      try client.result(
        "textDocument/documentSymbol",
        ["textDocument": ["uri": LanguageClient.uri("\(scratch.path)/rules/traders.rules")]])
        as? [[String: Any]])
    #expect(traders.compactMap { $0["name"] as? String } == ["t-1", "r-1"])
    #expect(traders.last?["detail"] as? String == "for trader \"T-1\" until 2099-01-31")
    #expect(try client.end() == 0)
  }

  // MARK: Diagnostics

  private static let faulty = """
    rule r-1 "Rule" {
      version 1  status active  category goods  severity high
      find é𝒂 = any of nolist in title
      find b = any of (beta, "𝒂", aa) in titel
      flag when b or c and é𝒂
      verdict block
      say en "𝒂𝒂 {nothing}"
    }
    list unused "𝒂" { *: gift, "𝒂 gift", xy }

    """

  @Test("diagnostics are those of rules check, at the same places", arguments: ["utf-8", "utf-16", "utf-32"])
  func diagnostics(encoding: String) throws {
    let scratch = try Self.ruleSet()
    try scratch.write("rules/r.rules", Self.faulty)
    try scratch.write("rules/limits.csv", Self.csv + "x,y,z\n")
    let check = try Command.run(["rules", "check", "rules", "--format", "json"], in: scratch)
    #expect(check.status == 78)
    let checked = try jsonLines(check.output)
    #expect(checked.count >= 6)

    let client = try LanguageClient(in: scratch)
    let result = try client.initialize(["capabilities": ["general": ["positionEncodings": [encoding]]]])
    #expect((result["capabilities"] as? [String: Any])?["positionEncoding"] as? String == encoding)
    let path = "\(scratch.path)/rules/r.rules"
    try client.open(path, Self.faulty)
    var told: Set<String> = []
    var files: Set<String> = []
    func note(_ found: [[String: Any]], of name: String) throws {
      files.insert(name)
      for diagnostic in found {
        let range = try #require(diagnostic["range"] as? [String: [String: Int]])
        let places = ["start", "end"].map { "\(range[$0]?["line"] ?? -1):\(range[$0]?["character"] ?? -1)" }
        let severity = diagnostic["severity"] as? Int == 1 ? "error" : "warning"
        let message = try #require(diagnostic["message"] as? String)
        told.insert("\(name) \(places) \(severity) \(diagnostic["code"] ?? "") \(message)")
      }
    }
    try note(try client.diagnostics(of: path), of: "r.rules")
    // All are told before the answer to what comes after.
    _ = try client.end()
    for message in client.told where message["method"] as? String == "textDocument/publishDiagnostics" {
      let parameters = try #require(message["params"] as? [String: Any])
      let uri = try #require((parameters["uri"] as? String).flatMap { URL(string: $0) })
      try note(parameters["diagnostics"] as? [[String: Any]] ?? [], of: uri.lastPathComponent)
    }

    var expected: Set<String> = []
    for line in checked {
      let name = try #require(line["file"] as? String)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/rules/\(name)"))
      let places = try ["start", "end"].map { key -> String in
        let offset = try #require((line[key] as? [String: Any])?["byte"] as? Int)
        // Independent of the program: what lies between the last line feed and the byte.
        let before = String(decoding: bytes.prefix(offset), as: UTF8.self)
        let last = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        let character =
          encoding == "utf-8"
          ? last.utf8.count : encoding == "utf-16" ? last.utf16.count : last.unicodeScalars.count
        return "\(before.filter { $0 == "\n" }.count):\(character)"
      }
      let help = (line["help"] as? String).map { "\nhelp: \($0)" } ?? ""
      let message = try #require(line["message"] as? String)
      expected.insert("\(name) \(places) \(line["severity"] ?? "") \(line["code"] ?? "") \(message)\(help)")
    }
    #expect(told == expected)
    #expect(Set(checked.compactMap { $0["file"] as? String }).isSubset(of: files))
  }

  @Test("an expression that the engine refuses is shown at its find") func expression() throws {
    let scratch = try Self.ruleSet()
    let text = Self.rule.replacing("any of words in", with: #"/(alpha\p{Nothing})/ with "alpha" in"#)
    let path = try scratch.write("rules/r.rules", text)
    let check = try Command.run(["rules", "check", "rules"], in: scratch)
    #expect(check.status == 78 && String(decoding: check.output, as: UTF8.self).contains("error[E014]"))
    let client = try LanguageClient(in: scratch)
    try client.initialize()
    try client.open(path, text)
    let found = try client.diagnostics(of: path)
    let error = try #require(found.first { $0["severity"] as? Int == 1 })
    #expect(error["code"] as? String == "E014")
    #expect((error["message"] as? String)?.contains("RE2 refuses the expression") == true)
    #expect((error["range"] as? [String: [String: Int]])?["start"] == ["line": 2, "character": 12])
    #expect(try client.end() == 0)
  }

  // MARK: Unsaved, deleted and foreign files

  @Test("unsaved texts lie over the disk, until they are closed") func overlay() throws {
    let scratch = try Self.ruleSet()
    let client = try LanguageClient(in: scratch)
    try client.initialize()
    let rule = "\(scratch.path)/rules/r.rules"
    let lists = "\(scratch.path)/rules/lists.rules"
    let saved = try String(contentsOfFile: lists, encoding: .utf8)
    try client.open(rule, Self.rule)
    #expect(try client.diagnostics(of: rule).isEmpty)
    // The list goes, unsaved: the rule names one that is not there.
    try client.open(lists, saved.replacing("list words", with: "list other"))
    #expect(try client.diagnostics(of: rule).contains { $0["code"] as? String == "E042" })
    // And comes back in a file that was never saved.
    let new = "\(scratch.path)/rules/new file.rules"
    try client.open(new, "list words \"W\" {\n  *: alpha, beta\n  de: gamma\n}\n")
    #expect(try client.diagnostics(of: rule).isEmpty)
    // The table's file, unsaved, is not the one that is pinned.
    let table = "\(scratch.path)/rules/limits.csv"
    try client.open(table, Self.csv + "benzene,1 %\n")
    #expect(try client.diagnostics(of: lists).contains { $0["code"] as? String == "E072" })
    for path in [table, new, lists] {
      try client.notify("textDocument/didClose", ["textDocument": ["uri": LanguageClient.uri(path)]])
    }
    #expect(try client.diagnostics(of: lists).isEmpty)
    #expect(try client.end() == 0)
  }

  @Test("files that go and come beside the editor") func files() throws {
    let scratch = try Self.ruleSet()
    let client = try LanguageClient(in: scratch)
    try client.initialize([
      "capabilities": ["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]]
    ])
    let rule = "\(scratch.path)/rules/r.rules"
    let lists = "\(scratch.path)/rules/lists.rules"
    let saved = try String(contentsOfFile: lists, encoding: .utf8)
    try client.open(rule, Self.rule)
    #expect(try client.diagnostics(of: rule).isEmpty)
    let registration = try #require(
      client.told.first { $0["method"] as? String == "client/registerCapability" })
    try client.send(["jsonrpc": "2.0", "id": registration["id"] ?? 0, "result": NSNull()] as [String: Any])
    func tell(_ path: String, _ type: Int) throws {
      try client.notify(
        "workspace/didChangeWatchedFiles",
        ["changes": [["uri": LanguageClient.uri(path), "type": type] as [String: Any]]])
    }
    try FileManager.default.removeItem(atPath: lists)
    try tell(lists, 3)
    #expect(try client.diagnostics(of: rule).contains { $0["code"] as? String == "E042" })
    try scratch.write("rules/lists.rules", saved)
    try tell(lists, 1)
    #expect(try client.diagnostics(of: rule).isEmpty)
    // The open file itself: what the editor has counts.
    try FileManager.default.removeItem(atPath: rule)
    try tell(rule, 3)
    #expect(try client.diagnostics(of: rule).isEmpty)
    let hover = try client.result("textDocument/hover", LanguageClient.place(rule, 0, 6))
    #expect(hover != nil)
    try client.notify("textDocument/didClose", ["textDocument": ["uri": LanguageClient.uri(rule)]])
    #expect(try client.result("textDocument/hover", LanguageClient.place(rule, 0, 6)) == nil)
    #expect(try client.end() == 0)
  }

  @Test("a folder that cannot be read is told, and no name of it is called unknown") func unreadable() throws
  {
    let scratch = try Self.ruleSet()
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.path)/rules/gone.rules", withDestinationPath: "nowhere")
    let client = try LanguageClient(in: scratch)
    try client.initialize()
    let path = "\(scratch.path)/rules/r.rules"
    try client.open(path, Self.rule)
    #expect(try client.diagnostics(of: path).isEmpty)
    let message = try #require(client.told.first { $0["method"] as? String == "window/showMessage" })
    #expect(((message["params"] as? [String: Any])?["message"] as? String)?.contains("gone.rules") == true)
    #expect(try client.end() == 0)
  }

  @Test("a document that is no file, and one outside of every rule set") func foreign() throws {
    let scratch = try Self.ruleSet()
    let client = try LanguageClient(in: scratch)
    try client.initialize()
    try client.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": "untitled:Untitled-1", "version": 1, "text": Self.category]])
    let message = try client.read()
    #expect((message["params"] as? [String: Any])?["uri"] as? String == "untitled:Untitled-1")
    let place: [String: Any] = [
      "textDocument": ["uri": "untitled:Untitled-1"], "position": ["line": 0, "character": 10],
    ]
    #expect(try client.result("textDocument/hover", place) != nil)
    #expect(
      try client.result("textDocument/hover", LanguageClient.place("/nowhere/at/all.rules", 0, 0)) == nil)
    #expect(try client.end() == 0)
  }

  @Test("the rule set that is named holds for files in folders below it", arguments: [true, false])
  func named(byOption: Bool) throws {
    let scratch = try Self.ruleSet()
    _ = try scratch.makeFolder("rules/shops/eu")
    let text = Self.rule.replacing("r-1", with: "r-2")
    let path = try scratch.write("rules/shops/eu/r2.rules", text)
    let client = try LanguageClient(byOption ? [] : ["rules"], in: scratch)
    try client.initialize(
      byOption
        ? ["rootUri": LanguageClient.uri(scratch.path), "initializationOptions": ["rules": "rules"]] : [:])
    try client.open(path, text)
    #expect(try client.diagnostics(of: path).isEmpty)
    #expect(try client.end() == 0)
  }

  // MARK: Layout and changes

  @Test("the layout is that of rules format") func format() throws {
    let scratch = try Self.ruleSet()
    let text = Self.rule.replacing("  find", with: "find").replacing("{ title", with: "{title")
    let path = try scratch.write("rules/r.rules", text)
    let client = try LanguageClient(in: scratch)
    try client.initialize()
    try client.open(path, text)
    let parameters: [String: Any] = [
      "textDocument": ["uri": LanguageClient.uri(path)], "options": ["tabSize": 4, "insertSpaces": true],
    ]
    let edits = try #require(try client.result("textDocument/formatting", parameters) as? [[String: Any]])
    #expect(edits.count == 1)
    let formatted = try Command.run(["rules", "format", "rules"], in: scratch)
    #expect(formatted.status == 0)
    #expect(edits.first?["newText"] as? String == (try String(contentsOfFile: path, encoding: .utf8)))
    let range = try #require(edits.first?["range"] as? [String: [String: Int]])
    #expect(range["start"] == ["line": 0, "character": 0])
    #expect(range["end"] == ["line": text.filter { $0 == "\n" }.count, "character": 0])
    // In the layout already: nothing to do. With a fault of grammar: no answer.
    for (text, count) in [(try String(contentsOfFile: path, encoding: .utf8), 0), ("rule {", -1)] {
      try client.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": LanguageClient.uri(path), "version": 2] as [String: Any],
          "contentChanges": [["text": text]],
        ])
      let edits = try client.result("textDocument/formatting", parameters) as? [[String: Any]]
      #expect(edits?.count ?? -1 == count)
    }
    #expect(try client.end() == 0)
  }

  /// A comment that changes at random places; the layout shows what the server has.
  @Test("changes of ranges, in units of UTF-16", arguments: 0..<4) func changes(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    let scratch = try Scratch()
    let path = "\(scratch.path)/c.rules"
    var units = Array("x".utf16)
    // Not in the layout, so that there is always an edit to see.
    func text() -> String { "  # é\n  # \(String(decoding: units, as: UTF16.self))|\n" + Self.category }
    let client = try LanguageClient(in: scratch)
    try client.initialize()
    try client.open(path, text())
    let parts = ["a", "é", "西", "𝒂", "👩‍🔬", ""]
    for version in 2..<40 {
      var changes: [[String: Any]] = []
      for _ in 0...random(3) {
        // Never between surrogates: no editor can.
        func boundary() -> Int {
          let place = random(units.count + 1)
          return place < units.count && UTF16.isTrailSurrogate(units[place]) ? place - 1 : place
        }
        let (first, second) = (boundary(), boundary())
        let range = min(first, second)..<max(first, second)
        let new = (0..<random(4)).map { _ in parts[random(parts.count)] }.joined()
        units.replaceSubrange(range, with: Array(new.utf16))
        changes.append([
          "range": [
            "start": ["line": 1, "character": 4 + range.lowerBound],
            "end": ["line": 1, "character": 4 + range.upperBound],
          ], "text": new,
        ])
      }
      try client.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": LanguageClient.uri(path), "version": version] as [String: Any],
          "contentChanges": changes,
        ])
    }
    let edits = try #require(
      try client.result("textDocument/formatting", ["textDocument": ["uri": LanguageClient.uri(path)]])
        as? [[String: Any]])
    let new = try #require(edits.first?["newText"] as? String)
    let lines = new.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(Array(lines[1].utf16) == Array("# ".utf16) + units + Array("|".utf16))
    #expect(try client.end() == 0)
  }
}
