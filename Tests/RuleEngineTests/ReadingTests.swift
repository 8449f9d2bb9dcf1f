import CompiledRules
import Listings
import RuleEngine
import Testing
import TextFolding

/// How conditions read fields, amounts and hits that may be none: what the reference once found otherwise.
@Suite("What conditions read") struct ReadingTests {
  private func builder(_ when: [Instruction], finds: [Find] = [], ignores: [Ignore] = []) -> ProgramBuilder {
    var builder = ProgramBuilder()
    let pen = builder.list("pens", "pen")
    let only = builder.list("only", [Term(text: "gift", language: "de", languageOnly: true)])
    let first = Find(name: "pen", target: .terms(lists: [pen]), fields: textFields)
    let second = Find(name: "gift", target: .terms(lists: [only]), fields: textFields)
    builder.rule("r", finds: [first, second] + finds, ignores: ignores, when: when)
    return builder
  }

  @Test("`contains` looks at every value of a field that a listing holds several times")
  func repeatedFields() throws {
    let red = builder([.textContains(.attribute, "red")])
    #expect(try red.verdict([(.attribute, "red"), (.attribute, "blue")]) == .block)
    #expect(try red.verdict([(.attribute, "blue"), (.attribute, "red")]) == .block)
    #expect(try red.verdict([(.attribute, "blue"), (.attribute, "infrared")]) == .pass)
  }

  @Test("fields that hold HTML are compared without their mark-up, as they are searched")
  func markup() throws {
    let same = builder([.text(.title, .equal, "Café Noir")])
    #expect(try same.verdict([(.title, "<b>Caf&eacute;</b> noir")]) == .block)
    let contains = builder([.textContains(.description, "class 3b")])
    #expect(try contains.verdict([(.description, "<p>class</p>3<b>b</b>")]) == .block)
    #expect(try contains.verdict([(.description, "<a class='3b'>x</a>")]) == .pass)
  }

