import Foundation

/// A folder of a test's own, removed with it.
final class Scratch {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "feed-input-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String = "feed", _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }
}

/// Runs a command-line tool on `input`: the other program that expected values come from.
func run(_ tool: String, _ arguments: [String], _ input: [UInt8]) throws -> [UInt8] {
  let scratch = try Scratch()
  let inputPath = try scratch.file("in", input)
  let outputPath = try scratch.file("out", [])
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [tool] + arguments
  process.standardInput = FileHandle(forReadingAtPath: inputPath)
  process.standardOutput = FileHandle(forWritingAtPath: outputPath)
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return [UInt8](try Data(contentsOf: URL(fileURLWithPath: outputPath)))
}

/// Whether the machine has a command-line tool; tests against one that is missing are skipped.
func hasTool(_ tool: String) -> Bool {
  ["/usr/bin/", "/bin/", "/usr/local/bin/"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + tool)
  }
}
