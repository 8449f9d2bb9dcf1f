import Foundation
import Testing

/// `scan --orders`: who bought what is blocked (Art. 32 DSA).
struct OrderTests {
  private static let feed = """
    id,title,seller_id,language
    A,Ozempic semaglutide pen,T-1,en
    A,Ozempic semaglutide pens,T-2,en
    B,Ozempic semaglutide 1 mg,T-1,en
    C,Wooden spoon,T-1,en

    """

  private static let orders = """
    order_id,listing_id,seller_id,ordered_on,buyer_id,email
    1,A,T-1,2026-05-23,C-1,ada@example.org
    2,A,T-1,2026-05-22,C-2,too-early@example.org
    3,A,T-2,2026-11-23,C-3,bob@example.org
    4,A,T-3,2026-11-01,C-4,other-seller@example.org
    5,B,,2026-10-01,C-1,ada@example.org
    6,A,,2026-10-01,C-5,which@example.org
    7,C,T-1,2026-10-01,C-6,spoon@example.org
    8,B,T-1,2026-11-24,C-7,tomorrow@example.org
    9,B,T-1,2026-11-20,C-8,
    10,B,T-1,last week,C-9,when@example.org
    11,,T-1,2026-11-20,C-9,what@example.org

    """

  private func scan(_ orders: String, _ options: [String] = [], in folder: Scratch) throws -> Outcome {
    if !folder.exists("feed.csv") { try folder.write("feed.csv", Self.feed) }
    return try Command.scan(["feed.csv", "--orders", orders, "--out", "r"] + options, in: folder)
  }

  private static func bought(_ folder: Scratch) throws -> [String] {
    try folder.lines("r/buyers.jsonl").map { line in
      let listing = line["listing"] as? [String: Any] ?? [:]
      return
        "\(listing["key"] ?? "") \(line["order"] ?? "") \(line["bought_on"] ?? "") \(line["matched_by"] ?? "")"
    }
  }

  static let expected = [
    "default/T-1/A 1 2026-05-23 seller and id", "default/T-2/A 3 2026-11-23 seller and id",
    "default/T-1/B 5 2026-10-01 id", "default/T-1/B 9 2026-11-20 seller and id",
  ]

