/// Bytes on their way to an output.
package typealias OutputBytes = [UInt8]

/// Per byte, what JSON text does with it: 0 copied, 1 escaped, 2 the lead of a longer sequence to be checked.
private let jsonClass: [UInt8] = (0...255).map { byte in
  if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return 1 }
  return byte < 0x80 ? 0 : 2
}

extension [UInt8] {
  /// Appends ASCII text of the program's own.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends part of a buffer by one copy. A slice of a raw buffer offers no contiguous storage, and is appended byte
  /// by byte: a tenth of the speed.
  @inline(__always)
  mutating func append(raw bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    guard !range.isEmpty, let base = bytes.baseAddress else { return }
    append(
      contentsOf: UnsafeBufferPointer(
        start: (base + range.lowerBound).assumingMemoryBound(to: UInt8.self), count: range.count))
  }

  mutating func append(decimal value: some BinaryInteger) {
    if value < 0 { append(0x2D) }
    var rest = UInt64(value.magnitude)
    var digits: UInt64 = 1
    while rest / digits >= 10 { digits *= 10 }
    while digits > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: rest / digits))
      rest %= digits
      digits /= 10
    }
  }

  /// Appends a quoted JSON string. O(length).
  mutating func append(json text: String) {
    var text = text
    text.withUTF8 { append(json: UnsafeRawBufferPointer($0)) }
  }

  /// Appends bytes as a quoted JSON string: controls, DEL, C1 controls and the line separators U+2028 and U+2029
  /// escaped (some readers split lines there), bytes that are not UTF-8 as U+FFFD. O(length); runs without
  /// anything to escape are copied whole.
  mutating func append(json bytes: UnsafeRawBufferPointer) {
    append(0x22)
    append(jsonContent: bytes)
    append(0x22)
  }

  /// The same without the quotes, for strings made of several parts.
  mutating func append(jsonContent bytes: UnsafeRawBufferPointer) {
    jsonClass.withUnsafeBufferPointer { classes in
      var runStart = 0
      var index = 0
      let count = bytes.count
      while index < count {
        let byte = bytes[index]
        switch classes[Int(byte)] {
        case 0: index += 1
        case 1:
          append(raw: bytes, runStart..<index)
          append(jsonEscape: byte)
          index += 1
          runStart = index
        default:
          let step = UTF8Scan.step(bytes, at: index)
          if let scalar = step.scalar, scalar > 0x9F, scalar != 0x2028, scalar != 0x2029 {
            index += step.length
            continue
          }
          append(raw: bytes, runStart..<index)
          if let scalar = step.scalar {
            append(unicodeEscape: UInt16(truncatingIfNeeded: scalar))
          } else {
            append("\u{FFFD}")
          }
          index += step.length
          runStart = index
        }
      }
      append(raw: bytes, runStart..<count)
    }
  }

  private mutating func append(jsonEscape byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    default: append(unicodeEscape: UInt16(byte))
    }
  }

  private mutating func append(unicodeEscape unit: UInt16) {
    append("\\u")
    for shift in [12, 8, 4, 0] as [UInt16] {
      append(.lowerHexDigit(UInt8(truncatingIfNeeded: unit >> shift & 0xF)))
    }
  }
}
