import CompiledRules
import Reports
import RuleEngine

/// What a profile says, for people and for machines.
struct ProfileReport {
  private let profiler: RuleProfiler
  private let program: RuleProgram
  /// Nanoseconds of all evaluations.
  private let total: UInt64

  init(_ profiler: RuleProfiler) {
    self.profiler = profiler
    program = profiler.program
    total = profiler.profile.rules.reduce(0) { $0 + $1.nanoseconds }
  }

  /// Costliest first; of equals, in the program's order.
  private var rules: [Int] {
    program.rules.indices.filter {
      profiler.profile.rules[$0].evaluations > 0 || profiler.findings[$0] != .init()
    }
    .sorted { profiler.profile.rules[$1].nanoseconds < profiler.profile.rules[$0].nanoseconds }
  }

  private var terms: [Int] {
    program.terms.indices.filter { profiler.profile.terms[$0].places > 0 }
      .sorted { left, right in
        let (one, other) = (profiler.profile.terms[left], profiler.profile.terms[right])
        return (other.nanoseconds, other.places) < (one.nanoseconds, one.places)
      }
  }

  /// The list that a term stands in; `(of RULE)` for terms of a rule's own.
  private var listOfTerm: [Int: String] {
    var names: [Int: String] = [:]
    for list in program.lists where !list.name.isEmpty { for term in list.terms { names[term] = list.name } }
    for rule in program.rules {
      for find in rule.finds {
        guard case .terms(let lists) = find.target else { continue }
        for list in lists where program.lists[list].name.isEmpty {
          for term in program.lists[list].terms { names[term] = "(\(rule.id))" }
        }
      }
    }
    return names
  }

  // MARK: Text

  /// - Parameter most: how many rules and terms are shown; 0 for all.
  func text(most: Int, isOptimised: Bool) -> String {
    let profile = profiler.profile
    var lines: [String] = []
    if !isOptimised {
      lines.append("This program was built for debugging: times are many times what they should be.")
    }
    let feeds = profiler.feeds == 1 ? "1 feed" : "\(profiler.feeds) feeds"
    let broken =
      profiler.quarantined > 0
      ? ", \(profiler.quarantined) \(profiler.quarantined == 1 ? "record" : "records") cannot be read" : ""
    lines.append("\(profiler.listings) listings in \(feeds), \(profiler.flagged) flagged\(broken)")
    lines.append(
      "one thread: reading \(Self.time(profiler.reading)), folding \(Self.time(profile.folding)), finding literals "
        + "\(Self.time(profile.matching)), evaluating \(Self.time(profile.evaluating)), of which rules "
        + "\(Self.time(total))")
    lines.append(
      "measuring added \(percent(difference, of: profiler.plain)) to scanning: \(Self.time(profiler.watched)) "
        + "instead of \(Self.time(profiler.plain)), each batch scanned both ways")
    lines.append("")
    var table = TextTable(
      head: [
        "rule", "time", "share", "evaluated", "each", "hits", "ignored", "flagged", "shadow", "excepted",
      ],
      numbers: Set(1...9))
    let rules = self.rules
    for rule in most > 0 ? Array(rules.prefix(most)) : rules {
      let cost = profile.rules[rule]
      let found = profiler.findings[rule]
      table.rows.append([
        program.rules[rule].id, Self.time(cost.nanoseconds), percent(cost.nanoseconds, of: total),
        "\(cost.evaluations)", Self.time(cost.nanoseconds / UInt64(max(1, cost.evaluations))), "\(cost.hits)",
        "\(cost.ignored)", "\(found.flagged)", "\(found.shadow)", "\(found.excepted)",
      ])
    }
    var text = lines.joined(separator: "\n") + "\n" + table.text + more(rules.count, most, "rules")
    let terms = self.terms
    guard !terms.isEmpty else { return text }
    var termTable = TextTable(
      head: ["term", "list", "time", "share", "places", "candidates", "hits"], numbers: Set(2...6))
    let names = listOfTerm
    for term in most > 0 ? Array(terms.prefix(most)) : terms {
      let cost = profile.terms[term]
      termTable.rows.append([
        RuleText.term(program.terms[term]), names[term] ?? "", Self.time(cost.nanoseconds),
        percent(cost.nanoseconds, of: total), "\(cost.places)", "\(cost.candidates)", "\(cost.hits)",
      ])
    }
    text += "\n" + termTable.text + more(terms.count, most, "terms")
    return text
  }

