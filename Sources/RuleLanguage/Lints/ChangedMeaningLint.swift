import CompiledRules

/// E080: a rule that means something else than before under the same version.
enum ChangedMeaningLint {
  static let documentation = LintDocumentation(
    code: .changedWithoutVersion,
    whatItDoes: """
      With `rules check --against`, compares each rule with the earlier rule of its id and reports a rule whose part of
      the canonical form differs though its version does not: its items, finds, conditions, verdicts and sentences, the
      terms of the lists that it looks for, the files of its tables, and its category. Trader rules are compared in the
      same way. Exceptions are no part of a rule: they name their approver and end by themselves. Examples (`expect`), comments, layout and the order of
      files are no part of it.
      """,
    whyIsThisBad: """
      Every finding names a rule and its version, and decisions are made and defended on it. Under one version with two
      meanings, nobody can say afterwards what a listing was judged by.
      """,
    before: """
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of (absinth) in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """,
    example: """
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of (absinth, absinthe) in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """,
    howToFix: "Write a higher version.",
    remedy: """
      rule absinth-001 "Absinth" {
        version 2  status active  category goods  severity high
        find a = any of (absinth, absinthe) in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """)

  static func run(_ pair: VersionCheck.Pair, _ check: VersionCheck) {
    guard pair.version == pair.versionBefore else { return }
    let (now, before) = pair.meaning()
    guard now.bytes != before.bytes else { return }
    let parts = now.changes(since: before)
    let names = parts.map { name($0, pair.node.kind) }
    let related = parts.compactMap { part in
      span(of: part, pair.node, check.definitions).map {
        Diagnostic.Label(span: $0, text: text(of: part, pair.node.kind, check))
      }
    }
    check.diagnostics.report(
      .changedWithoutVersion,
      "the rule `\(pair.id)` means something else than before and still has version \(pair.version)"
        + (names.isEmpty ? "" : "; changed: \(sentence(names))"),
      at: pair.node.versionSpan, label: "version \(pair.version), as before", related: related,
      help: "write version \(pair.version + 1)")
  }

  private static func span(of part: RuleMeaning.Part, _ node: RuleNode, _ definitions: Definitions) -> Span? {
    switch part {
    case .title, .order: node.name.span
    case .status: node.items["status"]
    case .severity: node.items["severity"]
    case .owner: node.items["owner"]
    case .measure: node.items["measure"]
    case .countries: node.items["countries"]
    case .since: node.items["since"]
    case .until: node.items["until"]
    case .find(let name): node.finds.first { $0.name.value == name }?.name.span
    case .ignores: node.ignores.first?.span
    case .condition: node.flagWhen?.span
    case .verdict: node.items[node.kind == .trader ? "action" : "verdict"]
    case .alternatives:
      node.alternatives.first?.condition.span ?? node.actionAlternatives.first?.condition.span
    case .sentence(let language): node.sentences.first { $0.language == language }?.text
    case .list(let name): definitions.lists.first { $0.name.value == name }?.name.span
    case .table(let name): definitions.tables.first { $0.name.value == name }?.name.span
    case .category: definitions.categories.first { $0.name.value == node.category?.value }?.name.span
    }
  }

  private static func text(
    of part: RuleMeaning.Part, _ kind: RuleNode.Kind, _ check: VersionCheck
  ) -> String {
    let (program, earlier) = (check.program, check.earlier.program)
    if case .table(let name) = part { return text(ofTable: name, program, earlier) }
    guard case .list(let name) = part else { return "\(Self.name(part, kind)) changed" }
    func terms(_ program: RuleProgram) -> Set<String>? {
      program.lists.first { $0.name == name }.map { Set(program.terms[$0.terms].map(\.text)) }
    }
    guard let now = terms(program), let before = terms(earlier) else { return "new to the rule" }
    let added = now.subtracting(before).sorted()
    let removed = before.subtracting(now).sorted()
    let shown = [Self.some(added, "added"), Self.some(removed, "removed")].compactMap { $0 }
    return shown.isEmpty ? "how its terms match changed" : shown.joined(separator: "; ")
  }

  private static func text(ofTable name: String, _ program: RuleProgram, _ earlier: RuleProgram) -> String {
    func rows(_ program: RuleProgram) -> Set<[String]>? {
      program.tables.first { $0.name == name }.map { table in
        Set(
          (0..<table.rowCount).map { row in table.columns.indices.map { table.cell(row: row, column: $0) } })
      }
    }
    guard let now = rows(program), let before = rows(earlier) else { return "new to the rule" }
    func some(_ rows: Set<[String]>, _ what: String) -> String? {
      let first = rows.map { $0.joined(separator: ",") }.min()
      return first.map {
        "\(what) `\(printable($0))`" + (rows.count > 1 ? " and \(rows.count - 1) more" : "")
      }
    }
    let shown = [some(now.subtracting(before), "added"), some(before.subtracting(now), "removed")]
    let text = shown.compactMap { $0 }.joined(separator: "; ")
    return text.isEmpty ? "its columns, their order or its key changed" : text
  }

  private static func some(_ terms: [String], _ what: String) -> String? {
    guard !terms.isEmpty else { return nil }
    let shown = terms.prefix(3).map { "`\(printable($0))`" }.joined(separator: ", ")
    return "\(what) \(shown)" + (terms.count > 3 ? " and \(terms.count - 3) more" : "")
  }

  private static func name(_ part: RuleMeaning.Part, _ kind: RuleNode.Kind) -> String {
    switch part {
    case .title: "the title"
    case .status: "the status"
    case .severity: "the severity"
    case .owner: "the owner"
    case .measure: "the measure"
    case .countries: "the countries"
    case .since: "the first day"
    case .until: "the last day"
    case .find(let name): "the find `\(name)`"
    case .order: "the order of its finds"
    case .ignores: "what is ignored"
    case .condition: "the condition"
    case .verdict: kind == .trader ? "the action" : "the verdict"
    case .alternatives: "the alternatives"
    case .sentence(let language): "the sentence in `\(language)`"
    case .list(let name): "the list `\(name)`"
    case .table(let name): "the table `\(name)`"
    case .category: "the category"
    }
  }

  private static func sentence(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }
}

extension RuleNode {
  /// Where the rule says its version.
  var versionSpan: Span { items["version"] ?? name.span }
}
