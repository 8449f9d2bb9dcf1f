/// What in a text shows that it was made for programs to read otherwise than people do.
///
/// Matching passes over all of these characters, so that no term is hidden by them. That they are there at all is what
/// a `find` for a signal finds: in the field's text before folding, with character references decoded and mark-up
/// removed.
package enum EvasionSignal: String, CaseIterable, Sendable {
  /// U+202D and U+202E: what follows is shown from the other side, whatever it is. No script needs them; the embeddings,
  /// isolates and marks that right-to-left scripts do need (UAX #9) are not meant.
  case bidi
  /// Characters without a shape between two Latin, Greek or Cyrillic letters of one word. Soft hyphens are not meant:
  /// they are how a long word is broken.
  case invisible

  /// An expression in RE2's syntax whose matches are the signal's: the overrides, or the whole words.
  package var pattern: String {
    switch self {
    case .bidi: return #"[\x{202D}\x{202E}]+"#
    case .invisible:
      let letters = #"[\p{Latin}\p{Greek}\p{Cyrillic}]+"#
      return "\(letters)(?:[\(Self.shapeless)]+\(letters))+"
    }
  }

  /// The characters with the property Default_Ignorable_Code_Point (Unicode Character Database,
  /// DerivedCoreProperties), but the soft hyphen, and the variation selectors and vowel signs that shape their letter.
  private static let shapeless =
    #"\x{034F}\x{061C}\x{115F}\x{1160}\x{180E}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{206F}"#
    + #"\x{3164}\x{FEFF}\x{FFA0}\x{FFF0}-\x{FFF8}\x{1BCA0}-\x{1BCA3}\x{1D173}-\x{1D17A}\x{E0000}-\x{E00FF}"#
    + #"\x{E01F0}-\x{E0FFF}"#
}
