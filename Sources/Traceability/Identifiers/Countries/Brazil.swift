enum Brazil {
  /// The number of an entity (CNPJ), with letters since 2026; characters count from the zero of ASCII.
  static let cnpj = IdentifierScheme("br.cnpj", "Brazilian CNPJ", separators: " -./") { number, _ in
    guard number.isAlphanumeric, !number.hasPrefix("000000000000") else { return .characters }
    guard number.count == 14 else { return .length }
    let values = number.bytes.map { Int($0) - 48 }
    func check(_ count: Int) -> Int {
      var sum = 0
      for place in 0..<count { sum += values[place] * ((count - 1 - place) % 8 + 2) }
      return IdentifierNumber.modulo(11 - sum, 11) % 10
    }
    return number.from(12).isDigits && check(12) == values[12] && check(13) == values[13] ? nil : .checkDigit
  }
}
