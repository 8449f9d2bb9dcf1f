import Testing

@testable import FeedInput

struct CodecTests {
  struct Tool: Sendable, CustomTestStringConvertible {
    var compression: Compression
    var command: String
    var arguments: [String]
    var testDescription: String { "\(command) \(arguments.joined(separator: " "))" }
  }

  static let tools: [Tool] = [
    Tool(compression: .gzip, command: "gzip", arguments: ["-c", "-n"]),
    Tool(compression: .zstd, command: "zstd", arguments: ["-c", "-q", "-3"]),
    Tool(compression: .zstd, command: "zstd", arguments: ["-c", "-q", "-19", "--no-check"]),
    Tool(compression: .xz, command: "xz", arguments: ["-c", "-1"]),
    Tool(compression: .xz, command: "xz", arguments: ["-c", "-9", "--check=sha256"]),
    Tool(compression: .bzip2, command: "bzip2", arguments: ["-c", "-1"]),
    Tool(compression: .bzip2, command: "bzip2", arguments: ["-c", "-9"]),
  ].filter { hasTool($0.command) }

  @Test("What the command-line tools write, alone and concatenated", arguments: tools)
  func toolOutput(_ tool: Tool) throws {
    let scratch = try Scratch()
    let parts = [sample(250_000), [], sample(1), sample(70_000, seed: 5)]
    let packed = try parts.map { try run(tool.command, tool.arguments, $0) }
    let path = try scratch.file("feed", packed.flatMap { $0 })
    for (buffer, raw) in [(1 << 20, 256 << 10), (64 << 10, 1_000), (4_093, 7), (1, 256 << 10), (1_000, 1)] {
      let drained = try drain(path, buffer: buffer, rawReadBytes: raw)
      #expect(drained.error == nil)
      #expect(drained.bytes == parts.flatMap { $0 })
      #expect(drained.members == [0, 250_000, 250_001])
      #expect(drained.compression == [tool.compression])
      #expect(drained.bytesIn == drained.total)
    }
  }

  @Test("Cut at every byte: a sound part, then damage", arguments: tools)
  func truncated(_ tool: Tool) throws {
    let scratch = try Scratch()
    let first = try run(tool.command, tool.arguments, sample(700))
    let whole = first + (try run(tool.command, tool.arguments, sample(300, seed: 2)))
    let content = sample(700) + sample(300, seed: 2)
    // Fewer bytes than the magic ones are not recognised, and so are plain.
    for cut in 10..<whole.count {
      let drained = try drain(
        try scratch.file("feed", Array(whole[..<cut])), rawReadBytes: cut % 2 == 0 ? 1 : 4_096)
      #expect(content.starts(with: drained.bytes))
      if cut == first.count {
        #expect(drained.error == nil && drained.bytes.count == 700)
      } else {
        #expect(drained.error?.kind == .damaged, "cut at \(cut)")
        #expect(drained.error?.offset == UInt64(cut))
        if cut > first.count { #expect(drained.bytes.count >= 700) }
      }
    }
  }

  @Test("A file cut in what follows its data gives all of the data, whatever the buffer", arguments: tools)
  func cutBehindData(_ tool: Tool) throws {
    let scratch = try Scratch()
    let content = sample(250_000)
    let packed = try run(tool.command, tool.arguments, content)
    // Each format but zstd without a checksum ends with four bytes or more of sums and sizes.
    let path = try scratch.file("feed", Array(packed.dropLast(tool.arguments.contains("--no-check") ? 1 : 4)))
    for size in [1 << 20, 64 << 10, 40_000, 4_093] {
      let drained = try drain(path, buffer: size)
      if !tool.arguments.contains("--no-check") { #expect(drained.bytes == content) }
      #expect(content.starts(with: drained.bytes))
      #expect(drained.error?.kind == .damaged)
    }
  }

  @Test("Junk behind the last member is damage after all sound data", arguments: tools)
  func junk(_ tool: Tool) throws {
    let scratch = try Scratch()
    let packed = try run(tool.command, tool.arguments, sample(900))
    let drained = try drain(try scratch.file("feed", packed + Array("<junk/>".utf8)))
    #expect(drained.bytes == sample(900))
    #expect(drained.error?.kind == .damaged)
    #expect(drained.error?.offset == UInt64(packed.count))
  }

  @Test(
    "A changed byte never gives wrong data without an error",
    arguments: tools.filter { !$0.arguments.contains("--no-check") })
  func flipped(_ tool: Tool) throws {
    let scratch = try Scratch()
    let content = sample(5_000)
    let packed = try run(tool.command, tool.arguments, content)
    for index in stride(from: 10, to: packed.count, by: max(1, packed.count / 200)) {
      var bytes = packed
      bytes[index] ^= 0x21
      let drained = try drain(try scratch.file("feed", bytes))
      #expect(drained.error != nil || drained.bytes == content, "byte \(index)")
    }
  }

  @Test("Skippable frames of zstd hold nothing", .enabled(if: hasTool("zstd")))
  func skippable() throws {
    let scratch = try Scratch()
    let frame = try run("zstd", ["-c", "-q"], sample(500))
    // RFC 8878, section 3.1.2: magic 0x184D2A50 to 0x184D2A5F, a length, and as many bytes.
    let skipped: [UInt8] = [0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 0x1F, 0x8B, 0x08]
    let drained = try drain(
      try scratch.file("feed", skipped + frame + skipped + frame + skipped), rawReadBytes: 1)
    #expect(drained.error == nil)
    #expect(drained.bytes == sample(500) + sample(500))
    #expect(drained.members == [0, 500])
  }

  @Test("Padding of xz is zeros in fours", .enabled(if: hasTool("xz")), arguments: [0, 1, 2, 3, 4, 8, 4_096])
  func padding(_ zeros: Int) throws {
    let scratch = try Scratch()
    let stream = try run("xz", ["-c"], sample(500))
    let padding = [UInt8](repeating: 0, count: zeros)
    let between = try drain(try scratch.file("a", stream + padding + stream), rawReadBytes: 1)
    let behind = try drain(try scratch.file("b", stream + padding))
    #expect((between.error == nil) == (zeros % 4 == 0))
    #expect((behind.error == nil) == (zeros % 4 == 0))
    #expect(between.bytes == (zeros % 4 == 0 ? sample(500) + sample(500) : sample(500)))
  }

  @Test("A zstd window above the cap is refused as a limit", .enabled(if: hasTool("zstd")))
  func window() throws {
    let scratch = try Scratch()
    // A frame of two raw blocks with a window of 2^31 bytes: descriptor 0x00, window descriptor (31-10) << 3.
    let frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0xA8, 0x09, 0x00, 0x00, 0x41]
    let drained = try drain(try scratch.file("feed", frame))
    #expect(drained.error?.kind == .limit)
    #expect(drained.error?.message.contains("memory") == true)
  }

  @Test(
    "What has no magic bytes is plain",
    arguments: [[], [0x1F], [0x1F, 0x9D, 0x90], Array("BZhello".utf8), Array("BZh91AY".utf8), [0x28, 0xB5]])
  func plain(_ bytes: [UInt8]) throws {
    let scratch = try Scratch()
    let drained = try drain(try scratch.file("feed", bytes), buffer: 2, rawReadBytes: 1)
    #expect(drained.error == nil && drained.bytes == bytes && drained.compression.isEmpty)
    #expect(drained.members == (bytes.isEmpty ? [] : [0]))
  }
}
