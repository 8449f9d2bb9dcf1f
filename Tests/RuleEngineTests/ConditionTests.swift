import CompiledRules
import Listings
import RuleEngine
import Testing
import TextFolding

@Suite("Conditions")
struct ConditionTests {
  /// `drug` and `box`, in title and description.
  private func builder(
    ignores: [Ignore] = [], when: [Instruction], verdict: Verdict = .block,
    or alternatives: [Alternative] = [],
    countries: [String] = []
  ) -> ProgramBuilder {
    var builder = ProgramBuilder()
    let drug = builder.list("drugs", "semaglutide", "tadalafil")
    let box = builder.list("boxes", "storage box")
    builder.rule(
      "r",
      finds: [
        Find(name: "drug", target: .terms(lists: [drug]), fields: textFields),
        Find(name: "box", target: .terms(lists: [box]), fields: textFields),
      ], ignores: ignores, when: when, verdict: verdict, or: alternatives, countries: countries)
    return builder
  }

  @Test("an ignore removes single hits, not listings")
  func ignores() throws {
    let builder = builder(
      ignores: [Ignore(find: 0, condition: Condition([.near(find: 1, other: 0, .withinBefore(4))]))],
      when: [.found(find: 0)])
    #expect(try builder.verdict([(.title, "Storage box for semaglutide pens")]) == .pass)
    #expect(
      try builder.verdict([(.title, "Storage box for semaglutide"), (.description, "1 semaglutide pen")])
        == .block)
    #expect(try builder.verdict([(.title, "Semaglutide with storage box")]) == .block)
    let (_, evaluations) = try builder.scan([[(.title, "Storage box for semaglutide pens")]])
    #expect(evaluations.first?.ignored.first?.matches.count == 1)
  }

  @Test(
    "distance: adjacent words are at distance 1",
    arguments: [
      ("storage box semaglutide", 1, true), ("storage box for semaglutide", 1, false),
      ("storage box for semaglutide", 2, true), ("semaglutide in a storage box", 3, true),
      ("semaglutide in a storage box", 2, false),
    ])
  func distance(text: String, words: Int, holds: Bool) throws {
    let builder = builder(when: [.near(find: 0, other: 1, .within(words))])
    #expect(try builder.verdict([(.title, text)]) == (holds ? .block : .pass))
  }

  @Test("counts and distinct terms")
  func counts() throws {
    let twice = builder(when: [.count(find: 0, .greaterOrEqual, 2)])
    #expect(try twice.verdict([(.title, "semaglutide")]) == .pass)
    #expect(try twice.verdict([(.title, "semaglutide semaglutide")]) == .block)
    let distinct = builder(when: [.distinctTerms(find: 0, .greaterOrEqual, 2)])
    #expect(try distinct.verdict([(.title, "semaglutide semaglutide")]) == .pass)
    #expect(try distinct.verdict([(.title, "semaglutide tadalafil")]) == .block)
  }

  @Test("missing is unknown, and unknown with a hit is an undecided review")
  func unknown() throws {
    let limit = ExactDecimal(significand: 50)
    let cheap = builder(when: [.found(find: 0), .money(.less, limit, currency: "EUR"), .and(2)])
    #expect(try cheap.verdict([(.title, "semaglutide"), (.price, "39.90 EUR")]) == .block)
    #expect(try cheap.verdict([(.title, "semaglutide"), (.price, "60,00 EUR")]) == .pass)
    #expect(try cheap.verdict([(.title, "semaglutide"), (.price, "39.90"), (.currency, "EUR")]) == .block)
    let (_, evaluations) = try cheap.scan([[(.title, "semaglutide")]])
    let finding = try #require(evaluations.first?.findings.first)
    #expect(finding.verdict == .review)
    #expect(finding.undecided)
    #expect(finding.missing == ["price"])
    // Another currency compares with nothing; an ambiguous number neither.
    #expect(try cheap.verdict([(.title, "semaglutide"), (.price, "39.90 USD")]) == .review)
    #expect(try cheap.verdict([(.title, "semaglutide"), (.price, "1.000 EUR")]) == .review)
    #expect(try cheap.verdict([(.title, "lamp")]) == .pass)
  }

  @Test("a negation alone is evaluated for every listing")
  func everyListing() throws {
    let noDrug = builder(when: [.found(find: 0), .not])
    #expect(try noDrug.verdict([(.title, "lamp")]) == .block)
    #expect(try noDrug.verdict([(.title, "semaglutide")]) == .pass)
    let price = builder(when: [
      .money(.less, ExactDecimal(significand: 1), currency: "EUR"), .found(find: 0), .or(2),
    ])
    #expect(try price.verdict([(.title, "lamp"), (.price, "0.50 EUR")]) == .block)
    let (_, evaluations) = try price.scan([[(.title, "lamp")], [(.title, "cup"), (.price, "2 EUR")]])
    #expect(evaluations.map(\.record) == [0])
    #expect(evaluations.first?.undecidedWithoutHit == [0])
    #expect(evaluations.first?.findings.isEmpty == true)
  }

  @Test("a decoy never softens a real hit")
  func decoys() throws {
    let builder = builder(
      when: [.found(find: 0)],
      or: [
        Alternative(verdict: .review, condition: Condition([.hitField(find: 0, equal: true, .description)]))
      ])
    #expect(try builder.verdict([(.description, "semaglutide")]) == .review)
    #expect(try builder.verdict([(.description, "semaglutide"), (.title, "semaglutide")]) == .block)
  }

  @Test("the last alternative that holds wins; an unknown one does not hold")
  func alternatives() throws {
    let books = Condition([.categoryUnder(.category, ["Media", "Books"])])
    let builder = builder(when: [.found(find: 0)], or: [Alternative(verdict: .review, condition: books)])
    #expect(try builder.verdict([(.title, "semaglutide"), (.category, "Media > Books > Health")]) == .review)
    #expect(try builder.verdict([(.title, "semaglutide"), (.category, "Media > Bookends")]) == .block)
    #expect(try builder.verdict([(.title, "semaglutide")]) == .block)
  }

  @Test("countries: a rule concerns listings offered there, and those that do not say")
  func countries() throws {
    let builder = builder(when: [.found(find: 0)], countries: ["AT", "DE"])
    let (_, evaluations) = try builder.scan([
      [(.title, "semaglutide"), (.targetCountry, "FR")],
      [(.title, "semaglutide"), (.targetCountry, "DE,FR")],
      [(.title, "semaglutide")],
    ])
    #expect(evaluations.map(\.record) == [1, 2])
    #expect(evaluations.map { $0.findings.first?.countries } == [["DE"], ["AT", "DE"]])
  }

  @Test("shadow rules are reported apart and never acted on")
  func shadow() throws {
    var builder = ProgramBuilder()
    let list = builder.list("words", "knife")
    builder.rule(
      "s", status: .shadow, finds: [Find(name: "x", target: .terms(lists: [list]), fields: textFields)],
      when: [.found(find: 0)])
    let (_, evaluations) = try builder.scan([[(.title, "knife")]])
    #expect(evaluations.first?.verdict == .pass)
    #expect(evaluations.first?.findings.isEmpty == true)
    #expect(evaluations.first?.shadow.count == 1)
  }

  @Test("expressions run behind their required literal")
  func expressions() throws {
    var builder = ProgramBuilder()
    builder.rule(
      "e",
      finds: [
        Find(
          name: "x",
          target: .expression(pattern: "v[i1]agra[- ]?[0-9]+", ignoreCase: true, requiredLiteral: "agra"),
          fields: textFields)
      ], when: [.found(find: 0)])
    #expect(try builder.verdict([(.title, "V1agra-100")]) == .block)
    #expect(try builder.verdict([(.title, "niagara falls 100")]) == .pass)
    #expect(throws: EngineError.self) {
      var broken = ProgramBuilder()
      broken.rule(
        "b",
        finds: [
          Find(
            name: "x", target: .expression(pattern: "a(b", ignoreCase: false, requiredLiteral: "ab"),
            fields: textFields)
        ], when: [.found(find: 0)])
      _ = try broken.scan([])
    }
  }

  @Test("quantities compare across units, per hit")
  func quantities() throws {
    var builder = ProgramBuilder()
    let laser = builder.list("lasers", "laser pointer")
    builder.rule(
      "q",
      finds: [
        Find(name: "laser", target: .terms(lists: [laser]), fields: textFields),
        Find(name: "power", target: .quantity(.power), fields: textFields),
      ],
      when: [
        .found(find: 0),
        .quantity(
          find: 1, .greater,
          Quantity(dimension: .power, value: ExactDecimal(significand: 1, exponent: -3))),
        .near(find: 1, other: 0, .within(4)), .and(3),
      ])
    #expect(try builder.verdict([(.title, "Laser pointer 5 mW")]) == .block)
    #expect(try builder.verdict([(.title, "Laser pointer 1 mW")]) == .pass)
    #expect(try builder.verdict([(.title, "Laser pointer 0.001 W")]) == .pass)
    #expect(try builder.verdict([(.title, "Laser pointer 1 mW, for a room with a lamp of 5 W")]) == .pass)
  }
}
