import Listings
import TextFolding

extension RuleText {
  /// One test of a condition, as in `power > 1 mW`.
  package func test(_ instruction: Instruction) -> String {
    switch instruction {
    case .constant(let value): return value == .yes ? "always" : value == .no ? "never" : "unknown"
    case .found(let find): return name(find)
    case .count(let find, let comparison, let number):
      return "count(\(name(find))) \(comparison.sign) \(number)"
    case .distinctTerms(let find, let comparison, let number):
      return "distinct(\(name(find)).term) \(comparison.sign) \(number)"
    case .near(let find, let other, .within(let words)):
      return "\(name(find)) within \(words) words of \(name(other))"
    case .near(let find, let other, .withinBefore(let words)):
      return "\(name(find)) within \(words) words before \(name(other))"
    case .near(let find, let other, .withinAfter(let words)):
      return "\(name(find)) within \(words) words after \(name(other))"
    case .sameField(let finds): return "same field (\(finds.map(name).joined(separator: ", ")))"
    case .lane(let find, let isEqual, let lane):
      return "\(name(find)).lane \(isEqual ? "==" : "!=") \(lane.name)"
    case .hitField(let find, let isEqual, let field):
      return "\(name(find)).field \(isEqual ? "==" : "!=") \(field.name)"
    case .quantity(let find, let comparison, let quantity):
      return "\(name(find)) \(comparison.sign) \(quantity.text)"
    case .quantityTotal(let find, let comparison, let quantity):
      return "\(name(find)).total \(comparison.sign) \(quantity.text)"
    case .sameRow(let finds): return "same row (\(finds.map(name).joined(separator: ", ")))"
    case .quantityRow(let find, let isTotal, let comparison, let cell):
      return "\(name(find))\(isTotal ? ".total" : "") \(comparison.sign) \(self.cell(cell))"
    case .fieldRow(let field, let comparison, let cell):
      return "\(field.name) \(comparison.sign) \(self.cell(cell))"
    case .rowText(let cell, let isEqual, let texts):
      if texts.count == 1 { return "\(self.cell(cell)) \(isEqual ? "==" : "!=") \"\(texts[0])\"" }
      return "\(self.cell(cell)) in (\(texts.map { "\"\($0)\"" }.joined(separator: ", ")))"
    case .rowNumber(let cell, let comparison, let number):
      return "\(self.cell(cell)) \(comparison.sign) \(number.plainText)"
    case .rowQuantity(let cell, let comparison, let quantity):
      return "\(self.cell(cell)) \(comparison.sign) \(quantity.text)"
    case .rowDay(let cell, let comparison, let day):
      return "\(self.cell(cell)) \(comparison.sign) \(Self.day(day))"
    case .rowMissing(let cell): return "missing(\(self.cell(cell)))"
    case .trader(let test): return test.text
    case .not, .and, .or, .atLeast: return "?"
    default: return fieldTest(instruction)
    }
  }

  private func fieldTest(_ instruction: Instruction) -> String {
    switch instruction {
    case .missing(let field): "missing(\(field.name))"
    case .text(let field, let comparison, let text): "\(field.name) \(comparison.sign) \"\(text)\""
    case .textIn(let field, let texts):
      "\(field.name) in (\(texts.map { "\"\($0)\"" }.joined(separator: ", ")))"
    case .textInList(let field, let texts): "\(field.name) in a list of \(texts.count)"
    case .identifierIn(let field, let numbers):
      numbers.count == 1
        ? "\(field.name) == \"\(numbers[0])\"" : "\(field.name) in a list of \(numbers.count)"
    case .textContains(let field, let text): "\(field.name) contains \"\(text)\""
    case .number(let field, let comparison, let number):
      "\(field.name) \(comparison.sign) \(number.plainText)"
    case .money(let comparison, let amount, let currency):
      "price \(comparison.sign) \(amount.plainText) \(currency)"
    case .categoryUnder(let field, let path): "\(field.name) under \"\(path.joined(separator: " > "))\""
    case .codeIn(let field, let codes): "\(field.name) in (\(codes.joined(separator: ", ")))"
    case .day(let field, let comparison, let day): "\(field.name) \(comparison.sign) \(Self.day(day))"
    case .flag(let field, let value): "\(field.name) == \(value)"
    default: "?"
    }
  }

  /// When a rule holds: `since 2026-01-01`.
  package static func period(_ since: CalendarDay?, _ until: CalendarDay?) -> String {
    switch (since, until) {
    case (nil, nil): "always"
    case (let since?, nil): "since \(day(since))"
    case (nil, let until?): "until \(day(until))"
    case (let since?, let until?): "from \(day(since)) to \(day(until))"
    }
  }

  /// Where a rule holds: its countries, or `everywhere`.
  package static func places(_ countries: [String]) -> String {
    countries.isEmpty ? "everywhere" : countries.joined(separator: ", ")
  }

  /// ISO 8601.
  package static func day(_ day: CalendarDay) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
  }
}

