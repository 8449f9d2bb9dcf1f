import CompiledRules
import Yams

extension PolicyReader {
  func ladder(_ node: Node) throws(LedgerError) -> [LadderStep] {
    var steps: [LadderStep] = []
    for entry in try list(node, "ladder") {
      let step = try step(entry)
      if let last = steps.last, step.measure < last.measure {
        throw fail(
          entry, "\(step.measure.rawValue) stands behind \(last.measure.rawValue); the mildest comes first")
      }
      // A suspension without a warning before it is not what Art. 23(1) DSA allows.
      if step.measure >= .suspension, step.after == nil {
        throw fail(entry, "\(step.measure.rawValue) needs a prior warning: say after: warning")
      }
      steps.append(step)
    }
    return steps
  }

  private func step(_ node: Node) throws(LedgerError) -> LadderStep {
    let members = try members(node, "a step of the ladder")
    guard let name = members.first(where: { $0.0 == "measure" })?.1 else {
      throw fail(node, "a step of the ladder needs a measure")
    }
    var step = LadderStep(measure: try measure(name))
    for (key, value) in members {
      switch key {
      case "measure": break
      case "strikes": step.strikes = try number(value, key, from: 1)
      case "points": step.points = try number(value, key, from: 1)
      case "severity": step.severity = try severity(value.string ?? "", value)
      case "proportion": step.proportion = try proportion(value)
      case "within": step.within = try days(value)
      case "intention":
        guard let flag = value.bool else { throw fail(value, "intention must be true or false") }
        step.intention = flag
      case "duration": step.days = try days(value)
      case "after": step.after = try measure(value)
      case "after_days": step.afterDays = try days(value)
      default:
        throw unknown(
          key,
          [
            "measure", "strikes", "points", "severity", "proportion", "within", "intention", "duration",
            "after",
            "after_days",
          ], value)
      }
    }
    return step
  }

  private func measure(_ node: Node) throws(LedgerError) -> AccountMeasure {
    guard let measure = AccountMeasure(rawValue: node.string ?? "") else {
      throw unknown(node.string ?? "", AccountMeasure.allCases.map(\.rawValue), node)
    }
    return measure
  }

  /// `0.05` or `5%`.
  private func proportion(_ node: Node) throws(LedgerError) -> Double {
    let text = (node.string ?? "").filter { $0 != " " }
    let isPercentage = text.hasSuffix("%")
    guard let number = Double(isPercentage ? String(text.dropLast()) : text), number.isFinite, number >= 0,
      number <= (isPercentage ? 100 : 1)
    else { throw fail(node, "proportion must be from 0 to 1, or from 0% to 100%") }
    return isPercentage ? number / 100 : number
  }
}
