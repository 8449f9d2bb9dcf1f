import Listings
import Testing

@testable import FeedParsing

private func target(_ table: NameTable, _ name: String) -> FieldTarget {
  var name = name
  return name.withUTF8 { table.target(for: UnsafeRawBufferPointer($0)) }
}

@Suite struct ProfileTests {
  @Test(arguments: [
    ("id", Field.id), ("ID", .id), ("Image Link", .imageLinks), ("item-group-id", .itemGroup),
    ("imageLink", .imageLinks), ("IMAGE.LINK*", .imageLinks), (" item group / id", .attribute),
    ("i\u{E0}\u{300}d", .attribute), ("\u{FF29}\u{FF24}", .id), ("i\u{200B}d\u{A0}", .id),
    ("nothing", .attribute),
    ("", .attribute),
  ])
  func namesCompareLoosely(name: String, field: Field) {
    let table = NameTable([
      ("id", FieldTarget(field: .id, rank: 0)), ("image_link", FieldTarget(field: .imageLinks, rank: 0)),
      ("item_group_id", FieldTarget(field: .itemGroup, rank: 1)),
    ])
    #expect(target(table, name).field == field)
  }

  /// Case pairs of the Unicode Character Database, of two bytes each.
  @Test(arguments: [
    ("ЦЕНА", "цена"), ("Ёлка", "ёлка"), ("Ёлка", "елка"), ("référence", "REFERENCE"), ("značka", "Znacka"),
    ("preț", "pret"), ("łódź", "lodz"), ("mærke", "maerke"), ("mô tả", "mo ta"), ("Τίτλος", "τιτλοσ"),
    ("N\u{BA} art.", "no art"), ("e\u{301}tat", "etat"), ("ІЇЄ", "іїє"),
    ("GRÖẞE".replacing("ẞ", with: "ß"), "größe"),
    ("ÉTAT", "état"), ("NÁZEV", "název"),
    ("ZDJĘCIE", "zdjęcie"), ("ŠARŽE", "šarže"), ("ŽÁDNÝ", "žádný"), ("ŁÓDŹ", "łódź"), ("РЯД", "ряд"),
  ])
  func lettersFoldBeyondASCII(large: String, small: String) {
    let table = NameTable([(small, FieldTarget(field: .title, rank: 3))])
    #expect(target(table, large) == FieldTarget(field: .title, rank: 3))
    #expect(target(table, small) == FieldTarget(field: .title, rank: 3))
  }

  @Test func multiplicationSignIsNoLetter() {
    let table = NameTable([("a÷b", FieldTarget(field: .title, rank: 0))])
    #expect(target(table, "a×b") == .attribute)
  }

