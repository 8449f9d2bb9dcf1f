import Foundation
import Listings

/// Makes rule sets that use every part of the language.
struct RuleComposer {
  static let gtins = ["4006381333931", "96385074", "4012345678901", "5901234123457"]
  static let makers = ["Acme", "Bolt Works", "Café Noir"]
  static let annexes = ["I", "II", "III"]
  static let countries = ["DE", "AT", "FR", "PL"]
  static let searched: [Field] = [.title, .description, .attribute, .brand]

  var draws: Draws
  private(set) var set = RuleSetModel()

  static func compose(seed: UInt64) -> RuleSetModel {
    var composer = RuleComposer(draws: Draws(seed: seed))
    composer.compose()
    return composer.set
  }

  private mutating func compose() {
    for name in ["list-a", "list-b"] {
      set.lists.append(ListModel(name: name, terms: terms(1...4, mayBeOnly: true)))
    }
    set.lists.append(
      ListModel(name: "codes", terms: draws.some(2, of: Self.gtins).map { TermModel(text: $0) }))
    set.tables.append(table("goods", isKeyed: false))
    set.tables.append(table("limits", isKeyed: true))
    for number in 0..<draws.within(1...3) { set.rules.append(rule("rule-\(number)")) }
    if draws.chance(50) { set.traderRules.append(traderRule("trader-rule")) }
    if draws.chance(30) { set.exceptions.append(exception()) }
  }

  // MARK: Terms

  private mutating func terms(_ count: ClosedRange<Int>, mayBeOnly: Bool) -> [TermModel] {
    var seen: Set<String> = []
    return (0..<draws.within(count)).compactMap { _ in
      var term = term()
      if mayBeOnly, draws.chance(20) { term.onlyLanguage = draws.pick(["de", "fr"]) }
      // Two terms that fold to one are the author's mistake, which a lint tells of.
      return seen.insert(term.text.lowercased()).inserted ? term : nil
    }
  }

  private mutating func term() -> TermModel {
    let words = PassageComposer.words + PassageComposer.coded
    switch draws.below(10) {
    case 0: return TermModel(text: draws.pick(["pen", "tablett", "al", "lp"]), form: .prefix)
    case 1: return TermModel(text: draws.pick(["box", "303", "ph", "enb"]), form: .anywhere)
    case 2: return TermModel(text: draws.pick(["tablett", "pen", "penbox"]), form: .endings)
    case 3: return TermModel(text: draws.pick(["LSD", "Pen", "alpha", "LSD Pen"]), isAsWritten: true)
    case 4: return TermModel(text: draws.pick(["西地", "地那", "非", "西地那非"]))
    case 5: return TermModel(text: "\(draws.pick(words)) \(draws.pick(words))")
    default: return TermModel(text: draws.pick(words))
    }
  }

  // MARK: Tables

  private mutating func table(_ name: String, isKeyed: Bool) -> TableModel {
    var terms = ["alpha", "beta", "pen", "lsd", "alpha beta", "西地"]
    // A term may stand in several rows.
    if draws.chance(50) { terms.append(draws.pick(terms)) }
    if isKeyed { terms += draws.some(2, of: terms) }
    let rows = draws.some(draws.within(2...5), of: terms).map { term in
      TableModel.Row(
        term: term, maker: draws.pick(Self.makers),
        limit: draws.chance(75) ? Decimal(draws.within(1...25)) : nil,
        number: draws.chance(75) ? Decimal(draws.within(1...200)) : nil,
        annex: draws.chance(75) ? draws.pick(Self.annexes) : nil,
        barcode: draws.chance(60) ? draws.pick(Self.gtins) : nil,
        price: draws.chance(75) ? (Decimal(draws.within(1...60)), draws.pick(["EUR", "PLN"])) : nil,
        day: draws.chance(75) ? day() : nil,
        countries: isKeyed && draws.chance(70) ? draws.some(draws.within(1...2), of: Self.countries) : nil)
    }
    return TableModel(name: name, rows: rows, isKeyed: isKeyed)
  }