  @Test(
    "a range is equal to nothing for sure, and unequal only to what lies outside",
    arguments: [
      ("5-10 W", 7, Verdict.review, Verdict.review), ("5-10 W", 12, .pass, .block),
      ("5-10 W", 5, .review, .review), ("7 W", 7, .block, .pass),
    ])
  func ranges(text: String, watts: Int64, equal: Verdict, unequal: Verdict) throws {
    let power = Find(name: "power", target: .quantity(.power), fields: textFields)
    let limit = Quantity(dimension: .power, value: ExactDecimal(significand: watts))
    #expect(
      try builder([.quantity(find: 2, .equal, limit)], finds: [power]).verdict([(.title, text)]) == equal)
    #expect(
      try builder([.quantity(find: 2, .notEqual, limit)], finds: [power]).verdict([(.title, text)]) == unequal
    )
  }

  @Test("a hit that an ignore removes only by a hit that may be none means review")
  func uncertainIgnores() throws {
    let ignore = Ignore(find: 0, condition: Condition([.near(find: 1, other: 0, .within(2))]))
    let rule = builder([.found(find: 0)], ignores: [ignore])
    #expect(try rule.verdict([(.title, "gift pen"), (.language, "de")]) == .pass)
    #expect(try rule.verdict([(.title, "gift pen"), (.language, "en")]) == .block)
    #expect(try rule.verdict([(.title, "gift pen")]) == .review)
  }

  @Test(
    "each side of a thing is compared, whichever stands first",
    arguments: [
      ("5 x 9 cm", Verdict.block), ("9 x 5 cm", .block), ("2 x 5 x 9 cm", .block), ("5cm x 9cm", .block),
      ("5 x 7 cm", .pass), ("9 cm", .block), ("8 x 8 cm", .pass),
    ])
  func sides(text: String, verdict: Verdict) throws {
    let size = Find(name: "size", target: .quantity(.length), fields: textFields)
    let limit = Quantity(dimension: .length, value: ExactDecimal(significand: 8, exponent: -2))
    let rule = builder([.quantity(find: 2, .greater, limit)], finds: [size])
    let text = "pen \(text)"
    #expect(try rule.verdict([(.title, text)]) == verdict)
    // What stands in one place is quoted once, though each side is a hit.
    let (batch, evaluations) = try rule.scan([[(.title, text)]])
    if verdict == .block, !text.contains("cm x") {
      let matches = evaluations.first?.findings.first?.matches.filter { $0.find == 2 } ?? []
      #expect(matches.map { quoted($0, batch) } == [String(text.dropFirst(4))])
    }
  }

  @Test(
    "sides are counted each, and a square has one that counts",
    arguments: [
      ("5 x 9 cm", Verdict.block), ("9 cm", .pass), ("9 x 9 cm", .pass), ("5cm x 9cm", .block),
    ])
  func countedSides(text: String, verdict: Verdict) throws {
    let size = Find(name: "size", target: .quantity(.length), fields: textFields)
    let rule = builder([.count(find: 2, .greaterOrEqual, 2)], finds: [size])
    #expect(try rule.verdict([(.title, text)]) == verdict)
  }

  /// What a language is, by ISO 639 and RFC 5646; nobody's code is unknown, as a missing one is.
  @Test(
    "a language is read as codes of it are written; anything else is unknown",
    arguments: [
      ("de", Verdict.block), ("DE", .block), ("de-AT", .block), ("de_AT", .block), ("deu", .block),
      ("ger", .block),
      ("de,fr", .block), ("fr de", .block), ("en", .pass), ("eng", .pass), ("gsw", .pass),
      ("German", .review),
      ("x", .review), ("und", .review), ("x-default", .review), ("fr, German", .review),
      ("de, German", .block),
      ("", .review), ("-", .review), (",", .review),
    ])
  func languages(text: String, verdict: Verdict) throws {
    let asked = builder([.found(find: 0), .codeIn(.language, ["de"]), .and(2)])
    #expect(try asked.verdict([(.title, "pen"), (.language, text)]) == verdict)
    // The other way round, and of a term that is one of a language: at most a review where nobody knows.
    let other: Verdict = verdict == .block ? .pass : verdict == .pass ? .block : .review
    let not = builder([.found(find: 0), .codeIn(.language, ["de"]), .not, .and(2)])
    #expect(try not.verdict([(.title, "pen"), (.language, text)]) == other)
    #expect(try builder([.found(find: 1)]).verdict([(.title, "gift"), (.language, text)]) == verdict)
  }

  @Test(
    "countries that goods come from, and currencies",
    arguments: [
      (Field.shipsFrom, "DE", Verdict.block), (.shipsFrom, "de", .block), (.shipsFrom, "DEU", .block),
      (.shipsFrom, "PL, DE", .block), (.shipsFrom, "PL DE", .block), (.shipsFrom, "PL", .pass),
      (.shipsFrom, "POL", .pass), (.shipsFrom, "PL;FR", .pass), (.shipsFrom, "Germany", .review),
      (.shipsFrom, "PL, Germany", .review), (.shipsFrom, "El Salvador", .review), (.shipsFrom, "ZZ", .review),
      (.shipsFrom, "EL", .block), (.currency, "EUR", .block), (.currency, "eur", .block),
      (.currency, "€", .block),
      (.currency, "Euro", .block), (.currency, "PLN", .pass), (.currency, "zł", .pass),
      (.currency, "$", .review),
      (.currency, "money", .review), (.currency, "XYZ", .review),
    ])
  func codes(field: Field, text: String, verdict: Verdict) throws {
    let rule = builder([
      .found(find: 0), .codeIn(field, field == .currency ? ["EUR"] : ["DE", "GR"]), .and(2),
    ])
    #expect(try rule.verdict([(.title, "pen"), (field, text)]) == verdict)
  }

  @Test("a price is in the currency that stands beside it, by its symbol or name, too")
  func currencies() throws {
    let cheap = builder([
      .found(find: 0), .money(.less, ExactDecimal(significand: 5), currency: "EUR"), .and(2),
    ])
    for currency in ["EUR", "€", "Euro"] {
      #expect(try cheap.verdict([(.title, "pen"), (.price, "4"), (.currency, currency)]) == .block)
      #expect(try cheap.verdict([(.title, "pen"), (.price, "6"), (.currency, currency)]) == .pass)
    }
    #expect(try cheap.verdict([(.title, "pen"), (.price, "4 Euro")]) == .block)
    let (_, evaluations) = try cheap.scan([[(.title, "pen"), (.price, "4"), (.currency, "money")]])
    #expect(evaluations.first?.findings.first?.missing == ["currency"])
  }

  @Test("near itself, a find needs a second hit, also where one of them stands for it")
  func nearItself() throws {
    let near = Instruction.near(find: 0, other: 0, .within(2))
    let bound = builder([near, .hitField(find: 0, equal: true, .title), .and(2)])
    #expect(try bound.verdict([(.title, "pen and pen")]) == .block)
    #expect(try bound.verdict([(.title, "pen")]) == .pass)
    #expect(try bound.verdict([(.title, "pen"), (.description, "pen")]) == .pass)
  }

  @Test("near by way of another find: where one hit of the first is asked for, all stand near it")
  func nearByWay() throws {
    let mass = Find(
      name: "mass", target: .quantity(.mass), fields: textFields, near: Nearness(find: 0, words: 1))
    let power = Find(
      name: "power", target: .quantity(.power), fields: textFields, near: Nearness(find: 2, words: 2))
    let rule = builder(
      [.hitField(find: 0, equal: true, .title), .found(find: 3), .and(2)], finds: [mass, power])
    #expect(try rule.verdict([(.title, "pen 1 g 5 W")]) == .block)
    #expect(try rule.verdict([(.title, "pen"), (.description, "pen 1 g 5 W")]) == .pass)
  }
}
