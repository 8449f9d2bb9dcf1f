import Foundation
import Pipeline
import Reports
import Testing

@Suite("Archives of feeds, scanned")
struct ArchiveScanTests {
  /// A zip of stored entries, without a directory's offsets, which a reader from front to back does not need.
  private func zip(_ entries: [(name: String, content: Data)]) -> Data {
    func little(_ value: Int, _ width: Int) -> Data {
      Data((0..<width).map { UInt8(value >> (8 * $0) & 255) })
    }
    var zip = Data()
    var directory = Data()
    for (name, content) in entries {
      let sizes = little(Int(crc32(content)), 4) + little(content.count, 4) + little(content.count, 4)
      let name = Data(name.utf8)
      zip +=
        Data([0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0]) + sizes + little(name.count, 2) + little(0, 2)
      zip += name + content
      directory +=
        Data([0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0]) + sizes + little(name.count, 2)
      directory += Data(count: 16) + name
    }
    return zip + directory + Data([0x50, 0x4B, 5, 6]) + Data(count: 18)
  }

  private func crc32(_ data: Data) -> UInt32 {
    var crc = UInt32.max
    for byte in data {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  private func sample(_ file: String) throws -> Data {
    try Data(contentsOf: root.appendingPathComponent("samples/\(file)"))
  }

  @Test("entries are feeds of their own, and what is none is said")
  func entries() throws {
    let scratch = try Scratch()
    let program = try starterRules()
    let names = ["catalogue.xml", "shop.csv", "offers.jsonl"]
    var entries = try names.map { (name: "night/\($0)", content: try sample($0)) }
    entries.insert(("README.txt", Data("Hello, these are the feeds, packed nightly.\n".utf8)), at: 1)
    entries.append(("night/", Data()))
    entries.append(("logo.png", Data([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])))
    let archive = try scratch.write("feeds.zip", zip(entries))
    // Two of them, so that one is read ahead.
    let again = try scratch.write("again.zip", zip(entries))
    let apart = try scan(
      names.map { root.appendingPathComponent("samples/\($0)").path }, program: program,
      out: "\(scratch.path)/apart")
    var reference: [String: Data] = [:]
    for jobs in [1, 2, 8] {
      let (result, files) = try scan(
        [archive, again], program: program, jobs: jobs, chunkBytes: 5000, spoolMemory: 0,
        out: "\(scratch.path)/jobs-\(jobs)")
      #expect(result.totals.flagged == 2 * apart.0.totals.flagged)
      #expect(result.totals.read == 2 * apart.0.totals.read)
      #expect(result.feedErrors.isEmpty)
      let paths = names.map { "night/\($0)" }
      #expect(
        result.facts.feeds.map(\.name) == paths.map { "feeds.zip/\($0)" } + paths.map { "again.zip/\($0)" })
      #expect(result.facts.feeds.allSatisfy { $0.compression == ["zip"] })
      #expect(
        result.facts.skipped.prefix(3).map(\.name) == [
          "feeds.zip/README.txt", "feeds.zip/night/", "feeds.zip/logo.png",
        ])
      let sources = try lines(files["flagged.jsonl"]).compactMap {
        ($0["source"] as? [String: Any])?["file"] as? String
      }
      #expect(Set(sources) == Set(result.facts.feeds.map(\.name)))
      if reference.isEmpty { reference = files }
      #expect(files == reference, "\(jobs) jobs")
    }
  }

  @Test("a damaged entry keeps what could be read, and the others are whole")
  func damage() throws {
    let scratch = try Scratch()
    let csv = try sample("shop.csv")
    var bytes = zip([("first.csv", csv), ("second.csv", csv)])
    // The last letter of the first feed: all its records are there, and its checksum is wrong.
    bytes["PK__first.csv".utf8.count + 26 + csv.count - 3] ^= 1
    let (result, _) = try scan(
      [try scratch.write("a.zip", bytes)], program: starterRules(), out: "\(scratch.path)/run")
    #expect(result.facts.feeds.map(\.records) == [20, 20])
    #expect(result.facts.feeds.map { $0.damage == nil } == [false, true])
    #expect(result.feedErrors.map(\.feed) == ["a.zip/first.csv"])
  }

  @Test("an archive without a feed is an error")
  func none() throws {
    let scratch = try Scratch()
    let archive = try scratch.write("a.zip", zip([("README.txt", Data("hello\n".utf8))]))
    let (result, _) = try scan([archive], program: starterRules(), out: "\(scratch.path)/run")
    #expect(result.feedErrors.map(\.feed) == ["a.zip"])
    #expect(result.facts.skipped.map(\.reason) == ["no product feed that is recognised"])
  }
}
