import Foundation

/// A folder that goes with the test.
final class Scratch {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("feedwarden-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ name: String, _ bytes: Data) throws -> String {
    try bytes.write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

  func makeFolder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    return "\(path)/\(name)"
  }

  /// What lies in the folder, but for the cache and what the runner keeps there.
  func entries() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0 != "cache" && !$0.hasSuffix(".out") && !$0.hasSuffix(".err") }.sorted()
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

  /// The bytes of every file of a run but `run.json`, by name.
  func run(_ name: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for entry in try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)")
    where entry != "run.json" {
      contents[entry] = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)/\(entry)"))
    }
    return contents
  }

  /// A JSON file, as an independent parser reads it.
  func json(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// The lines of a JSON Lines file.
  func lines(_ name: String) throws -> [[String: Any]] {
    try jsonLines(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }
}

func jsonLines(_ data: Data) throws -> [[String: Any]] {
  try String(decoding: data, as: UTF8.self).split(separator: "\n").map {
    try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
  }
}
