import CompiledRules

/// Days as trader files write them.
enum DayText {
  /// A day that exists, with or without a time behind it; `nil` for what says none, or two.
  ///
  /// - the year first: `2026-01-31` (ISO 8601), `2026/1/31`, `2026.01.31`, `20260131`;
  /// - with dots the day first, as nobody writes the month there (DIN 5008): `31.1.2026`;
  /// - otherwise the one of day and month that makes a day: `31/01/2026`, `01/31/2026`, `05-05-2026`. `03/02/2026` is
  ///   the 3rd of February to some and the 2nd of March to others.
  static func read(_ text: String) -> CalendarDay? {
    guard let parts = Parts(text) else { return nil }
    let numbers = parts.numbers
    if numbers.count == 1 {
      let digits = numbers[0].value
      return day(digits / 10_000, digits / 100 % 100, digits % 100)
    }
    if numbers[0].count == 4 { return day(numbers[0].value, numbers[1].value, numbers[2].value) }
    let year = numbers[2].value
    let dayFirst = day(year, numbers[1].value, numbers[0].value)
    guard parts.separator != UInt8(ascii: ".") else { return dayFirst }
    let monthFirst = day(year, numbers[0].value, numbers[1].value)
    guard let dayFirst, let monthFirst else { return dayFirst ?? monthFirst }
    return dayFirst == monthFirst ? dayFirst : nil
  }

  /// Whether a text has the form of a day, be it one or not: three numbers, of which the first or last is a year.
  static func hasForm(_ text: String) -> Bool { Parts(text).map { $0.numbers.count == 3 } ?? false }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
    IdentifierNumber.isDay(year, month, day) ? CalendarDay(year: year, month: month, day: day) : nil
  }

  /// One number of eight digits, or three with one kind of separator between and a year of four digits at an end.
  private struct Parts {
    struct Number {
      var value: Int
      var count: Int
    }
    var numbers: [Number] = []
    var separator: UInt8 = 0

    init?(_ text: String) {
      // `31. 12. 2026`: the blanks are the dots'.
      var plain = IdentifierText.clean(text, without: "")
      if plain.utf8.contains(UInt8(ascii: ".")) { plain = plain.replacing(". ", with: ".") }
      var number = Number(value: 0, count: 0)
      for byte in plain.utf8.prefix(while: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "T") }) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          number.value = number.value * 10 + Int(byte) - 48
          number.count += 1
          guard number.count <= 8 else { return nil }
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
          guard number.count > 0, numbers.count < 2, separator == 0 || separator == byte else { return nil }
          separator = byte
          numbers.append(number)
          number = Number(value: 0, count: 0)
        default: return nil
        }
      }
      guard number.count > 0 else { return nil }
      numbers.append(number)
      if numbers.count == 1 {
        guard number.count == 8 else { return nil }
        return
      }
      guard numbers.count == 3, numbers[1].count <= 2,
        numbers[0].count == 4 && numbers[2].count <= 2 || numbers[0].count <= 2 && numbers[2].count == 4
      else { return nil }
    }
  }
}
