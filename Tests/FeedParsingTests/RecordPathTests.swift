import Testing

@testable import FeedParsing

/// What a path means, by the patterns of XSLT 1.0, section 5.2.
@Suite struct RecordPathTests {
  @Test(arguments: [
    ("product", "a/product", true), ("product", "product", true), ("product", "a/products", false),
    ("products/product", "products/product", true), ("products/product", "a/b/products/product", true),
    ("products/product", "products/a/product", false), ("products/product", "product", false),
    ("//products/product", "a/products/product", true), ("//product", "a/product", true),
    ("/products/product", "products/product", true), ("/products/product", "a/products/product", false),
    ("/product", "product", true), ("/product", "a/product", false),
    ("shops/*/product", "shops/x/product", true), ("shops/*/product", "shops/product", false),
    ("shops/*/product", "shops/x/y/product", false), ("*/product", "a/product", true),
    ("*/product", "product", false), ("/*/product", "a/product", true), ("/*/product", "a/b/product", false),
    ("Katalog/Artikel", "KATALOG/artikel", true), ("größen/größe", "GRÖßEN/Größe", true),
  ])
  func matches(path: String, place: String, expected: Bool) throws {
    let parts = place.split(separator: "/").map(String.init)
    let name = try #require(parts.last)
    #expect(try RecordPath(path).matches(name, in: parts.dropLast()) == expected)
  }

  @Test(arguments: ["/a/b", "a/b", "*/b", "/*/b", "b"]) func isWrittenAsItWasRead(path: String) throws {
    #expect(try RecordPath(path).description == path)
  }

  @Test func aProfileGoesThroughItsCompactForm() throws {
    let yaml = "name: p\nformats: [xml]\nrecords: [/a/b, c]\n"
    let source = try ProfileFile.read(yaml, file: "p.yml")
    let again = ProfileSource(compact: source.compact)
    #expect(again.records == ["/a/b", "c"])
    #expect(again.profile.recordElements == ["b", "c"])
    #expect(try again.profile.recordPaths == [RecordPath("/a/b"), RecordPath("c")])
  }
}
