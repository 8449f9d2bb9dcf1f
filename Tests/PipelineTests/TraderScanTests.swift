import CompiledRules
import FeedInput
import Foundation
import Pipeline
import Reports
import Testing
import Traceability

@Suite("A scan with the platform's traders")
struct TraderScanTests {
  private static let day = CalendarDay(year: 2026, month: 11, day: 23)

  private func request(_ path: String, jobs: Int = 1, memory: Int = 32 << 20) -> TraderRequest {
    TraderRequest(
      location: .file(path: path), name: (path as NSString).lastPathComponent,
      assessor: TraderAssessor(asOf: Self.day), jobs: jobs, memory: memory)
  }

  /// What the feeds are made to hold of a seller.
  private struct Offer: Equatable {
    var read = 0
    var flagged = 0
    var categories: [String: Int] = [:]
  }

  /// 2,000 listings of 90 sellers, of which every third has a permit to sell medicine, every third one that ran out,
  /// and the registry lacks every fifth; 30 traders of it have no listing.
  private func inputs(_ scratch: Scratch) throws -> (feed: String, traders: String, offers: [String: Offer]) {
    var feed = "id,title,seller_id\n"
    var offers: [String: Offer] = [:]
    for index in 0..<2000 {
      let number = index * 7919 % 90
      let seller = "S-\(number)"
      let isRegistered = number % 5 != 0
      let (title, category): (String, String?) =
        switch index % 4 {
        case 0: ("Semaglutide 1 mg pen", number % 3 == 0 && isRegistered ? nil : "med-rx")
        case 1: ("Haschisch, 5 g", "narcotics")
        default: ("Tischlampe Eiche", nil)
        }
      feed += "L\(index),\"\(title)\",\(seller)\n"
      offers[seller, default: Offer()].read += 1
      if let category {
        offers[seller, default: Offer()].flagged += 1
        offers[seller, default: Offer()].categories[category, default: 0] += 1
      }
    }
    feed += "L2000,Tischlampe,\n"
    var traders = "trader_id,name,authorisations\n"
    for number in (0..<120).reversed() where number % 5 != 0 || number >= 90 {
      let permit = ["pharmacy DE-1", "pharmacy until 2026-11-22", ""][number % 3]
      traders += "S-\(number),Handel \(number),\(permit)\n"
    }
    return (
      try scratch.write("feed.csv", Data(feed.utf8)), try scratch.write("traders.csv", Data(traders.utf8)),
      offers
    )
  }

  @Test("joins listings and registry: counts by seller, unknown sellers, traders without listings, permits")
  func join() throws {
    let scratch = try Scratch()
    let (feed, traders, offers) = try inputs(scratch)
    let (result, files) = try scan(
      [feed], program: starterRules(), traders: request(traders), out: "\(scratch.path)/run")
    var found: [String: Offer] = [:]
    var order: [String] = []
    for line in try lines(files["merchants.jsonl"]) {
      let trader = try #require(line["trader"] as? [String: Any])
      let listings = try #require(line["listings"] as? [String: Any])
      let offer = Offer(
        read: try #require(listings["read"] as? Int), flagged: try #require(listings["flagged"] as? Int),
        categories: try #require(listings["by_category"] as? [String: Int]))
      // Both rules are critical and block.
      #expect((listings["by_severity"] as? [String: Int])?["critical"] ?? 0 == offer.flagged)
      #expect(listings["block"] as? Int == offer.flagged)
      guard let id = trader["id"] as? String else {
        #expect(trader["feed"] as? String == "feed.csv")
        #expect(offer == Offer(read: 1))
        continue
      }
      order.append(id)
      let number = try #require(Int(id.dropFirst(2)))
      #expect(trader["registered"] as? Bool == (number % 5 != 0 || number >= 90), "\(id)")
      if number < 90 { found[id] = offer } else { #expect(offer == Offer(), "\(id)") }
    }
    #expect(found == offers)
    #expect(order == order.sorted())
    #expect(order.count == 120)
    let totals = try #require(result.traders)
    #expect(totals.registered == 102)
    #expect(totals.unregistered == 18)
    #expect(totals.withoutListings == 30)
    #expect(totals.namelessListings == 1)
    let summary = try #require(
      try JSONSerialization.jsonObject(with: files["summary.json"] ?? Data()) as? [String: Any])
    let listings = (summary["traders"] as? [String: Any])?["listings"] as? [String: Int]
    #expect(
      listings == [
        "unregistered_sellers": 18,
        "of_unregistered_sellers": offers.filter { (Int($0.key.dropFirst(2)) ?? 1) % 5 == 0 }.values
          .reduce(0) { $0 + $1.read },
        "without_seller": 1, "traders_without_listings": 30, "selling_while_barred": 0,
      ])
    #expect(Int(result.totals.flagged) == offers.values.reduce(0) { $0 + $1.flagged })
  }

  @Test(
    "the same bytes whatever the jobs, the chunks and the memory", arguments: [(1, 97), (3, 1000), (8, 4096)])
  func variations(jobs: Int, chunk: Int) throws {
    let scratch = try Scratch()
    let (feed, traders, _) = try inputs(scratch)
    let program = try starterRules()
    let feeds = [feed, root.appendingPathComponent("samples/shop.csv").path]
    let (_, reference) = try scan(
      feeds, program: program, jobs: 2, traders: request(traders), out: "\(scratch.path)/reference")
    #expect(reference.count == 10)
    let (_, files) = try scan(
      feeds, program: program, jobs: jobs, chunkBytes: chunk,
      traders: request(traders, jobs: jobs, memory: 2048), out: "\(scratch.path)/run")
    for (name, bytes) in reference { #expect(files[name] == bytes, "\(name)") }
  }

  @Test("without a registry nothing is said of traders, and no permit counts") func absent() throws {
    let scratch = try Scratch()
    let (feed, _, offers) = try inputs(scratch)
    let (result, files) = try scan([feed], program: starterRules(), out: "\(scratch.path)/run")
    #expect(result.traders == nil)
    #expect(files.keys.filter { $0.hasPrefix("merchants") || $0.hasPrefix("traders") }.isEmpty)
    // 500 listings each of the medicine and the drug.
    #expect(result.totals.flagged == 1000)
    #expect(offers.values.reduce(0) { $0 + $1.flagged } < 1000)
  }

  @Test("another trader file makes another run") func identity() throws {
    let scratch = try Scratch()
    let (feed, traders, _) = try inputs(scratch)
    let other = try scratch.write("other.csv", Data("id,name\nS-1,Handel\n".utf8))
    let program = try starterRules()
    let runs = try [traders, traders, other].enumerated().map { index, path in
      let (_, files) = try scan(
        [feed], program: program, traders: request(path), out: "\(scratch.path)/\(index)")
      let manifest =
        try JSONSerialization.jsonObject(with: files["manifest.json"] ?? Data()) as? [String: Any]
      return (manifest?["predicate"] as? [String: Any])?["run_id"] as? String
    }
    #expect(runs[0] != nil)
    #expect(runs[0] == runs[1])
    #expect(runs[0] != runs[2])
  }
}
