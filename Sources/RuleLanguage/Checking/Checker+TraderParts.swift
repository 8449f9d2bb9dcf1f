import CompiledRules
import TextFolding

extension Checker {
  /// What an example says of a trader.
  typealias TraderValue = (name: Name, value: TraderExpectationNode.Value, span: Span)

  /// `strikes.critical: 1`, `vat_number.status: invalid`, `iban.verified: true`.
  func setPart(
    _ name: Name, _ value: TraderExpectationNode.Value, _ span: Span, _ facts: inout TraderFacts
  ) -> Bool {
    let names = name.value.split(separator: ".").map(String.init)
    guard let owner = names.first, let part = names.last else { return false }
    if let item = TraderItem(rawValue: owner) {
      switch (part, value) {
      case ("status", .word(let word)):
        guard let status = TraderItemStatus(rawValue: word) else { break }
        facts.items[item, default: .init(status: status)].status = status
        return true
      case ("verified", .word("true")), ("verified", .word("false")):
        let isVerified = if case .word("true") = value { true } else { false }
        facts.items[item, default: .init(status: .valid)].isVerified = isVerified
        return true
      case ("status", _), ("verified", _): break
      default:
        reportPart(name, owner, part, known: ["status", "verified"])
        return false
      }
      return reportExpected(name, span, "\(name.value): \(part == "status" ? "invalid" : "true")")
    }
    guard owner == TraderField.strikes.rawValue else {
      guard TraderField(rawValue: owner) != nil || owner == "authorised" else {
        reportTraderField(Name(owner, name.span))
        return false
      }
      reportPart(name, owner, part, known: [])
      return false
    }
    guard let severity = Severity(name: part) else {
      reportPart(name, owner, part, known: Severity.allCases.map(\.name))
      return false
    }
    guard case .word(let text) = value, let count = Int(text), (0...1_000_000).contains(count) else {
      return reportExpected(name, span, "\(name.value): 1")
    }
    facts.strikes[severity] = count
    return true
  }

  /// Counts the strikes of an example that tells them by severity; one that tells both must add up.
  func setStrikes(of wholes: [TraderValue], _ parts: [TraderValue], _ facts: inout TraderFacts) -> Bool {
    let strikes = TraderField.strikes
    guard parts.contains(where: { $0.name.value.hasPrefix("\(strikes.rawValue).") }) else { return true }
    let sum = ExactDecimal(significand: Int64(facts.strikes.values.reduce(0, +)))
    guard let whole = wholes.first(where: { $0.name.value == strikes.rawValue }) else {
      facts.values[strikes] = .number(sum)
      return true
    }
    if case .number(let number) = facts.values[strikes], number >= sum { return true }
    diagnostics.report(
      .wrongType, "the trader has fewer strikes than its severities add up to", at: whole.span,
      label: "fewer than \(sum.plainText)", help: "leave the total out: it is the sum of the severities")
    return false
  }

  private func reportPart(_ name: Name, _ owner: String, _ part: String, known: [String]) {
    diagnostics.report(
      .unknownTraderField, "`\(owner)` has no part `\(printable(part))`", at: name.span,
      label: "not a part of it",
      help: known.isEmpty ? "write \(owner): …" : Suggestion.help(for: part, among: known))
  }
}
