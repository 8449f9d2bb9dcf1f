import Foundation
import Listings

extension ConditionWriter {
  /// Conditions over rows, fields and the trader.
  func writeValue(_ condition: ConditionModel) -> String {
    switch condition {
    case .quantityRow(let find, let part, let comparison, let row):
      "\(finds[find])\(part) \(comparison.rawValue) \(finds[row]).row.limit"
    case .priceRow(let comparison, let row): "price \(comparison.rawValue) \(finds[row]).row.price"
    case .gtinRow(let isEqual, let row): "gtin \(equality(isEqual)) \(finds[row]).row.barcode"
    case .viewsRow(let comparison, let row): "views \(comparison.rawValue) \(finds[row]).row.number"
    case .dayRow(let comparison, let row): "created_at \(comparison.rawValue) \(finds[row]).row.day"
    case .brandRow(let isEqual, let row): "brand \(equality(isEqual)) \(finds[row]).row.maker"
    case .rowText(let row, let isEqual, let texts):
      texts.count == 1
        ? "\(finds[row]).row.annex \(equality(isEqual)) \"\(texts[0])\""
        : "\(finds[row]).row.annex in (\(quoted(texts)))"
    case .rowNumber(let row, let comparison, let number):
      "\(finds[row]).row.number \(comparison.rawValue) \(number)"
    case .rowLimit(let row, let comparison, let amount):
      "\(finds[row]).row.limit \(comparison.rawValue) \(amount.text)"
    case .rowDay(let row, let comparison, let day): "\(finds[row]).row.day \(comparison.rawValue) \(day.text)"
    case .rowMissing(let row, let column): "missing(\(finds[row]).row.\(column))"
    case .missing(let fields):
      fields.count == 1
        ? "missing(\(fields[0].name))" : "any missing(\(fields.map(\.name).joined(separator: ", ")))"
    case .text(let field, let isEqual, let text): "\(field.name) \(equality(isEqual)) \"\(text)\""
    case .textIn(let field, let texts): "\(field.name) in (\(quoted(texts)))"
    case .textInList(let field, let list): "\(field.name) in \(list)"
    case .contains(let field, let text): "\(field.name) contains \"\(text)\""
    case .gtinIn(let codes):
      codes.count == 1 ? "gtin == \"\(codes[0])\"" : "gtin in (\(quoted(codes)))"
    case .gtinInList(let list): "gtin in \(list)"
    case .gtinInColumn(let table): "gtin in \(table).barcode"
    case .money(let comparison, let amount, let currency):
      "price \(comparison.rawValue) \(amount) \(currency)"
    case .number(let field, let comparison, let number): "\(field.name) \(comparison.rawValue) \(number)"
    case .under(let paths):
      paths.count == 1
        ? "category under \"\(paths[0].joined(separator: " > "))\""
        : "category under (\(quoted(paths.map { $0.joined(separator: " > ") })))"
    case .countryIn(let field, let codes): set(field.name, codes)
    case .languageIn(let codes): set("language", codes)
    case .currencyIn(let codes): set("currency", codes)
    case .day(let comparison, let day): "created_at \(comparison.rawValue) \(day.text)"
    case .adult(let flag): "adult == \(flag)"
    case .state(let isEqual, let word): "state \(equality(isEqual)) \(word)"
    default: writeTrader(condition)
    }
  }

  private func set(_ field: String, _ codes: [String]) -> String {
    codes.count == 1 ? "\(field) == \(codes[0])" : "\(field) in (\(codes.joined(separator: ", ")))"
  }

  private func writeTrader(_ condition: ConditionModel) -> String {
    switch condition {
    case .authorised(let kind): "trader.authorised(\"\(kind)\")"
    case .traderNumber(let name, let comparison, let number):
      "trader.\(name) \(comparison.rawValue) \(number)\(name == "proportion" ? " %" : "")"
    case .traderSuspended(let flag): "trader.suspended == \(flag)"
    case .traderCountry(let code): "trader.country == \(code)"
    case .traderMissing(let name): "missing(trader.\(name))"
    case .traderItemStatus(let item, let isEqual, let status):
      "trader.\(item).status \(equality(isEqual)) \(status)"
    case .traderItemVerified(let item, let flag): "trader.\(item).verified == \(flag)"
    case .traderFirstSeen(let comparison, let day): "trader.first_seen \(comparison.rawValue) \(day.text)"
    case .traderAge(let atLeast, let days):
      "trader.first_seen at \(atLeast ? "least" : "most") \(days) days ago"
    case .traderStatus(let isEqual, let word): "trader.status \(equality(isEqual)) \"\(word)\""
    case .happened(let event): event
    case .eventAge(let event, let atLeast, let days):
      "\(event) at \(atLeast ? "least" : "most") \(days) days ago"
    default: "?"
    }
  }
}
