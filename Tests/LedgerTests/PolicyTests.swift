import CompiledRules
import Ledger
import Testing

struct PolicyTests {
  @Test func `a whole policy is read`() throws {
    let policy = try Nights.policy(
      """
      automatic:
        - {verdict: block, severity: [critical, high], lane: exact}
        - {rule: med-rx-001}
      strikes: {points: {low: 1}, lapse: 180 days, period: 14, relisted: 2}
      ladder:
        - {measure: warning, strikes: 1}
        - {measure: restriction, strikes: 2, points: 5, within: 90 days, intention: true}
        - {measure: termination, strikes: 9, proportion: 0.5, after: warning}
      overdue: {critical: 0 days}
      retention: {findings: 1095 days}
      statements: {terms: "Clause 4", language: de}
      """)
    #expect(policy.automatic.count == 2)
    #expect(policy.automatic[0].severities == [.critical, .high])
    #expect((policy.strikes.lapse, policy.strikes.period, policy.strikes.relisted) == (180, 14, 2))
    #expect(policy.ladder.map(\.measure) == [.warning, .restriction, .termination])
    #expect(policy.ladder[2].proportion == 0.5)
    #expect(policy.overdueAfter[.critical] == 0)
    #expect(policy.retention == [.findings: 1095])
    #expect(policy.statements.terms == "Clause 4")
  }

  @Test(arguments: [
    ("automatic: [{verdct: block}]", "verdct"), ("automatic: [{verdict: pass}]", "pass"),
    ("automatic: {verdict: block}", "list"), ("automatic: [{lane: exakt}]", "exakt"),
    ("strikes: {lapse: soon}", "days"), ("strikes: {lapse: -1}", "days"),
    ("ladder: [{strikes: 1}]", "measure"),
    ("ladder: [{measure: suspension, strikes: 1}]", "prior warning"),
    ("ladder: [{measure: restriction}, {measure: warning}]", "mildest"),
    ("ladder: [{measure: banish}]", "banish"),
    ("ladder: [{measure: warning, proportion: 120%}]", "proportion"),
    ("retention: {everything: 1}", "everything"),
    ("automatic: [{}]", "at least one"), ("automatic: [{verdict: block}, {severity: []}]", "empty"),
    ("automatic: [{severity: [[high]]}]", "word"), ("automatic: [{rule: ''}]", "word"),
    ("automatic: [{rule: }]", "word"), ("automatic: [{lane: [exact, {}]}]", "word"),
    ("statements: {url: not a url}", "address"), ("statements: {url: example.org/terms}", "address"),
    ("statements: {url: 'ftp://example.org'}", "address"), ("statements: {language: klingon}", "klingon"),
    ("- a", "keys"), ("a: [", "YAML"), ("overdue: {grave: 1}", "grave"), ("statements: {terms: ''}", "terms"),
  ])
  func `a mistake is told with its line`(text: String, word: String) {
    let error = #expect(throws: LedgerError.self) { try Policy.read(text, path: "policy.yml") }
    #expect(error?.kind == .configuration)
    #expect(error?.message.contains(word) == true, "\(error?.message ?? "")")
  }

  @Test func `an undecided finding is decided by nobody but a person`() throws {
    let policy = try Nights.policy("automatic: [{verdict: review}]")
    var subject = AutomaticCondition.Subject(
      verdict: .review, severity: .low, rule: "r", category: "c", lane: "exact", undecided: false)
    #expect(policy.isAutomatic(subject))
    subject.undecided = true
    #expect(!policy.isAutomatic(subject))
  }
}
