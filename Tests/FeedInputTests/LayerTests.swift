import Testing

@testable import FeedInput

struct LayerTests {
  static func zip(_ content: [UInt8]) -> [UInt8] { ReferenceGzip(content: content).bytes }

  @Test("gzip in gzip", arguments: [1, 64 << 10])
  func nested(_ raw: Int) throws {
    let scratch = try Scratch()
    let content = sample(5_000)
    let path = try scratch.file("feed", Self.zip(Self.zip(content) + Self.zip(content)))
    for buffer in [1, 7, 10, 1 << 20] {
      let drained = try drain(path, buffer: buffer, rawReadBytes: raw)
      #expect(drained.error == nil)
      #expect(drained.bytes == content + content)
      #expect(drained.compression == [.gzip, .gzip])
      // The members of the inner layer are where documents begin.
      #expect(drained.members == [0, 5_000])
    }
  }

  @Test("A layer within is found though the outer members are one byte long", arguments: [1, 64 << 10])
  func splitOverMembers(_ buffer: Int) throws {
    let scratch = try Scratch()
    let content = sample(90)
    let path = try scratch.file("feed", Self.zip(content).flatMap { Self.zip([$0]) })
    let drained = try drain(path, buffer: buffer)
    #expect(drained.error == nil)
    #expect(drained.bytes == content)
    #expect(drained.compression == [.gzip, .gzip])
  }

  @Test("Members shorter than the look ahead keep their boundaries", arguments: [1, 2, 3, 64 << 10])
  func shortMembers(_ buffer: Int) throws {
    let scratch = try Scratch()
    let parts: [[UInt8]] = [[1, 2, 3], [4], [], [5, 6], sample(30)]
    let drained = try drain(try scratch.file("feed", parts.flatMap(Self.zip)), buffer: buffer)
    #expect(drained.error == nil)
    #expect(drained.bytes == parts.flatMap { $0 })
    #expect(drained.members == [0, 3, 4, 6])
  }

  @Test("Layers above the cap are refused", arguments: 0...3)
  func cap(_ layers: Int) throws {
    let scratch = try Scratch()
    let path = try scratch.file("feed", Self.zip(Self.zip(sample(10))))
    let drained = try drain(path, limits: InputLimits(layers: layers))
    if layers < 2 {
      #expect(drained.error?.kind == .limit)
      #expect(drained.bytes.isEmpty)
    } else {
      #expect(drained.error == nil && drained.bytes == sample(10))
    }
  }

  @Test("A truncated inner layer: the sound part, then damage with the place in both")
  func innerDamage() throws {
    let scratch = try Scratch()
    let inner = Self.zip(sample(3_000))
    let outer = Self.zip(Array(inner.dropLast(20)))
    let drained = try drain(try scratch.file("feed", outer))
    #expect(sample(3_000).starts(with: drained.bytes) && drained.bytes.count > 2_900)
    #expect(drained.error?.kind == .damaged)
    #expect(
      drained.error?.message.contains("byte \(inner.count - 20) of what the outer gzip data holds") == true)
    #expect((drained.error?.offset ?? .max) <= UInt64(outer.count))
  }

  @Test("A truncated outer layer: what the inner one gave, then the outer damage")
  func outerDamage() throws {
    let scratch = try Scratch()
    let outer = Self.zip(Self.zip(sample(3_000)))
    for cut in stride(from: 60, to: outer.count, by: 13) {
      let drained = try drain(try scratch.file("feed", Array(outer[..<cut])), rawReadBytes: 11)
      #expect(sample(3_000).starts(with: drained.bytes))
      #expect(drained.error?.kind == .damaged)
      #expect(drained.error?.offset == UInt64(cut))
    }
  }

  @Test("zstd in xz in bzip2", .enabled(if: hasTool("zstd") && hasTool("xz") && hasTool("bzip2")))
  func mixed() throws {
    let scratch = try Scratch()
    let content = sample(20_000)
    let packed = try run("bzip2", ["-c"], try run("xz", ["-c"], try run("zstd", ["-c", "-q"], content)))
    let drained = try drain(try scratch.file("feed", packed), buffer: 999, limits: InputLimits(layers: 3))
    #expect(drained.error == nil && drained.bytes == content)
    #expect(drained.compression == [.bzip2, .xz, .zstd])
  }
}
