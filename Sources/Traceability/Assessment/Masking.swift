/// What of a trader's values reports show. What Art. 30(7) DSA has platforms show to everybody, or what is a public
/// register's own, is shown whole; the rest keeps so much that two reports can be compared.
package enum Masking {
  /// Whether the item is shown whole.
  package static func isShown(_ item: TraceabilityItem) -> Bool {
    switch item {
    case .name, .country, .tradeRegister, .bic, .lei, .selfCertification: true
    case .email, .address, .iban, .paymentAccount, .vatNumber, .registerNumber, .eori, .phone,
      .identityDocument,
      .duns:
      false
    }
  }

  package static func masked(_ value: String, _ item: TraceabilityItem) -> String {
    switch item {
    case .name, .country, .bic, .lei, .selfCertification: value
    // Who writes the number behind the register's name shows no more of it than who writes it in its place.
    case .tradeRegister: withoutNumbers(value)
    case .email: email(value)
    case .address: edges(value, start: 0, end: 0)
    case .iban, .paymentAccount, .vatNumber, .registerNumber, .eori, .phone, .identityDocument, .duns:
      edges(value, start: 2, end: 4)
    }
  }

  /// `DE••3000`. Of a short value less is shown, so that more than half is hidden.
  private static func edges(_ value: String, start: Int, end: Int) -> String {
    let count = value.count
    guard count > 0 else { return "" }
    let shownEnd = min(end, count / 4)
    let shownStart = min(start, count / 4)
    return "\(value.prefix(shownStart))••\(value.suffix(shownEnd))"
  }

  /// `RCS Paris B ••`: a run of digits, with what parts groups of them, is one.
  private static func withoutNumbers(_ value: String) -> String {
    var result = ""
    var between = ""
    var isInNumber = false
    for character in value {
      if character.isNumber {
        if !isInNumber { result += "••" }
        isInNumber = true
        between = ""
      } else if isInNumber, " .-/".contains(character) {
        between.append(character)
      } else {
        result += between
        result.append(character)
        between = ""
        isInNumber = false
      }
    }
    return result + between
  }

  /// `j••@••.de`.
  private static func email(_ value: String) -> String {
    guard let at = value.lastIndex(of: "@"), let dot = value.lastIndex(of: "."), dot > at else {
      return edges(value, start: 1, end: 0)
    }
    return "\(value.prefix(1))••@••\(value[dot...])"
  }
}
