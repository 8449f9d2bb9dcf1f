package import Listings
package import TextFolding

/// A checked rule set, ready for the engine: data only, no syntax.
///
/// Lists, terms, finds and rules refer to each other by position.
package struct RuleProgram: Sendable {
  package var lists: [TermList] = []
  package var terms: [Term] = []
  package var categories: [Category] = []
  package var rules: [CompiledRule] = []
  package var tables: [Table] = []
  /// Columns that conditions compare, as values.
  package var columns: [TypedColumn] = []
  package var traderRules: [CompiledTraderRule] = []
  package var exceptions: [RuleException] = []
  /// SHA-256 of the rule set's canonical form, in lower-case hexadecimal: the rule set's identity.
  package var hash: String = ""
  package init() {}
}

/// A named list of terms.
package struct TermList: Sendable {
  /// The list's name; for terms written inside a rule (`any of ("a", "b")`) it is empty.
  package var name: String
  package var title: String
  /// The list's terms, positions in `RuleProgram.terms`.
  package var terms: Range<Int>
  /// Where the terms are the cells of a table's column.
  package var column: TermColumn?
  package init(name: String, title: String, terms: Range<Int>, column: TermColumn? = nil) {
    self.name = name
    self.title = title
    self.terms = terms
    self.column = column
  }
}

/// One term, as its author wrote it.
package struct Term: Sendable, Hashable {
  package enum Form: UInt8, Sendable {
    /// Whole words.
    case word
    /// `term*`: the start of a word.
    case prefix
    /// `*term*`: anywhere.
    case anywhere
    /// `term endings`: whole words, and compounds and endings on the right.
    case endings
  }
  /// The text without `*` and quotes.
  package var text: String
  package var form: Form
  /// `"LSD" as written`: the case of letters must agree.
  package var asWritten: Bool
  /// The language tag, `*` for none. For people, translation and lints; it filters only where `languageOnly`. A term of
  /// a table whose rows ask for several languages has them all, with commas.
  package var language: String
  /// `de only:`: the hit needs the listing's declared language; where that is missing it means review.
  package var languageOnly: Bool
  package init(
    text: String, form: Form = .word, asWritten: Bool = false, language: String = "*",
    languageOnly: Bool = false
  ) {
    self.text = text
    self.form = form
    self.asWritten = asWritten
    self.language = language
    self.languageOnly = languageOnly
  }

  package var languages: [String] { language.split(separator: ",").map(String.init) }
}

/// A product category with its legal basis and statement-of-reasons codes.
package struct Category: Sendable {
  package var id: String
  package var title: String
  package var legalBasis: [String]
  /// `STATEMENT_CATEGORY_…` of the DSA Transparency Database.
  package var statementCategory: String
  package var statementCategoryAdditions: [String]
  /// `KEYWORD_…` of the DSA Transparency Database.
  package var statementKeywords: [String]
  /// Whether the row rests on general knowledge and a lawyer has yet to confirm it.
  package var needsLegalReview: Bool
  package init(
    id: String, title: String, legalBasis: [String], statementCategory: String,
    statementCategoryAdditions: [String], statementKeywords: [String], needsLegalReview: Bool
  ) {
    self.id = id
    self.title = title
    self.legalBasis = legalBasis
    self.statementCategory = statementCategory
    self.statementCategoryAdditions = statementCategoryAdditions
    self.statementKeywords = statementKeywords
    self.needsLegalReview = needsLegalReview
  }
}

/// One listing rule.
package struct CompiledRule: Sendable {
  package var id: String
  package var title: String
  package var version: Int
  package var status: RuleStatus
  /// Position in `RuleProgram.categories`.
  package var category: Int
  package var severity: Severity
  package var owner: String?
  package var measure: Measure?
  /// ISO 3166-1 alpha-2 codes, sorted; empty for everywhere.
  package var countries: [String]
  /// First and last day on which the rule holds.
  package var since: CalendarDay?
  package var until: CalendarDay?
  package var finds: [Find]
  package var ignores: [Ignore]
  package var flagWhen: Condition
  /// The verdict when the rule flags.
  package var verdict: Verdict
  /// `or review when …`, in written order: the last one whose condition holds wins.
  package var alternatives: [Alternative]
  package var sentences: [Sentence]
  package var expectations: [Expectation]

  package init(
    id: String, title: String, version: Int, status: RuleStatus, category: Int, severity: Severity,
    owner: String? = nil, measure: Measure? = nil, countries: [String] = [], since: CalendarDay? = nil,
    until: CalendarDay? = nil, finds: [Find], ignores: [Ignore] = [], flagWhen: Condition,
    verdict: Verdict, alternatives: [Alternative] = [], sentences: [Sentence] = [],
    expectations: [Expectation] = []
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.status = status
    self.category = category
    self.severity = severity
    self.owner = owner
    self.measure = measure
    self.countries = countries
    self.since = since
    self.until = until
    self.finds = finds
    self.ignores = ignores
    self.flagWhen = flagWhen
    self.verdict = verdict
    self.alternatives = alternatives
    self.sentences = sentences
    self.expectations = expectations
  }
}

