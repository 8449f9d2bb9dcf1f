/// A unit where it stands, with all that it can mean.
struct FoundUnit {
  var meanings: [(dimension: Dimension, factor: ExactDecimal)]
  var end: Int
}

extension QuantityReader {
  private static let one = ExactDecimal(significand: 1)

  /// The unit after a number that ends at `start`, spaces or a hyphen between.
  func unit(at start: Int) -> FoundUnit? {
    var position = spaces(from: start)
    let (hyphen, length) = reader.character(at: position)
    if position == start, hyphen == 0x2D { position += length }
    if let percentage = percentage(at: position) { return percentage }
    guard let (unit, end) = name(at: position, isSpaced: position > start) else { return nil }
    if reader.character(at: end).point == 0x2F {
      return ratio(unit, at: end + reader.character(at: end).length, end: end)
    }
    return FoundUnit(meanings: [(unit.dimension, unit.factor)], end: end)
  }

  /// A sign such as `%`, `vol.` before it or not.
  private func percentage(at start: Int) -> FoundUnit? {
    var position = start
    for prefix in ["vol.-", "vol-", "vol. ", "vol.", "vol ", "vol"] {
      let length = prefix.utf8.count
      if position + length < reader.count,
        zip(0..<length, prefix.utf8).allSatisfy({ reader.base[position + $0] | 0x20 == $1 | 0x20 })
      {
        position += length
        break
      }
    }
    let (point, length) = reader.character(at: position)
    let meanings = units.meanings(ofSign: point)
    guard !meanings.isEmpty else { return nil }
    return FoundUnit(meanings: meanings.map { ($0.dimension, $0.factor) }, end: position + length)
  }

  /// `mg/ml`, `mg/5 ml`; a mass per anything else stays a mass, other units are then none (`km/h`).
  private func ratio(_ unit: UnitTable.Unit, at start: Int, end: Int) -> FoundUnit? {
    var position = spaces(from: start)
    var amount = Self.one
    if reader.isDigit(at: position) {
      guard let number = reader.read(at: position).number, !number.ambiguous else { return nil }
      amount = number.high
      position = spaces(from: number.end)
    }
    let isMass = unit.dimension == .mass
    if isMass, let (below, last) = name(at: position, isSpaced: false),
      below.dimension == .volume || below.dimension == .mass
    {
      // A gram of solution counts as a millilitre.
      let litres =
        below.dimension == .volume
        ? below.factor
        : ExactDecimal(significand: below.factor.significand, exponent: below.factor.exponent - 3)
      if let divisor = amount.multiplied(by: litres), let factor = unit.factor.divided(by: divisor) {
        return FoundUnit(meanings: [(.concentration, factor)], end: last)
      }
      return nil
    }
    let stays = isMass || unit.dimension == .volume || unit.dimension == .count
    return stays ? FoundUnit(meanings: [(unit.dimension, unit.factor)], end: end) : nil
  }

  /// The unit whose name stands at `start`, and the end of the name.
  private func name(at start: Int, isSpaced: Bool) -> (unit: UnitTable.Unit, end: Int)? {
    var position = start
    var ends: [Int] = []
    var isHan = false
    // The longest names have fewer letters than this.
    while ends.count < 24 {
      let (point, length) = reader.character(at: position)
      guard length > 0, point > 0x7F || (point | 0x20) &- 0x61 < 26 else { break }
      let kind = FoldingTables.shared.kind(of: point)
      guard kind != CharacterKind.separator || (0x3380...0x33DF).contains(point) else { break }
      if ends.isEmpty { isHan = kind == CharacterKind.unspaced }
      if !isHan, kind == CharacterKind.unspaced { break }
      position += length
      ends.append(position)
    }
    guard let last = ends.last, ends.count < 24 || isHan else { return nil }
    if isHan {
      // Nothing marks the end of a word there: the longest unit that fits.
      for end in ends.prefix(3).reversed() {
        if let unit = lookUp(start..<end) { return (unit, end) }
      }
      return nil
    }
    // `m2` and `m²` are no length.
    if reader.isDigit(at: last) { return nil }
    let raw = UnsafeRawBufferPointer(start: reader.base + start, count: last - start)
    if raw.count == 2, raw[0] | 0x20 == 0x69, raw[1] | 0x20 == 0x6E {
      // `5in` is inches, `2 in 1` is not.
      return isSpaced ? nil : units["inch"].map { ($0, last) }
    }
    if raw.count == 2, raw[0] | 0x20 == 0x66, raw[1] | 0x20 == 0x6C { return fluidOunce(after: last) }
    return lookUp(start..<last).map { ($0, last) } ?? perCent(raw, end: last)
  }

