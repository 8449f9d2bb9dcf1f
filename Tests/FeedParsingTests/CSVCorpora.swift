import Foundation

/// Real feeds and conformance files beside the project, where there are any; tests on them are skipped elsewhere.
enum Corpora {
  static let root: URL? = {
    let environment = ProcessInfo.processInfo.environment["FEEDWARDEN_CORPORA"]
    let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/corpora")
    let url = environment.map { URL(fileURLWithPath: $0) } ?? beside
    // A folder without the feeds is as good as none.
    let isComplete = ["feeds", "conformance"].allSatisfy {
      FileManager.default.fileExists(atPath: url.appendingPathComponent($0).path)
    }
    return isComplete ? url : nil
  }()

  static var arePresent: Bool { root != nil }

  static func wholeBytes(_ path: String) throws -> [UInt8] {
    guard let root else { return [] }
    return [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
  }

  /// A file's bytes without a byte order mark.
  static func bytes(_ path: String) throws -> [UInt8] {
    var bytes = try wholeBytes(path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return bytes
  }

  static func files(_ folder: String, _ suffix: String) -> [String] {
    guard let root else { return [] }
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
    return (names ?? []).filter { $0.hasSuffix(suffix) }.sorted().map { folder + "/" + $0 }
  }
}
