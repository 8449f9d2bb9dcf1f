import CompiledRules
import TextFolding

/// W014: text that makes the matcher work on listings that have nothing to do with the rule.
enum CostlyTermLint {
  static let documentation = LintDocumentation(
    code: .costlyTerm,
    whatItDoes: """
      Reports `*term*` of fewer than four letters, `with "…"` of fewer than three, and expressions that count a
      repetition beyond 100, as in `{0,500}`. Scripts without spaces are exempt from the first.
      """,
    whyIsThisBad: """
      All terms of all rules are searched in one pass, and only their hits are looked at. A few letters stand inside
      half of all words, so that every listing has hits to look at, or an expression to run; a long counted
      repetition is unrolled, and the expression takes memory and time for every step of it.
      """,
    example: """
      list hemp "Hemp" {
        *: *cbd*, hemp
      }
      rule hemp-001 "Hemp extracts" {
        version 1  status active  category goods  severity high
        find hemp = any of hemp in title
        find handle = /(on|at) tg[^a-z]{1,400}@\\w+/ with "tg" in description
        flag when hemp or handle
        verdict review
        say en "Hemp."
        expect review { title: "hemp" }
        expect pass { title: "lamp" }
      }
      """,
    howToFix: """
      Write the whole words, name a longer run of letters for `with`, and repeat with `*` or `+` instead of a count.
      """,
    remedy: """
      list hemp "Hemp" {
        *: "cbd oil", "cbd flower", hemp
      }
      rule hemp-001 "Hemp extracts" {
        version 1  status active  category goods  severity high
        find hemp = any of hemp in title
        find handle = /(on|at) telegram[^a-z]+@\\w+/ with "telegram" in description
        flag when hemp or handle
        verdict review
        say en "Hemp."
        expect review { title: "hemp" }
        expect pass { title: "lamp" }
      }
      """)

  private static let leastLetters = 4
  private static let leastLiteral = 3
  private static let mostRepetitions = 100

  static func run(_ context: ListLintContext) {
    for (index, term) in context.terms.enumerated() where term.form == .anywhere {
      // Shorter ones than three are reported by W003 in any form.
      let text = String(decoding: context.folded.bytes[context.folded.range(index)], as: UTF8.self)
      let scalars = text.unicodeScalars.filter { $0 != " " }
      guard scalars.count == leastLetters - 1, !scalars.contains(where: { isUnspaced($0.value) }) else {
        continue
      }
      context.diagnostics.report(
        .costlyTerm,
        "the term `*\(printable(term.text))*` has fewer than four letters and may stand in any word",
        at: context.list.terms[index].span, label: "hits inside a great many words",
        help: "write the whole words, or only their beginning: \(printable(term.text))*")
    }
  }

  static func run(_ pattern: Name, literal: Name?, _ diagnostics: DiagnosticCollector) {
    if let literal, Folding.foldTerm(literal.value).count < leastLiteral {
      diagnostics.report(
        .costlyTerm, "the expression runs wherever `\(printable(literal.value))` stands, inside words too",
        at: literal.span, label: "stands in most listings",
        help: "name three letters or more, if every match has them")
    }
    if let count = largestCount(in: pattern.value), count > mostRepetitions {
      diagnostics.report(
        .costlyTerm, "the expression repeats a part up to \(count) times", at: pattern.span,
        label: "each step costs memory and time", help: "write * or + instead, or \(mostRepetitions) at most")
    }
  }

  /// The largest number of `{n}`, `{n,}` and `{n,m}`; what is escaped or stands in a class counts nothing.
  private static func largestCount(in pattern: String) -> Int? {
    var largest: Int?
    var rest = Array(pattern.utf8)[...]
    var isInClass = false
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"): _ = rest.popFirst()
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "{") where !isInClass:
        let body = rest.prefix { $0 != UInt8(ascii: "}") }
        let numbers = String(decoding: body, as: UTF8.self).split(separator: ",").map { Int($0) }
        for case .some(let number) in numbers { largest = max(largest ?? 0, number) }
      default: break
      }
    }
    return largest
  }
}
