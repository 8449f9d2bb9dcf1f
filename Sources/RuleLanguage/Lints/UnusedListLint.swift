/// W009: a list or a table that no rule looks for.
enum UnusedListLint {
  static let documentation = LintDocumentation(
    code: .unusedList,
    whatItDoes: """
      Reports lists and tables that no rule looks for.
      """,
    whyIsThisBad: """
      Its author believes that the terms are watched for, and they are not.
      """,
    example: """
      list spirits "Spirits" {
        *: pastis
      }
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of (absinth) in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """,
    howToFix: """
      Use the list or a column of the table in a rule, or remove it.
      """,
    remedy: """
      list spirits "Spirits" {
        *: absinth, pastis
      }
      rule absinth-001 "Absinth" {
        version 1  status active  category goods  severity high
        find a = any of spirits in title
        flag when a
        verdict block
        say en "{a.text} in the title."
        expect block { title: "absinth" }
        expect pass { title: "lamp" }
      }
      """)

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

  /// The same for tables: a column that is only compared belongs to hits of another one.
  static func run(_ tables: [TableNode], _ used: Set<String>, _ diagnostics: DiagnosticCollector) {
    for table in tables where !used.contains(table.name.value) {
      diagnostics.report(
        .unusedList, "no rule looks in the table `\(table.name.value)`", at: table.name.span,
        label: "never used",
        help: "use a column of it in a rule: find x = any of \(table.name.value).term in title")
    }
  }
}
