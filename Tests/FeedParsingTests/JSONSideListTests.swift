import Listings
import Testing

@testable import FeedParsing

/// Lists beside the records that hold filters and the like.
@Suite struct JSONSideListTests {
  struct Case: CustomStringConvertible, Sendable {
    var name: String
    var text: String
    var titles: [String]
    var passedOver = 0
    var description: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a search's filters behind the results",
      text:
        #"{"results":[{"id":"A","title":"Mug","price":3},{"id":"B","title":"Cup","price":4}],"sort":{"id":"x"},"#
        + #""available_filters":[{"id":"category","name":"Categorías","type":"text","values":[{"id":"1","name":"c","#
        + #""results":3}]},{"id":"brand","name":"Marca"}]}"#, titles: ["Mug", "Cup"], passedOver: 2),
    Case(
      name: "facets before the products",
      text: #"{"facets":[{"id":"f","name":"Farbe"}],"products":[{"id":1,"title":"Mug","price":3}]}"#,
      titles: ["Mug"]),
    Case(
      name: "facets behind the products",
      text: #"{"products":[{"id":1,"title":"Mug"}],"facets":[{"id":"f","name":"Farbe"}]}"#, titles: ["Mug"],
      passedOver: 1),
    Case(
      name: "a further list of records, by its name",
      text: #"{"products":[{"id":1,"title":"Mug"}],"items":[{"id":2,"title":"Cup"}]}"#,
      titles: ["Mug", "Cup"]),
    Case(
      name: "a further list of records, by what they say",
      text: #"{"products":[{"id":1,"title":"Mug"}],"promoted":[{"id":2,"title":"Cup","price":1}]}"#,
      titles: ["Mug", "Cup"]),
    Case(
      name: "records inside a list of groups",
      text:
        #"{"products":[{"id":1,"title":"Mug"}],"groups":[{"name":"g","values":[{"id":2,"title":"Cup","price":1}]}]}"#,
      titles: ["Mug", "Cup"], passedOver: 1),
    Case(
      name: "no other list", text: #"{"wares":[{"id":1,"name":"Mug"},{"id":2,"name":"Cup"}]}"#,
      titles: ["Mug", "Cup"]),
  ]

  @Test(arguments: cases) func onlyRecordsAreListings(_ test: Case) throws {
    let read = try FieldsOfFeed(test.text)
    #expect(read.values(.title) == test.titles)
    #expect(read.passedOver == test.passedOver)
    #expect(read.quarantined == 0)
    for chunk in [1, 2, 7, 31, 64] {
      let other = try FieldsOfFeed(test.text, chunk: chunk)
      #expect(other.listings == read.listings)
      #expect(other.passedOver == test.passedOver)
    }
  }

  /// A list that is cut is no side list, so that the cut is noticed.
  @Test func aCutListIsTold() throws {
    let read = try FieldsOfFeedCut.read(
      #"{"products":[{"id":1,"title":"Mug"}],"facets":[{"id":"f","name":"Fa"#)
    #expect(read.quarantined == 1)
  }

  /// Lists in lists in lists cost no more than their bytes.
  @Test func hostileNestingIsReadOnce() throws {
    let deep = String(repeating: #"[{"id":"#, count: 400) + "1" + String(repeating: "}]", count: 400)
    let read = try FieldsOfFeed(#"{"products":[{"id":1,"title":"Mug"}],"facets":"# + deep + "}")
    #expect(read.values(.title).first == "Mug")
  }
}

/// As `FieldsOfFeed`, of a feed that may be cut short.
enum FieldsOfFeedCut {
  static func read(_ text: String) throws -> (titles: Int, quarantined: Int) {
    let session = try FeedSession(
      XMLBytesSource(Array(text.utf8)), name: "test",
      options: SessionOptions(profiles: ProfileCatalog.builtIn()))
    var counts = (titles: 0, quarantined: 0)
    _ = SequentialReader.read(session) { batch in
      counts.titles += batch.records.count
      counts.quarantined += batch.quarantined.count
    }
    return counts
  }
}
