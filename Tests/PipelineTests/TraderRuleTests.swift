import CompiledRules
import FeedInput
import Foundation
import Pipeline
import Reports
import RuleLanguage
import Testing
import Traceability

@Suite("Trader rules in a run")
struct TraderRuleTests {
  private static let day = CalendarDay(year: 2026, month: 11, day: 23)

  /// A rule with what every rule must have.
  private func rule(_ id: String, status: String = "active", _ body: String) -> String {
    "trader rule \(id) \"\(id)\" {\n version 1 status \(status) category trader-info severity high\n\(body)\n}\n"
  }

  private func program(_ rules: String) throws -> RuleProgram {
    // The starter set's categories and lists; its own trader rules would propose, too.
    var sources = try RuleSetFiles.load(directory: root.appendingPathComponent("rules").path)
      .filter { !$0.path.hasSuffix("traders.rules") }
    sources.append(SourceFile(path: "own.rules", bytes: Array(rules.utf8)))
    let compiled = RuleFrontEnd.compile(sources)
    return try #require(compiled.program, "\(compiled.diagnostics)")
  }

  private func request(_ path: String, jobs: Int = 1, memory: Int = 32 << 20) -> TraderRequest {
    TraderRequest(
      location: .file(path: path), name: (path as NSString).lastPathComponent,
      assessor: TraderAssessor(asOf: Self.day), jobs: jobs, memory: memory)
  }

  /// What a feed is made to hold of a seller.
  private struct Offer {
    var read = 0
    var blocked = 0
  }

  /// 1,500 listings of 60 sellers, of whom the registry lacks every fifth; of the others every third has no address.
  private func inputs(_ scratch: Scratch) throws -> (feed: String, traders: String, offers: [Int: Offer]) {
    var feed = "id,title,seller_id\n"
    var offers: [Int: Offer] = [:]
    for index in 0..<1500 {
      let seller = index * 7919 % 60
      let isIllegal = index * 31 % 97 < seller
      feed += "L\(index),\(isIllegal ? "Haschisch 5 g" : "Tischlampe Eiche"),S-\(seller)\n"
      offers[seller, default: Offer()].read += 1
      if isIllegal { offers[seller, default: Offer()].blocked += 1 }
    }
    feed += "L1500,Haschisch 5 g,\n"
    var traders = "trader_id,name,address,requested_on,country\n"
    for seller in (0..<70).reversed() where seller % 5 != 0 || seller >= 60 {
      let address = seller % 3 == 0 ? "" : "\"Lindenweg 4, 50667 Köln\""
      let requested = ["", "2026-11-20", "2026-11-01"][seller % 7 % 3]
      traders += "S-\(seller),Handel,\(address),\(requested),\(seller % 2 == 0 ? "DE" : "FR")\n"
    }
    return (
      try scratch.write("feed.csv", Data(feed.utf8)), try scratch.write("traders.csv", Data(traders.utf8)),
      offers
    )
  }

  private var offerRule: String {
    rule(
      "offer-001",
      """
      flag when trader.blocked >= 5 and trader.proportion > 40 %
      action warn or suspend when trader.proportion >= 60 %
      say en "{trader.blocked} of {trader.listings}"
      expect warn { trader: { blocked: 5, proportion: 41 % } }
      expect suspend { trader: { blocked: 5, proportion: 60 % } }
      expect pass { trader: { blocked: 4, proportion: 90 % } }
      """)
  }

  private var addressRule: String {
    rule(
      "address-001",
      """
      countries DE
      flag when missing(trader.address)
      action request_information or suspend when notified at least 14 days ago
      say en "{trader.lacking}"
      expect request_information { trader: { address: none } }
      expect suspend { trader: { address: none } notified: 20 days ago }
      expect pass { trader: { address: "Lindenweg 4" } }
      """)
  }

  private var ledgerRule: String {
    rule(
      "strikes-001",
      """
      flag when trader.strikes >= 1
      action warn
      say en "{trader.strikes}"
      expect warn { trader: { strikes: 1 } }
      expect pass { trader: { strikes: 0 } }
      """)
  }

  private func proposals(_ line: [String: Any]) -> [String: String] {
    var result: [String: String] = [:]
    for proposal in line["proposals"] as? [[String: Any]] ?? [] {
      result[proposal["rule"] as? String ?? ""] = proposal["measure"] as? String
    }
    return result
  }

