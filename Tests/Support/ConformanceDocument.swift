import Foundation
import Synchronization

/// The sections of `docs/conformance.md`, each written by the test that counts: `make conformance` writes, every other
/// run compares.
package enum ConformanceDocument {
  private static let access = Mutex(())
  private static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/conformance.md")

  /// Whether the section under `heading` says just `body`; with `FEEDWARDEN_RECORD` set it is made to.
  package static func holds(_ heading: String, _ body: String) throws -> Bool {
    try access.withLock { _ in
      let text = try String(contentsOf: url, encoding: .utf8)
      var sections = text.components(separatedBy: "\n## ")
      guard let index = sections.firstIndex(where: { $0.hasPrefix(heading + "\n") }) else { return false }
      let end = index == sections.count - 1 ? "\n" : ""
      let wanted = heading + "\n\n" + body + end
      if sections[index].trimmed == wanted.trimmed { return true }
      guard ProcessInfo.processInfo.environment["FEEDWARDEN_RECORD"] != nil else { return false }
      sections[index] = wanted + (end.isEmpty ? "\n" : "")
      try sections.joined(separator: "\n## ").write(to: url, atomically: true, encoding: .utf8)
      return true
    }
  }

  /// A table in Markdown; the first row is its head.
  package static func table(_ rows: [[String]]) -> String {
    rows.enumerated().map { number, row in
      let line = "| " + row.joined(separator: " | ") + " |"
      return number == 0 ? line + "\n" + String(repeating: "|---", count: row.count) + "|" : line
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
