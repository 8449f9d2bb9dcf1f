import Listings

/// The hits of a rule in a listing, from all that stand there to those that conditions see.
struct ReferenceHits {
  let rule: RuleModel
  let readings: [Int: Reading]
  /// Per find.
  var byFind: [[ReferenceHit]]
  private(set) var removed: [ReferenceHit] = []

  init(_ search: ReferenceSearch) {
    rule = search.rule
    readings = search.readings
    byFind = rule.finds.indices.map { search.hits(of: $0) }
    keepNear()
  }

  /// Ignores look at the raw hits, all at once; then, of hits that overlap, the leftmost and longest is kept; then
  /// what stood near a hit that is gone goes, too.
  mutating func settle(_ conditions: ReferenceConditions) {
    let raw = self
    let sure = raw.onlySure
    for find in byFind.indices {
      byFind[find] = raw.byFind[find].compactMap { hit in
        let answers = [sure, raw].map { hits in
          rule.ignores.contains { $0.find == find && conditions.covers($0.condition, hit, hits) }
        }
        // Where only hits that may be none decide, the hit may count or not.
        if answers[0] && answers[1] { return nil }
        var hit = hit
        if answers[0] != answers[1] { hit.isUncertain = true }
        return hit
      }
      removed += raw.byFind[find].filter { !byFind[find].contains($0) }
      byFind[find] = Self.withoutOverlaps(byFind[find])
    }
    keepNear()
  }

  var onlySure: ReferenceHits {
    var hits = self
    for find in byFind.indices { hits.byFind[find].removeAll(where: \.isUncertain) }
    return hits
  }

  private static func withoutOverlaps(_ hits: [ReferenceHit]) -> [ReferenceHit] {
    var kept: [ReferenceHit] = []
    let ordered = hits.sorted { one, other in
      if one.value != other.value { return one.value < other.value }
      if one.units.lowerBound != other.units.lowerBound {
        return one.units.lowerBound < other.units.lowerBound
      }
      if one.units.upperBound != other.units.upperBound {
        return one.units.upperBound > other.units.upperBound
      }
      if one.isUncertain != other.isUncertain { return !one.isUncertain }
      return one.term < other.term
    }
    for hit in ordered
    where !kept.contains(where: {
      $0.value == hit.value && $0.units.overlaps(hit.units)
        && (hit.amount == nil || !$0.isInPlace(of: hit))
    }) {
      kept.append(hit)
    }
    return kept
  }

  private mutating func keepNear() {
    for (find, model) in rule.finds.enumerated() {
      guard let near = model.near else { continue }
      byFind[find] = byFind[find].compactMap { hit in
        let others = byFind[near.find].filter { lie(hit, $0, .within(near.words)) }
        if others.isEmpty { return nil }
        var hit = hit
        if others.allSatisfy(\.isUncertain) { hit.isUncertain = true }
        return hit
      }
    }
  }

  /// How two hits lie: distance counts word positions, and side by side is one.
  func lie(_ one: ReferenceHit, _ other: ReferenceHit, _ proximity: ProximityModel) -> Bool {
    guard one.value == other.value, let units = readings[one.value]?.units else { return false }
    let isBefore = one.units.upperBound <= other.units.lowerBound
    let isAfter = other.units.upperBound <= one.units.lowerBound
    let (first, second) = isBefore ? (one, other) : (other, one)
    let distance = max(1, units[second.units.lowerBound].word - units[first.units.upperBound - 1].word)
    switch proximity {
    case .within(let words): return (!isBefore && !isAfter) || distance <= words
    case .before(let words): return isBefore && distance <= words
    case .after(let words): return isAfter && distance <= words
    }
  }
}
