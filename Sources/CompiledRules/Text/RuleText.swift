package import Listings
import TextFolding

/// Parts of a compiled rule in the words of the rule language, for people: what a trace and a comparison quote.
///
/// Spacing is canonical and amounts stand in the largest unit of which there is at least one; otherwise the text is
/// what an author would write.
package struct RuleText: Sendable {
  /// Names of the rule's finds, by position.
  package var finds: [String]
  /// Names of the columns that conditions compare, by position in the program.
  package var columns: [String]

  package init(finds: [String], columns: [String] = []) {
    self.finds = finds
    self.columns = columns
  }

  package init(_ rule: CompiledRule, of program: RuleProgram? = nil) {
    self.init(finds: rule.finds.map(\.name), columns: program?.columnNames ?? [])
  }

  func cell(_ cell: RowCell) -> String {
    "\(name(cell.find)).row.\(columns.indices.contains(cell.column) ? columns[cell.column] : "?")"
  }

  package func name(_ find: Int) -> String { finds.indices.contains(find) ? finds[find] : "?" }

  package func condition(_ condition: Condition) -> String {
    condition.tree.map { self.condition($0) } ?? "?"
  }

  /// A node with all below it; operands that join others stand in brackets.
  package func condition(_ node: ConditionTree) -> String {
    func bracketed(_ operand: ConditionTree) -> String {
      switch operand.kind {
      case .all, .any: "(\(condition(operand)))"
      default: condition(operand)
      }
    }
    switch node.kind {
    case .test(let instruction): return test(instruction)
    case .not: return "not \(node.operands.map(bracketed).joined())"
    case .all: return node.operands.map(bracketed).joined(separator: " and ")
    case .any: return node.operands.map(bracketed).joined(separator: " or ")
    case .atLeast(let needed):
      return "at least \(needed) of (\(node.operands.map { condition($0) }.joined(separator: ", ")))"
    }
  }

  package func ignore(_ ignore: Ignore) -> String {
    "ignore \(name(ignore.find)) where \(condition(ignore.condition))"
  }

  package func alternative(_ alternative: Alternative) -> String {
    "or \(alternative.verdict.name) when \(condition(alternative.condition))"
  }

  /// `any of rx-actives in title, description`.
  package static func find(
    _ find: Find, of program: RuleProgram, in rule: CompiledRule? = nil
  ) -> String {
    "\(target(find.target, of: program)) in \(fields(find.fields))\(lanes(find.lanes))"
      + (find.near.map { near in
        " " + (rule.map { RuleText($0).nearness(near) } ?? "near another find within \(near.words) words")
      } ?? "")
  }

  /// `near drug within 6 words`.
  package func nearness(_ near: Nearness) -> String { "near \(name(near.find)) within \(near.words) words" }

  package static func target(_ target: Find.Target, of program: RuleProgram) -> String {
    switch target {
    case .terms(let lists):
      let named = lists.filter { program.lists.indices.contains($0) }.map { position -> String in
        let list = program.lists[position]
        return list.name.isEmpty ? "(\(terms(of: list, program)))" : list.name
      }
      return "any of \(named.joined(separator: ", "))"
    case .expression(let pattern, let ignoreCase, _):
      return "/\(pattern)/\(ignoreCase ? " ignoring case" : "")"
    case .quantity(let dimension): return "quantity of \(dimension.rawValue)"
    case .signal(let signal): return "signal of \(signal.rawValue)"
    }
  }

  /// Terms written inside a rule, the first few of them.
  private static func terms(of list: TermList, _ program: RuleProgram) -> String {
    let shown = list.terms.prefix(6).map { term(program.terms[$0]) }
    return (shown + (list.terms.count > shown.count ? ["…"] : [])).joined(separator: ", ")
  }

  package static func term(_ term: Term) -> String {
    switch term.form {
    case .word: "“\(term.text)”\(term.asWritten ? " as written" : "")"
    case .prefix: "“\(term.text)*”"
    case .anywhere: "“*\(term.text)*”"
    case .endings: "“\(term.text)” endings"
    }
  }

  package static func fields(_ fields: FieldSet) -> String {
    Field.allCases.filter { fields.contains($0) }.map(\.name).joined(separator: ", ")
  }

  /// Empty for the lanes that are searched where a find names none.
  package static func lanes(_ lanes: Set<Lane>) -> String {
    guard lanes != Lane.searched else { return "" }
    return " via \(lanes.sorted { $0.rawValue < $1.rawValue }.map(\.name).joined(separator: ", "))"
  }
}
