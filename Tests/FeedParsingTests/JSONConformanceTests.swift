import Foundation
import Listings
import Testing

@testable import FeedParsing

/// JSONTestSuite: `y_` must be accepted, `n_` refused, `i_` is free. Each file is a value; here it is a member of a
/// record, in a list and, if it is one line, between two other lines.
@Suite(.enabled(if: Corpora.arePresent)) struct JSONConformanceTests {
  private static let all = Corpora.files("conformance/jsontestsuite/test_parsing", ".json")
  private static func kind(_ path: String) -> Character {
    path.split(separator: "/").last?.first ?? "?"
  }

  @Test(arguments: all)
  func inAList(path: String) throws {
    let value = try Corpora.bytes(path)
    let bytes = Array("[{\"v\":".utf8) + value + Array("}]".utf8)
    let feed = try JSONFeed(bytes, layout: .list)
    let whole = Driver.run(feed, bytes)
    check(path, whole, sound: 1)
    let cuts = stride(from: 1, to: bytes.count, by: bytes.count > 4096 ? 4099 : 1)
    #expect(Driver.run(feed, bytes, cuts: Array(cuts)) == whole)
  }

  @Test(arguments: all)
  func onALine(path: String) throws {
    let value = try Corpora.bytes(path)
    if value.contains(0x0A) { return }
    let bytes = Array("{\"a\":1}\n{\"v\":".utf8) + value + Array("}\n{\"b\":2}\n".utf8)
    let whole = Driver.run(try Driver.json(bytes, lines: true), bytes)
    check(path, whole, sound: 3)
    #expect(whole.records.first?.fields == ["attributes.a=1"])
    #expect(whole.records.last?.fields == ["attributes.b=2"])
    #expect(whole.records.count + whole.quarantined.count == 3)
  }

  static func inAList(_ path: String) throws -> ReadFeed {
    let bytes = Array("[{\"v\":".utf8) + (try Corpora.bytes(path)) + Array("}]".utf8)
    return Driver.run(try JSONFeed(bytes, layout: .list), bytes)
  }

  private func check(_ path: String, _ whole: ReadFeed, sound: Int) {
    switch Self.kind(path) {
    case "y":
      #expect(whole.records.count == sound)
      #expect(whole.quarantined == [])
    case "n": #expect(whole.quarantined != [])
    default: #expect(whole.records.count + whole.quarantined.count >= 1)
    }
  }

  /// Strings decode as Foundation's reader has them.
  @Test(arguments: all.filter { $0.contains("/y_string") })
  func stringsDecodeTheSame(path: String) throws {
    let value = try Corpora.bytes(path)
    let object = try JSONSerialization.jsonObject(with: Data(value), options: .fragmentsAllowed)
    let expected = object as? [String] ?? (object as? String).map { [$0] }
    let bytes = Array("[{\"v\":".utf8) + value + Array("}]".utf8)
    let whole = Driver.run(try JSONFeed(bytes, layout: .list), bytes)
    #expect(whole.values("attributes.v") == expected)
  }

  /// Records of the real feeds, counted by Foundation's reader.
  @Test(arguments: Corpora.files("feeds/shopify-json", ".json") + Corpora.files("feeds/jsonld", ".json"))
  func realLists(path: String) throws {
    let bytes = try Corpora.bytes(path)
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    let list = try #require(object as? [Any] ?? (object as? [String: Any])?["itemListElement"] as? [Any])
    let feed = try Driver.json(bytes, lines: false, profile: nil)
    let whole = Driver.run(feed, bytes)
    #expect(whole.quarantined == [])
    #expect(whole.records.count == list.count)
    let cuts = stride(from: 1, to: bytes.count, by: 1009)
    #expect(Driver.run(feed, bytes, cuts: Array(cuts)) == whole)
  }
}

extension JSONFeed {
  fileprivate enum Framing { case list }

  /// Opens a list by its first two bytes alone, so that what is wrong further on does not change the framing.
  fileprivate init(_ bytes: [UInt8], layout: Framing) throws {
    self = try Array(bytes.prefix(2)).withUnsafeBytes { head throws in
      try JSONFeed(
        head: head, lines: false, atEnd: false, profile: Driver.plain, catalog: .builtIn(),
        limits: ParseLimits())
    }
  }
}
