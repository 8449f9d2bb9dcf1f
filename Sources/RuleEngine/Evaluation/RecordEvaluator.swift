import CompiledRules
import Listings
import TextFolding

/// Evaluates the rules of one record at a time.
struct RecordEvaluator {
  let index: RuleIndex
  let batch: RecordBatch
  let context: FeedContext
  /// What the platform holds about the trader; empty without a registry.
  var authorisations: Set<String> = []
  /// The registry, asked for each listing's own trader; `nil` without one.
  var authority: (any TraderAuthority)?
  var traders: (any TraderDirectory)?
  /// Follows rules on the way to their verdicts; `nil` in a scan.
  var observer: EvaluationObserver?

  /// `nil` when no rule has anything to say: the record is clean.
  mutating func evaluate(
    record: Int, candidates: [BatchScanner.Candidate], scanText: ScanText, allRules: Bool
  ) -> Evaluation? {
    var facts = ListingFacts(
      batch: batch, record: batch.records[record], context: context, authorisations: authorisations,
      authority: authority, traders: traders, rates: index.rates)
    var result = Evaluation(record: record)
    // Candidates by rule: few, so sorting beats a dictionary.
    let byRule = candidates.sorted {
      let (one, other) = (index.terms.uses[Int($0.use)], index.terms.uses[Int($1.use)])
      return (one.rule, $0.start, $0.use) < (other.rule, $1.start, $1.use)
    }
    var position = 0
    for rule in rulesToEvaluate(byRule, allRules) {
      while position < byRule.count, index.terms.uses[Int(byRule[position].use)].rule < rule { position += 1 }
      var end = position
      while end < byRule.count, index.terms.uses[Int(byRule[end].use)].rule == rule { end += 1 }
      evaluate(Int(rule), byRule[position..<end], record, scanText, &facts, &result)
      position = end
    }
    // Strongest first; equal verdicts stay in rule order (the sort is stable by construction of the key).
    result.findings.sort { ($1.verdict.rawValue, $0.rule) < ($0.verdict.rawValue, $1.rule) }
    result.shadow.sort { ($1.verdict.rawValue, $0.rule) < ($0.verdict.rawValue, $1.rule) }
    result.verdict = result.findings.first?.verdict ?? .pass
    let isSilent =
      result.findings.isEmpty && result.shadow.isEmpty && result.ignored.isEmpty
      && result.undecidedWithoutHit.isEmpty && result.excepted.isEmpty
    return isSilent ? nil : result
  }

  private func rulesToEvaluate(_ byRule: [BatchScanner.Candidate], _ allRules: Bool) -> [Int32] {
    if allRules { return index.plans.indices.map { Int32(truncatingIfNeeded: $0) } }
    var rules = index.everyListing
    for candidate in byRule {
      let rule = index.terms.uses[Int(candidate.use)].rule
      if rules.last != rule { rules.append(rule) }
    }
    guard !index.everyListing.isEmpty else { return rules }
    return Set(rules).sorted()
  }

  private func evaluate(
    _ position: Int, _ candidates: ArraySlice<BatchScanner.Candidate>, _ record: Int, _ scanText: ScanText,
    _ facts: inout ListingFacts, _ result: inout Evaluation
  ) {
    let number = index.rules[position]
    let rule = index.program.rules[number]
    guard let countries = Self.countries(of: rule, facts) else {
      observer?.leave(number)
      return
    }
    let recorder = observer?.enter(number)
    let rows = RowSource(index: index, countries: countries)
    let collector = HitCollector(index: index, batch: batch, context: context, rows: rows, recorder: recorder)
    let collected = collector.collect(
      rule: position, record: record, candidates: candidates, scanText: scanText, facts: &facts)
    if !collected.ignored.isEmpty {
      var matches: [Match] = []
      for match in collected.ignored.map({ facts.match($0) }) where match != matches.last {
        matches.append(match)
      }
      result.ignored.append((rule: number, matches: matches))
    }
    facts.missing = []
    var outcome = RuleOutcome(rule: rule, plan: index.plans[position], rows: rows)
    outcome.recorder = recorder
    outcome.decide(collected.hits, &facts)
    if collected.isTruncated { outcome.exceedBudget() }
    if let observer {
      observer.finish(number, candidates, collected)
      if let recorder { observer.exit(recorder, outcome, collected, &facts) }
    }
    switch outcome.result {
    case .passes: return
    case .unknown where collected.hits.isEmpty:
      result.undecidedWithoutHit.append(number)
    case .unknown, .flags:
      let held = outcome.countries?.sorted() ?? countries
      let finding = finding(rule, number, outcome, collected.hits, held, &facts)
      if !index.exceptions.isEmpty,
        let exception = index.exceptions[position].first(where: { $0.covers(facts) })
      {
        result.excepted.append((exception: exception.position, finding: finding))
        return
      }
      if rule.status == .shadow { result.shadow.append(finding) } else { result.findings.append(finding) }
    }
  }

