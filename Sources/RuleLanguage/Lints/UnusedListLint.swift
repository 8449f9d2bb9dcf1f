/// W009. What it does: reports lists that no rule looks for.
/// Why is this bad: its author believes that the terms are watched for, and they are not.
enum UnusedListLint {
  static func run(
    _ lists: [ListNode], _ index: [String: Int], _ used: Set<Int>, _ diagnostics: DiagnosticCollector
  ) {
    for list in lists {
      guard let position = index[list.name.value], !used.contains(position) else { continue }
      diagnostics.report(
        .unusedList, "no rule looks for the list `\(list.name.value)`", at: list.name.span,
        label: "never used",
        help: "use it in a rule: find x = any of \(list.name.value) in title")
    }
  }
}
