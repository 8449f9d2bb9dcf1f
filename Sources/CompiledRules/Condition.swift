package import Listings
package import TextFolding

/// A condition in postfix order, for a machine with one stack of `Trilean`s.
///
/// `drug and not class` is `[.found(0), .found(1), .not, .and(2)]`.
package struct Condition: Sendable, Equatable {
  package var instructions: [Instruction]
  package init(_ instructions: [Instruction]) { self.instructions = instructions }
  package static let always = Condition([.constant(.yes)])
}

/// A cell of the row that a find's hit comes from.
package struct RowCell: Sendable, Equatable {
  /// Position in the rule's finds.
  package var find: Int
  /// Position in `RuleProgram.columns`.
  package var column: Int
  package init(find: Int, column: Int) {
    self.find = find
    self.column = column
  }
}

/// One step of a condition. Finds are positions in the rule's `finds`.
package enum Instruction: Sendable, Equatable {
  case constant(Trilean)

  // Over all hits of a find.
  case found(find: Int)
  case count(find: Int, Comparison, Int)
  /// `distinct(drug.term) >= 2`
  case distinctTerms(find: Int, Comparison, Int)
  /// Some hit of each lies as asked, in one field.
  case near(find: Int, other: Int, Proximity)
  /// Some hit of each find stands in one field.
  case sameField(finds: [Int])
  /// Some hit of each find comes from one row of their table.
  case sameRow(finds: [Int])

  // Over one hit of a find: these *bind* it, and the rule is evaluated for each of its hits.
  case lane(find: Int, equal: Bool, Lane)
  case hitField(find: Int, equal: Bool, Field)
  /// The amount of one piece: of `10 x 10 ml`, 10 ml.
  case quantity(find: Int, Comparison, Quantity)
  /// The amount of all pieces: of `10 x 10 ml`, 100 ml.
  case quantityTotal(find: Int, Comparison, Quantity)

  // Over the row that a hit of a find comes from: these bind the hit and its row.
  /// `strength > substance.row.limit`: an amount that a find found with the cell of another find's row.
  case quantityRow(find: Int, isTotal: Bool, Comparison, RowCell)
  /// `price > device.row.limit`: a field with a cell.
  case fieldRow(Field, Comparison, RowCell)
  /// `substance.row.annex == "II"`, `in (…)`; folded comparison with one of the texts.
  case rowText(RowCell, equal: Bool, [String])
  case rowNumber(RowCell, Comparison, ExactDecimal)
  case rowQuantity(RowCell, Comparison, Quantity)
  case rowDay(RowCell, Comparison, CalendarDay)
  case rowMissing(RowCell)

  // Over the listing. Missing or unreadable values are unknown.
  case missing(Field)
  case text(Field, Comparison, String)
  /// `brand in ("A", "B")`; folded comparison.
  case textIn(Field, [String])
  /// `brand in brands`: the folded texts of a list.
  case textInList(Field, Set<[UInt8]>)
  /// `title contains "x"`; folded, whole words.
  case textContains(Field, String)
  /// `gtin in recalls.barcode`: the numbers of `Identifier`, sorted.
  case identifierIn(Field, [UInt64])
  case number(Field, Comparison, ExactDecimal)
  case money(Comparison, ExactDecimal, currency: String)
  /// `category under "Media > Books"`: the path or one below it.
  case categoryUnder(Field, [String])
  /// `target_country in (DE, AT)`, `language in (de, fr)`.
  case codeIn(Field, [String])
  case day(Field, Comparison, CalendarDay)
  case flag(Field, Bool)

  // Over the trader. Without a registry nothing is authorised, and everything else is unknown.
  case trader(TraderTest)

  // Connectives: pop operands, push one result.
  case not
  case and(Int)
  case or(Int)
  case atLeast(Int, of: Int)
}
