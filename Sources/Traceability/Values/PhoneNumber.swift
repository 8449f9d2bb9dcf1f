import CPhoneNumber

/// Telephone numbers, by libphonenumber.
package enum PhoneNumber {
  package struct Fault: Error, Sendable, Equatable {
    package var reason: String
  }

  package struct Found: Sendable, Equatable {
    /// E.164, `+4930901820`.
    package var number: String
    /// ISO 3166-1; `001` where a number belongs to no country.
    package var country: String
  }

  /// `country` is that of a number written without its calling code. A few microseconds.
  package static func check(_ text: String, country: String) -> Result<Found, Fault> {
    var number = [CChar](repeating: 0, count: 24)
    var region = [CChar](repeating: 0, count: 4)
    var text = text
    // The library reads the first number it finds in a text; a longer one is no number.
    guard text.utf8.count <= 64 else { return .failure(Fault(reason: "length")) }
    let verdict = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        guard let base = bytes.baseAddress else { return cphonenumber_not_a_number }
        return cphonenumber_check(base, bytes.count, country, &number, &region)
      }
    }
    switch verdict {
    case cphonenumber_valid: return .success(Found(number: string(number), country: string(region)))
    case cphonenumber_country: return .failure(Fault(reason: "unknown country"))
    case cphonenumber_too_short, cphonenumber_too_long: return .failure(Fault(reason: "length"))
    case cphonenumber_range: return .failure(Fault(reason: "number that no network has"))
    default: return .failure(Fault(reason: "not a telephone number"))
    }
  }

  private static func string(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
