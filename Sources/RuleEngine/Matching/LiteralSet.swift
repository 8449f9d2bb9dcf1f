/// The literals of a rule set that the multi-pattern matcher searches: those that may stand inside words, and the
/// shortest.
struct LiteralSet: Sendable {
  /// Which literal of the `TermIndex` each is.
  private(set) var ids: [UInt32] = []
  /// The literals, back to back, and where each begins; one offset more than there are literals.
  private(set) var bytes: [UInt8] = []
  private(set) var offsets: [Int32] = [0]

  var count: Int { ids.count }

  func length(of literal: Int) -> Int { Int(offsets[literal + 1] - offsets[literal]) }

  init(_ ids: [Int], of terms: TermIndex) {
    for id in ids {
      self.ids.append(UInt32(truncatingIfNeeded: id))
      bytes.append(contentsOf: terms.literal(id))
      offsets.append(Int32(truncatingIfNeeded: bytes.count))
    }
  }
}
