package import CompiledRules
package import Listings
package import RuleEngine

extension RunTotals {
  /// Counts one batch, whose evaluations come in record order. O(cells), a few nanoseconds each; allocates for flagged listings and new languages only.
  package mutating func count(
    _ batch: RecordBatch, _ evaluations: [Evaluation], feed: FeedContext, program: RuleProgram
  ) {
    read += UInt64(batch.records.count + batch.quarantined.count)
    quarantined += UInt64(batch.quarantined.count)
    for record in batch.quarantined { quarantineCodes[record.code, default: 0] += 1 }
    // Clean listings are counted one by one, in the gaps between evaluations and not as what is left over: an
    // evaluation given twice, or out of order, then shows as counts that do not add up.
    var next = 0
    for evaluation in evaluations {
      count(evaluation, program)
      clean += UInt64(max(0, evaluation.record - next))
      if evaluation.verdict > .pass { flagged += 1 } else { clean += 1 }
      next = evaluation.record + 1
    }
    clean += UInt64(max(0, batch.records.count - next))
    countRecords(batch, feed)
    for evaluation in evaluations where evaluation.verdict > .pass {
      languages[
        Self.language(of: batch.records[evaluation.record], batch, feed), default: LanguageTotals()
      ].flagged += 1
    }
  }

  private mutating func count(_ evaluation: Evaluation, _ program: RuleProgram) {
    switch evaluation.verdict {
    case .pass: break
    case .review: review += 1
    case .block: block += 1
    }
    if evaluation.isUndecided { undecided += 1 }
    var seen = Set<Int>()
    for finding in evaluation.findings {
      rules[finding.rule].flagged += 1
      if finding.undecided { rules[finding.rule].undecided += 1 }
      let category = program.rules[finding.rule].category
      if categories.indices.contains(category), seen.insert(category).inserted { categories[category] += 1 }
    }
    for finding in evaluation.shadow { rules[finding.rule].shadow += 1 }
    for ignored in evaluation.ignored { rules[ignored.rule].ignored += UInt64(ignored.matches.count) }
    for excepted in evaluation.excepted {
      rules[excepted.finding.rule].excepted += 1
      exceptions[excepted.exception] += 1
    }
    for rule in evaluation.undecidedWithoutHit { rules[rule].unknownWithoutHit += 1 }
  }

  /// Coverage, marks and languages of all records.
  private mutating func countRecords(_ batch: RecordBatch, _ feed: FeedContext) {
    // Two-letter codes are counted in an array: one dictionary access a batch and language, not one a record.
    var byCode = [UInt64](repeating: 0, count: 26 * 26)
    var others: [String: UInt64] = [:]
    var none: UInt64 = 0
    var covered = [UInt64](repeating: 0, count: coverage.count)
    batch.cells.withUnsafeBufferPointer { cells in
      for record in batch.records {
        if !record.marks.isEmpty { count(record.marks) }
        var bits = record.present
        while bits != 0 {
          covered[bits.trailingZeroBitCount] += 1
          bits &= bits - 1
        }
        let cell = Int(record.languageCell)
        guard cell >= 0, cells[cell].valueLength > 0 else {
          none += 1
          continue
        }
        let value = batch.value(cells[cell])
        if let code = Self.twoLetters(value) {
          byCode[code] += 1
        } else {
          others[Self.primarySubtag(String(decoding: value, as: UTF8.self)), default: 0] += 1
        }
      }
    }
    for index in covered.indices { coverage[index] += covered[index] }
    for (index, count) in byCode.enumerated() where count > 0 {
      let letters = [UInt8(97 + index / 26), UInt8(97 + index % 26)]
      languages[String(decoding: letters, as: UTF8.self), default: LanguageTotals()].read += count
    }
    for (language, count) in others { languages[language, default: LanguageTotals()].read += count }
    if none > 0 {
      languages[feed.language.map(Self.primarySubtag) ?? "none", default: LanguageTotals()].read += none
    }
  }

  private mutating func count(_ marks: RecordMarks) {
    if marks.contains(.replacedBytes) { replacedBytes += 1 }
    if marks.contains(.recovered) { recovered += 1 }
    if marks.contains(.ragged) { ragged += 1 }
  }

  static func language(of record: Record, _ batch: RecordBatch, _ feed: FeedContext) -> String {
    guard let cell = batch.cell(.language, of: record), batch.cells[cell].valueLength > 0 else {
      return feed.language.map(primarySubtag) ?? "none"
    }
    return primarySubtag(batch.string(batch.cells[cell]))
  }

  private static func twoLetters(_ value: UnsafeRawBufferPointer) -> Int? {
    guard value.count == 2 else { return nil }
    let (first, second) = (value[0] | 0x20, value[1] | 0x20)
    guard (97...122).contains(first), (97...122).contains(second) else { return nil }
    return Int(first - 97) * 26 + Int(second - 97)
  }

  /// `de` for `de-AT`; what is no language code is `other`, so that a feed cannot grow this table without bounds.
  private static func primarySubtag(_ text: String) -> String {
    let part = text.utf8.drop { $0 <= 0x20 }.prefix { $0 != 0x2D && $0 != 0x5F && $0 > 0x20 }.map {
      $0 | 0x20
    }
    if part.isEmpty { return "none" }
    guard (2...3).contains(part.count), part.allSatisfy({ (97...122).contains($0) }) else { return "other" }
    return String(decoding: part, as: UTF8.self)
  }
}
