import CompiledRules
import Listings

extension Checker {
  /// Lowers the lets of a rule, each after those that it names, in whatever order they are written.
  mutating func lowerLets(_ scope: inout RuleScope) {
    var nodes: [String: LetNode] = [:]
    for node in scope.rule.lets {
      let name = node.name
      if let first = scope.places.first(where: { $0.value == name.value })
        ?? nodes[name.value]?.name
      {
        diagnostics.report(
          .duplicateFind, "the name `\(name.value)` stands for two things in this rule", at: name.span,
          label: "defined again", related: [.init(span: first.span, text: "first defined here")],
          help: "give one of the two another name")
        continue
      }
      guard checkName(name, what: "condition") else {
        scope.broken.insert(name.value)
        continue
      }
      nodes[name.value] = node
    }
    var open: [String] = []
    for node in scope.rule.lets { lower(node.name.value, nodes, &open, &scope) }
  }

  private mutating func lower(
    _ name: String, _ nodes: [String: LetNode], _ open: inout [String], _ scope: inout RuleScope
  ) {
    guard let node = nodes[name], scope.lets[name] == nil else { return }
    if open.contains(name) {
      diagnostics.report(
        .circularLet, "the `let` \(name) needs itself", at: node.name.span,
        label: open.count > 1
          ? "by way of " + open.dropFirst().joined(separator: ", ") : "in its own condition",
        help: "a `let` stands for what is written behind it, which must end somewhere")
      scope.lets[name] = .some(nil)
      return
    }
    open.append(name)
    for other in Self.names(in: node.condition) { lower(other, nodes, &open, &scope) }
    open.removeLast()
    // A circle was reported and settled on the way.
    guard scope.lets[name] == nil else { return }
    scope.lets[name] = .some(lower(node.condition, scope))
    scope.letPlaces.append(node.name)
  }

  /// The names that stand alone in a condition, each once: those that may be lets.
  static func names(in node: ConditionNode) -> [String] {
    var names: [String] = []
    func collect(_ node: ConditionNode) {
      switch node.kind {
      case .name(let name): if !names.contains(name.value) { names.append(name.value) }
      case .not(let operand): collect(operand)
      case .and(let operands), .or(let operands), .atLeast(_, let operands): operands.forEach(collect)
      default: break
      }
    }
    collect(node)
    return names
  }
}
