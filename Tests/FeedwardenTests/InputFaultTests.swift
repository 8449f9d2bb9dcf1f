import Foundation
import Glibc
import Testing

@Suite("Inputs that cannot be read: one line, its exit status, nothing half-published")
struct InputFaultTests {
  /// The one line on standard error, and that nothing was published.
  private func refuses(
    _ arguments: [String], _ scratch: Scratch, status: Int32, _ parts: [String], launcher: [String] = [],
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try scratch.entries()
    let outcome = try Command.scan(arguments + ["--out", "run"], in: scratch, launcher: launcher)
    #expect(outcome.status == status, sourceLocation: location)
    #expect(outcome.lines.count == 1, "\(outcome.errors)", sourceLocation: location)
    #expect(outcome.errors.hasPrefix("feedwarden: error: "), sourceLocation: location)
    for part in parts {
      #expect(outcome.errors.contains(part), "\(outcome.errors)", sourceLocation: location)
      #expect(
        outcome.errors.components(separatedBy: part).count == 2, "said twice: \(outcome.errors)",
        sourceLocation: location)
    }
    #expect(outcome.output.isEmpty, sourceLocation: location)
    #expect(try scratch.entries() == before, sourceLocation: location)
  }

  @Test("a feed that does not exist") func missing() throws {
    try refuses(["missing.xml"], Scratch(), status: 66, ["missing.xml", "no such file", "check the path"])
  }

  @Test("a missing feed stops the run before the sound ones are read") func missingAmongOthers() throws {
    try refuses([Command.sample("shop.csv"), "missing.xml"], Scratch(), status: 66, ["missing.xml"])
  }

  @Test("a pattern that nothing matches") func pattern() throws {
    try refuses(["*.xml.gz"], Scratch(), status: 66, ["*.xml.gz", "no file matches"])
  }

  @Test("a folder") func folder() throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("feeds")
    try refuses(["feeds"], scratch, status: 66, ["feeds:", "directory", "with a pattern"])
  }

  @Test(
    "a feed without permission to read", .enabled(if: Privileges.withoutRoot != nil))
  func unreadable() throws {
    let scratch = try Scratch()
    #expect(chmod(scratch.path, 0o777) == 0)
    #expect(chmod(try scratch.write("secret.csv", "id,title\n1,Lamp\n"), 0) == 0)
    try refuses(
      ["secret.csv"], scratch, status: 66, ["secret.csv", "ermission denied", "make it readable"],
      launcher: Privileges.withoutRoot ?? [])
  }

  @Test(
    "what is no feed is an incomplete run: what could be read is published, and the status says so",
    arguments: [
      ("empty.xml", "", "is empty"), ("notes.txt", "The feed is late.\n", "no product feed"),
      ("page.html", "<!DOCTYPE html><html><body><p>Not found</p></body></html>", "HTML page"),
    ])
  func noFeed(name: String, content: String, part: String) throws {
    let scratch = try Scratch()
    try scratch.write(name, content)
    let outcome = try Command.scan(
      [name, Command.sample("shop.csv"), "--out", "run", "--quiet"], in: scratch)
    #expect(outcome.status == 65)
    #expect(outcome.lines.count == 1, "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("feedwarden: error: \(name): "))
    #expect(outcome.errors.contains(part))
    let summary = try scratch.json("run/summary.json")
    #expect(summary["complete"] as? Bool == false)
    #expect((summary["listings"] as? [String: Any])?["read"] as? Int == 20)
    #expect(try scratch.entries() == [name, "run"].sorted())
  }

  /// Cut between two records, so that no record says so.
  @Test(
    "a document cut short: what came before is classified, and the feed is marked",
    arguments: [
      ("cut.xml", "<rss><channel><item><id>1</id><title>Lamp</title></item>", "", "</rss>"),
      ("cut.json", #"[{"id":"1","title":"Lamp"},"#, "", "]"),
      ("cut.json", #"{"products":[{"id":"1","title":"Lamp"}"# + ",", "", "}"),
      ("cut.json", #"{"products":[{"id":"1","title":"Lamp"}"#, "", "list's end"),
      (
        "cut.json", #"{"17":{"title":"Lamp","price":"1"},"18":{"title":"Lamp","price":"2"}"#, "",
        "list's end"
      ),
      ("whole.json", #"{"n":1,"products":[{"id":"1","title":"Lamp"}"#, "],\"m\":{\"n\":1}}", ""),
      ("whole.json", #"{"17":{"title":"Lamp","price":"1.00"}"#, " } ", ""),
      // Sound: something may stand behind the end, and a root may have a prefix.
      ("whole.xml", "<rss><channel><item><id>1</id><title>Lamp</title></item>", "</channel></rss>", ""),
      (
        "whole.xml", "<a:rss xmlns:a='u'><item><id>1</id><title>Lamp</title></item>",
        "</a:rss >\n<!-- </b> made at night --> \n", ""
      ),
      ("whole.json", #"[{"id":"1","title":"Lamp"}"#, "]\n\n", ""),
      ("whole.jsonl", #"{"id":"1","title":"Lamp"}"#, "", ""),
      ("whole.csv", "id,title\n1,Lamp", "", ""),
    ])
  func cutShort(name: String, content: String, end: String, missing: String) throws {
    let scratch = try Scratch()
    try scratch.write(name, content + end)
    for command in [["--out", "run", "--quiet"], []] {
      let outcome =
        command.isEmpty
        ? try Command.run(["inspect", name], in: scratch) : try Command.scan([name] + command, in: scratch)
      #expect(outcome.status == (missing.isEmpty ? 0 : 65), "\(outcome.errors)")
      let errors = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("feedwarden: error: ") }
      let told =
        "feedwarden: error: \(name): the document ends without its \(missing): it was cut short; fetch it again"
      #expect(errors.map(String.init) == (missing.isEmpty ? [] : [told]))
    }
    let summary = try scratch.json("run/summary.json")
    #expect(summary["complete"] as? Bool == missing.isEmpty)
    let lamps = content.components(separatedBy: "Lamp").count - 1
    #expect((summary["listings"] as? [String: Any])?["read"] as? Int == lamps)
  }

  @Test("a truncated gzip: what came before is classified, and the feed is marked")
  func truncated() throws {
    let scratch = try Scratch()
    let whole = try Data(contentsOf: URL(fileURLWithPath: Command.sample("catalogue.xml")))
    try scratch.write("cut.xml.gz", storedGzip(whole).prefix(whole.count / 2))
    let outcome = try Command.scan(["cut.xml.gz", "--out", "run", "--quiet"], in: scratch)
    #expect(outcome.status == 65)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors.hasPrefix("feedwarden: error: cut.xml.gz: "))
    #expect(outcome.errors.contains("truncated"))
    let summary = try scratch.json("run/summary.json")
    #expect(summary["complete"] as? Bool == false)
    let read = try #require((summary["listings"] as? [String: Any])?["read"] as? Int)
    #expect(read > 5 && read < 40)
    #expect(try !scratch.lines("run/flagged.jsonl").isEmpty)
  }

  @Test("more quarantined records than allowed") func quarantine() throws {
    let scratch = try Scratch()
    try scratch.write("feed.jsonl", #"{"id":"1","title":"Lamp"}"# + "\n" + #"{"id":"2","title""# + "\n")
    let feed = "feed.jsonl"
    let allowed = try Command.scan([feed, "--max-quarantine", "1", "--quiet"], in: scratch)
    #expect(allowed.status == 0)
    let refused = try Command.scan([feed, "--max-quarantine", "0", "--quiet"], in: scratch)
    #expect(refused.status == 65)
    #expect(refused.lines.count == 1)
    #expect(refused.errors.contains("--max-quarantine 0"))
  }

  /// A gzip of stored blocks (RFC 1951, 3.2.4): made by hand, so that no packing tool is needed.
  private func storedGzip(_ content: Data) -> Data {
    var packed = Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
    var rest = content[...]
    while !rest.isEmpty {
      let block = rest.prefix(1000)
      rest = rest.dropFirst(1000)
      let length = UInt16(block.count)
      packed.append(rest.isEmpty ? 1 : 0)
      for word in [length, ~length] { packed.append(contentsOf: [UInt8(word & 255), UInt8(word >> 8)]) }
      packed.append(block)
    }
    // Checksum and length, which a truncated file lacks anyway.
    return packed + Data(repeating: 0, count: 8)
  }

  @Test(
    "standard input that is closed, open for writing only, or a folder: found before the run, and nothing is published",
    arguments: [
      ("exec \"$@\" <&-", "closed"), ("exec \"$@\" 0>none", "not open for reading"),
      ("exec \"$@\" <feeds", "a directory"),
    ])
  func standardInput(redirection: String, part: String) throws {
    for arguments in [[], ["-"], [Command.sample("shop.csv"), "--traders", "-"]] {
      let scratch = try Scratch()
      _ = try scratch.makeFolder("feeds")
      try scratch.write("none", "")
      try refuses(arguments, scratch, status: 66, [part], launcher: ["/bin/sh", "-c", redirection, "sh"])
    }
  }

  @Test("the same where nothing is published", arguments: ["exec \"$@\" <&-", "exec \"$@\" <feeds"])
  func standardInputOfOthers(redirection: String) throws {
    for arguments in [["inspect"], ["explain", "--listing", "1", "--rules", Command.rules]] {
      let scratch = try Scratch()
      _ = try scratch.makeFolder("feeds")
      let outcome = try Command.run(
        arguments, in: scratch, launcher: ["/bin/sh", "-c", redirection, "sh"])
      #expect(outcome.status == 66, "\(outcome.errors)")
      #expect(outcome.lines.count == 1)
    }
  }

  @Test("with standard output and error closed, nothing of theirs lands in a file of the run")
  func closedOutputs()
    throws
  {
    let scratch = try Scratch()
    let outcome = try Command.scan(
      [Command.sample("shop.csv"), "--out", "run"], in: scratch,
      launcher: ["/bin/sh", "-c", "exec \"$@\" >&- 2>&-", "sh"])
    #expect(outcome.status == 0)
    let sound = try Command.scan([Command.sample("shop.csv"), "--out", "other"], in: scratch)
    #expect(sound.status == 0)
    for (name, bytes) in try scratch.run("run") where name != "run.json" {
      #expect(try scratch.run("other")[name] == bytes, "\(name)")
    }
  }
}
