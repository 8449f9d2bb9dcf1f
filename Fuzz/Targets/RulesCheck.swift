import RuleLanguage

/// Whatever a rule file holds: a program or errors, at places inside the file, that can be shown, twice the same.
enum RulesCheck {
  static func fault(_ bytes: [UInt8]) -> String? {
    let source = SourceFile(path: "fuzz.rules", bytes: bytes)
    let result = RuleFrontEnd.compile([source])
    let hasError = result.diagnostics.contains { $0.severity == .error }
    if hasError == (result.program != nil) { return "there is a program with errors, or neither" }
    for diagnostic in result.diagnostics {
      for label in [diagnostic.primary] + diagnostic.related where Int(label.span.end) > bytes.count {
        return "\(diagnostic.code.rawValue) points behind the file"
      }
    }
    let text = DiagnosticRenderer.text(result.diagnostics, sources: [source], color: false)
    if text.unicodeScalars.contains(where: { $0 != "\n" && ($0.value < 0x20 || $0.value == 0x7F) }) {
      return "a diagnostic shows a control character"
    }
    _ = DiagnosticRenderer.json(result.diagnostics, sources: [source])
    guard RuleFrontEnd.compile([source]).diagnostics == result.diagnostics else {
      return "compiled again, the diagnostics are others"
    }
    return nil
  }
}
