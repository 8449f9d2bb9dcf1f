import CompiledRules
import Listings
import RuleEngine
import TextFolding

/// A batch made by hand, one listing a record.
func makeBatch(_ listings: [[(Field, String)]]) -> RecordBatch {
  let batch = RecordBatch(arena: ByteArena(capacity: 4096))
  for (number, listing) in listings.enumerated() {
    let first = batch.cells.count
    for (field, value) in listing {
      let name = Array(field.name.utf8)
      let nameOffset = name.withUnsafeBytes { batch.arena.append($0) }
      let offset = Array(value.utf8).withUnsafeBytes { batch.arena.append($0) }
      batch.cells.append(
        Cell(
          field: field, nameOffset: nameOffset, nameLength: name.count, valueOffset: offset,
          valueLength: value.utf8.count))
    }
    batch.finishRecord(firstCell: first, sourceOffset: UInt64(number))
  }
  return batch
}

/// A rule set made by hand.
struct ProgramBuilder {
  var program = RuleProgram()

  init() {
    program.categories = [
      Category(
        id: "test", title: "Test", legalBasis: [], statementCategory: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
        statementCategoryAdditions: [], statementKeywords: [], needsLegalReview: true)
    ]
  }

  /// Adds a list and returns its position.
  mutating func list(_ name: String, _ terms: [Term]) -> Int {
    let start = program.terms.count
    program.terms.append(contentsOf: terms)
    program.lists.append(TermList(name: name, title: name, terms: start..<program.terms.count))
    return program.lists.count - 1
  }

  mutating func list(_ name: String, _ terms: String...) -> Int { list(name, terms.map { Term(text: $0) }) }

  mutating func rule(
    _ id: String, status: RuleStatus = .active, finds: [Find], ignores: [Ignore] = [], when: [Instruction],
    verdict: Verdict = .block, or alternatives: [Alternative] = [], countries: [String] = [],
    sentences: [Sentence] = []
  ) {
    program.rules.append(
      CompiledRule(
        id: id, title: id, version: 1, status: status, category: 0, severity: .high, countries: countries,
        finds: finds, ignores: ignores, flagWhen: Condition(when), verdict: verdict,
        alternatives: alternatives,
        sentences: sentences))
  }

  func scan(
    _ listings: [[(Field, String)]], mode: BatchScanner.Mode = .indexed,
    context: FeedContext = FeedContext(name: "test")
  ) throws -> (RecordBatch, [Evaluation]) {
    let index = try RuleIndex(program: program, selection: RuleSelection())
    let scanner = try BatchScanner(
      index: index, matcher: try LiteralMatcher(index: index, cache: nil), mode: mode)
    let batch = makeBatch(listings)
    return (batch, try scanner.scan(batch, context: context))
  }

  /// The verdict of one listing, the same with and without the index.
  func verdict(_ listing: [(Field, String)], context: FeedContext = FeedContext(name: "test")) throws
    -> Verdict
  {
    let (_, indexed) = try scan([listing], context: context)
    let (_, exhaustive) = try scan([listing], mode: .exhaustive, context: context)
    let one = indexed.first?.verdict ?? .pass
    let other = exhaustive.first?.verdict ?? .pass
    guard one == other else { throw Disagreement(indexed: one, exhaustive: other) }
    return one
  }
}

struct Disagreement: Error {
  var indexed: Verdict
  var exhaustive: Verdict
}

let textFields = FieldSet([.title, .description, .attribute])

/// The slice of a cell that a match points at.
func quoted(_ match: Match, _ batch: RecordBatch) -> String {
  String(decoding: batch.value(batch.cells[match.cell])[match.start..<match.end], as: UTF8.self)
}
