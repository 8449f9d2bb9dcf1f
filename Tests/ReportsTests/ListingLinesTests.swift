import CompiledRules
import Foundation
import Listings
import RuleEngine
import Testing

@testable import Reports

@Suite struct ListingLinesTests {
  let feed = FeedContext(name: "catalogue.xml.gz", namespace: "de-shop", seller: "T-4711", language: "de")

  // The ids were computed with another program: sha256(len(key) key len(rule) rule version), 8-byte little-endian.
  @Test func writesAFlaggedLine() throws {
    let batch = makeBatch([
      [
        (.id, "id", "SKU-1"), (.title, "title", "Schlankpen"), (.attribute, "Color", "red"),
        (.description, "description", "Enthält 1 <b>Semaglutide</b>"), (.imageLinks, "i", "http://a/1"),
        (.attribute, "Size", "XL"), (.attribute, "Color", "semaglutide"), (.imageLinks, "i", "http://a/2"),
        (.brand, "brand", ""),
      ]
    ])
    var evaluation = Evaluation(record: 0)
    evaluation.verdict = .block
    // "Enthält 1 <b>" has 14 bytes, for ä has two.
    var finding = makeFinding(
      rule: 0, .block, cell: 3, 14..<25, say: [(language: "en", text: "\"Semaglutide\" is a medicine.")],
      countries: ["DE"])
    finding.matches.append(
      Match(find: 0, term: 0, list: 0, lane: .accent, cell: 6, start: 0, end: 11))
    evaluation.findings = [finding, makeFinding(rule: 1, .review, cell: 7, 7..<10, missing: ["price"])]
    var output: [UInt8] = []
    ListingLines(program: makeProgram()).appendFlagged(
      evaluation, of: batch, feed: feed, number: 17, to: &output)
    let expected =
      #"{"verdict":"block","listing":{"key":"de-shop/T-4711/SKU-1","id":"SKU-1","title":"Schlankpen","#
      + #""description":"Enthält 1 <b>Semaglutide</b>","brand":"","seller_id":"T-4711","#
      + #""image_links":["http://a/1","http://a/2"],"attributes":{"Color":["red","semaglutide"],"Size":"XL"}},"#
      + #""findings":[{"id":"72565e1e0c2f3716827d2633360a3047","rule":"med-rx-001","version":3,"verdict":"block","#
      + #""severity":"critical","category":"med-rx","measure":"request_documents","countries":["DE"],"#
      + #""matches":[{"find":"drug","list":"rx-actives","term":"semaglutide","lane":"exact","#
      + #""field":"description","start":14,"end":25,"text":"Semaglutide"},"#
      + #"{"find":"drug","list":"rx-actives","term":"semaglutide","lane":"accent","#
      + #""field":"attributes.Color[1]","start":0,"end":11,"text":"semaglutide"}],"#
      + #""say":{"en":"\"Semaglutide\" is a medicine."},"basis":["Directive 2001/83/EC, art. 71"]},"#
      + #"{"id":"a92872aa15c697217c974449bc5f1095","rule":"laser-001","version":1,"verdict":"review","#
      + #""severity":"low","category":"lasers","undecided":true,"missing":["price"],"#
      + #""matches":[{"find":"class","term":"class 4","lane":"exact","field":"image_links[1]","#
      + #""start":7,"end":10,"text":"a/2"}],"say":{},"basis":[],"needs_legal_review":true}],"#
      + #""source":{"file":"catalogue.xml.gz","record":17,"offset":20481}}"# + "\n"
    #expect(text(output) == expected)
    #expect(try parsed(text(output)).count == 4)
  }

  @Test func aListingWithoutIdIsKnownByItsPlace() throws {
    let batch = makeBatch(
      [[(.title, "t", "x"), (.id, "id", " \n"), (.attribute, "a/\"b", "1")]], marks: [.recovered, .ragged])
    var evaluation = Evaluation(record: 0)
    evaluation.verdict = .review
    evaluation.shadow = [makeFinding(rule: 0, .block, cell: 2, 0..<1)]
    var output: [UInt8] = []
    ListingLines(program: makeProgram()).appendShadow(
      evaluation, of: batch, feed: FeedContext(name: "feeds/a.xml", namespace: "de-shop"), number: 4,
      to: &output)
    let line = try parsed(text(output))
    let listing = try #require(line["listing"] as? [String: Any])
    #expect(listing["key"] as? String == "de-shop//feeds%2Fa.xml#4")
    #expect(listing["id"] as? String == " \n")
    #expect(listing["seller_id"] == nil)
    #expect(line["verdict"] as? String == "block")
    let source = try #require(line["source"] as? [String: Any])
    #expect(source["marks"] as? [String] == ["recovered", "ragged", "no_id"])
    let finding = try #require((line["findings"] as? [[String: Any]])?.first)
    #expect(finding["id"] as? String == "b2afd88a0f93acd8e1192a0adb952aa4")
    #expect((finding["matches"] as? [[String: Any]])?.first?["field"] as? String == #"attributes.a/"b"#)
  }

