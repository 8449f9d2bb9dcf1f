import CompiledRules
import RuleLanguage

/// Whatever a rule file holds: a program or errors, at places inside the files, that can be shown, twice the same; and
/// a layout that changes neither meaning nor diagnostics, and nothing the second time.
enum RulesCheck {
  static func fault(_ bytes: [UInt8]) -> String? {
    let source = SourceFile(path: "fuzz.rules", bytes: bytes)
    let result = RuleFrontEnd.compile([source])
    return fault(of: result, [source]) ?? fault(ofLayout: source, result)
  }

  /// What is wrong with what the front end says of some files.
  static func fault(of result: FrontEndResult, _ sources: [SourceFile]) -> String? {
    let hasError = result.diagnostics.contains { $0.severity == .error }
    if hasError == (result.program != nil) { return "there is a program with errors, or neither" }
    for diagnostic in result.diagnostics {
      for label in [diagnostic.primary] + diagnostic.related {
        guard Int(label.span.file) < sources.count, label.span.start <= label.span.end,
          Int(label.span.end) <= sources[Int(label.span.file)].bytes.count
        else { return "\(diagnostic.code.rawValue) points outside the files" }
      }
    }
    let text = DiagnosticRenderer.text(result.diagnostics, sources: sources, color: false)
    if text.unicodeScalars.contains(where: { $0 != "\n" && ($0.value < 0x20 || $0.value == 0x7F) }) {
      return "a diagnostic shows a control character"
    }
    _ = DiagnosticRenderer.json(result.diagnostics, sources: sources)
    guard RuleFrontEnd.compile(sources).diagnostics == result.diagnostics else {
      return "compiled again, the diagnostics are others"
    }
    return nil
  }

  private static func fault(ofLayout source: SourceFile, _ result: FrontEndResult) -> String? {
    switch RuleFormatter.format(source) {
    case .refused: return "the layout would have changed more than white space"
    case .faulty:
      return result.program == nil ? nil : "the formatter finds faults of grammar in what compiles"
    case .formatted(let bytes):
      let once = SourceFile(path: source.path, bytes: bytes)
      guard case .formatted(let again) = RuleFormatter.format(once), again == bytes else {
        return "laid out again, the file changes"
      }
      let compiled = RuleFrontEnd.compile([once])
      if compiled.program?.hash != result.program?.hash { return "the layout changes the meaning" }
      if compiled.diagnostics.map(\.code) != result.diagnostics.map(\.code) {
        return "the layout changes the diagnostics"
      }
      return nil
    }
  }
}
