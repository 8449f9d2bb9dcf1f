import Foundation
import Listings
import Testing

@testable import FeedParsing

/// `docs/formats.md` says which source name feeds which field, from the profiles themselves.
@Suite struct ProfileFormatsTests {
  @Test func theDocumentSaysWhatTheProfilesSay() throws {
    let url = ProfileBuiltInTests.root.appendingPathComponent("docs/formats.md")
    let text = Self.document(BuiltInProfiles.all.map { ProfileSource(compact: $0) })
    if ProcessInfo.processInfo.environment["FEEDWARDEN_RECORD"] != nil {
      try text.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    #expect(
      try String(contentsOf: url, encoding: .utf8) == text,
      "profiles/*.yml changed: run `make formats` to bring docs/formats.md up to date")
  }

  private static func document(_ profiles: [ProfileSource]) -> String {
    var lines = [
      "# Formats", "",
      "Which names of a feed lead to which fields of a listing, for each profile that the program carries. Made from",
      "`profiles/*.yml` by `make formats`; [profiles.md](profiles.md) says how to write one of your own.", "",
      "The first name of a row that a record has feeds the field, the others are kept and searched as attributes. Case,",
      "accents, spaces and punctuation do not count. Behind their own names, profiles for one kind of feed know those of",
      "the generic profile of their format for what a product is, `schema-org` excepted. Fields marked † are filled by the",
      "platform.", "",
      "| profile | reads | formats | chosen when |", "|---|---|---|---|",
    ]
    for profile in profiles {
      let formats = profile.formats.map(\.rawValue).joined(separator: ", ")
      lines.append(
        "| [\(profile.name)](#\(profile.name)) | \(profile.title) | \(formats) | \(choice(profile)) |")
    }
    for profile in profiles {
      lines += ["", "## \(profile.name)", "", profile.title + "."]
      if !profile.groupNames.isEmpty {
        lines[lines.count - 1] +=
          " Neighbouring rows that say the same in \(alternatives(profile.groupNames)) are one record."
      }
      lines += ["", "| field | source names, best first |", "|---|---|"]
      for field in profile.fields {
        let mark = field.isByPlatform ? " †" : ""
        lines.append("| `\(field.field.name)`\(mark) | \(field.names.map(code).joined(separator: ", ")) |")
      }
      if !profile.head.isEmpty {
        lines += ["", "Above the records, for those that say nothing of it:", ""]
        lines += profile.head.map { "- `\($0.field.name)`: \($0.paths.map(code).joined(separator: ", "))" }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func choice(_ profile: ProfileSource) -> String {
    var parts: [String] = []
    if !profile.rootElements.isEmpty {
      parts.append("document element \(alternatives(profile.rootElements))")
    }
    if !profile.records.isEmpty {
      parts.append(
        "\(profile.formats.contains(.xml) ? "elements" : "types") \(alternatives(profile.records))")
    }
    if !profile.namespaces.isEmpty, profile.formats.contains(.xml) {
      parts.append("namespace \(alternatives(profile.namespaces))")
    }
    for names in profile.requiredNames {
      parts.append(alternatives(names.split(separator: "|").map(String.init)))
    }
    return parts.isEmpty ? "nothing else fits" : parts.joined(separator: "; ")
  }

  private static func alternatives(_ names: [String]) -> String {
    names.map(code).joined(separator: " or ")
  }

  private static func code(_ name: String) -> String {
    "`\(name.replacingOccurrences(of: "|", with: "\\|"))`"
  }
}
