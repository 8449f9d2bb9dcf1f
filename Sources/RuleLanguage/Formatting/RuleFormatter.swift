/// Puts rule files into the canonical layout.
package enum RuleFormatter {
  package enum Outcome: Sendable {
    /// The file's bytes in the canonical layout: UTF-8 without a byte-order mark, lines that end with LF.
    case formatted([UInt8])
    /// The file has faults of grammar, which a layout could only hide.
    case faulty([Diagnostic])
    /// The layout would have changed more than white space: a defect of the program, and the file is left alone.
    case refused
  }

  /// The canonical layout of a file: every token and every comment as it is, in its place, and the same again for a
  /// file that has it already. O(bytes).
  package static func format(_ source: SourceFile) -> Outcome {
    let diagnostics = DiagnosticCollector()
    guard let (tokens, marks) = Parser.layout(of: source, diagnostics: diagnostics), !diagnostics.hasErrors
    else {
      return .faulty(diagnostics.sorted())
    }
    var layout = Layout(source, tokens: tokens, marks: marks)
    let result = SourceFile(path: source.path, bytes: Array(layout.text().utf8))
    // Proven every time, for what is written over a file cannot be taken back.
    guard content(result) == content(source, tokens),
      Parser.layout(of: result, diagnostics: diagnostics) != nil,
      !diagnostics.hasErrors
    else { return .refused }
    return .formatted(result.bytes)
  }

  /// All tokens and comments of a file, in order.
  private static func content(_ source: SourceFile, _ tokens: [Token]? = nil) -> [String] {
    let tokens =
      tokens ?? Lexer.tokens(of: source, file: 0, diagnostics: DiagnosticCollector())
    return zip(tokens, Gap.all(source.bytes, tokens: tokens)).flatMap { token, gap in
      gap.comments.map(\.text) + [
        String(decoding: source.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      ]
    }
  }
}
