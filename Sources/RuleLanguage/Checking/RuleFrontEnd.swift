package import CompiledRules

/// What the front end makes of a rule set.
package struct FrontEndResult: Sendable {
  /// The compiled rule set; `nil` if there was an error.
  package var program: RuleProgram?
  /// Errors and warnings, by file and place.
  package var diagnostics: [Diagnostic]
}

/// The front end of the rule language: source text in, checked program or diagnostics out.
package enum RuleFrontEnd {
  /// Parses, checks and lowers a rule set. Never fails but by diagnostics, whatever the bytes are.
  ///
  /// The program is the same for any order and names of the files: lists, categories and rules stand in the order
  /// of their names. Linear in the text, but for sorting names and counting the letters of wrong ones.
  ///
  /// - Parameter lints: whether doubtful places are looked for in lists and between rules. A scan, which shows errors
  ///   only, need not wait for them.
  package static func compile(_ files: [SourceFile], lints: Bool = true) -> FrontEndResult {
    let diagnostics = DiagnosticCollector()
    var definitions = Definitions(diagnostics: diagnostics)
    for (index, source) in files.enumerated() {
      definitions.add(Parser.parse(source, file: UInt32(truncatingIfNeeded: index), diagnostics: diagnostics))
    }
    var checker = Checker(files: files, definitions: definitions, diagnostics: diagnostics, lints: lints)
    let program = checker.run()
    return FrontEndResult(
      program: diagnostics.hasErrors ? nil : program, diagnostics: diagnostics.sorted())
  }
}
