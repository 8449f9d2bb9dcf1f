import CompiledRules

enum Romania {
  /// The fiscal code: of entities two to ten digits (CUI), of people thirteen (CNP). `RO` in front says that its holder
  /// is registered for VAT, and stays.
  static let vat = IdentifierScheme("ro.cf", "Romanian VAT number (CIF)", separators: " -") { number, asOf in
    var digits = number
    digits.dropPrefix("RO")
    if digits.count == 13 { return person(digits) }
    guard (2...10).contains(digits.count) else { return .length }
    return entity(digits)
  }

  static let entity = IdentifierScheme(
    "ro.cui", "Romanian registration code (CUI)", separators: " -", prefixes: ["RO"]
  ) { number, _ in entity(number) }

  private static func entity(_ number: IdentifierNumber) -> IdentifierFault? {
    guard number.isDigits, number.digit(0) != 0 else { return .characters }
    guard (2...10).contains(number.count) else { return .length }
    var body = number.without(last: 1)
    while body.count < 9 { body.prepend("0") }
    let check = 10 * body.weighted([7, 5, 3, 2, 1, 7, 5, 3, 2]) % 11 % 10
    return check == number.digit(number.count - 1) ? nil : .checkDigit
  }

  private static func person(_ number: IdentifierNumber) -> IdentifierFault? {
    guard number.isDigits else { return .characters }
    guard number.digit(0) != 0 else { return .part }
    let century = [1: 1900, 2: 1900, 3: 1800, 4: 1800, 5: 2000, 6: 2000][number.digit(0)] ?? 1900
    let county = number.part(7..<9).integer
    guard
      IdentifierNumber.isDay(
        century + number.part(1..<3).integer, number.part(3..<5).integer, number.part(5..<7).integer),
      (1...48).contains(county) || [51, 52, 70, 80, 81, 82, 83].contains(county)
    else { return .part }
    let sum = number.weighted([2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
    return (sum == 10 ? 1 : sum) == number.digit(12) ? nil : .checkDigit
  }

  /// The trade register's number: `J40/1234/2010` until 2024, since then `J2024001234400` with a check digit.
  static let register = IdentifierScheme(
    "ro.onrc", "Romanian trade register number (ONRC)", separators: ""
  ) { number, asOf in
    normalise(&number)
    guard "JFC".contains(number[0]) else { return .part }
    return number.bytes.contains(UInt8(ascii: "/")) ? oldForm(number) : newForm(number, asOf)
  }

  /// One slash for every run of spaces, slashes and dashes; none behind the letter; the county in two digits; the year
  /// alone where a whole date stands.
  private static func normalise(_ number: inout IdentifierNumber) {
    var bytes: [UInt8] = []
    for byte in number.bytes {
      let isSeparator = " /\\-".utf8.contains(byte)
      if isSeparator, bytes.last == UInt8(ascii: "/") { continue }
      bytes.append(isSeparator ? UInt8(ascii: "/") : byte)
    }
    if bytes.count > 1, bytes[1] == UInt8(ascii: "/") { bytes.remove(at: 1) }
    if bytes.count > 2, bytes[2] == UInt8(ascii: "/") { bytes.insert(UInt8(ascii: "0"), at: 1) }
    number.bytes = bytes
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 10 else { return }
    let date = Array(parts[2])
    guard date[2] == UInt8(ascii: "."), date[5] == UInt8(ascii: "."),
      IdentifierNumber(String(decoding: date[0..<2] + date[3..<5] + date[6...], as: UTF8.self)).isDigits
    else { return }
    number.bytes = Array(bytes.dropLast(10)) + date.suffix(4)
  }

  private static func isCounty(_ county: Int) -> Bool {
    (1...40).contains(county) || county == 51 || county == 52
  }

  private static func oldForm(_ number: IdentifierNumber) -> IdentifierFault? {
    let parts = number.from(1).text.split(separator: "/", omittingEmptySubsequences: false)
      .map { IdentifierNumber(String($0)) }
    guard parts.count == 3, parts.allSatisfy(\.isDigits) else { return .characters }
    guard parts[1].count <= 5 else { return .length }
    guard parts[0].count <= 2, isCounty(parts[0].integer) else { return .part }
    guard parts[2].count == 4 else { return .length }
    return (1990...2024).contains(parts[2].integer) ? nil : .part
  }

  private static func newForm(_ number: IdentifierNumber, _ asOf: CalendarDay) -> IdentifierFault? {
    guard number.from(1).isDigits else { return .characters }
    guard number.count == 14 else { return .length }
    let year = number.part(1..<5).integer
    let county = number.part(11..<13).integer
    guard (1990...max(1990, asOf.year)).contains(year) else { return .part }
    let fits = year < 2024 ? isCounty(county) : year == 2024 ? isCounty(county) || county == 0 : county == 0
    guard fits else { return .part }
    let sum = Int(number.bytes[0]) % 10 + number.part(1..<13).weighted(Array(repeating: 1, count: 12))
    return sum % 10 == number.digit(13) ? nil : .checkDigit
  }
}
