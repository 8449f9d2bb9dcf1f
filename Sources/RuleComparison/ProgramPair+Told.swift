package import CompiledRules

extension ProgramPair {
  /// Rules of two published runs, of which ids, versions and statuses are known, and what they found; each version is
  /// a rule of its own.
  ///
  /// - Parameters:
  ///   - program: the rules of the old run, and behind them those of the new.
  ///   - oldCount: how many are of the old run.
  ///   - hashes: of the two rule sets.
  package init(told program: RuleProgram, oldCount: Int, hashes: (old: String, new: String)) {
    var sides = (old: program, new: program)
    sides.old.rules = Array(program.rules[..<oldCount])
    sides.new.rules = Array(program.rules[oldCount...])
    (sides.old.hash, sides.new.hash) = hashes
    let before = Dictionary(sides.old.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let after = Dictionary(sides.new.rules.enumerated().map { ($1.id, $0 + oldCount) }) { first, _ in first }
    let ids = Set(before.keys).union(after.keys).sorted {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
    self.init(
      old: sides.old, new: sides.new, merged: program,
      oldRules: program.rules.indices.map { $0 < oldCount ? $0 : nil },
      newRules: program.rules.indices.map { $0 < oldCount ? nil : $0 - oldCount },
      edited: ids.map { id in
        EditedRule(
          told: id, old: before[id], new: after[id], rules: program.rules,
          edits: Self.told(
            before[id].map { program.rules[$0] }, after[id].map { program.rules[$0] },
            isSameSet: hashes.old == hashes.new))
      })
  }

  private static func told(_ old: CompiledRule?, _ new: CompiledRule?, isSameSet: Bool) -> [RuleEdit] {
    guard let old else {
      return new.map { [RuleEdit(.ruleAdded, "rule added (\($0.status.name))")] } ?? []
    }
    guard let new else { return [RuleEdit(.ruleRemoved, "rule removed (it was \(old.status.name))")] }
    var edits: [RuleEdit] = []
    if old.status != new.status {
      edits.append(RuleEdit(.status, "status \(old.status.name) → \(new.status.name)"))
    }
    if old.version != new.version {
      edits.append(RuleEdit(.version, "version \(old.version) → \(new.version)"))
    }
    if edits.isEmpty {
      edits.append(
        RuleEdit(
          .unknown,
          isSameSet
            ? "not by the rules: both runs had the same"
            : "changed without a new version (it is \(new.version)); in what, runs do not tell"))
    }
    return edits
  }
}
