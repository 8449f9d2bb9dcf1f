/// How records began that could not be read: a listing that is named there has not gone.
struct QuarantineExcerpts {
  /// More than this many and the feed's silence means nothing.
  private static let most = 1000
  private var byNamespace: [String: [[UInt8]]] = [:]
  private var counts: [String: Int] = [:]

  mutating func add(_ excerpt: [UInt8], namespace: String) {
    counts[namespace, default: 0] += 1
    guard counts[namespace, default: 0] <= Self.most else { return }
    byNamespace[namespace, default: []].append(excerpt)
  }

  /// Whether a listing with this id may be among the records that could not be read.
  func mayHold(_ listing: String, namespace: String) -> Bool {
    guard let count = counts[namespace] else { return false }
    if count > Self.most || listing.isEmpty { return true }
    let wanted = Array(listing.utf8)
    return byNamespace[namespace, default: []].contains { Self.contains($0, wanted) }
  }

  private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
    }
    return false
  }
}