  mutating func day() -> DayModel {
    DayModel(year: draws.within(2025...2027), month: draws.within(1...12), day: draws.within(1...28))
  }

  // MARK: Rules

  private mutating func rule(_ name: String) -> RuleModel {
    var rule = RuleModel(name: name, finds: [], flagWhen: .and([]), blocks: draws.chance(70))
    rule.status = draws.chance(75) ? .active : draws.pick([.draft, .shadow, .retired])
    if draws.chance(35) { rule.countries = draws.some(draws.within(1...3), of: Self.countries) }
    if draws.chance(15) { rule.since = day() }
    if draws.chance(15) {
      let end = day()
      rule.until = rule.since.map { max($0, end) } ?? end
    }
    for position in 0..<draws.within(1...3) { rule.finds.append(find(position, rule.finds)) }
    var composer = ConditionComposer(finds: rule.finds, set: set, draws: draws)
    if composer.draws.chance(30) { rule.lets.append(composer.condition(depth: 1)) }
    composer.lets = rule.lets.count
    if composer.draws.chance(35) {
      let find = composer.draws.below(rule.finds.count)
      rule.ignores.append((find, composer.ignore(find)))
    }
    rule.flagWhen = composer.flagWhen()
    for _ in 0..<composer.draws.below(3) {
      rule.alternatives.append((composer.draws.chance(35), composer.condition(depth: 1)))
    }
    draws = composer.draws
    return rule
  }

  private mutating func find(_ position: Int, _ above: [FindModel]) -> FindModel {
    let target: FindModel.Target
    switch draws.below(20) {
    case 0...4: target = .lists(draws.some(draws.within(1...2), of: ["list-a", "list-b"]))
    case 5...7: target = .inline(terms(1...3, mayBeOnly: false))
    case 8...10: target = .column(table: draws.pick(["goods", "limits"]), column: "term")
    case 11: target = .column(table: "goods", column: "maker")
    case 12: target = .expression(expression())
    default: target = .quantity(draws.chance(50) ? .percentage : draws.pick(Measurable.allCases))
    }
    let fields = draws.some(draws.within(1...4), of: Self.searched)
    var find = FindModel(name: "find-\(position)", target: target, fields: fields)
    let others = above.indices.filter { !Set(above[$0].fields).isDisjoint(with: fields) }
    if draws.chance(35), !others.isEmpty { find.near = (draws.pick(others), draws.within(1...4)) }
    return find
  }

  private mutating func expression() -> ExpressionModel {
    let word = draws.pick(["alpha", "penbox", "Alpha", "tablettbox"])
    let parts: [ExpressionModel.Part] =
      switch draws.below(3) {
      case 0: [.word(word), .gap, .word(draws.pick(["beta", "pen", "alpha"]))]
      case 1: [.word(word), .digits]
      default: [.word(word)]
      }
    return ExpressionModel(parts: parts, ignoresCase: draws.chance(60))
  }

  // MARK: Traders and exceptions

  private mutating func traderRule(_ name: String) -> TraderRuleModel {
    var composer = ConditionComposer(finds: [], set: set, draws: draws)
    var rule = TraderRuleModel(
      name: name, flagWhen: composer.trader(depth: 2), action: composer.draws.pick(TraderRuleModel.actions))
    for _ in 0..<composer.draws.below(3) {
      rule.alternatives.append((composer.draws.pick(TraderRuleModel.actions), composer.trader(depth: 1)))
    }
    if composer.draws.chance(30) { rule.countries = composer.draws.some(2, of: Self.countries) }
    draws = composer.draws
    return rule
  }

  private mutating func exception() -> ExceptionModel {
    let subjects: [ExceptionModel.Subject] = [
      .trader("T-1"), .listing("default/T-1/L-1"), .listing("default/T%2F2/L-2"),
      .product(draws.pick(Self.gtins)),
    ]
    return ExceptionModel(rule: draws.pick(set.rules).name, subject: draws.pick(subjects), until: day())
  }
}
