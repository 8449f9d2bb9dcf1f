import Foundation
import Testing

/// Feeds made to exhaust, through the whole program: each costs its own record, and the next one is read.
///
/// `make hostile` does the same at full size with the release build.
@Suite(.serialized) struct HostileFeedTests {
  static let head = "<rss xmlns:g=\"http://base.google.com/ns/1.0\"><channel>\n"
  static let next = "<item><g:id>next</g:id><title>Sildenafil 100 mg</title></item>"
  static let nextRow = "next,Sildenafil 100 mg\n"
  static let nextObject = "{\"id\":\"next\",\"title\":\"Sildenafil 100 mg\"}\n"

  struct Attack: CustomTestStringConvertible, Sendable {
    var name: String
    var before: String
    var attack: String
    var after: String
    var code: String?
    var testDescription: String { name }

    static func xml(_ name: String, _ attack: String, _ code: String?) -> Attack {
      Attack(name: name, before: head, attack: attack, after: next + "</channel></rss>", code: code)
    }
  }

  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  /// With `--max-record` of a mebibyte.
  static let attacks: [Attack] = [
    .xml("a long title", "<item><title>" + many("x", 5 << 20) + "</title></item>", "limit.record-size"),
    .xml("a title that never ends", "<item><title>" + many("x", 5 << 20), "limit.record-size"),
    .xml("a long attribute", "<item a='" + many("x", 5 << 20) + "'/>", "limit.record-size"),
    .xml(
      "300,000 attributes", "<item " + (0..<300_000).map { "a\($0)='1'" }.joined(separator: " ") + "/>",
      "limit.attributes"),
    .xml(
      "a depth of a million", "<item>" + many("<a>", 1_000_000) + many("</a>", 1_000_000) + "</item>",
      "limit.depth"),
    .xml("NUL, which is recovered from", "<item><title>a\u{0}b</title></item>", nil),
    .xml("an external entity's reference", "<item><title>&x;</title></item>", "xml.undeclared-entity"),
    Attack(
      name: "a long line", before: "{\"id\":\"1\"}\n", attack: "{\"title\":\"" + many("x", 5 << 20) + "\"}\n",
      after: nextObject, code: "limit.record-size"),
    Attack(
      name: "a depth of a million in JSON", before: "{\"id\":\"1\"}\n",
      attack: "{\"a\":" + many("[", 400_000) + many("]", 400_000) + "}\n", after: nextObject,
      code: "limit.depth"),
    Attack(
      name: "lone surrogates", before: "{\"id\":\"1\"}\n", attack: "{\"title\":\"\\ud800 x\"}\n",
      after: nextObject,
      code: nil),
    Attack(
      name: "an unclosed quote", before: "id,title\n", attack: "1,\"x\n",
      after: nextRow + many("2,lamp\n", 20_000),
      code: "csv.unclosed-quote"),
    Attack(
      name: "a long cell", before: "id,title\n", attack: "1," + many("x", 5 << 20) + "\n", after: nextRow,
      code: "limit.record-size"),
    Attack(
      name: "300,000 cells", before: "id,title\n", attack: many("1,", 300_000) + "\n", after: nextRow,
      code: "limit.cells"),
  ]

  @Test(arguments: attacks) func costsItself(attack: Attack) throws {
    let folder = try Scratch()
    let feed = Array((attack.before + attack.attack + attack.after).utf8)
    let ended = try Attacked(feed, ["--max-record", "1048576"], in: folder)
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(try ended.flagged() == ["next"])
    if let peak = ended.peak { #expect(peak <= 256) }
    let aside = try ended.lines("quarantine.jsonl")
    #expect(aside.compactMap { $0["code"] as? String } == (attack.code.map { [$0] } ?? []))
    if attack.code != nil { #expect(aside.first?["offset"] as? Int == attack.before.utf8.count) }
  }

  @Test func invalidBytesAreReadWithReplacement() throws {
    let folder = try Scratch()
    let feed =
      Array((Self.head + "<item><g:id>1</g:id><title>Sildenafil ").utf8) + [0xFF, 0xC3, 0x28]
      + Array((" tablets</title></item>" + Self.next + "</channel></rss>").utf8)
    let ended = try Attacked(feed, in: folder)
    #expect(ended.status == 0)
    #expect(try ended.flagged() == ["1", "next"])
    #expect(try ended.lines("quarantine.jsonl").isEmpty)
  }

  @Test(arguments: 0..<4) func randomBytesAreNoFeed(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    let feed = (0..<300_000).map { _ -> UInt8 in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 24)
    }
    let folder = try Scratch()
    #expect(try Attacked(feed, in: folder).status == 65)
  }

  static let declarations = [
    "<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>",
    "<!ENTITY c '" + many("x", 50_000) + "'>",
    "<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'> %p;",
    "<!ENTITY c SYSTEM 'file:///etc/hostname'>",
    many("<!-- x -->", 400_000) + "<!ENTITY c 'y'>",
  ]

  @Test(arguments: declarations.indices) func entityDeclarationsAreRefused(index: Int) throws {
    let folder = try Scratch()
    let feed = "<!DOCTYPE rss [\(Self.declarations[index])]><rss><item><title>&c;</title></item></rss>"
    let ended = try Attacked(Array(feed.utf8), in: folder)
    #expect(ended.status == 65)
    // A second with the release build; this one may be without optimisation and beside other tests.
    #expect(ended.seconds < 5)
    if let peak = ended.peak { #expect(peak <= 64) }
    // A document type that does not end within the bytes looked at is refused for that.
    #expect(ended.errors.contains(index == 4 ? "no document element" : "entity declarations are refused"))
  }

  static let hasTrace = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

  @Test(
    "External identifiers open no file and no socket",
    .enabled(if: hasTrace, "needs strace"),
    arguments: ["SYSTEM 'http://127.0.0.1:9/canary.dtd'", "PUBLIC '-//x//y' 'file:///etc/canary.dtd'"])
  func nothingIsOpened(identifier: String) throws {
    let folder = try Scratch()
    let trace = folder.path + "/trace"
    let feed =
      "<!DOCTYPE rss \(identifier)>" + Self.head
      + "<item xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='/etc/canary'/><é>&canary;</é></item>"
      + Self.next + "</channel></rss>"
    let ended = try Attacked(
      Array(feed.utf8),
      launcher: ["/usr/bin/strace", "-f", "-o", trace, "-e", "trace=openat,open,openat2,socket,connect"],
      in: folder)
    // Tracing may be forbidden where this runs; then there is nothing to look at.
    guard let calls = try? String(contentsOfFile: trace, encoding: .utf8), calls.contains("open") else {
      return
    }
    #expect(ended.status == 0)
    #expect(try ended.flagged() == ["next"])
    #expect(!calls.contains("canary"))
    #expect(!calls.contains("socket(") && !calls.contains("connect("))
  }
}