  private func more(_ count: Int, _ most: Int, _ what: String) -> String {
    most > 0 && count > most ? "and \(count - most) \(what) more (--top 0 shows all)\n" : ""
  }

  private var difference: UInt64 { profiler.watched > profiler.plain ? profiler.watched - profiler.plain : 0 }

  private func percent(_ part: UInt64, of whole: UInt64) -> String {
    guard whole > 0 else { return "-" }
    let tenths = (part * 1000 + whole / 2) / whole
    return "\(tenths / 10).\(tenths % 10) %"
  }

  /// Three digits and a unit: `12.3 ms`.
  static func time(_ nanoseconds: UInt64) -> String {
    let (unit, name): (UInt64, String) =
      nanoseconds < 1_000
      ? (1, "ns")
      : nanoseconds < 1_000_000
        ? (1_000, "µs") : nanoseconds < 1_000_000_000 ? (1_000_000, "ms") : (1_000_000_000, "s")
    guard unit > 1 else { return "\(nanoseconds) ns" }
    let hundredths = (nanoseconds * 100 + unit / 2) / unit
    let rest = hundredths % 100
    switch hundredths {
    case ..<1000: return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) \(name)"
    case ..<10_000: return "\(hundredths / 100).\(rest / 10) \(name)"
    default: return "\(hundredths / 100) \(name)"
    }
  }

  // MARK: JSON

  /// One object for the run, and one for each rule and each term that stands anywhere.
  func json(isOptimised: Bool) -> [DocumentJSON] {
    let profile = profiler.profile
    func number(_ value: UInt64) -> DocumentJSON { .integer(value) }
    func count(_ value: Int) -> DocumentJSON { .integer(UInt64(max(0, value))) }
    let run = DocumentJSON.object([
      ("type", .text("run")), ("optimised", .bool(isOptimised)), ("feeds", count(profiler.feeds)),
      ("listings", number(profiler.listings)), ("flagged", number(profiler.flagged)),
      ("quarantined", number(profiler.quarantined)), ("reading_ns", number(profiler.reading)),
      ("folding_ns", number(profile.folding)), ("matching_ns", number(profile.matching)),
      ("evaluating_ns", number(profile.evaluating)), ("rules_ns", number(total)),
      ("scan_ns", number(profiler.plain)), ("measured_scan_ns", number(profiler.watched)),
    ])
    let rules = self.rules.map { rule -> DocumentJSON in
      let cost = profile.rules[rule]
      let found = profiler.findings[rule]
      return .object([
        ("type", .text("rule")), ("rule", .text(program.rules[rule].id)), ("ns", number(cost.nanoseconds)),
        ("evaluations", count(cost.evaluations)), ("hits", count(cost.hits)),
        ("ignored", count(cost.ignored)),
        ("flagged", count(found.flagged)), ("block", count(found.blocked)),
        ("undecided", count(found.undecided)),
        ("shadow", count(found.shadow)), ("excepted", count(found.excepted)),
      ])
    }
    let names = listOfTerm
    let terms = self.terms.map { term -> DocumentJSON in
      let cost = profile.terms[term]
      return .object([
        ("type", .text("term")), ("term", .text(program.terms[term].text)),
        ("list", .text(names[term] ?? "")),
        ("language", .text(program.terms[term].language)), ("ns", number(cost.nanoseconds)),
        ("places", count(cost.places)), ("candidates", count(cost.candidates)), ("hits", count(cost.hits)),
      ])
    }
    return [run] + rules + terms
  }
}
