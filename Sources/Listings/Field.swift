/// A field of a listing, as the rule language and the outputs name it.
///
/// The raw value is the field's position in columns and bit sets; `attribute` stands for every source name that
/// no profile maps to a field of its own.
package enum Field: UInt8, CaseIterable, Sendable {
  case id, title, description, brand, category
  case googleProductCategory, productType
  case gtin, mpn, price, currency, condition, availability
  case link, imageLinks, language, targetCountry, itemGroup
  case sellerID, sellerName
  case model, batch, manufacturer, responsiblePerson
  case adult, ageGroup, shipsFrom, createdAt, state, views, sold
  /// Targets of links found in the description's HTML; derived, never read from a feed.
  case links
  case attribute

  /// The raw value, as an index. Other modules would have to call the getter that the compiler makes for it, and `==`
  /// through a witness table; both stand in loops over cells.
  @inlinable @inline(__always)
  package var column: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  @inlinable @inline(__always)
  package static func == (one: Field, other: Field) -> Bool { one.column == other.column }

  /// The field's name in rules and in outputs.
  package var name: String {
    switch self {
    case .id: "id"
    case .title: "title"
    case .description: "description"
    case .brand: "brand"
    case .category: "category"
    case .googleProductCategory: "google_product_category"
    case .productType: "product_type"
    case .gtin: "gtin"
    case .mpn: "mpn"
    case .price: "price"
    case .currency: "currency"
    case .condition: "condition"
    case .availability: "availability"
    case .link: "link"
    case .imageLinks: "image_links"
    case .language: "language"
    case .targetCountry: "target_country"
    case .itemGroup: "item_group"
    case .sellerID: "seller_id"
    case .sellerName: "seller_name"
    case .model: "model"
    case .batch: "batch"
    case .manufacturer: "manufacturer"
    case .responsiblePerson: "responsible_person"
    case .adult: "adult"
    case .ageGroup: "age_group"
    case .shipsFrom: "ships_from"
    case .createdAt: "created_at"
    case .state: "state"
    case .views: "views"
    case .sold: "sold"
    case .links: "links"
    case .attribute: "attributes"
    }
  }

  package init?(name: String) {
    guard let field = Field.allCases.first(where: { $0.name == name }) else { return nil }
    self = field
  }

  /// Whether a listing can hold the field several times (`image_links`, `links`, `attributes`).
  @inlinable package var isRepeatable: Bool { self == .imageLinks || self == .links || self == .attribute }

  /// Whether a listing has but one value of the field, however often it is stated: what tells it from others, who sells
  /// it, and how it stands with the platform. Of every other field all values that are stated count where it is compared.
  @inlinable package var isSingle: Bool { self == .id || self == .sellerID || self == .state }

  /// Whether the field's value may carry HTML that is reduced to text before it is searched.
  @inlinable package var mayHoldHTML: Bool { self == .title || self == .description || self == .attribute }
}

/// A set of fields, one bit each.
package struct FieldSet: OptionSet, Hashable, Sendable {
  package var rawValue: UInt64
  @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }
  package init(_ fields: [Field]) { self.rawValue = fields.reduce(0) { $0 | (1 << UInt64($1.rawValue)) } }
  @inlinable @inline(__always)
  package func contains(_ field: Field) -> Bool { rawValue >> UInt64(field.column) & 1 == 1 }
  package mutating func insert(_ field: Field) { rawValue |= 1 << UInt64(field.column) }
}
