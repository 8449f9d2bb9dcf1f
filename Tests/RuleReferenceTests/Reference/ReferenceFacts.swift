import Foundation
import Listings

/// What is known of a listing and its trader. What is asked and not known is unknown, and its name is noted.
struct ReferenceFacts {
  let listing: ListingModel
  let set: RuleSetModel
  let world: WorldModel
  let readings: [Int: Reading]

  var seller: String? {
    if case .word(let id) = listing.meaning(.sellerID) { return id }
    return world.feed.seller
  }

  /// Where the listing is offered; empty where nobody says.
  var countries: [String] {
    if case .countries(let codes) = listing.meaning(.targetCountry), !codes.isEmpty { return codes }
    return world.feed.countries
  }

  private var trader: TraderModel? { seller.flatMap { world.traders?[$0] } }

  private func reading(_ field: Field) -> Reading? {
    guard listing.meaning(field) != nil else { return nil }
    return listing.values.firstIndex { $0.field == field }.flatMap { readings[$0] }
  }

  private func known<Value>(_ field: Field, _ value: Value?, _ missing: inout Set<String>) -> Value? {
    if value == nil { missing.insert(field.name) }
    return value
  }

  func folded(_ field: Field, _ missing: inout Set<String>) -> [Character]? {
    known(field, reading(field)?.folded, &missing)
  }

  func gtin(_ missing: inout Set<String>) -> String? {
    if case .gtin(let code) = listing.meaning(.gtin) { return code }
    return known(.gtin, nil, &missing)
  }

  func number(_ field: Field, _ missing: inout Set<String>) -> Decimal? {
    if case .number(let number) = listing.meaning(field) { return number }
    return known(field, nil, &missing)
  }

  func day(_ missing: inout Set<String>) -> DayModel? {
    if case .day(let day) = listing.meaning(.createdAt) { return day }
    return known(.createdAt, nil, &missing)
  }

  /// Unequal currencies compare by their worth, if that is known.
  func money(
    _ comparison: ComparisonModel, _ limit: Decimal, _ currency: String, _ missing: inout Set<String>
  ) -> Truth {
    guard case .money(let amount, let stated) = listing.meaning(.price) else {
      return known(.price, nil, &missing)
    }
    var code = stated
    if code == nil, case .word(let other) = listing.meaning(.currency) { code = other }
    guard let code else { return known(.currency, nil, &missing) }
    if code == currency { return comparison.holds(amount, limit) }
    guard let one = world.rates?[code], let other = world.rates?[currency] else { return nil }
    return comparison.holds(amount * one, limit * other)
  }

  private func word(_ field: Field) -> String? {
    if case .word(let word) = listing.meaning(field) { return word }
    return field == .language ? world.feed.language : field == .sellerID ? world.feed.seller : nil
  }

  private func isMissing(_ field: Field) -> Bool {
    switch field {
    case .targetCountry: countries.isEmpty
    case .language, .sellerID: word(field) == nil
    default: listing.meaning(field) == nil
    }
  }

  func evaluate(_ condition: ConditionModel, _ missing: inout Set<String>) -> Truth {
    switch condition {
    case .missing(let fields): return fields.contains { isMissing($0) }
    case .text(let field, let isEqual, let text):
      return folded(field, &missing).map { ($0 == Array(text.lowercased())) == isEqual }
    case .textIn(let field, let texts):
      return folded(field, &missing).map { value in texts.contains { Array($0.lowercased()) == value } }
    case .contains(let field, let text):
      // A field that a listing holds several times contains what one of its values does.
      let values = listing.values.indices.filter { listing.values[$0].field == field }
      guard !isMissing(field) else { return known(field, nil, &missing) }
      return values.contains { readings[$0]?.contains(Array(text.lowercased())) == true }
    case .gtinIn(let codes): return gtin(&missing).map { codes.contains($0) }
    case .gtinInList(let name):
      let codes = set.lists.first { $0.name == name }?.terms.map(\.text) ?? []
      return gtin(&missing).map { codes.contains($0) }
    case .gtinInColumn(let name):
      let codes = set.tables.first { $0.name == name }?.rows.compactMap(\.barcode) ?? []
      return gtin(&missing).map { codes.contains($0) }
    case .money(let comparison, let limit, let currency): return money(comparison, limit, currency, &missing)
    case .number(let field, let comparison, let limit):
      return number(field, &missing).map { comparison.holds($0, limit) }
    case .under(let paths):
      guard case .path(let path) = listing.meaning(.category) else { return known(.category, nil, &missing) }
      return paths.contains { path.map { $0.lowercased() }.starts(with: $0.map { $0.lowercased() }) }
    case .countryIn(.targetCountry, let codes):
      guard !countries.isEmpty else { return known(.targetCountry, nil, &missing) }
      return !Set(countries).isDisjoint(with: codes)
    case .countryIn(let field, let codes):
      return known(field, word(field), &missing).map { codes.contains($0) }
    case .languageIn(let codes):
      return known(.language, word(.language), &missing).map { codes.contains($0) }
    case .currencyIn(let codes):
      return known(.currency, word(.currency), &missing).map { codes.contains($0) }
    case .day(let comparison, let limit): return day(&missing).map { comparison.holds($0, limit) }
    case .adult(let wanted):
      guard case .flag(let flag) = listing.meaning(.adult) else { return known(.adult, nil, &missing) }
      return flag == wanted
    case .state(let isEqual, let wanted):
      return known(.state, word(.state), &missing).map { ($0 == wanted) == isEqual }
    case .authorised(let kind): return trader?.authorisations.contains(kind) == true
    default: return ReferenceTrader(trader, asOf: world.asOf).evaluate(condition, &missing)
    }
  }
}

