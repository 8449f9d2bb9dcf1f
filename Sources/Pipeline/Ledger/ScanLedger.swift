import CompiledRules
package import Ledger
import Listings
import Reports
import RuleEngine

/// `--ledger`: where it is, and what the platform does about findings.
package struct LedgerRequest: Sendable {
  package var path: String
  package var policy: Policy
  /// Write statements of reasons in files of a hundred, too, as the Transparency Database takes them in one call.
  package var writesBatches: Bool
  package init(path: String, policy: Policy = Policy(), writesBatches: Bool = false) {
    self.path = path
    self.policy = policy
    self.writesBatches = writesBatches
  }
}

/// A scan's way to its ledger, with the ledger's errors as those of an output.
final class ScanLedger: Sendable {
  let run: LedgerRun
  let maker: SightingMaker
  let writesBatches: Bool
  private let path: String

  init(_ request: LedgerRequest, program: RuleProgram, asOf: CalendarDay) throws(OutputError) {
    path = request.path
    writesBatches = request.writesBatches
    maker = SightingMaker(program: program)
    let sampler = Sampler(seed: "\(program.hash) \(asOf.text)")
    do {
      let file = try LedgerFile(path: request.path, access: .create)
      try Self.completePending(file)
      run = try LedgerRun(
        file, policy: request.policy, vocabulary: LedgerVocabulary(program: program), asOf: asOf,
        rulesHash: program.hash
      ) { key in
        var key = key
        return key.withUTF8 { sampler.hash(UnsafeRawBufferPointer($0)) }
      }
    } catch {
      throw Self.outputError(error, path: request.path)
    }
  }

  /// Runs that were committed before the process ended, and not renamed: they are given their names now.
  private static func completePending(_ file: LedgerFile) throws {
    for pending in try file.pendingRuns() {
      let isThere = try RunDirectory.complete(
        path: pending.out, manifest: pending.manifest, replaces: pending.replaces)
      try file.mark(pending.number, as: isThere ? .published : .lost)
    }
  }

  /// Whether this run may be the ledger's last one again, and rows are to be written both ways.
  var isCandidate: Bool { run.candidate != nil }

  func access<Result>(_ body: (LedgerRun) throws -> Result) throws(OutputError) -> Result {
    do { return try body(run) } catch { throw Self.outputError(error, path: path) }
  }

  /// Gives what the ledger holds of traders, by id; with `withoutLast` as it was before its last run.
  func eachStanding(
    withoutLast: Bool = false, _ body: (String, TraderStanding) throws(OutputError) -> Void
  ) throws(OutputError) {
    // The database's own errors and those of the outputs go different ways.
    var failure: OutputError?
    do {
      try run.eachStanding(withoutLast: withoutLast) { trader, standing in
        do throws(OutputError) { try body(trader, standing) } catch {
          failure = error
          throw error
        }
      }
    } catch {
      throw failure ?? Self.outputError(error, path: path)
    }
  }

  static func outputError(_ error: any Error, path: String) -> OutputError {
    switch error {
    case let error as OutputError: return error
    case let error as LedgerError:
      let kind: OutputError.Kind =
        switch error.kind {
        case .busy: .busy
        case .cannotCreate, .cannotOpen: .cannotCreate
        case .ioFailed, .configuration, .damagedInput: .ioFailed
        }
      return OutputError(kind: kind, path: error.path, message: error.message)
    default: return OutputError(kind: .ioFailed, path: path, message: "\(error)")
    }
  }
}

extension FeedFacts {
  /// What the feed's silence means.
  var scope: FeedScope {
    FeedScope(namespace: namespace, seller: seller, isComplete: isCompleteFeed, isDamaged: damage != nil)
  }
}
