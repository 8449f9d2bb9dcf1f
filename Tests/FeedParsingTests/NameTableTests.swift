import Listings
import Testing

@testable import FeedParsing

/// Names that are plainly one of a profile's without being written as it says, and names that only look so.
@Suite struct NameTableTests {
  static let table = NameTable([
    ("id", FieldTarget(field: .id, rank: 0)), ("title", FieldTarget(field: .title, rank: 0)),
    ("url", FieldTarget(field: .link, rank: 1)), ("price", FieldTarget(field: .price, rank: 0)),
    ("waehrung", FieldTarget(field: .currency, rank: 0)), ("name", FieldTarget(field: .title, rank: 1)),
    ("seller", FieldTarget(field: .sellerID, rank: 0)), ("param", AttributeRole.reference(table: 0)),
  ])

  static func likely(_ name: String) -> FieldTarget {
    var name = name
    return name.withUTF8 { table.likelyTarget(for: UnsafeRawBufferPointer($0)) }
  }

  @Test(arguments: [
    ("title", Field.title, UInt8(0)), ("title_en", .title, 230), ("Title (DE)", .title, 230),
    ("title-pl", .title, 230),
    ("title/fr", .title, 230), ("details/title", .title, 240), ("product/details/url", .link, 240),
    ("product/title_en", .title, 240), ("item/id", .id, 240),
    ("itemTitle", .title, 241), ("@Title", .title, 242), ("@ProductUrl", .link, 241),
    ("attributes/url", .link, 240),
    ("description/title", .title, 240), ("offer/mainTitle", .title, 241), ("price/@waehrung", .currency, 242),
  ])
  func plainlyOneOfIts(name: String, field: Field, rank: UInt8) {
    #expect(Self.likely(name) == FieldTarget(field: field, rank: rank))
  }

  /// A number or a seller is not written once a language; a brand's or a seller's title is not the product's.
  @Test(arguments: [
    "price_en", "id_de", "brand/title", "seller/url", "title_xx", "titleen", "_en", "en", "details/",
    "details/seller",
    "details/param", "attributes/name", "attributes/attribute/name", "shipping/waehrung", "itemseller",
    "@seller",
    "subtitle", "", "/", "details/details",
  ])
  func onlyLooksSo(name: String) { #expect(Self.likely(name) == .attribute) }

  @Test func aHostileNameIsNobodys() {
    let long = String(repeating: "details/", count: 100_000) + "title"
    #expect(Self.likely(long) == .attribute)
  }

  @Test func aBuiltInProfileKnowsTheNamesOfAnyFeedBehindItsOwn() throws {
    let names = try #require(ProfileCatalog.builtIn().profile(named: "yandex-yml")).names
    func target(_ name: String) -> FieldTarget {
      var name = name
      return name.withUTF8 { names.likelyTarget(for: UnsafeRawBufferPointer($0)) }
    }
    #expect(target("name").rank < target("Bezeichnung").rank)
    #expect(target("Bezeichnung").field == .title)
    // In YML a vendor is a brand, in a feed of any kind a seller.
    #expect(target("vendor").field == .brand)
    #expect(target("sold_by") == .attribute)
  }

  @Test func aUsersProfileKnowsWhatItSays() throws {
    let catalog = try ProfileCatalog.builtIn().adding(
      contentsOf: "name: mine\nformats: [csv]\nfields:\n  id: [nr]\n", file: "mine.yml")
    let names = try #require(catalog.profile(named: "mine")).names
    var name = "Bezeichnung"
    #expect(name.withUTF8 { names.likelyTarget(for: UnsafeRawBufferPointer($0)) } == .attribute)
  }
}
