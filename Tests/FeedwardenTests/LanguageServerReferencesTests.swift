import Foundation
import Testing

@Suite("References and new names, as editors ask for them") struct LanguageServerReferencesTests {
  private struct Place: Hashable, CustomStringConvertible {
    var file: String
    var line: Int
    var character: Int
    var description: String { "\(file):\(line):\(character)" }
  }

  private func start(_ found: [String: Any]) -> (line: Int, character: Int) {
    let start = (found["range"] as? [String: Any])?["start"] as? [String: Int]
    return (start?["line"] ?? -1, start?["character"] ?? -1)
  }

  private func name(_ uri: Any?) -> String {
    (uri as? String).flatMap { URL(string: $0)?.lastPathComponent } ?? ""
  }

  /// A session with the rule open.
  private func session(_ scratch: Scratch) throws -> (client: LanguageClient, path: String) {
    let client = try LanguageClient(in: scratch)
    _ = try client.initialize()
    let path = "\(scratch.path)/rules/r.rules"
    try client.open(path, LanguageServerTests.rule)
    return (client, path)
  }

  @Test(
    "every place of a name, in whatever file",
    arguments: [
      ("words in", 0, ["lists.rules:0:5", "r.rules:2:19"]),
      ("goods", 0, ["categories.rules:0:9", "r.rules:1:37", "traders.rules:1:37"]),
      ("limits.term", 0, ["lists.rules:5:6", "r.rules:3:26"]),
      ("𝒂 =", 0, ["r.rules:2:7", "r.rules:6:12", "r.rules:8:11"]),
      ("{𝒂.text}", 1, ["r.rules:2:7", "r.rules:6:12", "r.rules:8:11"]),
      ("strong and", 0, ["r.rules:5:6", "r.rules:6:33"]),
      ("r-1", 0, ["r.rules:0:5", "traders.rules:9:13"]),
      ("title", 0, []), ("say", 0, []),
    ] as [(String, Int, [String])])
  func references(part: String, behind: Int, expected: [String]) throws {
    let scratch = try LanguageServerTests.ruleSet()
    let (client, path) = try session(scratch)
    let (line, character) = try LanguageServerTests.place(part, in: LanguageServerTests.rule, behind: behind)
    func ask(_ withDeclaration: Bool) throws -> [String] {
      var parameters = LanguageClient.place(path, line, character)
      parameters["context"] = ["includeDeclaration": withDeclaration]
      let found = try client.result("textDocument/references", parameters) as? [[String: Any]] ?? []
      return found.map { "\(name($0["uri"])):\(start($0).line):\(start($0).character)" }
    }
    #expect(try ask(true) == expected)
    // Each of these is defined once, and its definition comes first but for the find's, which does, too.
    #expect(try ask(false) == Array(expected.dropFirst()))
  }

  /// What the files are after a rename, by name.
  private func rename(
    _ part: String, _ behind: Int = 0, to new: String
  ) throws -> [String: String] {
    let scratch = try LanguageServerTests.ruleSet()
    let (client, path) = try session(scratch)
    let (line, character) = try LanguageServerTests.place(part, in: LanguageServerTests.rule, behind: behind)
    var parameters = LanguageClient.place(path, line, character)
    parameters["newName"] = new
    let result = try client.result("textDocument/rename", parameters) as? [String: Any]
    var texts: [String: String] = [:]
    for (uri, edits) in result?["changes"] as? [String: [[String: Any]]] ?? [:] {
      let file = try #require(URL(string: uri))
      var lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { Array($0.utf16) }
      // From the end, so that places before stay what they are.
      for edit in edits.reversed() {
        let end = (edit["range"] as? [String: Any])?["end"] as? [String: Int]
        let (line, character) = start(edit)
        #expect(end?["line"] == line)
        lines[line].replaceSubrange(
          character..<(end?["character"] ?? 0), with: Array((edit["newText"] as? String ?? "").utf16))
      }
      texts[file.lastPathComponent] =
        lines.map { String(decoding: $0, as: UTF16.self) }.joined(separator: "\n")
    }
    return texts
  }

  @Test("a new name is written wherever the old one stood") func renames() throws {
    let find = try rename("𝒂 =", to: "drug")
    #expect(find == ["r.rules": LanguageServerTests.rule.replacing("𝒂", with: "drug")])
    let list = try rename("words in", to: "terms")
    #expect(Set(list.keys) == ["lists.rules", "r.rules"])
    #expect(list["r.rules"] == LanguageServerTests.rule.replacing("of words", with: "of terms"))
    #expect(list["lists.rules"]?.hasPrefix("list terms \"Words 𝒂\" {\n") == true)
  }

  @Test(
    "what cannot be renamed is refused with a reason",
    arguments: [
      ("r-1", "r-2", "findings name it"), ("words in", "two words", "no name"), ("words in", "", "no name"),
      ("title", "titel", "no name that rules give"), ("say", "x", "no name here"),
    ] as [(String, String, String)])
  func refusals(part: String, new: String, words: String) throws {
    let scratch = try LanguageServerTests.ruleSet()
    let (client, path) = try session(scratch)
    let (line, character) = try LanguageServerTests.place(part, in: LanguageServerTests.rule)
    var parameters = LanguageClient.place(path, line, character)
    parameters["newName"] = new
    let error = try client.ask("textDocument/rename", parameters)["error"] as? [String: Any] ?? [:]
    #expect((error["message"] as? String)?.contains(words) == true, "\(error)")
  }
}
