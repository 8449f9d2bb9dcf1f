/// What a token is. Words are not classified further: the grammar has no word that is reserved everywhere.
enum TokenKind: UInt8 {
  /// Letters, marks, digits, hyphens and underscores of any script: `med-rx-001`, `2026-01-31`, `西地那非`.
  case word
  /// ASCII digits, with or without a decimal point: `12`, `0.5`.
  case number
  /// With its quotes.
  case text
  /// With its slashes; only after `=`.
  case expression
  case leftBrace, rightBrace, leftBracket, rightBracket
  case comma, colon, dot, star, percent, slash
  case assign, equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  /// Something already reported.
  case invalid
  case end
}

/// One token: 12 bytes, so that a list of 50,000 terms lexes into little memory.
struct Token {
  var start: UInt32
  var end: UInt32
  var kind: TokenKind
  /// Nothing but white space stands before it on its line.
  var startsLine: Bool
  /// Something in it was already reported; what follows from that is not reported again.
  var isBroken: Bool = false
}
