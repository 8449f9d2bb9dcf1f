import CompiledRules

/// The exceptions to a rule in two rule sets.
struct EditedExceptions {
  private enum Part {
    case same(RuleException)
    case changed(edit: Int, old: RuleException, new: RuleException)
  }
  private var parts: [(presence: Presence, part: Part)] = []
  /// What differs in words alone.
  private(set) var words: [String] = []

  /// Exceptions of a rule that only one set has.
  init(_ exceptions: [RuleException]) { parts = exceptions.map { (.always, .same($0)) } }

  /// Those for one subject are one exception.
  init(_ old: [RuleException], _ new: [RuleException], _ edits: inout EditList) {
    var rest = old
    for exception in new {
      guard let found = rest.firstIndex(where: { $0.subject == exception.subject }) else {
        let edit = edits.add(
          RuleEdit(
            .exceptionAdded,
            "exception for \(Self.name(exception)) until \(RuleText.day(exception.until)) added"))
        parts.append((.addedBy(edit), .same(exception)))
        continue
      }
      let before = rest.remove(at: found)
      if before.reason != exception.reason || before.approvedBy != exception.approvedBy {
        words.append("reason or approver of the exception for \(Self.name(exception))")
      }
      guard before.until != exception.until else {
        parts.append((.always, .same(exception)))
        continue
      }
      let edit = edits.add(
        RuleEdit(
          .exceptionChanged,
          "exception for \(Self.name(exception)) until \(RuleText.day(before.until)) → "
            + RuleText.day(exception.until)))
      parts.append((.always, .changed(edit: edit, old: before, new: exception)))
    }
    for exception in rest {
      let edit = edits.add(
        RuleEdit(
          .exceptionRemoved,
          "exception for \(Self.name(exception)) until \(RuleText.day(exception.until)) removed"))
      parts.append((.removedBy(edit), .same(exception)))
    }
  }

  private static func name(_ exception: RuleException) -> String {
    "\(exception.subject.kind.rawValue) \(exception.subject.id)"
  }

  /// The exceptions once some edits were made.
  func build(_ made: Set<Int>) -> [RuleException] {
    parts.filter { $0.presence.holds(made) }.map { part in
      switch part.part {
      case .same(let exception): exception
      case .changed(let edit, let old, let new): made.contains(edit) ? new : old
      }
    }
  }

  /// The edits of exceptions for a subject that `covers` says yes of.
  func edits(where covers: (RuleException) -> Bool) -> Set<Int> {
    var found = Set<Int>()
    for part in parts {
      switch part.part {
      case .same(let exception):
        guard covers(exception) else { continue }
        switch part.presence {
        case .addedBy(let edit), .removedBy(let edit): found.insert(edit)
        case .always: continue
        }
      case .changed(let edit, let old, _): if covers(old) { found.insert(edit) }
      }
    }
    return found
  }
}
