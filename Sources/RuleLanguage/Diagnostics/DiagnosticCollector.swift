/// Gathers diagnostics in the order of discovery; `sorted` puts them in the order of the text.
///
/// A class, because the parser of each file and every lint write to one and the same collection.
final class DiagnosticCollector {
  /// A file of random bytes would otherwise yield one message a byte.
  static let limitPerFile = 100

  private var found: [Diagnostic] = []
  private var errorsByFile: [UInt32: Int] = [:]
  private var warningsByFile: [UInt32: Int] = [:]
  private(set) var hasErrors = false

  func report(
    _ code: DiagnosticCode, _ message: String, at span: Span, label: String, related: [Diagnostic.Label] = [],
    help: String? = nil
  ) {
    let isError = code.severity == .error
    if isError { hasErrors = true }
    let count = isError ? count(in: &errorsByFile, span.file) : count(in: &warningsByFile, span.file)
    guard count <= Self.limitPerFile else { return }
    if count == Self.limitPerFile {
      let what = isError ? "errors" : "warnings"
      found.append(
        Diagnostic(
          code: isError ? .tooManyProblems : .moreWarnings,
          message: "more than \(Self.limitPerFile) \(what) in this file; the rest is not shown",
          primary: .init(span: span, text: "from here on"), help: "correct the first ones and check again"))
      return
    }
    found.append(
      Diagnostic(
        code: code, message: message, primary: .init(span: span, text: label), related: related, help: help))
  }

  /// How many were counted before this one.
  private func count(in counts: inout [UInt32: Int], _ file: UInt32) -> Int {
    let count = counts[file, default: 0]
    counts[file] = count + 1
    return count
  }

  /// By file, place and code: the same for every run. O(n log n).
  func sorted() -> [Diagnostic] {
    // The position in `found` decides between equals, since Swift's sort promises no stability.
    found.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.primary.span.file != b.primary.span.file { return a.primary.span.file < b.primary.span.file }
      if a.primary.span.start != b.primary.span.start { return a.primary.span.start < b.primary.span.start }
      if a.code.rawValue != b.code.rawValue { return a.code.rawValue < b.code.rawValue }
      return left.offset < right.offset
    }.map(\.element)
  }
}
