extension IdentifierScheme {
  /// Mobile equipment (3GPP TS 23.003): fourteen digits, with a Luhn digit fifteen, with a software version sixteen.
  package static let imei = IdentifierScheme("imei", "IMEI", separators: " -") { number, _ in
    guard number.isDigits else { return .characters }
    switch number.count {
    case 14, 16: return nil
    case 15: return number.fitsLuhn ? nil : .checkDigit
    default: return .length
    }
  }
}
