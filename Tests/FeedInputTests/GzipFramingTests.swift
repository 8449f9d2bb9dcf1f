import Testing

@testable import FeedInput

struct GzipFramingTests {
  static let headers: [ReferenceGzip] = [
    ReferenceGzip(content: sample(3_000)),
    ReferenceGzip(content: sample(10), extra: [UInt8](repeating: 0xAA, count: 300)),
    ReferenceGzip(content: [], name: Array("empty.xml".utf8), headerChecksum: true),
    ReferenceGzip(content: [1], name: [], comment: []),
    ReferenceGzip(
      content: sample(2_500, seed: 7), extra: [], name: Array("a".utf8), comment: Array("b c".utf8),
      headerChecksum: true),
  ]

  @Test(
    "Members with every header field, in pieces of any size",
    arguments: InflaterKind.allCases, [1, 2, 3, 7, 61, 4_096])
  func members(_ inflater: InflaterKind, _ raw: Int) throws {
    let scratch = try Scratch()
    let path = try scratch.file("feed", Self.headers.flatMap(\.bytes))
    for buffer in [1, 2, 5, 999, 1_000, 3_000, 65_536] {
      let drained = try drain(path, buffer: buffer, rawReadBytes: raw, inflater: inflater)
      #expect(drained.error == nil)
      #expect(drained.bytes == Self.headers.flatMap(\.content))
      // The third member is empty: the fourth begins where it does.
      #expect(drained.members == [0, 3_000, 3_010, 3_011])
      #expect(drained.compression == [.gzip])
      #expect(drained.bytesIn == drained.total)
    }
  }

  @Test("What gzip writes, at every level", .enabled(if: hasTool("gzip")), arguments: InflaterKind.allCases)
  func levels(_ inflater: InflaterKind) throws {
    let scratch = try Scratch()
    let content = sample(200_000)
    for level in ["-1", "-6", "-9"] {
      let path = try scratch.file("feed", try run("gzip", [level], content))
      for (buffer, raw) in [(1 << 20, 256 << 10), (777, 61), (1_000_000, 5_000)] {
        let drained = try drain(path, buffer: buffer, rawReadBytes: raw, inflater: inflater)
        #expect(drained.error == nil)
        #expect(drained.bytes == content)
      }
    }
  }

  @Test("Zeros behind a member are padding, and a member behind them is read", arguments: [1, 511, 70_000])
  func padding(_ zeros: Int) throws {
    let scratch = try Scratch()
    let member = ReferenceGzip(content: sample(50)).bytes
    let padding = [UInt8](repeating: 0, count: zeros)
    let padded = try drain(try scratch.file("a", member + padding))
    #expect(padded.error == nil && padded.bytes == sample(50))
    let more = try drain(try scratch.file("b", member + padding + member + padding))
    #expect(more.error == nil && more.bytes == sample(50) + sample(50))
    #expect(more.members == [0, 50])
  }

  @Test(
    "Junk behind a member is damage after the sound data",
    arguments: [[0x41], [0, 0, 0x41], Array("junk and more".utf8), [0x1F, 0x41], [0x1F]])
  func junk(_ junk: [UInt8]) throws {
    let scratch = try Scratch()
    let member = ReferenceGzip(content: sample(50)).bytes
    let drained = try drain(try scratch.file("a", member + junk), rawReadBytes: 1)
    #expect(drained.bytes == sample(50))
    let error = try #require(drained.error)
    #expect(error.kind == .damaged)
    let offset = try #require(error.offset)
    #expect(offset >= UInt64(member.count) && offset <= UInt64(member.count + junk.count))
  }

  @Test("The two libraries compute gzip's CRC-32", arguments: InflaterKind.allCases)
  func checksum(_ kind: InflaterKind) {
    let inflater = kind.make()
    // The check value of CRC-32/ISO-HDLC.
    #expect(Array("123456789".utf8).withUnsafeBytes { inflater.checksum(0, $0) } == 0xCBF4_3926)
    for count in [0, 1, 15, 16, 17, 1_000] {
      let bytes = sample(count)
      let halves = (bytes[..<(count / 3)], bytes[(count / 3)...])
      var crc = halves.0.withUnsafeBytes { inflater.checksum(0, $0) }
      crc = halves.1.withUnsafeBytes { inflater.checksum(crc, $0) }
      #expect(crc == ReferenceGzip.crc32(bytes))
    }
  }
}
