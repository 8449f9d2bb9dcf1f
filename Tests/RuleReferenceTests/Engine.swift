import CompiledRules
import Foundation
import Listings
import RuleEngine
import RuleLanguage
import TextFolding

/// The program under test, from the rules' text to findings.
struct Engine {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }
  let program: RuleProgram
  let world: WorldModel
  private let indexed: BatchScanner
  private let exhaustive: BatchScanner

  /// `nil` for rules that the front end refuses because no listing, or no hit, could make a difference to them.
  init?(_ set: RuleSetModel, _ world: WorldModel) throws {
    let files = RuleWriter(set: set).files()
    let sources = files.enumerated().map { position, file in
      SourceFile(path: file.path, bytes: Array(file.text.utf8), kind: position == 0 ? .rules : .table)
    }
    let result = RuleFrontEnd.compile(sources, lints: false)
    let errors = result.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty, errors.allSatisfy({ $0.code == .neverFlags || $0.code == .ignoresEverything }) {
      return nil
    }
    guard let program = result.program else {
      throw Failure(description: DiagnosticRenderer.text(errors, sources: sources, color: false))
    }
    // What the cache gives back must decide alike: the index runs over that, the plain search over what was compiled.
    let restored = try RuleProgram(stored: program.stored[...])
    self.program = restored
    self.world = world
    let asOf = CalendarDay(year: world.asOf.year, month: world.asOf.month, day: world.asOf.day)
    func scanner(_ program: RuleProgram, _ mode: BatchScanner.Mode) throws -> BatchScanner {
      let index = try RuleIndex(
        program: program, selection: RuleSelection(asOf: asOf),
        rates: world.rates.map { ExchangeRates(worth: $0.mapValues { Self.decimal($0) }) })
      return try BatchScanner(index: index, matcher: LiteralMatcher(index: index, cache: nil), mode: mode)
    }
    indexed = try scanner(restored, .indexed)
    exhaustive = try scanner(program, .exhaustive)
    let directory = world.traders.map { Directory(traders: $0.mapValues { $0.facts(asOf: asOf) }) }
    indexed.traders = directory
    exhaustive.traders = directory
  }

  static func decimal(_ value: Decimal) -> ExactDecimal {
    ExactDecimal.parse("\(value)") ?? ExactDecimal(significand: 0)
  }

  /// Evaluations by record, and each record's first cell: a record may hold more cells than it was given (the currency
  /// that a price states).
  func scan(
    _ listings: [ListingModel], exhaustively: Bool
  ) throws -> (evaluations: [Int: Evaluation], firstCells: [Int]) {
    let context = FeedContext(
      name: "test", seller: world.feed.seller, countries: world.feed.countries, language: world.feed.language)
    let scanner = exhaustively ? exhaustive : indexed
    let batch = Self.batch(listings)
    let evaluations = try scanner.scan(batch, context: context)
    return (
      Dictionary(uniqueKeysWithValues: evaluations.map { ($0.record, $0) }),
      batch.records.map { Int($0.firstCell) }
    )
  }

  static func batch(_ listings: [ListingModel]) -> RecordBatch {
    let batch = RecordBatch(arena: ByteArena(capacity: 4096))
    for (number, listing) in listings.enumerated() {
      let first = batch.cells.count
      for value in listing.values {
        let name = Array((value.field == .attribute ? value.name : value.field.name).utf8)
        let nameOffset = name.withUnsafeBytes { batch.arena.append($0) }
        let bytes = Array(value.source.utf8)
        let offset = bytes.withUnsafeBytes { batch.arena.append($0) }
        batch.cells.append(
          Cell(
            field: value.field, nameOffset: nameOffset, nameLength: name.count, valueOffset: offset,
            valueLength: bytes.count))
      }
      batch.finishRecord(firstCell: first, sourceOffset: UInt64(number))
    }
    return batch
  }
}

private struct Directory: TraderDirectory {
  var traders: [String: TraderFacts]
  func facts(ofTrader id: String) -> TraderFacts? { traders[id] }
}

extension TraderModel {
  /// The same, as the program has it.
  func facts(asOf: CalendarDay) -> TraderFacts {
    var facts = TraderFacts(authorisations: authorisations, asOf: asOf)
    for (name, item) in items {
      guard let key = TraderItem(rawValue: name), let status = TraderItemStatus(rawValue: item.status) else {
        continue
      }
      facts.items[key] = .init(status: status, value: item.value, isVerified: item.isVerified)
    }
    for (name, number) in numbers {
      guard let field = TraderField(rawValue: name) else { continue }
      facts.values[field] = .number(ExactDecimal(significand: Int64(number)))
    }
    for (name, number) in strikes {
      if let severity = Severity(name: name) { facts.strikes[severity] = number }
    }
    if let isSuspended { facts.values[.suspended] = .flag(isSuspended) }
    if let firstSeen {
      facts.values[.firstSeen] = .day(
        CalendarDay(year: firstSeen.year, month: firstSeen.month, day: firstSeen.day))
    }
    if let status { facts.values[.status] = .text(status) }
    for (name, age) in events {
      if let event = TraderEvent(rawValue: name) { facts.events[event] = age.map { .daysAgo($0) } ?? .never }
    }
    return facts
  }
}
