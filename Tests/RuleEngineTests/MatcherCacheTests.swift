import CompiledRules
import Foundation
import Glibc
import Listings
import RuleEngine
import Testing

@Suite("The cache of compiled matchers: whatever stands there, the same verdicts and no error")
struct MatcherCacheTests {
  /// A folder that goes with the test, and the rule sets that share it.
  private final class Folder {
    let path = "\(NSTemporaryDirectory())/feedwarden-\(UUID().uuidString)"
    deinit { try? FileManager.default.removeItem(atPath: path) }

    var cache: RuleCache { RuleCache(directory: path, engine: "1") }

    func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

    /// The one file of the cache.
    func only() throws -> String {
      let files = try files()
      #expect(files.count == 1)
      return "\(path)/\(try #require(files.first))"
    }
  }

  /// Terms that may stand inside words: those the multi-pattern matcher is for.
  private func index(_ terms: [String]) throws -> RuleIndex {
    var builder = ProgramBuilder()
    let list = builder.list("words", terms.map { Term(text: $0, form: .anywhere) })
    builder.rule(
      "r", finds: [Find(name: "x", target: .terms(lists: [list]), fields: textFields)],
      when: [.found(find: 0)])
    return try RuleIndex(program: builder.program, selection: RuleSelection())
  }

  private static let terms = ["sildenafil", "laser pointer", "西地那非", "größe"]
  private static let listings = [
    "Sildenafil 100 mg", "A lamp", "LASER-POINTER", "正品西地那非片", "Größe XL", "pointer laser",
  ]
  private static let hits = [0, 2, 3, 4]

  /// Loads or compiles, checks the verdicts, and says whether the cache served.
  private func scan(
    _ folder: Folder, _ terms: [String] = Self.terms, _ expected: [Int] = Self.hits,
    _ location: SourceLocation = #_sourceLocation
  ) throws -> Bool {
    let index = try index(terms)
    let matcher = try LiteralMatcher(index: index, cache: folder.cache)
    let scanner = try BatchScanner(index: index, matcher: matcher, mode: .indexed)
    let batch = makeBatch(Self.listings.map { [(.title, $0)] })
    let evaluations = try scanner.scan(batch, context: FeedContext(name: "test"))
    let flagged = evaluations.filter { $0.verdict > .pass }.map(\.record)
    #expect(flagged == expected, sourceLocation: location)
    return matcher.wasCached
  }

  /// Spoils the one file; the next scan must compile anew and repair it.
  private func recovers(
    _ location: SourceLocation = #_sourceLocation, _ spoil: (String, Data) throws -> Void
  ) throws {
    let folder = Folder()
    #expect(try !scan(folder), sourceLocation: location)
    #expect(try scan(folder), sourceLocation: location)
    let file = try folder.only()
    let sound = try Data(contentsOf: URL(fileURLWithPath: file))
    try spoil(file, sound)
    #expect(try !scan(folder), sourceLocation: location)
    #expect(try scan(folder), sourceLocation: location)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.only())) == sound, sourceLocation: location)
  }

  @Test("a flipped bit, wherever it is", arguments: 0..<24)
  func flips(part: Int) throws {
    try recovers { file, sound in
      var bytes = sound
      // The first and the last byte, and others spread between.
      bytes[part * (bytes.count - 1) / 23] ^= 1 << UInt8(part % 8)
      try bytes.write(to: URL(fileURLWithPath: file))
    }
  }

  @Test("a file cut short", arguments: [0, 1, 6, 40, 200, -1, -8, -9])
  func truncations(length: Int) throws {
    try recovers { file, sound in
      let kept = length < 0 ? sound.count + length : min(length, sound.count - 1)
      try sound.prefix(kept).write(to: URL(fileURLWithPath: file))
    }
  }

  @Test("bytes behind the end, or another file altogether") func otherContent() throws {
    try recovers { file, sound in try (sound + [0]).write(to: URL(fileURLWithPath: file)) }
    try recovers { file, _ in try Data("not a matcher".utf8).write(to: URL(fileURLWithPath: file)) }
    try recovers { file, sound in try Data(count: sound.count).write(to: URL(fileURLWithPath: file)) }
  }

  @Test("a pipe under the name, which nobody writes to", .timeLimit(.minutes(1))) func pipe() throws {
    try recovers { file, _ in
      try FileManager.default.removeItem(atPath: file)
      try #require(mkfifo(file, 0o600) == 0)
    }
  }

  @Test("a file of another version of the engine") func otherVersion() throws {
    try recovers { file, sound in
      // The version follows the six bytes of the file's mark and the eight of its length; it begins with a digit.
      var bytes = sound
      #expect((UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[14]))
      bytes[14] = bytes[14] == UInt8(ascii: "9") ? UInt8(ascii: "1") : UInt8(ascii: "9")
      try bytes.write(to: URL(fileURLWithPath: file))
    }
  }

  @Test("a sound file of other terms under the name") func otherLiterals() throws {
    let other = Folder()
    #expect(try !scan(other, ["lamp", "pointer laser", "qq", "zz"], [1, 5]))
    let foreign = try Data(contentsOf: URL(fileURLWithPath: other.only()))
    try recovers { file, _ in try foreign.write(to: URL(fileURLWithPath: file)) }
  }

  @Test("two rule sets in one folder do not disturb each other") func neighbours() throws {
    let folder = Folder()
    #expect(try !scan(folder))
    #expect(try !scan(folder, ["lamp"], [1]))
    #expect(try scan(folder))
    #expect(try scan(folder, ["lamp"], [1]))
    #expect(try folder.files().count == 2)
  }

  @Test("a folder that cannot be made, and a folder where the file should be") func unwritable() throws {
    let folder = Folder()
    try Data().write(to: URL(fileURLWithPath: folder.path))
    for _ in 0..<2 { #expect(try !scan(folder)) }
    try FileManager.default.removeItem(atPath: folder.path)
    #expect(try !scan(folder))
    let file = try folder.only()
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
    for _ in 0..<2 { #expect(try !scan(folder)) }
    #expect(try folder.files().count == 1)
  }

  @Test("a link under the name is not followed") func link() throws {
    let folder = Folder()
    let outside = Folder()
    #expect(try !scan(folder))
    let file = try folder.only()
    try FileManager.default.createDirectory(atPath: outside.path, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: file, toPath: "\(outside.path)/target")
    #expect(symlink("\(outside.path)/target", file) == 0)
    #expect(try !scan(folder))
    // Replaced, and what it led to is as it was.
    #expect(try scan(folder))
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == ["target"])
  }

  @Test("many threads at once on an empty cache") func threads() async throws {
    let folder = Folder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        let cache = folder.cache
        let terms = Self.terms
        group.addTask { _ = try LiteralMatcher(index: self.index(terms), cache: cache) }
      }
      try await group.waitForAll()
    }
    #expect(try scan(folder))
    #expect(try folder.files().count == 1)
  }
}
