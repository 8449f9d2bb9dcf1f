import Listings
import Testing

@testable import FeedParsing

/// Where a table's header is, and that no product hides above it.
@Suite struct TableHeaderTests {
  @Test(
    arguments: [
      // A product above the header.
      ("9,Viagra pills,12\nid,title,price\n1,Mug,3\n", ["9", "1"], []),
      // A header that a profile knows, below products.
      (
        "id,title,description,price\n1,Viagra,x,3\nid,title,link,image_link\n4,Mug,y,3\n", ["1", "id", "4"],
        []
      ),
      // Of another shape, and behind the sign of a comment.
      ("9,Viagra\n# 8,Cialis,3\nid,title,price\n1,Mug,3\n", ["# 8", "1"], ["0:csv.above-header@0"]),
      // Titles, dashes, settings and comments are none.
      (
        "Stock list\nAll of it,\n---,---,---\nTemplate=a,3\n# Required | unique,# 1 or 2 words,# Price\n"
          + "id,title,price\n1,Mug,3\n", ["1"], []
      ),
    ] as [(String, [String], [String])])
  func above(text: String, ids: [String], quarantined: [String]) throws {
    let outcome = try SessionDriver.read(text)
    #expect(outcome.feed.values("id") == ids)
    #expect(outcome.feed.quarantined == quarantined)
    #expect(try SessionDriver.differing(Array(text.utf8)) == [])
  }

  @Test("rows of one product above the header are set aside")
  func aboveGroups() throws {
    let text = "mug,Mug,1\nHandle,Title,Variant Price\nmug,Mug,1\n"
    let outcome = try SessionDriver.read(text)
    #expect(outcome.description.profile == "shopify-csv")
    #expect(outcome.feed.records.count == 1)
    #expect(outcome.feed.quarantined == ["0:csv.above-header@0"])
  }

  @Test("a table without a header is read, its columns by their numbers")
  func withoutHeader() throws {
    let text = "1,Viagra 100mg,12\n2,Cialis,13\n3,Mug,14\n"
    let outcome = try SessionDriver.read(text)
    #expect(
      outcome.feed.records.map(\.fields).map { $0.map { String($0.split(separator: "=").last ?? "") } }
        == [["1", "Viagra 100mg", "12"], ["2", "Cialis", "13"], ["3", "Mug", "14"]])
    #expect(try SessionDriver.differing(Array(text.utf8)) == [])
  }
}
