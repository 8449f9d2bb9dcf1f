extension IdentifierScheme {
  /// CAS registry number: up to seven digits, two, a check digit that counts from the right.
  package static let cas = IdentifierScheme("casrn", "CAS number", separators: " ") { number, _ in
    if !number.bytes.contains(45), number.count > 3 {
      number.bytes.insert(45, at: number.count - 1)
      number.bytes.insert(45, at: number.count - 4)
    }
    guard (7...12).contains(number.count) else { return .length }
    let parts = number.text.split(separator: "-", omittingEmptySubsequences: false)
      .map { IdentifierNumber(String($0)) }
    guard parts.count == 3, parts.allSatisfy(\.isDigits), (2...7).contains(parts[0].count),
      parts[0].digit(0) != 0, parts[1].count == 2, parts[2].count == 1
    else { return .characters }
    let body = parts[0].bytes + parts[1].bytes
    var sum = 0
    for (place, byte) in body.reversed().enumerated() { sum += (place + 1) * (Int(byte) - 48) }
    return sum % 10 == parts[2].digit(0) ? nil : .checkDigit
  }

  /// EC number of a substance: weights 1 to 6 modulo 11.
  package static let ecNumber = IdentifierScheme("eu.ecnumber", "EC number", separators: " ") { number, _ in
    if !number.bytes.contains(45), number.count >= 6 {
      number.bytes.insert(45, at: 6)
      number.bytes.insert(45, at: 3)
    }
    guard number.count == 9 else { return .length }
    guard number[3] == "-", number[7] == "-" else { return .characters }
    let digits = IdentifierNumber(number.text.filter { $0 != "-" })
    guard digits.isDigits, digits.count == 7 else { return .characters }
    // A remainder of 10 has no digit; the few numbers that were given out with it end in 1.
    let check = digits.weighted([1, 2, 3, 4, 5, 6]) % 11
    return (check == 10 ? 1 : check) == digits.digit(6) ? nil : .checkDigit
  }
}
