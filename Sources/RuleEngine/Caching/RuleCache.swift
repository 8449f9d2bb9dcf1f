package import CompiledRules

/// Compiled rule sets on disk, so that a nightly run starts in milliseconds.
///
/// ```
/// *.program   the checked rules, by the bytes of their sources: spares reading and checking them
/// *.terms     the folded terms of the rules that run, with their uses: spares folding and sorting them
/// *.matcher   the database of the multi-pattern matcher, by its literals: spares compiling it
/// ```
package struct RuleCache: Sendable {
  static let kinds: Set<String> = ["program", "terms", "matcher"]

  let folder: CacheFolder
  /// What makes programs and indexes.
  private let engine: [UInt8]

  /// - Parameters:
  ///   - directory: created when something is first stored.
  ///   - engine: what tells this build of the program from all others: what another one stored may mean something
  ///     else.
  package init(directory: String, engine: String) {
    folder = CacheFolder(path: directory)
    self.engine = Array(engine.utf8)
  }

  /// The program that was compiled from sources; without the examples of its rules.
  ///
  /// - Parameter sources: a cryptographic hash of all of them.
  package func program(compiledFrom sources: [UInt8]) -> RuleProgram? {
    folder.load("program", maker: engine, key: sources).flatMap { try? RuleProgram(stored: $0) }
  }

  package func store(_ program: RuleProgram, compiledFrom sources: [UInt8]) {
    folder.store(program.stored, "program", maker: engine, key: sources)
  }

  /// The index of the terms of a program's rules; made and kept where there is none.
  ///
  /// - Parameter rules: positions of those that run.
  func terms(of program: RuleProgram, rules: [Int]) -> TermIndex {
    // A program that was put together of others has no hash.
    guard !program.hash.isEmpty else { return TermIndex(program: program, rules: rules) }
    var key = StoredWriter()
    key.put(program.hash)
    key.put(rules)
    if let payload = folder.load("terms", maker: engine, key: key.bytes),
      let terms = try? TermIndex(stored: payload, program: program, rules: rules)
    {
      return terms
    }
    let terms = TermIndex(program: program, rules: rules)
    folder.store(terms.stored, "terms", maker: engine, key: key.bytes)
    return terms
  }
}
