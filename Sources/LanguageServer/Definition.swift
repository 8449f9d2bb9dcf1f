import Foundation
import RuleLanguage

/// `textDocument/definition`
enum Definition {
  static func locations(_ view: RuleSetView, _ file: RuleSetView.File, _ offset: Int) -> Any {
    guard let name = file.outline.occurrence(at: offset) else { return NSNull() }
    switch name.meaning {
    case .column(let owner):
      return view.tables(owner, file, offset).flatMap { table in
        (table.table?.columns ?? []).filter { $0.name == name.name }.map { location(table, $0.range) }
      }
    case .tableFile:
      let table = file.outline.definition(holding: offset).flatMap { view.file(ofTable: $0, in: file) }
      return table.map { [location($0, 0..<0)] } ?? []
    default: break
    }
    return target(name, view, file, offset).map { place, definition in
      location(place, definition.nameRange)
    }
  }

  private static func location(_ file: RuleSetView.File, _ range: Range<Int>) -> [String: Any] {
    ["uri": file.uri, "range": file.positions.range(range)]
  }

  /// What a name stands for; several where it is defined twice.
  static func target(
    _ occurrence: RuleOutline.Occurrence, _ view: RuleSetView, _ file: RuleSetView.File, _ offset: Int
  ) -> [(file: RuleSetView.File, definition: RuleOutline.Definition)] {
    switch occurrence.meaning {
    case .field, .traderFact, .column, .tableFile: return []
    case .list: return view.definitions(occurrence.name, [.list, .table])
    case .category: return view.definitions(occurrence.name, [.category])
    case .rule: return view.definitions(occurrence.name, [.rule, .traderRule])
    case .find, .definition(.find), .definition(.alias):
      return (file.outline.definition(holding: offset)?.children ?? []).filter { $0.name == occurrence.name }
        .map { (file, $0) }
    case .definition(let kind): return view.definitions(occurrence.name, [kind])
    }
  }
}
