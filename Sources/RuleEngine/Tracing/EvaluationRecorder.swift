import CompiledRules
import Listings

/// Follows the rules of a record on their way to a verdict. The evaluator itself reports to it, so a trace can not
/// disagree with a scan. In a scan there is none, and the evaluator asks so once a condition that it evaluates anyway.
package class EvaluationObserver {
  /// Whether rules are evaluated that are no candidates: the verdicts are the same either way.
  let wantsAllRules: Bool

  init(wantsAllRules: Bool) { self.wantsAllRules = wantsAllRules }

  /// A rule does not concern the listing, which is offered in other countries.
  func leave(_ rule: Int) {}

  /// A rule is evaluated; `nil` for one that is of no interest. `rule` is a position in the program.
  func enter(_ rule: Int) -> EvaluationRecorder? { EvaluationRecorder(rule: rule) }

  /// A rule is decided, recorded or not; `terms` are the candidates on which it was evaluated.
  func finish(
    _ rule: Int, _ candidates: ArraySlice<BatchScanner.Candidate>, _ collected: HitCollector.Collected
  ) {}

  /// A batch has come so far.
  func reach(_ stage: ScanStage) {}

  /// The matcher found a literal, inside of a word or not.
  func meet(_ literal: Int) {}

  /// A recorded rule has come to its verdict.
  func exit(
    _ recorder: EvaluationRecorder, _ outcome: RuleOutcome, _ collected: HitCollector.Collected,
    _ facts: inout ListingFacts
  ) {}
}

/// How far a batch has come.
enum ScanStage { case begun, folded, matched, evaluated }

/// What the evaluator did for one rule and one record, step by step.
final class EvaluationRecorder {
  /// One evaluation of the whole rule, with hits that stand for its bound finds.
  struct Trial {
    var binding: [Int: Hit]
    /// The hits that the conditions saw.
    var hits: HitTable
    var cap: Verdict
    /// The values of `flag when`, and of each alternative behind it where that held.
    var conditions: [[Trilean]] = []
  }

  /// One evaluation of an `ignore` for one hit.
  struct IgnoreTrial {
    /// Position in the rule's ignores.
    var ignore: Int
    var hit: Hit
    var hits: HitTable
    var values: [Trilean] = []
  }

  let rule: Int
  /// What the finds hit, before ignores.
  private(set) var raw = HitTable(finds: 0)
  /// Hits that a term's own conditions (`de only:`, `as written`) refused.
  private(set) var refused: [Hit] = []
  private(set) var ignoreTrials: [IgnoreTrial] = []
  private(set) var trials: [Trial] = []
  /// How many trials there were; not all of them are kept.
  private(set) var trialCount = 0
  /// The trial on which the verdict rests, and its number from 0.
  private(set) var deciding: (number: Int, trial: Trial)?

  private enum Target { case nothing, ignore, trial }
  private var target = Target.nothing

  /// Most trials and ignored hits that are kept.
  private static let limit = 200

  init(rule: Int) { self.rule = rule }

  func refuse(_ hit: Hit) { if refused.count < Self.limit { refused.append(hit) } }

  func collect(_ table: HitTable) { raw = table }

  func beginIgnore(_ ignore: Int, _ hit: Hit, among hits: HitTable) {
    guard ignoreTrials.count < Self.limit else { return target = .nothing }
    ignoreTrials.append(IgnoreTrial(ignore: ignore, hit: hit, hits: hits))
    target = .ignore
  }

  func beginTrial(_ binding: [Int: Hit], over hits: HitTable, cap: Verdict) {
    trialCount += 1
    // Beyond the limit the last place is used again and again: the trial that decides may be any.
    if trials.count >= Self.limit { trials.removeLast() }
    trials.append(Trial(binding: binding, hits: hits, cap: cap))
    target = .trial
  }

  func beginCondition() {
    if target == .trial { trials[trials.count - 1].conditions.append([]) }
  }

  func step(_ value: Trilean) {
    switch target {
    case .nothing: return
    case .ignore: ignoreTrials[ignoreTrials.count - 1].values.append(value)
    case .trial:
      let condition = trials[trials.count - 1].conditions.count - 1
      if condition >= 0 { trials[trials.count - 1].conditions[condition].append(value) }
    }
  }

  /// The trial under way decides, as far as it is known.
  func decide() {
    if let trial = trials.last { deciding = (trialCount - 1, trial) }
  }
}
