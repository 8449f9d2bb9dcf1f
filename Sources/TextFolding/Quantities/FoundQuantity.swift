/// A number with a unit, as it stands in a text.
package struct FoundQuantity: Sendable, Equatable {
  package var dimension: Dimension
  /// In the dimension's base unit; equal unless the text gives a range (`5-10 mg`), or a number that can be read in
  /// two ways (`1.000 mg`): then both readings lie between them and `ambiguous` is set.
  package var low: ExactDecimal
  package var high: ExactDecimal
  /// How many pieces of this amount the text names: 10 in `10 x 10 ml`, otherwise 1.
  package var pieces = ExactDecimal(significand: 1)
  /// Where it stands in the text that was scanned, in bytes, from the first number to the end of the unit.
  package var start: Int
  package var end: Int
  /// Whether the number can be read in more than one way.
  package var ambiguous = false

  /// The amount of one piece, at most.
  package var each: ExactDecimal { high }
  /// The amount of all pieces, at most; `nil` where it needs more than 18 digits.
  package var total: ExactDecimal? { high.multiplied(by: pieces) }
}
