import CompiledRules
import Listings
import TextFolding

/// Turns a rule's candidates into hits: language and case conditions, expressions, quantities, ignores.
struct HitCollector {
  let index: RuleIndex
  let batch: RecordBatch
  let context: FeedContext
  let rows: RowSource
  /// Notes what was found and what became of it; `nil` in a scan.
  var recorder: EvaluationRecorder?

  /// Most hits of one find in one record that are looked at; more leave the rule undecided.
  static let limit = 1000

  struct Collected {
    var hits: HitTable
    var ignored: [Hit]
    /// A cap was reached: the verdict is at least an undecided review.
    var isTruncated: Bool
  }

  /// The hits of rule `position` in `record`.
  func collect(
    rule position: Int, record: Int, candidates: ArraySlice<BatchScanner.Candidate>, scanText: ScanText,
    facts: inout ListingFacts
  ) -> Collected {
    let rule = index.program.rules[index.rules[position]]
    var table = HitTable(finds: rule.finds.count)
    var truncated = false
    var gated = Set<Int>()
    for candidate in candidates {
      let use = index.terms.uses[Int(candidate.use)]
      let segment = scanText.segments[Int(candidate.segment)]
      let cell = Int(segment.cell)
      let find = Int(use.find)
      guard rule.finds[find].fields.contains(batch.cells[cell].field) else { continue }
      if use.isExpressionGate {
        gated.insert(find << 32 | cell)
        continue
      }
      guard rule.finds[find].lanes.contains(.exact) else { continue }
      guard table.byFind[find].count < Self.limit else {
        truncated = true
        continue
      }
      var hit = Hit(
        find: find, term: use.term, list: use.list, cell: cell, start: Int(candidate.start - segment.start),
        end: Int(candidate.end - segment.start))
      if admit(&hit, &facts) { table.byFind[find].append(hit) } else { recorder?.refuse(hit) }
    }
    for key in gated.sorted() {
      expressionHits(rule: position, find: key >> 32, cell: key & 0xFFFF_FFFF, &table, &truncated, &facts)
    }
    for (find, target) in rule.finds.enumerated() {
      guard case .quantity(let dimension) = target.target else { continue }
      // Nothing can be near what is not there; a trace tells what is too far away nevertheless.
      if let near = target.near, table.byFind[near.find].isEmpty {
        var isCut = false
        if recorder != nil {
          quantityHits(find: find, dimension, target.fields, record, &table, &isCut, &facts)
        }
        continue
      }
      quantityHits(find: find, dimension, target.fields, record, &table, &truncated, &facts)
    }
    let plan = index.plans[position]
    recorder?.collect(table)
    let ignored = settle(rule, plan, &table, &facts)
    return Collected(hits: table, ignored: ignored, isTruncated: truncated)
  }

  /// Makes raw hits those that conditions see: nearness, ignores, overlaps. Returns what ignores removed.
  func settle(
    _ rule: CompiledRule, _ plan: RulePlan, _ table: inout HitTable, _ facts: inout ListingFacts
  ) -> [Hit] {
    if plan.hasNearness { keepNear(rule, &table, &facts) }
    let ignored = removeIgnored(rule, plan, &table, &facts)
    table.resolveOverlaps()
    // What stood near a hit that an ignore removed, or that a longer one covers, stands near it no more.
    if plan.hasNearness { keepNear(rule, &table, &facts) }
    return ignored
  }

  /// Whether a term's own conditions (language, case) let the hit stand.
  private func admit(_ hit: inout Hit, _ facts: inout ListingFacts) -> Bool {
    let term = index.program.terms[Int(hit.term)]
    if term.languageOnly {
      switch facts.isIn(languages: term.languages) {
      case .yes: break
      case .unknown: hit.isUncertain = true
      case .no: return false
      }
    }
    if term.asWritten {
      let source = facts.texts.foldedText(hit.cell).source(of: hit.start..<hit.end)
      hit.source = source
      let reduced = facts.texts.reducedText(hit.cell)
      var text: [UInt8] = []
      for position in reduced.bytes.indices
      where Int(reduced.starts[position]) >= source.lowerBound
        && Int(reduced.ends[position]) <= source.upperBound
      {
        text.append(reduced.bytes[position])
      }
      if !WrittenForm.agrees(String(decoding: text, as: UTF8.self), term.text) { return false }
    }
    // A row that holds in none of the listing's countries is not there.
    return !rows.isKeyed(hit) || !rows.rows(of: hit).isEmpty
  }

  private func expressionHits(
    rule position: Int, find: Int, cell: Int, _ table: inout HitTable, _ truncated: inout Bool,
    _ facts: inout ListingFacts
  ) {
    guard let expression = index.expressions[position, find] else { return }
    let reduced = facts.texts.reducedText(cell)
    let matches = reduced.bytes.withUnsafeBytes { expression.matches(in: $0, limit: Self.limit) }
    if matches.count == Self.limit { truncated = true }
    for match in matches {
      let source = reduced.source(of: match)
      let folded = facts.texts.foldedRange(of: source, cell: cell)
      table.byFind[find].append(
        Hit(
          find: find, term: -1, list: -1, cell: cell, start: folded.lowerBound, end: folded.upperBound,
          source: source))
    }
  }

