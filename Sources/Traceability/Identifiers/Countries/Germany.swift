enum Germany {
  static let vat = IdentifierScheme(
    "de.vat", "German VAT number (USt-IdNr.)", separators: " -./,", prefixes: ["DE"]
  ) { number, _ in
    guard number.isDigits, number.digit(0) != 0 else { return .characters }
    guard number.count == 9 else { return .length }
    return number.fitsMod11And10 ? nil : .checkDigit
  }

  /// The tax number of one of the states, or in the form that is the same for all of them.
  ///
  /// F: tax office, B: district, U: number, P: check digit, whose computing differs by state and is not published
  /// for all of them.
  static let taxNumber = IdentifierScheme(
    "de.stnr", "German tax number (Steuernummer)", separators: " -./,"
  ) { number, _ in
    guard number.isDigits else { return .characters }
    guard [10, 11, 13].contains(number.count) else { return .length }
    let patterns: [String] =
      switch number.count {
      case 10: ["??????????"]
      case 11: ["???????????"]
      default: taxPatterns
      }
    let fits = patterns.contains { pattern in
      zip(pattern.utf8, number.bytes).allSatisfy { $0 == UInt8(ascii: "?") || $0 == $1 }
    }
    return fits ? nil : .characters
  }

  /// The state's number, its tax office, and the 0 of the form that is the same for all states.
  private static let taxPatterns = [
    "28", "9?", "11", "30", "24", "22", "26", "40", "23", "5?", "27", "10", "32", "31", "21", "41",
  ].map { $0 + "??0????????" }

  /// Court, kind of register and number, in either order: `Köln HRB 49263`, `HRB 49263, Köln`.
  static let register = IdentifierScheme(
    name: "de.handelsregisternummer", title: "German commercial register number"
  ) { text, _ in
    let words = IdentifierText.clean(text, without: "", capitals: false)
      .split(whereSeparator: \.isWhitespace).map(String.init)
    guard let place = words.firstIndex(where: { kind(of: $0) != nil }), let kind = kind(of: words[place])
    else { return .invalid(.characters) }
    var rest = Array(words[(place + 1)...])
    var court = Array(words[..<place])
    guard let first = rest.first else { return .invalid(.characters) }
    rest.removeFirst()
    var number = first
    var suffix = ""
    let endsNumber = number.hasSuffix(",")
    if endsNumber { number.removeLast() }
    let digits = number.prefix { ("0"..."9").contains($0) }
    suffix = String(number.dropFirst(digits.count))
    if suffix.isEmpty, !endsNumber, let next = rest.first {
      let letters = next.hasSuffix(",") ? String(next.dropLast()) : next
      if isSuffix(letters), court.isEmpty ? rest.count > 1 : true {
        suffix = letters
        rest.removeFirst()
      }
    }
    if court.isEmpty {
      court = rest
      rest = []
    }
    if court.last?.hasSuffix(",") == true { court[court.count - 1].removeLast() }
    guard !court.isEmpty, rest.isEmpty, (1...6).contains(digits.count), digits.first != "0",
      suffix.isEmpty || isSuffix(suffix)
    else { return .invalid(.characters) }
    guard let name = GermanCourts.name(of: court.joined(separator: " ")) else { return .invalid(.part) }
    let parts = [name, kind, String(digits)] + (suffix.isEmpty ? [] : [suffix.uppercased()])
    return .valid(parts.joined(separator: " "))
  }

  /// Kinds of registers: commercial A and B, partnerships, cooperatives, associations, and since 2024 companies under
  /// civil law (Gesellschaftsregister, BGB § 707).
  static let registerKinds = ["HRA", "HRB", "PR", "GnR", "VR", "GsR"]

  static func kind(of word: String) -> String? {
    registerKinds.first { $0.lowercased() == word.lowercased() }
  }

  private static func isSuffix(_ text: String) -> Bool {
    (1...3).contains(text.count)
      && text.uppercased().allSatisfy { ("A"..."Z").contains($0) || $0 == "Ö" }
  }
}