/// A day of the proleptic Gregorian calendar (ISO 8601 `2026-01-31`).
package struct CalendarDay: Sendable, Comparable, Hashable {
  package var year: Int
  package var month: Int
  package var day: Int
  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// `find NAME = … in FIELDS`: what a rule looks for.
package struct Find: Sendable, Equatable {
  package enum Target: Sendable, Equatable {
    /// Any term of these lists, positions in `RuleProgram.lists`.
    case terms(lists: [Int])
    /// An expression in RE2's syntax, over the field's text before folding; `requiredLiteral` is folded text
    /// (letters and digits only) without which the expression cannot match.
    case expression(pattern: String, ignoreCase: Bool, requiredLiteral: String)
    /// Numbers with a unit of this dimension.
    case quantity(Dimension)
    /// Characters in the text that people do not see.
    case signal(EvasionSignal)
  }
  package var name: String
  package var target: Target
  package var fields: FieldSet
  package var lanes: Set<Lane>
  /// `near OTHER within 6 words`: only hits that lie so near to one of another find, written above, count.
  package var near: Nearness?
  package init(
    name: String, target: Target, fields: FieldSet, lanes: Set<Lane> = Lane.searched, near: Nearness? = nil
  ) {
    self.near = near
    self.name = name
    self.target = target
    self.fields = fields
    self.lanes = lanes
  }
}

/// `near OTHER within 6 words` of a find.
package struct Nearness: Sendable, Equatable {
  /// Position in the rule's finds, below that of the find itself.
  package var find: Int
  package var words: Int
  package init(find: Int, words: Int) {
    self.find = find
    self.words = words
  }
}

/// How two hits of one field lie to each other. Distance counts words from the end of the earlier hit to the start
/// of the later one: adjacent words are at distance 1; in scripts without spaces every character is a word.
package enum Proximity: Sendable, Equatable {
  /// In either order.
  case within(Int)
  /// The first hit ends before the second begins.
  case withinBefore(Int)
  /// The first hit begins after the second ends.
  case withinAfter(Int)
}

/// `ignore FIND where CONDITION`: removes single hits of a find.
package struct Ignore: Sendable, Equatable {
  /// Position in the rule's finds.
  package var find: Int
  /// Evaluated for each raw hit of `find`, which stands for that find in the condition.
  package var condition: Condition
  package init(find: Int, condition: Condition) {
    self.find = find
    self.condition = condition
  }
}

/// `or VERDICT when CONDITION`.
package struct Alternative: Sendable, Equatable {
  package var verdict: Verdict
  package var condition: Condition
  package init(verdict: Verdict, condition: Condition) {
    self.verdict = verdict
    self.condition = condition
  }
}

/// One sentence of `say`, in one language: literal text and places to fill.
package struct Sentence: Sendable, Equatable {
  package enum Part: Sendable, Equatable {
    case text(String)
    /// `{drug.text}`: an attribute of the deciding hit of a find.
    case hit(find: Int, attribute: HitAttribute)
    /// `{substance.row.limit}`: a cell of the row that the deciding hit comes from, as it stands in the table.
    case row(find: Int, table: Int, column: Int)
    /// `{price}`: a field of the listing.
    case field(Field)
    /// `{trader.strikes}`, in trader rules.
    case trader(TraderQuote)
  }
  package var language: String
  package var parts: [Part]
  package init(language: String, parts: [Part]) {
    self.language = language
    self.parts = parts
  }
}

/// What can be asked of a hit.
package enum HitAttribute: String, Sendable, CaseIterable {
  /// The quoted text, as it stands in the listing.
  case text
  /// The term as its author wrote it.
  case term
  case list, lane, field
}

/// `expect VERDICT { … }`: a listing and the verdict that the rule alone must give it.
package struct Expectation: Sendable {
  package var verdict: Verdict
  package var fields: [(field: Field, value: String)]
  /// Attributes by name.
  package var attributes: [(name: String, value: String)]
  /// Authorisations that the trader has on record.
  package var traderAuthorisations: [String]
  /// What else is known about the trader; `nil` where the example says nothing of it.
  package var trader: TraderFacts?
  /// The file and the 1-based line where it stands, for failure messages.
  package var file: String
  package var line: Int
  package init(
    verdict: Verdict, fields: [(field: Field, value: String)], attributes: [(name: String, value: String)],
    traderAuthorisations: [String], file: String, line: Int
  ) {
    self.verdict = verdict
    self.fields = fields
    self.attributes = attributes
    self.traderAuthorisations = traderAuthorisations
    self.file = file
    self.line = line
  }
}
