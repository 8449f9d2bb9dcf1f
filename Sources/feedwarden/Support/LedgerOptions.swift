import ArgumentParser
import FeedInput
import Glibc
import Ledger
import Pipeline

/// What a scan remembers, and what follows from what it found.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Remember runs, findings, decisions and strikes in this file.", valueName: "file"))
  var ledger: String?

  @Option(
    help: ArgumentHelp(
      "What is decided without a person, the ladder of measures, terms of strikes and retention.",
      valueName: "policy.yml"))
  var policy: String?

  @Flag(help: "Write statements of reasons in files of 100, too, as one call to the database takes them.")
  var statementsBatch = false

  func validate() throws {
    if statementsBatch, ledger == nil { throw ValidationError("--statements-batch needs --ledger") }
    if policy != nil, ledger == nil { throw ValidationError("--policy needs --ledger") }
  }

  func request() throws -> LedgerRequest? {
    guard let ledger else { return nil }
    return LedgerRequest(path: ledger, policy: try PolicyFile.read(policy), writesBatches: statementsBatch)
  }
}

extension LedgerOptions {
  /// Says why statements of reasons, which Art. 17 DSA asks for, cannot be made.
  func warn(of refusals: [(reason: String, count: Int)], _ log: Log) {
    for refusal in refusals {
      let measures = refusal.count == 1 ? "1 measure" : "\(refusal.count) measures"
      log.warning(ledger ?? "", "no statement of reasons can be made for \(measures): \(refusal.reason)")
    }
  }

  /// Says that notices do not tell how to complain.
  func warnOfRedress(_ log: Log) throws {
    let policy = try PolicyFile.read(policy)
    guard policy.statements.redress == nil else { return }
    log.warning(
      self.policy ?? ledger ?? "",
      "statements: redress is missing, so notices do not say how to complain, which Art. 17(3)(f) DSA asks for"
    )
  }
}

enum PolicyFile {
  /// The policy at a path; what holds without one for none.
  static func read(_ path: String?) throws -> Policy {
    guard let path else { return Policy() }
    var policy = try Policy.read(try TextFile.read(path, .configuration), path: path)
    if let folder = policy.statements.noticesFolder { try policy.addNotices(try wordings(folder, of: path)) }
    return policy
  }

  /// The texts in the folder that a policy names, which lies beside it where the name is relative.
  private static func wordings(_ name: String, of policy: String) throws -> [(path: String, text: String)] {
    let beside =
      policy.contains("/") ? String(policy[...(policy.lastIndex(of: "/") ?? policy.startIndex)]) : ""
    let folder = name.hasPrefix("/") ? name : beside + name
    guard let directory = opendir(folder) else {
      throw Failure(
        .configuration, folder, "cannot open the folder of notices: \(String(cString: strerror(errno)))")
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".txt"), !name.hasPrefix(".") { names.append(name) }
    }
    guard !names.isEmpty else {
      throw Failure(
        .configuration, folder, "holds no wording of notices; one is named after its language, as de.txt")
    }
    return try names.sorted().map {
      ("\(folder)/\($0)", try TextFile.read("\(folder)/\($0)", .configuration))
    }
  }
}
