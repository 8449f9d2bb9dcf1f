import Testing

@testable import FeedInput

struct GzipDamageTests {
  /// Three members: stored, compressed by another program where there is one, stored.
  static let members: [(content: [UInt8], bytes: [UInt8])] = {
    let middle = sample(900, seed: 3)
    let packed = (try? run("gzip", ["-9"], middle)) ?? []
    return [
      (sample(60), ReferenceGzip(content: sample(60), name: [65], headerChecksum: true).bytes),
      (middle, packed.isEmpty ? ReferenceGzip(content: middle).bytes : packed),
      (sample(5), ReferenceGzip(content: sample(5)).bytes),
    ]
  }()
  static let whole = members.flatMap(\.bytes)
  static let content = members.flatMap(\.content)

  @Test("Cut at every byte: the sound part, then damage", arguments: InflaterKind.allCases, [1, 4_096])
  func truncated(_ inflater: InflaterKind, _ raw: Int) throws {
    let scratch = try Scratch()
    var ends = [0]
    var contentEnds = [0]
    for member in Self.members {
      ends.append((ends.last ?? 0) + member.bytes.count)
      contentEnds.append((contentEnds.last ?? 0) + member.content.count)
    }
    for cut in 2...Self.whole.count {
      let path = try scratch.file("feed", Array(Self.whole[..<cut]))
      let drained = try drain(path, buffer: 50, rawReadBytes: raw, inflater: inflater)
      #expect(Self.content.starts(with: drained.bytes))
      let complete = ends.lastIndex { $0 <= cut } ?? 0
      #expect(drained.bytes.count >= contentEnds[complete])
      if ends[complete] == cut {
        #expect(drained.error == nil)
        #expect(drained.bytes.count == contentEnds[complete])
      } else {
        #expect(drained.error?.kind == .damaged)
        #expect(drained.error?.offset == UInt64(cut))
        #expect(drained.error?.message.contains("member \(complete + 1)") == true)
        #expect(drained.error?.message.contains("truncated") == true)
      }
      // All of the content is there once only trailer bytes are missing.
      if ends.contains(where: { cut < $0 && cut >= $0 - 8 }) {
        #expect(drained.bytes.count == contentEnds[complete + 1])
      }
    }
  }

  @Test("The two libraries give the same bytes of a cut file")
  func sameWhenTruncated() throws {
    let scratch = try Scratch()
    for cut in 2...Self.whole.count {
      let path = try scratch.file("feed", Array(Self.whole[..<cut]))
      let outputs = try InflaterKind.allCases.map { try drain(path, inflater: $0) }
      for output in outputs { #expect(output.bytes == outputs[0].bytes && output.error == outputs[0].error) }
    }
  }

  @Test("Every byte changed: never wrong without an error", arguments: InflaterKind.allCases)
  func flipped(_ inflater: InflaterKind) throws {
    let scratch = try Scratch()
    for index in Self.whole.indices {
      for mask: UInt8 in [0x01, 0x10, 0xFF] {
        var bytes = Self.whole
        bytes[index] ^= mask
        let path = try scratch.file("feed", bytes)
        let drained = try drain(path, inflater: inflater)
        guard !drained.compression.isEmpty else {
          #expect(index < 2)
          continue
        }
        // Without an error: time, operating system and the like, which no checksum covers.
        #expect(drained.error?.kind == .damaged || drained.bytes == Self.content)
      }
    }
  }

  @Test("A trailer that does not match", arguments: InflaterKind.allCases, Array(1...8))
  func trailer(_ inflater: InflaterKind, _ fromEnd: Int) throws {
    let scratch = try Scratch()
    var bytes = Self.whole
    bytes[bytes.count - fromEnd] ^= 0x40
    let drained = try drain(try scratch.file("feed", bytes), rawReadBytes: 3, inflater: inflater)
    #expect(drained.bytes == Self.content)
    #expect(drained.error?.kind == .damaged)
    #expect(drained.error?.offset == UInt64(bytes.count - (fromEnd > 4 ? 8 : 4)))
    #expect(drained.error?.message.contains(fromEnd > 4 ? "checksum" : "length") == true)
  }

  @Test(
    "A header whose own checksum covers it: every byte changed is found", arguments: InflaterKind.allCases)
  func header(_ inflater: InflaterKind) throws {
    let scratch = try Scratch()
    let member = ReferenceGzip(
      content: sample(20), extra: [1, 2, 3], name: [65, 66], comment: [67], headerChecksum: true)
    // Magic to the checksum itself: 10 + 2 + 3 + 3 + 2 + 2 bytes.
    for index in 2..<22 {
      var bytes = ReferenceGzip(content: sample(9)).bytes
      let start = bytes.count
      bytes += member.bytes
      bytes[start + index] ^= 0x04
      let drained = try drain(try scratch.file("feed", bytes), rawReadBytes: 1, inflater: inflater)
      #expect(drained.error?.kind == .damaged, "byte \(index)")
      #expect(drained.bytes.starts(with: sample(9)))
    }
  }

  @Test("The same sound bytes come before corrupt data, whichever library finds it")
  func sameWhenCorrupt() throws {
    let scratch = try Scratch()
    let content = sample(120_000, seed: 11)
    let packed = try run("gzip", ["-6"], content)
    guard packed.count > 1_000 else { return }
    for index in stride(from: 200, to: packed.count - 8, by: packed.count / 60) {
      var bytes = packed
      bytes[index] ^= 0x5A
      let path = try scratch.file("feed", bytes)
      let expected = try drain(path, inflater: .zlib)
      #expect(expected.error?.kind == .damaged)
      for inflater in InflaterKind.allCases {
        for (buffer, raw) in [(index < 1_000 ? 7 : 333, index < 1_000 ? 97 : 5_000), (1 << 20, 256 << 10)] {
          let output = try drain(path, buffer: buffer, rawReadBytes: raw, inflater: inflater)
          #expect(output.error?.kind == .damaged)
          #expect(output.bytes == expected.bytes, "byte \(index), buffer \(buffer)")
        }
      }
    }
  }
}
