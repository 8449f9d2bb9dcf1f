import CompiledRules
import Listings
import RuleEngine
import RuleLanguage
import Testing

/// Stored programs of which a byte differs, past the checksum: each is refused, or one that can be run.
@Suite struct StoredDamageTests {
  @Test(arguments: UInt64(1)...24) func runsOrIsRefused(seed: UInt64) throws {
    var composer = WorldComposer(draws: Draws(seed: seed))
    let world = composer.world()
    let listings = (0..<4).map { composer.listing($0) }
    guard let engine = try Engine(RuleComposer.compose(seed: seed), world) else { return }
    let stored = engine.program.stored
    var draws = Draws(seed: seed &+ 1000)
    var refused = 0
    for _ in 0..<60 {
      var damaged = stored
      damaged[draws.below(stored.count)] = UInt8(draws.below(256))
      guard let program = try? RuleProgram(stored: damaged[...]) else {
        refused += 1
        continue
      }
      // An expression may be none any more.
      guard let index = try? RuleIndex(program: program, selection: RuleSelection()) else { continue }
      let scanner = try BatchScanner(index: index, matcher: LiteralMatcher(index: index, cache: nil))
      _ = try scanner.scan(Engine.batch(listings), context: FeedContext(name: "test"))
    }
    #expect(refused > 0)
  }
}
