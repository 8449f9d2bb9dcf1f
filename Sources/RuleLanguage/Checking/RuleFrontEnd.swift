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
  /// - Parameters:
  ///   - lints: whether doubtful places are looked for in lists and between rules. A scan, which shows errors
  ///     only, need not wait for them.
  ///   - asOf: the day for which rules and exceptions may be past their end; `nil` judges none.
  ///   - earlier: the files of the rule set that this one follows: a changed meaning without a new version is an
  ///     error then. Must compile; spans that point into its files count on behind `files`.
  ///   - expressions: the judgement of the engine that will run them on expressions; without it none is wrong.
  package static func compile(
    _ files: [SourceFile], lints: Bool = true, asOf: CalendarDay? = nil, against earlier: [SourceFile] = [],
    expressions: (any ExpressionJudge)? = nil
  ) -> FrontEndResult {
    let diagnostics = DiagnosticCollector()
    var definitions = Definitions(diagnostics: diagnostics)
    for (index, source) in files.enumerated() where source.kind == .rules {
      definitions.add(Parser.parse(source, file: UInt32(truncatingIfNeeded: index), diagnostics: diagnostics))
    }
    var checker = Checker(
      files: files, definitions: definitions, diagnostics: diagnostics, lints: lints, asOf: asOf,
      expressions: expressions)
    let program = checker.run()
    if !earlier.isEmpty, !diagnostics.hasErrors, let before = self.earlier(earlier, behind: files.count) {
      VersionCheck(program, checker.definitions, earlier: before, files: files, diagnostics).run()
    }
    return FrontEndResult(
      program: diagnostics.hasErrors ? nil : program, diagnostics: diagnostics.sorted())
  }

  /// An earlier rule set, its places numbered on behind `count` files; `nil` if it has errors.
  private static func earlier(_ files: [SourceFile], behind count: Int) -> VersionCheck.Earlier? {
    let diagnostics = DiagnosticCollector()
    var definitions = Definitions(diagnostics: diagnostics)
    for (index, source) in files.enumerated() where source.kind == .rules {
      let file = UInt32(truncatingIfNeeded: count + index)
      definitions.add(Parser.parse(source, file: file, diagnostics: diagnostics))
    }
    // The checker reads terms and sentences at their places.
    let blanks = [SourceFile](repeating: SourceFile(path: "", bytes: []), count: count)
    var checker = Checker(
      files: blanks + files, definitions: definitions, diagnostics: diagnostics, lints: false, asOf: nil)
    let program = checker.run()
    guard !diagnostics.hasErrors else { return nil }
    return VersionCheck.Earlier(program: program, rules: checker.definitions.rules, files: files)
  }
}
