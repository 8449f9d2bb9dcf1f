import Ledger
import Testing

struct ImportTests {
  @Test(arguments: [
    "finding_id,decision\na,uphold\n", "\u{FEFF}finding_id;decision\r\n\"=\"\"a\"\"\";Uphold\r\n",
    "Finding_ID\tDecision\n'a\tuphold", "decision,finding_id,title\nuphold, a ,\"x, y\"\n",
  ])
  func `spreadsheets save in their own ways`(text: String) throws {
    let table = try ImportTable(Array(text.utf8), path: "d.csv", requiring: ["finding_id"])
    #expect(table.rows.count == 1)
    #expect(table.rows.first?["finding_id"] == "a")
    #expect(table.rows.first?["decision"].lowercased() == "uphold")
  }

  @Test func `windows-1252 and UTF-16 are read`() throws {
    let latin: [UInt8] =
      Array("reason;decided_by\n".utf8) + [0x93, 0x47, 0x94, 0x20, 0x80] + Array(";M".utf8) + [0xFC]
    let table = try ImportTable(latin, path: "d.csv", requiring: [])
    #expect(table.rows.first?["reason"] == "“G” €")
    #expect(table.rows.first?["decided_by"] == "Mü")
    let wide: [UInt8] = [0xFF, 0xFE] + "a\tb\nü\t1".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try ImportTable(wide, path: "d.csv", requiring: []).rows.first?["a"] == "ü")
  }

  @Test func `lines are counted through cells of several lines`() throws {
    let text = "a,b\n\"one\ntwo\",1\n3\n\n4,5,6\n\"open,7\n"
    let table = try ImportTable(Array(text.utf8), path: "d.csv", requiring: [])
    #expect(table.rows.map(\.line) == [2, 4])
    #expect(table.rows[0]["a"] == "one\ntwo")
    #expect(table.problems.map(\.line) == [6, 7])
  }

  @Test(arguments: ["", "\n\n", "x,y\n1,2\n", "a,a\n1,2\n", "a\u{0}b"])
  func `what is no such table is refused`(text: String) {
    let error = #expect(throws: LedgerError.self) {
      try ImportTable(Array(text.utf8), path: "d.csv", requiring: ["a"])
    }
    #expect(error?.exitCode == 65)
  }

  @Test func `JSON Lines are a table, too`() throws {
    let text = """
      \u{FEFF}{"finding_id":"a","decision":" uphold ","decided_by":"Ada","reason":null}

      {"Finding_ID":"b","decision":"overturn","decided_by":7,"automatic":true}
      {"finding_id":"c","decision":{"is":"uphold"}}
      {"finding_id":"d"
      ["e"]
      """
    let table = try ImportTable(Array(text.utf8), path: "d.jsonl", requiring: ["finding_id"])
    #expect(table.rows.map(\.line) == [1, 3])
    #expect(table.rows.map { $0["finding_id"] } == ["a", "b"])
    #expect(table.rows[0]["decision"] == "uphold" && table.rows[0]["reason"] == "")
    #expect(table.rows[1]["decided_by"] == "7")
    #expect(table.problems.map(\.line) == [4, 5, 6])
    let error = #expect(throws: LedgerError.self) {
      try ImportTable(Array("{\"x\":1}".utf8), path: "d.jsonl", requiring: ["finding_id"])
    }
    #expect(error?.exitCode == 65)
  }

  @Test func `rows that contradict each other are told of, and rows that agree count once`() throws {
    let nights = try Nights()
    _ = try nights.night("2026-11-01", ["a", "b"].map { Nights.finding($0) })
    let rows = """
      a,uphold,,Ada,
      a,overturn,,Bob,
      b,overturn,,Ada,
      b,overturn,,Bob,
      a,age_restrict,,Cy,
      a,overturn,,Cy,complaint
      """
    let result = try nights.decide(
      rows, header: "finding_id,decision,reason,decided_by,kind", day: "2026-11-02")
    #expect((result.upheld, result.overturned, result.complaints, result.known) == (1, 2, 1, 1))
    #expect(result.problems.map(\.line) == [3, 6])
    #expect(result.problems.allSatisfy { $0.message.contains("finding_id a is decided otherwise in line 2") })
  }

  @Test func `wrong rows are left out by their line, the others count`() throws {
    let nights = try Nights()
    _ = try nights.night("2026-11-01", ["a", "b", "c"].map { Nights.finding($0) })
    let header = "finding_id,decision,reason,decided_by,decided_on,kind"
    let rows = """
      a,uphold,,Ada,2026-11-01,
      b,perhaps,,Ada,,
      b,uphold,,,,
      nowhere,uphold,,Ada,,
      c,overturn,,Ada,2026-13-01,
      c,overturn,,Ada,2027-01-01,
      c,,,Ada,,
      c,uphold,,Ada,,gossip
      ,uphold,,Ada,,
      c,age_restrict,,Ada,,complaint
      """
    let result = try nights.decide(rows, header: header, day: "2026-11-02")
    #expect((result.upheld, result.complaints, result.undecided) == (2, 1, 1))
    #expect(result.problems.map(\.line) == [3, 4, 5, 6, 7, 9, 10])
    // Again: nothing new.
    let again = try nights.decide(rows, header: header, day: "2026-11-02")
    #expect((again.upheld, again.known) == (0, 2))
    #expect(again.strikesAdded == 0)
  }

  @Test func `notices tell where a statement comes from, a trusted flagger's first`() throws {
    let nights = try Nights()
    let header = "kind,key,source,notified_by,received_on"
    let rows = """
      notice,shop/T-1/b,article_16,Bob,2026-10-01
      notice,shop/T-1/a,article_16,Bob,2026-10-01
      notice,shop/T-1/a,trusted flagger,Safe Toys,2026-10-02
      notice,shop/T-1/a,hearsay,Bob,
      """
    _ = try nights.night("2026-09-30", [])
    let result = try nights.decide(rows, header: header, day: "2026-10-02")
    #expect(result.notices == 3)
    #expect(result.problems.map(\.line) == [5])
    let policy = try Nights.policy("automatic: [{verdict: block}]")
    let night = try nights.night(
      "2026-10-03", ["b", "c", "a"].map { Nights.finding($0) }, policy: policy)
    let order = night.actions.filter { $0.contains("\"subject\":\"listing\"") }
    #expect(order[0].contains("\"finding\":\"a\"") && order[1].contains("\"finding\":\"b\""))
    #expect(night.statements[0].contains("SOURCE_ARTICLE_16"))
    #expect(night.statements[1].contains("SOURCE_VOLUNTARY"))
    #expect(night.statements[2].contains("SOURCE_TRUSTED_FLAGGER"))
    #expect(night.statements[2].contains("\"automated_detection\":\"No\""))
    #expect(night.statements[1].contains("\"automated_detection\":\"Yes\""))
    #expect(
      night.statements.allSatisfy { !$0.contains("Bob") && !$0.contains("Safe Toys") && !$0.contains("T-1") })
  }

  @Test func `how often a rule was overturned, and how long decisions took`() throws {
    let nights = try Nights()
    _ = try nights.night("2026-11-01", ["a", "b", "c", "d"].map { Nights.finding($0) })
    _ = try nights.decide("a,uphold,,Ada\nb,uphold,,Ada", day: "2026-11-03")
    _ = try nights.decide("c,overturn,,Ada", day: "2026-11-05")
    _ = try nights.decide(
      "b,overturn,they were right,Ada,complaint", header: "finding_id,decision,reason,decided_by,kind",
      day: "2026-11-09")
    let status = try LedgerStatus.read(try LedgerFile(path: nights.path, access: .read), on: "2026-11-09")
    #expect(status.rules == [.init(rule: "laser-001", decided: 3, overturned: 2, medianDays: 2)])
    #expect(status.measures.lifted == 1)
  }

  /// Nothing is carried out before it is decided, nor lifted before it was carried out.
  @Test func `a receipt from before its decision is refused by its line`() throws {
    let nights = try Nights()
    _ = try nights.night("2026-11-01", ["a", "b", "c"].map { Nights.finding($0) })
    _ = try nights.decide("a,uphold,,Ada\nb,uphold,,Ada\nc,uphold,,Ada", day: "2026-11-05")
    func take(_ rows: String) throws -> ImportResult {
      let table = try ImportTable(
        Array("action,applied_on,lifted_on,reference\n\(rows)\n".utf8), path: "r.csv", requiring: [])
      return try ReceiptImport.run(
        table, into: try LedgerFile(path: nights.path, access: .change), on: "2026-11-10")
    }
    let first = try take(
      """
      a,2026-11-04,,R1
      b,2026-11-05,,R2
      c,,2026-11-04,R3
      c,2026-11-08,2026-11-07,R4
      """)
    #expect(first.receipts == 1)
    #expect(
      first.problems.map(\.message) == [
        "applied_on is 2026-11-04, before a was decided on 2026-11-05; correct one of the two days",
        "c was lifted, and never carried out; say applied_on, too, or overturn the decision",
        "lifted_on is 2026-11-07, before c was applied on 2026-11-08; correct one of the two days",
      ])
    #expect(first.problems.map(\.line) == [2, 4, 5])
    let second = try take("b,,2026-11-04,R5\nb,,2026-11-09,R6")
    #expect(second.receipts == 1)
    #expect(
      second.problems.map(\.message) == [
        "lifted_on is 2026-11-04, before b was applied on 2026-11-05; correct one of the two days"
      ])
  }
}