  @Test("propose by counts, items and events; a rule that needs a ledger is set aside") func proposals()
    throws
  {
    let scratch = try Scratch()
    let (feed, traders, offers) = try inputs(scratch)
    let rules = try program(offerRule + addressRule + ledgerRule)
    let (result, files) = try scan(
      [feed], program: rules, traders: request(traders), out: "\(scratch.path)/run")
    var counted: [String: [String: Int]] = [:]
    var seen = 0
    for line in try lines(files["merchants.jsonl"]) {
      let trader = try #require(line["trader"] as? [String: Any])
      guard let id = trader["id"] as? String, let seller = Int(id.dropFirst(2)) else {
        // Listings without a seller: nothing is known, and nothing proposed.
        #expect(line["proposals"] == nil)
        continue
      }
      seen += 1
      var expected: [String: String] = [:]
      let offer = offers[seller] ?? Offer()
      if offer.blocked >= 5, offer.blocked * 10 > offer.read * 4 {
        expected["offer-001"] = offer.blocked * 10 >= offer.read * 6 ? "suspension" : "warning"
      }
      let isRegistered = seller % 5 != 0 || seller >= 60
      // Of whom the registry lacks the country is not known, so the rule concerns them.
      if isRegistered ? seller % 3 == 0 && seller % 2 == 0 : true {
        let isLate = isRegistered && seller % 7 % 3 == 2
        expected["address-001"] = isLate ? "suspension" : "request_information"
      }
      #expect(proposals(line) == expected, "\(id)")
      let order = ["request_information", "warning", "suspension"]
      let gravest = expected.values.max { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) }
      #expect((line["proposal"] as? [String: Any])?["measure"] as? String == gravest)
      for (rule, measure) in expected { counted[rule, default: [:]][measure, default: 0] += 1 }
      #expect(line["undecided"] == nil)
    }
    #expect(seen == 70)
    let summary = try #require(
      try JSONSerialization.jsonObject(with: files["summary.json"] ?? Data()) as? [String: Any])
    let told = try #require((summary["traders"] as? [String: Any])?["rules"] as? [[String: Any]])
    for rule in told {
      let id = try #require(rule["rule"] as? String)
      #expect(rule["proposed"] as? [String: Int] == counted[id] ?? [:], "\(id)")
      #expect(rule["undecided"] as? Int == 0)
      #expect(rule["needs"] as? [String] == (id == "strikes-001" ? ["--ledger"] : nil))
    }
    #expect(told.count == 3)
    #expect(result.totals.flagged == offers.values.reduce(1) { $0 + UInt64($1.blocked) })
  }

  @Test("give the same bytes whatever the jobs, the chunks and the memory", arguments: [(1, 97), (8, 4096)])
  func variations(jobs: Int, chunk: Int) throws {
    let scratch = try Scratch()
    let (feed, traders, _) = try inputs(scratch)
    let rules = try program(offerRule + addressRule + ledgerRule)
    let (_, reference) = try scan(
      [feed], program: rules, traders: request(traders), out: "\(scratch.path)/one")
    let (_, files) = try scan(
      [feed], program: rules, jobs: jobs, chunkBytes: chunk,
      traders: request(traders, jobs: jobs, memory: 2048),
      out: "\(scratch.path)/two")
    #expect(files == reference)
  }

  @Test("know sellers by their listings where there is no registry") func sellers() throws {
    let scratch = try Scratch()
    let (feed, _, offers) = try inputs(scratch)
    let rules = try program(offerRule + addressRule)
    let (_, files) = try scan([feed], program: rules, out: "\(scratch.path)/run")
    #expect(files["traders-quarantine.jsonl"] == nil)
    var warned = 0
    for line in try lines(files["merchants.jsonl"]) {
      let trader = try #require(line["trader"] as? [String: Any])
      #expect(trader["registered"] == nil)
      guard trader["id"] is String else { continue }
      #expect(proposals(line)["address-001"] == nil)
      // The rule on addresses is set aside.
      #expect(line["undecided"] == nil)
      if proposals(line)["offer-001"] != nil { warned += 1 }
    }
    #expect(warned == offers.values.filter { $0.blocked >= 5 && $0.blocked * 10 > $0.read * 4 }.count)
    #expect(warned > 0)
  }

  @Test("rules in shadow are told apart, ended ones do not run, exceptions are counted") func standing()
    throws
  {
    let scratch = try Scratch()
    let feed = try scratch.write("feed.csv", Data("id,title,seller_id\n1,Lamp,A\n2,Lamp,B\n3,Lamp,C\n".utf8))
    let body = """
      flag when trader.listings >= 1
      action warn
      say en "{trader.listings}"
      expect warn { trader: { listings: 1 } }
      expect pass { trader: { listings: 0 } }
      """
    let rules = try program(
      rule("runs-001", body) + rule("shadow-001", status: "shadow", body)
        + rule("draft-001", status: "draft", body)
        + rule("ended-001", "until 2026-11-22\n" + body) + rule("later-001", "since 2026-11-24\n" + body)
          + """
          exception to runs-001 for trader "B" until 2026-11-23 { reason "known" approved_by "legal" }
          exception to runs-001 for trader "C" until 2026-11-22 { reason "ended" approved_by "legal" }
          """)
    let (_, files) = try scan([feed], program: rules, out: "\(scratch.path)/run")
    let rows = try lines(files["merchants.jsonl"])
    #expect(rows.map { proposals($0) } == [["runs-001": "warning"], [:], ["runs-001": "warning"]])
    #expect(
      rows.map { ($0["shadow"] as? [[String: Any]])?.first?["rule"] as? String }
        == .init(repeating: "shadow-001", count: 3))
    let summary = try #require(
      try JSONSerialization.jsonObject(with: files["summary.json"] ?? Data()) as? [String: Any])
    let exceptions = try #require(summary["exceptions"] as? [[String: Any]])
    #expect(exceptions.map { $0["findings"] as? Int } == [1, 0])
    let told = try #require((summary["traders"] as? [String: Any])?["rules"] as? [[String: Any]])
    let excepted = told.first { $0["rule"] as? String == "runs-001" }
    #expect(excepted?["excepted"] as? Int == 1)
  }

  /// What a rule for listings comes to for four sellers: one with an address, one without, one that the registry lacks,
  /// and none at all.
  private func verdicts(_ condition: String, registry: String, _ scratch: Scratch) throws -> [String?] {
    let feed = try scratch.write(
      "feed.csv", Data("id,title,seller_id\n1,Zorblax,A\n2,Zorblax,B\n3,Zorblax,C\n4,Zorblax,\n".utf8))
    let traders = try scratch.write("t.csv", Data(registry.utf8))
    let rules = try program(
      """
      rule own-001 "own" {
        version 1 status active category med-rx severity high measure remove
        find word = any of ("zorblax") in title
        flag when word and \(condition)
        verdict block
        say en "{word.text}"
        expect review { title: "Zorblax" }
        expect pass { title: "Lamp" }
      }
      """)
    let (_, files) = try scan(
      [feed], program: rules, traders: request(traders), out: "\(scratch.path)/\(UUID().uuidString)")
    var found: [String?] = [nil, nil, nil, nil]
    for line in try lines(files["flagged.jsonl"]) {
      let listing = try #require(line["listing"] as? [String: Any])
      let number = try #require(Int(listing["id"] as? String ?? ""))
      found[number - 1] = line["verdict"] as? String
    }
    return found
  }

  @Test(
    "rules for listings read the registry; unknown is review, and what a whole registry lacks is missing",
    arguments: [
      ("missing(trader.address)", [nil, "block", "block", "review"]),
      ("trader.country == DE", ["block", nil, "review", "review"]),
      ("trader.status == \"suspended\"", [nil, "block", "review", "review"]),
      ("trader.suspended == true", [nil, "block", "review", "review"]),
      ("trader.linked >= 1", ["block", "block", nil, "review"]),
      ("trader.linked_suspended == true", ["block", nil, nil, "review"]),
      // Not known while feeds are read, and without a ledger.
      ("trader.listings >= 1", ["review", "review", "review", "review"]),
      ("trader.strikes >= 1", ["review", "review", "review", "review"]),
    ] as [(String, [String?])])
  func listingRules(condition: String, expected: [String?]) throws {
    let registry = """
      id,name,address,country,status,phone
      A,Ahorn,"Lindenweg 4, 50667 Köln",DE,active,+49 30 23125000
      B,Buche,,FR,suspended,+49 30 23125000

      """
    #expect(try verdicts(condition, registry: registry, Scratch()) == expected)
  }

  @Test("what a damaged registry lacks is unknown") func damagedRegistry() throws {
    let whole = Data("{\"id\":\"A\",\"address\":\"Lindenweg 4, 50667 Köln\"}\n".utf8)
    let scratch = try Scratch()
    let feed = try scratch.write("feed.csv", Data("id,title,seller_id\n1,Lamp,A\n2,Lamp,B\n".utf8))
    // Two members, of which the second is cut.
    let member = try Packing.gzip.pack(whole)
    let traders = try scratch.write("t.jsonl.gz", member + member.dropLast(9))
    let (_, files) = try scan(
      [feed], program: try program(addressRule), traders: request(traders), out: "\(scratch.path)/run")
    let rows = try lines(files["merchants.jsonl"])
    #expect(rows.count == 2)
    #expect(rows[1]["proposal"] is NSNull)
    #expect((rows[1]["undecided"] as? [[String: Any]])?.first?["missing"] as? [String] == ["trader.address"])
  }
}
