import Foundation
import Pipeline
import Reports
import Testing

@Suite("Damaged feeds")
struct DamageTests {
  @Test("what could be read before a truncation is classified, and the feed is marked")
  func truncation() throws {
    let scratch = try Scratch()
    let items = (1...2000).map {
      "<item><g:id>\($0)</g:id><g:title>\($0 == 3 ? "Sildenafil 100 mg" : "Lamp \($0) \(UUID().uuidString)")</g:title></item>"
    }
    let feed =
      #"<?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>"#
      + items.joined() + "</channel></rss>"
    let whole = try Packing.gzip.pack(Data(feed.utf8))
    let cut = try scratch.write("cut.xml.gz", whole.prefix(whole.count / 2))
    let (result, files) = try scan([cut], program: starterRules(), out: "\(scratch.path)/run")
    #expect(result.feedErrors.count == 1)
    #expect(result.totals.read > 500)
    #expect(result.totals.read < 2000)
    #expect(result.totals.flagged == 1)
    #expect(try lines(files["flagged.jsonl"]).count == 1)
    let summary = try #require(
      try JSONSerialization.jsonObject(with: files["summary.json"] ?? Data()) as? [String: Any])
    #expect(summary["complete"] as? Bool == false)
  }

  @Test(
    "what is no feed is said, and other feeds are read",
    arguments: ["", "   \n", "\u{7F}ELF\u{1}\u{2}\u{3}", "<html><body>no</body></html>"])
  func noFeed(content: String) throws {
    let scratch = try Scratch()
    let bad = try scratch.write("bad", Data(content.utf8))
    let good = root.appendingPathComponent("samples/shop.csv").path
    let (result, _) = try scan([bad, good], program: starterRules(), out: "\(scratch.path)/run")
    #expect(result.feedErrors.map(\.feed) == ["bad"])
    #expect(result.totals.read == 20)
  }

  @Test(
    "a record boundary in CDATA or a comment smuggles nothing past the rules", arguments: [1, 7, 64, 1 << 20])
  func smuggling(chunk: Int) throws {
    let scratch = try Scratch()
    let filler = String(repeating: "lamp shade ", count: 40)
    let feed = """
      <rss xmlns:g="http://base.google.com/ns/1.0"><channel>
      <item><g:id>a</g:id><g:title><![CDATA[x</g:title></item><item><g:id>fake</g:id><g:title>\(filler)]]> tadalafil</g:title></item>
      <!-- </item><item><g:id>hidden</g:id><g:title>semaglutide</g:title></item> -->
      <item><g:id>b</g:id><g:title>lamp</g:title><!-- </item> --><g:description>semaglutide 1 mg pen</g:description></item>
      </channel></rss>
      """
    let file = try scratch.write("feed.xml", Data(feed.utf8))
    let (result, files) = try scan(
      [file], program: starterRules(), chunkBytes: chunk, out: "\(scratch.path)/run")
    let ids = try lines(files["flagged.jsonl"]).compactMap {
      ($0["listing"] as? [String: Any])?["id"] as? String
    }
    #expect(ids == ["a", "b"])
    #expect(result.totals.read == 2)
  }
}
