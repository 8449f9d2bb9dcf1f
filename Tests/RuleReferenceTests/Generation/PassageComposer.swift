import Foundation

/// Makes texts out of a few words, written in as many ways as sellers find.
struct PassageComposer {
  static let words = ["alpha", "beta", "pen", "penbox", "lsd", "café", "tablettbox", "kappa"]
  static let coded = ["lp303", "7q", "pen7", "303", "alpha7"]
  static let ideographs = ["西", "地", "那", "非"]

  /// Whether mark-up and entities may stand in it.
  var isHTML: Bool
  private var passage = Passage()

  init(isHTML: Bool) { self.isHTML = isHTML }

  static func compose(_ draws: inout Draws, isHTML: Bool, items: ClosedRange<Int>) -> Passage {
    var composer = PassageComposer(isHTML: isHTML)
    composer.compose(&draws, draws.within(items))
    return composer.passage
  }

  /// A few plain words, without amounts.
  static func name(_ words: [String], _ draws: inout Draws) -> Passage {
    var composer = PassageComposer(isHTML: false)
    for (position, word) in words.enumerated() {
      if position > 0 { composer.separate(&draws) }
      composer.write(word, &draws, plainly: true)
    }
    return composer.passage
  }

  private mutating func compose(_ draws: inout Draws, _ items: Int) {
    for position in 0..<items {
      let kind = draws.below(100)
      let isAmount = kind < 22
      let touches = kind >= 85 && passage.glyphs.last?.kind != .digit && !endsWithAmount
      if position > 0, !(touches && draws.chance(40)) {
        // An amount stands between spaces and behind a word, so that what it says is beyond doubt.
        if isAmount || endsWithAmount { space() } else { separate(&draws) }
      }
      if isAmount {
        if passage.glyphs.last(where: { $0.kind != .separator })?.kind == .digit {
          write("alpha", &draws)
          space()
        }
        AmountComposer.write(&passage, &draws)
      } else if kind < 75 {
        write(draws.pick(Self.words), &draws)
      } else if kind < 85 {
        write(draws.pick(Self.coded), &draws)
      } else {
        for _ in 0...draws.below(3) { write(draws.pick(Self.ideographs), &draws) }
      }
    }
  }

  private var endsWithAmount: Bool {
    passage.amounts.last.map { $0.glyphs.upperBound == passage.glyphs.count } ?? false
  }

  private mutating func space() {
    passage.glyphs.append(Glyph(source: " ", text: " ", folded: " ", kind: .separator))
  }

  private mutating func separate(_ draws: inout Draws) {
    let plain = [" ", " ", " ", ", ", " - ", "; ", "/", "\n", "-", "…", "  "]
    let marked = ["<br>", "</p><p>", " <b>", "</b> ", "&nbsp;", " &amp; "]
    let source = draws.pick(isHTML && draws.chance(30) ? marked : plain)
    // Of a block's tag there remains a line feed, of an inline one nothing; what else there is parts words anyway.
    let text = source.hasPrefix("<br") || source.hasPrefix("</p") ? "\n" : " "
    passage.glyphs.append(Glyph(source: source, text: text, folded: " ", kind: .separator))
  }

  /// A word, letter by letter, each as it may be written; `plainly` with capitals at most.
  private mutating func write(_ word: String, _ draws: inout Draws, plainly: Bool = false) {
    let isPlain = plainly || draws.chance(60)
    let isUpper = draws.chance(25)
    for (position, character) in word.enumerated() {
      if !isPlain, position > 0, draws.chance(15) { invisible(&draws) }
      let capital = isUpper || (position == 0 && draws.chance(30))
      let kind: Glyph.Kind =
        character.isNumber ? .digit : Self.ideographs.contains(String(character)) ? .ideograph : .letter
      let form = capital && kind == .letter ? character.uppercased() : String(character)
      var glyph = Glyph(source: form, text: form, folded: character, kind: kind)
      if !isPlain, draws.chance(20) { disguise(&glyph, &draws) }
      passage.glyphs.append(glyph)
    }
  }

  private mutating func invisible(_ draws: inout Draws) {
    let source = draws.pick(
      isHTML ? ["<b>", "</i>", "\u{AD}", "\u{200B}", "&shy;"] : ["\u{AD}", "\u{200B}"])
    let text = source.hasPrefix("<") ? "" : source == "&shy;" ? "\u{AD}" : source
    passage.glyphs.append(Glyph(source: source, text: text, folded: " ", kind: .invisible))
  }

