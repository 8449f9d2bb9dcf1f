import ArgumentParser
import FeedInput
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

enum PolicyFile {
  /// The policy at a path; what holds without one for none.
  static func read(_ path: String?) throws -> Policy {
    guard let path else { return Policy() }
    return try Policy.read(try TextFile.read(path, .configuration), path: path)
  }
}
