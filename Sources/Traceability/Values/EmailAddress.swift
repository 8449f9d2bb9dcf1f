/// E-mail addresses as the HTML standard takes them (WHATWG, "valid e-mail address"): the grammar that every browser
/// applies to `<input type=email>` and that its authors keep, with the lengths of RFC 5321 and letters beyond ASCII
/// (RFC 6531). Quoted local parts and comments, which RFC 5322 allows and nobody has, are refused there.
package enum EmailAddress {
  package enum Fault: String, Sendable {
    case form = "not an e-mail address"
    case length
    case domain = "domain that cannot exist"
    /// Names that RFC 2606 and RFC 6761 keep for examples and tests.
    case reserved = "placeholder"
  }

  /// The address with its domain in small letters. O(length).
  package static func check(_ text: String) -> Result<String, EmailFault> {
    guard let at = text.lastIndex(of: "@") else { return .failure(EmailFault(.form)) }
    let local = text[..<at]
    let domain = text[text.index(after: at)...].lowercased()
    guard !local.isEmpty, local.unicodeScalars.allSatisfy(isLocal) else { return .failure(EmailFault(.form)) }
    guard local.utf8.count <= 64, text.utf8.count <= 254 else { return .failure(EmailFault(.length)) }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy(isLabel), let top = labels.last,
      !top.utf8.allSatisfy({ (48...57).contains($0) }), top.count > 1
    else { return .failure(EmailFault(.domain)) }
    if isReserved(labels.map(String.init)) { return .failure(EmailFault(.reserved)) }
    return .success("\(local)@\(domain)")
  }

  /// The addresses of a field as people fill it in: `mailto:a@b.de`, `Name <a@b.de>`, several with `;` or `,` between.
  /// Where a part is none, the whole text is, so that it is told as it stands.
  static func addresses(in text: String) -> [String] {
    let parts = text.split { $0 == ";" || $0 == "," }.map { part -> String in
      var part = IdentifierText.trimmed(String(part))
      if part.hasSuffix(">"), let open = part.lastIndex(of: "<") {
        part = String(part[part.index(after: open)...].dropLast())
      }
      return part.lowercased().hasPrefix("mailto:") ? String(part.dropFirst("mailto:".count)) : part
    }.filter { !$0.isEmpty }
    return parts.allSatisfy { $0.contains("@") } ? parts : [text]
  }

  /// What two spellings of one mailbox have in common: small letters, without what stands behind a `+`.
  static func key(_ address: String) -> String {
    guard let at = address.lastIndex(of: "@") else { return address.lowercased() }
    let local = address[..<at].prefix { $0 != "+" }
    return (local + address[at...]).lowercased()
  }

  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case ".", "!", "#", "$", "%", "&", "'", "*", "+", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~", "-":
      true
    default: scalar.value >= 0x80 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
  }

  /// A label of a domain name: letters, digits and inner hyphens, 63 bytes at most.
  private static func isLabel(_ label: Substring) -> Bool {
    guard (1...63).contains(label.utf8.count), label.first != "-", label.last != "-" else { return false }
    return label.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "0"..."9", "-": true
      default:
        scalar.value >= 0x80
          && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark)
      }
    }
  }

  private static func isReserved(_ labels: [String]) -> Bool {
    guard let top = labels.last else { return false }
    if ["test", "example", "invalid", "localhost", "local"].contains(top) { return true }
    return labels.count >= 2 && labels[labels.count - 2] == "example" && ["com", "net", "org"].contains(top)
  }
}

/// Why an e-mail address is none.
package struct EmailFault: Error, Sendable, Equatable {
  package var fault: EmailAddress.Fault
  init(_ fault: EmailAddress.Fault) { self.fault = fault }
}
