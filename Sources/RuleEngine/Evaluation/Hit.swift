import CompiledRules
import TextFolding

/// One place where a find's target stands, before and after ignores.
struct Hit {
  /// Position in the rule's finds.
  var find: Int
  /// Positions in the program's terms and lists; -1 for expressions and quantities.
  var term: Int32
  var list: Int32
  var cell: Int
  /// Bounds in the cell's folded text.
  var start: Int
  var end: Int
  /// Bounds in the cell's value where they are known already (expressions, quantities).
  var source: Range<Int>?
  /// The row of its table for which it stands while the rule is evaluated, from 0; -1 for none in particular.
  var row: Int32 = -1
  /// How many pieces of the amount are named: 10 in `10 x 10 ml`.
  var pieces: ExactDecimal?
  /// Low and high end of what a quantity says, in base units.
  var low: ExactDecimal?
  var high: ExactDecimal?
  /// A `de only:` term in a listing without a language: it can mean review at most.
  var isUncertain = false
  /// The quantity can be read in two ways: comparisons with it are unknown.
  var isAmbiguous = false

  /// Whether it is the same hit: the sides of a thing (`40 x 100 cm`) stand in one place, and each is one of its own.
  func isSame(as other: Hit) -> Bool { isInPlace(of: other) && low == other.low && high == other.high }

  func overlaps(_ other: Hit) -> Bool { cell == other.cell && start < other.end && other.start < end }

  /// Whether both are quoted alike.
  func isInPlace(of other: Hit) -> Bool {
    find == other.find && cell == other.cell && start == other.start && end == other.end && term == other.term
  }
}

/// The hits of one rule in one record: per find, in text order.
struct HitTable {
  var byFind: [[Hit]]

  init(finds: Int) { byFind = Array(repeating: [], count: finds) }

  var isEmpty: Bool { byFind.allSatisfy(\.isEmpty) }

  /// Without the hits that may be none.
  var onlySure: HitTable {
    var sure = self
    for find in sure.byFind.indices { sure.byFind[find].removeAll(where: \.isUncertain) }
    return sure
  }

  /// Leftmost-longest and non-overlapping per find and cell; equal spans keep the term written first. Unequal amounts
  /// in one span, the sides of a thing, are all kept.
  mutating func resolveOverlaps() {
    for find in byFind.indices where byFind[find].count > 1 {
      byFind[find].sort { one, other in
        if one.cell != other.cell { return one.cell < other.cell }
        if one.start != other.start { return one.start < other.start }
        if one.end != other.end { return one.end > other.end }
        // A sure hit is the stronger of two on one span.
        if one.isUncertain != other.isUncertain { return !one.isUncertain }
        if one.term != other.term { return one.term < other.term }
        guard let low = one.low, let otherLow = other.low else { return false }
        return low < otherLow
      }
      var kept: [Hit] = []
      for hit in byFind[find] {
        if let last = kept.last, last.cell == hit.cell, hit.start < last.end, !Self.isSide(hit, kept) {
          continue
        }
        kept.append(hit)
      }
      byFind[find] = kept
    }
  }

  /// Whether a hit is another amount in the very place of the last ones.
  private static func isSide(_ hit: Hit, _ kept: [Hit]) -> Bool {
    guard hit.low != nil, let last = kept.last, hit.isInPlace(of: last) else { return false }
    // No more than four sides are read.
    return !kept.suffix(4).contains { $0.isSame(as: hit) }
  }
}
