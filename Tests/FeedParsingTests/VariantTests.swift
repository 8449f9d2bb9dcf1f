import Foundation
import Testing

@testable import FeedParsing

/// Small feeds of the kinds that the profiles know, as other programs, versions and languages write them. Written by
/// hand from the formats' public descriptions; beside each stands what a person would read from it.
@Suite struct VariantTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Variants")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".fields") }.map { String($0.dropLast(".fields".count)) }.sorted()

  /// `profile: NAME` if it must be chosen, then the records in order, a blank line between them, each with lines
  /// `field: value` that it must have; it may have more.
  struct Expected {
    var profile: String?
    var records: [[String]] = [[]]

    init(_ text: String) {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
        if line.hasPrefix("profile: ") {
          profile = String(line.dropFirst("profile: ".count))
        } else if line.isEmpty {
          records.append([])
        } else {
          records[records.count - 1].append(
            line.replacingOccurrences(of: ": ", with: "=", range: line.range(of: ": ")))
        }
      }
      records.removeAll(where: \.isEmpty)
    }
  }

  @Test func thereAreSome() { #expect(Self.names.count > 40) }

  @Test(arguments: names) func isReadAsAPersonWould(name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let expected = Expected(
      try String(contentsOf: file.appendingPathExtension("fields"), encoding: .utf8))
    let bytes = [UInt8](try Data(contentsOf: file))
    let outcome = try SessionDriver.read(bytes)
    if let profile = expected.profile { #expect(outcome.description.profile == profile) }
    #expect(outcome.feed.quarantined == [])
    #expect(outcome.feed.records.count == expected.records.count)
    for (record, lines) in zip(outcome.feed.records, expected.records) {
      for line in lines {
        #expect(record.fields.contains(line), "\(line) is not among \(record.fields)")
      }
    }
    #expect(try SessionDriver.differing(bytes, chunks: [1, 7, 64]) == [])
  }
}
