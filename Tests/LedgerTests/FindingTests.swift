import CompiledRules
import Ledger
import Testing

/// What becomes of findings from night to night.
struct FindingTests {
  typealias Shop = Nights

  @Test func `new, open, changed, cleared, gone and returned`() throws {
    let nights = try Nights()
    let first = try nights.night("2026-11-01", ["a", "b", "c", "d"].map { Shop.finding($0) }).effects
    #expect(first.new == 4)
    // a stays, b says something else, c is read and clean, d is not in the feed.
    let second = try nights.night(
      "2026-11-02", [Shop.finding("a"), Shop.finding("b", content: "c2")], read: ["shop/T-1/c"]
    ).effects
    #expect((second.new, second.open, second.changed) == (0, 1, 1))
    #expect((second.cleared, second.gone, second.unread) == (1, 1, 0))
    let third = try nights.night("2026-11-03", ["a", "d"].map { Shop.finding($0) }).effects
    #expect((third.new, third.returned, third.open, third.gone) == (0, 1, 1, 1))
  }

  @Test func `a delta feed and a feed of another namespace say nothing of what they lack`() throws {
    let nights = try Nights()
    _ = try nights.night("2026-11-01", [Shop.finding("a"), Shop.finding("b")])
    let delta = [FeedScope(namespace: "shop", seller: nil, isComplete: false, isDamaged: false)]
    let second = try nights.night("2026-11-02", [], read: ["shop/T-1/a"], feeds: delta).effects
    #expect((second.cleared, second.gone) == (1, 0))
    let other = [FeedScope(namespace: "other", seller: nil, isComplete: true, isDamaged: false)]
    #expect(try nights.night("2026-11-03", [], feeds: other).effects.gone == 0)
    let ofSeller = [FeedScope(namespace: "shop", seller: "T-2", isComplete: true, isDamaged: false)]
    #expect(try nights.night("2026-11-04", [], feeds: ofSeller).effects.gone == 0)
    #expect(try nights.night("2026-11-05", []).effects.gone == 1)
  }

  @Test func `a damaged feed clears nothing, and its findings count`() throws {
    let nights = try Nights()
    _ = try nights.night("2026-11-01", [Shop.finding("a"), Shop.finding("b")])
    let damaged = [FeedScope(namespace: "shop", seller: nil, isComplete: true, isDamaged: true)]
    let second = try nights.night(
      "2026-11-02", [Shop.finding("new")], read: ["shop/T-1/a"], feeds: damaged
    ).effects
    #expect((second.new, second.cleared, second.gone, second.unread) == (1, 0, 0, 2))
  }

  @Test func `a listing that may be among the quarantined has not gone`() throws {
    let nights = try Nights()
    _ = try nights.night("2026-11-01", [Shop.finding("SKU-17"), Shop.finding("SKU-18")])
    let second = try nights.night("2026-11-02", [], quarantined: ["<item><id>SKU-17</id><tit"]).effects
    #expect((second.gone, second.unread) == (1, 1))
  }

  @Test func `an overturned finding is quiet until its listing says something else`() throws {
    let nights = try Nights()
    _ = try nights.night("2026-11-01", [Shop.finding("a"), Shop.finding("b")])
    #expect(try nights.decide("a,overturn,licence,Ada", day: "2026-11-01").overturned == 1)
    let second = try nights.night("2026-11-02", [Shop.finding("a"), Shop.finding("b")]).effects
    #expect((second.quiet, second.open) == (1, 1))
    let third = try nights.night("2026-11-03", [Shop.finding("a", content: "c2"), Shop.finding("b")]).effects
    #expect((third.quiet, third.changed, third.open) == (0, 1, 1))
    // It must be decided anew.
    #expect(third.proposed == 2)
  }

  @Test func `the last run again changes nothing and says the same`() throws {
    let nights = try Nights()
    let policy = try Nights.policy("automatic: [{verdict: block}]\nladder: [{measure: warning, strikes: 2}]")
    _ = try nights.night("2026-11-01", ["a", "b", "c"].map { Shop.finding($0) }, policy: policy)
    let findings = [Shop.finding("a", content: "c2"), Shop.finding("d", trader: "T-9")]
    let second = try nights.night("2026-11-02", findings, policy: policy)
    let after = try nights.export()
    for _ in 0..<3 {
      var again = try nights.night("2026-11-02", findings, policy: policy)
      #expect(again.effects.isRepeated)
      again.effects.isRepeated = false
      #expect(again.effects == second.effects)
      #expect(again.statements == second.statements)
      #expect(again.actions == second.actions)
      #expect(try nights.export() == after)
    }
  }

  @Test func `a run that is killed before its commit has not been`() throws {
    let policy = try Nights.policy("automatic: [{verdict: block}]")
    let killed = try Nights()
    let whole = try Nights()
    for nights in [killed, whole] {
      _ = try nights.night("2026-11-01", ["a", "b"].map { Shop.finding($0) }, policy: policy)
    }
    let before = try killed.export()
    _ = try killed.night("2026-11-02", [Shop.finding("c")], policy: policy, isKilled: true)
    #expect(try killed.export() == before)
    let again = try killed.night("2026-11-02", [Shop.finding("c")], policy: policy)
    let uninterrupted = try whole.night("2026-11-02", [Shop.finding("c")], policy: policy)
    #expect(again.effects == uninterrupted.effects)
    #expect(try killed.export() == whole.export())
  }

  @Test func `a decision between two runs makes them different runs`() throws {
    let nights = try Nights()
    _ = try nights.night("2026-11-01", [Shop.finding("a")])
    _ = try nights.decide("a,overturn,x,Ada", day: "2026-11-01")
    let again = try nights.night("2026-11-01", [Shop.finding("a")]).effects
    #expect(!again.isRepeated)
    #expect(again.quiet == 1)
  }
}
