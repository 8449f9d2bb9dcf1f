import Foundation
import Listings
import RuleLanguage

/// `textDocument/completion`
enum Completion {
  private static let kinds = (word: 14, name: 6, field: 5, list: 12, category: 13, rule: 7)

  static func items(_ view: RuleSetView, _ file: RuleSetView.File, _ offset: Int) -> Any {
    let place = file.outline.place(at: offset)
    let range = file.positions.range(place.prefix)
    var items: [[String: Any]] = []
    func add(_ label: String, _ kind: Int, _ detail: String?) {
      var item: [String: Any] = [
        "label": label, "kind": kind,
        // The order is that of the places' own, and not of the alphabet.
        "sortText": String(format: "%04d", items.count),
        "textEdit": ["range": range, "newText": label] as [String: Any],
      ]
      if let detail, !detail.isEmpty { item["detail"] = detail }
      items.append(item)
    }
    for wanted in place.wanted {
      switch wanted {
      case .words(let words): for word in words { add(word, kinds.word, nil) }
      case .fields:
        for field in Field.allCases { add(field.name, kinds.field, FieldNote(field.name)?.type) }
      case .finds:
        let rule = file.outline.definition(around: place.prefix.lowerBound)
        for child in rule?.children ?? [] { add(child.name, kinds.name, file.outline.line(of: child)) }
      case .lists:
        for entry in view.all([.list, .table]) {
          add(
            entry.definition.name, kinds.list,
            entry.definition.title ?? entry.file.outline.path(ofTable: entry.definition))
        }
      case .columns(let owner):
        for table in view.tables(owner, file, offset) {
          for column in table.table?.columns ?? [] {
            add(column.name, kinds.field, column.examples.joined(separator: ", "))
          }
        }
      case .categories:
        for entry in view.all([.category]) {
          add(entry.definition.name, kinds.category, entry.definition.title)
        }
      case .rules:
        for entry in view.all([.rule, .traderRule]) {
          add(entry.definition.name, kinds.rule, entry.definition.title)
        }
      }
    }
    return ["isIncomplete": false, "items": items] as [String: Any]
  }
}
