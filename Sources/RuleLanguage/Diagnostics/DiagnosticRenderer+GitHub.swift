extension DiagnosticRenderer {
  /// Diagnostics as workflow commands of GitHub Actions, which show them beside the lines of a change:
  ///
  /// ```
  /// ::error file=rules/med.rules,line=7,endLine=7,col=19,endColumn=28,title=E042%3A unknown list::there is no …
  /// ```
  ///
  /// Escaped as the runner's toolkit does: `%`, CR and LF everywhere, and `:` and `,` in properties.
  /// `sources` have the paths that the annotations shall name.
  package static func annotations(_ diagnostics: [Diagnostic], sources: [SourceFile]) -> String {
    var sources = Sources(sources)
    var output = ""
    for diagnostic in diagnostics {
      let span = diagnostic.primary.span
      let map = sources.map(span)
      let start = map.position(Int(span.start))
      let end = map.position(Int(span.end))
      output += "::\(diagnostic.severity.rawValue) file=\(property(sources.path(span)))"
      output += ",line=\(start.line),endLine=\(end.line)"
      // Columns are taken on one line only.
      if start.line == end.line { output += ",col=\(start.column),endColumn=\(end.column)" }
      output += ",title=\(property("\(diagnostic.code.rawValue): \(diagnostic.code.title)"))::"
      var text = printable(diagnostic.message)
      if let help = diagnostic.help { text += "\nhelp: \(printable(help))" }
      output += data(text) + "\n"
    }
    return output
  }

  private static func data(_ text: String) -> String {
    escape(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")])
  }

  private static func property(_ text: String) -> String {
    escape(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")])
  }

  private static func escape(_ text: String, _ table: [(Unicode.Scalar, String)]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let escaped = table.first(where: { $0.0 == scalar }) {
        result += escaped.1
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
