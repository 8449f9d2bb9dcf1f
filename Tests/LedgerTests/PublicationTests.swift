import Foundation
import Ledger
import Testing

/// A run between its commit and the note that its outputs stand under their name: each statement of reasons goes out, and
/// where it can be told once.
struct PublicationTests {
  private let nights: Nights
  private let policy: Policy

  init() throws {
    nights = try Nights()
    policy = try Nights.policy("automatic: [{verdict: block}]")
  }

  private func night(_ day: String, _ ids: [String], isNoted: Bool = true) throws -> Nights.Night {
    try nights.night(day, ids.map { Nights.finding($0) }, policy: policy, isNoted: isNoted)
  }

  private func settle(as phase: LedgerFile.Phase) throws {
    let file = try LedgerFile(path: nights.path, access: .change)
    let pending = try file.pendingRuns()
    #expect(pending.count == 1)
    for run in pending { try file.mark(run.number, as: phase) }
  }

  private func puids(_ night: Nights.Night) throws -> [String] {
    try night.statements.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["puid"] as? String ?? ""
    }
  }

  /// The outputs were renamed and the note failed: the next scan finds them there.
  @Test func `a note that failed loses and doubles nothing`() throws {
    let first = try night("2026-11-01", ["a", "b"], isNoted: false)
    #expect(first.statements.count == 2)
    try settle(as: .published)
    #expect(try night("2026-11-02", ["a", "b"]).statements.isEmpty)
  }

  /// Nothing stands where the run should: what it said goes out with the next one, under the same identifiers.
  @Test func `statements of a run whose outputs are lost go out with the next`() throws {
    let lost = try night("2026-11-01", ["a", "b"], isNoted: false)
    try settle(as: .lost)
    let next = try night("2026-11-02", ["a", "b", "c"])
    #expect(try Set(puids(next)).isSuperset(of: try puids(lost)))
    #expect(try puids(next).count == 3)
    #expect(next.effects.statements == 3)
    #expect(try night("2026-11-03", ["a", "b", "c"]).statements.isEmpty)
  }

  @Test func `a lost run that is made again says its statements, and the next does not`() throws {
    let lost = try night("2026-11-01", ["a", "b"], isNoted: false)
    try settle(as: .lost)
    let again = try night("2026-11-01", ["a", "b"])
    #expect(again.effects.isRepeated)
    #expect(again.statements == lost.statements)
    #expect(try night("2026-11-02", ["a", "b"]).statements.isEmpty)
  }

  @Test func `an import whose statements could not be written decides nothing`() throws {
    struct DiskFull: Error {}
    _ = try nights.night("2026-11-01", [Nights.finding("a")])
    let before = try nights.export()
    let table = try ImportTable(
      Array("finding_id,decision,reason,decided_by\na,uphold,seen,Ada\n".utf8), path: "d.csv", requiring: [])
    func take(_ finish: () throws -> Void) throws -> [String] {
      var statements: [String] = []
      _ = try DecisionImport.run(
        table, into: try LedgerFile(path: nights.path, access: .change), policy: Policy(), on: "2026-11-02",
        statements: { statement, _ in statements.append(statement) }, finish: finish)
      return statements
    }
    #expect(throws: (any Error).self) { try take { throw DiskFull() } }
    #expect(try nights.export() == before)
    #expect(try take {}.count == 1)
  }
}
