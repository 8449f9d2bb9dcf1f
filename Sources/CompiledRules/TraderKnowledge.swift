/// What a run has at hand to answer trader rules from, beside the listings that it reads.
package struct TraderKnowledge: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package static let registry = TraderKnowledge(rawValue: 1)
  package static let ledger = TraderKnowledge(rawValue: 2)

  /// The options of a scan that bring it.
  package var options: [String] {
    (contains(.registry) ? ["--traders"] : []) + (contains(.ledger) ? ["--ledger"] : [])
  }
}

extension CompiledTraderRule {
  /// Whether the rule can propose anything to a run that has this at hand. Of one that cannot nothing is told trader by
  /// trader. Sound, not complete: a rule that contradicts itself counts as one that can. O(instructions).
  package func canPropose(_ knowledge: TraderKnowledge) -> Bool {
    flagWhen.outcomes { $0.outcomes(knowledge) }.contains(.yes)
  }

  /// What the rule lacks in such a run; empty for a rule that can propose.
  package func lacks(_ knowledge: TraderKnowledge) -> TraderKnowledge {
    guard !canPropose(knowledge) else { return [] }
    let all: TraderKnowledge = [.registry, .ledger]
    for one in [TraderKnowledge.registry, .ledger] where canPropose(knowledge.union(one)) { return one }
    return all.subtracting(knowledge)
  }
}

extension RuleProgram {
  /// Positions of the trader rules that run on a day and can propose anything.
  package func traderRules(on day: CalendarDay, _ knowledge: TraderKnowledge) -> [Int] {
    traderRules(on: day).filter { traderRules[$0].canPropose(knowledge) }
  }
}

/// Truth values that a condition may come to.
private struct Outcomes: OptionSet {
  let rawValue: UInt8
  static let no = Outcomes(.no)
  static let unknown = Outcomes(.unknown)
  static let yes = Outcomes(.yes)
  static let any: Outcomes = [.no, .unknown, .yes]

  init(rawValue: UInt8) { self.rawValue = rawValue }
  init(_ value: Trilean) { rawValue = 1 << value.rawValue }

  var values: [Trilean] { [.no, .unknown, .yes].filter { contains(Outcomes($0)) } }

  func combined(_ other: Outcomes, _ join: (Trilean, Trilean) -> Trilean) -> Outcomes {
    var result: Outcomes = []
    for one in values {
      for two in other.values { result.formUnion(Outcomes(join(one, two))) }
    }
    return result
  }
}

extension TraderTest {
  fileprivate func outcomes(_ knowledge: TraderKnowledge) -> Outcomes {
    let sources: TraderKnowledge
    switch self {
    // Without a registry nobody has a permit on record.
    case .authorised: return knowledge.contains(.registry) ? [.no, .yes] : .no
    case .itemMissing, .itemStatus, .itemVerified, .itemText: sources = .registry
    case .happened(let event), .eventAge(let event, _, _):
      switch event {
      case .notified, .reminded: sources = [.registry, .ledger]
      case .warned, .restricted, .suspended: sources = .ledger
      }
    case .fieldMissing(let field), .number(let field, _, _, _), .flag(let field, _), .text(let field, _),
      .day(let field, _, _), .fieldAge(let field, _, _):
      switch field {
      case .listings, .flagged, .blocked, .proportion: return .any
      case .linked, .linkedSuspended, .status: sources = .registry
      case .suspended: sources = [.registry, .ledger]
      case .strikes, .openFindings, .notices, .firstSeen: sources = .ledger
      }
    }
    return knowledge.isDisjoint(with: sources) ? .unknown : .any
  }
}

extension Condition {
  /// All that the condition may come to, where each question may come to what `test` says, whatever the others do.
  fileprivate func outcomes(_ test: (TraderTest) -> Outcomes) -> Outcomes {
    var stack: [Outcomes] = []
    func take(_ count: Int) -> [Outcomes] {
      let operands = Array(stack.suffix(count))
      stack.removeLast(operands.count)
      return operands
    }
    for instruction in instructions {
      switch instruction {
      case .trader(let asked): stack.append(test(asked))
      case .constant(let value): stack.append(Outcomes(value))
      case .not:
        let operand = stack.popLast() ?? .any
        stack.append(operand.values.reduce(into: []) { $0.formUnion(Outcomes(!$1)) })
      case .and(let count): stack.append(take(count).reduce(.yes) { $0.combined($1) { $0 && $1 } })
      case .or(let count): stack.append(take(count).reduce(.no) { $0.combined($1) { $0 || $1 } })
      case .atLeast(let least, let count):
        let operands = take(count)
        let can = operands.count { $0.contains(.yes) }
        stack.append(can >= least ? .any : [.no, .unknown])
      // Trader rules ask nothing of listings.
      default: stack.append(.unknown)
      }
    }
    return stack.last ?? .any
  }
}
