import Listings
import Testing

@testable import FeedParsing

/// Several images in one value.
@Suite struct ImageListTests {
  @Test(arguments: [
    ("http://a/1.jpg, http://a/2.jpg", ["http://a/1.jpg", "http://a/2.jpg"]),
    (
      "https://a/1.jpg,https://a/2.jpg,https://a/3.jpg",
      ["https://a/1.jpg", "https://a/2.jpg", "https://a/3.jpg"]
    ),
    ("https://a/1.jpg https://a/2.jpg", ["https://a/1.jpg", "https://a/2.jpg"]),
    ("https://a/1.jpg | HTTPS://a/2.jpg;", ["https://a/1.jpg", "HTTPS://a/2.jpg"]),
    ("a.jpg;b.JPG", ["a.jpg", "b.JPG"]), ("x_1.png, x_2.webp,", ["x_1.png", "x_2.webp"]),
    ("['https://a/1.jpg', 'https://a/2.jpg']", ["https://a/1.jpg", "https://a/2.jpg"]),
    // Signs inside an address are its own.
    ("https://a/w_100,h_200/1.jpg", ["https://a/w_100,h_200/1.jpg"]),
    ("https://a/1.jpg;w=1, https://a/2.jpg;w=2", ["https://a/1.jpg;w=1", "https://a/2.jpg;w=2"]),
    ("https://a/?u=https://b/1.jpg", ["https://a/?u=https://b/1.jpg"]),
    ("https://a/https://b/1.jpg", ["https://a/https://b/1.jpg"]),
    ("a,b.jpg", ["a,b.jpg"]), ("Mug, blue", ["Mug, blue"]), ("https://a/1.jpg", ["https://a/1.jpg"]),
  ]) func addressesInARow(cell: String, images: [String]) throws {
    let read = try FieldsOfFeed("id\ttitle\timage_link\n1\tMug\t\(cell)\n2\tCup\thttps://a/9.jpg\n")
    #expect(read.listings.map { $0[.imageLinks] } == [images, ["https://a/9.jpg"]])
    #expect(read.values(.id) == ["1", "2"])
  }

  /// A price that states its currency, and columns behind the images, are where they were.
  @Test func nothingElseMoves() throws {
    let read = try FieldsOfFeed(
      "id\ttitle\timages\tprice\tcolour\n1\tMug\thttps://a/1.jpg, https://a/2.jpg\t3 EUR\tblue\n")
    #expect(read.values(.currency) == ["EUR"])
    #expect(read.attributes == [["colour=blue"]])
    #expect(read.listings.first?[.imageLinks]?.count == 2)
  }

  /// A value of a hundred thousand addresses makes 256 cells, and nothing of it is lost.
  @Test func theNumberIsBounded() throws {
    let addresses = (0..<10_000).map { "https://a/\($0).jpg" }
    let read = try FieldsOfFeed("id\ttitle\timages\n1\tMug\t\(addresses.joined(separator: ","))\n")
    let images = try #require(read.listings.first?[.imageLinks])
    #expect(images.count == 256)
    #expect(images.joined(separator: ",") == addresses.joined(separator: ","))
  }
}
