import CompiledRules
import Listings
import RuleEngine
import Testing

@Suite("Terms match whole words of folded text")
struct TermMatchingTests {
  private func builder(_ terms: [Term]) -> ProgramBuilder {
    var builder = ProgramBuilder()
    let list = builder.list("words", terms)
    builder.rule(
      "r", finds: [Find(name: "x", target: .terms(lists: [list]), fields: textFields)],
      when: [.found(find: 0)])
    return builder
  }

  @Test(
    "words, prefixes, endings, scripts",
    arguments: [
      (Term(text: "lsd"), "LSD tabs", true),
      (Term(text: "lsd"), "wlsdx", false),
      (Term(text: "mg"), "500mg", true),
      (Term(text: "sildenafil"), "Sildenafil-Citrat", true),
      (Term(text: "sildenafil"), "sildenafils", false),
      (Term(text: "sildenafil", form: .prefix), "sildenafils", true),
      (Term(text: "sildenafil", form: .prefix), "xsildenafil", false),
      (Term(text: "tablett", form: .endings), "Tabletten", true),
      (Term(text: "tablett", form: .endings), "Schmelztablett", false),
      (Term(text: "nafil", form: .anywhere), "sildenafils", true),
      (Term(text: "storage box"), "storage -- box", true),
      (Term(text: "storage box"), "storagebox", false),
      (Term(text: "西地那非"), "正品西地那非片", true),
      (Term(text: "ähre"), "A\u{308}HRE", true),
      (Term(text: "viagra"), "Via<b>gra</b>", true),
      (Term(text: "viagra"), "<p>via</p><p>gra</p>", false),
      (Term(text: "viagra"), "v\u{00AD}i\u{200B}agra", true),
      (Term(text: "viagra"), "ＶＩＡＧＲＡ", true),
      (Term(text: "LSD", asWritten: true), "LSD", true),
      (Term(text: "LSD", asWritten: true), "lsd", false),
      (Term(text: "LSD", asWritten: true), "L<b>S</b>D", true),
    ])
  func matching(term: Term, text: String, hits: Bool) throws {
    #expect(try builder([term]).verdict([(.description, text)]) == (hits ? .block : .pass))
  }

  @Test("no term matches across fields or records")
  func separation() throws {
    let builder = builder([Term(text: "storage box")])
    #expect(try builder.verdict([(.title, "storage"), (.description, "box")]) == .pass)
    let (_, evaluations) = try builder.scan([
      [(.title, "storage")], [(.title, "box")], [(.title, "storage box")],
    ])
    #expect(evaluations.map(\.record) == [2])
  }

  @Test("a match points at the very text, in the value as read")
  func offsets() throws {
    let builder = builder([Term(text: "viagra"), Term(text: "größe")])
    let (batch, evaluations) = try builder.scan([
      [(.title, "Kaufen: Via<b>gra</b> 50"), (.description, "<p>Gr&ouml;&szlig;e XL</p>")]
    ])
    let matches = try #require(evaluations.first?.findings.first?.matches)
    #expect(matches.map { quoted($0, batch) } == ["Via<b>gra", "Gr&ouml;&szlig;e"])
    #expect(matches.map(\.start) == [8, 3])
  }

  @Test("a fields-limited find sees no other field")
  func fields() throws {
    var builder = ProgramBuilder()
    let list = builder.list("words", "knife")
    builder.rule(
      "r", finds: [Find(name: "x", target: .terms(lists: [list]), fields: FieldSet([.title]))],
      when: [.found(find: 0)])
    #expect(try builder.verdict([(.description, "knife")]) == .pass)
    #expect(try builder.verdict([(.title, "knife")]) == .block)
  }

  @Test("leftmost-longest, one hit a span")
  func overlaps() throws {
    let builder = builder([Term(text: "gun"), Term(text: "gun oil"), Term(text: "oil")])
    let (batch, evaluations) = try builder.scan([[(.title, "gun oil, oil")]])
    let matches = try #require(evaluations.first?.findings.first?.matches)
    #expect(matches.map { quoted($0, batch) } == ["gun oil", "oil"])
  }

  @Test("a term of one language only needs that language; without one it means review")
  func languageOnly() throws {
    let builder = builder([Term(text: "gift", language: "de", languageOnly: true)])
    #expect(try builder.verdict([(.title, "Gift"), (.language, "de-AT")]) == .block)
    #expect(try builder.verdict([(.title, "Gift"), (.language, "en")]) == .pass)
    #expect(try builder.verdict([(.title, "Gift")]) == .review)
    #expect(
      try builder.verdict([(.title, "Gift")], context: FeedContext(name: "f", language: "de")) == .block)
  }
}
