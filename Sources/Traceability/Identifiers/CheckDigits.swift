/// Check digit systems that several schemes share.
extension IdentifierNumber {
  /// Luhn (ISO/IEC 7812-1, annex B): whether the last digit fits.
  var fitsLuhn: Bool { luhnSum("0123456789") == 0 }

  /// Luhn's remainder over an alphabet; `nil` for a character outside it, or nothing.
  func luhnSum(_ alphabet: String) -> Int? {
    guard !bytes.isEmpty else { return nil }
    let base = alphabet.utf8.count
    var sum = 0
    for place in 0..<count {
      guard let value = value(count - 1 - place, alphabet) else { return nil }
      sum += place.isMultiple(of: 2) ? value : (2 * value) / base + (2 * value) % base
    }
    return sum % base
  }

  /// The digit that Luhn wants behind these.
  var luhnDigit: Int {
    var longer = self
    longer.bytes.append(48)
    return Self.modulo(-(longer.luhnSum("0123456789") ?? 0), 10)
  }

  /// ISO/IEC 7064, MOD 11,10, over digits.
  var fitsMod11And10: Bool {
    guard isDigits else { return false }
    var check = 5
    for place in 0..<count { check = ((check == 0 ? 10 : check) * 2 % 11 + digit(place)) % 10 }
    return check == 1
  }

  /// ISO/IEC 7064, MOD 37,36.
  var fitsMod37And36: Bool {
    let alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    guard !bytes.isEmpty else { return false }
    var check = 18
    for place in 0..<count {
      guard let value = value(place, alphabet) else { return false }
      check = ((check == 0 ? 36 : check) * 2 % 37 + value) % 36
    }
    return check == 1
  }

  /// ISO/IEC 7064, MOD 97-10, letters counting from 10; `nil` for other characters.
  var mod97: Int? {
    guard !bytes.isEmpty else { return nil }
    var check = 0
    for place in 0..<count {
      guard let value = value(place, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") else { return nil }
      check = (check * (value > 9 ? 100 : 10) + value) % 97
    }
    return check
  }

  /// ISO/IEC 7064, the pure systems with radix 2: MOD 11-2 (`0…9X`) and MOD 37-2 (`0…9A…Z*`).
  func fitsRadix2(_ alphabet: String) -> Bool {
    guard !bytes.isEmpty else { return false }
    var check = 0
    for place in 0..<count {
      guard let value = value(place, alphabet) else { return false }
      check = (2 * check + value) % alphabet.utf8.count
    }
    return check == 1
  }

  /// Verhoeff, "Error detecting decimal codes" (1969): the dihedral group of order 10 and its permutation.
  var fitsVerhoeff: Bool {
    guard isDigits else { return false }
    let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
    var check = 0
    for place in 0..<count {
      var value = digit(count - 1 - place)
      for _ in 0..<(place % 8) { value = permutation[value] }
      check = Self.dihedral(check, value)
    }
    return check == 0
  }

  /// The product of two elements of the dihedral group: 0–4 turn, 5–9 turn and flip.
  private static func dihedral(_ left: Int, _ right: Int) -> Int {
    switch (left < 5, right < 5) {
    case (true, true): (left + right) % 5
    case (true, false): (left + right - 5) % 5 + 5
    case (false, true): modulo(left - 5 - right, 5) + 5
    case (false, false): modulo(left - right, 5)
    }
  }

  /// GS1's check digit: weights 3 and 1 from the right.
  var fitsGS1: Bool {
    guard isDigits else { return false }
    var sum = 0
    for place in 0..<count { sum += digit(count - 1 - place) * (place.isMultiple(of: 2) ? 1 : 3) }
    return sum % 10 == 0
  }
}
