import CompiledRules

/// An `ignore` in two versions.
enum EditedIgnore {
  case same(Ignore)
  case changed(edit: Int, old: Ignore, new: Ignore)

  func build(_ made: Set<Int>) -> Ignore {
    switch self {
    case .same(let ignore): ignore
    case .changed(let edit, let old, let new): made.contains(edit) ? new : old
    }
  }

  /// Pairs equal ignores, then those of one find; both lists speak of the same positions of finds.
  static func compare(
    _ old: [Ignore], _ new: [Ignore], _ text: RuleText, _ edits: inout EditList
  ) -> [(presence: Presence, ignore: EditedIgnore)] {
    var rest = old
    var result: [(presence: Presence, ignore: EditedIgnore)] = []
    var unpaired: [Ignore] = []
    for ignore in new {
      if let found = rest.firstIndex(of: ignore) {
        rest.remove(at: found)
        result.append((.always, .same(ignore)))
      } else {
        unpaired.append(ignore)
      }
    }
    for ignore in unpaired {
      if let found = rest.firstIndex(where: { $0.find == ignore.find }) {
        let before = rest.remove(at: found)
        let edit = edits.add(
          RuleEdit(
            .ignoreChanged, "“\(text.ignore(before))” → “\(text.ignore(ignore))”",
            find: text.name(ignore.find)))
        result.append((.always, .changed(edit: edit, old: before, new: ignore)))
      } else {
        let edit = edits.add(
          RuleEdit(.ignoreAdded, "“\(text.ignore(ignore))” added", find: text.name(ignore.find)))
        result.append((.addedBy(edit), .same(ignore)))
      }
    }
    for ignore in rest {
      let edit = edits.add(
        RuleEdit(.ignoreRemoved, "“\(text.ignore(ignore))” removed", find: text.name(ignore.find)))
      result.append((.removedBy(edit), .same(ignore)))
    }
    return result
  }
}

/// The alternatives of a verdict in two versions. Their order counts: the last that holds wins.
struct EditedAlternatives {
  private enum Part {
    case same(Alternative)
    case changed(edit: Int, old: Alternative, new: Alternative)
  }
  private var parts: [(presence: Presence, part: Part)] = []
  /// Where they changed places: one edit, and both orders.
  private var reordered: (edit: Int, old: [Alternative], new: [Alternative])?

  init(_ alternatives: [Alternative]) { parts = alternatives.map { (.always, .same($0)) } }

  init(_ old: [Alternative], _ new: [Alternative], _ text: RuleText, _ edits: inout EditList) {
    if old == new {
      parts = new.map { (.always, .same($0)) }
      return
    }
    // Pairs of equal ones that keep their order; if any cross, the whole counts as one edit.
    var partner = [Int?](repeating: nil, count: new.count)
    var last = -1
    for (position, alternative) in new.enumerated() {
      guard let found = old.indices.first(where: { $0 > last && old[$0] == alternative }) else {
        if old.contains(alternative) {
          let edit = edits.add(
            RuleEdit(
              .alternatives,
              "alternatives in another order: \(new.map(text.alternative).joined(separator: "; "))"))
          reordered = (edit, old, new)
          return
        }
        continue
      }
      partner[position] = found
      last = found
    }
    pair(old, new, partner, text, &edits)
  }

  private mutating func pair(
    _ old: [Alternative], _ new: [Alternative], _ partner: [Int?], _ text: RuleText, _ edits: inout EditList
  ) {
    var next = 0
    func remove(upTo end: Int) {
      while next < end {
        let edit = edits.add(RuleEdit(.alternativeRemoved, "“\(text.alternative(old[next]))” removed"))
        parts.append((.removedBy(edit), .same(old[next])))
        next += 1
      }
    }
    for (position, alternative) in new.enumerated() {
      if let found = partner[position] {
        remove(upTo: found)
        parts.append((.always, .same(alternative)))
        next = found + 1
        continue
      }
      // The old one at the same place is this one, changed, unless it has a partner of its own.
      let bound = partner[position...].compactMap { $0 }.first ?? old.count
      if next < bound {
        let before = old[next]
        let edit = edits.add(
          RuleEdit(
            .alternativeChanged, "“\(text.alternative(before))” → “\(text.alternative(alternative))”"))
        parts.append((.always, .changed(edit: edit, old: before, new: alternative)))
        next += 1
      } else {
        let edit = edits.add(RuleEdit(.alternativeAdded, "“\(text.alternative(alternative))” added"))
        parts.append((.addedBy(edit), .same(alternative)))
      }
    }
    remove(upTo: old.count)
  }

  func build(_ made: Set<Int>) -> [Alternative] {
    if let reordered { return made.contains(reordered.edit) ? reordered.new : reordered.old }
    return parts.filter { $0.presence.holds(made) }.map { part in
      switch part.part {
      case .same(let alternative): alternative
      case .changed(let edit, let old, let new): made.contains(edit) ? new : old
      }
    }
  }
}
