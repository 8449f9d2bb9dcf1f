package import TextFolding

/// What one unit of each currency is worth, all in one and the same currency.
package struct ExchangeRates: Sendable, Equatable {
  package var worth: [String: ExactDecimal]
  package init(worth: [String: ExactDecimal]) { self.worth = worth }

  /// Whether two amounts compare as asked; `nil` where a currency is not listed or a product is too long.
  package func holds(_ comparison: Comparison, _ left: Money, _ right: Money) -> Bool? {
    guard let one = worth[left.currency], let other = worth[right.currency],
      let first = left.amount.multiplied(by: one), let second = right.amount.multiplied(by: other)
    else { return nil }
    return comparison.holds(first, second)
  }
}
