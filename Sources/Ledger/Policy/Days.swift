import CompiledRules

/// Days as whole numbers, for terms and periods.
enum Days {
  /// Days since 1970-01-01, proleptic Gregorian (Hinnant, "chrono-Compatible Low-Level Date Algorithms"). O(1).
  static func number(_ day: CalendarDay) -> Int {
    let year = day.month <= 2 ? day.year - 1 : day.year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day as text, ISO 8601.
  static func text(_ number: Int) -> String {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return text(CalendarDay(year: year, month: month < 10 ? month + 3 : month - 9, day: day))
  }

  static func text(_ day: CalendarDay) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
  }

  /// The day that a text names, ISO 8601; `nil` for any other text and for days that there are not. O(1).
  static func day(_ text: some StringProtocol) -> CalendarDay? {
    var numbers = (0, 0, 0)
    var place = 0
    for byte in text.utf8 {
      switch place {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0..<10:
        guard (0x30...0x39).contains(byte) else { return nil }
        let digit = Int(byte - 0x30)
        if place < 4 {
          numbers.0 = 10 * numbers.0 + digit
        } else if place < 7 {
          numbers.1 = 10 * numbers.1 + digit
        } else {
          numbers.2 = 10 * numbers.2 + digit
        }
      default: return nil
      }
      place += 1
    }
    let (year, month, day) = numbers
    guard place == 10, (1...12).contains(month), day >= 1, day <= length(of: month, in: year) else {
      return nil
    }
    return CalendarDay(year: year, month: month, day: day)
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day so many days after another, as text; the text itself where it is no day.
  static func text(_ start: String, plus days: Int) -> String {
    day(start).map { text(number($0) + days) } ?? start
  }

  /// Whole days from one to the other; `nil` where either is no day.
  static func between(_ start: String, _ end: String) -> Int? {
    guard let start = day(start), let end = day(end) else { return nil }
    return number(end) - number(start)
  }
}
