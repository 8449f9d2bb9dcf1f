extension DiagnosticRenderer {
  /// Diagnostics as JSON Lines, one object a line:
  ///
  /// ```
  /// {"code":"E042","severity":"error","title":"unknown list","message":"…","file":"med.rules",
  ///  "start":{"byte":120,"line":7,"column":19},"end":{"byte":129,"line":7,"column":28},
  ///  "label":"…","related":[{"file":"…","start":{…},"end":{…},"label":"…"}],"help":"…"}
  /// ```
  ///
  /// Lines and columns count from 1, columns in characters (Unicode scalars); `byte` counts from 0. `help` is null
  /// where there is none.
  package static func json(_ diagnostics: [Diagnostic], sources: [SourceFile]) -> String {
    var sources = Sources(sources)
    var output = ""
    for diagnostic in diagnostics {
      output +=
        "{\"code\":\"\(diagnostic.code.rawValue)\",\"severity\":\"\(diagnostic.severity.rawValue)\",\"title\":"
      quote(diagnostic.code.title, into: &output)
      output += ",\"message\":"
      quote(diagnostic.message, into: &output)
      output += ","
      place(diagnostic.primary, &sources, into: &output)
      output += ",\"related\":["
      for (index, label) in diagnostic.related.enumerated() {
        output += index > 0 ? ",{" : "{"
        place(label, &sources, into: &output)
        output += "}"
      }
      output += "],\"help\":"
      if let help = diagnostic.help { quote(help, into: &output) } else { output += "null" }
      output += "}\n"
    }
    return output
  }

  private static func place(_ label: Diagnostic.Label, _ sources: inout Sources, into output: inout String) {
    let map = sources.map(label.span)
    output += "\"file\":"
    quote(sources.path(label.span), into: &output)
    for (name, offset) in [("start", Int(label.span.start)), ("end", Int(label.span.end))] {
      let (line, column) = map.position(offset)
      output += ",\"\(name)\":{\"byte\":\(offset),\"line\":\(line),\"column\":\(column)}"
    }
    output += ",\"label\":"
    quote(label.text, into: &output)
  }

  /// RFC 8259; beyond what it demands, what cannot be seen is escaped, so that a log shows it.
  static func quote(_ text: String, into output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case _ where isInvisible(scalar):
        for unit in String(scalar).utf16 { output += "\\u\(hexadecimal(UInt32(unit)))" }
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
