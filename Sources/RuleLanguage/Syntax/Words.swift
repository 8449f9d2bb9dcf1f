/// The words of the language that can name no find: they begin or join conditions, or begin an item of a rule.
enum Words {
  /// The items of a rule, in the order in which help names them.
  static let ruleItems = [
    "version", "status", "category", "severity", "owner", "countries", "since", "until", "measure", "find",
    "ignore", "let", "flag", "verdict", "say", "expect",
  ]

  /// The items of a trader rule.
  static let traderRuleItems = [
    "version", "status", "category", "severity", "owner", "countries", "since", "until", "let", "flag",
    "action", "say", "expect",
  ]

  static let exceptionItems = ["reason", "approved_by"]

  /// `category` is an item and a field, and can begin a condition: it is refused as a field's name is.
  static let reserved: Set<String> = Set(
    [
      "and", "or", "not", "at", "count", "distinct", "same", "missing", "trader", "within", "near", "in",
      "any",
      "where", "when", "contains", "under",
    ] + ruleItems.filter { $0 != "category" })
}
