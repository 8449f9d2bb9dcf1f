import Foundation
import Testing

@Suite("What the documents show is what the program does")
struct DocumentationTests {
  /// A scratch folder that looks like the project's own.
  private func project() throws -> Scratch {
    let scratch = try Scratch()
    for name in ["samples", "rules"] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(scratch.path)/\(name)", withDestinationPath: root.appendingPathComponent(name).path)
    }
    _ = try scratch.makeFolder("out")
    return scratch
  }

  /// The code blocks of a document, with the language that each names.
  private func blocks(_ path: String) throws -> [(language: String, lines: [String])] {
    let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    var blocks: [(language: String, lines: [String])] = []
    var isInside = false
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        if !isInside { blocks.append((String(line.dropFirst(3)), [])) }
        isInside.toggle()
      } else if isInside {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    #expect(!isInside)
    return blocks
  }

  @Test("the transcript of the README") func transcript() throws {
    let scratch = try project()
    let block = try #require(
      try blocks("README.md").first { $0.lines.first?.hasPrefix("$ feedwarden ") == true })
    let arguments = block.lines[0].split(separator: " ").dropFirst(2).map(String.init)
    let outcome = try Command.run(arguments, in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == block.lines.dropFirst().joined(separator: "\n") + "\n")
    // The files that are explained are those that are there.
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let rows = readme.components(separatedBy: "\n").filter { $0.hasPrefix("| `") }
    let explained = rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/out/samples")
    #expect(explained.sorted() == files.sorted())
  }

  @Test("the transcripts of the workbench's page") func workbench() throws {
    let scratch = try project()
    let transcripts = try blocks("docs/workbench.md").filter {
      $0.lines.first?.hasPrefix("$ feedwarden ") == true
    }
    #expect(!transcripts.isEmpty)
    for block in transcripts {
      let outcome = try Command.run(
        block.lines[0].split(separator: " ").dropFirst(2).map(String.init), in: scratch)
      #expect(
        String(decoding: outcome.output, as: UTF8.self)
          == block.lines.dropFirst().joined(separator: "\n") + "\n", "\(block.lines[0])")
    }
  }

  @Test("the transcripts of the audit's page") func audit() throws {
    let scratch = try project()
    let proposed = "\(scratch.path)/proposed"
    try FileManager.default.copyItem(atPath: Command.rules, toPath: proposed)
    let lasers = try String(contentsOfFile: "\(proposed)/lasers.rules", encoding: .utf8)
    try lasers.replacingOccurrences(of: "power > 1 mW and", with: "power > 500 mW and")
      .write(toFile: "\(proposed)/lasers.rules", atomically: true, encoding: .utf8)
    let transcripts = try blocks("docs/audit.md").filter {
      $0.lines.first?.hasPrefix("$ feedwarden ") == true
    }
    #expect(transcripts.count == 2)
    for (block, status) in zip(transcripts, [1, 0] as [Int32]) {
      let arguments = block.lines[0].split(separator: " ").dropFirst(2).map(String.init)
      let outcome = try Command.run(arguments, in: scratch)
      #expect(outcome.status == status)
      let shown = block.lines.dropFirst().joined(separator: "\n") + "\n"
      #expect(String(decoding: outcome.output, as: UTF8.self) == shown)
    }
  }

  @Test("the transcript of the traders' page, and the line that it shows") func traders() throws {
    let scratch = try project()
    let all = try blocks("docs/traders.md")
    let rules = try #require(all.first { $0.language == "rules" })
    try FileManager.default.removeItem(atPath: "\(scratch.path)/rules")
    try FileManager.default.copyItem(atPath: Command.rules, toPath: "\(scratch.path)/rules")
    try scratch.write("rules/own.rules", rules.lines.joined(separator: "\n"))
    try holds("rules", scratch)
    let block = try #require(all.first { $0.lines.first?.hasPrefix("$ feedwarden ") == true })
    let arguments = block.lines[0].split(separator: " ").dropFirst(2).map(String.init)
    let outcome = try Command.run(arguments, in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == block.lines.dropFirst().joined(separator: "\n") + "\n")
    let json = try #require(all.first { $0.language == "json" })
    let shown = try #require(
      try JSONSerialization.jsonObject(with: Data(json.lines.joined(separator: "\n").utf8)) as? [String: Any])
    let id = (shown["trader"] as? [String: Any])?["id"] as? String
    let line = try scratch.lines("out/run/merchants.jsonl").first {
      ($0["trader"] as? [String: Any])?["id"] as? String == id
    }
    check(shown, try #require(line), at: "line")
  }

  @Test("the listing of the README is a line of the output, shortened") func listing() throws {
    let scratch = try project()
    let block = try #require(try blocks("README.md").first { $0.language == "json" })
    let shown = try #require(
      try JSONSerialization.jsonObject(with: Data(block.lines.joined(separator: "\n").utf8)) as? [String: Any]
    )
    let outcome = try Command.run(
      ["scan", "samples/catalogue.xml", "--rules", "rules", "--quiet"], in: scratch)
    let id = (shown["listing"] as? [String: Any])?["id"] as? String
    let line = try jsonLines(outcome.output).first {
      ($0["listing"] as? [String: Any])?["id"] as? String == id
    }
    check(shown, try #require(line), at: "line")
  }

  /// Whatever is shown is there; `…` stands for what is left out.
  private func check(_ shown: Any, _ real: Any, at path: String) {
    if let shown = shown as? [String: Any] {
      let real = real as? [String: Any] ?? [:]
      for (name, value) in shown where name != "…" {
        check(value, real[name] ?? "missing", at: "\(path).\(name)")
      }
    } else if let shown = shown as? [Any] {
      let real = real as? [Any] ?? []
      guard shown.last as? String == "…" else {
        #expect(shown.count == real.count, "\(path)")
        for (index, pair) in zip(shown, real).enumerated() { check(pair.0, pair.1, at: "\(path)[\(index)]") }
        return
      }
      // Some of the elements, each as it is.
      for element in shown.dropLast() {
        let element = element as? NSDictionary
        #expect(
          real.contains { element != nil && $0 as? NSDictionary == element }, "\(path): \(element ?? [:])")
      }
    } else {
      #expect("\(shown)" == "\(real)", "\(path)")
    }
  }

  @Test("the rule of the README stands in the file that it names") func excerpt() throws {
    let block = try #require(try blocks("README.md").first { $0.lines.first?.hasPrefix("find ") == true })
    let text = try String(contentsOf: root.appendingPathComponent("rules/lasers.rules"), encoding: .utf8)
    let lines = text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    var rest = lines[...]
    for line in block.lines.map({ $0.trimmingCharacters(in: .whitespaces) }) where !line.isEmpty {
      let position = try #require(rest.firstIndex(of: line), "\(line)")
      rest = rest[(position + 1)...]
    }
  }

  @Test("the rules of the reference are without a fault, and their expectations hold") func reference() throws
  {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("own")
    let all = try blocks("docs/rules.md")
    let examples = all.filter { $0.language == "rules" || $0.language == "rules-with-table" }
    #expect(examples.count >= 6)
    let table = try #require(all.first { $0.language == "csv" })
    _ = try scratch.makeFolder("own/lists")
    try scratch.write("own/lists/precursors.csv", table.lines.joined(separator: "\n") + "\n")
    for (number, block) in examples.enumerated() {
      try scratch.write("own/\(number).rules", block.lines.joined(separator: "\n"))
    }
    try holds("own", scratch)
  }

  @Test("the expectations of every lint's remedy hold") func remedies() throws {
    let scratch = try Scratch()
    let pages = try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("docs/lints").path
    ).filter { $0 != "README.md" }
    #expect(pages.count >= 14)
    for page in pages {
      let remedy = try #require(try blocks("docs/lints/\(page)").last)
      _ = try scratch.makeFolder(page)
      try scratch.write("\(page)/category.rules", ConfigurationFaultTests.category(named: "goods"))
      try scratch.write("\(page)/remedy.rules", remedy.lines.joined(separator: "\n"))
      try holds(page, scratch)
    }
  }

  private func holds(_ folder: String, _ scratch: Scratch) throws {
    // Examples have exceptions, which end one day.
    let check = try Command.run(["rules", "check", folder, "--as-of", "2026-06-01"], in: scratch)
    #expect(check.status == 0)
    #expect(String(decoding: check.output, as: UTF8.self) == "no problems\n", "\(folder)")
    let test = try Command.run(["rules", "test", folder], in: scratch)
    #expect(test.status == 0, "\(folder): \(String(decoding: test.output, as: UTF8.self))")
  }

  @Test("the profile of the documentation reads a feed of its kind") func profile() throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("own")
    let block = try #require(try blocks("docs/profiles.md").first { $0.language == "yaml" })
    try scratch.write("own/shop.yml", block.lines.joined(separator: "\n"))
    try scratch.write(
      "feed.xml",
      """
      <catalogue><article><sku>1</sku><name>Sildenafil 100 mg</name><dealer>D-9</dealer></article>
      <article id="2"><name>Lamp</name></article></catalogue>
      """)
    let outcome = try Command.scan(["feed.xml", "--profiles", "own", "--out", "run"], in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let feeds = try scratch.json("run/summary.json")["feeds"] as? [[String: Any]]
    #expect(feeds?.first?["profile"] as? String == "my-shop")
    let listing = try scratch.lines("run/flagged.jsonl").first?["listing"] as? [String: Any]
    #expect(listing?["key"] as? String == "default/D-9/1")
  }

  @Test("every exit status is explained in the README and in the outputs' page") func statuses() throws {
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let page = try String(contentsOf: root.appendingPathComponent("docs/outputs.md"), encoding: .utf8)
    for status in [0, 1, 64, 65, 66, 73, 74, 75, 78, 141] {
      #expect(readme.contains(" \(status) ") || readme.contains(" \(status)\n"), "\(status)")
      #expect(
        page.contains("| \(status) |") || page.contains("\(status), ") || page.contains(", \(status) |"))
    }
  }

  /// Paths that lead nowhere are another matter than words that are wrong.
  @Test("commands on a feed that the README names are commands") func commands() throws {
    let scratch = try project()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let spans = readme.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    let named = spans.filter { !$0.contains("\n") && $0.split(separator: " ").contains("FEED") }
    #expect(named.contains { $0.contains("rules profile") } && named.contains { $0.contains("explain") })
    for command in named {
      let words = command.split(separator: " ").map(String.init)
      let arguments = words.first == "feedwarden" ? Array(words.dropFirst()) : words
      let outcome = try Command.run(arguments, in: scratch)
      #expect(outcome.status != 64, "\(command): \(outcome.errors)")
    }
  }
}
