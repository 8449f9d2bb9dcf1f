import CompiledRules
import Listings
import TextFolding

/// Turns a rule's candidates into hits: language and case conditions, expressions, quantities, ignores.
struct HitCollector {
  let index: RuleIndex
  let batch: RecordBatch
  let context: FeedContext
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
      quantityHits(find: find, dimension, target.fields, record, &table, &truncated, &facts)
    }
    recorder?.collect(table)
    let ignored = removeIgnored(rule, &table, &facts)
    table.resolveOverlaps()
    return Collected(hits: table, ignored: ignored, isTruncated: truncated)
  }

  /// Whether a term's own conditions (language, case) let the hit stand.
  private func admit(_ hit: inout Hit, _ facts: inout ListingFacts) -> Bool {
    let term = index.program.terms[Int(hit.term)]
    if term.languageOnly {
      switch facts.language {
      case .some(let language): if !term.language.isLanguage(language) { return false }
      case .none: hit.isUncertain = true
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
    return true
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
    for cell in batch.records[record].cells where fields.contains(batch.cells[cell].field) {
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
        hit.isAmbiguous = quantity.ambiguous
        table.byFind[find].append(hit)
      }
    }
  }

  /// Removes the hits that an `ignore` covers. Ignores see the raw hits, all at once, within one field.
  func removeIgnored(_ rule: CompiledRule, _ table: inout HitTable, _ facts: inout ListingFacts)
    -> [Hit]
  {
    guard !rule.ignores.isEmpty else { return [] }
    let raw = table
    var removed: [Hit] = []
    for (position, ignore) in rule.ignores.enumerated() {
      for hit in raw.byFind[ignore.find] where !removed.contains(where: { $0.isSame(as: hit) }) {
        var machine = ConditionMachine(hits: raw, bound: [ignore.find: hit], onlyCell: hit.cell)
        machine.recorder = recorder
        recorder?.beginIgnore(position, hit, among: raw)
        if machine.evaluate(ignore.condition, &facts) == .yes { removed.append(hit) }
      }
    }
    for hit in removed { table.byFind[hit.find].removeAll { $0.isSame(as: hit) } }
    return removed
  }
}

extension String {
  /// Whether a declared language (`de-AT`, `DE`) is this one: the primary subtag decides (RFC 5646).
  fileprivate func isLanguage(_ declared: String) -> Bool {
    declared.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0 == lowercased() }
      ?? false
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
