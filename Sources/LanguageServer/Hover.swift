import Foundation
import RuleLanguage

/// `textDocument/hover`
enum Hover {
  static func content(_ view: RuleSetView, _ file: RuleSetView.File, _ offset: Int) -> Any {
    guard let name = file.outline.occurrence(at: offset), let text = text(name, view, file, offset) else {
      return NSNull()
    }
    return [
      "contents": ["kind": "markdown", "value": text], "range": file.positions.range(name.range),
    ] as [String: Any]
  }

  private static func text(
    _ occurrence: RuleOutline.Occurrence, _ view: RuleSetView, _ file: RuleSetView.File, _ offset: Int
  ) -> String? {
    switch occurrence.meaning {
    case .field: return field(occurrence.name)
    case .traderFact: return traderFact(occurrence.name)
    case .column(let owner): return column(occurrence.name, view.tables(owner, file, offset))
    case .tableFile:
      return file.outline.definition(holding: offset).flatMap { table($0, file, view) }
    default: break
    }
    guard let (place, definition) = Definition.target(occurrence, view, file, offset).first else {
      return nil
    }
    switch definition.kind {
    case .category: return category(definition, place)
    case .list: return list(definition, place)
    case .table: return table(definition, place, view)
    case .rule, .traderRule, .exception: return rule(definition, place, view)
    case .find: return find(definition, place, view)
    case .alias: return code(place.outline.line(of: definition))
    }
  }

  private static func code(_ text: String) -> String { "```rules\n\(text)\n```" }

  /// What a name's own characters must not do in Markdown.
  private static func plain(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("*", with: "\\*").replacing("_", with: "\\_").replacing(
      "<", with: "&lt;"
    )
    .replacing("`", with: "\\`").replacing("[", with: "\\[")
  }

  private static func field(_ name: String) -> String? {
    guard let note = FieldNote(name) else { return nil }
    return "**\(plain(name))**, a field of listings: \(note.type)\n\n`\(note.example)`"
  }

  private static func traderFact(_ name: String) -> String? {
    guard let note = TraderNote(name) else { return nil }
    return "**\(plain(name))**, of traders: \(note.type)\n\n`\(note.example)`"
  }

  private static func column(_ name: String, _ tables: [RuleSetView.File]) -> String? {
    for table in tables {
      guard let column = table.table?.columns.first(where: { $0.name == name }) else { continue }
      let examples = column.examples.map(plain).joined(separator: ", ")
      return "**\(plain(name))**, a column of \(plain(table.source.path))"
        + (examples.isEmpty ? "" : "\n\nfor example: \(examples)")
    }
    return nil
  }

  private static func table(
    _ definition: RuleOutline.Definition, _ file: RuleSetView.File, _ view: RuleSetView
  ) -> String {
    var text = "**\(plain(definition.name))**, a table: "
    guard let table = view.file(ofTable: definition, in: file)?.table else {
      return text + "its file cannot be read"
    }
    text +=
      "\(table.rowCount) \(table.rowCount == 1 ? "row" : "rows") of \(plain(file.outline.path(ofTable: definition) ?? ""))"
    return text + "\n\n" + table.columns.map { "`\($0.name)`" }.joined(separator: ", ")
  }

  static func category(_ definition: RuleOutline.Definition, _ file: RuleSetView.File) -> String {
    let facts = file.outline.facts(ofCategory: definition)
    var text = "**\(plain(definition.name))**, a category: \(plain(definition.title ?? ""))\n\nLegal basis:\n"
    for basis in facts.basis { text += "- \(plain(basis))\n" }
    if !facts.codes.isEmpty { text += "\n" + facts.codes.map { "`\($0)`" }.joined(separator: ", ") + "\n" }
    if facts.needsLegalReview { text += "\nA lawyer has yet to confirm this.\n" }
    return text
  }

  static func list(_ definition: RuleOutline.Definition, _ file: RuleSetView.File) -> String {
    let counts = file.outline.terms(ofList: definition)
    let total = counts.reduce(0) { $0 + $1.count }
    let languages = counts.sorted { $0.language < $1.language }.map { "\(plain($0.language)) \($0.count)" }
    return "**\(plain(definition.name))**, a list: \(plain(definition.title ?? ""))\n\n"
      + "\(total) \(total == 1 ? "term" : "terms"): \(languages.joined(separator: ", "))"
  }

  private static func rule(
    _ definition: RuleOutline.Definition, _ file: RuleSetView.File, _ view: RuleSetView
  ) -> String {
    if definition.kind == .exception {
      return "\(code(file.outline.line(of: definition)))"
    }
    let items = file.outline.items(ofRule: definition)
    let kind = definition.kind == .traderRule ? "a trader rule" : "a rule"
    let facts = ["version", "status", "severity"].compactMap { name in items[name].map { "\(name) \($0)" } }
    var text =
      "**\(plain(definition.name))**, \(kind): \(plain(definition.title ?? ""))\n\n\(plain(facts.joined(separator: ", ")))"
    if let name = items["category"], let (place, category) = view.definitions(name, [.category]).first {
      text += "\n\n" + self.category(category, place)
    }
    return text
  }

  private static func find(
    _ definition: RuleOutline.Definition, _ file: RuleSetView.File, _ view: RuleSetView
  ) -> String {
    let named = file.outline.lists(ofFind: definition).flatMap { view.definitions($0, [.list, .table]) }
    let notes = named.map { place, definition in
      definition.kind == .list ? list(definition, place) : table(definition, place, view)
    }
    return ([code(file.outline.line(of: definition))] + notes).joined(separator: "\n\n")
  }
}
