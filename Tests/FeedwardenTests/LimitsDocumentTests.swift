import FeedInput
import FeedParsing
import Foundation
import Testing

/// `docs/limits.md` says what the program does.
@Suite struct LimitsDocumentTests {
  /// Rows of the table: limit, default, option.
  private func rows() throws -> [[String]] {
    let text = try String(contentsOf: root.appendingPathComponent("docs/limits.md"), encoding: .utf8)
    return text.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map {
      $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// `16 MiB`, `1,100` and `1 TiB` as numbers.
  private func number(_ text: String) -> UInt64? {
    // What follows a semicolon is an exception.
    let words = text.prefix { $0 != ";" }.filter { $0 != "," }.split(separator: " ")
    let units: [Substring: UInt64] = ["KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30, "TiB": 1 << 40]
    guard let first = words.first, let value = UInt64(first) else { return nil }
    return words.count == 1 ? value : units[words[1]].map { $0 * value }
  }

  @Test func defaultsAreThoseOfTheProgram() throws {
    let input = InputLimits()
    let parse = ParseLimits()
    let expected: [(words: String, value: UInt64, option: String)] = [
      ("bytes that a feed unpacks to", input.outputBytes, "--max-output"),
      ("bytes that one compressed byte unpacks to", input.ratio, "--max-ratio"),
      ("layers of compression", UInt64(input.layers), "--max-layers"),
      ("bytes of a record", UInt64(parse.recordBytes), "--max-record"),
      ("bytes of a field's value", UInt64(parse.fieldBytes), "--max-field"),
      ("cells of a record", UInt64(parse.cells), "--max-cells"),
      ("attributes of an XML element", UInt64(parse.attributes), "--max-attributes"),
      ("nesting inside a record", UInt64(parse.depth), "--max-depth"),
      ("bytes before the first record", UInt64(parse.headBytes), "–"),
    ]
    let rows = try rows()
    for (words, value, option) in expected {
      let row = try #require(rows.first { $0[0].hasPrefix(words) }, "\(words)")
      #expect(number(row[1]) == value, "\(words)")
      #expect(row[2].contains(option), "\(words)")
    }
  }

  @Test func everyOptionExists() throws {
    let folder = try Scratch()
    for row in try rows() where row[2].hasPrefix("`--") {
      let option = row[2].split(separator: "`")[0]
      // An unknown option is a matter of usage, a wrong value of a known one too; only the words differ.
      let ended = try Command.run(["inspect", "/dev/null", String(option), "none"], in: folder)
      #expect(ended.status == 64)
      #expect(ended.errors.contains("'none'") && !ended.errors.contains("Unknown option"), "\(option)")
    }
  }

  /// `docs/attacks.md` names tests that there are.
  @Test func attacksAreHeldByTheTestsNamed() throws {
    let text = try String(contentsOf: root.appendingPathComponent("docs/attacks.md"), encoding: .utf8)
    let folder = root.appendingPathComponent("Tests")
    var sources: [String: String] = [:]
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    for case let file as String in files where file.hasSuffix("Tests.swift") {
      let name = String(file.split(separator: "/").last?.dropLast(".swift".count) ?? "")
      sources[name, default: ""] += try String(
        contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    }
    var count = 0
    for row in text.split(separator: "\n") where row.hasPrefix("|") {
      let cells = row.split(separator: "|")
      for quoted in cells[cells.count - 1].split(separator: "`") {
        let parts = quoted.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, parts[0].hasSuffix("Tests") else { continue }
        count += 1
        let source = try #require(sources[String(parts[0])], "\(quoted)")
        #expect(source.contains("func \(parts[1])(") || source.contains("func `\(parts[1])`("), "\(quoted)")
      }
    }
    #expect(count > 50)
  }
}
