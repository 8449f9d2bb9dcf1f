import CompiledRules

extension TraderChange {
  /// The line of `trader-changes.jsonl`, line feed included. Ids, counts and measures: no personal data.
  package func append(to output: inout [UInt8]) {
    func measure(_ action: TraderAction?) {
      guard let action else { return output.append("null") }
      output.append(json: action.measure)
    }
    output.append("{\"trader\":{\"id\":")
    output.append(json: trader)
    output.append(isRegistered ? ",\"registered\":true},\"from\":" : ",\"registered\":false},\"from\":")
    measure(from)
    output.append(",\"to\":")
    measure(to)
    output.append(",\"rules\":[")
    for (position, rule) in rules.enumerated() {
      output.append(position == 0 ? "{\"rule\":" : ",{\"rule\":")
      output.append(json: rule.rule)
      output.append(",\"from\":")
      measure(rule.from)
      output.append(",\"to\":")
      measure(rule.to)
      output.append("}")
    }
    output.append("],\"listings\":{\"read\":")
    output.append(decimal: listings)
    output.append(",\"flagged_before\":")
    output.append(decimal: flaggedBefore)
    output.append(",\"flagged_after\":")
    output.append(decimal: flaggedAfter)
    output.append("}}\n")
  }
}

extension TraderChanges {
  /// `traders` of a comparison's `summary.json`.
  var json: DocumentJSON {
    .object([
      ("registry", .bool(hasRegistry)), ("compared", .integer(compared)), ("changed", .integer(changed)),
      ("new_proposals", .integer(newProposals)),
    ])
  }
}

extension TraderRuleChange {
  var json: DocumentJSON {
    .object([
      ("rule", .text(id)), ("gained", .integer(totals.gained)), ("lost", .integer(totals.lost)),
      ("altered", .integer(totals.altered)), ("edits", .list(edits.map { .text($0) })),
      ("words", .list(words.map { .text($0) })),
    ])
  }
}
