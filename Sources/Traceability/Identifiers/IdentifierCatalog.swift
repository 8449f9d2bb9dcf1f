/// Every scheme there is.
package enum IdentifierCatalog {
  /// The scheme of a name, such as `de.vat`.
  package static func scheme(named name: String) -> IdentifierScheme? { byName[name] }

  package static var names: [String] { byName.keys.sorted() }

  private static let byName: [String: IdentifierScheme] = {
    var result: [String: IdentifierScheme] = [:]
    for scheme in generic + union + elsewhere + IdentifierScheme.primitives { result[scheme.name] = scheme }
    return result
  }()

  private static let generic: [IdentifierScheme] = [
    .iban, .bic, .lei, .eori, .duns, .gtin, .isbn, .issn, .cas, .ecNumber, .imei, .nace, EUVAT.scheme,
    EUVAT.oneStopShop,
  ]

  private static let union: [IdentifierScheme] =
    Array(EUVAT.schemes.values)
    + RegisterNumbers.schemes.filter { CountryCode.isUnion($0.key) }.flatMap(\.value)
    + [Germany.taxNumber, Netherlands.rsin]

  private static let elsewhere: [IdentifierScheme] =
    RegisterNumbers.schemes.filter { !CountryCode.isUnion($0.key) }.flatMap(\.value)
    + TaxNumbers.schemes.flatMap(\.value)
}