  @Test(arguments: [
    ("100%/2", "T", "n", "n/T/100%25%2F2"), (" 7 ", "\tT\n", "n", "n/T/7"), ("a", "", "x/y", "x%2Fy//a"),
  ])
  func escapesKeys(id: String, seller: String, namespace: String, expected: String) {
    let batch = makeBatch([[(.id, "id", id), (.sellerID, "s", seller)]])
    var key = ListingKey()
    key.set(batch.records[0], of: batch, feed: FeedContext(name: "f", namespace: namespace), number: 1)
    #expect(text(key.bytes) == expected)
    #expect(!key.isPosition)
  }

  @Test func findingIdsDoNotRunTogether() {
    func id(_ key: String, _ rule: String, _ version: Int) -> String {
      var output: [UInt8] = []
      FindingID.append(key: Array(key.utf8), rule: rule, version: version, to: &output)
      return text(output)
    }
    #expect(id("ab", "c", 1) != id("a", "bc", 1))
    #expect(id("a", "b1", 1) != id("a", "b", 11))
    #expect(id("a", "b", 1).count == 32)
  }

  @Test func writesASampleLine() throws {
    let batch = makeBatch([[(.id, "id", "1"), (.title, "t", "case for semaglutide")]])
    var evaluation = Evaluation(record: 0)
    evaluation.ignored = [
      (rule: 0, matches: [Match(find: 0, term: 0, list: 0, lane: .exact, cell: 1, start: 9, end: 20)])
    ]
    var output: [UInt8] = []
    let lines = ListingLines(program: makeProgram())
    lines.appendSample(
      SampleDraw(clean: SampleRate(oneIn: 1000), ignored: SampleRate(oneIn: 10)), record: 0,
      evaluation: evaluation, of: batch, feed: feed, number: 1, to: &output)
    #expect(
      text(output)
        == #"{"sampled":[{"as":"clean","probability":0.001},{"as":"ignored","probability":0.1}],"verdict":"pass","#
        + #""listing":{"key":"de-shop/T-4711/1","id":"1","title":"case for semaglutide","seller_id":"T-4711"},"#
        + #""ignored":[{"rule":"med-rx-001","version":3,"matches":[{"find":"drug","list":"rx-actives","#
        + #""term":"semaglutide","lane":"exact","field":"title","start":9,"end":20,"text":"semaglutide"}]}],"#
        + #""source":{"file":"catalogue.xml.gz","record":1,"offset":20481}}"# + "\n")
  }

  @Test func writesAQuarantineLine() {
    var output: [UInt8] = []
    ListingLines(program: makeProgram()).appendQuarantine(
      QuarantinedRecord(
        recordsBefore: 2, sourceOffset: 9, code: "xml.mismatched-tag", reason: "no \"end\"",
        excerpt: [0x3C, 0xFF, 0x0A, 0xE2, 0x82]), feed: FeedContext(name: "-"), number: 3, to: &output)
    #expect(
      text(output)
        == #"{"file":"-","record":3,"offset":9,"code":"xml.mismatched-tag","reason":"no \"end\"","#
        + "\"excerpt\":\"<\u{FFFD}\\n\u{FFFD}\"}\n")
  }

  /// Positions that no engine should give cost their text and nothing else.
  /// A BMEcat article may have 65,536 attributes, each of a name of its own: grouping them must not compare each with
  /// each (two thousand million comparisons).
  @Test func manyNamesAreGroupedInTime() throws {
    var cells: [(Field, String, String)] = [(.id, "id", "1")]
    for round in 0..<2 {
      for number in 0..<30_000 { cells.append((.attribute, "name \(number)", "\(round)-\(number)")) }
    }
    let batch = makeBatch([cells])
    var output: [UInt8] = []
    let took = ContinuousClock().measure {
      ListingLines(program: makeProgram()).appendSample(
        SampleDraw(clean: nil, ignored: nil), record: 0, evaluation: nil, of: batch,
        feed: FeedContext(name: "f"), number: 1, to: &output)
    }
    let line = try #require(
      try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any])
    let listing = try #require(line["listing"] as? [String: Any])
    let attributes = try #require(listing["attributes"] as? [String: [String]])
    #expect(attributes.count == 30_000)
    #expect(attributes["name 29999"] == ["0-29999", "1-29999"])
    #expect(took < .seconds(20))
  }

  @Test(arguments: [(0, -1, 2), (0, 2, 1), (0, 0, 99), (5, 0, 1), (-3, 0, 1)])
  func outOfRangeMatchesDoNotTrap(cell: Int, start: Int, end: Int) throws {
    let batch = makeBatch([[(.title, "t", "abc")]])
    var evaluation = Evaluation(record: 0)
    var finding = makeFinding(rule: 0, .block, cell: cell, 0..<0)
    finding.matches[0].start = start
    finding.matches[0].end = end
    finding.matches[0].find = 9
    finding.matches[0].term = 99
    finding.matches[0].list = -1
    evaluation.findings = [finding]
    evaluation.verdict = .block
    var output: [UInt8] = []
    ListingLines(program: makeProgram()).appendFlagged(
      evaluation, of: batch, feed: feed, number: 1, to: &output)
    #expect(try parsed(text(output))["verdict"] as? String == "block")
  }
}
