import Foundation
import Glibc
import Testing

@Suite("Killed runs, and runs at once")
struct InterruptionTests {
  /// Enough listings for a scan of some tenths of a second, each hundredth flagged.
  private func makeFeed(_ scratch: Scratch) throws {
    var feed = "id,title,description,seller_id\n"
    for number in 1...6000 {
      let title = number % 100 == 0 ? "Sildenafil 100 mg" : "Lamp \(number), oak and brass"
      feed +=
        "\(number),\"\(title)\",\"A lamp for the desk, \(number * 7919 % 1000) lumen\",S\(number % 17)\n"
    }
    try scratch.write("feed.csv", feed)
  }

  @Test("kill -9 at any moment, run again: the outputs of an uninterrupted run, and no litter")
  func kills() throws {
    let scratch = try Scratch()
    try makeFeed(scratch)
    let scan = Command.scanArguments(["feed.csv", "--chunk-size", "10000", "--quiet"])
    #expect(try Command.run(scan + ["--out", "warm"], in: scratch).status == 0)
    let start = ContinuousClock.now
    #expect(try Command.run(scan + ["--out", "reference"], in: scratch).status == 0)
    let whole = start.duration(to: .now) / .microseconds(1)
    let reference = try scratch.run("reference")
    #expect(reference.count == 7)
    var killed = 0
    for _ in 0..<12 {
      let command = try Command(scan + ["--out", "run"], in: scratch)
      usleep(UInt32(whole * Double.random(in: 0.02...1.0)))
      kill(command.process.processIdentifier, SIGKILL)
      let outcome = try command.outcome()
      if outcome.signal == SIGKILL { killed += 1 }
      // Whole or not there at all, whenever it was ended.
      if scratch.exists("run") { #expect(try scratch.run("run") == reference) }
    }
    #expect(killed > 0)
    #expect(try Command.run(scan + ["--out", "run"], in: scratch).status == 0)
    #expect(try scratch.run("run") == reference)
    #expect(try scratch.entries() == ["feed.csv", "reference", "run", "warm"])
    // The cache was being written at some of those moments, too.
    #expect(try Command.run(scan + ["--out", "last"], in: scratch).status == 0)
    #expect(try scratch.run("last") == reference)
  }

  @Test("of two runs on one output the second is told so, and the first is not disturbed") func busy() throws
  {
    let scratch = try Scratch()
    let pipe = Pipe()
    let first = try Command(
      Command.scanArguments(["-", "--out", "run", "--format", "csv"]), in: scratch,
      input: pipe.fileHandleForReading)
    try pipe.fileHandleForWriting.write(contentsOf: Data("id,title\n1,Sildenafil 100 mg\n".utf8))
    // The run holds its staging folder from its beginning on; its feed is not at its end yet.
    #expect(waitUntil { scratch.exists(".run.part") })
    for _ in 0..<3 {
      let second = try Command.scan([Command.sample("shop.csv"), "--out", "run"], in: scratch)
      #expect(second.status == 75)
      #expect(second.lines.count == 1)
      #expect(second.errors.hasPrefix("feedwarden: error: run: another run is writing it."))
    }
    #expect(!scratch.exists("run"))
    try pipe.fileHandleForWriting.close()
    #expect(try first.outcome().status == 0)
    #expect(try scratch.lines("run/flagged.jsonl").count == 1)
    #expect(try scratch.entries() == ["run"])
  }

  @Test("many runs at once: each ends with 0 or 75, and one run is published") func crowd() throws {
    let scratch = try Scratch()
    let commands = try (0..<6).map { _ in
      try Command(Command.scanArguments([Command.sample("shop.csv"), "--out", "run"]), in: scratch)
    }
    let statuses = try commands.map { try $0.outcome().status }
    #expect(statuses.contains(0))
    #expect(statuses.allSatisfy { $0 == 0 || $0 == 75 }, "\(statuses)")
    #expect(try Command.scan([Command.sample("shop.csv"), "--out", "alone"], in: scratch).status == 0)
    #expect(try scratch.run("run") == scratch.run("alone"))
    #expect(try scratch.entries() == ["alone", "run"])
  }
}

/// Looks again and again, for ten seconds at most.
func waitUntil(_ condition: () -> Bool) -> Bool {
  for _ in 0..<2000 {
    if condition() { return true }
    usleep(5000)
  }
  return false
}
