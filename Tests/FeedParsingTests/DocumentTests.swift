import FeedInput
import Foundation
import Glibc
import Listings
import Testing

@testable import FeedParsing

/// Members in memory as a feed: as `cat a.gz b.gz` makes them.
final class MembersSource: FeedByteSource {
  private let members: [[UInt8]]
  private let piece: Int
  private var member = 0
  private var position = 0
  private(set) var startsNewMember = false

  init(_ members: [[UInt8]], piece: Int = .max) {
    self.members = members.filter { !$0.isEmpty }
    self.piece = piece
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FeedInputError) -> Int {
    if member < members.count, position == members[member].count {
      member += 1
      position = 0
    }
    guard member < members.count else { return 0 }
    startsNewMember = position == 0
    let count = min(buffer.count, members[member].count - position, piece)
    members[member].withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<(position + count)]))
    }
    position += count
    return count
  }
}

@Suite("Several documents in one feed")
struct DocumentTests {
  private static let profiles = ProfileCatalog.builtIn()

  private func read(
    _ members: [[UInt8]], chunk: Int = 1 << 20, piece: Int = .max
  ) throws -> (outcome: XMLOutcomeOfFeed, description: FeedDescription, failure: FeedInputError?) {
    var options = SessionOptions(profiles: Self.profiles)
    options.chunkBytes = chunk
    let session = try FeedSession(MembersSource(members, piece: piece), name: "test", options: options)
    var outcome = XMLOutcomeOfFeed()
    let failure = SequentialReader.read(session) { XMLDriver.append($0, to: &outcome) }
    return (outcome, session.description, failure)
  }

  /// All records of feeds read apart, at the places that they have in the feeds joined.
  private func readApart(_ members: [[UInt8]]) throws -> XMLOutcomeOfFeed {
    var all = XMLOutcomeOfFeed()
    var offset: UInt64 = 0
    for member in members {
      let (outcome, _, _) = try read([member])
      all.records += outcome.records.map {
        XMLRead(offset: $0.offset + offset, values: $0.values, marks: $0.marks)
      }
      all.rejected += outcome.rejected.map { rejected in
        var rejected = rejected
        rejected.offset += offset
        return rejected
      }
      offset += UInt64(member.count)
    }
    return all
  }

  private static func feed(_ root: String, _ titles: [String], declaration: String = "") -> String {
    declaration + "<\(root)><channel>"
      + titles.map { "<item><id>\($0.utf8.count)</id><title>\($0)</title></item>" }.joined()
      + "</channel></\(root)>\n"
  }

  private static func bytes(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
    Array(text.data(using: encoding) ?? Data())
  }

