import CompiledRules
import Ledger
import Testing

/// When a product is put up again after a block, and when it never left.
struct RelistingTests {
  private static let rules = "automatic: [{verdict: block}]\nstrikes: {period: 30 days, relisted: 5}"
  private static let gtin = "4006381333931"
  private static let picture = "https://cdn.example/p/17.jpg"

  private let nights: Nights
  private let policy: Policy
  init() throws {
    nights = try Nights()
    policy = try Nights.policy(Self.rules)
  }

  private func night(_ day: String, _ findings: [Sighting], read: [String] = []) throws -> Nights.Night {
    try nights.night(day, findings, read: read, policy: policy)
  }

  private func relists(_ id: String) throws -> String? {
    try nights.rows("findings").first { $0["id"] as? String == id }?["relists"] as? String
  }

  private func strikes(on day: String) throws -> [Int] {
    try nights.strikes(on: day).first?.active.map(\.points) ?? []
  }

  @Test func `another version of the rule does not strike what never left, in the period or behind it`()
    throws
  {
    _ = try night("2026-10-01", [Nights.finding("v1", gtin: Self.gtin, listing: "A")])
    let second = Nights.finding("v2", gtin: Self.gtin, listing: "A", version: 2)
    let night2 = try night("2026-10-02", [second])
    #expect((night2.effects.cleared, night2.effects.decidedAutomatically) == (1, 1))
    #expect(try relists("v2") == nil)
    _ = try night("2026-11-20", [Nights.finding("v3", gtin: Self.gtin, listing: "A", version: 3)])
    #expect(try relists("v3") == nil)
    #expect(try strikes(on: "2026-11-20") == [2])
    // The old version again: what was decided then stands, and is not stated again.
    let back = try night("2026-11-21", [Nights.finding("v1", gtin: Self.gtin, listing: "A")])
    #expect((back.effects.returned, back.effects.decidedAutomatically, back.statements.count) == (1, 0, 0))
    #expect(try strikes(on: "2026-11-21") == [2])
  }

  @Test func `what is cleared under one version is cleared under the one before, strike and all`() throws {
    _ = try night(
      "2026-10-01", [Nights.finding("v1", listing: "A"), Nights.finding("w1", content: "o", listing: "B")])
    _ = try night(
      "2026-10-02",
      [Nights.finding("v2", listing: "A", version: 2), Nights.finding("w2", listing: "B", version: 2)])
    let result = try nights.decide("v2,overturn,licence,Ada", day: "2026-10-03", policy: policy)
    #expect((result.overturned, result.strikesReversed, result.strikesAdded) == (1, 1, 0))
    // B said something else when the first version found it.
    _ = try nights.decide("w2,overturn,licence,Ada", day: "2026-10-03", policy: policy)
    #expect(try nights.strikes(on: "2026-10-03").first?.active.map(\.finding) == ["w1"])
    #expect(try LedgerVerification.read(try LedgerFile(path: nights.path, access: .read)).holds)
  }

  @Test func `another rule strikes by itself, and not as put up again`() throws {
    let first = Nights.finding("r1", gtin: Self.gtin, listing: "A")
    _ = try night("2026-10-01", [first])
    try nights.receive("r1,2026-10-02", day: "2026-10-02")
    _ = try night(
      "2026-10-03", [first, Nights.finding("r2", rule: "laser-002", gtin: Self.gtin, listing: "A")])
    #expect(try relists("r2") == nil)
    #expect(try strikes(on: "2026-10-03") == [2, 2])
  }

  @Test func `a variant beside a listing that is still up is the same product`() throws {
    let first = Nights.finding("A", gtin: Self.gtin, group: "G7")
    let variant = Nights.finding("B", gtin: Self.gtin, group: "G7")
    _ = try night("2026-10-01", [first])
    _ = try night("2026-10-05", [first, variant])
    #expect(try relists("B") == nil)
    #expect(try strikes(on: "2026-10-05") == [2])
  }

  @Test func `what was up before the block is not put up behind it`() throws {
    let first = Nights.finding("A", gtin: Self.gtin)
    let other = Nights.finding("b1", rule: "other-001", verdict: .review, gtin: Self.gtin, listing: "B")
    _ = try night("2026-10-01", [first, other])
    _ = try night("2026-10-02", [other])
    _ = try night("2026-10-03", [other, Nights.finding("b2", gtin: Self.gtin, listing: "B")])
    #expect(try relists("b2") == nil)
  }

