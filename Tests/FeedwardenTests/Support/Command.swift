import Foundation
import Glibc
import Testing

/// The package's root folder.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// One run of the built program.
struct Outcome {
  var status: Int32
  /// The signal that ended it, if one did.
  var signal: Int32?
  var output: Data
  var errors: String

  var lines: [Substring] { errors.split(separator: "\n") }
}

/// Starts the program that was built beside the test bundle.
final class Command {
  static let program: URL = {
    // The bundle is the running program itself.
    let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("feedwarden")
  }()

  static var rules: String { root.appendingPathComponent("rules").path }
  static func sample(_ name: String) -> String { root.appendingPathComponent("samples/\(name)").path }

  let process = Process()
  private let output: FileHandle?
  private let errors: FileHandle
  private let place: String

  /// - Parameters:
  ///   - input: standard input; nothing without it.
  ///   - output: where standard output goes; collected without it.
  ///   - errors: where standard error goes; collected without it.
  ///   - launcher: a program with arguments that runs the program, as `setpriv …`.
  init(
    _ arguments: [String], in folder: Scratch, input: FileHandle? = nil, output: FileHandle? = nil,
    errors: FileHandle? = nil, launcher: [String] = [], environment: [String: String] = [:]
  ) throws {
    // A child that ends before it has read its input must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    let name = UUID().uuidString
    let place = "\(folder.path)/.\(name)"
    self.place = place
    func file(_ kind: String) throws -> FileHandle {
      let path = "\(place).\(kind)"
      guard FileManager.default.createFile(atPath: path, contents: nil),
        let handle = FileHandle(forUpdatingAtPath: path)
      else { throw CocoaError(.fileWriteUnknown) }
      return handle
    }
    // Files and not pipes: nobody has to read while the program runs.
    let collectedOutput = output == nil ? try file("out") : nil
    let collectedErrors = try file("err")
    self.output = collectedOutput
    self.errors = collectedErrors
    process.executableURL = launcher.first.map { URL(fileURLWithPath: $0) } ?? Self.program
    process.arguments =
      Array(launcher.dropFirst()) + (launcher.isEmpty ? [] : [Self.program.path]) + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardInput = input ?? FileHandle.nullDevice
    process.standardOutput = output ?? collectedOutput
    process.standardError = errors ?? collectedErrors
    // The matchers that the tests compile stay out of the user's cache.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["FEEDWARDEN_CACHE_DIR": "\(folder.path)/cache", "NO_COLOR": "1"]) { $1 }
      .merging(environment) { $1 }
    try process.run()
  }

  /// Waits for the end.
  func outcome() throws -> Outcome {
    process.waitUntilExit()
    func content(_ handle: FileHandle?) throws -> Data {
      try handle?.seek(toOffset: 0)
      return try handle?.readToEnd() ?? Data()
    }
    let isSignal = process.terminationReason == .uncaughtSignal
    let result = Outcome(
      status: process.terminationStatus, signal: isSignal ? process.terminationStatus : nil,
      output: try content(output), errors: String(decoding: try content(errors), as: UTF8.self))
    for kind in ["out", "err"] { unlink("\(place).\(kind)") }
    return result
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], in folder: Scratch, input: FileHandle? = nil, output: FileHandle? = nil,
    launcher: [String] = [], environment: [String: String] = [:]
  ) throws -> Outcome {
    try Command(
      arguments, in: folder, input: input, output: output, launcher: launcher, environment: environment
    ).outcome()
  }

  /// Scans with the starter rules, as of a fixed day.
  static func scan(
    _ arguments: [String], in folder: Scratch, input: FileHandle? = nil, output: FileHandle? = nil,
    launcher: [String] = [], environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(
      scanArguments(arguments), in: folder, input: input, output: output, launcher: launcher,
      environment: environment)
  }

  static func scanArguments(_ arguments: [String]) -> [String] {
    ["scan", "--rules", rules, "--as-of", "2026-11-23"] + arguments
  }
}
