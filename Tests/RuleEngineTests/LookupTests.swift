import CompiledRules
import Listings
import RuleEngine
import Testing

/// Looking words up finds exactly what searching for every literal at every place finds.
@Suite("Looking words up") struct LookupTests {
  /// Words whose first 3, 4, 6, 8 and 12 bytes agree in many ways, of one to twenty bytes, in several scripts.
  private static let stems = [
    "a", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghijk",
    "abcdefghijkl",
    "abcdefghijklm", "abcdefghijklmnopqrst", "12", "123", "1234567", "mg", "größe", "gr", "ö", "西地", "西地那非片",
    "виагра", "ви",
    "ａｂｃ", "e\u{301}t\u{E9}",
  ]

  private static func term(_ random: inout Draws) -> Term {
    let words = (0...random.below(3)).map { _ in stems[random.below(stems.count)] }
    let forms: [Term.Form] = [.word, .word, .word, .prefix, .endings, .anywhere]
    return Term(text: words.joined(separator: " "), form: forms[random.below(forms.count)])
  }

  private static func text(_ random: inout Draws) -> String {
    let gaps = [" ", " ", " ", "", "-", ", ", "<b>", "</p>", "\u{AD}", "x"]
    return (0..<random.below(60)).reduce(into: "") { text, _ in
      text += stems[random.below(stems.count)] + gaps[random.below(gaps.count)]
    }
  }

  @Test("the same findings with and without", arguments: 0..<16)
  func agrees(seed: Int) throws {
    var random = Draws(seed: UInt64(seed) + 1)
    var builder = ProgramBuilder()
    for rule in 0..<12 {
      // Few terms and many: other sizes of the tables.
      let terms = (0..<(rule == 0 ? 120 : 1 + random.below(6))).map { _ in Self.term(&random) }
      let list = builder.list("list-\(rule)", terms)
      builder.rule(
        "r\(rule)", finds: [Find(name: "x", target: .terms(lists: [list]), fields: textFields)],
        when: [.found(find: 0)])
    }
    let listings = (0..<12).map { _ in
      [(Field.title, Self.text(&random)), (.description, Self.text(&random))]
    }
    let (batch, indexed) = try builder.scan(listings)
    let (other, exhaustive) = try builder.scan(listings, mode: .exhaustive)
    #expect(described(indexed, batch) == described(exhaustive, other))
    #expect(!indexed.isEmpty)
  }

  private func described(_ evaluations: [Evaluation], _ batch: RecordBatch) -> [String] {
    evaluations.flatMap { evaluation in
      evaluation.findings.map { finding in
        "\(evaluation.record) \(finding.rule) "
          + finding.matches.map { "\($0.cell):\($0.start)-\($0.end) \($0.term ?? -1)" }.joined(
            separator: ", ")
      }
    }
  }
}

/// Marsaglia's xorshift64: the same draws in every run.
private struct Draws {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