  private static let documents: [[UInt8]] = [
    bytes(feed("rss", ["Лампа", "Стол"], declaration: #"<?xml version="1.0" encoding="UTF-8"?>"#), .utf8),
    bytes(
      feed("rss", ["гуляющий", "яю"], declaration: #"<?xml version="1.0" encoding="windows-1251"?>"#),
      .windowsCP1251),
    [0xFF, 0xFE] + bytes(feed("rss", ["Straße", "日本語"]), .utf16LittleEndian),
    [0xEF, 0xBB, 0xBF] + bytes(feed("rss", ["with a mark"]), .utf8),
    bytes(feed("rss", ["plain"]), .utf8),
    bytes("<!-- the night's -->\n" + feed("rss", ["behind a comment"]), .utf8),
    bytes(feed("rss", ["typed"], declaration: #"<!DOCTYPE rss SYSTEM "rss.dtd">"#), .utf8),
    bytes(
      #"<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>Atom</title></entry><entry><id>2</id><title>too</title></entry></feed>"#,
      .utf8),
  ]

  @Test("each document is read in its own encoding, as if read apart", arguments: [1, 7, 64, 1000, 1 << 20])
  func mixed(chunk: Int) throws {
    let expected = try readApart(Self.documents)
    #expect(expected.values("title").compactMap { $0 }.prefix(4) == ["Лампа", "Стол", "гуляющий", "яю"])
    #expect(expected.records.count == 12)
    for piece in [1, 50, Int.max] {
      let (outcome, description, failure) = try read(Self.documents, chunk: chunk, piece: piece)
      #expect(outcome == expected)
      #expect(failure == nil)
      #expect(description.documents == 8)
      #expect(description.encoding == "UTF-8, WINDOWS-1251, UTF-16LE")
    }
  }

  @Test("a member that begins inside of a document begins none, wherever it is cut", arguments: 0..<5)
  func cutAnywhere(kind: Int) throws {
    let texts: [[UInt8]] = [
      Self.bytes(
        #"<?xml version="1.0" encoding="windows-1251"?><rss><channel><item><title>яю <![CDATA[<rss>]]></title></item>"#
          + "<item><title>b</title></item></channel></rss><!-- the end -->",
        .windowsCP1251),
      Self.bytes("id;title\n1;lamp\n\n2;\"id;\ntitle\"\n3;table\n", .utf8),
      Self.bytes(
        "{\"id\":1,\"title\":\"} and {\"}\n{\"id\":2,\"title\":\"b\"}\r\n{\"id\":3,\"title\":\"c\"}", .utf8),
      Self.bytes("{\"products\": [{\"id\":1,\"title\":\"[a]\"}, {\"id\":2,\"title\":\"b\"}]}", .utf8),
      [0xFF, 0xFE]
        + Self.bytes("<rss><channel><item><title>日</title></item></channel></rss>", .utf16LittleEndian),
    ]
    let text = texts[kind]
    let (expected, _, _) = try read([text])
    #expect(expected.records.count >= 1)
    for cut in 1..<text.count {
      let (outcome, description, failure) = try read([Array(text[..<cut]), Array(text[cut...])], chunk: 40)
      #expect(outcome == expected, "cut at \(cut)")
      #expect(description.documents == 1 && failure == nil, "cut at \(cut)")
    }
  }

  @Test(
    "a member begins no document where one has only begun, or in the middle of a text",
    arguments: [1, 40, 1 << 20])
  func goesOn(chunk: Int) throws {
    let declaration = #"<?xml version="1.0"?>"# + "\n<!-- the night's -->\n"
    let type = #"<!DOCTYPE rss SYSTEM "rss.dtd">"# + "\n"
    let body = Self.feed("rss", ["a", "<![CDATA[x <p>y</p>", "]]>", "b"])
    let page = "<!DOCTYPE html><html>z</html>"
    let parts = body.split(separator: "y</p>").map(String.init)
    let marked: [[UInt8]] = [[0xEF, 0xBB, 0xBF], Self.bytes(declaration + type + body, .utf8)]
    let wide: [[UInt8]] = [[0xFF, 0xFE], Self.bytes(declaration + body, .utf16LittleEndian)]
    let table: [[UInt8]] = [[0xEF, 0xBB, 0xBF], Self.bytes("id,title\n1,a\n", .utf8)]
    let members: [[[UInt8]]] = [
      [declaration, type + body].map { Self.bytes($0, .utf8) },
      ["", declaration, type, body].map { Self.bytes($0, .utf8) },
      [declaration + type + parts[0], page + parts[1]].map { Self.bytes($0, .utf8) },
      [declaration + parts[0] + "y</p>", page + parts[1]].map { Self.bytes($0, .utf8) },
      marked, wide, table,
    ]
    for members in members {
      let (expected, _, _) = try read([members.flatMap { $0 }])
      #expect(expected.records.count > 0)
      for piece in [1, Int.max] {
        let (outcome, description, failure) = try read(members, chunk: chunk, piece: piece)
        #expect(outcome == expected)
        #expect(description.documents == 1 && failure == nil)
      }
    }
  }

  @Test("a document type behind the end of a document begins the next", arguments: [1, 1 << 20])
  func types(chunk: Int) throws {
    let type = #"<!DOCTYPE rss SYSTEM "rss.dtd">"#
    let members = [
      Self.feed("rss", ["a"], declaration: type), Self.feed("rss", ["b"], declaration: type),
      Self.feed("shop", ["c"], declaration: "<!DOCTYPE shop>"),
    ].map { Self.bytes($0, .utf8) }
    let (outcome, description, failure) = try read(members, chunk: chunk)
    #expect(outcome.values("title") == ["a", "b", "c"])
    #expect(description.documents == 3 && failure == nil)
  }

  @Test("a header row at a member's start is a header", arguments: [1, 9, 1 << 20])
  func headers(chunk: Int) throws {
    let members = [
      "id;title\r\n1;lamp\r\n", "id;title\r\n2;table\r\n", "3;chair\n", "id;titles\n", "id;title",
    ].map { Self.bytes($0, .utf8) }
    let marked = [[0xEF, 0xBB, 0xBF] + members[0], [0xEF, 0xBB, 0xBF] + members[1]] + members[2...]
    for members in [members, marked] {
      let (outcome, description, _) = try read(members, chunk: chunk)
      #expect(outcome.values("id") == ["1", "2", "3", "id"])
      #expect(outcome.values("title") == ["lamp", "table", "chair", "titles"])
      #expect(description.documents == 3)
    }
  }

  @Test("JSON texts one behind the other, with and without a line end", arguments: [1, 11, 1 << 20])
  func json(chunk: Int) throws {
    let lists = [#"[{"id":"1"},{"id":"2"}]"#, #"[{"id":"3"}]"#, "\n" + #"{"items":[{"id":"4"}]}"#]
    #expect(
      try read(lists.map { Self.bytes($0, .utf8) }, chunk: chunk).outcome.values("id") == [
        "1", "2", "3", "4",
      ])
    let lines = ["{\"id\":\"1\"}\n{\"id\":\"2\"}", "{\"id\":\"3\"}\n", "{\"id\":\"4\"}\n"]
    #expect(
      try read(lines.map { Self.bytes($0, .utf8) }, chunk: chunk).outcome.values("id") == [
        "1", "2", "3", "4",
      ])
  }

  @Test("a document that cannot be opened costs itself and is told of", arguments: [1, 1 << 20])
  func broken(chunk: Int) throws {
    let entity =
      #"<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b">]><rss><item><title>&a;</title></item></rss>"#
    let members = [Self.documents[0], Self.bytes(entity, .utf8), Self.documents[1]]
    let (outcome, description, failure) = try read(members, chunk: chunk)
    #expect(outcome.values("title") == ["Лампа", "Стол", "гуляющий", "яю"])
    #expect(description.documents == 2)
    #expect(failure?.kind == .damaged)
    #expect(failure?.offset == UInt64(members[0].count))
    #expect(failure?.message.contains("entity declarations are refused") == true)
  }

  @Test("a document that was cut short loses its open record and not the next document")
  func truncated() throws {
    let members = [Array(Self.documents[0].dropLast(30)), Self.documents[1]]
    let outcome = try read(members).outcome
    #expect(outcome.values("title") == ["Лампа", "гуляющий", "яю"])
    #expect(outcome.rejected.count == 1)
  }

  /// Real dumps in two encodings, where they are there.
  @Test(.enabled(if: !XMLDriver.corpora("large").isEmpty)) func dumps() throws {
    let paths = XMLDriver.corpora("large").filter { $0.hasSuffix(".gz") }
    let options = SessionOptions(profiles: Self.profiles)
    func gather(_ path: String) throws -> XMLOutcomeOfFeed {
      let stream = try FeedByteStream(.file(path: path))
      return XMLDriver.gather(try FeedSession(stream, name: "test", options: options))
    }
    let joined = FileManager.default.temporaryDirectory.appendingPathComponent("joined-\(getpid()).xml.gz")
    defer { try? FileManager.default.removeItem(at: joined) }
    try Data(paths.flatMap { XMLDriver.contents($0) }).write(to: joined)
    let apart = try paths.map(gather)
    let whole = try gather(joined.path)
    #expect(whole.records.count > 5000)
    #expect(whole.records.map(\.values) == apart.flatMap { $0.records.map(\.values) })
    #expect(whole.codes == apart.flatMap(\.codes))
  }
}
