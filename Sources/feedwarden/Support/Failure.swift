import ArgumentParser
import CompiledRules
import FeedInput
import FeedParsing
import Glibc
import Ledger
import Pipeline
import Reports
import RuleEngine
import RuleLanguage

/// The exit codes, as `docs/outputs.md` lists them (those of `sysexits.h`, and 141 for a closed pipe).
enum ExitStatus: Int32 {
  case success = 0
  case findings = 1
  case usage = 64
  case damagedFeed = 65
  case cannotOpen = 66
  case software = 70
  case cannotCreate = 73
  case ioFailed = 74
  case busy = 75
  case configuration = 78
  case brokenPipe = 141

  /// Flushes nothing, runs no destructor: everything worth keeping was written by then.
  static func end(_ status: ExitStatus) -> Never { exit(status.rawValue) }
}

/// What ends a command: a status and one line for people.
struct Failure: Error {
  var status: ExitStatus
  /// What it is about, as the user named it; empty for nothing in particular.
  var subject: String
  var message: String
  /// The message names the subject by itself.
  var isNamed = false
  var format: LogFormat

  init(_ status: ExitStatus, _ subject: String = "", _ message: String, format: LogFormat = .text) {
    self.status = status
    self.subject = subject
    self.message = message
    self.format = format
  }

  /// One line on standard error. A pipe that was closed is no error to tell of.
  func report() {
    guard status != .brokenPipe, !message.isEmpty else { return }
    Log(format: format, isQuiet: false).error(subject, message, isNamed: isNamed)
  }

  /// What an error of the rooms below means for the process.
  static func from(_ error: any Error, format: LogFormat) -> Failure {
    switch error {
    case var failure as Failure:
      failure.format = format
      return failure
    case let error as ValidationError: return Failure(.usage, "", error.message, format: format)
    case let error as OutputError:
      return Failure(
        ExitStatus(rawValue: error.exitCode) ?? .ioFailed, error.path == "-" ? "standard output" : error.path,
        error.message, format: format)
    case let error as RunError: return Failure(status(of: error), error.path, error.message, format: format)
    case let error as LedgerError:
      return Failure(
        ExitStatus(rawValue: error.exitCode) ?? .ioFailed, error.path, error.message, format: format)
    case let error as EngineError: return Failure(.configuration, "rules", error.message, format: format)
    case let error as FeedInputError:
      var failure = Failure(status(of: error), error.feed, error.message, format: format)
      // What the system refuses is said of a path; what is wrong inside a feed, of a place in it.
      let isOfSystem = error.kind == .cannotOpen || error.kind == .readFailed
      failure.isNamed = isOfSystem && error.message.contains(error.feed)
      return failure
    case let error as FeedParsingError:
      return Failure(status(of: error), error.feed, error.message, format: format)
    case let error as RuleSetError:
      var failure = Failure(.configuration, error.path, error.message, format: format)
      failure.isNamed = true
      return failure
    case let error as ProfileError: return Failure(.configuration, "profiles", "\(error)", format: format)
    case let error as CountMismatch: return Failure(.software, "", error.description, format: format)
    case let error as ThreadError: return Failure(.ioFailed, "", error.description, format: format)
    default: return Failure(.software, "", "\(error)", format: format)
    }
  }

  static func from(_ failure: FeedFailure, format: LogFormat) -> Failure {
    switch failure {
    case .input(let error): from(error, format: format)
    case .parsing(let error): from(error, format: format)
    }
  }

  private static func status(of error: FeedInputError) -> ExitStatus {
    switch error.kind {
    case .cannotOpen: .cannotOpen
    case .readFailed: .ioFailed
    case .damaged, .limit: .damagedFeed
    }
  }

  private static func status(of error: RunError) -> ExitStatus {
    switch error.kind {
    case .cannotOpen: .cannotOpen
    case .damaged: .damagedFeed
    case .readFailed: .ioFailed
    case .unfit: .configuration
    }
  }

  private static func status(of error: FeedParsingError) -> ExitStatus {
    error.kind == .configuration ? .configuration : .damagedFeed
  }
}
