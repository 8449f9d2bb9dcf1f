import Foundation
import Glibc
import Testing

@Suite("The progress line stands on a terminal only")
struct ProgressTests {
  /// A pseudo-terminal, whose other side collects what is written to it.
  private struct Terminal {
    let main: FileHandle
    let side: FileHandle

    init() throws {
      var (descriptor, other): (Int32, Int32) = (-1, -1)
      guard openpty(&descriptor, &other, nil, nil, nil) == 0 else { throw CocoaError(.fileReadUnknown) }
      main = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      side = FileHandle(fileDescriptor: other, closeOnDealloc: true)
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    /// What was written so far and has not been read.
    func text() -> String {
      var bytes = [UInt8](repeating: 0, count: 65536)
      var text = ""
      while true {
        let count = read(main.fileDescriptor, &bytes, bytes.count)
        guard count > 0 else { return text }
        text += String(decoding: bytes[..<count], as: UTF8.self)
      }
    }
  }

  private static let head = Data("id,title\n1,Sildenafil 100 mg\n".utf8)

  /// Feeds half a feed, waits for the line on a terminal, or for two of its intervals, and ends the feed.
  private func scan(
    _ arguments: [String], terminal: Terminal?, in scratch: Scratch, waiting: Bool
  ) throws -> (seen: String, rest: String, outcome: Outcome) {
    let pipe = Pipe()
    let command = try Command(
      Command.scanArguments(["-", "--format", "csv", "--out", "run"] + arguments), in: scratch,
      input: pipe.fileHandleForReading, errors: terminal?.side)
    try pipe.fileHandleForWriting.write(contentsOf: Self.head)
    var seen = ""
    if waiting {
      #expect(
        waitUntil {
          seen += terminal?.text() ?? ""
          return seen.contains("listings/s")
        })
    } else {
      #expect(waitUntil { scratch.exists(".run.part") })
      usleep(700_000)
      seen += terminal?.text() ?? ""
    }
    try pipe.fileHandleForWriting.close()
    let outcome = try command.outcome()
    return (seen, terminal?.text() ?? "", outcome)
  }

  @Test("there it says how far the scan is, on one line, and is gone at the end") func terminal() throws {
    let result = try scan([], terminal: Terminal(), in: Scratch(), waiting: true)
    #expect(result.outcome.status == 0)
    for part in ["MiB, ", " listings/s, ", " flagged"] { #expect(result.seen.contains(part)) }
    #expect(!result.seen.contains("\n"))
    // Cleared before the summary.
    let end = try #require(result.rest.range(of: "\r\u{1B}[K", options: .backwards))
    #expect(result.rest[end.upperBound...].hasPrefix("read "))
    #expect(!result.rest[end.upperBound...].contains("listings/s"))
  }

  @Test("not with --quiet or as JSON", arguments: [["--quiet"], ["--log-format", "json"]])
  func silent(arguments: [String]) throws {
    let result = try scan(arguments, terminal: Terminal(), in: Scratch(), waiting: false)
    #expect(result.outcome.status == 0)
    let seen = result.seen + result.rest
    #expect(!seen.contains("listings/s") && !seen.contains("\u{1B}"))
    // Machines are told the summary, in one line.
    #expect(seen.split(whereSeparator: \.isNewline).count == (arguments == ["--quiet"] ? 0 : 1))
  }

  @Test("nor in a pipe or a file") func noTerminal() throws {
    let result = try scan([], terminal: nil, in: Scratch(), waiting: false)
    #expect(result.outcome.status == 0)
    #expect(!result.outcome.errors.contains("listings/s"))
    #expect(!result.outcome.errors.contains("\u{1B}"))
    #expect(!result.outcome.errors.contains("\r"))
  }
}
