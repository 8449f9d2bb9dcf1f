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
    case .traderAuthorised(let kind): return "trader.authorised(\"\(kind)\")"
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
