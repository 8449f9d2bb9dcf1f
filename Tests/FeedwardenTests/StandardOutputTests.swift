import Foundation
import Testing

@Suite("Standard output: flagged listings, and what goes wrong with it")
struct StandardOutputTests {
  private let feed = Command.sample("catalogue.xml")

  @Test(
    "without --out flagged listings go there, the same as in flagged.jsonl, and the summary to standard error"
  )
  func listings() throws {
    let scratch = try Scratch()
    let streamed = try Command.scan([feed], in: scratch)
    #expect(streamed.status == 0)
    #expect(try scratch.entries() == [])
    #expect(try Command.scan([feed, "--out", "run"], in: scratch).status == 0)
    #expect(try streamed.output == scratch.run("run")["flagged.jsonl"])
    // The verdicts that were written down by hand for the samples.
    let table = try String(contentsOf: root.appendingPathComponent("samples/expected.tsv"), encoding: .utf8)
    var expected: [String] = []
    for line in table.split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if cells[0] == "catalogue.xml", cells[2] == "block" || cells[2] == "review" {
        expected.append(cells[1])
      }
    }
    let ids = try jsonLines(streamed.output).compactMap {
      ($0["listing"] as? [String: Any])?["id"] as? String
    }
    #expect(ids.sorted() == expected.sorted())
    #expect(streamed.errors.hasPrefix("read "))
    #expect(streamed.errors.contains("\nflagged      \(ids.count) ("))
    #expect(try Command.scan([feed, "--quiet"], in: scratch).errors == "")
  }

  @Test("from standard input, plain") func standardInput() throws {
    let scratch = try Scratch()
    let named = try Command.scan([feed, "--name", "feed"], in: scratch)
    for arguments in [[], ["-"]] {
      let input = try #require(FileHandle(forReadingAtPath: feed))
      let piped = try Command.scan(arguments + ["--name", "feed"], in: scratch, input: input)
      #expect(piped.status == 0)
      #expect(piped.output == named.output)
    }
  }

  static let commands = [
    Command.scanArguments([Command.sample("catalogue.xml"), "--quiet"]),
    ["inspect", Command.sample("catalogue.xml")],
    ["rules", "check", Command.rules], ["rules", "test", Command.rules],
    ["rules", "check", Command.rules, "--format", "json"],
  ]

  @Test("a full disk is an error of every command that has something to say", arguments: commands.dropLast())
  func full(arguments: [String]) throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let outcome = try Command.run(arguments, in: Scratch(), output: full)
    #expect(outcome.status == 74)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors.contains("No space left on device"))
  }

  @Test("a reader that left ends every command quietly", arguments: commands.dropLast())
  func closed(arguments: [String]) throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let outcome = try Command.run(arguments, in: Scratch(), output: pipe.fileHandleForWriting)
    #expect(outcome.status == 141)
    #expect(outcome.signal == nil)
    #expect(outcome.errors == "")
  }

  @Test("a reader that leaves in the middle of much output") func closedLater() throws {
    let scratch = try Scratch()
    let listing = #"{"id":"1","title":"Sildenafil 100 mg"}"# + "\n"
    try scratch.write("feed.jsonl", String(repeating: listing, count: 3000))
    let pipe = Pipe()
    let command = try Command(
      Command.scanArguments(["feed.jsonl"]), in: scratch, output: pipe.fileHandleForWriting)
    #expect(try pipe.fileHandleForReading.read(upToCount: 10)?.count == 10)
    try pipe.fileHandleForReading.close()
    let outcome = try command.outcome()
    #expect(outcome.status == 141)
    #expect(outcome.errors == "")
  }
}
