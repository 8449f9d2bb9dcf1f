import CompiledRules
import Listings
import TextFolding

/// What the tests of a condition looked at, for people. Only told, never judged by: the values come from the machine.
struct SeenValues {
  let rule: CompiledRule
  let hits: HitTable
  let bound: [Int: Hit]
  let onlyCell: Int?

  /// Values of a field that are shown.
  private static let shown = 3
  /// Bytes of a value that are quoted.
  private static let quoted = 60

  /// `nil` where there is nothing to tell (a connective).
  mutating func text(of instruction: Instruction, _ facts: inout ListingFacts) -> String? {
    switch instruction {
    case .found(let find): return found(find, &facts)
    case .count(let find, _, _): return "\(all(find).count)"
    case .distinctTerms(let find, _, _): return "\(Set(all(find).map(\.term)).count)"
    case .near(let find, let other, _): return distance(find, other, &facts)
    case .sameField(let finds):
      return finds.map { find in
        let fields = Set(visible(find).map { facts.field(ofCell: $0.cell).name }).sorted()
        return "\(rule.finds[find].name) in \(fields.isEmpty ? "none" : fields.joined(separator: ", "))"
      }.joined(separator: "; ")
    case .lane(let find, _, _): return visible(find).first.map { facts.match($0).lane.name } ?? "no hit"
    case .hitField(let find, _, _):
      let fields = Set(visible(find).map { facts.field(ofCell: $0.cell).name }).sorted()
      return fields.isEmpty ? "no hit" : fields.joined(separator: ", ")
    case .quantity(let find, _, _):
      let amounts = visible(find).prefix(3).compactMap { Self.amount($0, find: rule.finds[find]) }
      return amounts.isEmpty ? "no amount\(nearness(find))" : amounts.joined(separator: ", ")
    case .quantityTotal(let find, _, _), .quantityRow(let find, _, _, _):
      let amounts = visible(find).prefix(3).compactMap { Self.amount($0, find: rule.finds[find]) }
      return amounts.isEmpty ? "no amount\(nearness(find))" : amounts.joined(separator: ", ")
    case .sameRow(let finds):
      return finds.map { found($0, &facts) }.joined(separator: "; ")
    case .rowText(let cell, _, _), .rowNumber(let cell, _, _), .rowQuantity(let cell, _, _),
      .rowDay(let cell, _, _), .rowMissing(let cell):
      return found(cell.find, &facts)
    case .trader(.authorised):
      let known = facts.knownAuthorisations.sorted()
      return known.isEmpty ? "none on record" : known.joined(separator: ", ")
    case .trader(let test): return facts.askedTrader.map { $0.seen(test) } ?? "nothing is known of the trader"
    default: return Self.field(of: instruction).map { value(of: $0, facts) }
    }
  }

  /// `200 mW`, `10 mg to 20 mg`; `nil` for a hit that is no quantity.
  static func amount(_ hit: Hit, find: Find) -> String? {
    guard case .quantity(let dimension) = find.target, let low = hit.low, let high = hit.high else {
      return nil
    }
    let from = Quantity(dimension: dimension, value: low).text
    let text = low == high ? from : "\(from) to \(Quantity(dimension: dimension, value: high).text)"
    return hit.isAmbiguous ? "\(text), or otherwise" : text
  }

  private static func field(of instruction: Instruction) -> Field? {
    switch instruction {
    case .missing(let field), .text(let field, _, _), .textIn(let field, _), .textContains(let field, _),
      .number(let field, _, _), .categoryUnder(let field, _), .codeIn(let field, _), .day(let field, _, _),
      .flag(let field, _), .textInList(let field, _), .identifierIn(let field, _),
      .fieldRow(let field, _, _):
      field
    case .money: .price
    default: nil
    }
  }

  private func value(of field: Field, _ facts: ListingFacts) -> String {
    if field == .targetCountry {
      return facts.countries.isEmpty ? "missing" : facts.countries.joined(separator: ", ")
    }
    if field.isRepeatable {
      let count = facts.record.cells.count { facts.batch.cells[$0].field == field }
      return count == 0 ? "missing" : "\(count)"
    }
    let texts = facts.stated(field)
    if texts.isEmpty { return "missing" }
    let shown = texts.prefix(Self.shown).map { "“\(Self.cut($0))”" }.joined(separator: ", ")
    let more = texts.count > Self.shown ? " and \(texts.count - Self.shown) more" : ""
    let currencies = field == .price ? facts.stated(.currency).prefix(Self.shown) : []
    let currency =
      currencies.isEmpty ? "" : ", currency " + currencies.map { "“\($0)”" }.joined(separator: ", ")
    return shown + more + currency
  }

  private func visible(_ find: Int) -> [Hit] {
    if let hit = bound[find] { return [hit] }
    return all(find)
  }

  private func all(_ find: Int) -> [Hit] {
    guard hits.byFind.indices.contains(find) else { return [] }
    guard let onlyCell else { return hits.byFind[find] }
    return hits.byFind[find].filter { $0.cell == onlyCell }
  }

  private func found(_ find: Int, _ facts: inout ListingFacts) -> String {
    let hits = visible(find)
    guard let first = hits.first else { return "no hit\(nearness(find))" }
    let quote = "“\(Self.cut(quoted(first, &facts)))”"
    return hits.count == 1 ? quote : "\(quote) and \(hits.count - 1) more"
  }

  /// Near what the find looks, behind `no hit`: there may be some elsewhere.
  private func nearness(_ find: Int) -> String {
    rule.finds[find].near.map { " near \(rule.finds[$0.find].name)" } ?? ""
  }

  private func quoted(_ hit: Hit, _ facts: inout ListingFacts) -> String {
    let match = facts.match(hit)
    let value = facts.batch.value(facts.batch.cells[match.cell])
    guard match.start >= 0, match.end <= value.count, match.start <= match.end else { return "" }
    return String(decoding: value[match.start..<match.end], as: UTF8.self)
  }

  /// How near the nearest hits of two finds lie in one field.
  private func distance(_ find: Int, _ other: Int, _ facts: inout ListingFacts) -> String {
    var best: (words: Int, text: String)?
    // Few are looked at: this is for reading.
    for one in visible(find).prefix(50) {
      for two in visible(other).prefix(50) where one.cell == two.cell && !one.isSame(as: two) {
        if one.end > two.start && two.end > one.start { return "overlapping" }
        let isBefore = one.end <= two.start
        let (from, to) = isBefore ? (one.end, two.start) : (two.end, one.start)
        let words = facts.texts.foldedText(one.cell).bytes.withUnsafeBytes {
          Folding.wordDistance($0, from: from, to: to)
        }
        if best.map({ words < $0.words }) ?? true {
          best = (words, "\(words) \(words == 1 ? "word" : "words") \(isBefore ? "before" : "after")")
        }
      }
    }
    return best?.text ?? "never in one field"
  }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > quoted else { return text }
    var cut = ""
    for character in text {
      guard cut.utf8.count + character.utf8.count <= quoted else { break }
      cut.append(character)
    }
    return cut + "…"
  }
}
