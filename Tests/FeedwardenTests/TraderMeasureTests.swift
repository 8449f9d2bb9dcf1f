import Foundation
import Testing

/// What trader rules and Art. 30 propose, from night to night, from outside.
struct TraderMeasureTests {
  private static let rules = """
    category trader-info "Traders" {
      basis "Regulation (EU) 2022/2065 (DSA), art. 30"
      statement STATEMENT_CATEGORY_CONSUMER_INFORMATION
      keywords KEYWORD_INSUFFICIENT_INFORMATION_ON_TRADERS
    }
    rule spoon-001 "Spoons" {
      version 1 status active category trader-info severity high measure remove
      find word = any of ("iron spoon") in title
      flag when word
      verdict block
      say en "{word.text}"
      expect block { title: "Iron spoon" }
      expect pass { title: "Fork" }
    }
    """
  private static let whole = """
    trader_id,name,address,country,phone,email,identity_document,iban,registered,self_certification,role
    T-1,Ada GmbH,"Lindenweg 4, 50667 Köln",DE,0221 9988770,\(email),L01X00T47,DE89370400440532013000,no,yes,

    """
  private static let email = "ada@ada-handel.de"
  private static let lacking = whole.replacing(email, with: "")

  private func prepared(_ more: String = "") throws -> Scratch {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("rules")
    try scratch.write("rules/own.rules", Self.rules + more)
    try scratch.write("t.csv", Self.lacking)
    try scratch.write("1.csv", "id,title,seller_id\nA,Fork,T-1\n")
    return scratch
  }

