package import CompiledRules
package import Statements

/// What a platform does about findings: `policy.yml`.
package struct Policy: Sendable {
  /// Under which conditions a finding is decided without a person; any of them is enough.
  package var automatic: [AutomaticCondition] = []
  package var strikes = StrikeTerms()
  /// The measures against a trader, mildest first.
  package var ladder: [LadderStep] = []
  /// Days from a decision to the day on which it is overdue, by severity.
  package var overdueAfter: [Severity: Int] = [.low: 7, .medium: 7, .high: 3, .critical: 1]
  /// Days for which closed rows of a table keep personal values; a table that is not named keeps them.
  package var retention: [RetainedTable: Int] = [:]
  package var statements = StatementTerms()
  /// SHA-256 of the file; empty without one.
  package var digest = ""

  package init() {}

  package func isAutomatic(_ finding: AutomaticCondition.Subject) -> Bool {
    automatic.contains { $0.holds(finding) }
  }
}

/// One entry of `automatic:`: all that it names must hold. It never decides a finding that a rule could not decide.
package struct AutomaticCondition: Sendable {
  package struct Subject: Sendable {
    package var verdict: Verdict
    package var severity: Severity
    package var rule: String
    package var category: String
    package var lane: String
    package var undecided: Bool
    package init(
      verdict: Verdict, severity: Severity, rule: String, category: String, lane: String, undecided: Bool
    ) {
      self.verdict = verdict
      self.severity = severity
      self.rule = rule
      self.category = category
      self.lane = lane
      self.undecided = undecided
    }
  }
  package var verdicts: Set<Verdict> = []
  package var severities: Set<Severity> = []
  package var rules: Set<String> = []
  package var categories: Set<String> = []
  package var lanes: Set<String> = []

  func holds(_ finding: Subject) -> Bool {
    !finding.undecided
      && (verdicts.isEmpty || verdicts.contains(finding.verdict))
      && (severities.isEmpty || severities.contains(finding.severity))
      && (rules.isEmpty || rules.contains(finding.rule))
      && (categories.isEmpty || categories.contains(finding.category))
      && (lanes.isEmpty || lanes.contains(finding.lane))
  }
}

/// How strikes count.
package struct StrikeTerms: Sendable {
  package var points: [Severity: Int] = [.low: 0, .medium: 1, .high: 2, .critical: 3]
  /// Days after which a strike counts no more.
  package var lapse = 365
  /// Days in which one product of one trader under one rule gives one strike.
  package var period = 30
  /// Points on top for a product that was put up again after a block.
  package var relisted = 1
}

/// One step of `ladder:`. All that it names must hold; what is not known does not hold (Art. 23(3) DSA names the
/// factors: number, proportion, gravity, intention).
package struct LadderStep: Sendable {
  package var measure: AccountMeasure
  /// Strikes that count, at least.
  package var strikes: Int = 1
  package var points: Int?
  /// At least one of the strikes is as grave as this.
  package var severity: Severity?
  /// Struck products among the trader's listings of the run, at least; from 0 to 1.
  package var proportion: Double?
  /// Only strikes of so many days count.
  package var within: Int?
  /// Evasion or putting up again after a block is among the strikes.
  package var intention = false
  /// Days for which the measure holds; without it until it is lifted.
  package var days: Int?
  /// The measure that must have been decided before (Art. 23(1): prior warning), and how many days before.
  package var after: AccountMeasure?
  package var afterDays = 0
}

/// What is done about a trader, mildest first.
package enum AccountMeasure: String, Sendable, CaseIterable, Comparable {
  case warning, restriction, suspension, termination
  package static func < (left: AccountMeasure, right: AccountMeasure) -> Bool { left.rank < right.rank }
  package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Tables that a purge can erase personal values from.
package enum RetainedTable: String, Sendable, CaseIterable {
  case findings, decisions, notices, receipts, strikes, measures, statements, traders
}

/// What statements of reasons say that no rule knows.
package struct StatementTerms: Sendable {
  /// The clause of the terms that forbids what a rule without a legal basis flags.
  package var terms: String?
  /// Where the terms stand.
  package var url: String?
  /// The language of the database's texts: the sentences of `say` in it come first.
  package var language = "en"
  /// How a trader complains, for the notice: shown as it is.
  package var redress: String?
  /// How notices are worded, and the folder of the platform's own wordings, as the policy names it.
  package var notices = NoticeTemplates.builtIn
  package var noticesFolder: String?

  /// Whether the database takes a text as the address of the terms; without it every statement would be refused.
  static func isAddress(_ text: String) -> Bool {
    text.unicodeScalars.count <= 500 && StatementText.isAbsoluteURL(text)
      && (text.lowercased().hasPrefix("https://") || text.lowercased().hasPrefix("http://"))
  }

  /// Whether a text is a language that statements can be in.
  static func isLanguage(_ text: String) -> Bool {
    StatementVocabulary.values["content_language"]?.contains(NoticeTemplates.code(text).uppercased()) == true
  }
}
