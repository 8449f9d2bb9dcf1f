import CompiledRules
import TextFolding

/// W013: an `ignore` without an `expect` in which it must not save the listing.
enum UntestedIgnoreLint {
  static let documentation = LintDocumentation(
    code: .untestedIgnore,
    whatItDoes: """
      Reports an `ignore` where no flagging `expect` has the words of both its find and of a find in its condition.
      It looks at the words alone, as terms of the lists do.
      """,
    whyIsThisBad: """
      A seller who writes the harmless words beside the prohibited ones must not get away with it: an ignore removes
      single hits, and another hit still counts. Only an example shows that the distance is small enough for that.
      """,
    example: """
      rule pen-001 "Injection pens" {
        version 1  status active  category goods  severity high
        find drug = any of (semaglutide) in title, description
        find box = any of ("storage box") in title
        ignore drug where box within 4 words before drug
        flag when drug
        verdict block
        say en "{drug.text} is a prescription medicine."
        expect block { title: "Semaglutide 1 mg" }
        expect pass { title: "Storage box for semaglutide" }
      }
      """,
    howToFix: "Add a flagging `expect` that has an ignored hit and one that nothing covers.",
    remedy: """
      rule pen-001 "Injection pens" {
        version 1  status active  category goods  severity high
        find drug = any of (semaglutide) in title, description
        find box = any of ("storage box") in title
        ignore drug where box within 4 words before drug
        flag when drug
        verdict block
        say en "{drug.text} is a prescription medicine."
        expect block { title: "Storage box for semaglutide", description: "1 semaglutide pen included" }
        expect pass { title: "Storage box for semaglutide" }
      }
      """)

  static func run(
    _ ignores: [(node: IgnoreNode, ignore: Ignore)], _ rule: RuleNode, _ finds: [Find],
    _ program: RuleProgram, _ folded: [FoldedTerms], _ diagnostics: DiagnosticCollector
  ) {
    guard !ignores.isEmpty else { return }
    let texts = rule.expectations.filter { $0.verdict != .pass }.map { expectation in
      (expectation.fields.map(\.value) + expectation.attributes.map(\.value)).map {
        TermWords(Folding.foldTerm($0))
      }
    }
    func shows(_ find: Int, _ texts: [TermWords]) -> Bool {
      guard case .terms(let lists) = finds[find].target else { return true }
      return lists.contains { list in
        let folded = folded[list]
        return zip(program.lists[list].terms, 0..<folded.count).contains { position, index in
          texts.contains { $0.contains(folded.bytes, folded.range(index), program.terms[position].form) }
        }
      }
    }
    for (node, ignore) in ignores {
      let others = Set(ignore.condition.instructions.flatMap(UnusedFindLint.finds)).subtracting([ignore.find])
      let isShown = texts.contains { texts in
        shows(ignore.find, texts) && (others.isEmpty || others.contains { shows($0, texts) })
      }
      guard !isShown else { continue }
      diagnostics.report(
        .untestedIgnore,
        "no `expect` shows that a hit of `\(node.find.value)` which is not ignored still flags",
        at: node.span, label: "may remove too much",
        help: "add a flagging `expect` with the words of the ignore, and a hit that it does not cover")
    }
  }
}

/// Looks for folded words in folded text. More generous at boundaries than the matcher: where a letter of a script
/// without spaces is near, anything may be one.
struct TermWords {
  private let text: [UInt8]
  /// Where each byte stands: of a long list, most terms are dismissed by their first.
  private var offsets: [[Int]]

  init(_ text: [UInt8]) {
    self.text = text
    offsets = Array(repeating: [], count: 256)
    for (offset, byte) in text.enumerated() { offsets[Int(byte)].append(offset) }
  }

  /// O(places where the term's first byte stands × its length).
  func contains(_ terms: [UInt8], _ range: Range<Int>, _ form: Term.Form) -> Bool {
    guard !range.isEmpty else { return false }
    return offsets[Int(terms[range.lowerBound])].contains { start in
      let end = start + range.count
      guard end <= text.count, form == .anywhere || isBoundary(start) else { return false }
      guard (0..<range.count).allSatisfy({ text[start + $0] == terms[range.lowerBound + $0] }) else {
        return false
      }
      return form != .word || isBoundary(end)
    }
  }

  private func isBoundary(_ offset: Int) -> Bool {
    guard offset > 0, offset < text.count else { return true }
    let (before, after) = (text[offset - 1], text[offset])
    if before == 0x20 || after == 0x20 || before >= 0x80 || after >= 0x80 { return true }
    return Self.isDigit(before) != Self.isDigit(after)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
