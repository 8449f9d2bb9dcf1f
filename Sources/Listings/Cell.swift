/// One value of one record: a field (or a named attribute) and where its bytes lie in the batch's arena.
///
/// ```
/// arena  │ …<g:title>Blue &amp; white</g:title>… │ Blue & white │
///           ▲ chunk of feed                        ▲ decoded values
/// cell   { field: title, value: (offset, length) into either part }
/// ```
package struct Cell: Sendable {
  package var valueOffset: UInt32
  package var valueLength: UInt32
  /// The source name as written (`g:color`, `Farbe`); what an attribute is called in outputs.
  package var nameOffset: UInt32
  package var nameLength: UInt16
  package var field: Field
  /// How a profile prefers this source name among those that feed the same field: 0 wins. In a finished record, of an
  /// attribute: the column behind that of the field of which it is a further value, 0 for one that is none.
  package var rank: UInt8

  @inlinable
  package init(
    field: Field, rank: UInt8 = 0, nameOffset: Int, nameLength: Int, valueOffset: Int, valueLength: Int
  ) {
    self.field = field
    self.rank = rank
    self.nameOffset = UInt32(truncatingIfNeeded: nameOffset)
    self.nameLength = UInt16(truncatingIfNeeded: min(nameLength, 0xFFFF))
    self.valueOffset = UInt32(truncatingIfNeeded: valueOffset)
    self.valueLength = UInt32(truncatingIfNeeded: valueLength)
  }
}

extension Cell {
  /// Whether the cell of a finished record states a value of a field: the field's own cell does, and so does an attribute
  /// that is a further value of it.
  @inlinable @inline(__always)
  package func states(_ field: Field) -> Bool {
    self.field == field || (self.field == .attribute && Int(rank) == field.column + 1)
  }
}
