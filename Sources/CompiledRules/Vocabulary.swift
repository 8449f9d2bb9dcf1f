/// A verdict, weakest first.
package enum Verdict: UInt8, Sendable, Comparable, CaseIterable {
  case pass, review, block
  package var name: String {
    switch self {
    case .pass: "pass"
    case .review: "review"
    case .block: "block"
    }
  }
  package init?(name: String) {
    guard let verdict = Verdict.allCases.first(where: { $0.name == name }) else { return nil }
    self = verdict
  }
  package static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
}

/// How grave a breach of a rule is, mildest first.
package enum Severity: UInt8, Sendable, Comparable, CaseIterable {
  case low, medium, high, critical
  // Spelt out: a description is looked up by reflection, for each rule of thousands.
  package var name: String {
    switch self {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .critical: "critical"
    }
  }
  package init?(name: String) {
    guard let severity = Severity.allCases.first(where: { $0.name == name }) else { return nil }
    self = severity
  }
  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// Where a rule stands in its life.
package enum RuleStatus: UInt8, Sendable, CaseIterable {
  case draft, shadow, active, retired
  package var name: String {
    switch self {
    case .draft: "draft"
    case .shadow: "shadow"
    case .active: "active"
    case .retired: "retired"
    }
  }
  package init?(name: String) {
    guard let status = RuleStatus.allCases.first(where: { $0.name == name }) else { return nil }
    self = status
  }
}

/// What a platform does about a listing that a rule flags.
package enum Measure: String, Sendable, CaseIterable {
  case remove, disable, ageRestrict = "age_restrict", label, demote, requestDocuments = "request_documents"
}

/// A way of reading text in which a term can be found.
package enum Lane: UInt8, Sendable, CaseIterable {
  case exact, accent, confusable, leet, spaced, repeated, joined, misspelt
  package var name: String {
    switch self {
    case .exact: "exact"
    case .accent: "accent"
    case .confusable: "confusable"
    case .leet: "leet"
    case .spaced: "spaced"
    case .repeated: "repeated"
    case .joined: "joined"
    case .misspelt: "misspelt"
    }
  }
  package init?(name: String) {
    guard let lane = Lane.allCases.first(where: { $0.name == name }) else { return nil }
    self = lane
  }
  /// The lanes that this version of the engine searches.
  package static let searched: Set<Lane> = [.exact]
}

/// A comparison of the rule language.
package enum Comparison: UInt8, Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

extension Comparison {
  /// Whether `left` compares to `right` as asked.
  @inlinable
  package func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
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
