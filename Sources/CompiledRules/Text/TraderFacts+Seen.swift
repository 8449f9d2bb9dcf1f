extension TraderFacts {
  /// What a question to the trader saw, for people who ask why a clause holds. No values of items: they would carry
  /// personal data about.
  package func seen(_ test: TraderTest) -> String {
    switch test {
    case .authorised:
      let held = authorisations.sorted()
      return held.isEmpty ? "none on record" : held.joined(separator: ", ")
    case .itemMissing(let item), .itemStatus(let item, _), .itemText(let item, _):
      return items[item]?.status.rawValue ?? "not known"
    case .itemVerified(let item, _):
      return items[item]?.isVerified.map { $0 ? "verified" : "not verified" } ?? "not known"
    case .number(_, .some(let severity), _, _): return strikes[severity].map(String.init) ?? "not known"
    case .fieldMissing(let field), .number(let field, nil, _, _), .flag(let field, _), .text(let field, _),
      .day(let field, _, _):
      return seen(field)
    case .fieldAge(let field, _, _): return ages[field].map { "\($0) days ago" } ?? seen(field)
    case .happened(let event), .eventAge(let event, _, _):
      switch events[event] {
      case nil: return "not known"
      case .never: return "never"
      case .daysAgo(let days): return "\(days) days ago"
      }
    }
  }

  private func seen(_ field: TraderField) -> String {
    switch values[field] {
    case nil: "not known"
    case .some(.none): "none"
    case .number(let number): number.plainText + (field.kind == .percentage ? " %" : "")
    case .flag(let flag): flag ? "true" : "false"
    case .day(let day): RuleText.day(day)
    case .text(let text): "“\(text)”"
    }
  }
}
