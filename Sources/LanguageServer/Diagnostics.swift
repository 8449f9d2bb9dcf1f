import CompiledRules
import Foundation
import Glibc
import RuleLanguage

/// `textDocument/publishDiagnostics` for all files of a rule set.
enum Diagnostics {
  static func tell(
    _ view: RuleSetView, _ documents: [String: Document], _ expressions: (any ExpressionJudge)?,
    _ writer: MessageWriter
  ) {
    if let failure = view.failure, !view.isFailureTold {
      view.isFailureTold = true
      // MessageType.Error
      writer.notify("window/showMessage", ["type": 1, "message": failure])
    }
    // Of files that are not there every name would be unknown.
    let result =
      view.failure == nil
      ? RuleFrontEnd.compile(view.files.map(\.source), asOf: today, expressions: expressions) : nil
    var byFile: [Int: [[String: Any]]] = [:]
    for diagnostic in result?.diagnostics ?? [] {
      byFile[Int(diagnostic.primary.span.file), default: []].append(json(diagnostic, view))
    }
    var told: Set<String> = []
    for (index, file) in view.files.enumerated() {
      let found = byFile[index] ?? []
      let document = documents.values.first { $0.uri == file.uri }
      // A file that is neither open nor at fault, nor was, needs no message.
      guard document != nil || !found.isEmpty || view.told.contains(file.uri) else { continue }
      var parameters: [String: Any] = ["uri": file.uri, "diagnostics": found]
      if let version = document?.version { parameters["version"] = version }
      writer.notify("textDocument/publishDiagnostics", parameters)
      if !found.isEmpty { told.insert(file.uri) }
    }
    // What is no longer part of the rule set.
    for uri in view.told.subtracting(view.files.map(\.uri)).sorted() {
      writer.notify("textDocument/publishDiagnostics", ["uri": uri, "diagnostics": [Any]()])
    }
    view.told = told
  }

  private static func json(_ diagnostic: Diagnostic, _ view: RuleSetView) -> [String: Any] {
    var message = diagnostic.message
    if let help = diagnostic.help { message += "\nhelp: \(help)" }
    var json: [String: Any] = [
      "range": range(diagnostic.primary.span, view), "severity": diagnostic.severity == .error ? 1 : 2,
      "code": diagnostic.code.rawValue, "source": "feedwarden", "message": message,
    ]
    if diagnostic.code == .unusedFind || diagnostic.code == .unusedList { json["tags"] = [1] }
    let related = diagnostic.related.filter { Int($0.span.file) < view.files.count }
    if !related.isEmpty {
      json["relatedInformation"] = related.map { label in
        [
          "location": [
            "uri": view.files[Int(label.span.file)].uri, "range": range(label.span, view),
          ] as [String: Any], "message": label.text,
        ] as [String: Any]
      }
    }
    return json
  }

  private static func range(_ span: Span, _ view: RuleSetView) -> [String: Any] {
    view.files[Int(span.file)].positions.range(Int(span.start)..<Int(span.end))
  }

  private static var today: CalendarDay {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return CalendarDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
