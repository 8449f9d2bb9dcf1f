enum Vietnam {
  /// Province, serial, check digit; three digits more of a branch.
  static let mst = IdentifierScheme("vn.mst", "Vietnamese tax number (MST)", separators: " -.") { number, _ in
    guard number.count == 10 || number.count == 13 else { return .length }
    guard number.isDigits else { return .characters }
    guard !number.part(2..<9).isZero, number.count == 10 || !number.from(10).isZero else { return .part }
    let check = 10 - number.weighted([31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11
    return check == number.digit(9) ? nil : .checkDigit
  }
}
