/// What a quantity measures.
package enum Dimension: String, Sendable, CaseIterable {
  case mass, volume, power, voltage, energy, length, percentage, concentration, count
}

/// An amount in the base unit of its dimension (gram, litre, watt, volt, joule, metre, per cent, gram per litre, one).
package struct Quantity: Sendable, Equatable {
  package var dimension: Dimension
  package var value: ExactDecimal
  package init(dimension: Dimension, value: ExactDecimal) {
    self.dimension = dimension
    self.value = value
  }
}
