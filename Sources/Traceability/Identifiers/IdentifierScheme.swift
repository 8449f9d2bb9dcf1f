package import CompiledRules

/// One kind of number: how it is written and what makes it formally right.
package struct IdentifierScheme: Sendable {
  /// A short name, `de.vat`.
  package let name: String
  /// What people call it.
  package let title: String
  private let run: @Sendable (String, CalendarDay) -> IdentifierOutcome

  /// A scheme over ASCII.
  ///
  /// - Parameters:
  ///   - separators: what may stand between the characters and says nothing.
  ///   - prefixes: of which one is dropped from the front.
  ///   - check: gives the fault, or `nil` and leaves the number in its one spelling.
  init(
    _ name: String, _ title: String, separators: String, prefixes: [String] = [],
    capitals: Bool = true,
    _ check: @escaping @Sendable (inout IdentifierNumber, CalendarDay) -> IdentifierFault?
  ) {
    self.name = name
    self.title = title
    run = { text, asOf in
      var number = IdentifierNumber(
        IdentifierText.clean(text, without: separators, capitals: capitals))
      if let prefix = prefixes.first(where: number.hasPrefix) { number.dropPrefix(prefix) }
      if let fault = check(&number, asOf) { return .invalid(fault) }
      return .valid(number.text)
    }
  }

  /// A scheme over text as people write it.
  init(
    name: String, title: String,
    check: @escaping @Sendable (String, CalendarDay) -> IdentifierOutcome
  ) {
    self.name = name
    self.title = title
    run = check
  }

  /// O(length). `asOf` decides which years are still to come.
  package func check(_ text: String, asOf: CalendarDay) -> IdentifierOutcome { run(text, asOf) }

  /// Digits of one length, nothing more known: the register publishes no check digit.
  static func digits(_ name: String, _ title: String, _ lengths: ClosedRange<Int>, prefixes: [String] = [])
    -> IdentifierScheme
  {
    IdentifierScheme(name, title, separators: " -./", prefixes: prefixes) { number, _ in
      guard number.isDigits, !number.isZero else { return .characters }
      return lengths.contains(number.count) ? nil : .length
    }
  }
}

extension [IdentifierScheme] {
  /// Right by any of the schemes; else the fault that tells most.
  package func check(_ text: String, asOf: CalendarDay) -> IdentifierOutcome {
    var best = IdentifierFault.length
    for scheme in self {
      switch scheme.check(text, asOf: asOf) {
      case .valid(let value): return .valid(value)
      case .invalid(let fault): if fault.telling > best.telling { best = fault }
      }
    }
    return .invalid(best)
  }
}
