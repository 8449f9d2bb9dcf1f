import Crypto
import Foundation
import Listings

/// Writes rule sets of the tests in the rule language.
struct RuleWriter {
  let set: RuleSetModel

  /// The files of the rule set, by name; the rules first.
  func files() -> [(path: String, text: String)] {
    [("set.rules", text)] + set.tables.map { ("\($0.name).csv", $0.csv) }
  }

  private var text: String {
    var lines = [
      "category goods \"Goods\" { basis \"Act\" statement STATEMENT_CATEGORY_SCAMS_AND_FRAUD }"
    ]
    for table in set.tables {
      let hash = SHA256.hash(data: Data(table.csv.utf8)).map { String(format: "%02x", $0) }.joined()
      let key = table.isKeyed ? " keyed by country" : ""
      lines.append("table \(table.name) from \"\(table.name).csv\" sha256 \"\(hash)\"\(key)")
    }
    for list in set.lists {
      lines.append("list \(list.name) \"L\" {")
      for term in list.terms {
        lines.append("  \(term.onlyLanguage.map { "\($0) only" } ?? "*"): \(write(term))")
      }
      lines.append("}")
    }
    lines += set.rules.map { write($0) }
    lines += set.traderRules.map { write($0) }
    lines += set.exceptions.map { write($0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func write(_ term: TermModel) -> String {
    let text = "\"\(term.text)\""
    let written = term.isAsWritten ? " as written" : ""
    switch term.form {
    case .word: return text + written
    case .prefix: return "\(text)*\(written)"
    case .anywhere: return "*\(text)*\(written)"
    case .endings: return "\(text) endings\(written)"
    }
  }

  func write(_ rule: RuleModel) -> String {
    let writer = ConditionWriter(finds: rule.finds.map(\.name))
    var lines = [
      "rule \(rule.name) \"R\" {",
      "  version 1 status \(rule.status.rawValue) category goods severity high",
    ]
    if !rule.countries.isEmpty { lines.append("  countries \(rule.countries.joined(separator: ", "))") }
    if let since = rule.since { lines.append("  since \(since.text)") }
    if let until = rule.until { lines.append("  until \(until.text)") }
    for find in rule.finds { lines.append("  find \(find.name) = \(write(find, rule.finds))") }
    for (position, condition) in rule.lets.enumerated() {
      lines.append("  let let-\(position) = \(writer.write(condition))")
    }
    for ignore in rule.ignores {
      lines.append("  ignore \(rule.finds[ignore.find].name) where \(writer.write(ignore.condition))")
    }
    lines.append("  flag when \(writer.write(rule.flagWhen))")
    lines.append("  verdict \(verdict(rule.blocks))")
    for alternative in rule.alternatives {
      lines.append("    or \(verdict(alternative.blocks)) when \(writer.write(alternative.condition))")
    }
    return lines.joined(separator: "\n") + "\n  say en \"x\"\n}"
  }

  private func verdict(_ blocks: Bool) -> String { blocks ? "block" : "review" }

  private func write(_ find: FindModel, _ finds: [FindModel]) -> String {
    var text: String
    switch find.target {
    case .lists(let names): text = "any of \(names.joined(separator: ", "))"
    case .inline(let terms): text = "any of (\(terms.map { write($0) }.joined(separator: ", ")))"
    case .column(let table, let column): text = "any of \(table).\(column)"
    case .expression(let expression):
      text = "/\(expression.pattern)/" + (expression.ignoresCase ? " ignoring case" : "")
    case .quantity(let dimension): text = "quantity of \(dimension.rawValue)"
    }
    text += " in " + find.fields.map(\.name).joined(separator: ", ")
    if let near = find.near { text += " near \(finds[near.find].name) within \(near.words) words" }
    return text
  }

  func write(_ rule: TraderRuleModel) -> String {
    let writer = ConditionWriter(finds: [])
    var lines = [
      "trader rule \(rule.name) \"T\" {", "  version 1 status active category goods severity high",
    ]
    if !rule.countries.isEmpty { lines.append("  countries \(rule.countries.joined(separator: ", "))") }
    lines.append("  flag when \(writer.write(rule.flagWhen))")
    lines.append("  action \(rule.action)")
    for alternative in rule.alternatives {
      lines.append("    or \(alternative.action) when \(writer.write(alternative.condition))")
    }
    return lines.joined(separator: "\n") + "\n  say en \"x\"\n}"
  }

  private func write(_ exception: ExceptionModel) -> String {
    let subject =
      switch exception.subject {
      case .trader(let id): "trader \"\(id)\""
      case .listing(let key): "listing \"\(key)\""
      case .product(let gtin): "product \"\(gtin)\""
      }
    return
      "exception to \(exception.rule) for \(subject) until \(exception.until.text) { reason \"r\" approved_by \"a\" }"
  }
}

/// Writes conditions; whatever mixes connectives stands in brackets.
struct ConditionWriter {
  let finds: [String]

  func write(_ condition: ConditionModel) -> String {
    switch condition {
    case .and(let parts): parts.map { bracketed($0) }.joined(separator: " and ")
    case .or(let parts): parts.map { bracketed($0) }.joined(separator: " or ")
    case .not(let part): "not \(bracketed(part))"
    case .atLeast(let number, let parts):
      "at least \(number) of (\(parts.map { write($0) }.joined(separator: ", ")))"
    case .named(let position): "let-\(position)"
    case .found(let find): finds[find]
    case .count(let find, let comparison, let number):
      "count(\(finds[find])) \(comparison.rawValue) \(number)"
    case .distinct(let find, let comparison, let number):
      "distinct(\(finds[find]).term) \(comparison.rawValue) \(number)"
    case .near(let find, let other, let proximity): near(finds[find], finds[other], proximity)
    case .sameField(let finds): "same field (\(names(finds)))"
    case .sameRow(let finds): "same row (\(names(finds)))"
    case .lane(let find, let isEqual): "\(finds[find]).lane \(equality(isEqual)) exact"
    case .hitField(let find, let isEqual, let field):
      "\(finds[find]).field \(equality(isEqual)) \(field.name)"
    case .quantity(let find, let part, let comparison, let amount):
      "\(finds[find])\(part) \(comparison.rawValue) \(amount.text)"
    default: writeValue(condition)
    }
  }

  private func bracketed(_ condition: ConditionModel) -> String {
    switch condition {
    case .and, .or: "(\(write(condition)))"
    default: write(condition)
    }
  }

  private func near(_ one: String, _ other: String, _ proximity: ProximityModel) -> String {
    switch proximity {
    case .within(let words): "\(one) within \(words) words of \(other)"
    case .before(let words): "\(one) within \(words) words before \(other)"
    case .after(let words): "\(one) within \(words) words after \(other)"
    }
  }

  func names(_ positions: [Int]) -> String { positions.map { finds[$0] }.joined(separator: ", ") }
  func equality(_ isEqual: Bool) -> String { isEqual ? "==" : "!=" }
  func quoted(_ texts: [String]) -> String { texts.map { "\"\($0)\"" }.joined(separator: ", ") }
}
