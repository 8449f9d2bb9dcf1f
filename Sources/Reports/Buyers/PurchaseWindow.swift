package import CompiledRules

/// The days on which somebody must have bought an illegal product to be told of it: the six months before the day on
/// which the platform knows (Art. 32(1) DSA), both ends included.
///
/// Months are those of the calendar (Regulation (EEC, Euratom) No 1182/71, art. 3): six months before 31 August begins
/// the last day of February.
package struct PurchaseWindow: Sendable, Equatable {
  package var from: CalendarDay
  package var to: CalendarDay

  package init(before day: CalendarDay, months: Int = 6) {
    to = day
    let month = day.year * 12 + day.month - 1 - months
    let year = month / 12
    from = CalendarDay(year: year, month: month % 12 + 1, day: day.day)
    from.day = min(from.day, Self.length(of: from.month, in: year))
  }

  package func contains(_ day: CalendarDay) -> Bool { from <= day && day <= to }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// A day as orders write it: ISO 8601, a day that there is, with or without a time behind it.
  package static func day(_ text: String) -> CalendarDay? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      bytes.count == 10 || bytes[10] == 0x54 || bytes[10] == 0x20
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0 as Int?) { sum, byte in
        (0x30...0x39).contains(byte) ? sum.map { $0 * 10 + Int(byte) - 0x30 } : nil
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      (1...12).contains(month), (1...length(of: month, in: year)).contains(day)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}
