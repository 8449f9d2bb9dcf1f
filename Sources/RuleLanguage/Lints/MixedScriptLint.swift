import CompiledRules

/// W006: a word with letters of more than one of the alphabets that look alike.
enum MixedScriptLint {
  static let documentation = LintDocumentation(
    code: .mixedScript,
    whatItDoes: """
      Reports words with letters of more than one of the alphabets that look alike: Latin, Greek, Cyrillic, Armenian,
      Cherokee.
      """,
    whyIsThisBad: """
      A Cyrillic а in a Latin word looks right and matches nothing, or only what was copied from it.
      """,
    example: """
      list spirits "Spirits" {
        *: absinth, pаstis
      }
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of spirits in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """,
    howToFix: """
      Type the word in one alphabet. Look-alikes in listings are not a matter of the list.
      """,
    remedy: """
      list spirits "Spirits" {
        *: absinth, pastis
      }
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of spirits in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """)

  static func run(_ context: ListLintContext) {
    for (index, term) in context.terms.enumerated() {
      guard let mixed = mixedWord(term.text) else { continue }
      context.diagnostics.report(
        .mixedScript, "a word of the term mixes \(mixed.first) and \(mixed.second) letters",
        at: context.list.terms[index].span,
        label: "\(visible(mixed.letter.value)) is \(mixed.second)",
        help: "type the word in one alphabet; look-alikes in listings are not a matter of the list")
    }
  }

  private static func mixedWord(_ text: String) -> (first: String, second: String, letter: Unicode.Scalar)? {
    var isASCII = true
    for byte in text.utf8 where byte >= 0x80 { isASCII = false }
    if isASCII { return nil }
    var current: String?
    for scalar in text.unicodeScalars {
      guard
        Lexer.isWordScalar(scalar.value) || (scalar.value < 0x80 && Lexer.isWordByte(UInt8(scalar.value))),
        scalar != "-", scalar != "_"
      else {
        current = nil
        continue
      }
      guard let script = script(scalar.value) else { continue }
      if let current, current != script { return (current, script, scalar) }
      current = script
    }
    return nil
  }

  private static func script(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: "Latin"
    case 0x370...0x3FF, 0x1F00...0x1FFF: "Greek"
    case 0x400...0x52F: "Cyrillic"
    case 0x530...0x58F: "Armenian"
    case 0x13A0...0x13FF, 0xAB70...0xABBF: "Cherokee"
    default: nil
    }
  }
}