extension Comparison {
  /// `>=`.
  package var sign: String {
    switch self {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}

extension Quantity {
  /// The amount in the largest unit of which there is at least one, as in `200 mW`.
  package var text: String {
    let units: [(name: String, exponent: Int)] =
      switch dimension {
      case .mass: [("kg", 3), ("g", 0), ("mg", -3), ("μg", -6)]
      case .volume: [("l", 0), ("ml", -3), ("μl", -6)]
      case .power: [("kW", 3), ("W", 0), ("mW", -3)]
      case .voltage: [("kV", 3), ("V", 0), ("mV", -3)]
      case .energy: [("kJ", 3), ("J", 0)]
      case .length: [("m", 0), ("cm", -2), ("mm", -3), ("nm", -9)]
      case .percentage: [("%", 0)]
      case .concentration: [("g/l", 0)]
      case .count: [("", 0)]
      }
    let fitting = units.first { value >= ExactDecimal(significand: 1, exponent: $0.exponent) }
    let base = units.first { $0.exponent == 0 }
    guard let unit = value.significand == 0 ? base : fitting ?? units.last else { return value.plainText }
    let amount = ExactDecimal(significand: value.significand, exponent: value.exponent - unit.exponent)
    return unit.name.isEmpty ? amount.plainText : "\(amount.plainText) \(unit.name)"
  }
}

extension ExactDecimal {
  /// Without an exponent: `0.5`, `1200`. O(digits and zeros).
  package var plainText: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    guard exponent < 0 else { return sign + digits + String(repeating: "0", count: min(exponent, 400)) }
    let decimals = -exponent
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }
}

extension TraderTest {
  /// As an author would write it.
  package var text: String {
    func set(_ texts: [String]) -> String {
      texts.count == 1 ? "== \(texts[0])" : "in (\(texts.joined(separator: ", ")))"
    }
    func quoted(_ texts: [String]) -> [String] { texts.map { "\"\($0)\"" } }
    return switch self {
    case .authorised(let kind): "trader.authorised(\"\(kind)\")"
    case .itemMissing, .fieldMissing: "missing(\(name))"
    case .itemStatus(_, let statuses): "\(name).status \(set(statuses.map(\.rawValue)))"
    case .itemVerified(_, let flag), .flag(_, let flag): "\(name) == \(flag)"
    case .itemText(_, let texts), .text(_, let texts): "\(name) \(set(quoted(texts)))"
    case .number(let field, _, let comparison, let number):
      "\(name) \(comparison.sign) \(number.plainText)\(field.kind == .percentage ? " %" : "")"
    case .day(_, let comparison, let day): "\(name) \(comparison.sign) \(RuleText.day(day))"
    case .happened: name
    case .eventAge(_, let comparison, let days), .fieldAge(_, let comparison, let days):
      "\(name) at \(comparison == .greaterOrEqual ? "least" : "most") \(days) days ago"
    }
  }
}
