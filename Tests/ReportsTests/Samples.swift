import CompiledRules
import Foundation
import Listings
import RuleEngine

@testable import Reports

/// Builds batches by hand, as a parser would.
func makeBatch(_ records: [[(Field, String, String)]], marks: RecordMarks = []) -> RecordBatch {
  let batch = RecordBatch(arena: ByteArena(capacity: 1024))
  for (index, cells) in records.enumerated() {
    let first = batch.cells.count
    for (field, name, value) in cells {
      let nameOffset = Array(name.utf8).withUnsafeBytes { batch.arena.append($0) }
      let valueOffset = Array(value.utf8).withUnsafeBytes { batch.arena.append($0) }
      batch.cells.append(
        Cell(
          field: field, nameOffset: nameOffset, nameLength: name.utf8.count, valueOffset: valueOffset,
          valueLength: value.utf8.count))
    }
    batch.finishRecord(firstCell: first, sourceOffset: UInt64(20481 + 1000 * index), marks: marks)
  }
  return batch
}

func makeProgram() -> RuleProgram {
  var program = RuleProgram()
  program.lists = [
    TermList(name: "rx-actives", title: "", terms: 0..<1), TermList(name: "", title: "", terms: 1..<2),
  ]
  program.terms = [Term(text: "semaglutide"), Term(text: "class 4")]
  program.categories = [
    Category(
      id: "med-rx", title: "", legalBasis: ["Directive 2001/83/EC, art. 71"], statementCategory: "",
      statementCategoryAdditions: [], statementKeywords: [], needsLegalReview: false),
    Category(
      id: "lasers", title: "", legalBasis: [], statementCategory: "", statementCategoryAdditions: [],
      statementKeywords: [], needsLegalReview: true),
  ]
  program.rules = [
    CompiledRule(
      id: "med-rx-001", title: "", version: 3, status: .active, category: 0, severity: .critical,
      measure: .requestDocuments, countries: ["AT", "DE"],
      finds: [Find(name: "drug", target: .terms(lists: [0]), fields: [])], flagWhen: .always, verdict: .block),
    CompiledRule(
      id: "laser-001", title: "", version: 1, status: .active, category: 1, severity: .low,
      finds: [Find(name: "class", target: .terms(lists: [1]), fields: [])], flagWhen: .always,
      verdict: .review),
  ]
  return program
}

/// A finding of a rule on one match in a cell, quoting `start..<end`.
func makeFinding(
  rule: Int, _ verdict: Verdict, cell: Int, _ range: Range<Int>, say: [(language: String, text: String)] = [],
  missing: [String] = [], countries: [String] = []
) -> Finding {
  Finding(
    rule: rule, verdict: verdict, undecided: !missing.isEmpty, missing: missing,
    matches: [
      Match(
        find: 0, term: rule, list: rule, lane: .exact, cell: cell, start: range.lowerBound,
        end: range.upperBound)
    ], sentences: say, countries: countries)
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// An independent reading of JSON text.
func parsed(_ json: String) throws -> [String: Any] {
  let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
  return value as? [String: Any] ?? [:]
}

/// A folder of its own for a test, gone afterwards.
final class Scratch {
  let path: String
  init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("feedwarden-\(UUID())").path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
  func content(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }
  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: self(folder))) ?? []).sorted()
  }
}
