import CompiledRules
import RuleComparison

/// `summary.json` of a comparison.
package enum ChangeDocument {
  package static func make(_ story: ChangeStory) -> DocumentJSON {
    let totals = story.totals
    // Of traders only where something asks for them.
    let traders: [(String, DocumentJSON)] =
      story.traders.map { [("traders", $0.json), ("trader_rules", .list(story.traderRules.map(\.json)))] }
      ?? []
    return .object(
      [
        ("compared", .text(story.runs == nil ? "feeds" : "runs")),
        ("runs", story.runs?.json ?? .null),
        ("as_of", .text(story.facts.asOf.text)),
        ("old_rules_hash", .text(story.pair.old.hash)), ("new_rules_hash", .text(story.pair.new.hash)),
        ("includes_shadow", .bool(story.includesShadow)),
        ("complete", .bool(story.facts.isComplete)),
        (
          "listings",
          .object([
            ("read", .integer(totals.compared + story.quarantined)), ("compared", .integer(totals.compared)),
            ("quarantined", .integer(story.quarantined)),
          ])
        ),
        (
          "changes",
          .object(
            ChangeMeasure.ofListings.map { ($0.rawValue.replacing("-", with: "_"), .integer(totals[$0])) })
        ),
        ("flow", .list(flow(totals))),
        (
          "sellers",
          .object([
            ("changed", .integer(UInt64(story.gallery.changedSellers))),
            ("first_flag", .integer(UInt64(story.gallery.firstFlags))),
            ("last_flag", .integer(UInt64(story.gallery.lastFlags))),
            ("complete", .bool(!story.gallery.furtherSellers)),
            (
              "top",
              .list(
                story.gallery.topSellers(100).map { .object([("seller", .text($0.name))] + group($0.totals)) }
              )
            ),
          ])
        ),
        ("rules", .list(story.pair.edited.indices.map { rule($0, story) })),
        ("categories", groups(totals.categories)), ("languages", groups(totals.languages)),
        (
          "sample",
          .object([
            ("seed", .text(story.seed)),
            (
              "listings",
              .list(
                story.pair.edited.indices.flatMap { rule in
                  story.gallery.sample(of: rule).map { view in
                    DocumentJSON.object([
                      ("rule", .text(story.pair.edited[rule].id)), ("key", .text(view.key)),
                    ])
                  }
                })
            ),
          ])
        ),
      ] + traders)
  }

  private static func flow(_ totals: ChangeTotals) -> [DocumentJSON] {
    ChangeTotals.states.indices.flatMap { old in
      ChangeTotals.states.indices.compactMap { new -> DocumentJSON? in
        guard totals.flow[old][new] > 0 else { return nil }
        return .object([
          ("from", .text(ChangeTotals.states[old])), ("to", .text(ChangeTotals.states[new])),
          ("listings", .integer(totals.flow[old][new])),
        ])
      }
    }
  }

  private static func rule(_ number: Int, _ story: ChangeStory) -> DocumentJSON {
    let rule = story.pair.edited[number]
    let counts = story.totals.rules[number]
    func version(_ position: Int?) -> DocumentJSON {
      guard let position else { return .null }
      let rule = story.pair.merged.rules[position]
      return .object([
        ("version", .integer(UInt64(max(0, rule.version)))), ("status", .text(rule.status.name)),
      ])
    }
    return .object([
      ("rule", .text(rule.id)), ("old", version(rule.old)), ("new", version(rule.new)),
      ("gained", .integer(counts.gained)), ("lost", .integer(counts.lost)),
      ("altered", .integer(counts.altered)), ("decided", .integer(counts.decided)),
      (
        "edits",
        .list(
          rule.edits.indices.map { edit in
            .object([
              ("kind", .text(rule.edits[edit].kind.rawValue)), ("text", .text(rule.edits[edit].text)),
              ("listings", .integer(counts.edits[edit])),
            ])
          })
      ),
      ("words", .list(rule.words.map { .text($0) })),
    ])
  }

  private static func groups(_ groups: [String: GroupTotals]) -> DocumentJSON {
    .object(groups.sorted { $0.key < $1.key }.map { ($0.key, .object(group($0.value))) })
  }

  private static func group(_ totals: GroupTotals) -> [(String, DocumentJSON)] {
    [
      ("new_blocks", .integer(totals.newBlocks)), ("new_reviews", .integer(totals.newReviews)),
      ("released", .integer(totals.released)), ("undecided", .integer(totals.undecided)),
    ]
  }
}

extension ComparedRuns {
  var json: DocumentJSON {
    .object([
      ("old_manifest", .text(oldManifest)), ("new_manifest", .text(newManifest)),
      ("also_differs", .list(notes.map { .text($0) })), ("not_known", .text(Self.limits)),
    ])
  }
}
