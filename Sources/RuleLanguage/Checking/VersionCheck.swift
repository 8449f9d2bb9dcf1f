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
    let rule: CompiledRule
    let node: RuleNode
    let before: CompiledRule
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

  /// O(rules and the terms of their lists).
  func run() {
    let nodes = Dictionary(definitions.rules.map { ($0.name.value, $0) }) { first, _ in first }
    let earlierNodes = Dictionary(earlier.rules.map { ($0.name.value, $0) }) { first, _ in first }
    let positions = Dictionary(program.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for (index, before) in earlier.program.rules.enumerated() {
      guard let earlierNode = earlierNodes[before.id] else { continue }
      guard let position = positions[before.id], let node = nodes[before.id] else {
        let file = Int(earlierNode.name.span.file) - files.count
        RemovedRuleLint.run(earlierNode, path: earlier.files[file].path, files, diagnostics)
        continue
      }
      let pair = Pair(rule: program.rules[position], node: node, before: before, nodeBefore: earlierNode) {
        (RuleMeaning(of: program, rule: position), RuleMeaning(of: earlier.program, rule: index))
      }
      LoweredVersionLint.run(pair, diagnostics)
      ChangedMeaningLint.run(pair, self)
    }
  }
}
