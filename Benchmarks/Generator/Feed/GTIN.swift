/// GTIN-13 with its check digit.
enum GTIN {
  /// Appends twelve digits and the check digit of the GS1 General Specifications, section 7.9.
  static func append(_ digits: Int, to text: ByteBuffer) {
    var sum = 0
    var rest = digits
    for place in 0..<12 {
      sum += rest % 10 * (place.isMultiple(of: 2) ? 3 : 1)
      rest /= 10
    }
    text.append(decimal: digits)
    text.append(decimal: (10 - sum % 10) % 10)
  }
}
