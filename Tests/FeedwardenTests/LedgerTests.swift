import Foundation
import Testing

/// Scans that remember, from outside.
struct LedgerTests {
  static let policy = """
    automatic:
      - {verdict: block, severity: [critical, high], lane: exact}
    ladder:
      - {measure: warning, strikes: 1}
    """

  /// A shop's night: a listing that is flagged at once, one that a person must look at, and clean ones.
  static func feed(_ listings: [(id: String, title: String)]) -> String {
    "id,title,description,seller_id,language,price,currency\n"
      + listings.map { "\($0.id),\($0.title),,T-1,en,9.90,EUR\n" }.joined()
  }

  static let illegal = (id: "L1", title: "Ozempic semaglutide 1 mg pen")
  static let clean = (id: "L2", title: "Wooden spoon")

  static func scan(
    _ feed: String, day: String, out: String, _ options: [String] = [], in folder: Scratch
  ) throws -> Outcome {
    try Command.run(
      ["scan", feed, "--rules", Command.rules, "--as-of", day, "--out", out, "--ledger", "ledger.db"]
        + options,
      in: folder)
  }

  static func findings(_ run: String, in folder: Scratch) throws -> [String: Int] {
    let ledger = try folder.json("\(run)/summary.json")["ledger"] as? [String: Any]
    return ledger?["findings"] as? [String: Int] ?? [:]
  }

  /// State and first day of every row of `flagged.csv`.
  static func rows(_ run: String, in folder: Scratch) throws -> [[String]] {
    try String(contentsOfFile: "\(folder.path)/\(run)/flagged.csv", encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst().map {
        Array($0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)[2...3])
      }
  }

  @Test func `two nights, a decision and a third night`() throws {
    let folder = try Scratch()
    try folder.write("1.csv", Self.feed([Self.illegal, Self.clean]))
    try folder.write("2.csv", Self.feed([Self.clean, Self.illegal, ("L3", "Ozempic semaglutide pens")]))
    let first = try Self.scan("1.csv", day: "2026-11-23", out: "r1", in: folder)
    #expect(first.status == 0)
    #expect(first.errors.contains("findings     new 1\n"))
    #expect(try Self.rows("r1", in: folder) == [["new", "2026-11-23"]])
    #expect(try Self.scan("2.csv", day: "2026-11-24", out: "r2", in: folder).status == 0)
    #expect(
      try Self.rows("r2", in: folder).sorted { $0[0] < $1[0] } == [
        ["new", "2026-11-24"], ["open", "2026-11-23"],
      ])