  @Test(arguments: ["1", "8"]) func `buyers of the six months, by listing`(jobs: String) throws {
    let folder = try Scratch()
    try folder.write("orders.csv", Self.orders)
    let outcome = try scan("orders.csv", ["--jobs", jobs], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.errors.contains(
        "buyers       3 of 3 blocked listings, from 2026-05-23 to 2026-11-23; 1 purchases without a contact\n"
      ))
    #expect(try Self.bought(folder) == Self.expected)
    let counts = try folder.json("r/summary.json")["orders"] as? [String: Any] ?? [:]
    let numbers = counts.compactMapValues { $0 as? Int }
    #expect(
      numbers.filter { $0.key != "complete" } == [
        "read": 11, "quarantined": 3, "before": 1, "after": 1, "blocked_listings": 3, "bought_listings": 3,
        "purchases": 4, "by_id_alone": 1, "repeated": 0, "buyers": 3, "without_contact": 1,
      ])
    let left = try folder.lines("r/orders-quarantine.jsonl")
    #expect(
      left.map { "\($0["record"] ?? "") \($0["code"] ?? "")" } == [
        "10 order.day", "11 order.no-listing", "6 order.ambiguous",
      ])
    // Who bought what stands in one file, for its owner alone.
    let run = try folder.run("r")
    for (name, data) in run {
      var status = stat()
      #expect(stat("\(folder.path)/r/\(name)", &status) == 0 && status.st_mode & 0o777 == 0o600, "\(name)")
      guard name != "buyers.jsonl" else { continue }
      for canary in ["example.org", "C-1", "C-5", "C-9"] {
        #expect(data.range(of: Data(canary.utf8)) == nil, "\(canary) in \(name)")
      }
    }
    #expect(!outcome.errors.contains("example.org"))
    #expect(try Self.subjects(folder).contains("buyers.jsonl"))
  }

  private static func subjects(_ folder: Scratch) throws -> [String] {
    (try folder.json("r/manifest.json")["subject"] as? [[String: Any]] ?? []).compactMap {
      $0["name"] as? String
    }
  }

  @Test func `JSON Lines with several lines an order, keys, and other names for columns`() throws {
    let folder = try Scratch()
    try folder.write(
      "orders.jsonl",
      """
      {"id":"1","createdAt":"2026-06-01T10:00:00Z","customer":{"id":"C-1","email":"a@b.c"},"seller":"T-1",\
      "items":[{"sku":"A"},{"sku":"C"}]}
      {"id":"7","createdAt":"2026-06-01","customer":{"id":"C-1"},"items":[{"sku":"C","seller":"T-1"},\
      {"seller":"T-2","sku":"A"}]}
      {"id":"8","createdAt":"2026-06-01","customer":{"id":"C-1"},"items":[{"sku":"C"},{"sku":"A","seller":"T-2"}]}
      {"order":"2","date":"2026-06-02","listing_key":"default/T-1/B","buyer":"C-2","phone":"+49 30 1"}
      {"order":"3","date":"2026-06-02","listing_key":"other/T-1/B","buyer":"C-3"}
      {"order":"4","date":"2026-06-02","listing_key":"B","buyer":"C-3"}
      {"order":"5","broken

      """)
    let outcome = try scan("orders.jsonl", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try Self.bought(folder) == [
        "default/T-1/A 1 2026-06-01 seller and id", "default/T-2/A 7 2026-06-01 seller and id",
        "default/T-1/B 2 2026-06-02 key",
      ])
    let codes = try folder.lines("r/orders-quarantine.jsonl").compactMap { $0["code"] as? String }
    #expect(codes.sorted() == ["json.invalid", "order.key", "order.lines"])
  }

  /// One order alone is an order, too, and not the list of what was bought; in any layout of the file.
  @Test(
    arguments: [
      #"{"order_id":"j1","created_at":"2026-10-30","customer_id":"C1","items":[{"sku":"A","seller_id":"T-1"}]}"#,
      #"{"order_id":"j1","created_at":"2026-10-30","customer_id":"C1","items":[{"sku":"A","seller_id":"T-1"}]}"#
        + "\n",
      #"{"items":[{"sku":"A","seller_id":"T-1"}],"customer_id":"C1","order_id":"j1","createdAt":"2026-10-30T08:00:00Z"}"#,
      "{\n \"number\": \"j1\",\n \"date\": \"2026-10-30\",\n \"products\": [\n {\"sku\": \"A\", \"seller\": \"T-1\"}]\n}\n",
      #"{"order_id":"j1","date":"2026-10-30","items":[{"sku":"A","seller":"T-1"},{"sku":"C","seller":"T-1"}]}"#,
      #"{"orders":[{"order_id":"j1","date":"2026-10-30","items":[{"sku":"A","seller":"T-1"}]}]}"#,
      #"{"date":"2026-11-01","items":[{"order_id":"j1","date":"2026-10-30","items":[{"sku":"A","seller":"T-1"}]}]}"#,
      #"[{"order_id":"j1","date":"2026-10-30","items":[{"sku":"A","seller":"T-1"}]}]"#,
    ]) func `one order in JSON`(text: String) throws
  {
    let folder = try Scratch()
    try folder.write("orders.json", text)
    let outcome = try scan("orders.json", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let bought = try Self.bought(folder)
    #expect(bought.count == 1 && bought.first?.hasPrefix("default/T-1/A ") == true, "\(bought)")
    #expect(bought.first?.contains("2026-10-30") == true)
  }

  /// Exports overlap: an order that comes again is the same purchase; another order, buyer or day is another.
  @Test func `an order that comes twice`() throws {
    let folder = try Scratch()
    try folder.write(
      "orders.csv",
      """
      order_id,listing_id,seller_id,ordered_on,buyer_id,email
      1,A,T-1,2026-10-01,C-1,ada@example.org
      2,A,T-1,2026-10-01,C-1,ada@example.org
      1,A,T-1,2026-10-01,C-1,ada@example.org
      1,A,T-1,2026-10-01,C-2,bob@example.org
      1,A,T-2,2026-10-01,C-1,ada@example.org
      1,B,T-1,2026-10-01,C-1,ada@example.org
      1,A,T-1,2026-10-01,C-1,ada@example.org
      ,B,T-1,2026-10-02,C-3,eve@example.org
      ,B,T-1,2026-10-02,C-3,eve@example.org

      """)
    let outcome = try scan("orders.csv", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let buyers = try folder.lines("r/buyers.jsonl").map { "\($0["order"] ?? "") \($0["buyer"] ?? "")" }
    let keys = try Self.bought(folder).map { String($0.prefix { $0 != " " }) }
    #expect(
      zip(keys, buyers).map { "\($0) \($1)" } == [
        "default/T-1/A 1 C-1", "default/T-1/A 1 C-2", "default/T-1/A 2 C-1", "default/T-2/A 1 C-1",
        "default/T-1/B <null> C-3", "default/T-1/B <null> C-3", "default/T-1/B 1 C-1",
      ])
    let counts = try folder.json("r/summary.json")["orders"] as? [String: Any] ?? [:]
    #expect(counts["repeated"] as? Int == 2)
    #expect(counts["purchases"] as? Int == 7)
  }

  @Test func `with a ledger, what was decided counts, gone from the feed or not`() throws {
    let folder = try Scratch()
    try folder.write("feed.csv", Self.feed)
    try folder.write("later.csv", "id,title,seller_id,language\nC,Wooden spoon,T-1,en\n")
    try folder.write("orders.csv", Self.orders)
    try folder.write("policy.yml", "automatic: [{verdict: block}]\n")
    let ledger = ["--ledger", "l.db", "--policy", "policy.yml"]
    let first = try Command.run(
      ["scan", "feed.csv", "--rules", Command.rules, "--as-of", "2026-11-22", "--out", "r0"] + ledger,
      in: folder)
    #expect(first.status == 0, "\(first.errors)")
    // A person finds that T-2's is none.
    let finding = try #require(
      try folder.lines("r0/flagged.jsonl").first {
        ($0["listing"] as? [String: Any])?["seller_id"] as? String == "T-2"
      })
    let id = try #require((finding["findings"] as? [[String: Any]])?.first?["id"] as? String)
    try folder.write("d.csv", "finding_id,decision,decided_by\n\(id),overturn,Ada\n")
    #expect(
      try Command.run(
        ["ledger", "import-decisions", "d.csv", "--ledger", "l.db", "--as-of", "2026-11-22"], in: folder
      ).status == 0)
    let outcome = try Command.run(
      [
        "scan", "later.csv", "--rules", Command.rules, "--as-of", "2026-11-23", "--out", "r", "--orders",
        "orders.csv",
      ] + ledger, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    // Order 6 names no seller, and only one blocked listing is left that it can mean.
    #expect(
      try Self.bought(folder) == ["default/T-1/A 6 2026-10-01 id"]
        + Self.expected.filter { !$0.contains("T-2") })
    #expect(
      try folder.lines("r/buyers.jsonl").allSatisfy {
        $0["state"] as? String == "decided" && $0["decided_on"] as? String == "2026-11-22"
      })
    // And again: the ledger's last run, with the same buyers.
    let run = try folder.run("r")
    let again = try Command.run(
      [
        "scan", "later.csv", "--rules", Command.rules, "--as-of", "2026-11-23", "--out", "r2", "--orders",
        "orders.csv", "--jobs", "1",
      ] + ledger, in: folder)
    #expect(again.status == 0)
    #expect(try folder.run("r2") == run)
  }

  @Test(
    arguments: [
      ("missing.csv", 66, "missing.csv"), (".", 66, "is a directory"), ("empty.csv", 65, "empty"),
      ("text.csv", 65, "no column names the listing"), ("undated.csv", 65, "no column names the day"),
      ("header.csv", 65, "holds no order"), ("cut.csv.gz", 65, "cut.csv.gz"),
    ] as [(String, Int32, String)])
  func `wrong order files`(name: String, status: Int32, word: String) throws {
    let folder = try Scratch()
    try folder.write("empty.csv", "")
    try folder.write("text.csv", "Dear all, please find the orders below\nregards, me\n")
    try folder.write("undated.csv", "order_id,listing_id,buyer\n1,A,C-1\n")
    try folder.write("header.csv", "order_id,listing_id,ordered_on\n")
    try folder.write("whole.csv", Self.orders)
    let zip = Process()
    zip.executableURL = URL(fileURLWithPath: "/bin/sh")
    zip.arguments = ["-c", "gzip -c '\(folder.path)/whole.csv' | head -c 150 > '\(folder.path)/cut.csv.gz'"]
    try zip.run()
    zip.waitUntilExit()
    let outcome = try scan(name, in: folder)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(word), "\(outcome.errors)")
    // What is found before the feeds are read publishes nothing; after them, the feeds' results stand.
    if status == 66 || name == "empty.csv" { #expect(!folder.exists("r")) }
    if folder.exists("r") {
      #expect((try folder.json("r/summary.json")["orders"] as? [String: Any])?["complete"] as? Bool == false)
    }
  }

  @Test func `options that make no sense are refused`() throws {
    let folder = try Scratch()
    try folder.write("feed.csv", Self.feed)
    try folder.write("orders.csv", Self.orders)
    let streamed = try Command.scan(["feed.csv", "--orders", "orders.csv"], in: folder)
    #expect(streamed.status == 64 && streamed.errors.contains("--orders needs --out"))
    let twice = try Command.scan(["-", "--orders", "-", "--out", "r"], in: folder)
    #expect(twice.status == 64 && twice.errors.contains("standard input can be"))
  }

  /// Orders that are sorted in a file because they are many give what few do.
  @Test func `many orders of many listings`() throws {
    let folder = try Scratch()
    var feed = "id,title,seller_id,language\n"
    var orders = "order_id,listing_id,seller_id,ordered_on,buyer_id,email\n"
    var wanted: Set<String> = []
    var seed: UInt64 = 7
    func random(_ bound: UInt64) -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (seed >> 33) % bound
    }
    for number in 0..<400 {
      feed += "L\(number),\(number % 2 == 0 ? "Ozempic pen" : "Wooden spoon"),T-\(number % 7),en\n"
    }
    for number in 0..<20_000 {
      let listing = random(500)
      let seller = random(2) == 0 ? listing % 7 : random(7)
      orders += "\(number),L\(listing),T-\(seller),2026-10-\(10 + random(20)),C-\(random(3000)),x@y.z\n"
      if listing < 400, listing % 2 == 0, seller == listing % 7 {
        wanted.insert("default/T-\(seller)/L\(listing) \(number)")
      }
    }
    try folder.write("feed.csv", feed)
    try folder.write("orders.csv", orders)
    let outcome = try scan("orders.csv", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let bought = try Self.bought(folder).map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    #expect(bought.count == wanted.count)
    #expect(Set(bought) == wanted)
    // By listing: no listing comes twice.
    var seen: [String] = []
    for key in bought.map({ String($0.split(separator: " ")[0]) }) where seen.last != key { seen.append(key) }
    #expect(Set(seen).count == seen.count)
  }
}
