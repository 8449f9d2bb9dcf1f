import Foundation
import Listings

/// Makes listings, and the world in the light of which they are judged.
struct WorldComposer {
  var draws: Draws

  mutating func world() -> WorldModel {
    var world = WorldModel(asOf: day())
    if draws.chance(30) { world.feed.seller = "T-1" }
    if draws.chance(30) { world.feed.countries = draws.some(draws.within(1...2), of: RuleComposer.countries) }
    if draws.chance(20) { world.feed.language = draws.pick(["de", "fr"]) }
    if draws.chance(60) { world.traders = ["T-1": trader(), "T/2": trader()] }
    if draws.chance(40) { world.rates = ["EUR": 1, "PLN": Decimal(1) / 4] }
    return world
  }

  mutating func trader() -> TraderModel {
    var trader = TraderModel()
    for item in ["address", "vat_number", "country"] where draws.chance(75) {
      let status = draws.pick(["valid", "missing", "invalid", "stale"])
      let value = status == "missing" ? nil : item == "country" ? draws.pick(RuleComposer.countries) : "x"
      trader.items[item] = .init(
        status: status, value: value, isVerified: draws.chance(50) ? draws.chance(50) : nil)
    }
    for name in ["strikes", "listings", "notices", "proportion"] where draws.chance(70) {
      trader.numbers[name] = draws.within(0...4)
    }
    for name in ["low", "critical"] where draws.chance(60) { trader.strikes[name] = draws.within(0...3) }
    if draws.chance(70) { trader.isSuspended = draws.chance(40) }
    if draws.chance(70) { trader.firstSeen = day() }
    if draws.chance(70) { trader.status = draws.pick(["closed", "Open", "other"]) }
    if draws.chance(40) { trader.authorisations = ["pharmacy"] }
    for name in ["notified", "warned"] where draws.chance(75) {
      trader.events[name] = .some(draws.chance(50) ? draws.within(0...30) : nil)
    }
    return trader
  }

  private mutating func day() -> DayModel {
    DayModel(year: draws.within(2025...2027), month: draws.within(1...12), day: draws.within(1...28))
  }

  mutating func listing(_ number: Int) -> ListingModel {
    var values = [ValueModel(field: .id, source: "L-\(number % 4)", meaning: .word("L-\(number % 4)"))]
    func add(_ field: Field, _ source: String, _ meaning: ValueModel.Meaning) {
      values.append(ValueModel(field: field, source: source, meaning: meaning))
    }
    let title = PassageComposer.compose(&draws, isHTML: true, items: 1...6)
    add(.title, title.source, .passage(title))
    if draws.chance(70) {
      let text = PassageComposer.compose(&draws, isHTML: true, items: 1...10)
      add(.description, text.source, .passage(text))
    }
    named(add)
    let seller = draws.pick(["T-1", "T/2", "T-9", nil])
    if let seller { add(.sellerID, seller, .word(seller)) }
    typed(add)
    // Stated again: anything but what tells the listing from others.
    if draws.chance(35) {
      var more: [ValueModel] = []
      func again(_ field: Field, _ source: String, _ meaning: ValueModel.Meaning) {
        more.append(ValueModel(field: field, source: source, meaning: meaning))
      }
      named(again)
      typed(again)
      for value in more where value.field != .state && draws.chance(50) { values.append(value) }
    }
    for position in 0..<draws.below(3) {
      let text = PassageComposer.compose(&draws, isHTML: true, items: 1...3)
      values.append(
        ValueModel(field: .attribute, name: "a\(position)", source: text.source, meaning: .passage(text)))
    }
    return ListingModel(values: values)
  }

  private mutating func named(_ add: (Field, String, ValueModel.Meaning) -> Void) {
    if draws.chance(60) {
      let isName = draws.chance(60)
      let words = draws.pick(RuleComposer.makers).lowercased().split(separator: " ").map(String.init)
      let text =
        isName
        ? PassageComposer.name(words, &draws) : PassageComposer.compose(&draws, isHTML: false, items: 1...2)
      add(.brand, text.source, .passage(text))
    }
  }

  private mutating func typed(_ add: (Field, String, ValueModel.Meaning) -> Void) {
    money(add)
    if draws.chance(50) {
      let code = draws.pick(RuleComposer.gtins)
      switch draws.below(5) {
      case 0: add(.gtin, "4006381333932", .unreadable)
      case 1: add(.gtin, "0\(code)", .gtin(code))
      default: add(.gtin, code, .gtin(code))
      }
    }
    codes(add)
    numbers(add)
    if draws.chance(50) {
      let path = draws.pick([
        ["Media", "Books", "Old"], ["Media"], ["Toys"], ["Mediatheque"], ["Media", "Café Noir"],
      ])
      let source = path.map { draws.chance(20) ? $0.uppercased() : $0 }.joined(
        separator: draws.pick([" > ", ">", " / ", "|"]))
      add(.category, source, .path(path))
    }
  }

