import CompiledRules
import FeedParsing
import Listings
import Reports
import RuleComparison
import RuleEngine

/// The rules of two runs as far as their lines tell of them: names of rules, finds, lists and terms, so that lines of
/// runs become findings like those of a scan.
struct RunVocabulary {
  /// Rules of both runs: those of the old one, and behind them those of the new.
  private(set) var program = RuleProgram()
  private var rules: [[String: Int]] = [[:], [:]]
  private var categories: [String: Int] = [:]
  private var lists: [String: Int] = [:]
  private var terms: [String: Int] = [:]
  private var finds: [[String: Int]] = []

  enum Side: Int { case old, new }

  init(_ runs: RunPair) {
    for (side, run) in [runs.old, runs.new].enumerated() {
      for rule in run.rules {
        rules[side][rule.id] = program.rules.count
        program.rules.append(
          CompiledRule(
            id: rule.id, title: rule.title, version: rule.version, status: rule.status,
            category: category(rule.category), severity: rule.severity, finds: [], flagWhen: .always,
            verdict: .review))
        finds.append([:])
      }
    }
  }

  private mutating func category(_ id: String) -> Int {
    if let known = categories[id] { return known }
    program.categories.append(
      Category(
        id: id, title: "", legalBasis: [], statementCategory: "", statementCategoryAdditions: [],
        statementKeywords: [], needsLegalReview: false))
    categories[id] = program.categories.count - 1
    return program.categories.count - 1
  }

  /// Learns what a listing's findings name. `nil` for all of it; otherwise what is wrong.
  mutating func learn(_ listing: RunListing, _ side: Side) -> String? {
    for finding in listing.findings {
      guard let id = finding["rule"]?.text, let rule = rules[side.rawValue][id] else {
        return "a finding is of a rule that summary.json does not have"
      }
      if let id = finding["category"]?.text { program.rules[rule].category = category(id) }
      if let severity = finding["severity"]?.text.flatMap(Severity.init(name:)) {
        program.rules[rule].severity = severity
      }
      for match in finding["matches"]?.list ?? [] { learn(match, of: rule) }
    }
    return nil
  }

  private mutating func learn(_ match: JSONTree, of rule: Int) {
    if let name = match["find"]?.text, finds[rule][name] == nil {
      finds[rule][name] = program.rules[rule].finds.count
      program.rules[rule].finds.append(Find(name: name, target: .terms(lists: []), fields: FieldSet()))
    }
    if let name = match["list"]?.text, lists[name] == nil {
      lists[name] = program.lists.count
      program.lists.append(TermList(name: name, title: "", terms: 0..<0))
    }
    if let text = match["term"]?.text, terms[text] == nil {
      terms[text] = program.terms.count
      program.terms.append(Term(text: text))
    }
  }

  /// The finding that a line tells of; `nil` where something in it is not what lines hold.
  func finding(_ tree: JSONTree, _ side: Side, cells: [String: Int]) -> Finding? {
    guard let id = tree["rule"]?.text, let rule = rules[side.rawValue][id],
      let verdict = tree["verdict"]?.text.flatMap(Verdict.init(name:))
    else { return nil }
    var matches: [Match] = []
    for match in tree["matches"]?.list ?? [] {
      guard let place = match["field"]?.text, let cell = cells[place], let start = match["start"]?.count,
        let end = match["end"]?.count, let lane = match["lane"]?.text.flatMap(Lane.init(name:)),
        let find = match["find"]?.text.flatMap({ finds[rule][$0] })
      else { return nil }
      matches.append(
        Match(
          find: find, term: match["term"]?.text.flatMap { terms[$0] },
          list: match["list"]?.text.flatMap { lists[$0] }, lane: lane, cell: cell,
          start: Int(clamping: start), end: Int(clamping: end),
          row: match["row"]?.count.map { Int(clamping: $0) - 1 }))
    }
    return Finding(
      rule: rule, verdict: verdict, undecided: tree["undecided"]?.bool ?? false, missing: [],
      matches: matches, sentences: [], countries: [])
  }
}
