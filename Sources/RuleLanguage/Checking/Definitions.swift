import CompiledRules

/// All definitions of a rule set by name. Of two with one name the first counts and the second is reported.
struct Definitions {
  let diagnostics: DiagnosticCollector
  private(set) var lists: [ListNode] = []
  private(set) var categories: [CategoryNode] = []
  private(set) var rules: [RuleNode] = []
  private(set) var tables: [TableNode] = []
  private(set) var exceptions: [ExceptionNode] = []
  private var listPlaces: [String: Span] = [:]
  private var categoryPlaces: [String: Span] = [:]
  private var rulePlaces: [String: Span] = [:]
  private var exceptionPlaces: [String: Span] = [:]

  init(diagnostics: DiagnosticCollector) { self.diagnostics = diagnostics }

  mutating func add(_ file: FileNode) {
    for list in file.lists where Self.isFirst(list.name, "list", &listPlaces, diagnostics) {
      lists.append(list)
    }
    // Lists and tables share their names, for `any of` takes both.
    for table in file.tables where Self.isFirst(table.name, "table", &listPlaces, diagnostics) {
      tables.append(table)
    }
    for category in file.categories
    where Self.isFirst(category.name, "category", &categoryPlaces, diagnostics) {
      categories.append(category)
    }
    for rule in file.rules where Self.isFirst(rule.name, "rule", &rulePlaces, diagnostics) {
      rules.append(rule)
    }
    for exception in file.exceptions {
      let name = "\(exception.rule.value) for \(exception.kind?.rawValue ?? "") \(exception.subject.value)"
      let help = "keep the one that is still needed"
      if Self.isFirst(Name(name, exception.rule.span), "exception", &exceptionPlaces, diagnostics, help: help)
      {
        exceptions.append(exception)
      }
    }
  }

  func isRule(_ name: String) -> Bool { rulePlaces[name] != nil }

  /// Puts every kind into the order of its names' bytes.
  mutating func sort() {
    func precedes(_ left: Name, _ right: Name) -> Bool {
      left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
    }
    lists.sort { precedes($0.name, $1.name) }
    categories.sort { precedes($0.name, $1.name) }
    rules.sort { precedes($0.name, $1.name) }
    tables.sort { precedes($0.name, $1.name) }
    exceptions.sort { left, right in
      if left.rule.value != right.rule.value { return precedes(left.rule, right.rule) }
      if left.subject.value != right.subject.value { return precedes(left.subject, right.subject) }
      return (left.kind?.rawValue ?? "") < (right.kind?.rawValue ?? "")
    }
  }

  // Static: a method would hold a copy of the dictionary that it changes, and each call would copy all of it.
  private static func isFirst(
    _ name: Name, _ what: String, _ places: inout [String: Span], _ diagnostics: DiagnosticCollector,
    help: String = "give one of the two another name"
  ) -> Bool {
    guard let first = places[name.value] else {
      places[name.value] = name.span
      return true
    }
    diagnostics.report(
      .duplicateDefinition, "the \(what) `\(name.value)` is defined twice", at: name.span,
      label: "defined again",
      related: [.init(span: first, text: "first defined here")], help: help)
    return false
  }
}
