import CompiledRules
import Listings

/// What a field of a listing holds, for people who write rules.
package struct FieldNote: Sendable, Equatable {
  /// What it holds, as `a category path`.
  package var type: String
  /// A condition on it.
  package var example: String

  package init?(_ name: String) {
    guard let field = Field(name: name) else { return nil }
    let type = FieldTypes.type(of: field)
    self.type = type.name
    example = type.example(name)
  }
}

/// What is known of traders under a name, for people who write rules.
package struct TraderNote: Sendable, Equatable {
  package var type: String
  /// A condition on it.
  package var example: String

  package init?(_ name: String) {
    if name == "authorised" {
      type = "whether an authorisation is on record"
      example = "trader.authorised(\"pharmacy\")"
    } else if TraderItem(rawValue: name) != nil {
      // Regulation (EU) 2022/2065, art. 30(1).
      type = "an item of a trader's traceability (Regulation (EU) 2022/2065, art. 30)"
      example = "missing(trader.\(name)), trader.\(name).status == invalid"
    } else if let event = TraderEvent(rawValue: name), TraderField(rawValue: name) == nil {
      type = "something that happened to a trader"
      example = "\(event.rawValue) at least 14 days ago"
    } else if let field = TraderField(rawValue: name) {
      switch field.kind {
      case .number:
        type = "a count"
        example = "trader.\(name) >= 3"
      case .percentage:
        type = "a proportion"
        example = "trader.\(name) > 5 %"
      case .flag:
        type = "yes or no"
        example = "trader.\(name) == true"
      case .day:
        type = "a day"
        example = "trader.\(name) at most 30 days ago"
      case .text:
        type = "a word of the platform"
        example = "trader.\(name) == \"closed\""
      }
    } else {
      return nil
    }
  }
}
