/// What can be wrong with a record of Google RSS that still has one reading: each is what shops' exports get wrong,
/// and each makes the record not well-formed.
enum RecordFault: CaseIterable {
  /// A parameter of the link behind a bare `&`.
  case ampersand
  /// `&nbsp;`, which no DTD declares.
  case entity
  /// An attribute without quotes.
  case attribute
  /// A misspelt end tag.
  case endTag
  /// `<` that begins no tag.
  case lessThan

  /// The column that carries it; every listing has a value for it.
  var column: Column {
    switch self {
    case .ampersand: .link
    case .entity: .productType
    case .attribute: .brand
    case .endTag: .mpn
    case .lessThan: .shippingWeight
    }
  }
}
