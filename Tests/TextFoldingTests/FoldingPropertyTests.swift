import Foundation
import Testing

@testable import TextFolding

/// A small generator of repeatable random numbers (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Folding, whatever the input")
struct FoldingPropertyTests {
  static let pieces = [
    "<", ">", "\"", "'", "=", "&", ";", "<b>", "</b>", "<p>", "<!--", "-->", "<script>", "</script>",
    "<a href=\"", "&amp;",
    "&#x301;", "&eacute;", "&shy;", " ", "  ", ", ", "a", "Z", "Viagra", "500mg", "é", "e\u{301}", "\u{323}",
    "ß", "Ж", "ж",
    "西地", "ﾊﾞ", "한", "\u{1112}\u{1161}\u{11AB}", "\u{200B}", "\u{AD}", "𝓥", "🔥", "\u{FDFA}", "ﬁ", "´",
    "=\u{338}", "ก็", "क्षि", "\u{A0}",
    "ＡＢ", "İ", "ᾳ", "\u{1}", "longer words in ordinary prose", "для телефона",
  ].map { Array($0.utf8) }

  func soup(_ seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(state: seed)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      if Int.random(in: 0..<12, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      } else {
        bytes += Self.pieces.randomElement(using: &random) ?? []
      }
    }
    return bytes
  }

  @Test(
    "with and without maps the same bytes, words apart by one space, and every byte led back",
    arguments: [false, true])
  func agreement(html: Bool) throws {
    for seed in 0..<4000 {
      let bytes = soup(UInt64(seed))
      let text = bytes.withUnsafeBytes { Folding.foldMapped($0, html: html) }
      let plain = Array(folded(bytes, html: html).utf8)
      try #require(text.bytes == plain, "seed \(seed)")
      try #require(text.starts.count == plain.count && text.ends.count == plain.count)
      let string = String(decoding: plain, as: UTF8.self)
      try #require(Array(string.utf8) == plain, "seed \(seed): not UTF-8")
      try #require(!string.contains("  ") && plain.first != 0x20 && plain.last != 0x20, "seed \(seed)")
      try #require(Array(folded(string).utf8) == plain, "seed \(seed): folding twice differs")
      for (index, scalar) in zip(string.utf8.indices, string.utf8).enumerated() where scalar.1 != 0x20 {
        let start = Int(text.starts[index])
        let end = Int(text.ends[index])
        try #require(start < end && end <= bytes.count, "seed \(seed)")
      }
      var offset = 0
      for scalar in string.unicodeScalars {
        let length = UTF8.width(scalar)
        if scalar != " " && scalar.properties.canonicalCombiningClass == .notReordered,
          scalar.properties.generalCategory != .nonspacingMark,
          scalar.properties.generalCategory != .spacingMark
        {
          let source = text.source(of: offset..<(offset + length))
          let again = folded(Array(bytes[source]), html: html)
          try #require(again.unicodeScalars.contains(scalar), "seed \(seed): \(scalar) from \(again)")
        }
        offset += length
      }
    }
  }

  @Test("a term is found in any text that holds it, composed or not")
  func occurrence() {
    for term in ["Étui für Käse", "Ångström", "ビタミン", "Việt Nam", "한국어", "Ёлка", "क़लम"] {
      for form in [
        term.precomposedStringWithCanonicalMapping, term.decomposedStringWithCanonicalMapping,
        term.uppercased(),
      ] {
        let text = folded("<p>x, \(form)!</p>", html: true)
        #expect(text.contains(String(decoding: Folding.foldTerm(term), as: UTF8.self)))
      }
    }
  }

  @Test("every character folds as normalising and casing it elsewhere says")
  func everyCharacter() throws {
    var differing: [String] = []
    for value in UInt32(0x80)...0x323AF {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age,
        age.major < 15 || (age.major == 15 && age.minor == 0)
      else {
        continue
      }
      // Case folding differs from casing, by definition: dotless i, an iota on a space; Cherokee folds to capitals.
      if value == 0x131 || value == 0x37A || value == 0x1D6A4 || (0x13A0...0x13FF).contains(value)
        || (0xAB70...0xABBF).contains(value)
      {
        continue
      }
      // Trade mark signs, by decision.
      if [0x2120, 0x2122, 0x1F16A, 0x1F16B, 0x1F16C].contains(value) { continue }
      // Of these nothing is seen, by decision: they part no word.
      if value < 0xA0 || [0xFFF9, 0xFFFA, 0xFFFB, 0xFFFD].contains(value) {
        #expect(folded("a" + String(Character(scalar)) + "b") == "ab")
        continue
      }
      let reference = Self.reference(scalar)
      // The letter before keeps marks from being taken for a part of a separator.
      let result = folded("0" + String(Character(scalar)))
      if !result.unicodeScalars.elementsEqual(reference.unicodeScalars) {
        differing.append(
          "U+\(String(value, radix: 16)) \(result.unicodeScalars.map(\.value)) \(reference.unicodeScalars.map(\.value))"
        )
      }
    }
    #expect(differing.isEmpty, "\(differing.count): \(differing.prefix(20))")
  }

  /// Normalisation by Foundation, casing and properties by the standard library.
  static func reference(_ scalar: Unicode.Scalar) -> String {
    func clean(_ text: String) -> String {
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint })
      return String(scalars)
    }
    var text = clean(String(Character(scalar)))
    for _ in 0..<3 {
      text = clean(text.precomposedStringWithCompatibilityMapping)
      text = text.unicodeScalars.map { lower in lower.properties.uppercaseMapping }.joined()
      text = text.unicodeScalars.map { $0.properties.lowercaseMapping }.joined()
    }
    text = text.precomposedStringWithCompatibilityMapping
    var words = String.UnicodeScalarView("0".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber,
        .letterNumber, .otherNumber:
        words.append(scalar)
      case .nonspacingMark, .spacingMark, .enclosingMark:
        if words.last != " " { words.append(scalar) }
      default: if words.last != " " { words.append(" ") }
      }
    }
    if words.last == " " { words.removeLast() }
    return String(words)
  }
}
