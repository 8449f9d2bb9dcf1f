import CompiledRules
import Testing
import Traceability

@testable import Reports

@Suite("merchants.csv by the names of its columns")
struct MerchantTableTests {
  /// The cells of a row (RFC 4180).
  private func cells(_ bytes: [UInt8]) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in String(decoding: bytes, as: UTF8.self) where character != "\r\n" {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  @Test("no name comes twice, and a reader by name has the trader's own name and country") func names() throws
  {
    var record = TraderRecord(id: "T-1")
    record[.name] = "Feldweg"
    record[.country] = "DE"
    record.unreadableDates = ["requested_on"]
    let trader = TraderAssessor(asOf: CalendarDay(year: 2026, month: 11, day: 25)).assess(record)
    let rows = MerchantRows()
    let header = cells(rows.header)
    #expect(Set(header).count == header.count)
    var line: [UInt8] = []
    rows.append(MerchantRow(id: "T-1", registered: trader), to: &line)
    let values = cells(line)
    try #require(values.count == header.count)
    let byName = Dictionary(zip(header, values)) { first, _ in first }
    #expect(byName["name"] == "Feldweg")
    #expect(byName["country"] == "DE")
    #expect(byName["name_status"] == "valid")
    #expect(byName["iban_status"] == "missing")
    #expect(byName["status"] == "active")
    #expect(byName["what_is_wrong"]?.hasSuffix("; requested_on: cannot be read") == true)
    for item in TraceabilityItem.allCases { #expect(byName["\(item.name)_status"] != nil) }
  }

  @Test("a trader with two accounts has the hash of each") func hashes() throws {
    var output: [UInt8] = []
    var row = MerchantRow(id: "T-1")
    row.hashes = [.iban: ["aa", "bb"], .phone: ["cc"]]
    MerchantLines().append(row, to: &output)
    #expect(
      String(decoding: output, as: UTF8.self).contains(
        #""link_hashes":{"iban":["aa","bb"],"phone":"cc"}"#))
  }
}
