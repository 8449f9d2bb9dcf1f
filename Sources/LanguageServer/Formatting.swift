import Foundation
import RuleLanguage

/// `textDocument/formatting`
enum Formatting {
  /// One edit of the whole text; none for a text that is in the layout, and null for one with faults of grammar.
  static func edits(_ file: RuleSetView.File) -> Any {
    guard file.source.kind == .rules, case .formatted(let bytes) = RuleFormatter.format(file.source) else {
      return NSNull()
    }
    guard bytes != file.source.bytes else { return [Any]() }
    return [
      [
        "range": file.positions.range(0..<file.source.bytes.count),
        "newText": String(decoding: bytes, as: UTF8.self),
      ] as [String: Any]
    ]
  }
}
