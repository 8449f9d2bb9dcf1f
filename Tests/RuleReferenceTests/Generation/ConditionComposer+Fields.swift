import Foundation
import Listings

extension ConditionComposer {
  mutating func field() -> ConditionModel {
    switch draws.below(17) {
    case 0:
      let fields: [Field] = [.price, .brand, .gtin, .targetCountry, .language, .attribute, .sellerID, .views]
      return .missing(draws.some(draws.within(1...2), of: fields))
    case 1:
      return .text(draws.pick([.brand, .title]), isEqual: draws.chance(60), draws.pick(RuleComposer.makers))
    case 2: return .textIn(.brand, draws.some(2, of: RuleComposer.makers))
    case 3, 4:
      return .contains(
        draws.pick([.title, .description, .attribute, .brand]),
        draws.pick(["pen", "Alpha beta", "café", "西地"]))
    case 5: return .gtinIn(draws.some(draws.within(1...2), of: RuleComposer.gtins))
    case 6: return draws.chance(50) ? .gtinInList("codes") : codesOfTable()
    case 7, 8, 9:
      return .money(comparison(), Decimal(draws.within(1...60)), draws.pick(["EUR", "EUR", "PLN"]))
    case 10: return .number(draws.pick([.views, .sold]), comparison(), Decimal(draws.within(0...200)))
    case 11:
      let paths = [["Media", "Books"], ["Toys"], ["Media"], ["Media", "Café Noir"]]
      return .under(draws.some(draws.within(1...2), of: paths))
    case 12:
      return .countryIn(
        draws.pick([.targetCountry, .shipsFrom]), draws.some(draws.within(1...3), of: RuleComposer.countries))
    case 13: return .languageIn(draws.some(draws.within(1...2), of: ["de", "fr", "pl"]))
    case 14: return .currencyIn(draws.some(draws.within(1...2), of: ["EUR", "PLN", "USD"]))
    case 15: return .day(comparison(), day())
    default: return draws.chance(50) ? .adult(draws.chance(50)) : .state(isEqual: draws.chance(50), "pending")
    }
  }

  /// A column without any code cannot be asked.
  private mutating func codesOfTable() -> ConditionModel {
    let tables = set.tables.filter { $0.rows.contains { $0.barcode != nil } }
    return tables.isEmpty ? .gtinInList("codes") : .gtinInColumn(draws.pick(tables).name)
  }

  /// Questions to the trader; in a rule for listings, those that it can ask.
  mutating func trader(depth: Int, inListingRule: Bool = false) -> ConditionModel {
    if depth > 0 {
      let parts = (0..<2).map { _ in trader(depth: depth - 1, inListingRule: inListingRule) }
      switch draws.below(5) {
      case 0: return .not(parts[0])
      case 1: return .and(parts)
      case 2: return .or(parts)
      case 3: return .atLeast(draws.within(1...2), parts)
      default: break
      }
    }
    switch draws.below(inListingRule ? 10 : 13) {
    case 0: return .authorised(draws.pick(["pharmacy", "arms"]))
    case 1, 2:
      let names = ["strikes", "strikes.critical", "listings", "notices", "proportion"]
      return .traderNumber(draws.pick(names), comparison(), draws.within(0...4))
    case 3: return .traderSuspended(draws.chance(50))
    case 4: return .traderCountry(draws.pick(RuleComposer.countries))
    case 5: return .traderMissing(draws.pick(["address", "vat_number", "strikes"]))
    case 6:
      return .traderItemStatus(
        draws.pick(["address", "vat_number"]), isEqual: draws.chance(70),
        draws.pick(["invalid", "stale", "valid"]))
    case 7: return .traderItemVerified("vat_number", draws.chance(50))
    case 8:
      return draws.chance(50)
        ? .traderFirstSeen(comparison(), day())
        : .traderAge(atLeast: draws.chance(50), days: draws.within(0...800))
    case 9: return .traderStatus(isEqual: draws.chance(60), draws.pick(["closed", "open"]))
    case 10: return .happened(draws.pick(["notified", "warned"]))
    default:
      return .eventAge(
        draws.pick(["notified", "warned"]), atLeast: draws.chance(60), days: draws.within(0...30))
    }
  }
}
