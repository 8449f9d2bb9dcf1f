import CompiledRules

extension MerchantLines {
  /// What the ledger holds of a trader, and what is proposed: `strikes`, `proposal` for the gravest, and one by one
  /// whose proposal it is.
  func append(standingAndProposals row: MerchantRow, to output: inout [UInt8]) {
    guard let judge, row.id != nil else { return }
    if judge.sources.hasLedger { append(row.standing ?? TraderStanding(), to: &output) }
    guard judge.sources.hasLedger || judge.hasRules else { return }
    if let proposal = row.proposal {
      output.append(",\"proposal\":{\"measure\":")
      output.append(json: proposal.measure)
      output.append(",\"reasons\":")
      append(proposal.reasons, to: &output)
      output.append("}")
    } else {
      output.append(",\"proposal\":null")
    }
    append(proposals: row, judge, to: &output)
  }

  private func append(_ standing: TraderStanding, to output: inout [UInt8]) {
    output.append(",\"strikes\":")
    output.append(decimal: standing.strikeCount)
    output.append(",\"strikes_by_severity\":{")
    var isFirst = true
    for severity in Severity.allCases.reversed() where standing.strikes[Int(severity.rawValue)] > 0 {
      append(severity.name, UInt64(clamping: standing.strikes[Int(severity.rawValue)]), &isFirst, to: &output)
    }
    output.append("},\"open_findings\":")
    output.append(decimal: standing.openFindings)
    output.append(",\"notices\":")
    output.append(decimal: standing.notices)
    output.append(",\"suspended\":")
    output.append(standing.isSuspended ? "true" : "false")
    if let day = standing.firstSeen {
      output.append(",\"first_seen\":\"")
      output.append(day: day)
      output.append("\"")
    }
  }

  private func append(proposals row: MerchantRow, _ judge: TraderJudge, to output: inout [UInt8]) {
    output.append(",\"proposals\":[")
    var isFirst = true
    func begin() {
      if !isFirst { output.append(",") }
      isFirst = false
    }
    for proposal in row.judgement.proposals {
      begin()
      append(proposal, judge, to: &output)
    }
    if let asked = row.judgement.traceability {
      begin()
      output.append("{\"by\":\"art30\",\"measure\":")
      output.append(json: asked.action.measure)
      append(asked.held, to: &output)
      output.append(",\"reasons\":[")
      output.append(json: asked.reason)
      output.append("]}")
    }
    if let ladder = row.standing?.proposal {
      begin()
      output.append("{\"by\":\"ladder\",\"measure\":")
      output.append(json: ladder.measure)
      output.append(",\"action\":")
      output.append(json: ladder.action)
      output.append(",\"reasons\":[")
      output.append(json: ladder.reasons)
      output.append("]}")
    }
    output.append("]")
    if !row.judgement.undecided.isEmpty {
      output.append(",\"undecided\":[")
      for (index, undecided) in row.judgement.undecided.enumerated() {
        output.append(index == 0 ? "{\"rule\":" : ",{\"rule\":")
        output.append(json: judge.program.traderRules[undecided.rule].id)
        output.append(",\"missing\":")
        append(undecided.missing, to: &output)
        output.append("}")
      }
      output.append("]")
    }
    if !row.judgement.shadow.isEmpty {
      output.append(",\"shadow\":[")
      for (index, proposal) in row.judgement.shadow.enumerated() {
        if index > 0 { output.append(",") }
        append(proposal, judge, to: &output)
      }
      output.append("]")
    }
  }

  private func append(_ held: HeldMeasure?, to output: inout [UInt8]) {
    guard let held else { return }
    output.append(",\"action\":")
    output.append(json: held.action)
    output.append(",\"state\":")
    output.append(json: held.state)
  }

  private func append(_ proposal: RuleProposal, _ judge: TraderJudge, to output: inout [UInt8]) {
    let rule = judge.program.traderRules[proposal.rule]
    output.append("{\"by\":\"rule\",\"rule\":")
    output.append(json: rule.id)
    output.append(",\"version\":")
    output.append(decimal: rule.version)
    output.append(",\"severity\":")
    output.append(json: rule.severity.name)
    output.append(",\"category\":")
    output.append(json: judge.program.categories[rule.category].id)
    output.append(",\"measure\":")
    output.append(json: proposal.action.measure)
    append(proposal.held, to: &output)
    output.append(",\"say\":{")
    for (index, said) in proposal.sentences.enumerated() {
      if index > 0 { output.append(",") }
      output.append(json: said.language)
      output.append(":")
      output.append(json: said.text)
    }
    output.append("}}")
  }
}
