/// The database's only identifier of a product.
package enum EAN13 {
  /// A code as the database takes it: 13 digits with a right check digit (GS1 General Specifications, 7.9), from a
  /// GTIN-13, a GTIN-12 or an EAN-13 behind a leading zero (GTIN-14). `nil` for anything else.
  package static func code(from gtin: String) -> String? {
    let digits = gtin.filter { !" -".contains($0) }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let code: String
    switch digits.utf8.count {
    case 12: code = "0" + digits
    case 13: code = digits
    case 14 where digits.hasPrefix("0"): code = String(digits.dropFirst())
    default: return nil
    }
    return isValid(code) && code.contains { $0 != "0" } ? code : nil
  }

  static func isValid(_ code: String) -> Bool {
    let digits = code.utf8.map { Int($0) - 0x30 }
    guard digits.count == 13, digits.allSatisfy({ (0...9).contains($0) }) else { return false }
    let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset.isMultiple(of: 2) ? 1 : 3) }
    return sum.isMultiple(of: 10)
  }
}
