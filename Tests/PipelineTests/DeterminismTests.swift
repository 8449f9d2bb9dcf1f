import FeedParsing
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

  /// Lists of the same element by turns, of which one is at the profile's path, with records among them that are broken:
  /// what a chunk lies in is proven from the one before.
  @Test("records by their path, whatever the jobs and the chunks")
  func paths() throws {
    let yaml = "name: own\nformats: [xml]\nrecords: [shop/items/item]\nfields:\n  id: [id]\n  title: [t]\n"
    let profiles = try ProfileCatalog.builtIn().adding(contentsOf: yaml, file: "own.yml")
    var text = "<shop>"
    var forbidden: [String] = []
    var broken = 0
    for list in 0..<12 {
      let name = list % 2 == 0 ? "items" : "old"
      text += "<\(name)>"
      for item in 0..<150 {
        let id = "\(list)-\(item)"
        let isForbidden = item % 5 == 0
        if name == "items", isForbidden { forbidden.append(id) }
        if item == 70 {
          // Without an end tag, in every other list of records.
          text += list % 4 == 0 ? "<item><id>x</id>" : "<item>&x;</item>"
          if name == "items" { broken += 1 }
        }
        text += "<item><id>\(id)</id><t>\(isForbidden ? "Zigaretten, Stange" : "Tischlampe")</t></item>\n"
      }
      text += "</\(name)>"
    }
    text += "</shop>"
    let scratch = try Scratch()
    let file = try scratch.write("shop.xml", Data(text.utf8))
    let program = try starterRules()
    let (result, reference) = try scan(
      [file], program: program, jobs: 1, profiles: profiles, out: "\(scratch.path)/reference")
    #expect(result.totals.read == UInt64(6 * 150 + broken))
    let flagged = try lines(reference["flagged.jsonl"]).map { try #require($0["listing"] as? [String: Any]) }
    #expect(flagged.compactMap { $0["id"] as? String } == forbidden)
    for (number, variation) in [(2, 1), (3, 97), (4, 1000), (4, 4096), (2, 30_000)].enumerated() {
      let (_, files) = try scan(
        [file], program: program, jobs: variation.0, chunkBytes: variation.1, profiles: profiles,
        out: "\(scratch.path)/\(number)")
      for (name, bytes) in reference { #expect(files[name] == bytes, "\(name) with \(variation)") }
    }
  }

  /// Products of one to nine rows, with descriptions over several lines; a row of every third product is forbidden
  /// goods, now the product's own row and now a variant's. The rule reads titles, so the former are flagged.
  @Test("rows of one product, whatever the jobs and the chunks")
  func groups() throws {
    var text = "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
    var forbidden: [String] = []
    for product in 0..<300 {
      for row in 0..<(1 + product % 9) {
        let isForbidden = product % 3 == 0 && row == product % 5 % (1 + product % 9)
        if isForbidden, row == 0 { forbidden.append("p\(product)") }
        let value = isForbidden ? "Zigaretten, Stange" : "Tischlampe"
        text +=
          row == 0
          ? "p\(product),\"\(value)\",\"<p>Zeile\n\nZeile</p>\",Art,a,s\(product)-0,3.00\n"
          : "p\(product),,,,\"\(value)\",s\(product)-\(row),4.00\n"
      }
    }
    let scratch = try Scratch()
    let file = try scratch.write("products_export.csv", Data(text.utf8))
    let program = try starterRules()
    let (result, reference) = try scan([file], program: program, jobs: 1, out: "\(scratch.path)/reference")
    #expect(result.totals.read == 300)
    let flagged = try lines(reference["flagged.jsonl"]).map { try #require($0["listing"] as? [String: Any]) }
    #expect(flagged.compactMap { $0["id"] as? String } == forbidden)
    for (number, variation) in [(8, 1 << 20), (1, 1), (3, 97), (8, 1000), (4, 4096)].enumerated() {
      let (_, files) = try scan(
        [file], program: program, jobs: variation.0, chunkBytes: variation.1, out: "\(scratch.path)/\(number)"
      )
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
