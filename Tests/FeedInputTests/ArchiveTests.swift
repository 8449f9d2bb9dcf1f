import Testing

@testable import FeedInput

/// All that an archive gave.
private struct Unpacked: Equatable {
  struct Part: Equatable {
    var name: String
    var bytes: [UInt8] = []
    var passedOver: String?
    var error: FeedInputError.Kind?
  }
  var parts: [Part] = []
  var errors: [FeedInputError] = []
  var contents: [[UInt8]] { parts.filter { $0.passedOver == nil }.map(\.bytes) }
}

private struct NoArchive: Error {}

@Suite("Archives")
struct ArchiveTests {
  private static let text = Array(String(repeating: "a PK in the text, PK\u{7}\u{8} too; ", count: 60).utf8)
  private static let other = Array("id,title\n1,lamp\n".utf8)

  private func unpack(
    _ bytes: [UInt8], buffer size: Int = 4096, rawReadBytes: Int = 256 << 10,
    limits: InputLimits = InputLimits(),
    inflater: InflaterKind = .preferred
  ) throws -> Unpacked {
    let scratch = try Scratch()
    let stream = try FeedByteStream(
      .file(path: try scratch.file("a", bytes)), name: "a", limits: limits, rawReadBytes: rawReadBytes,
      inflater: inflater)
    guard let archive = stream.openArchive() else { throw NoArchive() }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
    defer { buffer.deallocate() }
    var result = Unpacked()
    while true {
      do throws(FeedInputError) {
        guard let entry = try archive.next() else { break }
        var part = Unpacked.Part(name: entry.name)
        switch entry.content {
        case .passedOver(let reason): part.passedOver = reason
        case .damaged(let error):
          part.error = error.kind
          result.errors.append(error)
        case .feed:
          do throws(FeedInputError) {
            while case let count = try entry.read(into: buffer), count > 0 { part.bytes += buffer[..<count] }
          } catch {
            part.error = error.kind
            result.errors.append(error)
          }
        }
        result.parts.append(part)
      } catch {
        result.errors.append(error)
      }
    }
    return result
  }

  private static let forms: [ReferenceZip.Entry] = [false, true].flatMap { isDeflated in
    [false, true].flatMap { isStreamed in
      [false, true].map { isZip64 in
        ReferenceZip.Entry(
          name: "\(isDeflated)-\(isStreamed)-\(isZip64).xml", content: text, isDeflated: isDeflated,
          isStreamed: isStreamed, isZip64: isZip64)
      }
    }
  }

