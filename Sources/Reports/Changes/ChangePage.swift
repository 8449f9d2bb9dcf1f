import CompiledRules
import RuleComparison

/// `diff.html`: a comparison for people.
package enum ChangePage {
  /// O(rules, and the listings that are shown).
  package static func render(_ story: ChangeStory) throws(OutputError) -> [UInt8] {
    let page = try HTMLPage(
      templates: [
        "page": ChangePageTemplates.page, "change": ChangePageTemplates.change,
        "groups": ChangePageTemplates.groups, "traders": ChangePageTemplates.traders,
      ])
    let totals = story.totals
    let isUnchanged = totals[.changed] == 0
    let values: [String: Any] = [
      "policy": HTMLPage.policy(style: ChangePageTemplates.style), "style": ChangePageTemplates.style,
      "day": story.facts.asOf.text, "old": String(story.pair.old.hash.prefix(12)),
      "new": String(story.pair.new.hash.prefix(12)), "shadow": story.includesShadow,
      "feeds": feeds(story), "tiles": tiles(story), "flow": flow(totals),
      "states": ChangeTotals.states, "rules": story.busiest.map { rule($0, story) },
      "idle": story.idle.map { quiet($0, story) }, "hasIdle": !story.idle.isEmpty,
      "reworded": story.reworded.map { quiet($0, story) }, "hasReworded": !story.reworded.isEmpty,
      "groups": groups(story), "traders": traders(story) ?? false as Any, "samples": samples(story),
      "seed": story.seed,
      "changes": story.gallery.first.map { change($0) }, "unchanged": isUnchanged,
      "listed": number(UInt64(story.gallery.first.count)), "total": number(totals[.changed]),
      "runs": story.runs.map {
        [
          "old": String($0.oldManifest.prefix(12)), "new": String($0.newManifest.prefix(12)),
          "limits": ComparedRuns.limits, "notes": $0.notes.map(visible), "hasNotes": !$0.notes.isEmpty,
        ] as [String: Any]
      } ?? false as Any,
      "isCut": UInt64(story.gallery.first.count) < totals[.changed],
      "version": story.facts.engineVersion,
    ]
    return Array(try page.render(values).utf8)
  }

  private static func number(_ value: UInt64) -> String { GroupedNumber.text(value) }

  static func visible(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(visible: text)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func feeds(_ story: ChangeStory) -> [[String: Any]] {
    story.facts.feeds.map {
      ["name": visible($0.name), "records": number($0.records), "damage": $0.damage.map(visible) ?? false]
    }
  }

  private static func tiles(_ story: ChangeStory) -> [[String: Any]] {
    let totals = story.totals
    func tile(_ label: String, _ count: UInt64, _ kind: String, _ note: String) -> [String: Any] {
      ["label": label, "count": number(count), "kind": count == 0 ? "none" : kind, "note": note]
    }
    func share(_ measure: ChangeMeasure) -> String { Share.text(totals[measure], of: totals.compared) }
    return [
      tile("listings compared", totals.compared, "plain", "\(number(story.quarantined)) quarantined"),
      tile("changed", totals[.changed], "plain", share(.changed)),
      tile("newly blocked", totals[.newBlocks], "block", share(.newBlocks)),
      tile("newly to review", totals[.newReviews], "review", share(.newReviews)),
      tile("released", totals[.released], "released", share(.released)),
      tile(
        "sellers flagged for the first time", UInt64(story.gallery.firstFlags), "block",
        "of \(number(UInt64(story.gallery.changedSellers))) with changes; "
          + "\(number(UInt64(story.gallery.lastFlags))) no longer flagged"),
    ]
  }

  private static func flow(_ totals: ChangeTotals) -> [[String: Any]] {
    ChangeTotals.states.indices.map { old in
      [
        "state": ChangeTotals.states[old],
        "cells": ChangeTotals.states.indices.map { new -> [String: Any] in
          let count = totals.flow[old][new]
          return [
            "count": count == 0 ? "–" : number(count),
            "kind": count == 0
              ? "zero" : old == new ? "same" : new == 0 ? "released" : new == 3 ? "block" : "review",
          ]
        },
      ]
    }
  }

  private static func rule(_ position: Int, _ story: ChangeStory) -> [String: Any] {
    let rule = story.pair.edited[position]
    let counts = story.totals.rules[position]
    let most = max(1, counts.edits.max() ?? 1)
    let causes = rule.edits.indices.filter { counts.edits[$0] > 0 }
      .sorted { (counts.edits[$1], $0) < (counts.edits[$0], $1) }
    func version(_ number: Int?) -> String {
      number.map { "v\(story.pair.merged.rules[$0].version) \(story.pair.merged.rules[$0].status.name)" }
        ?? "–"
    }
    let number = rule.new ?? rule.old
    return [
      "id": rule.id, "title": number.map { visible(story.pair.merged.rules[$0].title) } ?? "",
      "old": version(rule.old), "new": version(rule.new),
      "gained": Self.number(counts.gained), "lost": Self.number(counts.lost),
      "altered": Self.number(counts.altered), "decided": Self.number(counts.decided),
      "causes": causes.prefix(50).map { edit -> [String: Any] in
        [
          "text": visible(rule.edits[edit].text), "count": Self.number(counts.edits[edit]),
          "share": Int(counts.edits[edit] * 100 / most),
        ]
      },
      "more": causes.count > 50 ? "and \(causes.count - 50) more causes" : false,
    ]
  }

  private static func quiet(_ position: Int, _ story: ChangeStory) -> [String: Any] {
    let rule = story.pair.edited[position]
    let what = rule.edits.isEmpty ? rule.words : rule.edits.map(\.text)
    let rest = what.count > 10 ? ["and \(what.count - 10) more"] : []
    return ["id": rule.id, "edits": (what.prefix(10) + rest).map(visible)]
  }

  private static func groups(_ story: ChangeStory) -> [[String: Any]] {
    func rows(_ groups: [(name: String, totals: GroupTotals)]) -> [[String: Any]] {
      groups.map {
        [
          "name": visible($0.name), "changed": number($0.totals.changed),
          "blocks": number($0.totals.newBlocks),
          "reviews": number($0.totals.newReviews), "released": number($0.totals.released),
        ]
      }
    }
    func sorted(_ groups: [String: GroupTotals]) -> [(name: String, totals: GroupTotals)] {
      groups.sorted { ($1.value.changed, $0.key) < ($0.value.changed, $1.key) }.map { ($0.key, $0.value) }
    }
    let sellers = story.gallery.topSellers(15)
    let all = [
      ("Categories", rows(sorted(story.totals.categories)), story.totals.categories.count),
      ("Languages", rows(sorted(story.totals.languages)), story.totals.languages.count),
      ("Sellers", rows(sellers.map { ($0.name, $0.totals) }), story.gallery.changedSellers),
    ]
    return all.filter { !$0.1.isEmpty }.map { title, rows, count in
      [
        "title": title, "rows": rows,
        "more": count > rows.count
          ? "and \(number(UInt64(count - rows.count))) more, see changes.csv" : false,
      ]
    }
  }

  /// The first of whom something else is proposed; a page of thousands helps nobody.
  private static let mostTraders = 200

  private static func traders(_ story: ChangeStory) -> [String: Any]? {
    guard let traders = story.traders else { return nil }
    func way(_ from: TraderAction?, _ to: TraderAction?) -> String {
      "\(from?.measure ?? "nothing") → \(to?.measure ?? "nothing")"
    }
    let shown = traders.first.prefix(mostTraders)
    return [
      "compared": number(traders.compared), "changed": number(traders.changed),
      "blind": !traders.hasRegistry,
      "traderRules": story.traderRules.map { rule -> [String: Any] in
        [
          "id": rule.id, "gained": number(rule.totals.gained), "lost": number(rule.totals.lost),
          "altered": number(rule.totals.altered),
          "edits": (rule.edits.isEmpty ? rule.words : rule.edits).map(visible),
        ]
      },
      "hasRows": !shown.isEmpty,
      "rows": shown.map { change -> [String: Any] in
        [
          "trader": visible(change.trader), "way": way(change.from, change.to),
          "by": change.rules.map { "\($0.rule): \(way($0.from, $0.to))" }.joined(separator: "; "),
          "flagged": "\(number(change.flaggedBefore)) → \(number(change.flaggedAfter))",
          "read": number(change.listings),
        ]
      },
      "more": traders.changed > UInt64(shown.count)
        ? "and \(number(traders.changed - UInt64(shown.count))) more, see trader-changes.jsonl" : false,
    ]
  }

  private static func samples(_ story: ChangeStory) -> [[String: Any]] {
    story.busiest.compactMap { rule in
      let views = story.gallery.sample(of: rule)
      guard !views.isEmpty else { return nil }
      return [
        "id": story.pair.edited[rule].id, "decided": number(story.totals.rules[rule].decided),
        "count": views.count, "views": views.map { change($0) },
      ]
    }
  }

  private static func change(_ view: ChangeView) -> [String: Any] {
    [
      "kind": view.kind.rawValue, "key": view.key, "from": view.from, "to": view.to, "source": view.source,
      "seller": view.seller.isEmpty ? false : view.seller,
      "excerpts": view.excerpts.map { excerpt -> [String: Any] in
        [
          "field": excerpt.field, "isTitle": excerpt.field == "title",
          "pieces": excerpt.pieces.map { ["text": $0.text, "marked": $0.isMarked] as [String: Any] },
        ]
      },
      "rules": view.rules.map { rule -> [String: Any] in
        [
          "id": rule.id, "from": rule.from, "to": rule.to, "cause": rule.cause, "masked": !rule.decides,
        ]
      },
    ]
  }
}
