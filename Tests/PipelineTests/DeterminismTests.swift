import Foundation
import Pipeline
import Reports
import Synchronization
import Testing

@Suite("The same bytes out for the same bytes in")
struct DeterminismTests {
  private static let files = ["catalogue.xml", "shop.csv", "offers.jsonl"]

  private func sample(_ file: String) -> String { root.appendingPathComponent("samples/\(file)").path }

  @Test("whatever the jobs, the chunks and the index", arguments: files)
  func variations(file: String) throws {
    let scratch = try Scratch()
    let program = try starterRules()
    let (_, reference) = try scan([sample(file)], program: program, out: "\(scratch.path)/reference")
    #expect(reference.count == 7)
    for (number, variation) in [
      (1, 1 << 20, false), (8, 1 << 20, false), (2, 1, false), (3, 97, false), (8, 1000, false),
      (2, 1 << 20, true),
    ].enumerated() {
      let (jobs, chunk, exhaustive) = variation
      let (_, files) = try scan(
        [sample(file)], program: program, jobs: jobs, chunkBytes: chunk, exhaustive: exhaustive,
        out: "\(scratch.path)/\(number)")
      for (name, bytes) in reference { #expect(files[name] == bytes, "\(name) with \(variation)") }
    }
  }

  @Test("whatever the compression", arguments: Packing.allCases)
  func compression(packing: Packing) throws {
    let scratch = try Scratch()
    let program = try starterRules()
    let (_, plain) = try scan(
      [sample("catalogue.xml")], program: program, name: "feed", out: "\(scratch.path)/plain")
    let content = try Data(contentsOf: URL(fileURLWithPath: sample("catalogue.xml")))
    let packed = try packing.pack(content)
    #expect(packed.count < content.count)
    let file = try scratch.write("feed", packed)
    let (result, files) = try scan([file], program: program, name: "feed", out: "\(scratch.path)/packed")
    #expect(result.facts.feeds.first?.compression == [packing.rawValue])
    for name in [
      "flagged.jsonl", "flagged.csv", "shadow.jsonl", "sample.jsonl", "quarantine.jsonl", "summary.json",
    ] {
      #expect(files[name] == plain[name], "\(name)")
    }
  }

  @Test("the bytes of all feeds are counted, not those of the last")
  func bytesIn() throws {
    let scratch = try Scratch()
    let progress = ScanProgress()
    let feeds = [sample("catalogue.xml"), sample("shop.csv")]
    _ = try scan(feeds, program: starterRules(), progress: progress, out: "\(scratch.path)/run")
    let sizes = try feeds.map { try Data(contentsOf: URL(fileURLWithPath: $0)).count }
    #expect(progress.bytesIn.load(ordering: .relaxed) == UInt64(sizes.reduce(0, +)))
  }

  @Test("running again publishes nothing new")
  func again() throws {
    let scratch = try Scratch()
    let program = try starterRules()
    let (first, _) = try scan([sample("shop.csv")], program: program, out: "\(scratch.path)/run")
    let (second, _) = try scan([sample("shop.csv")], program: program, out: "\(scratch.path)/run")
    #expect(first.publication == .published)
    #expect(second.publication == .alreadyPublished)
  }
}
