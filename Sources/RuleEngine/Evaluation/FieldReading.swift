import CompiledRules
import TextFolding

/// How the values of typed fields are read. What can be read in two ways is not read: the comparison is unknown.
enum FieldReading {
  static func trimmed(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    guard let first = text.firstIndex(where: { !isBlank($0) }),
      let last = text.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[first...last])
  }

  /// Codes in one value: `DE`, `DE,AT`, `DE AT`.
  static func codes(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == " " || $0 == "|" }).map(String.init)
  }

  /// A plain number. `1.000` and `1,000` are ambiguous (a thousand or one) and give `nil`.
  static func number(_ text: String) -> ExactDecimal? {
    var digits: [UInt8] = []
    var separators: [(position: Int, byte: UInt8)] = []
    var isNegative = false
    for (offset, byte) in trimmed(text).utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "-") where offset == 0: isNegative = true
      case UInt8(ascii: "+") where offset == 0: break
      case UInt8(ascii: "."), UInt8(ascii: ","): separators.append((digits.count, byte))
      default: return nil
      }
    }
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    guard let fraction = fractionDigits(digits.count, separators) else { return nil }
    let significand = digits.reduce(Int64(0)) { $0 * 10 + Int64($1) }
    return ExactDecimal(significand: isNegative ? -significand : significand, exponent: -fraction)
  }

  /// How many of the digits are decimals, `nil` where the separators can be read in two ways or make no sense.
  private static func fractionDigits(_ digits: Int, _ separators: [(position: Int, byte: UInt8)]) -> Int? {
    guard let last = separators.last else { return 0 }
    let behind = digits - last.position
    let areGroups = { (groups: ArraySlice<(position: Int, byte: UInt8)>, end: Int) -> Bool in
      guard let first = groups.first, (1...3).contains(first.position) else { return groups.isEmpty }
      var previous = first.position
      for group in groups.dropFirst() {
        if group.position - previous != 3 || group.byte != first.byte { return false }
        previous = group.position
      }
      return end - previous == 3
    }
    if separators.count == 1 {
      // "1.000": three digits behind a single separator, and a group could stand before it.
      if behind == 3 && (1...3).contains(last.position) { return nil }
      return behind
    }
    if separators.dropLast().allSatisfy({ $0.byte != last.byte }) {
      return areGroups(separators.dropLast(), last.position) ? behind : nil
    }
    return areGroups(separators[...], digits) ? 0 : nil
  }

  /// The countries that a value names, as ISO 3166-1 codes; words that are none are left out.
  ///
  /// Only those of two letters: in a sentence, `and` and `per` are words, and not Andorra and Peru.
  static func countries(_ text: String) -> [String] {
    codes(text).compactMap { $0.utf8.count == 2 ? CodeReading.country($0) : nil }
  }

  struct Price {
    var amount: ExactDecimal
    /// ISO 4217, where the value states it.
    var currency: String?
  }

  /// `39.90 EUR`, `EUR 39,90`, `39.90€`, `39.90`.
  static func money(_ text: String) -> Price? {
    var number = ""
    var unit = ""
    for scalar in trimmed(text).unicodeScalars {
      if ("0"..."9").contains(scalar) || ".,+-".unicodeScalars.contains(scalar) {
        number.unicodeScalars.append(scalar)
      } else if scalar.properties.isWhitespace || scalar == "\u{2019}" || scalar == "'" {
        continue
      } else {
        unit.unicodeScalars.append(scalar)
      }
    }
    guard let amount = self.number(number) else { return nil }
    if unit.isEmpty { return Price(amount: amount, currency: nil) }
    if let code = CodeReading.namedCurrency(unit) { return Price(amount: amount, currency: code) }
    let code = unit.uppercased()
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    return Price(amount: amount, currency: code)
  }

  /// The currency of prices that state none: three letters count, for a file of rates may have any.
  static func currency(_ text: String) -> String? {
    if let code = CodeReading.namedCurrency(text) { return code }
    let code = text.uppercased()
    return code.utf8.count == 3 && code.utf8.allSatisfy({ (65...90).contains($0) }) ? code : nil
  }

  /// The components of a category path, folded. `>`, `/`, `|` and `»` separate.
  static func path(_ text: String) -> [[UInt8]] {
    text.split(whereSeparator: { ">/|»›".contains($0) }).map { Folding.foldTerm(String($0)) }.filter {
      !$0.isEmpty
    }
  }

  static func isUnder(_ text: String, _ path: [String]) -> Bool {
    let wanted = path.map { Folding.foldTerm($0) }
    return self.path(text).starts(with: wanted)
  }

  /// ISO 8601, date or date and time; the date as written.
  static func day(_ text: String) -> CalendarDay? {
    let bytes = Array(trimmed(text).utf8)
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    guard bytes.count == 10 || bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].allSatisfy { (48...57).contains($0) }
        ? bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 } : nil
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "y", "1", "on", "ja", "oui", "si", "sí", "tak": true
    case "false", "no", "n", "0", "off", "nein", "non", "nie": false
    default: nil
    }
  }

  static func containsWords(_ text: [UInt8], _ words: [UInt8]) -> Bool {
    guard !words.isEmpty, words.count <= text.count else { return false }
    return text.withUnsafeBytes { bytes in
      (0...(bytes.count - words.count)).contains { start in
        bytes[start..<(start + words.count)].elementsEqual(words) && Folding.isBoundary(bytes, at: start)
          && Folding.isBoundary(bytes, at: start + words.count)
      }
    }
  }
}

extension Comparison {
  /// Byte strings compare bytewise.
  func holds(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left.lexicographicallyPrecedes(right)
    case .lessOrEqual: !right.lexicographicallyPrecedes(left)
    case .greater: right.lexicographicallyPrecedes(left)
    case .greaterOrEqual: !left.lexicographicallyPrecedes(right)
    }
  }
}
