import Foundation
import Ledger
import Testing

/// What the platform says that it carried out, against what was decided.
struct ReceiptTests {
  private static let header = "action,applied_on,lifted_on,reference"

  private let nights: Nights
  init() throws {
    nights = try Nights()
    _ = try nights.night("2026-10-01", [Nights.finding("a"), Nights.finding("b")])
    _ = try nights.decide("a,uphold,,Ada", day: "2026-10-02")
  }

  @Test(arguments: [
    ("a,,2026-10-03,R", "never carried out"), ("a,2026-10-01,,R", "before a was decided on 2026-10-02"),
    ("a,2026-10-05,2026-10-04,R", "before a was applied on 2026-10-05"),
    ("b,2026-10-05,,R", "nobody has decided"),
    ("b,,2026-10-05,R", "never carried out"), ("zz,2026-10-05,,R", "no finding or measure"),
  ])
  func `a receipt that cannot be true is told of and changes nothing`(row: String, word: String) throws {
    let before = try nights.export()
    let result = try nights.receive(row, header: Self.header, day: "2026-10-06")
    #expect(result.receipts == 0)
    #expect(result.problems.map(\.line) == [2])
    #expect(result.problems.first?.message.contains(word) == true, "\(result.problems)")
    #expect(try nights.export() == before)
    // What is to be done stays to be done.
    #expect(try nights.night("2026-10-20", [Nights.finding("a"), Nights.finding("b")]).effects.overdue == 1)
  }

  @Test func `carried out and lifted, in one row or two, and once more`() throws {
    #expect(try nights.receive("a,2026-10-03,,R1", header: Self.header, day: "2026-10-06").receipts == 1)
    #expect(try nights.receive("a,,2026-10-05,R2", header: Self.header, day: "2026-10-06").receipts == 1)
    // Another decision since: what was received before is known, and no error.
    _ = try nights.decide(
      "a,remove,,Bob,2026-10-06", header: "finding_id,decision,reason,decided_by,decided_on",
      day: "2026-10-06")
    _ = try nights.decide("a,overturn,sorry,Bob", day: "2026-10-07")
    let again = try nights.receive(
      "a,2026-10-03,,R1\na,,2026-10-05,R2", header: Self.header, day: "2026-10-08")
    #expect((again.known, again.receipts, again.problems.count) == (2, 0, 0))
  }

  /// Art. 16(5): who gave notice is told what came of it, so none waits for ever.
  @Test func `a notice on a listing that no rule flags counts for its trader and can be settled`() throws {
    let header = "kind,key,source,notified_by,received_on,decision,reason,decided_by"
    let rows = """
      notice,shop/T-9/sound,trusted_flagger,Safe Toys,2026-10-02,,,
      notice,shop/T%2F9/other,article_16,Bob,2026-10-02,,,
      notice,sound,article_16,Bob,2026-10-02,,,
      notice,/T-9/x,article_16,Bob,2026-10-02,,,
      """
    let first = try nights.decide(rows, header: header, day: "2026-10-02")
    #expect(first.notices == 2)
    #expect(first.problems.map(\.line) == [4, 5])
    #expect(first.problems.allSatisfy { $0.message.contains("NAMESPACE/SELLER/ID") })
    #expect(try nights.rows("notices").map { $0["trader"] as? String } == ["T-9", "T/9"])
    func waiting() throws -> [Int] {
      try LedgerStatus.read(try LedgerFile(path: nights.path, access: .read), on: "2026-10-06").notices.map(
        \.waiting)
    }
    #expect(try waiting() == [1, 1])
    let settled = try nights.decide(
      """
      ,shop/T-9/sound,,,,overturn,nothing wrong,Ada
      ,shop/T-9/nobody,,,,overturn,,Ada
      ,shop/T-1/a,,,,overturn,,Ada
      ,shop/T%2F9/other,,,,remove,,Ada
      ,shop/T%2F9/other,,,,uphold,,
      """, header: header, day: "2026-10-06")
    #expect(settled.overturned == 1)
    #expect(settled.problems.map(\.line) == [3, 4, 5, 6])
    #expect(try waiting() == [0, 1])
    let again = try nights.decide(
      ",shop/T-9/sound,,,,overturn,nothing wrong,Ada", header: header, day: "2026-10-07")
    #expect((again.known, again.overturned) == (1, 0))
    #expect(try LedgerVerification.read(try LedgerFile(path: nights.path, access: .read)).holds)
  }

  @Test func `a ledger that there is not leaves nothing behind`() throws {
    for access in [LedgerFile.Access.change, .read] {
      let path = "\(nights.folder)/nowhere.db"
      let error = #expect(throws: LedgerError.self) { try LedgerFile(path: path, access: access) }
      #expect(error?.exitCode == 66)
      #expect(!FileManager.default.fileExists(atPath: path + ".lock"))
    }
  }
}
