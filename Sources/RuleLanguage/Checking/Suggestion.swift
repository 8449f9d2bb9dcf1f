/// "Did you mean …": the nearest of the known names.
package enum Suggestion {
  /// A help line: the nearest name, or all of them if they are few.
  package static func help(for name: String, among known: [String]) -> String? {
    if let nearest = nearest(to: name, among: known) { return "did you mean `\(nearest)`?" }
    guard !known.isEmpty, known.count <= 12 else { return nil }
    return "there is: " + known.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// The name with the fewest edits, if these are at most a third of its letters; the first among equals.
  ///
  /// O(known × length²); called for a name that is wrong, never for one that is right.
  static func nearest(to name: String, among known: [String]) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard wanted.count <= 64 else { return nil }
    var best: (name: String, edits: Int)?
    for candidate in known {
      let letters = Array(candidate.lowercased().unicodeScalars)
      let allowed = max(1, max(wanted.count, letters.count) / 3)
      guard abs(letters.count - wanted.count) <= allowed else { continue }
      let edits = editDistance(wanted, letters)
      // A name that shares no letter is no suggestion.
      guard edits < max(wanted.count, letters.count) else { continue }
      if edits <= allowed && edits < (best?.edits ?? Int.max) { best = (candidate, edits) }
    }
    return best?.name
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that turn one into the other.
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var older: [Int] = []
    var previous = Array(0...right.count)
    for (row, a) in left.enumerated() {
      var current = [row + 1]
      for (column, b) in right.enumerated() {
        var cost = min(previous[column] + (a == b ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0 && column > 0 && a == right[column - 1] && left[row - 1] == b {
          cost = min(cost, older[column - 1] + 1)
        }
        current.append(cost)
      }
      older = previous
      previous = current
    }
    return previous[right.count]
  }
}
