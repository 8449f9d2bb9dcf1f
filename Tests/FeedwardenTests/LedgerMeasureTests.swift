import Foundation
import Testing

/// What a ledger makes of a run's traders, from outside.
struct LedgerMeasureTests {
  /// Feeds of two traders: T-1 has one illegal listing of `offer`, T-2 one of one; their listings alternate.
  private static func feed(offer: Int) -> String {
    var rows =
      "id,title,seller_id,language\nA,Ozempic semaglutide pen,T-1,en\nB,Ozempic semaglutide pen,T-2,en\n"
    for number in 1..<max(1, offer) {
      rows += "C\(number),Wooden spoon \(number),T-1,en\nD\(number),Wooden fork \(number),T-3,en\n"
    }
    return rows
  }

  private static func policy(proportion: String) -> String {
    """
    automatic: [{verdict: block}]
    ladder:
      - {measure: warning, strikes: 1, proportion: \(proportion)}
    """
  }

  private static func warned(_ run: String, in folder: Scratch) throws -> [String] {
    try folder.lines("\(run)/actions.jsonl").filter { $0["measure"] as? String == "warning" }
      .compactMap { $0["trader"] as? String }
  }

  /// Art. 23(3)(b): the items in proportion to all that the trader offers.
  @Test(
    arguments: [(4, "25%", ["T-1", "T-2"]), (5, "25%", ["T-2"]), (5, "0.2", ["T-1", "T-2"])]
      as [(Int, String, [String])])
  func `the ladder weighs what is struck against the whole offer`(
    offer: Int, proportion: String, warned: [String]
  ) throws {
    let folder = try Scratch()
    try folder.write("feed.csv", Self.feed(offer: offer))
    try folder.write("policy.yml", Self.policy(proportion: proportion))
    for jobs in ["1", "8"] {
      let outcome = try Command.run(
        [
          "scan", "feed.csv", "--rules", Command.rules, "--as-of", "2026-11-23", "--out", "r\(jobs)",
          "--ledger",
          "l\(jobs).db", "--policy", "policy.yml", "--jobs", jobs,
        ], in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try Self.warned("r\(jobs)", in: folder).sorted() == warned)
    }
    #expect(try folder.run("r1") == folder.run("r8"))
    let reasons = try folder.lines("r1/actions.jsonl").first { $0["trader"] as? String == "T-1" }?["reasons"]
    if warned.contains("T-1") {
      #expect((reasons as? [String])?.first?.contains("in 1 of \(offer) listings") == true)
    }
  }

  @Test func `with a registry the offer is the same, and the registry is remembered`() throws {
    let folder = try Scratch()
    try folder.write("feed.csv", Self.feed(offer: 5))
    try folder.write("policy.yml", Self.policy(proportion: "25%"))
    try folder.write(
      "t1.csv", "trader_id,name,country,vat_number\nT-1,Ada Ltd,IE,\nT-2,Bob GmbH,DE,DE136695976\n")
    try folder.write("t2.csv", "trader_id,name,country,vat_number\nT-2,Bob GmbH,DE,DE136695977\nT-4,Cy,FR,\n")
    func scan(_ day: String, _ traders: String, _ out: String) throws -> Outcome {
      try Command.run(
        [
          "scan", "feed.csv", "--rules", Command.rules, "--as-of", day, "--out", out, "--ledger", "l.db",
          "--policy",
          "policy.yml", "--traders", traders,
        ], in: folder)
    }
    #expect(try scan("2026-11-23", "t1.csv", "r1").status == 0)
    #expect(try Self.warned("r1", in: folder) == ["T-2"])
    let second = try scan("2026-11-24", "t2.csv", "r2")
    #expect(second.errors.contains("registry     new 1, changed 1, gone 1\n"), "\(second.errors)")
    let ledger = try folder.json("r2/summary.json")["ledger"] as? [String: Any]
    #expect(
      ledger?["traders"] as? [String: Int] == ["new": 1, "changed": 1, "gone": 1, "returned": 0, "same": 0])
    let export = try Command.run(
      ["ledger", "export", "--ledger", "l.db", "--table", "trader_snapshots"], in: folder)
    let rows = try jsonLines(export.output)
    #expect(
      rows.map { "\($0["trader"] ?? "") \($0["changed"] as? String ?? "-")" } == [
        "T-1 -", "T-2 -", "T-1 gone", "T-2 vat_number", "T-4 -",
      ])
    // The same night once more is the same night.
    let run = try folder.run("r2")
    #expect(try scan("2026-11-24", "t2.csv", "r3").status == 0)
    #expect(try folder.run("r3") == run)
    #expect(
      try Command.run(["ledger", "export", "--ledger", "l.db", "--table", "trader_snapshots"], in: folder)
        .output
        == export.output)
  }
}
