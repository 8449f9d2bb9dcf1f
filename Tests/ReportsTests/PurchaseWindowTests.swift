import CompiledRules
import Reports
import Testing

struct PurchaseWindowTests {
  private static func day(_ text: String) throws -> CalendarDay { try #require(PurchaseWindow.day(text)) }

  /// Derived by hand from art. 3(2)(c) of Regulation 1182/71: the same date, or the last day of the month that lacks it.
  @Test(
    arguments: [
      ("2026-11-23", "2026-05-23"), ("2026-08-31", "2026-02-28"), ("2024-08-31", "2024-02-29"),
      ("2024-08-30", "2024-02-29"), ("2026-08-29", "2026-02-28"), ("2026-05-31", "2025-11-30"),
      ("2026-12-31", "2026-06-30"), ("2026-06-30", "2025-12-30"), ("2026-01-01", "2025-07-01"),
      ("2026-07-01", "2026-01-01"), ("2026-03-31", "2025-09-30"), ("2100-08-29", "2100-02-28"),
      ("2000-08-29", "2000-02-29"),
    ])
  func `six months of the calendar`(day: String, from: String) throws {
    let window = PurchaseWindow(before: try Self.day(day))
    #expect(window.from.text == from)
    #expect(window.to.text == day)
    #expect(window.contains(window.from) && window.contains(window.to))
  }

  @Test func `both ends are inside, their neighbours are not`() throws {
    let window = PurchaseWindow(before: try Self.day("2026-08-31"))
    for (text, isInside) in [
      ("2026-02-27", false), ("2026-02-28", true), ("2026-03-01", true), ("2026-08-31", true),
      ("2026-09-01", false), ("2025-08-31", false), ("2027-03-01", false),
    ] {
      #expect(window.contains(try Self.day(text)) == isInside, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("2026-11-23T23:59:59+02:00", "2026-11-23"), ("2026-11-23 08:00", "2026-11-23"), ("2026-02-29", nil),
      ("2024-02-29", "2024-02-29"), ("2026-13-01", nil), ("2026-00-10", nil), ("2026-1-1", nil),
      ("23.11.2026", nil),
      ("2026-11-23x", nil), ("", nil), ("２０２６-11-23", nil),
    ] as [(String, String?)])
  func `days as orders write them`(text: String, day: String?) {
    #expect(PurchaseWindow.day(text)?.text == day)
  }

  @Test(
    arguments: [
      ("default/T-1/SKU-1", ["default", "T-1", "SKU-1"]), ("a%2Fb//x%25y", ["a/b", "", "x%y"]),
      ("n/s/%252F", ["n", "s", "%2F"]), ("SKU-1", nil), ("a/b/", nil), ("a/b/c/d", nil),
    ] as [(String, [String]?)])
  func `a listing's key comes apart as it was put together`(text: String, parts: [String]?) {
    let read = ListingKey.parts(of: text)
    #expect(read.map { [$0.namespace, $0.seller, $0.id] } == parts)
  }
}
