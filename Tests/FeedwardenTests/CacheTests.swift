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

  private static let kinds = ["matcher", "program", "terms"]

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
    let names = try cached(scratch)
    #expect(names.compactMap { $0.split(separator: ".").last.map(String.init) }.sorted() == Self.kinds)
    for name in names {
      let sound = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/cache/\(name)"))
      for content in [Data(), sound.prefix(sound.count / 2), Data(count: sound.count)] {
        try scratch.write("cache/\(name)", content)
        let outcome = try Command.scan(arguments, in: scratch)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output == reference.output)
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/cache/\(name)")) == sound)
      }
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

  @Test("what the rules say counts, however the cache stands") func changedRules() throws {
    let scratch = try makeScratch()
    let first = try Command.scan(arguments, in: scratch)
    #expect(!first.output.isEmpty)
    // As long, and of the same time of change.
    let path = "\(scratch.path)/own/a.rules"
    let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    try scratch.write("own/a.rules", Self.rules.replacing("*messer*", with: "*xxxxxx*"))
    try FileManager.default.setAttributes([.modificationDate: time ?? Date()], ofItemAtPath: path)
    let second = try Command.scan(arguments, in: scratch)
    #expect(second.status == 0)
    #expect(second.output.isEmpty)
    // A mistake is told, though a program of the rules before it lies there.
    try scratch.write("own/a.rules", Self.rules.replacing("flag when a", with: "flag when b"))
    let third = try Command.scan(arguments, in: scratch)
    #expect(third.status == 78)
    #expect(third.errors.contains("E043"))
    // And the first set again, out of the cache.
    try scratch.write("own/a.rules", Self.rules)
    #expect(try Command.scan(arguments, in: scratch).output == first.output)
  }

  @Test("examples are run though the cache has none") func examples() throws {
    let scratch = try makeScratch()
    _ = try Command.scan(arguments, in: scratch)
    for _ in 0..<2 {
      let outcome = try Command.run(["rules", "test", "own"], in: scratch)
      #expect(outcome.status == 0)
      #expect(String(decoding: outcome.output, as: UTF8.self).contains("2 of 2 expectations hold"))
    }
  }

  @Test("the folder does not grow with every change of the rules") func pruned() throws {
    let scratch = try makeScratch()
    for number in 0..<24 {
      try scratch.write("own/a.rules", Self.rules.replacing("*messer*", with: "*messer*, *term\(number)*"))
      #expect(try Command.scan(arguments, in: scratch).status == 0)
    }
    let names = try cached(scratch)
    #expect(names.count == 64)
    // What served last is still there: nothing is made anew.
    #expect(try Command.scan(arguments, in: scratch).status == 0)
    #expect(try cached(scratch) == names)
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

  @Test("several processes at once on an empty cache leave one sound file of each kind") func atOnce() throws
  {
    let scratch = try makeScratch()
    let commands = try (0..<6).map { _ in try Command(Command.scanArguments(arguments), in: scratch) }
    let outcomes = try commands.map { try $0.outcome() }
    for outcome in outcomes {
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.output == outcomes[0].output)
    }
    #expect(try cached(scratch).count == 3)
    #expect(try Command.scan(arguments, in: scratch).output == outcomes[0].output)
  }
}