  private func quantityHits(
    find: Int, _ dimension: Dimension, _ fields: FieldSet, _ record: Int, _ table: inout HitTable,
    _ truncated: inout Bool, _ facts: inout ListingFacts
  ) {
    let own = batch.records[record].cells.filter { fields.contains(batch.cells[$0].field) }
    for cell in own + (fields.contains(.links) ? Array(batch.links(of: batch.records[record])) : []) {
      let reduced = facts.texts.reducedText(cell)
      let found = reduced.bytes.withUnsafeBytes { QuantityScanner.scan($0, dimensions: [dimension]) }
      for quantity in found {
        guard table.byFind[find].count < Self.limit else {
          truncated = true
          return
        }
        let source = reduced.source(of: quantity.start..<quantity.end)
        let folded = facts.texts.foldedRange(of: source, cell: cell)
        var hit = Hit(
          find: find, term: -1, list: -1, cell: cell, start: folded.lowerBound, end: folded.upperBound,
          source: source)
        hit.low = quantity.low
        hit.high = quantity.high
        hit.pieces = quantity.pieces
        hit.isAmbiguous = quantity.ambiguous
        table.byFind[find].append(hit)
      }
    }
  }

  /// Removes the hits that an `ignore` covers. Ignores see the raw hits, all at once, within one field.
  ///
  /// Where hits that may be none (`de only:` without a language) make the difference, the hit may count or not, and so
  /// is uncertain itself: who leaves the language out does not get rid of a hit by it.
  private func removeIgnored(
    _ rule: CompiledRule, _ plan: RulePlan, _ table: inout HitTable, _ facts: inout ListingFacts
  ) -> [Hit] {
    guard !rule.ignores.isEmpty else { return [] }
    let raw = table
    let sure = raw.byFind.contains { $0.contains(where: \.isUncertain) } ? raw.onlySure : nil
    var removed: [Hit] = []
    for find in Set(rule.ignores.map(\.find)).sorted() {
      table.byFind[find] = raw.byFind[find].compactMap { hit in
        let isCovered = covers(rule, plan, hit, among: raw, recorder, &facts)
        let isSurelyCovered = sure.map { covers(rule, plan, hit, among: $0, nil, &facts) } ?? isCovered
        if isCovered && isSurelyCovered {
          removed.append(hit)
          return nil
        }
        var hit = hit
        if isCovered != isSurelyCovered { hit.isUncertain = true }
        return hit
      }
    }
    return removed
  }

  /// Whether one of the rule's ignores covers a hit.
  private func covers(
    _ rule: CompiledRule, _ plan: RulePlan, _ hit: Hit, among hits: HitTable,
    _ recorder: EvaluationRecorder?, _ facts: inout ListingFacts
  ) -> Bool {
    for (position, ignore) in rule.ignores.enumerated() where ignore.find == hit.find {
      // Where the hit may come from several rows, each of them must allow it: none is a decoy for another.
      let isCovered = rowChoices(of: hit, in: ignore.condition).allSatisfy { choice in
        var machine = ConditionMachine(
          hits: hits, plan: plan, rows: rows, bound: [ignore.find: choice], onlyCell: hit.cell)
        machine.recorder = recorder
        recorder?.beginIgnore(position, hit, among: hits)
        return machine.evaluate(ignore.condition, &facts) == .yes
      }
      if isCovered { return true }
    }
    return false
  }
}

extension HitCollector {
  /// The hit once for each of its rows, where a condition asks for its row; otherwise the hit.
  private func rowChoices(of hit: Hit, in condition: Condition) -> [Hit] {
    let readsRow = condition.instructions.contains { instruction in
      switch instruction {
      case .quantityRow(_, _, _, let cell), .fieldRow(_, _, let cell), .rowText(let cell, _, _),
        .rowNumber(let cell, _, _), .rowQuantity(let cell, _, _), .rowDay(let cell, _, _),
        .rowMissing(let cell):
        cell.find == hit.find
      default: false
      }
    }
    guard readsRow else { return [hit] }
    return rows.rows(of: hit).map { row in
      var choice = hit
      choice.row = row
      return choice
    }
  }

  /// Removes the hits of finds that look near another one and do not lie so near to one of its hits.
  private func keepNear(_ rule: CompiledRule, _ table: inout HitTable, _ facts: inout ListingFacts) {
    for (find, target) in rule.finds.enumerated() {
      guard let near = target.near else { continue }
      let others = table.byFind[near.find]
      table.byFind[find] = table.byFind[find].compactMap { hit in
        let near = others.filter {
          $0.cell == hit.cell && ConditionMachine.lie(hit, $0, .within(near.words), &facts)
        }
        guard !near.isEmpty else { return nil }
        var hit = hit
        // What is known only to be near something uncertain is no surer than that.
        if near.allSatisfy(\.isUncertain) { hit.isUncertain = true }
        return hit
      }
    }
  }
}

/// `"LSD" as written`: the same words with the same case, whatever stands between them.
enum WrittenForm {
  static func agrees(_ text: String, _ term: String) -> Bool { words(text) == words(term) }

  private static func words(_ text: String) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = [[]]
    for scalar in text.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        words[words.count - 1].append(scalar)
      } else if words.last?.isEmpty == false {
        words.append([])
      }
    }
    return words.filter { !$0.isEmpty }
  }
}
