import CompiledRules
import Foundation
import Glibc
import Testing

@testable import Pipeline
@testable import Reports

@Suite("Feeds side by side")
struct SideBySideTests {
  private static let lineFiles = ["flagged.jsonl", "shadow.jsonl", "sample.jsonl", "quarantine.jsonl"]

  /// Feeds of very different lengths, the first the longest, so that later ones end before it.
  private func feeds(_ scratch: Scratch, count: Int) throws -> [String] {
    try (0..<count).map { number in
      let rows = number == 0 ? 3000 : number % 5 == 4 ? 1 : 40 + number
      let lines = (0..<rows).map { row in
        row % 7 == 3
          ? #"{"id":"\#(number)-\#(row)","title":"Sildenafil 100 mg, no prescription"}"#
          : row % 11 == 5 ? #"{"id": broken"# : #"{"id":"\#(number)-\#(row)","title":"Lamp \#(row)"}"#
      }
      return try scratch.write("feed-\(number).jsonl", Data(lines.joined(separator: "\n").utf8))
    }
  }

  @Test("the lines of a run are those of its feeds, scanned apart, in order", arguments: [8 << 20, 0])
  func joined(spoolMemory: Int) throws {
    let scratch = try Scratch()
    let program = try starterRules()
    let feeds = try feeds(scratch, count: 20)
    var apart: [String: Data] = [:]
    for (number, feed) in feeds.enumerated() {
      let (_, files) = try scan([feed], program: program, out: "\(scratch.path)/apart-\(number)")
      for name in Self.lineFiles { apart[name, default: Data()] += files[name] ?? Data() }
    }
    #expect(apart["flagged.jsonl"]?.isEmpty == false && apart["quarantine.jsonl"]?.isEmpty == false)
    var reference: [String: Data] = [:]
    for jobs in [1, 2, 3, 8] {
      let (result, files) = try scan(
        feeds, program: program, jobs: jobs, chunkBytes: 700, spoolMemory: spoolMemory,
        out: "\(scratch.path)/jobs-\(jobs)")
      #expect(result.facts.feeds.map(\.name) == feeds.map { ($0 as NSString).lastPathComponent })
      #expect(files.count == 7, "nothing else is left: \(files.keys.sorted())")
      for name in Self.lineFiles { #expect(files[name] == apart[name], "\(name) with \(jobs) jobs") }
      if reference.isEmpty { reference = files }
      for (name, bytes) in reference { #expect(files[name] == bytes, "\(name) with \(jobs) jobs") }
    }
  }

  @Test("a feed that is missing, and one that ends in the middle, cost themselves")
  func failing() throws {
    let scratch = try Scratch()
    let program = try starterRules()
    var feeds = try feeds(scratch, count: 6)
    // A gzip header with a block that never comes.
    feeds[2] = try scratch.write("cut.gz", Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]))
    feeds[4] = "\(scratch.path)/missing"
    var reference: [String: Data] = [:]
    for jobs in [1, 2, 3, 8] {
      let (result, files) = try scan(
        feeds, program: program, jobs: jobs, spoolMemory: 0, out: "\(scratch.path)/jobs-\(jobs)")
      #expect(result.feedErrors.map(\.feed) == ["cut.gz", "missing"])
      #expect(result.facts.feeds.map { $0.damage == nil } == [true, true, false, true, false, true])
      if reference.isEmpty { reference = files }
      #expect(files == reference, "\(jobs) jobs")
    }
  }

  @Test("more feeds than may be read ahead")
  func many() throws {
    let scratch = try Scratch()
    let program = try starterRules()
    let feeds = try (0..<200).map { number in
      try scratch.write("\(number).jsonl", Data(#"{"id":"\#(number)","title":"Sildenafil 100 mg"}"#.utf8))
    }
    let (result, files) = try scan(feeds, program: program, jobs: 4, out: "\(scratch.path)/run")
    #expect(result.totals.read == 200)
    let ids = try lines(files["flagged.jsonl"]).compactMap {
      ($0["listing"] as? [String: Any])?["id"] as? String
    }
    #expect(ids == (0..<200).map(String.init))
  }

  @Test(
    "what the spool takes it gives back, in order, whatever fits into memory",
    arguments: [0, 100, 200_000, 8 << 20])
  func spool(limit: Int) throws {
    let spool = OutputSpool(memoryLimit: limit) { () throws(OutputError) in try OutputFile.unnamed() }
    let (first, second) = (SpooledLines(spool), SpooledLines(spool))
    var expected: [[(UInt8, [UInt8])]] = [[], []]
    for number in 0..<3000 {
      let line = [UInt8](repeating: UInt8(number % 251), count: number * 37 % 400 + 1)
      let channel = UInt8(number % 6)
      let lines = number % 3 == 0 ? first : second
      try lines.append(line, to: OutputChannel(rawValue: channel))
      expected[number % 3 == 0 ? 0 : 1].append((channel, line))
    }
    for (lines, expected) in zip([second, first], expected.reversed()) {
      var got: [(UInt8, [UInt8])] = []
      try lines.replay { line, channel in got.append((channel.rawValue, line)) }
      #expect(got.map(\.0) == expected.map(\.0))
      #expect(got.map(\.1) == expected.map(\.1))
    }
  }

  @Test("a spool on a full disk is an error that names its cause")
  func fullDisk() throws {
    let scratch = try Scratch()
    let descriptor = open("\(scratch.path)/spool", O_RDWR | O_CREAT, 0o600)
    let spool = OutputSpool(memoryLimit: 0) { () throws(OutputError) in
      var operations = FileOperations.system
      operations.write = { _, _ in -Int(ENOSPC) }
      return OutputFile(
        name: "spool", path: "run/.spool", descriptor: descriptor, isHashed: false, bufferSize: 16,
        operations: operations)
    }
    let lines = SpooledLines(spool)
    let error = #expect(throws: OutputError.self) {
      try lines.append([UInt8](repeating: 65, count: 100), to: .flagged)
    }
    #expect(error?.exitCode == 74)
    #expect(error?.message.contains("No space left") == true)
  }

  @Test("a file without a name is gone from its folder at once")
  func unnamed() throws {
    let scratch = try Scratch()
    let directory = try RunDirectory(path: "\(scratch.path)/run")
    let file = try directory.unnamed("spool")
    try file.append(Array("text".utf8))
    try file.drain()
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/.run.part").isEmpty)
  }
}