  /// The same character in another form: full-width, decomposed, or as an entity.
  private func disguise(_ glyph: inout Glyph, _ draws: inout Draws) {
    guard let scalar = glyph.source.unicodeScalars.first else { return }
    if glyph.folded == "é" {
      let forms = isHTML ? ["e\u{301}", "&eacute;", "E\u{301}"] : ["e\u{301}", "E\u{301}"]
      glyph.source = draws.pick(forms)
      glyph.text = glyph.source == "&eacute;" ? "é" : glyph.source
    } else if scalar.value < 0x7F, scalar.value > 0x20 {
      if isHTML, draws.chance(50) {
        glyph.source = "&#\(scalar.value);"
      } else if let wide = Unicode.Scalar(scalar.value + 0xFEE0) {
        glyph.source = String(Character(wide))
        glyph.text = glyph.source
      }
    }
  }
}

/// Writes numbers with units.
enum AmountComposer {
  struct Unit {
    var name: String
    var meanings: [(dimension: Measurable, factor: Decimal)]
  }

  /// SI prefixes, and a per cent as ten grams a litre.
  static let units: [Unit] = [
    Unit(name: "mW", meanings: [(.power, Decimal(1) / 1000)]),
    Unit(name: "W", meanings: [(.power, 1)]),
    Unit(name: "mg", meanings: [(.mass, Decimal(1) / 1000)]),
    Unit(name: "g", meanings: [(.mass, 1)]),
    Unit(name: "kg", meanings: [(.mass, 1000)]),
    Unit(name: "ml", meanings: [(.volume, Decimal(1) / 1000)]),
    Unit(name: "l", meanings: [(.volume, 1)]),
    Unit(name: "%", meanings: [(.percentage, 1), (.concentration, 10)]),
    Unit(name: "mg/ml", meanings: [(.concentration, 1)]),
    Unit(name: "kV", meanings: [(.voltage, 1000)]),
    Unit(name: "V", meanings: [(.voltage, 1)]),
    Unit(name: "joule", meanings: [(.energy, 1)]),
    Unit(name: "kJ", meanings: [(.energy, 1000)]),
    Unit(name: "cm", meanings: [(.length, Decimal(1) / 100)]),
    Unit(name: "pcs", meanings: [(.count, 1)]),
  ]

  static func write(_ passage: inout Passage, _ draws: inout Draws) {
    let unit = draws.pick(units)
    let first = number(&draws)
    var sides: [Amount] = []
    var amount = Amount(meanings: unit.meanings, low: first.value, high: first.value, glyphs: 0..<0)
    var text = first.text
    switch draws.below(10) {
    case 0, 1:
      let more = draws.within(1...40)
      amount.high = first.value + Decimal(more)
      text += draws.pick(["-", " - ", " to ", "–"]) + "\(amount.high)"
    case 2, 3:
      let pieces = draws.within(2...12)
      // `10 x 8 cm` are sides, and no pieces: each is an amount, and a square has but one.
      if unit.meanings[0].dimension == .length {
        text = "\(pieces) x \(text)"
        if Decimal(pieces) != first.value {
          sides = [
            Amount(meanings: unit.meanings, low: Decimal(pieces), high: Decimal(pieces), glyphs: 0..<0)
          ]
        }
        break
      }
      amount.pieces = Decimal(pieces)
      text = "\(pieces) x \(text)"
    case 4:
      // A thousand in one country, and one in the next.
      (amount.low, amount.high) = (Decimal(first.whole), Decimal(first.whole) * 1000)
      amount.isAmbiguous = true
      text = "\(first.whole)\(draws.pick([".", ","]))000"
    default: break
    }
    let start = passage.glyphs.count
    for character in text + draws.pick([" ", ""]) + unit.name { passage.glyphs.append(glyph(character)) }
    amount.glyphs = start..<passage.glyphs.count
    for var side in sides {
      side.glyphs = amount.glyphs
      passage.amounts.append(side)
    }
    passage.amounts.append(amount)
  }

  private static func glyph(_ character: Character) -> Glyph {
    let kind: Glyph.Kind = character.isNumber ? .digit : character.isLetter ? .letter : .separator
    let folded = Character(character.lowercased())
    return Glyph(source: String(character), text: String(character), folded: folded, kind: kind)
  }

  private static func number(_ draws: inout Draws) -> (value: Decimal, text: String, whole: Int) {
    let whole = draws.within(1...30)
    guard draws.chance(30) else { return (Decimal(whole), "\(whole)", whole) }
    let tenth = draws.within(1...9)
    return (Decimal(whole) + Decimal(tenth) / 10, "\(whole)\(draws.pick([".", ","]))\(tenth)", whole)
  }
}
