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
    let stated = listing.meanings(.targetCountry).flatMap { meaning -> [String] in
      if case .countries(let codes) = meaning { codes } else { [] }
    }
    return stated.isEmpty ? world.feed.countries : Array(Set(stated))
  }

  private var trader: TraderModel? { seller.flatMap { world.traders?[$0] } }

  private func known<Value>(_ field: Field, _ value: Value?, _ missing: inout Set<String>) -> Value? {
    if value == nil { missing.insert(field.name) }
    return value
  }

  /// Whether a test holds for any value that the listing states. Where it does not, and one of them cannot be read or
  /// there is none, nobody knows.
  private func any(
    _ field: Field, _ missing: inout Set<String>, _ test: (ValueModel.Meaning) -> Truth
  ) -> Truth {
    let meanings = listing.meanings(field)
    return known(field, meanings.isEmpty ? nil : Logic.any(meanings.map(test)), &missing)
  }

  /// The same for what a value reads.
  func anyText(_ field: Field, _ missing: inout Set<String>, _ test: ([Character]) -> Bool) -> Truth {
    let read = listing.positions(field).compactMap { readings[$0]?.folded }
    return known(field, read.isEmpty ? nil : read.contains(where: test), &missing)
  }

  func gtin(_ missing: inout Set<String>, _ test: (String) -> Bool) -> Truth {
    any(.gtin, &missing) { if case .gtin(let code) = $0 { test(code) } else { nil } }
  }

  func number(_ field: Field, _ missing: inout Set<String>, _ test: (Decimal) -> Bool) -> Truth {
    any(field, &missing) { if case .number(let number) = $0 { test(number) } else { nil } }
  }

  func day(_ missing: inout Set<String>, _ test: (DayModel) -> Bool) -> Truth {
    any(.createdAt, &missing) { if case .day(let day) = $0 { test(day) } else { nil } }
  }

  /// Each price in the currency that it states, else in the one at the same place, else in the first. Unequal currencies
  /// compare by their worth, if that is known.
  func money(
    _ comparison: ComparisonModel, _ limit: Decimal, _ currency: String, _ missing: inout Set<String>
  ) -> Truth {
    let currencies = listing.meanings(.currency).map { meaning -> String? in
      if case .word(let code) = meaning { code } else { nil }
    }
    var unknown: Set<String> = []
    let answers = listing.meanings(.price).enumerated().map { place, meaning -> Truth in
      guard case .money(let amount, let stated) = meaning else { return known(.price, nil, &unknown) }
      let other = place < currencies.count ? currencies[place] : currencies.first ?? nil
      guard let code = stated ?? other else { return known(.currency, nil, &unknown) }
      if code == currency { return comparison.holds(amount, limit) }
      guard let rates = world.rates else {
        unknown.insert("rates")
        return nil
      }
      guard let one = rates[code], let other = rates[currency] else {
        for code in [code, currency] where rates[code] == nil { unknown.insert("rates.\(code)") }
        return nil
      }
      return comparison.holds(amount * one, limit * other)
    }
    if answers.isEmpty { return known(.price, nil, &missing) }
    let answer = Logic.any(answers)
    if answer == nil { missing.formUnion(unknown) }
    return answer
  }

  /// Words of a field, `nil` for what is none, and what is said of the feed where the listing says nothing.
  private func stated(_ field: Field) -> [String?] {
    let words = listing.meanings(field).flatMap(\.words)
    if !words.isEmpty { return words }
    let outside = field == .language ? world.feed.language : field == .sellerID ? world.feed.seller : nil
    return outside.map { [$0] } ?? []
  }

  private func anyWord(_ field: Field, _ missing: inout Set<String>, _ test: (String) -> Bool) -> Truth {
    let words = stated(field)
    return known(field, words.isEmpty ? nil : Logic.any(words.map { $0.map(test) }), &missing)
  }

  private func isMissing(_ field: Field) -> Bool {
    switch field {
    case .targetCountry: countries.isEmpty
    case .attribute: listing.attributes.isEmpty
    case .language, .sellerID: stated(field).isEmpty
    default: listing.meanings(field).isEmpty
    }
  }

  func evaluate(_ condition: ConditionModel, _ missing: inout Set<String>) -> Truth {
    switch condition {
    case .missing(let fields): return fields.contains { isMissing($0) }
    case .text(let field, let isEqual, let text):
      return anyText(field, &missing) { ($0 == Array(text.lowercased())) == isEqual }
    case .textIn(let field, let texts):
      return anyText(field, &missing) { value in texts.contains { Array($0.lowercased()) == value } }
    case .contains(let field, let text):
      let positions = field == .attribute ? listing.attributes : listing.positions(field)
      guard !positions.isEmpty else { return known(field, nil, &missing) }
      return positions.contains { readings[$0]?.contains(Array(text.lowercased())) == true }
    case .gtinIn(let codes): return gtin(&missing) { codes.contains($0) }
    case .gtinInList(let name):
      let codes = set.lists.first { $0.name == name }?.terms.map(\.text) ?? []
      return gtin(&missing) { codes.contains($0) }
    case .gtinInColumn(let name):
      let codes = set.tables.first { $0.name == name }?.rows.compactMap(\.barcode) ?? []
      return gtin(&missing) { codes.contains($0) }
    case .money(let comparison, let limit, let currency): return money(comparison, limit, currency, &missing)
    case .number(let field, let comparison, let limit):
      return number(field, &missing) { comparison.holds($0, limit) }
    case .under(let paths):
      return any(.category, &missing) { meaning in
        guard case .path(let path) = meaning else { return nil }
        return paths.contains { path.map { $0.lowercased() }.starts(with: $0.map { $0.lowercased() }) }
      }
    case .countryIn(.targetCountry, let codes):
      guard !countries.isEmpty else { return known(.targetCountry, nil, &missing) }
      return !Set(countries).isDisjoint(with: codes)
    case .countryIn(let field, let codes): return anyWord(field, &missing) { codes.contains($0) }
    case .languageIn(let codes): return anyWord(.language, &missing) { codes.contains($0) }
    case .currencyIn(let codes): return anyWord(.currency, &missing) { codes.contains($0) }
    case .day(let comparison, let limit): return day(&missing) { comparison.holds($0, limit) }
    case .adult(let wanted):
      return any(.adult, &missing) { if case .flag(let flag) = $0 { flag == wanted } else { nil } }
    case .state(let isEqual, let wanted): return anyWord(.state, &missing) { ($0 == wanted) == isEqual }
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
