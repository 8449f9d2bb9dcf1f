import Foundation
import Listings

enum ComparisonModel: String, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

enum ProximityModel {
  case within(Int), before(Int), after(Int)
}

/// An amount in a condition: as written, and in the base unit.
struct AmountLiteral {
  var text: String
  var dimension: Measurable
  var value: Decimal
}

/// A condition as the design's text has them. Finds are positions in the rule's.
indirect enum ConditionModel {
  case found(Int)
  case not(ConditionModel)
  case and([ConditionModel])
  case or([ConditionModel])
  case atLeast(Int, [ConditionModel])
  /// A `let` of the rule, by position.
  case named(Int)

  case count(Int, ComparisonModel, Int)
  case distinct(Int, ComparisonModel, Int)
  case near(Int, Int, ProximityModel)
  case sameField([Int])
  case sameRow([Int])

  case lane(Int, isEqual: Bool)
  case hitField(Int, isEqual: Bool, Field)
  /// `part`: "", ".each" or ".total".
  case quantity(Int, part: String, ComparisonModel, AmountLiteral)
  case quantityRow(Int, part: String, ComparisonModel, row: Int)
  case priceRow(ComparisonModel, row: Int)
  case gtinRow(isEqual: Bool, row: Int)
  case viewsRow(ComparisonModel, row: Int)
  case dayRow(ComparisonModel, row: Int)
  case brandRow(isEqual: Bool, row: Int)
  case rowText(Int, isEqual: Bool, [String])
  case rowNumber(Int, ComparisonModel, Decimal)
  case rowLimit(Int, ComparisonModel, AmountLiteral)
  case rowDay(Int, ComparisonModel, DayModel)
  case rowMissing(Int, column: String)

  case missing([Field])
  case text(Field, isEqual: Bool, String)
  case textIn(Field, [String])
  case textInList(Field, String)
  case contains(Field, String)
  case gtinIn([String])
  case gtinInList(String)
  case gtinInColumn(String)
  case money(ComparisonModel, Decimal, String)
  case number(Field, ComparisonModel, Decimal)
  case under([[String]])
  case countryIn(Field, [String])
  case languageIn([String])
  case currencyIn([String])
  case day(ComparisonModel, DayModel)
  case adult(Bool)
  case state(isEqual: Bool, String)

  case authorised(String)
  case traderNumber(String, ComparisonModel, Int)
  case traderSuspended(Bool)
  case traderCountry(String)
  case traderMissing(String)
  case traderItemStatus(String, isEqual: Bool, String)
  case traderItemVerified(String, Bool)
  case traderFirstSeen(ComparisonModel, DayModel)
  case traderAge(atLeast: Bool, days: Int)
  case traderStatus(isEqual: Bool, String)
  case happened(String)
  case eventAge(String, atLeast: Bool, days: Int)
}