  @Test("every form of a zip's entry, in pieces of any size", arguments: [1, 7, 4096])
  func zip(size: Int) throws {
    var entries = Self.forms
    entries.append(ReferenceZip.Entry(name: "folder/", content: []))
    entries.append(ReferenceZip.Entry(name: "empty.csv", content: [], isDeflated: true, isStreamed: true))
    entries.append(
      ReferenceZip.Entry(
        name: "bare.csv", content: Self.other, isDeflated: true, isStreamed: true,
        hasDescriptorSignature: false))
    let zip = ReferenceZip(entries: entries, comment: Array("the end".utf8)).bytes
    for inflater in InflaterKind.allCases {
      let result = try unpack(zip, buffer: size, rawReadBytes: size, inflater: inflater)
      #expect(result.parts.map(\.name) == entries.map { "a/\($0.name)" })
      #expect(result.contents == entries.filter { $0.name != "folder/" }.map(\.content))
      #expect(result.parts.first { $0.name == "a/folder/" }?.passedOver == "a folder")
      #expect(result.errors.isEmpty)
      // Joined, they are read one after the other.
      #expect(
        try unpack(zip + zip, rawReadBytes: size, inflater: inflater).contents == result.contents
          + result.contents)
    }
  }

  @Test("a damaged entry costs itself", arguments: 0..<8)
  func damage(form: Int) throws {
    let entries = [
      ReferenceZip.Entry(name: "first.csv", content: Self.other), Self.forms[form],
      ReferenceZip.Entry(name: "last.csv", content: Self.other, isDeflated: true),
    ]
    var zip = ReferenceZip(entries: entries).bytes
    let place = try #require(zip.indices.first { zip[$0...].starts(with: Self.text.prefix(40)) }) + 10
    zip[place] ^= 0x20
    let result = try unpack(zip)
    #expect(result.parts.first?.bytes == Self.other)
    #expect(result.parts.last?.bytes == Self.other)
    #expect(result.parts.count == 3)
    #expect(result.parts[1].error == .damaged)
    #expect(result.errors.map(\.feed) == ["a/\(entries[1].name)"])
  }

  @Test("a zip cut anywhere gives what came before, and one error")
  func truncation() throws {
    let entries = [
      ReferenceZip.Entry(name: "1.csv", content: Self.other, isDeflated: true, isStreamed: true),
      ReferenceZip.Entry(name: "2.csv", content: Self.other), ReferenceZip.Entry(name: "3/", content: []),
    ]
    let zip = ReferenceZip(entries: entries).bytes
    for length in 4..<zip.count {
      let result = try unpack(Array(zip[..<length]))
      #expect(result.errors.count + result.parts.filter { $0.error != nil }.count >= 1, "cut at \(length)")
      #expect(result.errors.count <= 1, "cut at \(length)")
      for part in result.parts where part.error == nil && part.passedOver == nil {
        #expect(part.bytes == Self.other)
      }
    }
  }

  @Test("no byte that is changed makes it crash or hang")
  func mutations() throws {
    let zip = ReferenceZip(entries: [Self.forms[0], Self.forms[7]]).bytes
    let tar =
      ReferenceTar.entry("x", ReferenceTar.pax([("path", "long.csv")]), type: "x")
      + ReferenceTar.entry("1.csv", Self.other) + ReferenceTar.end
    for archive in [zip, tar] {
      for place in stride(from: 4, to: archive.count, by: 3) {
        var changed = archive
        changed[place] = changed[place] &+ 0x81
        // What is no archive any more is none.
        _ = try? unpack(changed)
      }
    }
  }

  @Test("what cannot be read is said")
  func unreadable() throws {
    let zip = ReferenceZip(entries: [
      ReferenceZip.Entry(name: "secret.csv", content: Self.other, flags: 1),
      ReferenceZip.Entry(name: "lzma.csv", content: Self.other, method: 14),
      ReferenceZip.Entry(name: "inner.zip", content: ReferenceZip(entries: Self.forms).bytes),
      ReferenceZip.Entry(name: "inner.tar", content: ReferenceTar.entry("a", Self.other) + ReferenceTar.end),
      ReferenceZip.Entry(name: "packed.csv.gz", content: ReferenceGzip(content: Self.other).bytes),
    ]).bytes
    let result = try unpack(zip)
    #expect(result.parts.map(\.error) == [.damaged, .damaged, .limit, .limit, nil])
    #expect(result.parts.last?.bytes == Self.other)
    let empty = try unpack(ReferenceZip(entries: []).bytes)
    #expect(empty == Unpacked())
    let junk = try unpack(ReferenceZip(entries: []).bytes + [1, 2, 3])
    #expect(junk.errors.map(\.kind) == [.damaged])
  }

  /// Nothing is ever written under an entry's name, so one that leads elsewhere is a name like any other.
  @Test("a name that leads elsewhere is a name")
  func names() throws {
    let names = [
      "../../x.csv", "/etc/passwd", "C:\\x.csv", "a\u{0}b.csv", "\u{1B}[2J.csv",
      String(repeating: "n", count: 4000),
      "",
    ]
    let zip = ReferenceZip(entries: names.map { ReferenceZip.Entry(name: $0, content: Self.other) }).bytes
    var tar: [UInt8] = []
    for name in names where !name.isEmpty && !name.contains("\u{0}") {
      tar += ReferenceTar.entry("pax", ReferenceTar.pax([("path", name)]), type: "x")
      tar += ReferenceTar.entry("short", Self.other)
    }
    for (archive, count) in [(zip, names.count), (tar + ReferenceTar.end, names.count - 2)] {
      let result = try unpack(archive)
      #expect(result.contents == [[UInt8]](repeating: Self.other, count: count))
      #expect(result.errors.isEmpty)
      #expect(result.parts.allSatisfy { $0.name.hasPrefix("a/") })
    }
  }

  /// A zip is read by its local headers: what a directory says twice, or of one entry's place in another, is read once.
  @Test("a directory whose entries overlap unpacks nothing twice")
  func overlap() throws {
    let zip = ReferenceZip(entries: [ReferenceZip.Entry(name: "a.csv", content: Self.other)]).bytes
    let start = try #require(zip.indices.first { zip[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    let end = try #require(zip.indices.first { zip[$0...].starts(with: [0x50, 0x4B, 5, 6]) })
    let record = Array(zip[start..<end])
    var inside = record
    // The second entry begins inside the first one's data.
    inside[42] = 9
    let overlapping = Array(zip[..<end]) + record + inside + Array(zip[end...])
    let result = try unpack(overlapping)
    #expect(result.contents == [Self.other])
    #expect(result.errors.isEmpty)
  }

  @Test("a tar's holes and devices are told")
  func holes() throws {
    var tar = ReferenceTar.entry("gnu.csv", Self.other, type: "S")
    tar += ReferenceTar.entry("pax", ReferenceTar.pax([("GNU.sparse.major", "1")]), type: "x")
    tar += ReferenceTar.entry("pax.csv", Self.other)
    tar += ReferenceTar.entry("tty", [], type: "3") + ReferenceTar.entry("hard", [], type: "1")
    tar += ReferenceTar.entry("last.csv", Self.other) + ReferenceTar.end
    let result = try unpack(tar)
    #expect(result.errors.count == 2)
    #expect(result.errors.allSatisfy { $0.message.contains("holes") })
    #expect(result.parts.compactMap(\.passedOver) == ["a device", "a link"])
    #expect(result.parts.last?.bytes == Self.other)
  }

  @Test("every form of a tar's entry, in pieces of any size", arguments: [1, 300, 4096])
  func tar(size: Int) throws {
    let long = String(repeating: "folder/", count: 40) + "feed.csv"
    var tar = ReferenceTar.entry("plain.csv", Self.other)
    tar += ReferenceTar.entry("folder/", [], type: "5")
    tar += ReferenceTar.entry("././@LongLink", Array(long.utf8) + [0], type: "L")
    tar += ReferenceTar.entry("short", Self.text)
    tar += ReferenceTar.entry("pax", ReferenceTar.pax([("mtime", "1.5"), ("path", "Äpfel.csv")]), type: "x")
    tar += ReferenceTar.entry("apples", Self.text)
    tar += ReferenceTar.entry("old.csv", Self.other, type: "\0")
    tar += ReferenceTar.entry("binary.csv", Self.other, binarySize: true)
    tar += ReferenceTar.entry("link", [], type: "2")
    tar += ReferenceTar.entry("packed.csv.gz", ReferenceGzip(content: Self.other).bytes)
    tar += ReferenceTar.end
    for bytes in [tar, ReferenceGzip(content: tar).bytes] {
      let result = try unpack(bytes, buffer: size, rawReadBytes: size)
      #expect(
        result.parts.map(\.name)
          == [
            "plain.csv", "folder/", long, "Äpfel.csv", "old.csv", "binary.csv", "link", "packed.csv.gz",
          ].map { "a/\($0)" })
      #expect(result.contents == [Self.other, Self.text, Self.text, Self.other, Self.other, Self.other])
      #expect(result.parts.compactMap(\.passedOver) == ["a folder", "a link"])
      #expect(result.errors.isEmpty)
    }
    #expect(try unpack(tar + tar).parts.count == 16)
  }

  @Test("a tar with a damaged header goes on at the next, and one cut short says so")
  func damagedTar() throws {
    let (first, second) = (ReferenceTar.entry("1.csv", Self.other), ReferenceTar.entry("2.csv", Self.other))
    var damaged = first + second + first + ReferenceTar.end
    damaged[first.count + 3] ^= 1
    let result = try unpack(damaged)
    #expect(result.parts.map(\.name) == ["a/1.csv", "a/1.csv"])
    #expect(result.errors.map(\.kind) == [.damaged])
    for length in stride(from: 512, to: first.count + second.count, by: 100) {
      #expect(
        try unpack(Array((first + second)[..<length])).errors.map(\.kind) == [.damaged], "cut at \(length)")
    }
  }

  @Test("damage around a tar costs what is behind it, and ends", arguments: ["gzip", "xz"])
  func damagedLayers(tool: String) throws {
    let (first, second) = (ReferenceTar.entry("1.csv", Self.other), ReferenceTar.entry("2.csv", Self.noise))
    let packed = try run(tool, ["-c"], first + second + ReferenceTar.end)
    var flipped = packed
    flipped[packed.count - 20] ^= 4
    for (bytes, count) in [
      (Array(packed[..<(packed.count - 30)]), 2), (flipped, 2), (packed + Self.other, 2),
    ] {
      let result = try unpack(bytes)
      #expect(result.parts.count <= count)
      // xz may give nothing of a damaged block.
      if tool == "gzip" { #expect(result.parts.first == Unpacked.Part(name: "a/1.csv", bytes: Self.other)) }
      #expect(!result.errors.isEmpty)
      #expect(result.errors.allSatisfy { $0.kind == .damaged })
      #expect(result.errors.count <= 2)
    }
  }

  /// Bytes that no tool makes smaller, from a linear congruential generator.
  private static let noise: [UInt8] = (0..<20_000).reduce(into: ([UInt8](), UInt32(7))) { state, _ in
    state.1 = state.1 &* 1_664_525 &+ 1_013_904_223
    state.0.append(UInt8(truncatingIfNeeded: state.1 >> 24))
  }.0

  @Test("damage inside a small entry costs what is behind it, not what came before")
  func damagedSmallEntry() throws {
    let text = Array((0..<400).map { "\($0),lamp number \($0 * 7919 % 1000)\n" }.joined().utf8)
    var deflated = Array(try run("gzip", ["-c"], text).dropFirst(10).dropLast(8))
    deflated[deflated.count / 2] ^= 0x10
    let zip = ReferenceZip(
      entries: [ReferenceZip.Entry(name: "1.csv", content: text, isDeflated: true, packed: deflated)]
    ).bytes
    let result = try unpack(zip)
    #expect(result.errors.map(\.kind) == [.damaged])
    let kept = try #require(result.parts.first?.bytes)
    #expect(kept.count > text.count / 4)
    #expect(zip.count < 4096, "it fits one read")
    #expect(kept.prefix(text.count / 4).elementsEqual(text.prefix(text.count / 4)))
  }

  @Test("caps hold for an entry and for all of them together")
  func caps() throws {
    let zip = ReferenceZip(entries: (0..<5).map { ReferenceZip.Entry(name: "\($0).csv", content: Self.text) })
      .bytes
    let total = Self.text.count
    let entry = try unpack(zip, limits: InputLimits(outputBytes: UInt64(total - 1)))
    #expect(entry.errors.map(\.kind) == [.limit])
    // What unpacks to more than the archive's own length, by gzip(1).
    let large = [UInt8](repeating: 65, count: 20_000)
    let deflated = Array(try run("gzip", ["-c"], large).dropFirst(10).dropLast(8))
    let bomb = ReferenceZip(
      entries: (0..<5).map {
        ReferenceZip.Entry(name: "\($0).csv", content: large, isDeflated: true, packed: deflated)
      }
    ).bytes
    let all = try unpack(bomb, limits: InputLimits(outputBytes: 40_000))
    #expect(all.contents.count == 3)
    #expect(all.errors.map(\.kind) == [.limit])
    let count = try unpack(zip, limits: InputLimits(entries: 2))
    #expect(count.errors.map(\.kind) == [.limit])
    #expect(count.contents.count == 2)
  }
}