  @Test(arguments: ["gtin", "image", "receipt", "same night"])
  func `what has left and comes again is put up again`(by: String) throws {
    let isPicture = by == "image"
    let first = Nights.finding("A", gtin: isPicture ? nil : Self.gtin, image: isPicture ? Self.picture : nil)
    let second = Nights.finding("B", gtin: isPicture ? nil : Self.gtin, image: isPicture ? Self.picture : nil)
    _ = try night("2026-10-01", [first])
    switch by {
    case "receipt":
      // A raw feed of the seller still has what the platform has taken down.
      try nights.receive("A,2026-10-02", day: "2026-10-02")
      _ = try night("2026-10-04", [first, second])
    case "same night": _ = try night("2026-10-04", [second])
    default:
      _ = try night("2026-10-03", [])
      _ = try night("2026-10-04", [second])
    }
    #expect(try relists("B") == "A")
    #expect(try strikes(on: "2026-10-04") == [2, 7])
  }

  @Test(arguments: [
    "https://cdn.example/no-image.png", "https://cdn.example/img/Placeholder_600x600.jpg?x=1",
  ])
  func `a picture that stands for none makes no two products one`(image: String) throws {
    _ = try night("2026-10-01", [Nights.finding("A", image: image)])
    _ = try night("2026-10-02", [])
    _ = try night("2026-10-03", [Nights.finding("B", image: image)])
    #expect(try relists("B") == nil)
  }

  @Test func `codes that differ outweigh a picture`() throws {
    _ = try night("2026-10-01", [Nights.finding("A", gtin: Self.gtin, image: Self.picture)])
    _ = try night("2026-10-02", [])
    _ = try night("2026-10-03", [Nights.finding("B", gtin: "9780306406157", image: Self.picture)])
    #expect(try relists("B") == nil)
  }

  /// What sellers write where they have no code; 9999999999999 and 4006381333930 have wrong check digits.
  @Test(arguments: [
    "Does not apply", "n/a", "0", "0000000000000", "9999999999999", "1111111111116", "1234567890128",
    "4006381333930", "-",
  ])
  func `a code that is none makes no two products one`(gtin: String) throws {
    let first = try night(
      "2026-10-01", [Nights.finding("A", gtin: gtin), Nights.finding("B", gtin: gtin)])
    #expect(first.effects.strikesAdded == 2)
    _ = try night("2026-10-02", [])
    _ = try night("2026-10-03", [Nights.finding("C", gtin: gtin)])
    #expect(try relists("C") == nil)
  }

  @Test(arguments: ["0", "none", "N/A"])
  func `a group that is none makes no two products one`(group: String) throws {
    let night = try night(
      "2026-10-01", [Nights.finding("A", group: group), Nights.finding("B", group: group)])
    #expect(night.effects.strikesAdded == 2)
  }

  @Test func `a variant that is cleared on a complaint clears itself alone`() throws {
    let variants = ["B1", "B2", "B3"].map { Nights.finding($0, group: "G1") } + [Nights.finding("C")]
    _ = try night("2026-10-01", variants)
    #expect(try strikes(on: "2026-10-01") == [2, 2])
    for (index, id) in ["B1", "B2"].enumerated() {
      let result = try nights.decide(
        "\(id),overturn,licence,Ada", day: "2026-10-0\(5 + index)", policy: policy)
      #expect((result.strikesReversed, result.strikesAdded) == (1, 1))
      let left = try #require(try nights.strikes(on: "2026-10-07").first)
      #expect(left.active.map(\.finding).sorted() == ["B\(2 + index)", "C"])
      // It counts from the day on which it would have been given.
      #expect(left.active.map(\.day) == ["2026-10-01", "2026-10-01"])
    }
    let last = try nights.decide("B3,overturn,licence,Ada", day: "2026-10-07", policy: policy)
    #expect((last.strikesReversed, last.strikesAdded) == (1, 0))
    #expect(try strikes(on: "2026-10-07") == [2])
    #expect(try LedgerVerification.read(try LedgerFile(path: nights.path, access: .read)).holds)
  }
}
