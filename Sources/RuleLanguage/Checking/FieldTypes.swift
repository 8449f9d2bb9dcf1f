import Listings

/// How the values of a field compare.
enum FieldType {
  case text, repeatedText, path, identifier, money, number, currency, country, language, day, flag, state

  /// For messages: what the field holds.
  var name: String {
    switch self {
    case .text, .repeatedText: "text"
    case .path: "a category path"
    case .identifier: "an identifier"
    case .money: "an amount of money"
    case .number: "a number"
    case .currency: "a currency"
    case .country: "a country"
    case .language: "a language"
    case .day: "a date"
    case .flag: "yes or no"
    case .state: "pending or live"
    }
  }

  /// For help lines: how a comparison looks.
  func example(_ field: String) -> String {
    switch self {
    case .text: "\(field) == \"…\", \(field) in (\"…\", \"…\"), or \(field) contains \"…\""
    case .repeatedText: "\(field) contains \"…\""
    case .path: "\(field) under \"Media > Books\", or \(field) contains \"…\""
    case .identifier: "\(field) == \"4006381333931\""
    case .money: "\(field) < 10 EUR"
    case .number: "\(field) >= 100"
    case .currency: "\(field) in (EUR, PLN)"
    case .country: "\(field) in (DE, AT)"
    case .language: "\(field) in (de, fr)"
    case .day: "\(field) < 2026-01-31"
    case .flag: "\(field) == true"
    case .state: "\(field) == pending"
    }
  }

  /// Whether a find can look for words in such a field.
  var isSearchable: Bool {
    switch self {
    case .text, .repeatedText, .path, .identifier: true
    default: false
    }
  }
}

enum FieldTypes {
  static func type(of field: Field) -> FieldType {
    switch field {
    case .id, .title, .description, .brand, .condition, .availability, .link, .itemGroup, .sellerID,
      .sellerName,
      .model, .batch, .manufacturer, .responsiblePerson, .ageGroup, .mpn:
      .text
    case .imageLinks, .links, .attribute: .repeatedText
    case .category, .googleProductCategory, .productType: .path
    case .gtin: .identifier
    case .price: .money
    case .currency: .currency
    case .targetCountry, .shipsFrom: .country
    case .language: .language
    case .views, .sold: .number
    case .createdAt: .day
    case .adult: .flag
    case .state: .state
    }
  }

  static let names = Field.allCases.map(\.name)

  static func help(for name: String) -> String? {
    Suggestion.help(for: name, among: names)
      ?? "among the fields are title, description, brand, category, price, attributes"
  }
}