  private mutating func money(_ add: (Field, String, ValueModel.Meaning) -> Void) {
    guard draws.chance(75) else { return }
    let amount = Decimal(draws.within(1...60))
    switch draws.below(8) {
    case 0: add(.price, "\(amount)", .money(amount, currency: nil))
    case 1: add(.price, "\(amount).50€", .money(amount + Decimal(5) / 10, currency: "EUR"))
    case 2: add(.price, "PLN \(amount)", .money(amount, currency: "PLN"))
    case 3: add(.price, "1.000 EUR", .unreadable)
    case 4: add(.price, "  ", .unreadable)
    case 5: add(.price, "\(amount) USD", .money(amount, currency: "USD"))
    default: add(.price, "\(amount) EUR", .money(amount, currency: "EUR"))
    }
    if draws.chance(40) {
      switch draws.below(6) {
      case 0: add(.currency, draws.pick(["€", "Euro"]), .word("EUR"))
      case 1: add(.currency, draws.pick(["money", "x", "$"]), .unreadable)
      default:
        let code = draws.pick(["EUR", "PLN"])
        add(.currency, draws.chance(20) ? code.lowercased() : code, .word(code))
      }
    }
  }

  private mutating func codes(_ add: (Field, String, ValueModel.Meaning) -> Void) {
    switch draws.below(6) {
    case 0: add(.targetCountry, "DE,AT", .countries(["DE", "AT"]))
    case 1: add(.targetCountry, "nowhere", .countries([]))
    case 2, 3:
      let code = draws.pick(RuleComposer.countries)
      add(.targetCountry, draws.chance(20) ? code.lowercased() : code, .countries([code]))
    default: break
    }
    if draws.chance(40) {
      let code = draws.pick(RuleComposer.countries)
      let three = ["DE": "DEU", "AT": "AUT", "FR": "fra", "PL": "POL"][code] ?? code
      switch draws.below(6) {
      case 0: add(.shipsFrom, draws.pick(["Germany", "x", "Deutschland", "El Salvador"]), .unreadable)
      case 1: add(.shipsFrom, "\(code), \(draws.pick(["Austria", "?"]))", .words([code, nil]))
      case 2: add(.shipsFrom, draws.pick(["\(code), AT", "\(code) AT", "\(code);AT"]), .words([code, "AT"]))
      default: add(.shipsFrom, draws.pick([code, three, code.lowercased()]), .word(code))
      }
    }
    if draws.chance(50) {
      let code = draws.pick(["de", "fr", "pl"])
      // ISO 639-2 has two codes for some: German and French by either.
      let three = ["de": ["deu", "ger"], "fr": ["fra", "FRE"], "pl": ["pol"]][code] ?? []
      switch draws.below(6) {
      case 0: add(.language, draws.pick(["German", "x", "und", "x-default", "Deutsch"]), .unreadable)
      case 1: add(.language, "\(code),fr", .words([code, "fr"]))
      case 2: add(.language, "\(code)|Polish", .words([code, nil]))
      default:
        add(
          .language, draws.pick([code, code.uppercased(), "\(code)-AT", "\(code)_AT"] + three), .word(code))
      }
    }
  }

  private mutating func numbers(_ add: (Field, String, ValueModel.Meaning) -> Void) {
    for field in [Field.views, .sold] where draws.chance(50) {
      let number = draws.within(0...200)
      switch draws.below(5) {
      case 0: add(field, "1.000", .unreadable)
      case 1: add(field, "many", .unreadable)
      default: add(field, "\(number)", .number(Decimal(number)))
      }
    }
    if draws.chance(60) {
      let day = day()
      switch draws.below(4) {
      case 0: add(.createdAt, "yesterday", .unreadable)
      case 1: add(.createdAt, "\(day.text)T10:00:00Z", .day(day))
      default: add(.createdAt, day.text, .day(day))
      }
    }
    if draws.chance(40) {
      let flag = draws.chance(50)
      add(.adult, flag ? draws.pick(["true", "yes", "1"]) : draws.pick(["false", "no", "0"]), .flag(flag))
    }
    if draws.chance(40) {
      let word = draws.pick(["pending", "live"])
      add(.state, draws.chance(20) ? word.uppercased() : word, .word(word))
    }
  }
}
