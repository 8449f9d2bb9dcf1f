import Listings

extension JSONScalars {
  /// More digits are no price.
  private static let mostDigits = 20

  /// The amount that a whole number of millionths is, with two decimals or as many as it needs (`15990000` is `15.99`), put
  /// into the arena; `nil` for what is no such number.
  static func amount(
    ofMicros value: (offset: Int, length: Int), in arena: ByteArena
  ) -> (offset: Int, length: Int)? {
    guard (1...mostDigits).contains(value.length) else { return nil }
    let digits = Array(arena[value.offset, value.length])
    guard digits.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
    let padded = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 7 - digits.count)) + digits
    var fraction = Array(padded.suffix(6))
    while fraction.count > 2, fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    let text = Array(padded.dropLast(6)) + [UInt8(ascii: ".")] + fraction
    let offset = text.withUnsafeBytes { arena.append($0) }
    return (offset, text.count)
  }
}
