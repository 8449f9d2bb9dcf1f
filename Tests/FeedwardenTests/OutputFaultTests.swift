import Foundation
import Glibc
import Testing

@Suite("Outputs that cannot be written: one line, its exit status, nothing half-published")
struct OutputFaultTests {
  private let feed = Command.sample("shop.csv")

  private func refuses(
    _ out: String, _ scratch: Scratch, status: Int32, _ parts: [String], launcher: [String] = [],
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try scratch.entries()
    let outcome = try Command.scan([feed, "--out", out], in: scratch, launcher: launcher)
    #expect(outcome.status == status, "\(outcome.errors)", sourceLocation: location)
    #expect(outcome.lines.count == 1, "\(outcome.errors)", sourceLocation: location)
    #expect(
      outcome.errors.hasPrefix("feedwarden: error: \(out)"), "\(outcome.errors)", sourceLocation: location)
    for part in parts {
      #expect(outcome.errors.contains(part), "\(outcome.errors)", sourceLocation: location)
    }
    #expect(outcome.output.isEmpty, sourceLocation: location)
    #expect(try scratch.entries() == before, sourceLocation: location)
  }

  @Test("a folder with files that are no run's") func foreign() throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("out")
    try scratch.write("out/thesis.txt", "mine")
    try refuses("out", scratch, status: 73, ["no run's", "--out"])
    #expect(try String(contentsOfFile: "\(scratch.path)/out/thesis.txt", encoding: .utf8) == "mine")
  }

  @Test("a file stands there") func file() throws {
    let scratch = try Scratch()
    try scratch.write("out", "mine")
    try refuses("out", scratch, status: 73, ["a file stands there"])
  }

  @Test("the folder above is missing, or no folder") func parent() throws {
    try refuses("none/out", Scratch(), status: 73, ["Create the folder above it first"])
    let scratch = try Scratch()
    try scratch.write("file", "")
    try refuses("file/out", scratch, status: 73, ["Not a directory"])
    try refuses("/dev/full", scratch, status: 73, ["a file stands there"])
  }

  @Test(
    "a folder above that may not be written", .enabled(if: Privileges.withoutRoot != nil))
  func unwritable() throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("locked")
    #expect(chmod("\(scratch.path)/locked", 0o555) == 0)
    try refuses(
      "locked/out", scratch, status: 73, ["ermission denied"], launcher: Privileges.withoutRoot ?? [])
  }

  @Test("another run is there: refused without --replace, and taken the place of with it") func otherRun()
    throws
  {
    let scratch = try Scratch()
    #expect(try Command.scan([Command.sample("offers.jsonl"), "--out", "out"], in: scratch).status == 0)
    let first = try scratch.run("out")
    try refuses("out", scratch, status: 73, ["another run is published there", "--replace"])
    #expect(try scratch.run("out") == first)
    #expect(try Command.scan([feed, "--out", "out", "--replace"], in: scratch).status == 0)
    #expect(try scratch.run("out") != first)
    #expect(try scratch.entries() == ["out"])
  }

  @Test("the same run again is left as it is") func again() throws {
    let scratch = try Scratch()
    #expect(try Command.scan([feed, "--out", "out"], in: scratch).status == 0)
    let stamp = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/out/run.json"))
    let second = try Command.scan([feed, "--out", "out"], in: scratch)
    #expect(second.status == 0)
    #expect(second.errors.contains("unchanged    out"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/out/run.json")) == stamp)
  }

  /// A file size limit fails a write as a full disk does, and would end a program that does not expect it.
  @Test("a file that cannot grow", arguments: [0, 1, 4])
  func fileTooLarge(blocks: Int) throws {
    let scratch = try Scratch()
    // The matcher is compiled before, so that the limit meets an output.
    #expect(try Command.scan([feed, "--quiet"], in: scratch).status == 0)
    let errors = try errorPipe()
    let command = try Command(
      Command.scanArguments([feed, "--out", "out"]), in: scratch, errors: errors.fileHandleForWriting,
      launcher: ["/bin/sh", "-c", "ulimit -f \(blocks); exec \"$@\"", "sh"])
    let outcome = try command.outcome()
    try errors.fileHandleForWriting.close()
    let text = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    #expect(outcome.status == 74 && outcome.signal == nil, "\(text)")
    #expect(text.split(separator: "\n").count == 1)
    #expect(text.contains("File too large"))
    #expect(try scratch.entries() == [])
  }

  /// Standard error as a pipe: a file would fall under the limit itself.
  private func errorPipe() throws -> Pipe { Pipe() }

  @Test("--fail-on makes findings the status, and publishes all the same") func failOn() throws {
    let scratch = try Scratch()
    #expect(try Command.scan([feed, "--out", "a", "--fail-on", "block"], in: scratch).status == 1)
    #expect(try Command.scan([feed, "--out", "b"], in: scratch).status == 0)
    #expect(try scratch.run("a") == scratch.run("b"))
    try scratch.write("clean.csv", "id,title\n1,Lamp\n")
    #expect(try Command.scan(["clean.csv", "--fail-on", "review"], in: scratch).status == 0)
  }

  /// A file system of eight files, which a namespace of the test's own mounts.
  @Test(
    "a file system without room for another file, met by one of several lanes: nothing stays of the run",
    .enabled(if: Privileges.canMount), arguments: [1, 2, 4], [7, 8])
  func noRoomForFiles(jobs: Int, files: Int) throws {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("small")
    let script = """
      mount -t tmpfs -o size=20m,nr_inodes=\(files) tmpfs small && "$@"; status=$?; ls -A small >left; exit $status
      """
    let feeds = ["catalogue.xml", "shop.csv", "offers.jsonl"].map { Command.sample($0) }
    let outcome = try Command.scan(
      feeds + ["--out", "small/run", "--jobs", "\(jobs)"], in: scratch,
      launcher: ["/usr/bin/unshare", "-m", "sh", "-c", script, "sh"])
    #expect(outcome.status == 73, "\(outcome.errors)")
    #expect(outcome.errors.contains("No space left on device"))
    #expect(try String(contentsOfFile: "\(scratch.path)/left", encoding: .utf8) == "")
  }
}
