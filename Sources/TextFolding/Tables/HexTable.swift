/// Decodes tables that are kept as hexadecimal digits in string literals.
enum HexTable {
  /// Decodes fixed-width big-endian numbers; the memory is never freed, for tables live as long as the process.
  ///
  /// Linear; the digits come from the table generator alone, so any other character would be its fault and
  /// reads as some number, never out of bounds.
  static func decode<Number: FixedWidthInteger>(
    _ digits: StaticString, width: Int, as type: Number.Type = Number.self
  ) -> UnsafeBufferPointer<Number> {
    let count = digits.utf8CodeUnitCount / width
    let numbers = UnsafeMutablePointer<Number>.allocate(capacity: max(count, 1))
    let source = digits.utf8Start
    for index in 0..<count {
      var number: UInt32 = 0
      for digit in 0..<width {
        let character = source[index &* width &+ digit]
        // '0'…'9' are 0x30…0x39 and 'a'…'f' 0x61…0x66: bit 6 tells the two apart.
        let value = (character & 15) &+ (character >> 6) &* 9
        number = number << 4 | UInt32(value & 15)
      }
      numbers[index] = Number(truncatingIfNeeded: number)
    }
    return UnsafeBufferPointer(start: numbers, count: count)
  }
}
