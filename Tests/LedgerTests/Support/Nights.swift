import CompiledRules
import Foundation
import GRDB
import Ledger
import Testing

/// A ledger of its own for a test, and nights of findings made by hand.
final class Nights {
  let folder: String
  var path: String { "\(folder)/ledger.db" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A hash that anybody can work out; keys of tests are short.
  static func hash(_ key: String) -> UInt64 { key.utf8.reduce(7) { $0 &* 131 &+ UInt64($1) } }

  static let category = Category(
    id: "lasers", title: "Lasers", legalBasis: ["Regulation (EU) 2023/988"],
    statementCategory: "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS", statementCategoryAdditions: [],
    statementKeywords: ["KEYWORD_UNSAFE_PRODUCTS"], needsLegalReview: false)

  static func finding(
    _ id: String, trader: String? = "T-1", rule: String = "laser-001", severity: Severity = .high,
    verdict: Verdict = .block, content: String = "c1", gtin: String? = nil, group: String? = nil,
    image: String? = nil, lane: String = "exact", text: String = "", namespace: String = "shop",
    listing: String? = nil, version: Int = 1, say: String = "It can blind."
  ) -> Sighting {
    Sighting(
      id: id, key: "\(namespace)/\(trader ?? "")/\(listing ?? id)", namespace: namespace, trader: trader,
      listing: listing ?? id, rule: rule,
      version: version, severity: severity.rawValue, verdict: verdict.rawValue, category: "lasers",
      measure: "remove",
      lane: lane, undecided: false, countries: ["DE"], content: content, gtin: gtin, itemGroup: group,
      image: image,
      signature: TextSignature(folded: Array(text.utf8)),
      facts: FindingFacts(
        say: ["en": say], places: [.init(field: "title", lane: lane)], title: "Laser",
        language: "de",
        created: nil
      ).text)
  }

  struct Night {
    var effects: RunEffects
    var statements: [String] = []
    var notices: [String] = []
    var actions: [String] = []
    var snapshots: SnapshotCounts?
    var proposed: [[ProposedMeasure?]] = []
  }

  /// One run, from opening the ledger to the commit.
  ///
  /// - Parameters:
  ///   - read: keys of listings that were read, beside those with findings.
  ///   - isKilled: ends before the commit; without `isNoted`, between the commit and the note of the publication.
  func night(
    _ day: String, _ findings: [Sighting], read: [String] = [], id: String? = nil, policy: Policy = Policy(),
    feeds: [FeedScope]? = nil, quarantined: [String] = [], offers: [String: Int] = [:],
    isKilled: Bool = false, isNoted: Bool = true,
    traders: [TraderSnapshot]? = nil, isRegistryWhole: Bool = true, proposals: [TraderProposals] = [],
    rules: Set<String> = []
  ) throws -> Night {
    let file = try LedgerFile(path: path, access: .create)
    let parts = day.split(separator: "-").compactMap { Int($0) }
    var program = RuleProgram()
    program.categories = [Self.category]
    let run = try LedgerRun(
      file, policy: policy, vocabulary: LedgerVocabulary(program: program),
      asOf: CalendarDay(year: parts[0], month: parts[1], day: parts[2]), rulesHash: "r", hashKey: Self.hash)
    run.listingCounts = { offers[$0] }
    try run.stage(
      try findings.map { finding in
        let history = try run.known(finding.id)
        return StagedSighting(
          finding, history, isQuiet: history.now?.isQuiet(content: finding.content) ?? false)
      })
    try run.mark((read + findings.map(\.key)).map(Self.hash))
    for excerpt in quarantined { try run.noteQuarantined(Array(excerpt.utf8), namespace: "shop") }
    let closing = RunClosing(
      runID: id ?? day,
      feeds: feeds ?? [FeedScope(namespace: "shop", seller: nil, isComplete: true, isDamaged: false)])
    _ = try run.conclude(closing)
    let scope = ProposalScope(rules: rules, isWhole: isRegistryWhole)
    var made: [[ProposedMeasure?]] = []
    for asked in proposals { made.append(try run.propose(asked, scope: scope)) }
    try run.finishProposals(scope: scope)
    var night = Night(effects: try run.settle())
    night.proposed = made
    try run.eachAction { night.actions.append($0) }
    try run.eachStatement { statement, notice in
      night.statements.append(statement)
      night.notices.append(notice)
    }
    if let traders {
      for trader in traders { try run.note(trader) }
      night.snapshots = try run.finishSnapshots(isWhole: isRegistryWhole)
    }
    guard !isKilled else { return night }
    try run.commit(closing, manifest: "m-\(day)", out: "/out/\(day)", replaces: false)
    if isNoted { try run.markPublished() }
    return night
  }

  func decide(
    _ rows: String, header: String = "finding_id,decision,reason,decided_by", day: String,
    policy: Policy = Policy()
  ) throws -> ImportResult {
    let file = try LedgerFile(path: path, access: .change)
    let table = try ImportTable(Array("\(header)\n\(rows)\n".utf8), path: "d.csv", requiring: [])
    return try DecisionImport.run(table, into: file, policy: policy, on: day)
  }

  /// What the platform carried out: `action,applied_on` a row.
  @discardableResult
  func receive(
    _ rows: String, header: String = "action,applied_on", day: String
  ) throws -> ImportResult {
    let table = try ImportTable(Array("\(header)\n\(rows)\n".utf8), path: "r.csv", requiring: [])
    return try ReceiptImport.run(table, into: try LedgerFile(path: path, access: .change), on: day)
  }

  /// The rows of a table, as `ledger export` gives them.
  func rows(_ table: String) throws -> [[String: Any]] {
    try export().compactMap { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["table"] as? String == table ? object : nil
    }
  }

  /// The id of the first line that tells of a measure.
  static func action(_ measure: String, in lines: [String]) -> String? {
    lines.first { $0.contains("\"measure\":\"\(measure)\"") }
      .map { String($0.dropFirst("{\"action\":\"".count).prefix(32)) }
  }

  /// Everything in the ledger but what is made of chance.
  func export() throws -> [String] {
    let file = try LedgerFile(path: path, access: .read)
    var lines: [String] = []
    try LedgerExport.each(file) { line in
      var object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      for name in ["commitment", "chain"] { object[name] = nil }
      let data = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
      lines.append(String(decoding: data, as: UTF8.self))
    }
    return lines
  }

  func strikes(on day: String) throws -> [TraderStrikes] {
    let file = try LedgerFile(path: path, access: .read)
    var all: [TraderStrikes] = []
    try LedgerExport.eachTrader(file, on: day) { all.append($0) }
    return all
  }

  static func policy(_ text: String) throws -> Policy { try Policy.read(text, path: "policy.yml") }
}
