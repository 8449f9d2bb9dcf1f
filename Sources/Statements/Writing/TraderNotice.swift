/// The statement of reasons as the trader gets it (Art. 17(3) DSA): all that the database is told, and the redress that
/// it has no field for.
package struct TraderNotice: Sendable {
  /// Texts by the names that a template calls them.
  package var values: [String: String]

  package init(values: [String: String]) { self.values = values }

  /// The languages that there is a template in; any other gets English.
  package static var languages: [String] { templates.keys.sorted() }

  /// `{{name}}` becomes the text of that name; a line all of whose names are empty is left out.
  package func text(language: String) -> String {
    let code = String(language.lowercased().prefix { $0 != "-" && $0 != "_" })
    let template = Self.templates[code] ?? Self.templates["en"] ?? ""
    var lines: [String] = []
    for line in template.split(separator: "\n", omittingEmptySubsequences: false) {
      var output = ""
      var rest = line[...]
      var names = 0
      var filled = 0
      while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
        output += rest[..<start.lowerBound]
        let value = values[String(rest[start.upperBound..<end.lowerBound])] ?? ""
        names += 1
        if !value.isEmpty { filled += 1 }
        output += value
        rest = rest[end.upperBound...]
      }
      if names > 0, filled == 0 { continue }
      lines.append(output + rest)
    }
    return lines.joined(separator: "\n")
  }

  /// What a measure is called in a language; its own name where nobody said.
  package static func measure(_ name: String, language: String) -> String {
    let code = String(language.lowercased().prefix { $0 != "-" && $0 != "_" })
    return (measures[code] ?? measures["en"])?[name] ?? name
  }

  /// How a decision came about, in a language.
  package static func automation(
    _ automation: StatementFacts.Automation, detected: Bool, language: String
  ) -> String {
    let code = String(language.lowercased().prefix { $0 != "-" && $0 != "_" })
    let words = automations[code] ?? automations["en"] ?? [:]
    return [words[detected ? "detected" : "undetected"], words[automation.rawValue]].compactMap { $0 }
      .joined(separator: " ")
  }
}
