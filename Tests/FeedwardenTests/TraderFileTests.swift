import Foundation
import Testing

@Suite("Trader files: what is wrong with one is said in a line, with its exit status")
struct TraderFileTests {
  private func refuses(
    _ arguments: [String], _ scratch: Scratch, status: Int32, _ parts: [String],
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try Command.scan(arguments + ["--out", "run"], in: scratch)
    #expect(outcome.status == status, sourceLocation: location)
    #expect(outcome.lines.count == 1, "\(outcome.errors)", sourceLocation: location)
    for part in parts {
      #expect(outcome.errors.contains(part), "\(outcome.errors)", sourceLocation: location)
    }
    #expect(!scratch.exists("run"), sourceLocation: location)
  }

  @Test("one that cannot be read stops the scan before anything is published")
  func unreadable() throws {
    let scratch = try Scratch()
    let shop = Command.sample("shop.csv")
    _ = try scratch.makeFolder("folder")
    try scratch.write("empty.csv", "")
    try scratch.write("binary", Data([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0]))
    try scratch.write("key", "short")
    try scratch.write("names.yml", "colour: [Farbe]\n")
    try scratch.write("t.csv", "id\nT-910\n")
    try refuses([shop, "--traders", "none.csv"], scratch, status: 66, ["none.csv", "No such file"])
    try refuses([shop, "--traders", "folder"], scratch, status: 66, ["folder", "directory"])
    try refuses([shop, "--traders", "empty.csv"], scratch, status: 65, ["trader file is empty"])
    try refuses([shop, "--traders", "binary"], scratch, status: 65, ["binary: this is no trader file"])
    try refuses([shop, "--traders", "t.csv", "--link-key", "key"], scratch, status: 78, ["key", "16"])
    try refuses(
      [shop, "--traders", "t.csv", "--trader-columns", "names.yml"], scratch, status: 78,
      ["names.yml", "line 1", "no column colour"])
  }

  @Test("options that would do nothing, and one stream for two inputs, are usage")
  func usage() throws {
    let scratch = try Scratch()
    let shop = Command.sample("shop.csv")
    for option in [["--unmasked"], ["--link-key", "k"], ["--trader-columns", "c.yml"]] {
      try refuses([shop] + option, scratch, status: 64, [option[0], "--traders"])
    }
    try refuses(["--traders", "-"], scratch, status: 64, ["standard input"])
    try refuses(["-", "--traders", "-"], scratch, status: 64, ["standard input"])
  }

  @Test("a damaged one, or one without a trader: the feeds are classified, published, and the status says so")
  func damaged() throws {
    let scratch = try Scratch()
    try scratch.write("columns.csv", "a,b\n1,2\n")
    try scratch.write("cut.jsonl", "{\"id\":\"T-910\"}\n{\"id\":\"T-9")
    let shop = Command.sample("shop.csv")
    let outcome = try Command.scan([shop, "--traders", "columns.csv", "--out", "run"], in: scratch)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("columns.csv: holds no trader"))
    let listings = try scratch.json("run/summary.json")["listings"] as? [String: Int]
    #expect(listings?["read"] == 20)
    #expect(listings?["flagged"] == 9)

    let cut = try Command.scan([shop, "--traders", "cut.jsonl", "--out", "cut"], in: scratch)
    #expect(cut.status == 0)
    let traders = try scratch.json("cut/summary.json")["traders"] as? [String: Any]
    #expect(traders?["registered"] as? Int == 1)
    #expect((traders?["file"] as? [String: Any])?["quarantined"] as? Int == 1)
    let place = try jsonLines(
      Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/cut/traders-quarantine.jsonl")))
    #expect(place.first?["record"] as? Int == 2)
    #expect(place.first?["excerpt"] as? String == "")
  }

  @Test("values are masked in what is published, and whole where asked")
  func masking() throws {
    let scratch = try Scratch()
    try scratch.write("t.csv", "id,name,iban,email\nT-910,Feldweg,DE89370400440532013000,shop@feldweg.de\n")
    for (option, isShown) in [([], false), (["--unmasked"], true)] as [([String], Bool)] {
      let name = isShown ? "shown" : "hidden"
      let outcome = try Command.scan(
        [Command.sample("shop.csv"), "--traders", "t.csv", "--out", name] + option, in: scratch)
      #expect(outcome.status == 0)
      for (file, bytes) in try scratch.run(name) {
        let text = String(decoding: bytes, as: UTF8.self)
        let holds = text.contains("DE89370400440532013000") || text.contains("shop@feldweg.de")
        #expect(holds == (isShown && file == "merchants.jsonl"), "\(file)")
      }
    }
  }
}
