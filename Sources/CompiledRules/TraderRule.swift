import TextFolding

/// `trader rule`: proposes what to do about a trader, once its aggregates are known.
package struct CompiledTraderRule: Sendable {
  package var id: String
  package var title: String
  package var version: Int
  package var status: RuleStatus
  /// Position in `RuleProgram.categories`.
  package var category: Int
  package var severity: Severity
  package var owner: String?
  /// Where the trader sits, for the rule to concern it; ISO 3166-1 alpha-2 codes, sorted; empty for everywhere.
  package var countries: [String]
  /// First and last day on which the rule holds.
  package var since: CalendarDay?
  package var until: CalendarDay?
  /// Of questions to the trader and connectives only.
  package var flagWhen: Condition
  package var action: TraderAction
  /// `or suspend when …`, in written order: the last one whose condition holds wins.
  package var alternatives: [ActionAlternative]
  package var sentences: [Sentence]
  package var expectations: [TraderExpectation]

  package init(
    id: String, title: String, version: Int, status: RuleStatus, category: Int, severity: Severity,
    owner: String? = nil, countries: [String] = [], since: CalendarDay? = nil, until: CalendarDay? = nil,
    flagWhen: Condition, action: TraderAction, alternatives: [ActionAlternative] = [],
    sentences: [Sentence] = [], expectations: [TraderExpectation] = []
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.status = status
    self.category = category
    self.severity = severity
    self.owner = owner
    self.countries = countries
    self.since = since
    self.until = until
    self.flagWhen = flagWhen
    self.action = action
    self.alternatives = alternatives
    self.sentences = sentences
    self.expectations = expectations
  }
}

/// `or ACTION when CONDITION`.
package struct ActionAlternative: Sendable {
  package var action: TraderAction
  package var condition: Condition
  package init(action: TraderAction, condition: Condition) {
    self.action = action
    self.condition = condition
  }
}

/// `expect ACTION { … }`: a trader and what the rule alone must propose; `nil` for nothing.
package struct TraderExpectation: Sendable {
  package var action: TraderAction?
  package var facts: TraderFacts
  /// The file and the 1-based line where it stands, for failure messages.
  package var file: String
  package var line: Int
  package init(action: TraderAction?, facts: TraderFacts, file: String, line: Int) {
    self.action = action
    self.facts = facts
    self.file = file
    self.line = line
  }
}

/// What a trader rule comes to for one trader.
package enum TraderOutcome: Sendable, Equatable {
  case passes
  case proposes(TraderAction)
  /// It could not be decided; the names of what was not known, sorted.
  case unknown(missing: [String])
}

extension CompiledTraderRule {
  /// Evaluates the rule. An alternative that is unknown does not hold, as in listing rules. O(instructions).
  package func outcome(for facts: TraderFacts) -> TraderOutcome {
    guard concerns(facts) else { return .passes }
    var missing: Set<String> = []
    switch flagWhen.evaluate(facts, missing: &missing) {
    case .no: return .passes
    case .unknown: return .unknown(missing: missing.sorted())
    case .yes:
      return .proposes(alternative(for: facts).map { alternatives[$0].action } ?? action)
    }
  }

  /// The position of the alternative that decides, where the rule proposes anything; `nil` where none of them holds.
  package func alternative(for facts: TraderFacts) -> Int? {
    alternatives.indices.last { position in
      var ignored: Set<String> = []
      return alternatives[position].condition.evaluate(facts, missing: &ignored) == .yes
    }
  }

  /// Whether the rule holds where the trader sits; one whose country is not known is under every rule.
  private func concerns(_ facts: TraderFacts) -> Bool {
    guard !countries.isEmpty, let country = facts.items[.country]?.value else { return true }
    return countries.contains(country.uppercased())
  }

  /// The rule's sentences, filled.
  package func sentences(for facts: TraderFacts) -> [(language: String, text: String)] {
    sentences.map { sentence in
      let parts = sentence.parts.map { part -> String in
        switch part {
        case .text(let text): text
        case .trader(let quote): facts.quote(quote)
        case .hit, .row, .field: ""
        }
      }
      return (sentence.language, parts.joined())
    }
  }
}

extension Condition {
  /// Evaluates a condition over a trader alone; finds and fields of listings are unknown in it.
  fileprivate func evaluate(_ facts: TraderFacts, missing: inout Set<String>) -> Trilean {
    var stack: [Trilean] = []
    for instruction in instructions {
      switch instruction {
      case .trader(let test): stack.append(facts.answer(test, missing: &missing))
      case .constant(let value): stack.append(value)
      case .not: stack.append(!(stack.popLast() ?? .unknown))
      case .and(let count): stack.append(Self.take(count, &stack).reduce(.yes) { $0 && $1 })
      case .or(let count): stack.append(Self.take(count, &stack).reduce(.no) { $0 || $1 })
      case .atLeast(let least, let count):
        let operands = Self.take(count, &stack)
        let sure = operands.count { $0 == .yes }
        let possible = operands.count { $0 != .no }
        stack.append(sure >= least ? .yes : possible >= least ? .unknown : .no)
      default: stack.append(.unknown)
      }
    }
    return stack.count == 1 ? stack[0] : .unknown
  }

  private static func take(_ count: Int, _ stack: inout [Trilean]) -> [Trilean] {
    let operands = Array(stack.suffix(count))
    stack.removeLast(min(count, stack.count))
    return operands
  }
}

extension TraderFacts {
  /// What a sentence says in the place of a number that nobody knows.
  private static let unknown = "?"

  fileprivate func quote(_ quote: TraderQuote) -> String {
    switch quote {
    case .number(_, .some(let severity)): return strikes[severity].map(String.init) ?? Self.unknown
    case .number(let field, nil):
      guard case .number(let number) = values[field] else { return Self.unknown }
      return (field.kind == .percentage ? number.truncated(toDecimals: 2) : number).plainText
    case .lacking:
      return TraderItem.allCases.filter { item in
        switch items[item]?.status {
        case .missing, .invalid, .inconsistent, .stale: true
        default: false
        }
      }.map(\.rawValue).joined(separator: ", ")
    }
  }
}