  @discardableResult
  private func night(
    _ day: String, _ options: [String] = ["--traders", "t.csv"], in scratch: Scratch
  ) throws -> [[String: Any]] {
    let outcome = try Command.run(
      ["scan", "1.csv", "--rules", "rules", "--as-of", day, "--out", day, "--ledger", "l.db"] + options,
      in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try scratch.lines("\(day)/actions.jsonl").filter { $0["subject"] as? String == "trader" }
  }

  private func send(_ action: String, on day: String, in scratch: Scratch) throws {
    try scratch.write("d.csv", "action,decision,reason,decided_by\n\(action),uphold,,Ada\n")
    try scratch.write("r.csv", "action,applied_on,reference\n\(action),\(day),m-1\n")
    for command in [["import-decisions", "d.csv"], ["import-receipts", "r.csv"]] {
      let outcome = try Command.run(
        ["ledger"] + command + ["--ledger", "l.db", "--as-of", day], in: scratch)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  /// Art. 30(3), by the days of the program's own options: reminder after 7, suspension after 14.
  @Test func `request, reminder, suspension, answer, all of it from receipts`() throws {
    let scratch = try prepared()
    let request = try #require(try night("2026-11-01", in: scratch).first)
    #expect(request["measure"] as? String == "request_information")
    #expect(request["by"] as? String == "art30")
    #expect((request["reasons"] as? [String])?.first == "Missing or wrong: email.")
    try send(try #require(request["action"] as? String), on: "2026-11-02", in: scratch)
    #expect(try night("2026-11-08", in: scratch).isEmpty)
    let reminder = try #require(try night("2026-11-09", in: scratch).first)
    #expect(reminder["measure"] as? String == "reminder")
    try send(try #require(reminder["action"] as? String), on: "2026-11-09", in: scratch)
    #expect(try night("2026-11-15", in: scratch).isEmpty)
    let suspension = try #require(try night("2026-11-16", in: scratch).first)
    #expect(suspension["measure"] as? String == "suspension")
    #expect(suspension["state"] as? String == "proposed")
    #expect(suspension["due_on"] as? String == "2026-11-16")
    // A day later nobody has decided.
    let late = try night("2026-11-17", in: scratch)
    #expect(late.map { $0["state"] as? String } == ["overdue"])
    let status = try Command.run(
      ["ledger", "status", "--ledger", "l.db", "--as-of", "2026-11-17"], in: scratch)
    #expect(
      String(decoding: status.output, as: UTF8.self).hasPrefix(
        "overdue      1 measure\n             suspension  T-1  art30  due 2026-11-16"))
    let line = try #require(try scratch.lines("2026-11-17/merchants.jsonl").first)
    #expect((line["proposal"] as? [String: Any])?["measure"] as? String == "suspension")
    #expect((line["art30"] as? [String: Any])?["requested"] as? String == "2026-11-02")
    #expect((line["art30"] as? [String: Any])?["reminded"] as? String == "2026-11-09")
    // The answer: nothing is proposed any more, and the request is over.
    try scratch.write("t.csv", Self.whole)
    #expect(try night("2026-11-18", in: scratch).isEmpty)
    let measures = try Command.run(
      ["ledger", "export", "--ledger", "l.db", "--table", "measures"], in: scratch)
    let lifted = try jsonLines(measures.output).map { $0["lifted_on"] as? String }
    #expect(lifted == ["2026-11-18", "2026-11-18", "2026-11-18"])
  }

  @Test func `the same night again is the same bytes, whatever the jobs`() throws {
    let scratch = try prepared()
    try night("2026-11-01", in: scratch)
    try FileManager.default.copyItem(atPath: "\(scratch.path)/2026-11-01", toPath: "\(scratch.path)/first")
    try FileManager.default.removeItem(atPath: "\(scratch.path)/2026-11-01")
    try night("2026-11-01", ["--traders", "t.csv", "--jobs", "8"], in: scratch)
    #expect(try scratch.run("2026-11-01") == scratch.run("first"))
  }

  @Test func `rules that a run has no file to answer from are set aside, and what stands of them stays`()
    throws
  {
    let info = """

      trader rule info-001 "Information" {
        version 1 status active category trader-info severity high
        flag when missing(trader.email)
        action request_information
        say en "{trader.lacking}"
        expect request_information { trader: { email: none } }
        expect pass { }
      }
      trader rule strikes-001 "Strikes" {
        version 1 status active category trader-info severity high
        flag when trader.strikes >= 1
        action warn
        say en "{trader.strikes}"
        expect warn { trader: { strikes: 1 } }
        expect pass { }
      }
      """
    let scratch = try prepared(info)
    // Neither can be answered: nothing is told of sellers.
    let plain = try Command.run(
      ["scan", "1.csv", "--rules", "rules", "--as-of", "2026-11-01", "--out", "plain"], in: scratch)
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(!scratch.exists("plain/merchants.jsonl"))
    func needs(_ run: String) throws -> [[String]?] {
      let traders = try scratch.json("\(run)/summary.json")["traders"] as? [String: Any]
      return (traders?["rules"] as? [[String: Any]] ?? []).map { $0["needs"] as? [String] }
    }
    let registry = try Command.run(
      ["scan", "1.csv", "--rules", "rules", "--as-of", "2026-11-01", "--out", "r", "--traders", "t.csv"],
      in: scratch)
    #expect(registry.status == 0, "\(registry.errors)")
    #expect(try needs("r") == [nil, ["--ledger"]])
    #expect(try scratch.lines("r/merchants.jsonl").first?["undecided"] == nil)
    // The rule asks; Art. 30 does not ask by itself then.
    let actions = try night("2026-11-02", in: scratch)
    #expect(actions.map { $0["rule"] as? String } == ["info-001"])
    #expect(try needs("2026-11-02") == [nil, nil])
    let without = try night("2026-11-03", [], in: scratch)
    #expect(without.map { $0["action"] as? String } == actions.map { $0["action"] as? String })
    #expect(try needs("2026-11-03") == [["--traders"], nil])
  }

  @Test func `a ledger is held to the manifests of past runs`() throws {
    let scratch = try prepared()
    try night("2026-11-01", in: scratch)
    try night("2026-11-02", in: scratch)
    func verify(_ runs: [String]) throws -> Outcome {
      try Command.run(["ledger", "verify", "--ledger", "l.db"] + runs, in: scratch)
    }
    let sound = try verify(["2026-11-01", "2026-11-02"])
    #expect(sound.status == 0, "\(sound.errors)")
    #expect(String(decoding: sound.output, as: UTF8.self).contains("runs         2 manifests agree\n"))
    // A ledger that was made anew, with another history.
    try FileManager.default.moveItem(atPath: "\(scratch.path)/l.db", toPath: "\(scratch.path)/old.db")
    for suffix in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: "\(scratch.path)/l.db\(suffix)")
    }
    try night("2026-11-03", in: scratch)
    let forged = try verify(["2026-11-02"])
    #expect(forged.status == 1)
    let told = String(decoding: forged.output, as: UTF8.self)
    #expect(told.contains("BROKEN: 2026-11-02: the ledger knows no run with this manifest"), "\(told)")
    let none = try verify(["rules"])
    #expect(none.status == 65 && none.lines.count == 1, "\(none.errors)")
    _ = try Command.run(
      ["scan", "1.csv", "--rules", "rules", "--as-of", "2026-11-01", "--out", "plain"], in: scratch)
    let plain = try verify(["plain"])
    #expect(plain.status == 78 && plain.errors.contains("a run without a ledger"), "\(plain.errors)")
  }

  @Test func `a decision that names another measure is told, and counts for nothing`() throws {
    let scratch = try prepared()
    let action = try #require(try night("2026-11-01", in: scratch).first?["action"] as? String)
    for (word, help) in [
      ("remove", "the proposal is a request_information"),
      ("suspension", "the proposal is a request_information"),
    ] {
      try scratch.write("d.csv", "action,decision,decided_by\n\(action),\(word),Ada\n")
      let outcome = try Command.run(
        ["ledger", "import-decisions", "d.csv", "--ledger", "l.db", "--as-of", "2026-11-01"], in: scratch)
      #expect(outcome.status == 65)
      #expect(
        outcome.errors.contains("line 2: the decision \(word) does not fit: \(help)"), "\(outcome.errors)")
    }
    try scratch.write("d.csv", "action,decision,decided_by\n\(action),request_information,Ada\n")
    let outcome = try Command.run(
      ["ledger", "import-decisions", "d.csv", "--ledger", "l.db", "--as-of", "2026-11-01"], in: scratch)
    #expect(outcome.status == 0 && outcome.errors.contains("upheld 1"), "\(outcome.errors)")
  }

  @Test func `a rule that a policy names and that there is not is told`() throws {
    let scratch = try prepared()
    try scratch.write(
      "policy.yml", "automatic:\n  - {rule: [spoon-001, spon-001, art30], category: [nope]}\n")
    let outcome = try Command.run(
      [
        "scan", "1.csv", "--rules", "rules", "--as-of", "2026-11-01", "--out", "r", "--ledger", "l.db",
        "--policy",
        "policy.yml",
      ], in: scratch)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.contains("policy.yml: automatic: there is no rule spon-001, so"), "\(outcome.errors)")
    #expect(outcome.errors.contains("there is no category nope"))
    #expect(!outcome.errors.contains("spoon-001") && !outcome.errors.contains("art30"))
  }

  /// Art. 30 binds traders. What an affiliate promotes counts against it as against a seller.
  @Test func `an affiliate owes no trader's information, and may be struck`() throws {
    let scratch = try prepared()
    try scratch.write("t.csv", Self.lacking + "AFF-1,Bea,,,,bea@bea-links.de,,,,,Affiliate\n")
    try scratch.write("1.csv", "id,title\nA,Iron spoon\n")
    try scratch.write(
      "policy.yml", "automatic: [{verdict: block}]\nladder: [{measure: warning, strikes: 1}]\n")
    let actions = try night(
      "2026-11-01", ["--traders", "t.csv", "--seller", "AFF-1", "--policy", "policy.yml"], in: scratch)
    #expect(
      actions.filter { $0["trader"] as? String == "AFF-1" }.map { $0["measure"] as? String } == ["warning"])
    let line = try #require(
      try scratch.lines("2026-11-01/merchants.jsonl").first {
        ($0["trader"] as? [String: Any])?["id"] as? String == "AFF-1"
      })
    #expect((line["trader"] as? [String: Any])?["role"] as? String == "affiliate")
    #expect((line["art30"] as? [String: Any])?["complete"] as? Bool == true)
    #expect(line["strikes"] as? Int == 1)
  }
}