    // The moderator fills the table in, as it came.
    let table = try String(contentsOfFile: "\(folder.path)/r1/flagged.csv", encoding: .utf8)
    try folder.write("decided.csv", table.replacing(",,,\r\n", with: ",overturn,has a licence,Ada\r\n"))
    let imported = try Command.run(
      ["ledger", "import-decisions", "decided.csv", "--ledger", "ledger.db", "--as-of", "2026-11-24"],
      in: folder)
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.errors.contains("overturned 1"))

    #expect(try Self.scan("2.csv", day: "2026-11-25", out: "r3", in: folder).status == 0)
    let third = try Self.findings("r3", in: folder)
    #expect((third["quiet"], third["open"]) == (1, 1))
    #expect(try folder.lines("r3/flagged.jsonl").count == 1)
    #expect(try folder.lines("r3/quiet.jsonl").count == 1)
    #expect((try folder.json("r3/summary.json")["listings"] as? [String: Int])?["flagged"] == 1)

    let manifest = try folder.json("r3/manifest.json")["predicate"] as? [String: Any]
    #expect(manifest?["previous_manifest"] as? String != nil)
    let status = try Command.run(
      ["ledger", "status", "--ledger", "ledger.db", "--format", "json"], in: folder)
    #expect(status.status == 0)
    let chain = try #require(try jsonLines(status.output).first)["chain"] as? [String: Any]
    #expect((chain?["problems"] as? [String]) == [])
  }

  @Test func `the same night again leaves everything as it is`() throws {
    let folder = try Scratch()
    try folder.write("policy.yml", Self.policy)
    try folder.write("1.csv", Self.feed([Self.illegal, Self.clean]))
    let options = ["--policy", "policy.yml", "--statements-batch"]
    #expect(try Self.scan("1.csv", day: "2026-11-23", out: "r1", options, in: folder).status == 0)
    let run = try folder.run("r1")
    #expect(run["statements-0001.json"] != nil)
    let ledger = try Self.export(folder)
    let again = try Self.scan("1.csv", day: "2026-11-23", out: "r1", options, in: folder)
    #expect(again.errors.contains("unchanged    r1"))
    #expect(
      try Self.scan("1.csv", day: "2026-11-23", out: "r2", options + ["--jobs", "1"], in: folder).status == 0)
    #expect(try folder.run("r2") == run)
    #expect(try Self.export(folder) == ledger)
  }

  static func export(_ folder: Scratch) throws -> [String] {
    let outcome = try Command.run(["ledger", "export", "--ledger", "ledger.db"], in: folder)
    // What is made of chance, and where the test's folder lies.
    return try jsonLines(outcome.output).map { line in
      var line = line
      for name in ["commitment", "chain", "out"] { line[name] = nil }
      return String(
        decoding: try JSONSerialization.data(withJSONObject: line, options: .sortedKeys), as: UTF8.self)
    }
  }

  @Test func `a truncated feed clears nothing`() throws {
    let folder = try Scratch()
    let listings = [Self.illegal] + (0..<2000).map { (id: "C\($0)", title: "Wooden spoon number \($0)") }
    try folder.write("1.csv", Self.feed(listings))
    #expect(try Self.scan("1.csv", day: "2026-11-23", out: "r1", in: folder).status == 0)
    try folder.write("2.csv", Self.feed(Array(listings.dropFirst())))
    let zipped = Process()
    zipped.executableURL = URL(fileURLWithPath: "/bin/gzip")
    zipped.arguments = ["\(folder.path)/2.csv"]
    try zipped.run()
    zipped.waitUntilExit()
    let whole = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/2.csv.gz"))
    try folder.write("cut.csv.gz", whole.prefix(whole.count / 2))
    #expect(try Self.scan("cut.csv.gz", day: "2026-11-24", out: "r2", in: folder).status == 65)
    let second = try Self.findings("r2", in: folder)
    #expect((second["gone"], second["unread"]) == (0, 1))
    #expect(try Self.scan("2.csv.gz", day: "2026-11-25", out: "r3", in: folder).status == 0)
    #expect(try Self.findings("r3", in: folder)["gone"] == 1)
  }

  @Test func `two runs at once: the second is told`() throws {
    let folder = try Scratch()
    try folder.write("1.csv", Self.feed([Self.illegal]))
    // A pipe that nobody writes to keeps the first one waiting.
    let pipe = Pipe()
    let first = try Command(
      ["scan", "--rules", Command.rules, "--out", "r1", "--ledger", "ledger.db"], in: folder,
      input: pipe.fileHandleForReading)
    for _ in 0..<200 where !folder.exists("ledger.db") { usleep(50_000) }
    let second = try Self.scan("1.csv", day: "2026-11-23", out: "r2", in: folder)
    #expect(second.status == 75)
    #expect(second.lines.count == 1)
    #expect(second.errors.contains("another run holds the ledger"))
    #expect(!folder.exists("r2"))
    try pipe.fileHandleForWriting.close()
    _ = try first.outcome()
    #expect(try Self.scan("1.csv", day: "2026-11-23", out: "r2", in: folder).status == 0)
  }

  @Test(
    arguments: [
      (["--ledger", "l.db"], 64, "--out"), (["--policy", "p.yml", "--out", "r"], 64, "--ledger"),
      (["--ledger", "missing/l.db", "--out", "r"], 73, "missing/l.db"),
      (["--ledger", "text.db", "--out", "r"], 74, "text.db"),
      (["--ledger", "l.db", "--policy", "wrong.yml", "--out", "r"], 78, "line 1"),
      (["--ledger", "l.db", "--policy", "nowhere.yml", "--out", "r"], 78, "nowhere.yml"),
    ] as [([String], Int32, String)])
  func `mistakes are told in one line, and publish nothing`(options: [String], status: Int32, word: String)
    throws
  {
    let folder = try Scratch()
    try folder.write("1.csv", Self.feed([Self.illegal]))
    try folder.write("text.db", "not a database at all, but a text of some length")
    try folder.write("wrong.yml", "automatik: []\n")
    let outcome = try Command.run(
      ["scan", "1.csv", "--rules", Command.rules, "--as-of", "2026-11-23"] + options, in: folder)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(word), "\(outcome.errors)")
    #expect(outcome.lines.count == 1)
    #expect(!folder.exists("r"))
  }

  /// Kills a night's run at random points and runs it again: the outputs and the ledger are those of a night that
  /// nobody disturbed. `FEEDWARDEN_KILLS` says how many points (8 without it).
  @Test func `killed anywhere and run again is as if never killed`() throws {
    let count = ProcessInfo.processInfo.environment["FEEDWARDEN_KILLS"].flatMap { Int($0) } ?? 8
    let folder = try Scratch()
    try folder.write("policy.yml", Self.policy)
    let stock = (0..<400).map { number in
      (id: "S\(number)", title: number.isMultiple(of: 4) ? "Ozempic pen \(number)" : "Wooden spoon \(number)")
    }
    try folder.write("1.csv", Self.feed(Array(stock.prefix(300))))
    try folder.write("2.csv", Self.feed(Array(stock.suffix(300))))
    let options = ["--policy", "policy.yml"]
    #expect(try Self.scan("1.csv", day: "2026-11-23", out: "r1", options, in: folder).status == 0)
    let names = ["ledger.db", "ledger.db-wal", "ledger.db-shm"]
    func copy(_ from: String, _ to: String) throws {
      for name in names {
        try? FileManager.default.removeItem(atPath: "\(folder.path)/\(to)\(name)")
        if folder.exists("\(from)\(name)") {
          try FileManager.default.copyItem(
            atPath: "\(folder.path)/\(from)\(name)", toPath: "\(folder.path)/\(to)\(name)")
        }
      }
    }
    try copy("", "base-")
    let start = ContinuousClock.now
    #expect(try Self.scan("2.csv", day: "2026-11-24", out: "r2", options, in: folder).status == 0)
    let took = Double(start.duration(to: .now) / .milliseconds(1))
    let wanted = try folder.run("r2")
    let ledger = try Self.export(folder)
    var killed = 0
    for _ in 0..<count {
      try copy("base-", "")
      try? FileManager.default.removeItem(atPath: "\(folder.path)/r2")
      let command = try Command(
        [
          "scan", "2.csv", "--rules", Command.rules, "--as-of", "2026-11-24", "--out", "r2", "--ledger",
          "ledger.db",
        ]
          + options, in: folder)
      usleep(UInt32(Double.random(in: 0...1.1) * took * 1000))
      kill(command.process.processIdentifier, SIGKILL)
      if try command.outcome().signal == SIGKILL { killed += 1 }
      let again = try Self.scan("2.csv", day: "2026-11-24", out: "r2", options, in: folder)
      #expect(again.status == 0, "\(again.errors)")
      #expect(try folder.run("r2") == wanted)
      #expect(try Self.export(folder) == ledger)
    }
    #expect(killed > 0)
  }
}
