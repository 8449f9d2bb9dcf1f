import RuleLanguage

/// `textDocument/documentSymbol`
enum Symbols {
  static func all(_ file: RuleSetView.File) -> Any { file.outline.definitions.map { symbol($0, file) } }

  private static func symbol(_ definition: RuleOutline.Definition, _ file: RuleSetView.File) -> [String: Any]
  {
    var symbol: [String: Any] = [
      "name": definition.name, "kind": kind(definition.kind), "range": file.positions.range(definition.range),
      "selectionRange": file.positions.range(definition.nameRange),
    ]
    if let title = definition.title { symbol["detail"] = title }
    if !definition.children.isEmpty { symbol["children"] = definition.children.map { self.symbol($0, file) } }
    return symbol
  }

  /// `SymbolKind` of the protocol: what editors have signs for.
  private static func kind(_ kind: RuleOutline.Kind) -> Int {
    switch kind {
    case .rule, .traderRule: 12  // Function
    case .list, .table: 18  // Array
    case .category: 3  // Namespace
    case .exception: 24  // Event
    case .find: 13  // Variable
    case .alias: 14  // Constant
    }
  }
}
