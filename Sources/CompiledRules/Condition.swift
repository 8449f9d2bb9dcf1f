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

  // Over one hit of a find: these *bind* it, and the rule is evaluated for each of its hits.
  case lane(find: Int, equal: Bool, Lane)
  case hitField(find: Int, equal: Bool, Field)
  case quantity(find: Int, Comparison, Quantity)

  // Over the listing. Missing or unreadable values are unknown.
  case missing(Field)
  case text(Field, Comparison, String)
  /// `brand in ("A", "B")`; folded comparison.
  case textIn(Field, [String])
  /// `title contains "x"`; folded, whole words.
  case textContains(Field, String)
  case number(Field, Comparison, ExactDecimal)
  case money(Comparison, ExactDecimal, currency: String)
  /// `category under "Media > Books"`: the path or one below it.
  case categoryUnder(Field, [String])
  /// `target_country in (DE, AT)`, `language in (de, fr)`.
  case codeIn(Field, [String])
  case day(Field, Comparison, CalendarDay)
  case flag(Field, Bool)

  // Over the trader. Without a registry nothing is authorised.
  case traderAuthorised(String)

  // Connectives: pop operands, push one result.
  case not
  case and(Int)
  case or(Int)
  case atLeast(Int, of: Int)
}
