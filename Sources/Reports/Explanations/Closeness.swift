import CompiledRules
import RuleEngine

/// How far conditions are from holding: which of several evaluations is worth showing.
enum Closeness {
  /// The least that would have to come out otherwise for a condition to hold, or not to: two for a test that came out
  /// the other way, one for a test that is unknown. O(nodes).
  static func distance(_ tree: ConditionTree, _ values: [Trilean], to wanted: Bool = true) -> Int {
    func distances(_ wanted: Bool) -> [Int] { tree.operands.map { distance($0, values, to: wanted) } }
    switch tree.kind {
    case .test:
      let value = values.indices.contains(tree.position) ? values[tree.position] : .unknown
      return value == .unknown ? 1 : (value == .yes) == wanted ? 0 : 2
    case .not: return distances(!wanted).reduce(0, +)
    case .all: return wanted ? distances(true).reduce(0, +) : distances(false).min() ?? 0
    case .any: return wanted ? distances(true).min() ?? 0 : distances(false).reduce(0, +)
    case .atLeast(let needed):
      let count = wanted ? needed : tree.operands.count - needed + 1
      return distances(wanted).sorted().prefix(max(0, count)).reduce(0, +)
    }
  }
}

extension Closeness {
  /// The same of all tests together, whether or not they are needed: of evaluations that are equally far, the one in
  /// which more is as it would have to be tells more.
  static func total(_ tree: ConditionTree, _ values: [Trilean], to wanted: Bool = true) -> Int {
    if case .test = tree.kind { return distance(tree, values, to: wanted) }
    let isWanted = if case .not = tree.kind { !wanted } else { wanted }
    return tree.operands.reduce(0) { $0 + total($1, values, to: isWanted) }
  }
}

extension RuleTrace {
  /// The evaluation to show: the one on which the verdict rests, or else the one that came closest to flagging; of
  /// equals, the first.
  func shown(of rule: CompiledRule) -> (trial: TracedTrial, decides: Bool)? {
    if let deciding { return (deciding, true) }
    guard let tree = rule.flagWhen.tree else { return trials.first.map { ($0, false) } }
    var best: (trial: TracedTrial, distance: (Int, Int))?
    for trial in trials {
      let values = trial.flagWhen.values
      let distance = (Closeness.distance(tree, values), Closeness.total(tree, values))
      if distance < best?.distance ?? (.max, .max) { best = (trial, distance) }
    }
    return best.map { ($0.trial, false) }
  }
}
