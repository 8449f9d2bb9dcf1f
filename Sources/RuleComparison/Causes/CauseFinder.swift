package import CompiledRules
package import Listings
package import RuleEngine

/// Why a rule's result changed for a listing.
package struct Cause: Sendable, Equatable {
  /// Positions in the rule's edits: together they turn the old result into the new one.
  package var edits: [Int]
  /// Whether leaving any of them out would have left another result: always so but where the rules' versions do not
  /// add up to the results, which is told as it is.
  package var isMinimal: Bool

  package init(edits: [Int], isMinimal: Bool) {
    self.edits = edits
    self.isMinimal = isMinimal
  }
}

/// Finds the very edits of a rule that changed its result for a listing, by deciding rules between the two versions
/// over the hits of both.
///
/// An edit that alone turns the old result into the new one is a cause; several such are told each. Where no single
/// edit does, the smallest set is told that is found by taking edits back one by one (Zeller and Hildebrandt,
/// "Simplifying and Isolating Failure-Inducing Input", 2002). Not thread-safe.
package final class CauseFinder {
  private let pair: ProgramPair
  private let selection: RuleSelection
  private let replay: RuleReplay
  /// Per edited rule, the positions of its versions in the program whose hits are collected.
  private let versions: [(old: Int?, new: Int?)]
  private let program: RuleProgram

  /// Most edits that are tried one by one.
  private static let mostEdits = 64

  /// What finders of one comparison share.
  package struct Shared: Sendable {
    fileprivate let program: RuleProgram
    fileprivate let versions: [(old: Int?, new: Int?)]
    fileprivate let index: RuleIndex
    fileprivate let matcher: LiteralMatcher
    fileprivate let authority: (any TraderAuthority)?
    fileprivate let traders: (any TraderDirectory)?

    /// Makes the program whose hits are collected: both versions of every edited rule, whatever their status.
    ///
    /// - Parameters:
    ///   - rates: as in the scan, and so are `authority` and `traders`.
    package init(
      _ pair: ProgramPair, rates: ExchangeRates? = nil, authority: (any TraderAuthority)? = nil,
      traders: (any TraderDirectory)? = nil, cache: RuleCache?
    ) throws(EngineError) {
      self.authority = authority
      self.traders = traders
      var program = pair.replayed
      program.rules = []
      var versions: [(old: Int?, new: Int?)] = []
      for rule in pair.edited {
        func add(_ position: Int?) -> Int? {
          guard let position, rule.old != rule.new else { return nil }
          var version = pair.replayed.rules[position]
          version.status = .active
          (version.since, version.until, version.countries) = (nil, nil, [])
          program.rules.append(version)
          return program.rules.count - 1
        }
        versions.append((add(rule.old), add(rule.new)))
      }
      self.program = program
      self.versions = versions
      index = try RuleIndex(program: program, selection: RuleSelection(statuses: [.active]), rates: rates)
      matcher = try LiteralMatcher(index: index, cache: cache)
    }
  }

  /// - Parameter selection: the rules that run, as in the scan; with shadow rules if those are compared.
  package init(_ pair: ProgramPair, _ shared: Shared, selection: RuleSelection) throws(EngineError) {
    self.pair = pair
    self.selection = selection
    program = shared.program
    versions = shared.versions
    replay = try RuleReplay(
      index: shared.index, matcher: shared.matcher, authority: shared.authority, traders: shared.traders)
  }

  /// Takes up a listing, for any number of its rules.
  package func begin(
    _ record: Record, of batch: RecordBatch, context: FeedContext, authorisations: Set<String> = []
  ) throws(EngineError) {
    try replay.begin(record, of: batch, context: context, authorisations: authorisations)
  }

  /// Why `difference` is; the causes in the order of the rule's edits.
  package func causes(of difference: RuleDifference) -> [Cause] {
    let rule = pair.edited[difference.rule]
    let question = Question(rule: rule, hits: editedHits(difference.rule), finder: self)
    let all = Set(rule.edits.indices)
    guard question.result([]) == difference.old, question.result(all) == difference.new else {
      return [Cause(edits: Array(rule.edits.indices), isMinimal: false)]
    }
    // Edits of terms that the listing does not hold cannot matter.
    let relevant = question.relevantEdits.sorted()
    if relevant.count <= Self.mostEdits {
      let single = relevant.filter { question.result([$0]) == difference.new }
      if !single.isEmpty { return single.map { Cause(edits: [$0], isMinimal: true) } }
    }
    var needed = Set(relevant)
    guard question.result(needed) == difference.new else {
      return [Cause(edits: Array(rule.edits.indices), isMinimal: false)]
    }
    for edit in relevant.prefix(Self.mostEdits)
    where question.result(needed.subtracting([edit])) == difference.new {
      needed.remove(edit)
    }
    return [Cause(edits: needed.sorted(), isMinimal: relevant.count <= Self.mostEdits)]
  }

  /// A hit, and the edits that must have been made for it to be there, or any of which takes it away.
  fileprivate struct EditedHit {
    enum Side { case both, new, old }
    var hit: RawHit
    var side: Side
    var edits: Set<Int>
  }

  private struct HitKey: Hashable {
    var find: Int
    var cell: Int
    var range: Range<Int>
    var term: String?
    var isUncertain: Bool
  }

  /// A term as both versions of its list have it. Cells of a table are one term whatever case they are written in.
  private func name(_ hit: RawHit) -> String? {
    guard let term = hit.term else { return nil }
    let text = program.terms[term].text
    return union(of: hit) == nil ? text : TableUnion.folded(text)
  }

  /// The union whose rows the hit's term stands in.
  private func union(of hit: RawHit) -> Int? {
    hit.list.flatMap { program.lists[$0].column }.flatMap { pair.unions.byTable[$0.table] }
  }

  private func editedHits(_ position: Int) -> (hits: [EditedHit], isTruncated: Bool) {
    let rule = pair.edited[position]
    let (old, new) = versions[position]
    let before = old.flatMap { replay.hits[$0] } ?? RawHits()
    let after = new.flatMap { replay.hits[$0] } ?? RawHits()
    func slotted(_ hit: RawHit, _ slots: [Int]) -> RawHit {
      var hit = hit
      hit.find = slots.indices.contains(hit.find) ? slots[hit.find] : hit.find
      return hit
    }
    func key(_ hit: RawHit) -> HitKey {
      HitKey(
        find: hit.find, cell: hit.cell, range: hit.range, term: name(hit), isUncertain: hit.isUncertain)
    }
    let oldHits = before.hits.map { slotted($0, rule.oldFinds) }
    let newHits = after.hits.map { slotted($0, rule.newFinds) }
    let (oldKeys, newKeys) = (Set(oldHits.map(key)), Set(newHits.map(key)))
    func edits(_ hit: RawHit) -> Set<Int> {
      let field = replay.batch.cells[hit.cell].field
      return rule.finds[hit.find].edits(for: hit, field: field, in: program)
    }
    // Where conditions count distinct terms, a term is one in whatever version of its list it was found.
    struct TermKey: Hashable {
      var list: String
      var term: String
    }
    func termKey(_ hit: RawHit) -> TermKey? {
      guard let term = name(hit), let list = hit.list else { return nil }
      return TermKey(list: program.lists[list].name, term: term)
    }
    let known = Dictionary(newHits.compactMap { hit in termKey(hit).map { ($0, hit) } }) { first, _ in first }
    var hits: [EditedHit] = []
    for hit in newHits {
      hits.append(
        oldKeys.contains(key(hit))
          ? EditedHit(hit: hit, side: .both, edits: []) : EditedHit(hit: hit, side: .new, edits: edits(hit)))
    }
    for hit in oldHits where !newKeys.contains(key(hit)) {
      var unified = hit
      if let same = termKey(hit).flatMap({ known[$0] }) { unified.unify(with: same) }
      hits.append(EditedHit(hit: unified, side: .old, edits: edits(hit)))
    }
    return (hits, before.isTruncated || after.isTruncated)
  }

  /// What a rule between the two versions makes of the listing.
  fileprivate struct Question {
    let rule: EditedRule
    let hits: (hits: [EditedHit], isTruncated: Bool)
    let finder: CauseFinder

    /// Edits that can matter for this listing: those of terms only where their terms stand in it.
    var relevantEdits: Set<Int> {
      let ofHits = hits.hits.reduce(into: Set<Int>()) {
        $0.formUnion($1.edits)
        for row in finder.rows(of: $1.hit) {
          if let edit = rule.rows.edit(of: row.row, of: row.union) { $0.insert(edit) }
        }
      }
      let ofExceptions = rule.exceptions.edits { finder.replay.isCovered(by: $0) }
      return Set(
        rule.edits.indices.filter { position in
          switch rule.edits[position].kind {
          // Where a find must lie takes no hit from the text, and decides which of them count.
          case .findChanged where rule.finds.contains { $0.nearEdit == position }: true
          case .termAdded, .termRemoved, .termChanged, .listAdded, .listRemoved, .fieldAdded, .fieldRemoved,
            .findAdded, .findRemoved, .findChanged, .rowAdded, .rowRemoved, .rowChanged, .tableKey:
            ofHits.contains(position)
          case .exceptionAdded, .exceptionRemoved, .exceptionChanged: ofExceptions.contains(position)
          default: true
          }
        })
    }

    func result(_ made: Set<Int>) -> RuleResult {
      guard rule.exists(made), let version = rule.build(made) else { return .pass }
      guard finder.selection.includes(version), finder.replay.concerns(version) else { return .pass }
      let present = hits.hits.filter { hit in
        switch hit.side {
        case .both: break
        case .new: guard hit.edits.isSubset(of: made) else { return false }
        case .old: guard hit.edits.isDisjoint(with: made) else { return false }
        }
        // A term of a table is there with its rows.
        let rows = finder.rows(of: hit.hit)
        return rows.isEmpty
          || rows.contains { row in
            guard rule.rows.holds(row.row, of: row.union, made) else { return false }
            return hit.side == .both || (hit.side == .new ? row.row.new : row.row.old) != nil
          }
      }
      let unions = finder.pair.unions
      let result = finder.replay.result(of: version, over: present.map(\.hit), isTruncated: hits.isTruncated)
      {
        table, row in
        guard let union = unions.byTable[table] else { return true }
        return rule.rows.holds(unions.unions[union].rows[Int(row)], of: union, made)
      }
      guard result != .pass else { return .pass }
      let isExcepted = rule.exceptions.build(made).contains { exception in
        if let day = finder.selection.asOf, exception.hasEnded(on: day) { return false }
        return finder.replay.isCovered(by: exception)
      }
      return isExcepted ? .pass : result
    }
  }

  /// The rows of tables with two versions that the hit's term stands in, in either of them.
  private func rows(of hit: RawHit) -> [(union: Int, row: TableUnion.Row)] {
    guard let union = union(of: hit), let list = hit.list, let term = hit.term,
      let column = program.lists[list].column
    else { return [] }
    let rows = column.rows(of: term - program.lists[list].terms.lowerBound)
    return rows.map { (union, pair.unions.unions[union].rows[Int($0)]) }
  }
}
