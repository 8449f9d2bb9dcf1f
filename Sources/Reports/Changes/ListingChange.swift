import CompiledRules
package import Listings
package import RuleComparison

/// One listing whose verdict differs between two rule sets, with the causes: what outputs of a comparison tell.
package struct ListingChange {
  package var comparison: ListingComparison
  /// Per rule of the comparison, why its result changed.
  package var causes: [[Cause]]
  /// Position in the batch's records.
  package var record: Int
  package var batch: RecordBatch
  package var feed: FeedContext
  /// The record's number in its feed, from 1.
  package var number: UInt64

  package init(
    comparison: ListingComparison, causes: [[Cause]], record: Int, batch: RecordBatch, feed: FeedContext,
    number: UInt64
  ) {
    self.comparison = comparison
    self.causes = causes
    self.record = record
    self.batch = batch
    self.feed = feed
    self.number = number
  }

  package var kind: ChangeKind { ChangeKind(from: comparison.old, to: comparison.new) }

  /// Positions among the comparison's rules of those that decide; all where none is known to.
  package var deciding: [Int] {
    let all = comparison.rules.indices
    let deciding = all.filter { comparison.decides(comparison.rules[$0]) }
    return deciding.isEmpty ? Array(all) : deciding
  }

  /// The seller's id, trimmed; `nil` where neither the listing nor its feed names one.
  package var seller: String? {
    if let part = ListingKey.part(.sellerID, batch.records[record], batch) {
      return String(decoding: part, as: UTF8.self)
    }
    return feed.seller
  }
}

/// What kind of change a listing's is.
package enum ChangeKind: String, Sendable, CaseIterable {
  case newBlock = "new-block"
  case newReview = "new-review"
  case released
  /// The verdict is the same, and is undecided on one side alone.
  case undecided

  package init(from old: ListingResult, to new: ListingResult) {
    switch (old.verdict, new.verdict) {
    case let (one, other) where one == other: self = .undecided
    case (_, .block): self = .newBlock
    case (_, .review): self = .newReview
    default: self = .released
    }
  }
}

/// What `--fail-if` counts.
package enum ChangeMeasure: String, Sendable, CaseIterable {
  /// Listings that are blocked and were not.
  case newBlocks = "new-blocks"
  /// Listings that go to review and did not, from pass or from block.
  case newReviews = "new-reviews"
  /// Listings that are flagged and were not.
  case newFlags = "new-flags"
  /// Listings that pass and did not.
  case released
  /// All listings whose verdict, or whether it is undecided, differs.
  case changed
  /// Traders of whom something is proposed and was not, or something graver.
  case newProposals = "new-proposals"

  static let ofListings: [ChangeMeasure] = [.newBlocks, .newReviews, .newFlags, .released, .changed]
}

/// `new-blocks>0.1%`: a bound on a change.
package struct ChangeBound: Sendable, Equatable {
  package let measure: ChangeMeasure
  package let text: String
  private let includesEqual: Bool
  private let isShare: Bool
  /// The bound is `digits / 10^decimals`.
  private let digits: UInt64
  private let decimals: Int

  /// `MEASURE>NUMBER`, `MEASURE>=NUMBER`, with `%` behind the number for a share of what is compared; `nil` for
  /// anything else. White space between the parts does not matter.
  package init?(_ text: String) {
    let plain = text.filter { !$0.isWhitespace }
    guard let sign = plain.firstIndex(of: ">"), let measure = ChangeMeasure(rawValue: String(plain[..<sign]))
    else { return nil }
    var rest = plain[plain.index(after: sign)...]
    includesEqual = rest.first == "="
    if includesEqual { rest = rest.dropFirst() }
    isShare = rest.last == "%"
    if isShare { rest = rest.dropLast() }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      isShare || parts.count == 1
    else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard fraction.utf8.count <= 6, let digits = UInt64(parts[0] + fraction), digits < 1 << 50 else {
      return nil
    }
    self.measure = measure
    self.text = plain
    self.digits = digits
    decimals = fraction.utf8.count
  }

  /// Whether a count goes beyond the bound. Exact: in whole numbers.
  package func isExceeded(by count: UInt64, of compared: UInt64) -> Bool {
    var left = UInt128(count) * (isShare ? 100 : 1)
    for _ in 0..<decimals { left *= 10 }
    let right = UInt128(digits) * (isShare ? UInt128(compared) : 1)
    return includesEqual ? left >= right && count > 0 : left > right
  }
}
