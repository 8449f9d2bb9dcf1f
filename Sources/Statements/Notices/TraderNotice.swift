/// The statement of reasons as the trader gets it (Art. 17(3) DSA): all that the database is told, and the redress that
/// it has no field for.
package struct TraderNotice: Sendable {
  /// Texts by the names that a template calls them.
  package var values: [String: String]

  package init(values: [String: String]) { self.values = values }

  /// The template filled; a line all of whose names are empty is left out.
  package func text(_ templates: NoticeTemplates, language: String) -> String {
    var lines: [String] = []
    for line in templates[language].template.split(separator: "\n", omittingEmptySubsequences: false) {
      let filled = NoticeTemplates.filled(String(line), values)
      if !filled.names.isEmpty, filled.names.allSatisfy({ (values[$0] ?? "").isEmpty }) { continue }
      lines.append(filled.text)
    }
    return lines.joined(separator: "\n")
  }
}

extension NoticeTemplates {
  /// How a decision came about, in a language.
  package func automation(
    _ automation: StatementFacts.Automation, detected: Bool, language: String
  ) -> String {
    let name =
      switch automation {
      case .fully: "automation.fully"
      case .partially: "automation.partially"
      case .notAutomated: "automation.not_automated"
      }
    return word(detected ? "detected" : "undetected", language) + " " + word(name, language)
  }
}
