package import CompiledRules
package import RuleEngine
import Traceability

/// What a run found in one seller's offer.
package struct SellerCounts: Sendable, Equatable {
  package var read: UInt64 = 0
  /// Flagged listings by verdict; their sum is `flagged`.
  package var block: UInt64 = 0
  package var review: UInt64 = 0
  /// Flagged listings by the severity of their gravest finding, `Severity.rawValue` as index.
  package var severities: [UInt64] = Array(repeating: 0, count: Severity.allCases.count)
  /// Flagged listings per category of the program; a listing counts once for each it falls under.
  package var categories: [Int: UInt64] = [:]

  package init() {}

  package var flagged: UInt64 { block + review }

  /// Counts one flagged listing. `read` is counted apart.
  package mutating func count(_ evaluation: Evaluation, _ program: RuleProgram) {
    switch evaluation.verdict {
    case .pass: return
    case .review: review += 1
    case .block: block += 1
    }
    var gravest = 0
    var seen = Set<Int>()
    for finding in evaluation.findings where program.rules.indices.contains(finding.rule) {
      let rule = program.rules[finding.rule]
      gravest = max(gravest, Int(rule.severity.rawValue))
      if seen.insert(rule.category).inserted { categories[rule.category, default: 0] += 1 }
    }
    if severities.indices.contains(gravest) { severities[gravest] += 1 }
  }

  /// Associative and commutative.
  package mutating func merge(_ other: SellerCounts) {
    read += other.read
    block += other.block
    review += other.review
    for index in severities.indices where other.severities.indices.contains(index) {
      severities[index] += other.severities[index]
    }
    categories.merge(other.categories, uniquingKeysWith: +)
  }

  func encode(to writer: inout ByteWriter) {
    writer.put(read)
    writer.put(block)
    writer.put(review)
    guard flagged > 0 else { return }
    for count in severities { writer.put(count) }
    writer.put(UInt64(categories.count))
    for (category, count) in categories {
      writer.put(UInt64(max(0, category)))
      writer.put(count)
    }
  }

  init(from reader: inout ByteReader) {
    read = reader.integer()
    block = reader.integer()
    review = reader.integer()
    guard flagged > 0 else { return }
    for index in severities.indices { severities[index] = reader.integer() }
    let count = min(reader.integer(), 1 << 20)
    for _ in 0..<count where !reader.isBroken {
      let category = Int(clamping: reader.integer())
      categories[category, default: 0] += reader.integer()
    }
  }
}