/// What is known of a trader, and what trader rules propose.
struct ReferenceTrader {
  let trader: TraderModel?
  let asOf: DayModel

  init(_ trader: TraderModel?, asOf: DayModel) {
    self.trader = trader
    self.asOf = asOf
  }

  func evaluate(_ condition: ConditionModel, _ missing: inout Set<String>) -> Truth {
    switch condition {
    case .and(let parts): return Logic.all(parts.map { evaluate($0, &missing) })
    case .or(let parts): return Logic.any(parts.map { evaluate($0, &missing) })
    case .not(let part): return Logic.not(evaluate(part, &missing))
    case .atLeast(let number, let parts):
      return Logic.atLeast(number, parts.map { evaluate($0, &missing) })
    case .authorised(let kind): return trader?.authorisations.contains(kind) == true
    default:
      let (name, answer) = atom(condition)
      if answer == nil { missing.insert(name) }
      return answer
    }
  }

  private func atom(_ condition: ConditionModel) -> (name: String, answer: Truth) {
    switch condition {
    case .traderNumber(let name, let comparison, let limit):
      let isOfSeverity = name.hasPrefix("strikes.")
      let number =
        isOfSeverity ? trader?.strikes[String(name.dropFirst("strikes.".count))] : trader?.numbers[name]
      return ("trader.\(name)", number.map { comparison.holds($0, limit) })
    case .traderSuspended(let wanted): return ("trader.suspended", trader?.isSuspended.map { $0 == wanted })
    case .traderCountry(let code):
      return ("trader.country", trader?.items["country"]?.value.map { $0 == code })
    case .traderMissing("strikes"): return ("trader.strikes", trader?.numbers["strikes"].map { _ in false })
    case .traderMissing(let item):
      return ("trader.\(item)", trader?.items[item].map { $0.status == "missing" })
    case .traderItemStatus(let item, let isEqual, let status):
      return ("trader.\(item)", trader?.items[item].map { ($0.status == status) == isEqual })
    case .traderItemVerified(let item, let wanted):
      return ("trader.\(item).verified", trader?.items[item]?.isVerified.map { $0 == wanted })
    case .traderFirstSeen(let comparison, let day):
      return ("trader.first_seen", trader?.firstSeen.map { comparison.holds($0, day) })
    case .traderAge(let atLeast, let days):
      return (
        "trader.first_seen",
        trader?.firstSeen.map { day in
          let age = Self.days(from: day, to: asOf)
          return atLeast ? age >= days : age <= days
        }
      )
    case .traderStatus(let isEqual, let word):
      return ("trader.status", trader?.status.map { ($0.lowercased() == word) == isEqual })
    case .happened(let event): return (event, trader?.events[event].map { $0 != nil })
    case .eventAge(let event, let atLeast, let days):
      // What never was is no days ago.
      return (
        event, trader?.events[event].map { age in age.map { atLeast ? $0 >= days : $0 <= days } ?? false }
      )
    default: return ("?", nil)
    }
  }

  static func days(from: DayModel, to: DayModel) -> Int {
    func date(_ day: DayModel) -> Date? {
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
      return calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day))
    }
    guard let from = date(from), let to = date(to) else { return 0 }
    return Int((to.timeIntervalSince(from) / 86_400).rounded())
  }
}
