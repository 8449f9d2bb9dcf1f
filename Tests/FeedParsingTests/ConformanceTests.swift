import Foundation
import TestSupport
import Testing

@testable import FeedParsing

/// The suites as a whole, counted for `docs/conformance.md`. What each file must give, the suites' own tests say.
@Suite(.enabled(if: Corpora.arePresent)) struct ConformanceTests {
  @Test func xml() throws {
    var counts: [String: [XMLConformance.Outcome: Int]] = [:]
    for test in try XMLConformance.cases() {
      let outcome = XMLConformance.outcome(try Corpora.wholeBytes(test.path))
      counts[test.type, default: [:]][outcome, default: 0] += 1
    }
    let rows = ["valid", "invalid", "not-wf", "error"].map { type -> [String] in
      let count = counts[type] ?? [:]
      let of = { (outcome: XMLConformance.Outcome) in String(count[outcome] ?? 0) }
      return [
        type, String(count.values.reduce(0, +)), of(.same), of(.refused), of(.entities), of(.recovered),
        of(.outside),
        of(.different),
      ]
    }
    let body =
      """
      The W3C's suite for XML 1.0, the root taken for the record. "Same" is the text that libxml2 gives. Documents that
      declare entities are refused by decision. A reference to an entity that only an external subset declares sets the
      record aside, because external subsets are never opened. What stands outside of records is passed over, so a fault
      there costs none. Not well-formed documents that read the same are those that libxml2 takes too, most of them
      for a name that XML has allowed since its fifth edition or a fault in an external subset. The different ones have
      attributes that their internal subset declares as lists of tokens, whose white space libxml2 folds.


      """
      + ConformanceDocument.table(
        [
          [
            "type", "documents", "same", "refused or set aside", "entity declarations", "recovered",
            "fault outside",
            "different",
          ]
        ]
          + rows)
    #expect(try ConformanceDocument.holds("XML", body))
  }

  @Test func json() throws {
    var rows = [["kind", "files", "read", "refused"]]
    for (kind, words) in [("y", "must be read"), ("n", "must be refused"), ("i", "free")] {
      let files = Corpora.files("conformance/jsontestsuite/test_parsing", ".json").filter {
        $0.split(separator: "/").last?.hasPrefix(kind + "_") == true
      }
      let read = try files.filter { try JSONConformanceTests.inAList($0).quarantined.isEmpty }.count
      rows.append(["`\(kind)_`, \(words)", "\(files.count)", "\(read)", "\(files.count - read)"])
    }
    let body =
      "JSONTestSuite, each file the value of a member of an object in a list.\n\n"
      + ConformanceDocument.table(rows)
    #expect(try ConformanceDocument.holds("JSON", body))
  }

  @Test func csv() throws {
    let spectrum = Corpora.files("conformance/csv/csv-spectrum/csvs", ".csv")
    let data = Corpora.files("conformance/csv/csv-test-data/json", ".json")
    let tests = CSVCorporaTests()
    let same = [
      try spectrum.filter { try tests.readsAsStated(spectrum: $0) }.count,
      try data.filter { try tests.readsAsStated(data: $0) }.count,
    ]
    let body =
      "Tables with their content as JSON; read in one piece, in single bytes, and cut in two at every byte.\n\n"
      + ConformanceDocument.table([
        ["suite", "tables", "as stated"], ["csv-spectrum", "\(spectrum.count)", "\(same[0])"],
        ["csv-test-data", "\(data.count)", "\(same[1])"],
      ])
    #expect(try ConformanceDocument.holds("CSV", body))
  }
}
