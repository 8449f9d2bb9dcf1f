import Foundation
import Listings

/// A place where what a find looks for stands.
struct ReferenceHit: Equatable {
  var find: Int
  /// Position in the listing's values.
  var value: Int
  /// Positions of units of the value's reading.
  var units: Range<Int>
  /// In the value, in bytes.
  var source: Range<Int>
  /// The term's place among all that the find looks for; of one span, the first counts.
  var term = -1
  /// Rows that the term stands in, with where each holds; `nil` for everywhere.
  var rows: [Row] = []
  /// The one of them for which the hit stands.
  var row: Row?
  var amount: Int?
  /// It may be no hit at all: its term is one of a language, and the listing names none.
  var isUncertain = false

  struct Row: Equatable {
    var number: Int
    var countries: Set<String>?
  }

  static func == (one: ReferenceHit, other: ReferenceHit) -> Bool {
    one.isInPlace(of: other) && one.amount == other.amount
  }

  /// Sides of a thing stand in one place, and each is a hit.
  func isInPlace(of other: ReferenceHit) -> Bool {
    find == other.find && value == other.value && units == other.units && term == other.term
  }
}

/// Everything that one rule finds in one listing, found the plain way.
struct ReferenceSearch {
  let rule: RuleModel
  let set: RuleSetModel
  let listing: ListingModel
  let world: WorldModel
  /// Where the rule looks at the listing; empty for everywhere.
  let countries: Set<String>
  /// Of each value of text, by its position.
  let readings: [Int: Reading]

  /// The listing's languages, `nil` for what is none; empty where nobody says.
  var languages: [String?] {
    let stated = listing.meanings(.language).flatMap(\.words)
    return stated.isEmpty ? world.feed.language.map { [$0] } ?? [] : stated
  }

  func hits(of find: Int) -> [ReferenceHit] {
    let model = rule.finds[find]
    return listing.values.indices.flatMap { position -> [ReferenceHit] in
      guard let reading = readings[position], model.fields.contains(listing.searchedField(position)) else {
        return []
      }
      return places(model, reading).map { place in
        ReferenceHit(
          find: find, value: position, units: place.units, source: place.source, term: place.term,
          rows: place.rows, amount: place.amount, isUncertain: place.isUncertain)
      }
    }
  }

  private struct Place {
    var units: Range<Int>
    var source: Range<Int>
    var term = -1
    var rows: [ReferenceHit.Row] = []
    var amount: Int?
    var isUncertain = false
  }

  private func places(_ find: FindModel, _ reading: Reading) -> [Place] {
    switch find.target {
    case .lists(let names):
      let terms = set.lists.filter { names.contains($0.name) }.flatMap(\.terms)
      return places(of: terms, reading)
    case .inline(let terms): return places(of: terms, reading)
    case .column(let table, let column): return places(of: table, column, reading)
    case .expression(let expression):
      return ExpressionSearch(expression, reading).matches().map { glyphs in
        let source = reading.offsets[glyphs.lowerBound]..<reading.offsets[glyphs.upperBound]
        return Place(units: reading.units(ofGlyphs: glyphs), source: source)
      }
    case .quantity(let dimension):
      return reading.passage.amounts.enumerated().compactMap { number, amount in
        guard amount.meanings.contains(where: { $0.dimension == dimension }) else { return nil }
        let source = reading.offsets[amount.glyphs.lowerBound]..<reading.offsets[amount.glyphs.upperBound]
        return Place(units: reading.units(ofGlyphs: amount.glyphs), source: source, amount: number)
      }
    }
  }

  private func places(of terms: [TermModel], _ reading: Reading) -> [Place] {
    terms.enumerated().flatMap { number, term -> [Place] in
      var isUncertain = false
      if let only = term.onlyLanguage {
        let languages = languages
        if !languages.contains(only) {
          guard languages.isEmpty || languages.contains(nil) else { return [] }
          isUncertain = true
        }
      }
      return spans(of: term, reading).map { span in
        Place(units: span, source: source(span, reading), term: number, isUncertain: isUncertain)
      }
    }
  }

  private func places(of table: String, _ column: String, _ reading: Reading) -> [Place] {
    guard let table = set.tables.first(where: { $0.name == table }) else { return [] }
    var seen: Set<String> = []
    let texts = table.texts(column).filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
    return texts.enumerated().flatMap { number, text -> [Place] in
      let rows = table.rows(column, text).filter { row in
        guard let held = row.countries, !countries.isEmpty else { return true }
        return !held.isDisjoint(with: countries)
      }
      // A row that holds nowhere here is as if it were not there.
      guard !rows.isEmpty else { return [] }
      return spans(of: TermModel(text: text), reading).map { span in
        Place(
          units: span, source: source(span, reading), term: number,
          rows: rows.map { .init(number: $0.row, countries: $0.countries) })
      }
    }
  }

  private func source(_ span: Range<Int>, _ reading: Reading) -> Range<Int> {
    reading.units[span.lowerBound].start..<reading.units[span.upperBound - 1].end
  }

  private func spans(of term: TermModel, _ reading: Reading) -> [Range<Int>] {
    let folded = term.folded
    return reading.places(of: folded).compactMap { start in
      let end = start + folded.count
      let (left, right) = (reading.isBoundary(start), reading.isBoundary(end))
      let isPlace =
        switch term.form {
        case .word: left && right
        case .prefix, .endings: left
        case .anywhere: true
        }
      guard isPlace else { return nil }
      if term.isAsWritten {
        let written = reading.units[start..<end].map { $0.kind == .separator ? " " : $0.text }.joined()
        guard written.unicodeScalars.elementsEqual(term.text.unicodeScalars) else { return nil }
      }
      return start..<end
    }
  }
}

/// Searches an expression by trying it at every place.
struct ExpressionSearch {
  private var scalars: [(scalar: Unicode.Scalar, glyph: Int)] = []
  private let expression: ExpressionModel

  init(_ expression: ExpressionModel, _ reading: Reading) {
    self.expression = expression
    for (position, glyph) in reading.passage.glyphs.enumerated() {
      for scalar in glyph.text.unicodeScalars { scalars.append((scalar, position)) }
    }
  }

  /// Leftmost matches, none inside another, as ranges of glyphs.
  func matches() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while position < scalars.count {
      if let end = match(at: position) {
        found.append(scalars[position].glyph..<(scalars[end - 1].glyph + 1))
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  private func match(at start: Int) -> Int? {
    var position = start
    for part in expression.parts {
      let first = position
      switch part {
      case .word(let word):
        for scalar in word.unicodeScalars {
          guard position < scalars.count, agree(scalars[position].scalar, scalar) else { return nil }
          position += 1
        }
      case .digits: while position < scalars.count, isDigit(scalars[position].scalar) { position += 1 }
      case .gap:
        while position < scalars.count, !isDigit(scalars[position].scalar),
          !isLetter(scalars[position].scalar)
        {
          position += 1
        }
      }
      if position == first { return nil }
    }
    return position
  }

  private func agree(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    if one == other { return true }
    guard expression.ignoresCase, isLetter(one), isLetter(other) else { return false }
    return one.value | 0x20 == other.value | 0x20
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
