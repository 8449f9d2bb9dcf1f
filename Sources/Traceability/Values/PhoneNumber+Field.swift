extension PhoneNumber {
  /// Numbers of one field; there is one at least.
  package struct Numbers: Sendable, Equatable {
    package var first: Found
    package var count: Int
  }

  /// Reads a field as people fill it in: `Tel.: 030 901820 (Mo-Fr 9-17)`, `030/901820 / 0171 1234567`, `a, b`.
  ///
  /// The library takes letters for digits, as on a telephone's keys; only where digits alone make no number is that meant
  /// (`1-800-FLOWERS`). Where parts of a field are not all numbers, the whole is judged, so that it is told as it stands.
  package static func read(_ text: String, country: String) -> Result<Numbers, Fault> {
    // Digits and what groups them, as nearly all fields are.
    if text.utf8.allSatisfy({ (0x20...0x39).contains($0) && $0 != 0x2C && $0 != 0x2F }) {
      return check(text, country: country).map { Numbers(first: $0, count: 1) }
    }
    let parts = text.split { $0.isNewline || ",;|".contains($0) }.map { digits(of: $0) }
      .filter { hasNumber($0) }
    var found: [Found] = []
    for part in parts {
      guard let numbers = numbers(part, country) else {
        found = []
        break
      }
      found += numbers
    }
    if let first = found.first { return .success(Numbers(first: first, count: found.count)) }
    // What stands around the digits is not part of what is wrong with them.
    let judged = hasMeantLetters(text) ? text : parts.count == 1 ? parts[0] : digits(of: text[...])
    guard numberOfDigits(judged) >= 2 else { return .failure(Fault(reason: "not a telephone number")) }
    return check(judged, country: country).map { Numbers(first: $0, count: 1) }
  }

  /// `0800 REIMANN`: capitals instead of digits, behind what begins like a number. `9-17 MO-FR` is none.
  private static func hasMeantLetters(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.count >= 5 && letters.allSatisfy { $0.isASCII && $0.isUppercase }
      && text.split(whereSeparator: { !$0.isLetter }).contains { $0.count >= 3 }
      && (text.first.map { "+01(".contains($0) } ?? false)
      && numberOfDigits(String(text.prefix { !$0.isLetter })) >= 3
  }

  /// The text without words: a label before the number, what stands behind it, and what is in brackets and is no digit.
  private static func digits(of part: Substring) -> String {
    guard part.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return String(part) }
    var plain = ""
    var bracketed = ""
    var isBracketed = false
    for character in part {
      if "(（[".contains(character) { (isBracketed, bracketed) = (true, "") }
      if isBracketed { bracketed.append(character) } else { plain.append(character) }
      if isBracketed, ")）]".contains(character) {
        isBracketed = false
        // `(0)30` is part of the number, `(Mo-Fr)` is not.
        plain += bracketed.contains(where: \.isLetter) ? " " : bracketed
      }
    }
    let number = plain.drop { !($0.isNumber || "+＋(（".contains($0)) }
    return String(number.prefix { !$0.isLetter })
  }

  private static func numberOfDigits(_ text: String) -> Int { text.count(where: \.isNumber) }

  /// Whether there are enough digits for a number; fewer are hours, or a house.
  private static func hasNumber(_ text: String) -> Bool { numberOfDigits(text) >= 5 }

  /// The numbers of a part between which slashes stand; a slash may also stand inside one, behind its area code. As few
  /// numbers as possible; `nil` where a piece is none.
  private static func numbers(_ part: String, _ country: String) -> [Found]? {
    if case .success(let whole) = check(part, country: country) { return [whole] }
    let pieces = part.split(separator: "/").map(String.init)
    guard (2...mostPieces).contains(pieces.count) else { return nil }
    // best[i]: the numbers that the first i pieces make.
    var best: [[Found]?] = [[]]
    for end in 1...pieces.count {
      var shortest: [Found]?
      for start in 0..<end where end - start < pieces.count {
        guard let before = best[start], before.count + 1 < shortest?.count ?? .max,
          case .success(let one) = check(pieces[start..<end].joined(separator: "/"), country: country)
        else { continue }
        shortest = before + [one]
      }
      best.append(shortest)
    }
    return best[pieces.count]
  }

  private static let mostPieces = 6
}
