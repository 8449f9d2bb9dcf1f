import CompiledRules

/// W003: a term of one or two letters or digits.
enum ShortTermLint {
  static let documentation = LintDocumentation(
    code: .shortTerm,
    whatItDoes: """
      Reports terms of one or two letters or digits. Terms in scripts without spaces are exempt, for there a character is
      a word.
      """,
    whyIsThisBad: """
      Words as short as these stand in a great many honest listings, as codes, sizes and particles.
      """,
    example: """
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of (absinth, ab) in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """,
    howToFix: """
      Use a longer term, or ask for a second find near it.
      """,
    remedy: """
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of (absinth, "ab extra") in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """)

  static func run(_ context: ListLintContext) {
    context.folded.bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<context.folded.count {
        let range = context.folded.range(index)
        // Three characters take three bytes at least; twelve bytes hold three at least.
        guard !range.isEmpty, range.count < 12 else { continue }
        var letters = 0
        var at = range.lowerBound
        while at < range.upperBound {
          let (scalar, length) = Lexer.scalar(bytes, at: at)
          letters += isUnspaced(scalar) ? 3 : (scalar == 0x20 ? 0 : 1)
          at += length
        }
        guard letters < 3 else { continue }
        context.diagnostics.report(
          .shortTerm, "the term `\(printable(context.terms[index].text))` has fewer than three letters",
          at: context.list.terms[index].span, label: "hits many honest listings",
          help: "use a longer term, or ask for a second find near it")
      }
    }
  }
}
