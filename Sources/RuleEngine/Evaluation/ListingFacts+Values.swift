import CompiledRules
import Listings
import TextFolding

/// Fields that a listing states several times: a comparison holds if it holds for any of the values. Otherwise it is
/// unknown if one of them could not be read, as an `or` over them would be; so a second value hides nothing, and what
/// leads away from the first is not lost behind it.
extension ListingFacts {
  /// Every value that the listing states of a field, in the order of the feed, without surrounding white space and
  /// blank ones; without any, what is said of the feed from outside.
  func stated(_ field: Field) -> [String] {
    if field.isSingle { return text(field).map { [$0] } ?? [] }
    var texts: [String] = []
    for cell in record.cells where batch.cells[cell].states(field) {
      let text = FieldReading.trimmed(batch.string(batch.cells[cell]))
      if !text.isEmpty { texts.append(text) }
    }
    if texts.isEmpty, let text = text(field) { return [text] }
    return texts
  }

  /// Whether a test holds for any value of a field; the test is `nil` for what it cannot read.
  mutating func any(_ field: Field, _ test: (String) -> Bool?) -> Trilean {
    var answer = Trilean.no
    var isStated = false
    if !field.isSingle {
      for cell in record.cells where batch.cells[cell].states(field) {
        let text = FieldReading.trimmed(batch.string(batch.cells[cell]))
        if text.isEmpty { continue }
        isStated = true
        answer = answer || (test(text).map { Trilean($0) } ?? .unknown)
        if answer == .yes { return answer }
      }
    }
    if !isStated { answer = text(field).flatMap(test).map { Trilean($0) } ?? .unknown }
    if answer == .unknown { missing.insert(field.name) }
    return answer
  }

  /// Whether a test holds for any value of a field as finds see it: without mark-up, folded.
  mutating func anyFolded(_ field: Field, _ test: ([UInt8]) -> Bool) -> Trilean {
    var isStated = false
    if !field.isSingle {
      for cell in field == .links ? batch.links(of: record) : record.cells
      where batch.cells[cell].states(field) {
        guard let folded = folded(cell, as: field) else { continue }
        isStated = true
        if test(folded) { return .yes }
      }
    }
    if isStated { return .no }
    guard let text = text(field) else {
      missing.insert(field.name)
      return .unknown
    }
    return Trilean(test(Folding.foldTerm(text)))
  }

  private mutating func folded(_ cell: Int, as field: Field) -> [UInt8]? {
    if field.isRepeatable { return batch.cells[cell].valueLength > 0 ? texts.foldedText(cell).bytes : nil }
    let text = FieldReading.trimmed(batch.string(batch.cells[cell]))
    if text.isEmpty { return nil }
    return field.mayHoldHTML ? texts.foldedText(cell).bytes : Folding.foldTerm(text)
  }

  // MARK: Money

  /// Prices, each in the currency that it states, else in the one that stands in the same place among the listing's
  /// currencies, or in their first.
  mutating func money(_ comparison: Comparison, _ value: ExactDecimal, _ currency: String) -> Trilean {
    let prices = stated(.price)
    guard !prices.isEmpty else {
      missing.insert(Field.price.name)
      return .unknown
    }
    let currencies = stated(.currency)
    let limit = Money(amount: value, currency: currency)
    var answer = Trilean.no
    var unknown: Set<String> = []
    for (place, text) in prices.enumerated() {
      let stated = currencies.indices.contains(place) ? currencies[place] : currencies.first
      answer = answer || compare(text, stated, comparison, limit, &unknown)
      if answer == .yes { return answer }
    }
    missing.formUnion(unknown)
    return answer
  }

  private func compare(
    _ text: String, _ stated: String?, _ comparison: Comparison, _ limit: Money, _ unknown: inout Set<String>
  ) -> Trilean {
    guard let price = FieldReading.money(text) else {
      unknown.insert(Field.price.name)
      return .unknown
    }
    guard let currency = price.currency ?? stated.flatMap(FieldReading.currency) else {
      unknown.insert(Field.currency.name)
      return .unknown
    }
    if currency == limit.currency { return Trilean(comparison.holds(price.amount, limit.amount)) }
    // Unequal currencies do not compare without a rates file.
    guard let rates else {
      unknown.insert("rates")
      return .unknown
    }
    if let holds = rates.holds(comparison, Money(amount: price.amount, currency: currency), limit) {
      return Trilean(holds)
    }
    let unlisted = [currency, limit.currency].filter { rates.worth[$0] == nil }
    // With both listed, the product has more digits than are counted.
    unknown.formUnion(unlisted.isEmpty ? [Field.price.name] : unlisted.map { "rates.\($0)" })
    return .unknown
  }
}
