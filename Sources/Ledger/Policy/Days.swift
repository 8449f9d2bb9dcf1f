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

  /// The day that a text names, ISO 8601; `nil` for any other text and for days that there are not.
  static func day(_ text: some StringProtocol) -> CalendarDay? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    let made = CalendarDay(year: year, month: month, day: day)
    return (1...12).contains(month) && day >= 1 && self.text(number(made)) == self.text(made) ? made : nil
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
