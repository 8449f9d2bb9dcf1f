import CompiledRules

/// Holds a rule set to an earlier one: what means something else has a higher version, and nothing vanishes unseen.
struct VersionCheck {
  /// The earlier rule set. Its files stand behind those of the later one in what spans refer to.
  struct Earlier {
    let program: RuleProgram
    let rules: [RuleNode]
    let files: [SourceFile]
  }

  /// One rule of both.
  struct Pair {
    let id: String
    let version: Int
    let versionBefore: Int
    let node: RuleNode
    let nodeBefore: RuleNode
    let meaning: () -> (now: RuleMeaning, before: RuleMeaning)
  }

  let program: RuleProgram
  let definitions: Definitions
  let earlier: Earlier
  let files: [SourceFile]
  let diagnostics: DiagnosticCollector

  init(
    _ program: RuleProgram, _ definitions: Definitions, earlier: Earlier, files: [SourceFile],
    _ diagnostics: DiagnosticCollector
  ) {
    self.program = program
    self.definitions = definitions
    self.earlier = earlier
    self.files = files
    self.diagnostics = diagnostics
  }

  /// O(rules and the terms of their lists). Exceptions are no part of a rule's meaning: they name an approver and end.
  func run() {
    compare(program.rules, earlier.program.rules, id: \.id, version: \.version, kind: .listing) {
      RuleMeaning(of: $0, rule: $1)
    }
    compare(program.traderRules, earlier.program.traderRules, id: \.id, version: \.version, kind: .trader) {
      RuleMeaning(of: $0, traderRule: $1)
    }
  }

  private func compare<Rule>(
    _ rules: [Rule], _ earlierRules: [Rule], id: KeyPath<Rule, String>, version: KeyPath<Rule, Int>,
    kind: RuleNode.Kind, meaning: @escaping (RuleProgram, Int) -> RuleMeaning
  ) {
    let nodes = Self.nodes(definitions.rules, kind)
    let earlierNodes = Self.nodes(earlier.rules, kind)
    let positions = Dictionary(rules.enumerated().map { ($1[keyPath: id], $0) }) { first, _ in first }
    for (index, before) in earlierRules.enumerated() {
      let name = before[keyPath: id]
      guard let earlierNode = earlierNodes[name] else { continue }
      guard let position = positions[name], let node = nodes[name] else {
        let file = Int(earlierNode.name.span.file) - files.count
        RemovedRuleLint.run(earlierNode, path: earlier.files[file].path, files, diagnostics)
        continue
      }
      let pair = Pair(
        id: name, version: rules[position][keyPath: version], versionBefore: before[keyPath: version],
        node: node, nodeBefore: earlierNode
      ) { (meaning(program, position), meaning(earlier.program, index)) }
      LoweredVersionLint.run(pair, diagnostics)
      ChangedMeaningLint.run(pair, self)
    }
  }

  private static func nodes(_ rules: [RuleNode], _ kind: RuleNode.Kind) -> [String: RuleNode] {
    Dictionary(rules.filter { $0.kind == kind }.map { ($0.name.value, $0) }) { first, _ in first }
  }
}
