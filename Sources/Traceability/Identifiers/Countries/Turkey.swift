enum Turkey {
  /// The tax number of an entity: each digit, shifted by its place, times 2ⁿ modulo 9.
  static let vkn = IdentifierScheme("tr.vkn", "Turkish tax number (VKN)", separators: "") { number, _ in
    guard number.isDigits else { return .characters }
    guard number.count == 10 else { return .length }
    var sum = 0
    for place in 1...9 {
      let shifted = (number.digit(9 - place) + place) % 10
      if shifted == 0 { continue }
      let folded = (shifted << place) % 9
      sum += folded == 0 ? 9 : folded
    }
    return (10 - sum % 10) % 10 == number.digit(9) ? nil : .checkDigit
  }

  /// The number of a person (T.C. kimlik no).
  static let kimlik = IdentifierScheme("tr.tckimlik", "Turkish identity number", separators: "") {
    number, _ in
    guard number.isDigits, number.digit(0) != 0 else { return .characters }
    guard number.count == 11 else { return .length }
    let odd = [0, 2, 4, 6, 8].reduce(0) { $0 + number.digit($1) }
    let even = [1, 3, 5, 7].reduce(0) { $0 + number.digit($1) }
    let first = IdentifierNumber.modulo(7 * odd - even, 10)
    return first == number.digit(9) && (odd + even + first) % 10 == number.digit(10) ? nil : .checkDigit
  }
}
