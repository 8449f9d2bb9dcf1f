import CompiledRules
import Glibc

/// What rules and terms cost, and what they find, as the scanner itself is watched.
///
/// Times are of one thread, by the monotonic clock; reading it twice an evaluation is part of what is measured.
package final class ScanProfile: EvaluationObserver {
  package struct Rule: Sendable, Equatable {
    /// Listings for which the rule was evaluated.
    package var evaluations = 0
    package var nanoseconds: UInt64 = 0
    /// Hits that stood, and hits that an `ignore` removed.
    package var hits = 0
    package var ignored = 0
  }

  package struct Term: Sendable, Equatable {
    /// Places where its letters stand, inside of words or not.
    package var places = 0
    /// Places for which a rule was evaluated.
    package var candidates = 0
    package var hits = 0
    /// Its part of the time of the evaluations that it led to, shared equally among the candidates of each.
    package var nanoseconds: UInt64 = 0
  }

  /// By position in the program.
  package private(set) var rules: [Rule]
  package private(set) var terms: [Term]
  /// Nanoseconds for folding text, for finding literals in it, and for all that follows.
  package private(set) var folding: UInt64 = 0
  package private(set) var matching: UInt64 = 0
  package private(set) var evaluating: UInt64 = 0

  private let index: RuleIndex
  private var literals: [Int]
  private var begun: UInt64 = 0
  private var stage: UInt64 = 0

  package init(index: RuleIndex) {
    self.index = index
    rules = [Rule](repeating: Rule(), count: index.program.rules.count)
    terms = [Term](repeating: Term(), count: index.program.terms.count)
    literals = [Int](repeating: 0, count: index.terms.count)
    super.init(wantsAllRules: false)
  }

  /// Gives each term its literal's places; called once, when all is scanned.
  package func finish() {
    for literal in literals.indices where literals[literal] > 0 {
      let uses = index.terms.uses[Int(index.terms.firstUse[literal])..<Int(index.terms.firstUse[literal + 1])]
      for term in Set(uses.map(\.term)) where term >= 0 { terms[Int(term)].places += literals[literal] }
    }
  }

  /// Nanoseconds of a clock that only goes forward.
  package static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }

  override func reach(_ stage: ScanStage) {
    let now = Self.now()
    switch stage {
    case .begun: break
    case .folded: folding += now - self.stage
    case .matched: matching += now - self.stage
    case .evaluated: evaluating += now - self.stage
    }
    self.stage = now
  }

  override func meet(_ literal: Int) { literals[literal] += 1 }

  override func enter(_ rule: Int) -> EvaluationRecorder? {
    begun = Self.now()
    return nil
  }

  override func finish(
    _ rule: Int, _ candidates: ArraySlice<BatchScanner.Candidate>, _ collected: HitCollector.Collected
  ) {
    let elapsed = Self.now() - begun
    rules[rule].evaluations += 1
    rules[rule].nanoseconds += elapsed
    rules[rule].ignored += collected.ignored.count
    let share = candidates.isEmpty ? 0 : elapsed / UInt64(candidates.count)
    for candidate in candidates {
      let term = index.terms.uses[Int(candidate.use)].term
      guard term >= 0 else { continue }
      terms[Int(term)].candidates += 1
      terms[Int(term)].nanoseconds += share
    }
    for hits in collected.hits.byFind {
      rules[rule].hits += hits.count
      for hit in hits where hit.term >= 0 { terms[Int(hit.term)].hits += 1 }
    }
  }
}
