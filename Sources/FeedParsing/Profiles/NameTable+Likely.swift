import Listings

/// Names that are no entry of the table, and yet plainly one of its names: in a language (`title_en`), or inside an
/// element that only wraps (`details/name`).
extension NameTable {
  /// The field that a source name feeds, by itself or by what is left of it; then it ranks behind every name of its
  /// own, so that it counts only where a record has none.
  func likelyTarget(for name: UnsafeRawBufferPointer) -> FieldTarget {
    guard name.count <= Self.longestName else { return .attribute }
    let folded = NameFolding.folded(name)[...]
    // `Item #` is a number and no item.
    if name.last == UInt8(ascii: "#"), let target = find((Array(folded) + Array("number".utf8))[...]) {
      return target
    }
    if let target = find(folded) ?? wild(folded) { return target }
    if let target = reduced(folded) { return target }
    guard let end = Self.endWithoutLanguage(name) else { return .attribute }
    let base = NameFolding.folded(UnsafeRawBufferPointer(rebasing: name[..<end]))[...]
    let target = find(base).map { Self.behind($0, rank: 230) } ?? reduced(base)
    guard let target, Self.fieldsOfText.contains(target.field) else { return .attribute }
    return target
  }

  /// Longer names are nobody's.
  private static let longestName = 512
  /// What is written once a language.
  private static let fieldsOfText: FieldSet = FieldSet([
    .title, .description, .category, .productType, .link, .brand,
  ])
  /// What a wrapper is looked into for, and what names say that begin with whose they are.
  private static let productFields: FieldSet = FieldSet([
    .id, .title, .description, .brand, .category, .gtin, .mpn, .price, .currency, .condition, .availability,
    .link, .imageLinks,
  ])
  /// Folded names of elements and objects that say nothing of their own.
  private static let wrappers: Set<[UInt8]> = Set(
    [
      "product", "products", "item", "offer", "listing", "article", "artikel", "produkt", "produit",
      "producto", "prodotto", "details", "detail", "productdetails", "itemdetails", "info",
      "productinfo", "iteminfo", "information", "general", "generalinfo", "basic", "basicinfo", "basics",
      "data",
      "productdata", "itemdata", "node", "core", "main", "common", "base", "fields", "content",
      "identification",
      "identifiers", "source", "header", "texts", "description", "descriptions", "names", "titles", "links",
      "urls",
    ].map { Array($0.utf8) })
  private static let languages: Set<[UInt8]> = Set(
    [
      "en", "de", "fr", "es", "it", "pl", "nl", "cs", "cz", "sk", "ru", "ua", "uk", "pt", "br", "sv", "se",
      "da",
      "dk", "fi", "nb", "hu", "ro", "bg", "hr", "sr", "sl", "el", "gr", "tr", "ja", "jp", "zh", "cn", "ko",
      "kr",
      "ar", "he", "lt", "lv", "et", "ee", "kz", "us", "gb", "ch", "th", "vi", "fa", "hi",
    ].map { Array($0.utf8) })

  /// What a path feeds by a name of which a part is `*`: with one of its parts between the first and the last left out,
  /// or with two. O(parts² × length), and of tables without such names O(1).
  private func wild(_ folded: ArraySlice<UInt8>) -> FieldTarget? {
    guard hasWildcards else { return nil }
    let parts = folded.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard (3...Self.mostWildParts).contains(parts.count) else { return nil }
    let inner = 1..<parts.count - 1
    for first in inner {
      for second in inner where second >= first {
        var kept = parts
        kept[first] = []
        kept[second] = []
        if let target = find(Array(kept.joined(separator: [UInt8(ascii: "/")]))[...]) { return target }
      }
    }
    return nil
  }

  private static let mostWildParts = 8

  private static func behind(_ target: FieldTarget, rank: UInt8) -> FieldTarget {
    FieldTarget(field: target.field, rank: max(rank, target.rank))
  }

  /// What is left of a name that says more than it means: `details/name`, `itemTitle`, `@BrandName`,
  /// `Preis/@Waehrung`.
  private func reduced(_ folded: ArraySlice<UInt8>) -> FieldTarget? {
    if let target = unwrapped(folded) ?? unprefixed(folded) { return target }
    let at = UInt8(ascii: "@")
    if folded.first == at {
      let name = folded.dropFirst()
      return product(name, rank: 242) ?? unprefixed(name)
    }
    // A currency inside of a price is the price's.
    guard let slash = folded.lastIndex(of: UInt8(ascii: "/")), find(folded[..<slash])?.field == .price else {
      return nil
    }
    let name = folded[(slash + 1)...]
    guard let target = find(name.first == at ? name.dropFirst() : name), target.field == .currency else {
      return nil
    }
    return Self.behind(target, rank: 242)
  }

  private func product(_ folded: ArraySlice<UInt8>, rank: UInt8) -> FieldTarget? {
    guard let target = find(folded), Self.productFields.contains(target.field) else { return nil }
    return Self.behind(target, rank: rank)
  }

  /// What is left of a path behind wrapping elements.
  private func unwrapped(_ folded: ArraySlice<UInt8>) -> FieldTarget? {
    var rest = folded
    while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      let wrapper = Array(rest[..<slash])
      rest = rest[(slash + 1)...]
      // The attributes of a product have names of their own, those of a resource (JSON:API) are its fields.
      if wrapper.elementsEqual("attributes".utf8) {
        return Self.namesOfPairs.contains(Array(rest)) ? nil : product(rest, rank: 240)
      }
      guard Self.wrappers.contains(wrapper) else { return nil }
      if let target = product(rest, rank: 240) ?? unprefixed(rest) { return target }
    }
    return nil
  }

  private static let namesOfPairs: Set<[UInt8]> = Set(
    ["name", "label", "value", "values", "key", "code", "id", "@name", "@id", "@code", "@label", "type"].map {
      Array($0.utf8)
    })

  /// What is left of a name behind whose it is.
  private func unprefixed(_ folded: ArraySlice<UInt8>) -> FieldTarget? {
    for prefix in Self.prefixes where folded.count > prefix.count && folded.starts(with: prefix) {
      if let target = product(folded.dropFirst(prefix.count), rank: 241) { return target }
    }
    return nil
  }

  /// The longest first.
  private static let prefixes: [[UInt8]] = [
    "merchantproduct", "merchantitem", "sellerproduct", "selleritem", "default", "product", "produkt",
    "produit",
    "listing", "article", "artikel", "offer", "main", "item", "prod",
  ].map { Array($0.utf8) }

  /// Where a name ends that says its language at its end: `title_en`, `name-de`, `Titel (fr)`, `title/pl`.
  private static func endWithoutLanguage(_ name: UnsafeRawBufferPointer) -> Int? {
    var end = name.count
    if end > 0, name[end - 1] == UInt8(ascii: ")") || name[end - 1] == UInt8(ascii: "]") { end -= 1 }
    guard end > 3, " _-./([:".utf8.contains(name[end - 3]),
      languages.contains([name[end - 2] | 0x20, name[end - 1] | 0x20])
    else { return nil }
    return end - 3
  }
}
