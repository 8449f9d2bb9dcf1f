enum Taiwan {
  /// The unified business number; a 7 in the seventh place may count 10 or 9, hence two sums.
  static let ubn = IdentifierScheme("tw.ubn", "Taiwanese unified business number", separators: " -") {
    number, _ in
    guard number.count == 8 else { return .length }
    guard number.isDigits else { return .characters }
    var sum = 0
    for (place, weight) in [1, 2, 1, 2, 1, 2, 4, 1].enumerated() {
      let product = weight * number.digit(place)
      sum += product / 10 + product % 10
    }
    return sum % 10 == 0 || sum % 10 == 9 && number.digit(6) == 7 ? nil : .checkDigit
  }
}
