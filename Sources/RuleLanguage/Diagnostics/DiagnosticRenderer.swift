/// Writes diagnostics for people and for programs.
package enum DiagnosticRenderer {
  /// The files that diagnostics point into, with their lines counted when first asked for.
  struct Sources {
    let files: [SourceFile]
    private var maps: [UInt32: LineMap] = [:]

    init(_ files: [SourceFile]) { self.files = files }

    func path(_ span: Span) -> String {
      Int(span.file) < files.count ? files[Int(span.file)].path : "?"
    }

    mutating func map(_ span: Span) -> LineMap {
      if let map = maps[span.file] { return map }
      let map = LineMap(Int(span.file) < files.count ? files[Int(span.file)].bytes : [])
      maps[span.file] = map
      return map
    }
  }

  /// One line that sums up: "2 errors, 1 warning"; empty for none.
  package static func summary(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    var parts: [String] = []
    if errors > 0 { parts.append(errors == 1 ? "1 error" : "\(errors) errors") }
    if warnings > 0 { parts.append(warnings == 1 ? "1 warning" : "\(warnings) warnings") }
    return parts.joined(separator: ", ")
  }
}
