package import Statements

extension LedgerStatus {
  /// Lines for people: what is overdue first.
  package func text(visible: (String) -> String) -> String {
    var lines: [String] = []
    func add(_ label: String, _ value: String) {
      lines.append(label + String(repeating: " ", count: max(1, 13 - label.count)) + value)
    }
    func list(_ pairs: [(String, Int)]) -> String {
      pairs.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
    func addList(_ label: String, _ pairs: [(String, Int)]) {
      let text = list(pairs)
      if !text.isEmpty { add(label, text) }
    }
    add("overdue", "\(measures.overdue) \(measures.overdue == 1 ? "measure" : "measures")")
    for item in overdue {
      add(
        "",
        visible(
          "\(item.measure)  \(item.subject)  \(item.rule.isEmpty ? "ladder" : item.rule)  due \(item.dueOn)  \(item.action)"
        ))
    }
    if measures.overdue > overdue.count { add("", "and \(measures.overdue - overdue.count) more") }
    if toLift > 0 { add("to lift", "\(toLift), whose reason is over") }
    if let lastRun {
      add("runs", "\(runs), the last as of \(lastRun.day), \(lastRun.phase)")
    } else {
      add("runs", "none")
    }
    addList("findings", findings.map { ($0.state, $0.count) })
    addList(
      "measures",
      [
        ("proposed", measures.proposed), ("decided", measures.decided), ("applied", measures.applied),
        ("lifted", measures.lifted),
      ])
    add("strikes", "\(strikes) that count, of \(struckTraders) \(struckTraders == 1 ? "trader" : "traders")")
    addList("decisions", decisions.map { ($0.kind, $0.count) })
    for notice in notices { add("notices", "\(notice.source) \(notice.total), waiting \(notice.waiting)") }
    add("statements", "\(statements)")
    for problem in statementProblems { add("", "impossible \(problem.count): \(problem.reason)") }
    for (index, rule) in rules.enumerated() {
      var text = "\(rule.rule)  \(rule.overturned) of \(rule.decided) overturned"
      if let days = rule.medianDays { text += ", decided after \(days) \(days == 1 ? "day" : "days")" }
      add(index == 0 ? "rules" : "", text)
    }
    if chain.problems.isEmpty {
      add("chain", "\(chain.records) records hold, \(chain.redacted) redacted")
    } else {
      for problem in chain.problems.prefix(10) { add("chain", "BROKEN: \(problem)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same for programs.
  package var json: JSONValue {
    func object(_ pairs: [(String, Int)]) -> JSONValue { .members(pairs.map { ($0.0, .integer($0.1)) }) }
    return .members([
      ("as_of", .text(day)), ("overdue", .integer(measures.overdue)), ("to_lift", .integer(toLift)),
      ("runs", .integer(runs)),
      (
        "last_run",
        lastRun.map {
          .members([("as_of", .text($0.day)), ("manifest", .text($0.manifest)), ("phase", .text($0.phase))])
        } ?? .null
      ),
      ("findings", object(findings.map { ($0.state, $0.count) })),
      (
        "measures",
        object([
          ("overdue", measures.overdue), ("proposed", measures.proposed), ("decided", measures.decided),
          ("applied", measures.applied), ("lifted", measures.lifted),
        ])
      ),
      ("strikes", object([("active", strikes), ("traders", struckTraders)])),
      ("decisions", object(decisions.map { ($0.kind, $0.count) })),
      (
        "notices",
        .list(
          notices.map {
            .members([
              ("source", .text($0.source)), ("received", .integer($0.total)),
              ("waiting", .integer($0.waiting)),
            ])
          })
      ),
      ("statements", .integer(statements)),
      (
        "rules",
        .list(
          rules.map { rule in
            .members([
              ("rule", .text(rule.rule)), ("decided", .integer(rule.decided)),
              ("overturned", .integer(rule.overturned)),
              ("median_days", rule.medianDays.map { .integer($0) } ?? .null),
            ])
          })
      ),
      (
        "chain",
        .members([
          ("records", .integer(chain.records)), ("redacted", .integer(chain.redacted)),
          ("problems", .texts(chain.problems)),
        ])
      ),
    ])
  }
}