  /// The rule's countries in which the listing is offered; `nil` when the rule does not concern it.
  static func countries(of rule: CompiledRule, _ facts: ListingFacts) -> [String]? {
    let offered = facts.countries.sorted()
    if rule.countries.isEmpty { return offered }
    if offered.isEmpty { return rule.countries }
    let both = offered.filter { rule.countries.contains($0) }
    return both.isEmpty ? nil : both
  }

  /// Most hits that a finding lists; the verdict rests on all of them.
  private static let listedMatches = 64

  private func finding(
    _ rule: CompiledRule, _ number: Int, _ outcome: RuleOutcome, _ hits: HitTable, _ countries: [String],
    _ facts: inout ListingFacts
  ) -> Finding {
    let deciding = outcome.deciding
    var ordered = rule.finds.indices.compactMap { deciding[$0] ?? hits.byFind[$0].first }
    for hit in hits.byFind.joined() where !ordered.contains(where: { $0.isInPlace(of: hit) }) {
      guard ordered.count < Self.listedMatches else { break }
      ordered.append(hit)
    }
    let matches = ordered.map { facts.match($0) }
    var quoted: [Int: Match] = [:]
    for match in matches where quoted[match.find] == nil { quoted[match.find] = match }
    let isUndecided: Bool
    if case .unknown = outcome.result { isUndecided = true } else { isUndecided = false }
    let sentences = rule.sentences.map { sentence in
      (language: sentence.language, text: SentenceFiller(index: index, facts: facts).fill(sentence, quoted))
    }
    return Finding(
      rule: number, verdict: outcome.verdict, undecided: isUndecided,
      missing: isUndecided ? outcome.missing.sorted() : [], matches: matches,
      sentences: sentences,
      countries: countries)
  }
}

/// Fills the places of a rule's sentence.
struct SentenceFiller {
  let index: RuleIndex
  let facts: ListingFacts

  func fill(_ sentence: Sentence, _ quoted: [Int: Match]) -> String {
    sentence.parts.reduce(into: "") { text, part in
      switch part {
      case .text(let literal): text += literal
      case .field(let field): text += facts.text(field) ?? ""
      case .hit(let find, let attribute):
        if let match = quoted[find] { text += value(attribute, match) }
      case .row(let find, let table, let column):
        if let match = quoted[find], let row = row(of: match) {
          text += index.program.tables[table].cell(row: row, column: column)
        }
      case .trader: break
      }
    }
  }

  /// The row that decided, or the first of the term's.
  private func row(of match: Match) -> Int? {
    if let row = match.row { return row }
    guard let list = match.list, let term = match.term, let column = index.program.lists[list].column else {
      return nil
    }
    return column.rows(of: term - index.program.lists[list].terms.lowerBound).first.map(Int.init)
  }

  private func value(_ attribute: HitAttribute, _ match: Match) -> String {
    let cell = facts.batch.cells[match.cell]
    switch attribute {
    case .text:
      let bytes = facts.batch.value(cell)
      return String(decoding: bytes[match.start..<match.end], as: UTF8.self)
    case .term: return match.term.map { index.program.terms[$0].text } ?? ""
    case .list: return match.list.map { index.program.lists[$0].name } ?? ""
    case .lane: return match.lane.name
    case .field:
      guard cell.field == .attribute else { return cell.field.name }
      return String(decoding: facts.batch.name(cell), as: UTF8.self)
    }
  }
}
