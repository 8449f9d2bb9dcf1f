/// A cleaned number, byte by byte. What is not ASCII is one byte 0xFF, which no scheme allows anywhere.
///
/// Every access is within bounds whatever the length: what lies beyond the end is no digit and counts as 0.
package struct IdentifierNumber: Sendable {
  package var bytes: [UInt8]

  init(_ text: String) {
    bytes = text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : 0xFF }
  }

  var count: Int { bytes.count }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The digit at a place, or 0.
  func digit(_ place: Int) -> Int {
    guard bytes.indices.contains(place), isDigit(bytes[place]) else { return 0 }
    return Int(bytes[place]) - 48
  }

  /// The character at a place, or a space.
  subscript(_ place: Int) -> Character {
    guard bytes.indices.contains(place), bytes[place] < 0x80 else { return " " }
    return Character(Unicode.Scalar(bytes[place]))
  }

  /// A part, as far as there is one.
  func part(_ range: Range<Int>) -> IdentifierNumber {
    let clamped = range.clamped(to: 0..<count)
    var part = self
    part.bytes = Array(bytes[clamped])
    return part
  }

  func from(_ start: Int) -> IdentifierNumber { part(min(start, count)..<count) }
  func without(last: Int) -> IdentifierNumber { part(0..<max(0, count - last)) }

  func hasPrefix(_ prefix: String) -> Bool { bytes.starts(with: prefix.utf8) }
  func hasSuffix(_ suffix: String) -> Bool { bytes.reversed().starts(with: suffix.utf8.reversed()) }
  func equals(_ text: String) -> Bool { bytes.elementsEqual(text.utf8) }

  mutating func dropPrefix(_ prefix: String) {
    if hasPrefix(prefix) { bytes.removeFirst(prefix.utf8.count) }
  }

  /// Puts `text` in front.
  mutating func prepend(_ text: String) { bytes.insert(contentsOf: text.utf8, at: 0) }

  /// Whether there is something and all of it is digits.
  var isDigits: Bool { !bytes.isEmpty && bytes.allSatisfy(isDigit) }
  var isLetters: Bool { !bytes.isEmpty && bytes.allSatisfy { (65...90).contains($0) } }
  /// Capitals and digits.
  var isAlphanumeric: Bool { !bytes.isEmpty && bytes.allSatisfy { isDigit($0) || (65...90).contains($0) } }
  var isZero: Bool { bytes.allSatisfy { $0 == 48 } }

  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// The number as far as it is digits; 18 of them at most are told apart.
  var integer: Int { bytes.prefix(18).reduce(0) { $0 * 10 + (isDigit($1) ? Int($1) - 48 : 0) } }

  /// The remainder of the digits, however many. O(length).
  func remainder(_ modulus: Int) -> Int {
    bytes.reduce(0) { ($0 * 10 + (isDigit($1) ? Int($1) - 48 : 0)) % modulus }
  }

  /// Σ weight · digit over the first places.
  func weighted(_ weights: [Int]) -> Int {
    var sum = 0
    for (place, weight) in weights.enumerated() { sum += weight * digit(place) }
    return sum
  }

  /// Σ weight · place of the character in an alphabet.
  func weighted(_ weights: [Int], _ alphabet: String) -> Int? {
    var sum = 0
    for (place, weight) in weights.enumerated() {
      guard let value = self.value(place, alphabet) else { return nil }
      sum += weight * value
    }
    return sum
  }

  /// The place of a character in an alphabet.
  func value(_ place: Int, _ alphabet: String) -> Int? {
    guard bytes.indices.contains(place) else { return nil }
    return alphabet.utf8.firstIndex(of: bytes[place]).map {
      alphabet.utf8.distance(from: alphabet.utf8.startIndex, to: $0)
    }
  }

  /// Whether all characters are of an alphabet.
  func isOf(_ alphabet: String) -> Bool { bytes.allSatisfy { alphabet.utf8.contains($0) } }

  /// A remainder that is never negative.
  static func modulo(_ value: Int, _ modulus: Int) -> Int { ((value % modulus) + modulus) % modulus }

  /// Whether a day exists in the Gregorian calendar.
  static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard (1...9999).contains(year), (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).contains(day)
  }
}

extension String {
  /// The character at a place of an ASCII alphabet, or a space.
  func letter(_ place: Int) -> Character {
    let bytes = Array(utf8)
    guard bytes.indices.contains(place) else { return " " }
    return Character(Unicode.Scalar(bytes[place]))
  }
}
