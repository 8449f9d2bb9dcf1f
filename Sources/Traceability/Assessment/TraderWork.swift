import CompiledRules

/// One trader on the bench: items are looked at one by one, and see what was found of those before.
struct TraderWork {
  let record: TraderRecord
  let asOf: CalendarDay
  /// The country of the address; empty where it is not told or wrong.
  var country = ""
  var keys: [LinkKind: [String]] = [:]
  private var found: [ItemAssessment]

  init(record: TraderRecord, asOf: CalendarDay) {
    self.record = record
    self.asOf = asOf
    found = Array(repeating: ItemAssessment(.missing), count: TraceabilityItem.allCases.count)
  }

  subscript(_ item: TraceabilityItem) -> ItemAssessment {
    get { found[Int(item.rawValue)] }
    set { found[Int(item.rawValue)] = newValue }
  }

  /// The item as written, after which it stays `missing`, or is called a placeholder.
  mutating func text(_ item: TraceabilityItem) -> String? {
    let text = record[item]
    guard !text.isEmpty else { return nil }
    if PlainText.isPlaceholder(text) {
      self[item] = ItemAssessment(.invalid, reason: "placeholder", value: text)
      return nil
    }
    return text
  }

  /// Takes the outcome of a scheme over.
  mutating func take(_ outcome: IdentifierOutcome, _ item: TraceabilityItem, written: String) {
    switch outcome {
    case .valid(let value): self[item] = ItemAssessment(.valid, value: value)
    case .invalid(let fault): self[item] = ItemAssessment(.invalid, reason: fault.reason, value: written)
    }
  }

  /// Marks a right item as at odds with another.
  mutating func contradict(_ item: TraceabilityItem, _ reason: String) {
    guard self[item].status == .valid else { return }
    self[item].status = .inconsistent
    self[item].reason = reason
  }

  mutating func note(_ item: TraceabilityItem, _ note: String) {
    self[item].note = TraderAssessor.joined(self[item].note, note)
  }
}
