package import Reports

/// Two published runs that can be compared: of the same feeds, read alike.
package struct RunPair {
  package let old: PublishedRun
  package let new: PublishedRun
  /// What differs between the runs besides their rules, and may account for changes too.
  package let notes: [String]

  /// - Throws: `RunError` of kind `unfit` for runs over other feeds, or over feeds that were read otherwise.
  package init(old: PublishedRun, new: PublishedRun) throws(RunError) {
    self.old = old
    self.new = new
    if let obstacle = Self.obstacle(old, new) {
      throw RunError(.unfit, new.path, "cannot be compared with \(old.path): \(obstacle)")
    }
    notes = zip(old.surroundings, new.surroundings).compactMap { one, other in
      guard one.value != other.value else { return nil }
      func told(_ value: String) -> String { value.isEmpty ? "none" : String(value.prefix(16)) }
      return "\(one.name) \(told(one.value)) → \(told(other.value))"
    }
  }

  private static func obstacle(_ old: PublishedRun, _ new: PublishedRun) -> String? {
    guard old.feeds.count == new.feeds.count else {
      return "it was made from \(new.feeds.count) feeds, the other from \(old.feeds.count)"
    }
    var names = Set<String>()
    for (number, (one, other)) in zip(old.feeds, new.feeds).enumerated() {
      let feed = "feed \(number + 1), \(other.name),"
      guard one.digest == other.digest else {
        return "\(feed) is another: its SHA-256 is \(other.digest.prefix(12))…, that of \(one.name) was "
          + "\(one.digest.prefix(12))…"
      }
      guard one.namespace == other.namespace, one.statedOutside == other.statedOutside else {
        return
          "of \(feed) something else was said from outside (namespace, seller, countries, language or kind)"
      }
      let read = [one, other].map { [$0.format, $0.encoding, $0.profile] }
      guard read[0] == read[1], one.records == other.records, one.quarantined == other.quarantined else {
        return "\(feed) was read otherwise (\(other.records) records by the profile \(other.profile), "
          + "\(one.records) by \(one.profile))"
      }
      guard names.insert(other.name).inserted else {
        return "\(feed) stands in it twice, and its lines do not tell which of them they are of"
      }
    }
    guard old.read == new.read, old.quarantined == new.quarantined else {
      return "it counts \(new.read) listings, the other \(old.read)"
    }
    return nil
  }
}
