import CompiledRules
import Listings
package import RuleComparison
import RuleEngine

/// One changed listing as a page shows it: bounded, whatever the listing holds.
package struct ChangeView: Sendable, Equatable {
  package struct Rule: Sendable, Equatable {
    package var id: String
    package var from: String
    package var to: String
    package var decides: Bool
    package var cause: String
  }
  package struct Excerpt: Sendable, Equatable {
    package var field: String
    package var pieces: [MarkedText.Piece]
  }
  package var key: String
  package var kind: ChangeKind
  package var from: String
  package var to: String
  package var source: String
  package var seller: String
  package var rules: [Rule]
  package var excerpts: [Excerpt]

  private static let mostRules = 8
  private static let mostExcerpts = 6

  /// O(bytes of the values with hits).
  package init(_ change: ListingChange, of pair: ProgramPair) {
    let batch = change.batch
    let record = batch.records[change.record]
    var key = ListingKey()
    key.set(record, of: batch, feed: change.feed, number: change.number)
    self.key = key.bytes.withUnsafeBytes { Self.visible($0, limit: 200) }
    kind = change.kind
    from = ChangeRows.name(change.comparison.old)
    to = ChangeRows.name(change.comparison.new)
    source = "\(Self.visible(change.feed.name)), record \(change.number)"
    seller = Self.visible(change.seller ?? "")
    let deciding = change.deciding
    let order = deciding + change.comparison.rules.indices.filter { !deciding.contains($0) }
    rules = order.prefix(Self.mostRules).map { position in
      let difference = change.comparison.rules[position]
      let edited = pair.edited[difference.rule]
      return Rule(
        id: edited.id, from: Self.name(difference.old), to: Self.name(difference.new),
        decides: deciding.contains(position),
        cause: Self.visible(ChangeText.cause(change.causes[position], edited)))
    }
    excerpts = Self.excerpts(change, order)
  }

  private static func excerpts(_ change: ListingChange, _ order: [Int]) -> [Excerpt] {
    let batch = change.batch
    let record = batch.records[change.record]
    var marks: [Int: [Range<Int>]] = [:]
    for position in order.prefix(mostRules) {
      let difference = change.comparison.rules[position]
      for match in (difference.newFinding ?? difference.oldFinding)?.matches.prefix(20) ?? [] {
        marks[match.cell, default: []].append(match.start..<match.end)
      }
    }
    var cells = (Array(record.cells) + batch.links(of: record)).filter { marks[$0] != nil }
    // The title stands first, with or without a hit in it.
    if let title = batch.cell(.title, of: record) {
      cells.removeAll { $0 == title }
      cells.insert(title, at: 0)
    }
    let lines = ListingLines(program: RuleProgram())
    return cells.prefix(mostExcerpts).map { cell in
      var place: [UInt8] = []
      lines.appendPlace(cell, record: record, of: batch, to: &place)
      let text = MarkedText(batch.value(batch.cells[cell]), marks: marks[cell] ?? [], limit: 600)
      return Excerpt(field: place.withUnsafeBytes { visible($0, limit: 80) }, pieces: text.pieces)
    }
  }

  private static func name(_ result: RuleResult) -> String {
    result.isUndecided ? "\(result.verdict.name) (undecided)" : result.verdict.name
  }

  private static func visible(_ bytes: UnsafeRawBufferPointer, limit: Int) -> String {
    var output: [UInt8] = []
    output.append(visible: bytes, limit: limit)
    return String(decoding: output, as: UTF8.self)
  }

  private static func visible(_ text: String) -> String {
    var text = text
    return text.withUTF8 { visible(UnsafeRawBufferPointer($0), limit: 500) }
  }
}
