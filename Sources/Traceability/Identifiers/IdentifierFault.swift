/// Why a number cannot be what it is said to be.
///
/// A fault is about the form alone: a right check digit says that a number was copied without a slip, and not that
/// anybody holds it.
package enum IdentifierFault: UInt8, Error, Sendable, CaseIterable {
  /// Too short, too long, or of a length that the scheme does not have.
  case length
  /// Characters that the scheme does not have in that place.
  case characters
  /// The check digit, letter or remainder does not fit the rest.
  case checkDigit
  /// A part that cannot be: a date, a region, a court, a year to come.
  case part
  /// A country that there is not, or that has no such numbers.
  case country

  /// The reason as outputs give it.
  package var reason: String {
    switch self {
    case .length: "length"
    case .characters: "characters"
    case .checkDigit: "check digit"
    case .part: "part that cannot be"
    case .country: "unknown country"
    }
  }

  /// Which of two faults says more to whoever must correct the number: a wrong check digit means that all else fits.
  var telling: Int {
    switch self {
    case .checkDigit: 4
    case .part: 3
    case .country: 2
    case .characters: 1
    case .length: 0
    }
  }
}

/// What became of checking a number.
package enum IdentifierOutcome: Sendable, Equatable {
  /// Formally right; the number in its one spelling.
  case valid(String)
  case invalid(IdentifierFault)

  package var isValid: Bool {
    if case .valid = self { return true }
    return false
  }

  package var value: String? {
    if case .valid(let value) = self { return value }
    return nil
  }
}
