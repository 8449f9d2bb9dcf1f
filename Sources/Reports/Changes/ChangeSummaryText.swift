import CompiledRules
import RuleComparison

/// What a comparison came to, for the terminal.
package struct ChangeSummaryText {
  private let story: ChangeStory
  private let style: MarkStyle
  private var lines: [String] = []

  private init(_ story: ChangeStory, _ style: MarkStyle) {
    self.story = story
    self.style = style
  }

  /// Aligned lines; names from outside are made visible.
  ///
  /// - Parameter samples: listings of each rule's sample that are told.
  package static func render(
    _ story: ChangeStory, out: String?, publication: Publication?, style: MarkStyle, samples: Int = 1
  ) -> String {
    var text = ChangeSummaryText(story, style)
    text.addCounts()
    text.addRules(samples)
    text.addGroups()
    text.addTraders()
    text.addRuns()
    if let out {
      text.add(publication == .alreadyPublished ? "unchanged" : "published", Self.visible(out))
    }
    return text.lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ label: String, _ value: String) {
    lines.append(label + String(repeating: " ", count: max(1, 13 - label.count)) + value)
  }

  private mutating func addCounts() {
    let totals = story.totals
    let feeds = story.facts.feeds.count
    add("compared", "\(grouped(totals.compared)) listings in \(feeds) \(feeds == 1 ? "feed" : "feeds")")
    let share = Share.text(totals[.changed], of: totals.compared)
    add("changed", style.strong("\(grouped(totals[.changed])) (\(share))"))
    for old in ChangeTotals.states.indices {
      for new in ChangeTotals.states.indices where old != new && totals.flow[old][new] > 0 {
        let way = "\(ChangeTotals.states[old]) → \(ChangeTotals.states[new])"
        add(
          "",
          "\(way)  \(new == 0 ? style.good(grouped(totals.flow[old][new])) : style.bad(grouped(totals.flow[old][new])))"
        )
      }
    }
    if story.quarantined > 0 { add("quarantined", grouped(story.quarantined)) }
    let gallery = story.gallery
    guard gallery.changedSellers > 0 else { return }
    add(
      "sellers",
      "\(grouped(UInt64(gallery.changedSellers))) with changes, \(grouped(UInt64(gallery.firstFlags))) flagged for the "
        + "first time, \(grouped(UInt64(gallery.lastFlags))) no longer flagged")
  }

  private mutating func addRules(_ samples: Int) {
    for (position, number) in story.busiest.prefix(10).enumerated() {
      let rule = story.pair.edited[number]
      let totals = story.totals.rules[number]
      var counts: [String] = []
      if totals.gained > 0 { counts.append("+\(grouped(totals.gained))") }
      if totals.lost > 0 { counts.append("−\(grouped(totals.lost))") }
      if totals.altered > 0 { counts.append("~\(grouped(totals.altered))") }
      if totals.decided != totals.touched { counts.append("(decides \(grouped(totals.decided)))") }
      add(position == 0 ? "rules" : "", "\(style.strong(rule.id))  \(counts.joined(separator: " "))")
      let causes = rule.edits.indices.filter { totals.edits[$0] > 0 }
        .sorted { (totals.edits[$1], $0) < (totals.edits[$0], $1) }
      for edit in causes.prefix(5) {
        add("", "  \(grouped(totals.edits[edit]))  \(Self.visible(rule.edits[edit].text))")
      }
      if causes.count > 5 { add("", "  and \(causes.count - 5) more causes") }
      for view in story.gallery.sample(of: number).prefix(samples) { addSample(view) }
    }
    if story.busiest.count > 10 { add("", "and \(story.busiest.count - 10) more rules") }
    addQuiet("no effect", story.idle)
    addQuiet("words only", story.reworded)
  }

  private mutating func addSample(_ view: ChangeView) {
    let title = view.excerpts.first { $0.field == "title" }?.pieces ?? view.excerpts.first?.pieces ?? []
    let text = title.reduce(into: "") { $0 += $1.isMarked ? style.marked($1.text) : $1.text }
    add("", "  e.g. \(view.key): \(text.count > 80 ? String(text.prefix(79)) + "…" : text)")
  }

  private mutating func addQuiet(_ label: String, _ rules: [Int]) {
    for (position, number) in rules.prefix(10).enumerated() {
      let rule = story.pair.edited[number]
      let what = rule.edits.isEmpty ? rule.words : rule.edits.map(\.text)
      let rest = what.count > 3 ? ", and \(what.count - 3) more" : ""
      add(
        position == 0 ? label : "",
        "\(rule.id): \(Self.visible(what.prefix(3).joined(separator: ", ")))\(rest)")
    }
    if rules.count > 10 { add("", "and \(rules.count - 10) more rules") }
  }

  private mutating func addRuns() {
    guard let runs = story.runs else { return }
    for (position, note) in runs.notes.enumerated() {
      add(position == 0 ? "also differs" : "", Self.visible(note))
    }
    add("not known", ComparedRuns.limits)
  }

  private mutating func addTraders() {
    guard let traders = story.traders else { return }
    add(
      "traders",
      "\(grouped(traders.compared)) judged, "
        + style.strong("\(grouped(traders.changed)) with other proposals")
        + (traders.hasRegistry ? "" : "; without --traders only their listings are known"))
    for rule in story.traderRules.prefix(10) {
      var counts: [String] = []
      if rule.totals.gained > 0 { counts.append("+\(grouped(rule.totals.gained))") }
      if rule.totals.lost > 0 { counts.append("−\(grouped(rule.totals.lost))") }
      if rule.totals.altered > 0 { counts.append("~\(grouped(rule.totals.altered))") }
      if counts.isEmpty { counts.append("proposes the same") }
      add("", "\(style.strong(rule.id))  \(counts.joined(separator: " "))")
      for edit in (rule.edits.isEmpty ? rule.words : rule.edits).prefix(5) {
        add("", "  \(Self.visible(edit))")
      }
    }
    if story.traderRules.count > 10 { add("", "and \(story.traderRules.count - 10) more trader rules") }
    for change in traders.first.prefix(3) {
      add("", "e.g. \(Self.visible(change.trader)): \(Self.way(change.from, change.to))")
    }
  }

  private static func way(_ from: TraderAction?, _ to: TraderAction?) -> String {
    "\(from?.measure ?? "nothing") → \(to?.measure ?? "nothing")"
  }

  private mutating func addGroups() {
    func told(_ groups: [String: GroupTotals]) -> String {
      let sorted = groups.sorted { ($1.value.changed, $0.key) < ($0.value.changed, $1.key) }
      let shown = sorted.prefix(5).map { "\(Self.visible($0.key)) \(grouped($0.value.changed))" }
      return shown.joined(separator: ", ") + (sorted.count > 5 ? ", and \(sorted.count - 5) more" : "")
    }
    if !story.totals.categories.isEmpty { add("categories", told(story.totals.categories)) }
    if !story.totals.languages.isEmpty { add("languages", told(story.totals.languages)) }
    for feed in story.facts.feeds where feed.damage != nil { add("incomplete", Self.visible(feed.name)) }
  }

  private func grouped(_ number: UInt64) -> String { GroupedNumber.text(number) }

  private static func visible(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(visible: text)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Numbers for people.
enum GroupedNumber {
  /// `1,234,567`.
  static func text(_ number: UInt64) -> String {
    let digits = Array(String(number))
    return String(
      digits.enumerated().flatMap { index, digit -> [Character] in
        index > 0 && (digits.count - index).isMultiple(of: 3) ? [",", digit] : [digit]
      })
  }
}

/// A part of a whole in per cent.
enum Share {
  /// With two decimals, rounded down; `<0.01%` for a part that is there and smaller.
  static func text(_ part: UInt64, of whole: UInt64) -> String {
    guard whole > 0 else { return "0%" }
    let hundredths = UInt64(UInt128(part) * 10_000 / UInt128(whole))
    if hundredths == 0 { return part == 0 ? "0%" : "<0.01%" }
    let decimals = String(hundredths % 100)
    return "\(hundredths / 100).\(decimals.count < 2 ? "0" : "")\(decimals)%"
  }
}
