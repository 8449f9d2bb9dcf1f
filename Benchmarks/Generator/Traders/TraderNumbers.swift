/// Identifiers of invented German traders with right check digits, and with wrong ones where asked.
enum TraderNumbers {
  /// An IBAN: ISO 13616, the number with country and zeros behind it modulo 97, from 98 (ISO 7064 MOD 97-10).
  static func iban(account: Int, isRight: Bool, _ out: ByteBuffer) {
    // Bank code 37040044, account of ten digits; `131400` is DE00.
    let bank = 37_040_044
    let number = (bank % 97 * (10_000_000_000 % 97) + account % 97) % 97
    let check = 98 - (number * (1_000_000 % 97) + 131_400 % 97) % 97
    out.append("DE")
    out.append(decimal: isRight ? check : check % 97 + 2, width: 2)
    out.append(decimal: bank, width: 8)
    out.append(decimal: account, width: 10)
  }

  /// A VAT number: eight digits, the first not zero, and ISO 7064 MOD 11,10.
  static func vatNumber(_ number: Int, _ out: ByteBuffer) {
    let digits = 10_000_000 + number % 89_999_999
    var product = 10
    var divisor = 10_000_000
    while divisor > 0 {
      var sum = (digits / divisor % 10 + product) % 10
      if sum == 0 { sum = 10 }
      product = 2 * sum % 11
      divisor /= 10
    }
    out.append("DE")
    out.append(decimal: digits)
    out.append(decimal: (11 - product) % 10)
  }
}
