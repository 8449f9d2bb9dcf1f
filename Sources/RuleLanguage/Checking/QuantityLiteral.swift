import TextFolding

/// Amounts in conditions, such as the `1 mW` of `power > 1 mW`.
enum QuantityLiteral {
  enum Outcome {
    case quantity(Quantity)
    /// An amount of something else.
    case other(Dimension)
    /// A point or comma that could mark thousands as well as decimals.
    case ambiguous
    case unknown
  }

  /// Reads an amount with the scanner that reads listings, so that rules and listings have one table of units.
  static func read(number: String, unit: String, as dimension: Dimension) -> Outcome {
    switch scan("\(number) \(unit)", [dimension]) {
    case .some(let found) where found.ambiguous: return .ambiguous
    case .some(let found): return .quantity(Quantity(dimension: dimension, value: found.low))
    case .none:
      let others = scan("\(number) \(unit)", Set(Dimension.allCases))
      return others.map { .other($0.dimension) } ?? .unknown
    }
  }

  /// Reads an amount of whatever its unit measures; a percentage is one, and no concentration. `nil` for none.
  static func read(number: String, unit: String) -> Quantity? {
    let found =
      scan("\(number) \(unit)", Set(Dimension.allCases).subtracting([.concentration]))
      ?? scan("\(number) \(unit)", [.concentration])
    guard let found, !found.ambiguous else { return nil }
    return Quantity(dimension: found.dimension, value: found.low)
  }

  /// Reads a whole text as an amount, as `12 %`; a number alone is one of per cent or of pieces. In the base unit.
  static func read(_ text: String, as dimension: Dimension) -> ExactDecimal? {
    if dimension == .percentage || dimension == .count, let number = ExactDecimal.parse(text) {
      return number
    }
    guard let found = scan(text, [dimension]), !found.ambiguous, found.pieces == ExactDecimal(significand: 1)
    else { return nil }
    return found.low
  }

  /// The one quantity that the whole text is.
  private static func scan(_ text: String, _ dimensions: Set<Dimension>) -> FoundQuantity? {
    let bytes = Array(text.utf8)
    let found = bytes.withUnsafeBytes { QuantityScanner.scan($0, dimensions: dimensions) }
    guard found.count == 1, let only = found.first else { return nil }
    guard only.start == 0, only.end == bytes.count, only.low == only.high else { return nil }
    return only
  }
}
