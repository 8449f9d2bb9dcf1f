import Foundation
import Listings
import Testing

@testable import FeedParsing

/// The program carries its profiles as a generated table; the files in `profiles/` are what people read.
@Suite struct ProfileBuiltInTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func files() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: root.appendingPathComponent("profiles"), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "yml" }.sorted { $0.path < $1.path }
  }

  @Test func carriedProfilesEqualTheFiles() throws {
    let sources = try Self.files().map { url in
      try ProfileFile.read(String(contentsOf: url, encoding: .utf8), file: url.lastPathComponent)
    }
    if ProcessInfo.processInfo.environment["FEEDWARDEN_RECORD"] != nil {
      try Self.record(sources)
      return
    }
    #expect(
      BuiltInProfiles.all == sources.map(\.compact),
      "profiles/*.yml changed: run this test with FEEDWARDEN_RECORD=1 to bring the table up to date")
    #expect(sources.map { ProfileSource(compact: $0.compact) } == sources)
  }

  private static func record(_ sources: [ProfileSource]) throws {
    var text = """
      // Generated from profiles/*.yml by ProfileBuiltInTests with FEEDWARDEN_RECORD=1. Do not edit.

      // swift-format-ignore-file

      /// The profiles that the program carries, in the form of `ProfileSource.compact`.
      enum BuiltInProfiles {
        static let all: [String] = [

      """
    for source in sources {
      text += "    #\"\"\"\n"
      for line in source.compact.split(separator: "\n", omittingEmptySubsequences: false) {
        text += line.isEmpty ? "\n" : "    \(line.replacingOccurrences(of: "\t", with: "\\#t"))\n"
      }
      text += "    \"\"\"#,\n"
    }
    text += "  ]\n}\n"
    try text.write(
      to: root.appendingPathComponent("Sources/FeedParsing/Profiles/BuiltInProfiles.swift"), atomically: true,
      encoding: .utf8)
  }

  @Test func everyGenericProfileFeedsEveryField() throws {
    let catalog = ProfileCatalog.builtIn()
    for name in ["generic-xml", "generic-csv", "generic-json"] {
      let source = try #require(
        BuiltInProfiles.all.map { ProfileSource(compact: $0) }.first { $0.name == name })
      let fed = Set(source.fields.map(\.field))
      #expect(fed == Set(Field.allCases).subtracting([.links, .attribute]))
      #expect(catalog.profile(named: name) != nil)
    }
  }
}
