import CompiledRules

/// W004 and W005: terms that stand in their list twice, and terms whose every hit another term of the list has, too.
/// The same word under two languages is not reported: the tags are for people.
enum RepeatedTermLint {
  static let duplicateDocumentation = LintDocumentation(
    code: .duplicateTerm,
    whatItDoes: """
      Reports terms that stand in their list twice, after folding: capitals, accents in either form and full-width letters
      make no difference. The same word under two languages is not reported: the tags are for people.
      """,
    whyIsThisBad: """
      The second adds nothing, and hides which of the two a change must be made to.
      """,
    example: """
      list spirits "Spirits" {
        *: absinth, pastis, Absinth
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
      Remove one of the two.
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

  static let subsumedDocumentation = LintDocumentation(
    code: .subsumedTerm,
    whatItDoes: """
      Reports terms whose every hit another term of the list has, too: `"absinth spoon"` beside `absinth`, `tablets` beside
      `tablet*`.
      """,
    whyIsThisBad: """
      Such a term adds nothing, and whoever removes the other one believes that only that one is gone.
      """,
    example: """
      list spirits "Spirits" {
        *: absinth*, absinthe
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
      Remove the narrow term, or the wide one if it finds too much.
      """,
    remedy: """
      list spirits "Spirits" {
        *: absinth*, pastis
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

  /// A term with more words than this is not looked through: pairs of boundaries grow with the square.
  private static let mostBoundaries = 16

  /// Nor is one of more bytes than this; where any byte may begin a covering term, pairs are of bytes.
  private static let longest = 256
  private static let longestInner = 48

  static func run(_ context: ListLintContext) {
    guard context.terms.count > 1 else { return }
    context.folded.bytes.withUnsafeBufferPointer { bytes in
      var firstByHash: [UInt64: Int] = [:]
      firstByHash.reserveCapacity(context.folded.count)
      var hasWords = false
      for index in 0..<context.folded.count {
        let range = context.folded.range(index)
        guard !range.isEmpty else { continue }
        let hash = hash(bytes, range)
        if let first = firstByHash[hash] {
          guard equal(bytes, range, context.folded.range(first)) else { continue }
          compareEqual(context, first, index)
          // What can cover others is kept: a prefix rather than a word, any case rather than one.
          if breadth(context.terms[index]) > breadth(context.terms[first]) { firstByHash[hash] = index }
        } else {
          firstByHash[hash] = index
        }
        hasWords = true
      }
      if hasWords { findSubsumed(context, bytes, firstByHash) }
    }
  }

  private static func breadth(_ term: Term) -> Int {
    if term.asWritten || term.languageOnly { return 0 }
    switch term.form {
    case .word: return 1
    case .endings: return 2
    case .prefix: return 3
    case .anywhere: return 4
    }
  }

  /// Two terms with the same letters.
  private static func compareEqual(_ context: ListLintContext, _ first: Int, _ second: Int) {
    let (a, b) = (context.terms[first], context.terms[second])
    let nodes = context.list.terms
    if a.form == b.form && a.asWritten == b.asWritten && a.languageOnly == b.languageOnly {
      guard a.language == b.language || a.language == "*" || b.language == "*" else { return }
      guard !a.asWritten || a.text == b.text else { return }
      context.diagnostics.report(
        .duplicateTerm, "the term `\(printable(b.text))` stands in the list twice", at: nodes[second].span,
        label: "again", related: [.init(span: nodes[first].span, text: "first here")],
        help: "remove one of the two")
      return
    }
    guard breadth(a) > 0 || breadth(b) > 0, breadth(a) != breadth(b) else { return }
    let (narrow, wide) = breadth(a) > breadth(b) ? (second, first) : (first, second)
    report(context, narrow: narrow, wide: wide)
  }

  private static func report(_ context: ListLintContext, narrow: Int, wide: Int) {
    let nodes = context.list.terms
    context.diagnostics.report(
      .subsumedTerm, "the term `\(printable(context.terms[narrow].text))` adds nothing to the list",
      at: nodes[narrow].span, label: "already found",
      related: [.init(span: nodes[wide].span, text: "this finds all of it")],
      help: "remove it, or narrow the other term")
  }

  /// Looks up every part of each term that lies between word boundaries, and for prefixes every beginning of a word.
  private static func findSubsumed(
    _ context: ListLintContext, _ bytes: UnsafeBufferPointer<UInt8>, _ firstByHash: [UInt64: Int]
  ) {
    // The fewest bytes that a prefix or an anywhere-term has; lists without any skip the look-ups by byte.
    var isOpen = false
    var isInner = false
    for term in context.terms where breadth(term) > 1 {
      isOpen = true
      if term.form == .anywhere { isInner = true }
    }
    for index in 0..<context.folded.count {
      let range = context.folded.range(index)
      // Most terms are one word, which only an open term can cover.
      if !isOpen && !hasInnerBoundary(bytes, range) { continue }
      let starts = boundaries(bytes, range)
      guard starts.count <= mostBoundaries, starts.count > 2 || isOpen else { continue }
      guard range.count <= (isInner ? longestInner : longest) else { continue }
      if let wide = covering(
        context, bytes, firstByHash, index, range, starts, isOpen: isOpen, isInner: isInner)
      {
        report(context, narrow: index, wide: wide)
      }
    }
  }

  private static func covering(
    _ context: ListLintContext, _ bytes: UnsafeBufferPointer<UInt8>, _ firstByHash: [UInt64: Int],
    _ index: Int,
    _ range: Range<Int>, _ boundaries: [Int], isOpen: Bool, isInner: Bool
  ) -> Int? {
    for start in range where isInner || boundaries.contains(start) {
      let isAtBoundary = boundaries.contains(start)
      var state = fnvStart
      for end in start..<range.upperBound {
        state = (state ^ UInt64(bytes[end])) &* fnvPrime
        let endsAtBoundary = boundaries.contains(end + 1)
        guard isOpen || endsAtBoundary, start != range.lowerBound || end + 1 != range.upperBound else {
          continue
        }
        guard let wide = firstByHash[state], wide != index else { continue }
        guard equal(bytes, start..<end + 1, context.folded.range(wide)) else { continue }
        let term = context.terms[wide]
        switch (breadth(term), term.form) {
        case (0, _): continue
        case (_, .word): if isAtBoundary && endsAtBoundary { return wide }
        case (_, .prefix), (_, .endings): if isAtBoundary { return wide }
        case (_, .anywhere): return wide
        }
      }
    }
    return nil
  }

  private static func hasInnerBoundary(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] == 0x20 || bytes[index] >= 0xE0 { return true }
    return false
  }

  /// Offsets of word boundaries in folded text: ends, spaces, and around characters of unspaced scripts.
  private static func boundaries(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Int] {
    var result = [range.lowerBound]
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = Lexer.scalar(bytes, at: at)
      if scalar == 0x20 || isUnspaced(scalar) {
        if result.last != at { result.append(at) }
        result.append(at + length)
      }
      at += length
    }
    if result.last != range.upperBound { result.append(range.upperBound) }
    return result
  }

  // FNV-1a, because it can be continued byte by byte; equality is always checked on the bytes.
  private static let fnvStart: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let fnvPrime: UInt64 = 0x100_0000_01B3

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var state = fnvStart
    for index in range { state = (state ^ UInt64(bytes[index])) &* fnvPrime }
    return state
  }

  private static func equal(
    _ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
      return false
    }
    return true
  }
}
