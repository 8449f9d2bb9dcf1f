import Foundation
import Testing

@Suite("traders check, from outside")
struct TradersCheckTests {
  private static let row =
    "id,name,address,country,phone,email\nT-1,Feldweg,\"Lindenweg 4, 50667 Köln\",DE,+49 30 23125000,post@feldweg.de\n"

  private func check(_ arguments: [String], _ scratch: Scratch) throws -> Outcome {
    try Command.run(["traders", "check", "--as-of", "2026-11-23"] + arguments, in: scratch)
  }

  @Test("what cannot be read is one line with its place, and nothing is published")
  func unreadable() throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("folder")
    try scratch.write("empty.csv", "")
    try scratch.write("blank.csv", "\n \n\n")
    try scratch.write("prose.txt", "Dear all\nplease find the traders attached\n")
    try scratch.write("page.html", "<!doctype html><html><body><p>Not found</p></body></html>")
    try scratch.write("binary", Data([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0]))
    try scratch.write("t.csv", Self.row)
    for (arguments, status, part) in [
      (["none.csv"], 66, "none.csv: "), (["folder"], 66, "is a directory"),
      (["empty.csv"], 65, "the trader file is empty"), (["blank.csv"], 65, "the trader file is empty"),
      (["prose.txt"], 65, "no trader file"), (["page.html"], 65, "page.html: "),
      (["binary"], 65, "no trader file"), (["t.csv", "--trader-columns", "none.yml"], 78, "none.yml"),
      (["t.csv", "--suspension-after", "3"], 64, "not before the reminder"),
      (["t.csv", "--jobs", "0"], 64, "--jobs"),
    ] as [([String], Int32, String)] {
      let outcome = try check(arguments + ["--out", "run"], scratch)
      #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
      #expect(outcome.lines.count == 1, "\(arguments): \(outcome.errors)")
      #expect(outcome.errors.contains(part), "\(arguments): \(outcome.errors)")
      #expect(!scratch.exists("run"))
    }
  }

  @Test(
    "any format that a registry comes in",
    arguments: [
      ("t.tsv", "id\tname\nT-1\tFeldweg\n"), ("t.jsonl", "{\"id\":\"T-1\",\"name\":\"Feldweg\"}\n"),
      ("t.json", "[{\"id\":\"T-1\",\"name\":\"Feldweg\"}]"),
      ("t.xml", "<traders><trader><id>T-1</id><name>Feldweg</name></trader></traders>"),
      ("semicolon.csv", "ID;Name\r\nT-1;Feldweg\r\n"),
      // A list of ids.
      ("id.csv", "id\nT-1\n"), ("bom.csv", "\u{FEFF}trader_id\r\nT-1\r\n"),
      ("quoted.csv", "\"Seller ID\"\n\"T-1\"\n"),
    ])
  func formats(name: String, text: String) throws {
    let scratch = try Scratch()
    try scratch.write(name, text)
    let outcome = try check([name, "--out", "run"], scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = try scratch.lines("run/merchants.jsonl")
    #expect(lines.count == 1)
    #expect((lines.first?["trader"] as? [String: Any])?["id"] as? String == "T-1")
  }

  @Test("a cut gzip: what could be read is published, and the status says so") func cut() throws {
    let scratch = try Scratch()
    var text = "id,name\n"
    for number in 0..<20_000 { text += "T-\(number),Handel \(number * 7919 % 10_007)\n" }
    try scratch.write("whole.csv", text)
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "\(scratch.path)/whole.csv"]
    try gzip.run()
    gzip.waitUntilExit()
    let whole = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/whole.csv.gz"))
    try scratch.write("t.csv.gz", whole.prefix(whole.count / 2))
    let outcome = try check(["t.csv.gz", "--out", "run"], scratch)
    #expect(outcome.status == 65)
    #expect(outcome.lines.count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("t.csv.gz: "))
    let summary = try scratch.json("run/summary.json")
    #expect(summary["complete"] as? Bool == false)
    let count = (summary["traders"] as? [String: Any])?["registered"] as? Int ?? 0
    #expect(count > 1000 && count < 20_000)
    #expect(try scratch.lines("run/merchants.jsonl").count == count)
  }

  @Test("columns that say nothing are told once; records set aside are told with their place") func notes()
    throws
  {
    let scratch = try Scratch()
    try scratch.write("t.csv", "id,name,colour\nT-1,Feldweg,red\n,Nobody,blue\nT-1,Again,green\n")
    let outcome = try check(["t.csv", "--out", "run"], scratch)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "columns of t.csv that say nothing here: colour\n")
    let text = String(decoding: outcome.output, as: UTF8.self)
    #expect(text.contains("record 2, byte 31: the trader has no id"))
    #expect(text.contains("the id stands in an earlier record"))
    #expect(try scratch.lines("run/quarantine.jsonl").map { $0["record"] as? Int } == [2, 3])
    #expect(try check(["t.csv", "--max-quarantine", "1"], scratch).status == 65)
    #expect(try check(["t.csv", "--max-quarantine", "2"], scratch).status == 0)
    #expect(try check(["t.csv", "--fail-on", "incomplete"], scratch).status == 1)
    let quiet = try check(["t.csv", "--quiet"], scratch)
    #expect(quiet.output.isEmpty && quiet.errors.isEmpty)
  }

  @Test("a run is left alone, replaced or refused") func publishing() throws {
    let scratch = try Scratch()
    try scratch.write("t.csv", Self.row)
    #expect(try check(["t.csv", "--out", "run"], scratch).status == 0)
    let again = try check(["t.csv", "--out", "run"], scratch)
    #expect(again.status == 0)
    #expect(String(decoding: again.output, as: UTF8.self).contains("unchanged    run"))
    #expect(try check(["t.csv", "--out", "run", "--unmasked"], scratch).status == 73)
    #expect(try check(["t.csv", "--out", "run", "--unmasked", "--replace"], scratch).status == 0)
    // A scan with traders can be replaced, too.
    let feed = Command.sample("shop.csv")
    #expect(try Command.scan([feed, "--traders", "t.csv", "--out", "scan"], in: scratch).status == 0)
    try scratch.write("other.csv", Self.row + "T-2,Acker,,,,\n")
    let other = try Command.scan([feed, "--traders", "other.csv", "--out", "scan", "--replace"], in: scratch)
    #expect(other.status == 0, "\(other.errors)")
  }
}
