import ArgumentParser
import CompiledRules
import Glibc
import Reports
import RuleLanguage

extension RulesCommand {
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a rule to begin with, which passes check and test.",
      discussion: """
        Without --out, the rule goes to standard output. A file that exists is never touched.

        Examples:
          feedwarden rules new fireworks-001 --title "Fireworks for professionals"
          feedwarden rules new trader-012 --trader --rules rules --category trader-info
          feedwarden rules new med-rx-009 --rules rules --category med-rx --out rules/med-rx-009.rules
        """)

    @Argument(help: "The rule's id: letters, digits, hyphens and underscores.")
    var id: String

    @Option(help: ArgumentHelp("What the rule is about; the id without this.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("A category of --rules; a new one is written without this.", valueName: "id"))
    var category: String?

    @Option(help: ArgumentHelp("Who answers for the rule.", valueName: "name"))
    var owner = "TODO"

    @Option(help: ArgumentHelp("The rule set that it joins, to see that its id is free.", valueName: "dir"))
    var rules: String?

    @Option(help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"))
    var out: String?

    @Flag(help: "Begin a trader rule, which proposes what to do about a trader.")
    var trader = false

    @OptionGroup var logOptions: LogOptions

    func validate() throws {
      guard RuleSkeleton.isName(id) else {
        throw ValidationError("\(id) is no id; use letters, digits, hyphens and underscores")
      }
      if category != nil, rules == nil { throw ValidationError("--category needs --rules") }
    }

    func run() throws {
      let log = logOptions.log
      do {
        let skeleton = RuleSkeleton(
          id: id, title: title ?? id, category: category, owner: owner, isTraderRule: trader)
        if let rules { try check(try RuleSet.load(rules, log: log), rules, skeleton) }
        guard let out else { return try StandardOutput.write(skeleton.text) }
        try NewFile.write(Array(skeleton.text.utf8), to: out)
        log.note("wrote \(out); look for TODO in it, then: feedwarden rules check, rules test")
      } catch {
        throw Failure.from(error, format: log.format)
      }
    }

    private func check(_ program: RuleProgram, _ folder: String, _ skeleton: RuleSkeleton) throws {
      // Rules of both kinds share their names.
      if let taken = RuleEntry.all(of: program).first(where: { $0.id == id }) {
        throw Failure(
          .usage, id, "\(folder) has this rule already, version \(taken.version); choose another id")
      }
      for list in skeleton.lists where program.lists.contains(where: { $0.name == list }) {
        throw Failure(.usage, id, "\(folder) has a list \(list) already; choose another id")
      }
      guard let category else {
        if program.categories.contains(where: { $0.id == "\(id)-category" }) {
          throw Failure(
            .usage, id, "\(folder) has a category \(id)-category already; name it with --category")
        }
        return
      }
      guard program.categories.contains(where: { $0.id == category }) else {
        throw Failure(
          .usage, "--category", "there is no category \(category) in \(folder); see its categories.rules")
      }
    }
  }
}

/// A file that was not there before.
enum NewFile {
  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      let code = errno
      let cause = code == EEXIST ? "it exists already; choose another name" : String(cString: strerror(code))
      throw OutputError(
        kind: .cannotCreate, path: path, code: code, message: "cannot create the file: \(cause)")
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let code = errno
        close(file)
        unlink(path)
        throw OutputError(
          kind: .ioFailed, path: path, code: code, message: "cannot write: \(String(cString: strerror(code)))"
        )
      }
      rest = rest.dropFirst(written)
    }
    guard close(file) == 0 else {
      throw OutputError(
        kind: .ioFailed, path: path, code: errno, message: "cannot write: \(String(cString: strerror(errno)))"
      )
    }
  }
}
