import Foundation
import Testing

@testable import TextFolding

/// The program carries `units/units.csv` as it is, and `docs/units.md` shows it; FEEDWARDEN_RECORD=1 writes both anew.
@Suite struct UnitTableTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let isRecording = ProcessInfo.processInfo.environment["FEEDWARDEN_RECORD"] != nil

  private static func csv() throws -> String {
    try String(contentsOf: root.appendingPathComponent("units/units.csv"), encoding: .utf8)
  }

  private struct Row {
    var dimension: String
    var factor: String
    var names: [String]
    var isAsWritten: Bool
  }

  private static func rows() throws -> [Row] {
    try csv().split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 4, "\(line)")
      return Row(
        dimension: cells[0], factor: cells[1], names: cells[2].split(separator: " ").map(String.init),
        isAsWritten: cells[3] == "as written")
    }
  }

  private func hold(_ text: String, _ path: String, _ location: SourceLocation = #_sourceLocation) throws {
    let url = Self.root.appendingPathComponent(path)
    if Self.isRecording { try text.write(to: url, atomically: true, encoding: .utf8) }
    let written = try String(contentsOf: url, encoding: .utf8)
    #expect(
      written == text, "units/units.csv changed: run with FEEDWARDEN_RECORD=1", sourceLocation: location)
  }

  @Test func carriedTableEqualsTheFile() throws {
    let lines = try Self.csv().split(separator: "\n").map { "    \($0)\n" }.joined()
    try hold(
      """
      // Generated from units/units.csv by UnitTableTests with FEEDWARDEN_RECORD=1. Do not edit.

      // swift-format-ignore-file

      /// The units that the program carries.
      enum UnitTableData {
        static let csv = \"\"\"
      \(lines)
          \"\"\"
      }

      """, "Sources/TextFolding/Tables/UnitTableData.swift")
  }

  @Test func theDocumentShowsIt() throws {
    var text = """
      <!-- Generated from units/units.csv; a test with FEEDWARDEN_RECORD=1 writes it anew. -->
      # Units

      What `quantity of …` in rules takes for units. Capital letters do not matter but where the table says *as written*;
      names are compared as terms are, so accents count. A factor is how many base units one of the unit is.

      A mass per volume or per mass is a concentration (`mg/ml`, `mg/5 ml`, `g/kg`), in which a gram of solution counts as
      a millilitre; so a sign of percentages is a concentration too, and 2 % are 20 mg/ml. `in` is inches right behind
      its number only (`5in`), for *2 in 1* is none; `fl oz` is read as `floz`. A unit squared (`m²`, `m2`) is no length.

      The table is [units/units.csv](../units/units.csv). Who adds to it runs `make units`, which writes this page and
      the program's copy.

      | dimension | factor | names |
      |---|---|---|

      """
    for row in try Self.rows() {
      let names = row.names.map { "`\($0)`" }.joined(separator: " ")
      let dimension = row.dimension == "none" ? "no unit" : row.dimension
      text += "| \(dimension) | \(row.factor) | \(names)\(row.isAsWritten ? " *as written*" : "") |\n"
    }
    try hold(text, "docs/units.md")
  }

  @Test func everyRowIsSound() throws {
    var seen: [String: String] = [:]
    for row in try Self.rows() {
      #expect(Dimension(rawValue: row.dimension) != nil || row.dimension == "none", "\(row)")
      #expect(ExactDecimal.parse(row.factor) != nil || row.dimension == "none", "\(row)")
      #expect(!row.names.isEmpty, "\(row)")
      for name in row.names {
        let isSign = !(name.unicodeScalars.first?.properties.isAlphabetic ?? true)
        let key = row.isAsWritten ? name : String(decoding: Folding.foldTerm(name), as: UTF8.self)
        // A sign may be of several dimensions; a name is one unit.
        let place = "\(row.isAsWritten) \(isSign ? row.dimension : "") \(isSign ? name : key)"
        #expect(seen[place] == nil, "\(name) stands twice")
        seen[place] = row.dimension
        if row.isAsWritten { #expect(name.utf8.count <= 4) }
      }
    }
    #expect(Set(seen.values).isSuperset(of: Dimension.allCases.map(\.rawValue)))
    // What the reader looks up by name.
    for name in ["inch", "floz"] { #expect(UnitTable.shared[name] != nil) }
  }
}
