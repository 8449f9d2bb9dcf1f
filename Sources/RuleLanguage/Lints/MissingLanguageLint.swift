/// W011: a list that lacks languages which the lists beside it have.
enum MissingLanguageLint {
  static let documentation = LintDocumentation(
    code: .missingLanguage,
    whatItDoes: """
      Compares the lists that the finds of one rule look for, and reports a list without terms in a language that most
      of the others have. Lists with terms for every language (`*:`) or without tags are left out, and `pt-br` counts
      as `pt`.
      """,
    whyIsThisBad: """
      A rule joins its finds: where one list knows a language and the other does not, the rule flags nothing in it, or
      ignores nothing, and looks complete.
      """,
    example: """
      list rifles "Air rifles" {
        en: "air rifle"
        de: luftgewehr
        fr: "carabine à plomb"
      }
      list toys "Toys" {
        en: "toy", "for dolls"
        de: spielzeug
      }
      rule air-001 "Air rifles" {
        version 1  status active  category goods  severity high
        find rifle = any of rifles in title
        find toy = any of toys in title
        flag when rifle and not toy
        verdict block
        say en "{rifle.text} in the title."
        expect block { title: "air rifle" }
        expect pass { title: "toy air rifle" }
      }
      """,
    howToFix: "Add the language's terms, or put terms that every language uses under `*:`.",
    remedy: """
      list rifles "Air rifles" {
        en: "air rifle"
        de: luftgewehr
        fr: "carabine à plomb"
      }
      list toys "Toys" {
        en: "toy", "for dolls"
        de: spielzeug
        fr: jouet
      }
      rule air-001 "Air rifles" {
        version 1  status active  category goods  severity high
        find rifle = any of rifles in title
        find toy = any of toys in title
        flag when rifle and not toy
        verdict block
        say en "{rifle.text} in the title."
        expect block { title: "air rifle" }
        expect pass { title: "toy air rifle" }
      }
      """)

  static func run(_ rules: [RuleNode], _ lists: [ListNode], _ diagnostics: DiagnosticCollector) {
    var byName: [String: (node: ListNode, languages: Set<String>)] = [:]
    for list in lists {
      if let languages = languages(of: list) { byName[list.name.value] = (list, languages) }
    }
    // A list is reported once, for whatever rule it lacks a language in.
    var missing: [String: (languages: Set<String>, sibling: ListNode)] = [:]
    for rule in rules {
      let siblings = names(rule).compactMap { byName[$0] }
      guard siblings.count > 1 else { continue }
      for (index, own) in siblings.enumerated() {
        let others = siblings.indices.filter { $0 != index }.map { siblings[$0] }
        for language in Set(others.flatMap(\.languages)).subtracting(own.languages) {
          let having = others.filter { $0.languages.contains(language) }
          guard having.count * 2 > others.count, let sibling = having.first else { continue }
          missing[own.node.name.value, default: ([], sibling.node)].languages.insert(language)
        }
      }
    }
    for list in lists {
      guard let (languages, sibling) = missing[list.name.value] else { continue }
      let codes = languages.sorted().map { "`\($0)`" }.joined(separator: ", ")
      diagnostics.report(
        .missingLanguage, "the list `\(list.name.value)` has no terms in \(codes)", at: list.name.span,
        label: "lacks \(languages.count == 1 ? "a language" : "languages")",
        related: [.init(span: sibling.name.span, text: "searched beside it, and has them")],
        help: "add the terms, or put those that every language uses under `*:`")
    }
  }

  /// The names of the lists that a rule looks for, each once.
  private static func names(_ rule: RuleNode) -> [String] {
    var seen: [String] = []
    for find in rule.finds {
      guard case .lists(let names) = find.target else { continue }
      for name in names where !seen.contains(name.text) { seen.append(name.text) }
    }
    return seen
  }

  /// Primary subtags of the tags that have terms; `nil` where the list is for every language.
  private static func languages(of list: ListNode) -> Set<String>? {
    var languages: Set<String> = []
    for tag in Set(list.terms.map(\.tag)) {
      guard Int(tag) < list.tags.count else { return nil }
      let language = list.tags[Int(tag)].language
      if language == "*" { return nil }
      languages.insert(String(language.prefix { $0 != "-" }))
    }
    return languages.isEmpty ? nil : languages
  }
}
