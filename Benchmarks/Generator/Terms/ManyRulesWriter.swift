/// Writes the terms as many rules, of the size that a policy team's are: a list and a rule for each share of the terms,
/// with an ignore, a condition on the price or an amount, an alternative, a sentence and examples.
struct ManyRulesWriter {
  let terms: [String]
  let rules: Int

  /// Rules a file.
  private static let group = 100

  /// Writes the rule set's files into `folder`, which exists.
  func write(to folder: String) throws(GeneratorError) {
    try FileSink.write(head, to: "\(folder)/head.rules")
    for first in stride(from: 0, to: rules, by: Self.group) {
      let text = (first..<min(first + Self.group, rules)).map { list($0) + rule($0) }.joined(separator: "\n")
      try FileSink.write(text, to: "\(folder)/group-\(first / Self.group).rules")
    }
  }

  private var head: String {
    """
    category bench "Benchmark" {
      basis "none"
      statement STATEMENT_CATEGORY_OTHER_VIOLATION_TC
      review legal
    }

    list containers "Things around the thing" {
      en: "storage box", "case for", "book about"
      de: aufbewahrungsbox, "etui für"
    }

    """
  }

  private func share(_ rule: Int) -> ArraySlice<String> {
    terms[(rule * terms.count / rules)..<((rule + 1) * terms.count / rules)]
  }

  private func list(_ rule: Int) -> String {
    let lines = share(rule).map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: ", ")
    return "list terms-\(rule) \"Terms\" {\n  *: \(lines)\n}\n"
  }

  private func rule(_ number: Int) -> String {
    let term = share(number).first ?? ""
    let isQuantity = number % 3 == 0
    let find =
      isQuantity ? "\n  find mass = quantity of mass in title, description near thing within 8 words" : ""
    let soft = isQuantity ? "mass > 5 g" : "price < 10 EUR"
    return """
      rule bench-\(number) "A listing carries a term of list \(number)" {
        version 1   status active   category bench   severity low   measure label
        find thing = any of terms-\(number) in title, description, attributes
        find container = any of containers in title\(find)
        ignore thing where container within 4 words before thing
        flag when thing and not trader.authorised("bench")
        verdict block
             or review when \(soft)
        say en "{thing.text} in the {thing.field}"
        expect block { title: "New: \(term)" }
        expect review { title: "New: \(term)\(isQuantity ? " 6 g" : "")", price: "9 EUR" }
        expect pass { title: "Storage box for \(term)" }
        expect block { title: "Storage box for \(term)", description: "\(term)" }
      }

      """
  }
}
