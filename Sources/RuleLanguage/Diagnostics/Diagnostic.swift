/// One thing that is wrong, or doubtful, in a rule set.
package struct Diagnostic: Sendable, Equatable {
  package enum Severity: String, Sendable { case error, warning }

  /// A place and what is to be said about it.
  package struct Label: Sendable, Equatable {
    package var span: Span
    package var text: String
    package init(span: Span, text: String) {
      self.span = span
      self.text = text
    }
  }

  package var code: DiagnosticCode
  /// One sentence about this very case.
  package var message: String
  /// Where it is wrong.
  package var primary: Label
  /// Other places that belong to it, such as "first defined here".
  package var related: [Label]
  /// What to do.
  package var help: String?

  package var severity: Severity { code.severity }

  package init(
    code: DiagnosticCode, message: String, primary: Label, related: [Label] = [], help: String? = nil
  ) {
    self.code = code
    self.message = message
    self.primary = primary
    self.related = related
    self.help = help
  }
}
