import Foundation
import RuleLanguage

/// `textDocument/references` and `textDocument/rename`: every place where a name of the rule set stands.
enum References {
  /// What a name stands for, wherever its place is.
  private struct Target: Hashable {
    var uri: String
    var range: Range<Int>
  }

  private typealias Place = (file: RuleSetView.File, range: Range<Int>)

  /// - Parameter withDefinitions: whether the place counts where the name is defined.
  static func locations(
    _ view: RuleSetView, _ file: RuleSetView.File, _ offset: Int, withDefinitions: Bool
  ) -> Any {
    guard let name = file.outline.occurrence(at: offset) else { return NSNull() }
    let wanted = targets(name, view, file)
    guard !wanted.isEmpty else { return NSNull() }
    return places(of: wanted, view)
      .filter { place in withDefinitions || !wanted.contains(Target(uri: place.file.uri, range: place.range))
      }
      .map { ["uri": $0.file.uri, "range": $0.file.positions.range($0.range)] as [String: Any] }
  }

  /// A `WorkspaceEdit`, or why there is none.
  static func rename(
    _ view: RuleSetView, _ file: RuleSetView.File, _ offset: Int, to new: String
  ) -> Result<Any, Server.RequestError> {
    func refused(_ reason: String) -> Result<Any, Server.RequestError> {
      .failure(Server.RequestError(code: -32803, message: reason))
    }
    guard let name = file.outline.occurrence(at: offset) else { return refused("there is no name here") }
    guard RuleSkeleton.isName(new) else {
      return refused("\(new) is no name; use letters, digits, hyphens and underscores")
    }
    switch name.meaning {
    case .rule, .definition(.rule), .definition(.traderRule), .definition(.exception):
      return refused("a rule keeps its id for ever, for findings name it; retire it and write another one")
    case .field, .traderFact, .column, .tableFile:
      return refused("\(name.name) is no name that rules give")
    case .list, .category, .find, .definition: break
    }
    let wanted = targets(name, view, file)
    guard !wanted.isEmpty else { return refused("\(name.name) is not defined in the rule set") }
    var changes: [String: [[String: Any]]] = [:]
    for place in places(of: wanted, view) {
      changes[place.file.uri, default: []].append([
        "range": place.file.positions.range(place.range), "newText": new,
      ])
    }
    return .success(["changes": changes])
  }

  private static func targets(
    _ name: RuleOutline.Occurrence, _ view: RuleSetView, _ file: RuleSetView.File
  ) -> Set<Target> {
    Set(
      Definition.target(name, view, file, name.range.lowerBound).map {
        Target(uri: $0.file.uri, range: $0.definition.nameRange)
      })
  }

  /// In the order of files and places. O(names of the rule set).
  private static func places(of wanted: Set<Target>, _ view: RuleSetView) -> [Place] {
    view.files.flatMap { file in
      file.outline.occurrences.filter { !targets($0, view, file).isDisjoint(with: wanted) }
        .map { (file, $0.range) }
    }
  }
}