  @Test func aLargeTableFindsAllItsNames() {
    let entries = (0..<5000).map { ("name \($0)", FieldTarget(field: .title, rank: UInt8($0 % 200))) }
    let table = NameTable(entries)
    for (name, expected) in entries { #expect(target(table, name) == expected) }
    #expect(target(table, "name 5000") == .attribute)
  }

  @Test(arguments: ["seller", "seller_id", "merchant_id", "merchant", "shop", "shop_id", "store", "vendor"])
  func sellersAreFoundWithoutBeingTold(name: String) throws {
    for profile in ["generic-csv", "generic-json", "generic-xml"] {
      let names = try #require(ProfileCatalog.builtIn().profile(named: profile)).names
      #expect(target(names, name).field == .sellerID)
    }
    let google = try #require(ProfileCatalog.builtIn().profile(named: "google-csv")).names
    #expect(target(google, name).field == (name == "vendor" ? .attribute : .sellerID))
  }

  @Test(arguments: [
    ("Verkäufer-ID", Field.sellerID), ("BESCHREIBUNG", .description), ("nom du vendeur", .sellerName),
    ("precio", .price), ("marca", .brand), ("Nazwa produktu", .title), ("prijs", .price), ("Název", .title),
    ("Название", .title), ("ЦЕНА", .price), ("Währung", .currency), ("kod ean", .gtin),
  ])
  func columnsInOtherLanguages(name: String, field: Field) throws {
    let names = try #require(ProfileCatalog.builtIn().profile(named: "generic-csv")).names
    #expect(target(names, name).field == field)
  }

  @Test func theFeedChoosesItsProfile() {
    let catalog = ProfileCatalog.builtIn()
    let google = "http://base.google.com/ns/1.0"
    #expect(
      catalog.selectXML(root: "rss", namespaces: [google], repeatedElements: ["item"]).name == "google-rss")
    #expect(catalog.selectXML(root: "rss", namespaces: [], repeatedElements: ["item"]).name == "google-rss")
    #expect(
      catalog.selectXML(root: "feed", namespaces: [google], repeatedElements: ["entry"]).name == "google-atom"
    )
    let generic = catalog.selectXML(root: "lista", namespaces: [], repeatedElements: ["towar", "x"])
    #expect(generic.name == "generic-xml")
    #expect(generic.recordElements == ["towar"])
    #expect(catalog.selectTable(header: ["ID", "Title", "image link", "price"]).name == "google-csv")
    #expect(catalog.selectTable(header: ["sku", "name", "vendor"]).name == "generic-csv")
    #expect(catalog.selectJSON(keys: ["id", "title"]).name == "generic-json")
  }

  @Test func aUsersProfileComesFirstAndReplacesByName() throws {
    let yaml = """
      name: google-csv
      title: Ours
      formats: [csv]
      requires: [id, title, image_link]
      fields:
        id: [key]
        seller_id: {names: [account, haendler], by: platform}
      """
    let catalog = try ProfileCatalog.builtIn().adding(contentsOf: yaml, file: "ours.yml")
    let profile = catalog.selectTable(header: ["id", "title", "image_link"])
    #expect(profile.title == "Ours")
    #expect(profile.platformFields.contains(Field.sellerID))
    #expect(!profile.platformFields.contains(Field.id))
    #expect(target(profile.names, "Haendler") == FieldTarget(field: .sellerID, rank: 1))
  }

  @Test(arguments: [
    ("name: a\nformats: [csv]\nfields:\n  titel: [x]\n", 4, "unknown field \"titel\""),
    ("name: a\nformats: [docx]\n", 2, "unknown format \"docx\""),
    ("formats: [csv]\n", 0, "has no name"),
    ("name: a\n", 0, "names no format"),
    ("name: a\nformats: [csv]\ncolour: red\n", 3, "unknown key \"colour\""),
    ("name: a\nformats: [csv]\nfields:\n  id: {names: [x], by: me}\n", 4, "write platform or seller"),
    ("name: a\nformats: [csv]\nfields:\n  id: []\n", 4, "has no source names"),
    ("- a\n", 1, "is a mapping"),
    ("name: a\nformats: [xml]\nrecords: [articles//article]\n", 3, "a name is missing"),
    ("name: a\nformats: [xml]\nrecords:\n  - item\n  - shop/\n", 5, "\"shop/\" of \"records\""),
    ("name: a\nformats: [xml]\nrecords: /\n", 3, "a name is missing"),
    ("name: a\nformats: [xml]\nrecords: [shop/g:item]\n", 3, "has a prefix"),
    ("name: a\nformats: [xml]\nrecords: [\"shop/item[@id]\"]\n", 3, "is no name"),
    ("name: a\nformats: [xml]\nrecords: [shop/../item]\n", 3, "is no name"),
    ("name: a\nformats: [xml]\nrecords: [\"shop/*\"]\n", 3, "must name the records"),
    ("name: a\nformats: [json]\nrecords: [data.items]\n", 3, "write \"data/items\""),
    ("name: a\nformats: [csv]\nrecords: [data/items]\n", 3, "only xml, json and jsonl have"),
    ("name: [a\nformats: b\n", 2, "not valid YAML"),
  ])
  func errorsSayWhatWhereAndWhatToDo(yaml: String, line: Int, words: String) throws {
    let error = try #require(throws: ProfileError.self) {
      _ = try ProfileCatalog.builtIn().adding(contentsOf: yaml, file: "mine.yml")
    }
    #expect(error.file == "mine.yml")
    #expect(error.line == line)
    #expect(error.message.contains(words))
  }
}
