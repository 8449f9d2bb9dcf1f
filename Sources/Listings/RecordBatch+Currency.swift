extension RecordBatch {
  /// The currency that a price states beside its amount, as Google's and Meta's feeds do (`12.00 EUR`, `EUR 12,00`): a
  /// cell whose value lies inside the price's, which stays as it was written.
  ///
  /// Only a code of ISO 4217 beside nothing but a number; `12 TTC` and `ab 12 EUR` state none.
  package func currency(ofPrice price: Cell) -> Cell? {
    let length = Int(price.valueLength)
    guard length > 3, length <= CurrencyCode.longestPrice,
      let place = CurrencyCode.place(in: arena[Int(price.valueOffset), length])
    else { return nil }
    return Cell(
      field: .currency, nameOffset: Int(price.nameOffset), nameLength: Int(price.nameLength),
      valueOffset: Int(price.valueOffset) + place, valueLength: 3)
  }
}

/// Codes of currencies.
package enum CurrencyCode {
  /// A longer value is more than a price.
  static let longestPrice = 40

  /// Digits, signs of numbers and blanks, as bits: `\t` `\n` `\r` and space, `'` `+` `,` `-` `.`, `0` to `9`. Nearly every
  /// byte of a price is one of them.
  private static let inNumber: UInt64 =
    1 << 0x09 | 1 << 0x0A | 1 << 0x0D | 1 << 0x20 | 1 << 0x27 | 0xF << 0x2B | 0x3FF << 0x30

  /// Where the code stands: before the number or behind it.
  static func place(in price: UnsafeRawBufferPointer) -> Int? {
    var code = -1
    var digits = 0
    var index = 0
    while index < price.count {
      let byte = price[index]
      if byte < 64, inNumber >> UInt64(byte) & 1 == 1 {
        if byte &- 0x30 < 10 { digits += 1 }
        index += 1
        continue
      }
      switch byte {
      // The bytes of no-break spaces and of ’ in UTF-8.
      case 0xC2, 0xA0, 0xE2, 0x80, 0xAF, 0x99: break
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        guard code < 0, index + 3 <= price.count, isCode(price[index], price[index + 1], price[index + 2])
        else {
          return nil
        }
        code = index
        index += 2
      default: return nil
      }
      index += 1
    }
    return digits > 0 && code >= 0 ? code : nil
  }

  /// Whether a text is a code, in capitals. O(1).
  package static func isCode(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(4))
    return bytes.count == 3 && isCode(bytes[0], bytes[1], bytes[2])
  }

  private static func isCode(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    guard let position = position(first, second, third) else { return false }
    return known[position >> 6] >> UInt64(position & 63) & 1 == 1
  }

  /// The place of three capital letters among all such words.
  private static func position(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
    let letters = (Int(first) - 65, Int(second) - 65, Int(third) - 65)
    guard 0..<26 ~= letters.0, 0..<26 ~= letters.1, 0..<26 ~= letters.2 else { return nil }
    return (letters.0 * 26 + letters.1) * 26 + letters.2
  }

  /// ISO 4217, list one, without metals, units of account and codes for testing; beside it codes that feeds still
  /// use: BYR, HRK, RUR.
  private static let codes = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BYR BZD CAD CDF \
    CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL \
    HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD \
    MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR \
    RON RSD RUB RUR RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD \
    TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """

  /// One bit a word of three capital letters.
  private static let known: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: (26 * 26 * 26 + 63) / 64)
    for code in codes.utf8.split(separator: UInt8(ascii: " ")) where code.count == 3 {
      let letters = Array(code)
      guard let position = position(letters[0], letters[1], letters[2]) else { continue }
      bits[position >> 6] |= 1 << UInt64(position & 63)
    }
    return bits
  }()
}
