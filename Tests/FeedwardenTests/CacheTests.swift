import Foundation
import Glibc
import Testing

@Suite("The compiled set on disk, seen from outside")
struct CacheTests {
  private let arguments = [Command.sample("catalogue.xml"), "--quiet", "--rules", "own"]

  /// A term that may stand inside words: whole words need nothing compiled.
  private static let rules = """
    category c "C" {
      basis "Some act"
      statement STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS
    }
    rule r "Knives" { version 1 status active category c severity high
      find a = any of (*messer*) in title
      flag when a
      verdict block
      say en "x"
      expect block { title: "Küchenmesser" }
      expect pass { title: "lamp" } }
    """

  private func makeScratch() throws -> Scratch {
    let scratch = try Scratch()
    _ = try scratch.makeFolder("own")
    try scratch.write("own/a.rules", Self.rules)
    return scratch
  }

  private func cached(_ scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/cache").sorted()
  }

  @Test("a spoilt cache, none, or one of another user's gives the same listings and no message")
  func spoilt() throws {
    let scratch = try makeScratch()
    let reference = try Command.scan(arguments, in: scratch)
    #expect(reference.status == 0)
    #expect(!reference.output.isEmpty)
    let name = try #require(try cached(scratch).first)
    let sound = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/cache/\(name)"))
    for content in [Data(), sound.prefix(sound.count / 2), Data(count: sound.count)] {
      try scratch.write("cache/\(name)", content)
      let outcome = try Command.scan(arguments, in: scratch)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.output == reference.output)
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/cache/\(name)")) == sound)
    }
    for folder in ["/proc/none", "/dev/null/x", ""] {
      let outcome = try Command.scan(
        arguments, in: scratch,
        environment: ["FEEDWARDEN_CACHE_DIR": folder, "XDG_CACHE_HOME": folder, "HOME": folder])
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.output == reference.output)
    }
  }

  @Test("a folder without permission to write", .enabled(if: Privileges.withoutRoot != nil)) func locked()
    throws
  {
    let scratch = try makeScratch()
    #expect(chmod(scratch.path, 0o777) == 0)
    #expect(chmod(try scratch.makeFolder("cache"), 0o555) == 0)
    let outcome = try Command.scan(arguments, in: scratch, launcher: Privileges.withoutRoot ?? [])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(!outcome.output.isEmpty)
    #expect(try cached(scratch) == [])
  }

  @Test("several processes at once on an empty cache leave one sound file") func atOnce() throws {
    let scratch = try makeScratch()
    let commands = try (0..<6).map { _ in try Command(Command.scanArguments(arguments), in: scratch) }
    let outcomes = try commands.map { try $0.outcome() }
    for outcome in outcomes {
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.output == outcomes[0].output)
    }
    #expect(try cached(scratch).count == 1)
    #expect(try Command.scan(arguments, in: scratch).output == outcomes[0].output)
  }
}
