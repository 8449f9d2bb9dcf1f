import CompiledRules
import Listings
import TextFolding

/// Resolves names, checks types and lowers a rule set to its program.
struct Checker {
  let files: [SourceFile]
  let diagnostics: DiagnosticCollector
  var definitions: Definitions
  var program = RuleProgram()
  var listIndex: [String: Int] = [:]
  var categoryIndex: [String: Int] = [:]
  var usedLists: Set<Int> = []
  var tables: [String: CheckedTable] = [:]
  /// Tables that could not be read: asking one is no further error.
  var brokenTables: Set<String> = []
  var usedTables: Set<String> = []
  /// Lists made of columns, by `table.column`.
  var columnLists: [String: Int] = [:]
  /// Columns whose cells were made values, by table, column and kind.
  var typedColumns: [TypedColumnKey: Int] = [:]
  /// The folded terms of each list of the program.
  var foldedLists: [FoldedTerms] = []
  /// Places of terms that are no identifiers and were reported.
  var reportedIdentifiers: Set<String> = []
  /// Whether places that are doubtful and not wrong are looked for.
  let lints: Bool
  /// The day for which the rules are checked; `nil` for none, on which nothing has ended.
  let asOf: CalendarDay?
  /// Judges expressions; `nil` accepts all.
  let expressions: (any ExpressionJudge)?

  init(
    files: [SourceFile], definitions: Definitions, diagnostics: DiagnosticCollector, lints: Bool,
    asOf: CalendarDay?, expressions: (any ExpressionJudge)? = nil
  ) {
    self.asOf = asOf
    self.expressions = expressions
    self.files = files
    self.lints = lints
    self.definitions = definitions
    self.diagnostics = diagnostics
  }

  mutating func run() -> RuleProgram {
    definitions.sort()
    for category in definitions.categories {
      categoryIndex[category.name.value] = program.categories.count
      program.categories.append(
        Category(
          id: category.name.value, title: category.title, legalBasis: category.basis,
          statementCategory: category.statement ?? "", statementCategoryAdditions: category.additions,
          statementKeywords: category.keywords, needsLegalReview: category.needsLegalReview))
    }
    // Once for all: reserving for each list anew would copy all terms each time.
    program.terms.reserveCapacity(definitions.lists.reduce(0) { $0 + $1.terms.count })
    for list in definitions.lists { listIndex[list.name.value] = lower(list) }
    lowerTables()
    for rule in definitions.rules {
      switch rule.kind {
      case .listing: if let lowered = lower(rule) { program.rules.append(lowered) }
      case .trader: if let lowered = lowerTraderRule(rule) { program.traderRules.append(lowered) }
      }
    }
    for exception in definitions.exceptions {
      if let lowered = lower(exception) { program.exceptions.append(lowered) }
    }
    if !diagnostics.hasErrors {
      // Behind an error the rule that uses the list may be what could not be read.
      if lints {
        UnusedListLint.run(definitions.lists, listIndex, usedLists, diagnostics)
        UnusedListLint.run(definitions.tables, usedTables, diagnostics)
        MissingLanguageLint.run(definitions.rules, definitions.lists, diagnostics)
      }
      program.hash = CanonicalForm.hash(of: program)
    }
    return program
  }

  /// Adds a list with its terms to the program; returns its position.
  mutating func lower(_ list: ListNode) -> Int {
    let first = program.terms.count
    var folded = FoldedTerms(capacity: list.terms.count)
    let bytes = files[Int(list.name.span.file)].bytes
    for node in list.terms {
      let body = bytes[Int(node.textStart)..<Int(node.textEnd)]
      let text = node.hasEscapes ? unescaped(body) : String(decoding: body, as: UTF8.self)
      let tag =
        Int(node.tag) < list.tags.count ? list.tags[Int(node.tag)] : .init(language: "*", isOnly: false)
      program.terms.append(
        Term(
          text: text, form: node.form, asWritten: node.isAsWritten, language: tag.language,
          languageOnly: tag.isOnly))
      let count = folded.append(text)
      if count == 0 {
        diagnostics.report(
          .emptyTerm, "the term has no letter or digit", at: node.span, label: "can match nothing",
          help: "terms match words; remove it, or write the word that is meant")
      }
    }
    if list.terms.isEmpty && !list.name.value.isEmpty {
      diagnostics.report(
        .emptyList, "the list `\(list.name.value)` has no terms", at: list.name.span, label: "an empty list",
        help: "add a term, or remove the list")
    } else if list.terms.isEmpty {
      diagnostics.report(
        .emptyList, "no terms to look for", at: list.name.span, label: "nothing in the brackets",
        help: "write terms between the brackets")
    }
    let terms = first..<program.terms.count
    if lints {
      let context = ListLintContext(
        list: list, terms: Array(program.terms[terms]), folded: folded, diagnostics: diagnostics)
      ShortTermLint.run(context)
      RepeatedTermLint.run(context)
      MixedScriptLint.run(context)
      CostlyTermLint.run(context)
      foldedLists.append(folded)
    }
    program.lists.append(TermList(name: list.name.value, title: list.title, terms: terms))
    return program.lists.count - 1
  }
}

/// The folded text of a list's terms, one behind the other in one buffer: 50,000 arrays would cost more than folding.
struct FoldedTerms {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity * 12)
    ends.reserveCapacity(capacity)
  }

  /// Folds a term; returns the length of the result in bytes.
  mutating func append(_ text: String) -> Int {
    let before = bytes.count
    append(Folding.foldTerm(text))
    return bytes.count - before
  }

  mutating func append(_ folded: [UInt8]) {
    bytes.append(contentsOf: folded)
    ends.append(bytes.count)
  }

  var count: Int { ends.count }
  func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }
}
