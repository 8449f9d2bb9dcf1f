import Foundation
import Testing

/// What `docs/ledger.md` shows is what the program does.
struct LedgerDocumentTests {
  private static func document() throws -> [String] {
    try String(contentsOf: root.appendingPathComponent("docs/ledger.md"), encoding: .utf8)
      .components(separatedBy: "\n")
  }

  /// The code block that begins with a line of this beginning.
  private static func block(_ start: String) throws -> [String] {
    let lines = try document()
    let first = try #require(lines.firstIndex { $0.hasPrefix(start) }, "\(start)")
    return Array(lines[first...].prefix { !$0.hasPrefix("```") })
  }

  /// Runs the command of a transcript and holds its standard error to it; `…` stands for lines that are left out.
  private static func holds(_ start: String, status: Int32, in folder: Scratch) throws {
    var lines = try block(start)
    var command = lines.removeFirst()
    while command.hasSuffix("\\") { command = command.dropLast() + lines.removeFirst() }
    let arguments = command.split(separator: " ").dropFirst(2).map(String.init)
    let outcome = try Command.run(arguments, in: folder)
    #expect(outcome.status == status, "\(outcome.errors)")
    let said = (String(decoding: outcome.output, as: UTF8.self) + outcome.errors).split(separator: "\n").map(
      String.init)
    var rest = said[...]
    var mayskip = false
    for line in lines {
      if line == "…" {
        mayskip = true
        continue
      }
      if mayskip { rest = rest.drop { $0 != line } }
      mayskip = false
      #expect(rest.first == line, "\(start): \(said.joined(separator: "\n"))")
      rest = rest.dropFirst()
    }
    #expect(rest.isEmpty || mayskip, "\(said.joined(separator: "\n"))")
  }

  @Test func `its policy is one, and its transcripts are true`() throws {
    let folder = try Scratch()
    for name in ["samples", "rules"] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(name)", withDestinationPath: root.appendingPathComponent(name).path)
    }
    try folder.write("policy.yml", try Self.block("automatic:").joined(separator: "\n"))
    try Self.holds("$ feedwarden scan ", status: 0, in: folder)

    // A moderator's day: the first row is wrong, the last two are right, one is misspelt and one unsigned.
    let table = try String(contentsOfFile: "\(folder.path)/r1/flagged.csv", encoding: .utf8)
    var rows = table.components(separatedBy: "\r\n")
    let last = rows.lastIndex { !$0.isEmpty } ?? 0
    for (row, words) in [
      (1, ",overturn,has a licence,Ada"), (5, ",mybe,,Ada"), (6, ",uphold,,"), (last - 1, ",uphold,,Ada"),
      (last, ",uphold,,Ada"),
    ] {
      #expect(rows[row].hasSuffix(",,,"))
      rows[row] = rows[row].dropLast(3) + words
    }
    try folder.write("decided.csv", rows.joined(separator: "\r\n"))
    try Self.holds("$ feedwarden ledger import-decisions ", status: 65, in: folder)
    try Self.holds("$ feedwarden ledger status ", status: 0, in: folder)
    try Self.holds("$ feedwarden ledger purge ", status: 0, in: folder)
    try Self.holds("$ feedwarden ledger verify ", status: 0, in: folder)
  }

  @Test func `a platform's own notices, beside the policy that names them`() throws {
    let folder = try Scratch()
    _ = try folder.makeFolder("conf/notices")
    try folder.write(
      "conf/policy.yml",
      "automatic: [{verdict: block}]\nstatements: {notices: notices, redress: 'https://x/y'}\n")
    try folder.write("1.csv", LedgerTests.feed([LedgerTests.illegal]))
    let arguments = [
      "scan", "1.csv", "--rules", Command.rules, "--as-of", "2026-11-23", "--ledger", "l.db", "--policy",
      "conf/policy.yml", "--out", "r1",
    ]
    let empty = try Command.run(arguments, in: folder)
    #expect(empty.status == 78 && empty.errors.contains("conf/notices"), "\(empty.errors)")
    let template = "{{measure}} {{facts}} {{source}} {{automation}} {{legal}}{{terms}}\nOURS {{redress}}"
    try folder.write("conf/notices/en.txt", "measure.remove: taken down\n---\n\(template) {{nobody}}")
    let wrong = try Command.run(arguments, in: folder)
    #expect(
      wrong.status == 78 && wrong.errors.contains("en.txt: line 4: there is no {{nobody}}"), "\(wrong.errors)"
    )
    #expect(wrong.lines.count == 1)
    try folder.write("conf/notices/en.txt", "measure.remove: taken down\n---\n\(template)")
    #expect(try Command.run(arguments, in: folder).status == 0)
    let notice = try #require(try folder.lines("r1/notices.jsonl").first)
    #expect(notice["needs_legal_review"] as? Bool == false)
    let text = try #require(notice["text"] as? String)
    #expect(
      text.hasPrefix("taken down Rule med-rx-001, version") && text.hasSuffix("OURS https://x/y"), "\(text)")
    #expect(text.contains("We looked at the content on our own initiative."))
    // The wording is part of the policy: another one makes another run of the same night.
    let policy =
      try #require(try folder.json("r1/manifest.json")["predicate"] as? [String: Any])["policy"] as? String
    try folder.write("conf/notices/en.txt", "measure.remove: erased\n---\n\(template)")
    var again = arguments
    again[again.count - 1] = "r2"
    #expect(try Command.run(again, in: folder).status == 0)
    let other =
      try #require(try folder.json("r2/manifest.json")["predicate"] as? [String: Any])["policy"] as? String
    #expect(policy != nil && policy != other)
  }
}