  /// `per cent` in two words, as Latin languages write it, too.
  private func perCent(_ first: UnsafeRawBufferPointer, end: Int) -> (unit: UnitTable.Unit, end: Int)? {
    guard (3...4).contains(first.count), first[0] | 0x20 == 0x70 else { return nil }
    let start = spaces(from: end)
    guard start > end else { return nil }
    for (word, next) in [
      ("per", "cent"), ("per", "cento"), ("pro", "cent"), ("pour", "cent"), ("por", "ciento"),
      ("por", "cento"),
    ] as [(StaticString, StaticString)] where Self.reads(first, word) {
      let last = start + next.utf8CodeUnitCount
      guard last <= reader.count,
        Self.reads(UnsafeRawBufferPointer(start: reader.base + start, count: last - start), next)
      else { continue }
      let point = reader.character(at: last).point
      if point > 0x7F
        ? FoldingTables.shared.kind(of: point) == CharacterKind.separator : (point | 0x20) &- 0x61 >= 26
      {
        return units["percent"].map { ($0, last) }
      }
    }
    return nil
  }

  /// Whether bytes are a word in small letters of ASCII, whatever their case.
  private static func reads(_ bytes: UnsafeRawBufferPointer, _ word: StaticString) -> Bool {
    bytes.count == word.utf8CodeUnitCount
      && bytes.indices.allSatisfy { bytes[$0] | 0x20 == word.utf8Start[$0] }
  }

  private func fluidOunce(after end: Int) -> (unit: UnitTable.Unit, end: Int)? {
    var position = end
    if reader.character(at: position).point == 0x2E { position += 1 }
    position = spaces(from: position)
    guard position + 2 <= reader.count, reader.base[position] | 0x20 == 0x6F,
      reader.base[position + 1] | 0x20 == 0x7A
    else { return nil }
    return units["floz"].map { ($0, position + 2) }
  }

  private func lookUp(_ range: Range<Int>) -> UnitTable.Unit? {
    let raw = UnsafeRawBufferPointer(start: reader.base + range.lowerBound, count: range.count)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Folding.foldedCapacity(raw.count)) {
      buffer in
      guard let output = buffer.baseAddress else { return nil }
      let count = Folding.fold(raw, html: false, into: output)
      let folded = String(decoding: UnsafeBufferPointer(start: output, count: count), as: UTF8.self)
      return units.unit(folded: folded, raw: raw) ?? micro(folded, raw: raw)
    }
  }

  /// A millionth of a unit, by the prefix of the International System (`µW`, `мкВт`, `microvolt`), where the table has no
  /// name of its own for it. Of ASCII's stand-in for µ only `uW`: capitals are another matter (`UV`).
  private func micro(_ folded: String, raw: UnsafeRawBufferPointer) -> UnitTable.Unit? {
    var prefixes = ["μ", "мк", "микро", "micro", "mikro", "微"]
    if raw.count == 2, raw[0] == 0x75, raw[1] == 0x57 { prefixes = ["u"] }
    for prefix in prefixes where folded.hasPrefix(prefix) {
      let name = String(folded.dropFirst(prefix.count))
      guard !name.isEmpty else { continue }
      // A joule is a capital letter: as it is written, and not as it is folded.
      let end = raw.count - name.utf8.count
      let written = end > 0 ? UnsafeRawBufferPointer(rebasing: raw[end...]) : raw
      guard let unit = units.unit(folded: name, raw: written), unit.factor == Self.one,
        unit.dimension != .count, unit.dimension != .percentage,
        let factor = unit.factor.multiplied(by: ExactDecimal(significand: 1, exponent: -6))
      else { continue }
      return UnitTable.Unit(dimension: unit.dimension, factor: factor)
    }
    return nil
  }
}
