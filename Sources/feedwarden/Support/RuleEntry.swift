import CompiledRules
import Reports
import RuleLanguage

/// What `rules list` says of a rule.
struct RuleEntry {
  let id: String
  let isTraderRule: Bool
  let version: Int
  let status: RuleStatus
  let severity: Severity
  let category: String
  let title: String
  let owner: String?
  let countries: [String]
  let since: CalendarDay?
  let until: CalendarDay?
  /// Terms of all lists that its finds look for, each list once.
  let terms: Int
  /// The language tags of those terms, sorted; `*` for terms of every language.
  let languages: [String]

  private init(_ rule: some RuleHead, of program: RuleProgram, lists: Set<Int>, isTraderRule: Bool) {
    id = rule.id
    self.isTraderRule = isTraderRule
    version = rule.version
    status = rule.status
    severity = rule.severity
    category = program.categories[rule.category].id
    title = rule.title
    owner = rule.owner
    countries = rule.countries
    since = rule.since
    until = rule.until
    terms = lists.reduce(0) { $0 + program.lists[$1].terms.count }
    languages = Set(lists.flatMap { list in program.terms[program.lists[list].terms].flatMap(\.languages) })
      .sorted()
  }

  init(_ rule: CompiledRule, of program: RuleProgram) {
    let lists = rule.finds.reduce(into: Set<Int>()) { lists, find in
      if case .terms(let named) = find.target { lists.formUnion(named) }
    }
    self.init(rule, of: program, lists: lists, isTraderRule: false)
  }

  /// A trader rule looks for no terms.
  init(_ rule: CompiledTraderRule, of program: RuleProgram) {
    self.init(rule, of: program, lists: [], isTraderRule: true)
  }

  /// All rules of a rule set, trader rules behind the others.
  static func all(of program: RuleProgram) -> [RuleEntry] {
    program.rules.map { RuleEntry($0, of: program) } + program.traderRules.map { RuleEntry($0, of: program) }
  }

  static let columns = [
    "id", "version", "status", "severity", "category", "countries", "terms", "languages", "owner", "since",
    "until", "title",
  ]

  var cells: [String] {
    [
      id, "\(version)", status.name, severity.name, category,
      countries.isEmpty ? "all" : Countries.text(countries),
      "\(terms)", languages.joined(separator: ","), owner ?? "-", since?.text ?? "-", until?.text ?? "-",
      isTraderRule ? "(trader rule) \(title)" : title,
    ]
  }

  var json: DocumentJSON {
    .object([
      ("id", .text(id)), ("trader_rule", .bool(isTraderRule)), ("version", .integer(UInt64(version))),
      ("status", .text(status.name)),
      ("severity", .text(severity.name)), ("category", .text(category)), ("title", .text(title)),
      ("countries", .list(countries.map(DocumentJSON.text))), ("terms", .integer(UInt64(terms))),
      ("languages", .list(languages.map(DocumentJSON.text))),
      ("owner", owner.map(DocumentJSON.text) ?? .null),
      ("since", (since?.text).map(DocumentJSON.text) ?? .null),
      ("until", (until?.text).map(DocumentJSON.text) ?? .null),
    ])
  }
}
