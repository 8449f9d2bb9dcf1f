import Foundation

/// One character of a text: how the feed writes it, and what a reader makes of it.
///
/// Texts are put together from these, so that the reference knows by construction what the program must work out:
/// it reads no mark-up, decodes nothing and folds nothing.
struct Glyph {
  enum Kind { case letter, digit, ideograph, separator, invisible }
  /// As it stands in the value.
  var source: String
  /// Without mark-up and entities.
  var text: String
  /// Upper and lower case, full-width and composed forms made one; of no account for what is invisible.
  var folded: Character
  var kind: Kind
}

/// What a number with a unit measures, with the name that rules have for it and its base unit.
enum Measurable: String, CaseIterable {
  case mass, volume, power, voltage, energy, length, percentage, concentration, count
}

/// A number with a unit in a text.
struct Amount {
  /// All that it can be read as: a percentage is a concentration of ten grams a litre, too.
  var meanings: [(dimension: Measurable, factor: Decimal)]
  /// Both ends of a range, or of what an ambiguous number can be.
  var low: Decimal
  var high: Decimal
  var pieces: Decimal = 1
  var isAmbiguous = false
  /// Positions of its glyphs in the passage.
  var glyphs: Range<Int>
}

struct Passage {
  var glyphs: [Glyph] = []
  var amounts: [Amount] = []

  var source: String { glyphs.map(\.source).joined() }

  init() {}

  /// A text that is as it is written.
  init(plain text: String) {
    glyphs = text.map { character in
      Glyph(
        source: String(character), text: String(character), folded: Character(character.lowercased()),
        kind: character.isNumber ? .digit : character.isLetter ? .letter : .separator)
    }
  }
}

/// A passage as rules see it: its visible characters, each with its place in the value.
struct Reading {
  struct Unit {
    var folded: Character
    var text: String
    var kind: Glyph.Kind
    /// UTF-8 offsets in the value.
    var start: Int
    var end: Int
    /// The number of the word that it belongs to, for distances: what no white space and no punctuation parts is one
    /// word, but every ideograph is a word of its own; -1 between words.
    var word: Int
    var glyph: Int
  }
  var passage: Passage
  var units: [Unit] = []
  /// Per glyph, where it begins in the value; one more for the end.
  var offsets: [Int] = [0]

  init(_ passage: Passage) {
    self.passage = passage
    var word = -1
    for (position, glyph) in passage.glyphs.enumerated() {
      let start = offsets[position]
      let end = start + glyph.source.utf8.count
      offsets.append(end)
      let last = units.last
      switch glyph.kind {
      case .invisible: continue
      case .separator:
        if last?.kind == .separator { continue }
      case .ideograph: word += 1
      case .letter, .digit:
        if last == nil || last?.kind == .separator || last?.kind == .ideograph { word += 1 }
      }
      units.append(
        Unit(
          folded: glyph.kind == .separator ? " " : glyph.folded, text: glyph.text, kind: glyph.kind,
          start: start, end: end, word: glyph.kind == .separator ? -1 : word, glyph: position))
    }
  }

  /// Whether a word can begin or end before unit `position`.
  func isBoundary(_ position: Int) -> Bool {
    guard position > 0, position < units.count else { return true }
    let (left, right) = (units[position - 1].kind, units[position].kind)
    if left == .separator || right == .separator || left == .ideograph || right == .ideograph { return true }
    return left != right
  }

  /// The units of some glyphs, without separators at their ends.
  func units(ofGlyphs glyphs: Range<Int>) -> Range<Int> {
    let inside = units.indices.filter { glyphs.contains(units[$0].glyph) && units[$0].kind != .separator }
    guard let first = inside.first, let last = inside.last else { return 0..<0 }
    return first..<(last + 1)
  }

  /// All of it, folded, without separators at its ends.
  var folded: [Character] {
    var text = units.map(\.folded)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Whether some words of folded text stand in it, whole.
  func contains(_ words: [Character]) -> Bool {
    places(of: words).contains { isBoundary($0) && isBoundary($0 + words.count) }
  }

  /// Where a run of folded characters begins.
  func places(of run: [Character]) -> [Int] {
    guard !run.isEmpty, run.count <= units.count else { return [] }
    return (0...(units.count - run.count)).filter { start in
      run.indices.allSatisfy { units[start + $0].folded == run[$0] }
    }
  }
}
