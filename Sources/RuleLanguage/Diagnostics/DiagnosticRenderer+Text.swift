extension DiagnosticRenderer {
  /// Diagnostics for a terminal: each with its source line, the place underlined, and help.
  ///
  /// Tabs become spaces, wide characters take two columns and combining marks none; what cannot be seen, and what a
  /// terminal would act on, stands as ⟨U+202E⟩.
  package static func text(_ diagnostics: [Diagnostic], sources: [SourceFile], color: Bool) -> String {
    var sources = Sources(sources)
    var output = ""
    for diagnostic in diagnostics { render(diagnostic, &sources, Style(isOn: color), into: &output) }
    return output
  }

  private struct Style {
    var isOn: Bool
    func paint(_ text: String, _ code: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
    func bold(_ text: String) -> String { paint(text, "1") }
    func gutter(_ text: String) -> String { paint(text, "1;34") }
    func severity(_ text: String, _ severity: Diagnostic.Severity) -> String {
      paint(text, severity == .error ? "1;31" : "1;33")
    }
  }

  private struct Placed {
    var label: Diagnostic.Label
    var line: Int
    var column: Int
    var isPrimary: Bool
  }

  private static func render(
    _ diagnostic: Diagnostic, _ sources: inout Sources, _ style: Style, into output: inout String
  ) {
    var labels: [Placed] = []
    for (index, label) in ([diagnostic.primary] + diagnostic.related).enumerated() {
      let position = sources.map(label.span).position(Int(label.span.start))
      labels.append(Placed(label: label, line: position.line, column: position.column, isPrimary: index == 0))
    }
    let width = labels.map { String($0.line).utf8.count }.max() ?? 1
    let blank = String(repeating: " ", count: width)
    let heading = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    output +=
      "\(style.severity(heading, diagnostic.severity)): \(style.bold(printable(diagnostic.message)))\n"
    // The file of the fault first, its lines in order; then the other files.
    let mainFile = diagnostic.primary.span.file
    var fileOrder = [mainFile]
    for label in diagnostic.related where !fileOrder.contains(label.span.file) {
      fileOrder.append(label.span.file)
    }
    for file in fileOrder {
      let here = labels.filter { $0.label.span.file == file }.sorted {
        ($0.line, $0.column, $0.isPrimary ? 0 : 1) < ($1.line, $1.column, $1.isPrimary ? 0 : 1)
      }
      guard let anchor = here.first(where: \.isPrimary) ?? here.first else { continue }
      let arrow = style.gutter("\(blank)\(file == mainFile ? "-->" : ":::")")
      let path = printable(sources.path(anchor.label.span))
      output += "\(arrow) \(path):\(anchor.line):\(anchor.column)\n\(style.gutter("\(blank) |"))\n"
      var previous: Int?
      for placed in here {
        if previous != placed.line {
          if let previous, placed.line > previous + 1 { output += style.gutter("\(blank)...") + "\n" }
        }
        let excerpt = Excerpt(sources.map(placed.label.span), line: placed.line, span: placed.label.span)
        if previous != placed.line || excerpt.isCut {
          let number = String(placed.line)
          let pad = String(repeating: " ", count: width - number.utf8.count)
          output +=
            style.gutter("\(pad)\(number) |") + (excerpt.text.isEmpty ? "" : " \(excerpt.text)") + "\n"
        }
        previous = placed.line
        let mark = String(repeating: placed.isPrimary ? "^" : "-", count: excerpt.markWidth)
        let marked = placed.label.text.isEmpty ? mark : "\(mark) \(printable(placed.label.text))"
        let painted = placed.isPrimary ? style.severity(marked, diagnostic.severity) : style.gutter(marked)
        output +=
          style.gutter("\(blank) |") + " " + String(repeating: " ", count: excerpt.markStart) + painted + "\n"
      }
    }
    if let help = diagnostic.help {
      output += "\(style.gutter("\(blank) =")) \(style.bold("help")): \(printable(help))\n"
    }
    output += "\n"
  }
}
