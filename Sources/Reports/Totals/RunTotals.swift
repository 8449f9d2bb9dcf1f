package import CompiledRules
import Listings

/// What one rule did in a run.
package struct RuleTotals: Sendable, Equatable {
  /// Listings on which it has a finding, as an active rule.
  package var flagged: UInt64 = 0
  /// Hits that its ignores removed.
  package var ignored: UInt64 = 0
  /// Listings on which an exception set its finding aside.
  package var excepted: UInt64 = 0
  /// Findings that ended undecided.
  package var undecided: UInt64 = 0
  /// Listings on which it ended unknown without a hit: counted only.
  package var unknownWithoutHit: UInt64 = 0
  /// Listings that it would have flagged, as a shadow rule.
  package var shadow: UInt64 = 0
  package init() {}
}

/// The counts of a run, or of a part of one: merging parts in any grouping gives the same sum.
package struct RunTotals: Sendable, Equatable {
  package var read: UInt64 = 0
  package var clean: UInt64 = 0
  package var flagged: UInt64 = 0
  package var quarantined: UInt64 = 0
  /// Flagged listings by verdict.
  package var review: UInt64 = 0
  package var block: UInt64 = 0
  /// Flagged listings whose strongest findings are all undecided.
  package var undecided: UInt64 = 0
  /// Per rule of the program.
  package var rules: [RuleTotals]
  /// Flagged listings per category of the program; a listing counts once for each category it falls under.
  package var categories: [UInt64]
  /// Findings that each exception of the program set aside.
  package var exceptions: [UInt64]
  /// Listings and flagged listings by the primary subtag of their language.
  package var languages: [String: LanguageTotals] = [:]
  /// Per field, the listings that have it with content.
  package var coverage: [UInt64]
  package var replacedBytes: UInt64 = 0
  package var recovered: UInt64 = 0
  package var ragged: UInt64 = 0
  /// Listings whose key another listing of the run has had before.
  package var repeatedKeys: UInt64 = 0
  /// Quarantined records by reason code.
  package var quarantineCodes: [String: UInt64] = [:]

  package struct LanguageTotals: Sendable, Equatable {
    package var read: UInt64 = 0
    package var flagged: UInt64 = 0
    package init() {}
  }

  package init(program: RuleProgram) {
    rules = Array(repeating: RuleTotals(), count: program.rules.count)
    categories = Array(repeating: 0, count: program.categories.count)
    exceptions = Array(repeating: 0, count: program.exceptions.count)
    coverage = Array(repeating: 0, count: Field.allCases.count)
  }

  /// Adds another part's counts. Associative and commutative.
  package mutating func merge(_ other: RunTotals) {
    read += other.read
    clean += other.clean
    flagged += other.flagged
    quarantined += other.quarantined
    review += other.review
    block += other.block
    undecided += other.undecided
    replacedBytes += other.replacedBytes
    recovered += other.recovered
    ragged += other.ragged
    repeatedKeys += other.repeatedKeys
    for index in other.rules.indices {
      rules[index].flagged += other.rules[index].flagged
      rules[index].ignored += other.rules[index].ignored
      rules[index].excepted += other.rules[index].excepted
      rules[index].undecided += other.rules[index].undecided
      rules[index].unknownWithoutHit += other.rules[index].unknownWithoutHit
      rules[index].shadow += other.rules[index].shadow
    }
    for index in other.exceptions.indices { exceptions[index] += other.exceptions[index] }
    for index in other.categories.indices { categories[index] += other.categories[index] }
    for index in other.coverage.indices { coverage[index] += other.coverage[index] }
    for (language, counts) in other.languages {
      languages[language, default: LanguageTotals()].read += counts.read
      languages[language, default: LanguageTotals()].flagged += counts.flagged
    }
    quarantineCodes.merge(other.quarantineCodes, uniquingKeysWith: +)
  }

  /// Counts that do not add up are a defect of the program: nothing may be published on them.
  package func check() throws(CountMismatch) {
    guard read == clean + flagged + quarantined, flagged == review + block else {
      throw CountMismatch(totals: self)
    }
  }
}

/// Read is not clean + flagged + quarantined.
package struct CountMismatch: Error, Sendable, CustomStringConvertible {
  package var totals: RunTotals
  package init(totals: RunTotals) { self.totals = totals }
  package var description: String {
    "the counts do not add up: \(totals.read) read, \(totals.clean) clean, \(totals.flagged) flagged "
      + "(\(totals.review) review, \(totals.block) block), \(totals.quarantined) quarantined; nothing was published"
  }
}
