import CompiledRules
import Listings
import RuleEngine
import Testing

@Suite("Signals of evasion")
struct SignalTests {
  private func builder(_ signal: EvasionSignal, _ fields: FieldSet = textFields) -> ProgramBuilder {
    var builder = ProgramBuilder()
    builder.rule(
      "s", finds: [Find(name: "x", target: .signal(signal), fields: fields)], when: [.found(find: 0)],
      verdict: .review)
    return builder
  }

  @Test(
    "overrides of direction, however they are written",
    arguments: [
      ("Vitamins \u{202E}argaiv\u{202C}", true), ("\u{202D}", true), ("a<b>\u{202E}</b>b", true),
      ("a &#8238; b", true), ("a &#x202e;", true), ("plain", false), ("", false),
      // What right-to-left scripts need.
      ("\u{202B}ספל\u{202C} \u{200F}330\u{200E} \u{2067}כחול\u{2069} \u{061C}٣", false),
      // In mark-up nobody sees it.
      ("<!-- \u{202E} --> mug", false),
      // Not U+202E but the letters that name it.
      ("HIDDEN \\u202E", false),
    ])
  func bidi(text: String, isFound: Bool) throws {
    #expect(try builder(.bidi).verdict([(.description, text)]) == (isFound ? .review : .pass))
  }

  /// Soft hyphens, and what shapes the letter before it: variation selectors, inherent vowels of Khmer.
  private static let meant: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0x17B4...0x17B5, 0x180B...0x180D, 0x180F...0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF,
  ]

  @Test("every character without a shape, inside words of Latin, Greek and Cyrillic letters")
  func invisible() throws {
    let all = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
      $0.properties.isDefaultIgnorableCodePoint
    }
    try #require(all.count > 4000)
    // Plane 14 has 4,096 of them in three ranges.
    let shapeless = all.filter { $0.value < 0xE0000 || $0.value % 16 < 1 || $0.value % 0x100 > 0xED }
    let listings = shapeless.flatMap { scalar in
      [
        "Vi\(scalar)agra", "κά\(scalar)νναβη", "нар\(scalar)котик", "ab \(scalar) cd", "\(scalar)ab\(scalar)",
        "می\(scalar)خواهم", "1\(scalar)000",
      ]
      .map { [(Field.title, $0)] }
    }
    let (_, evaluations) = try builder(.invisible).scan(listings)
    let expected = shapeless.enumerated().flatMap { position, scalar in
      Self.meant.contains { $0.contains(scalar.value) } ? [] : (0..<3).map { 7 * position + $0 }
    }
    #expect(evaluations.map(\.record) == expected)
    #expect(evaluations.allSatisfy { $0.verdict == .review })
  }

  @Test("the match is the text itself, with its place")
  func place() throws {
    let (batch, evaluations) = try builder(.invisible).scan([[(.title, "Blue Via\u{200B}gra\u{2060}l 50")]])
    let hit = try #require(evaluations.first?.findings.first?.matches.first)
    #expect(hit.start == 5 && hit.end == 18)
    #expect(batch.records.count == 1)
  }

  @Test("only the fields that the find names")
  func fields() throws {
    let title = builder(.bidi, FieldSet([.title]))
    #expect(try title.verdict([(.title, "mug"), (.description, "\u{202E}gum")]) == .pass)
    #expect(try title.verdict([(.title, "\u{202E}gum"), (.description, "mug")]) == .review)
  }

  @Test("a term at the end of a marked field is still a whole word, and goes on nowhere")
  func besideTerms() throws {
    var builder = builder(.bidi)
    let list = builder.list("words", "viagra", "viagra hidden")
    builder.rule(
      "t", finds: [Find(name: "x", target: .terms(lists: [list]), fields: textFields)],
      when: [.count(find: 0, .greaterOrEqual, 1)])
    #expect(try builder.verdict([(.title, "\u{202E}viagra")]) == .block)
    #expect(try builder.verdict([(.title, "\u{202E}via"), (.description, "gra")]) == .review)
    #expect(try builder.verdict([(.title, "hidden")]) == .pass)
  }
}
