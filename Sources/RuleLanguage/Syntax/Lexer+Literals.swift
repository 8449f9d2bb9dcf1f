extension Lexer {
  /// `"…"`, to the closing quote on the same line.
  mutating func lexText() {
    var end = index + 1
    var isBroken = false
    scan: while true {
      guard end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") else {
        diagnostics.report(
          .unterminatedText, "this text has no closing quote", at: span(index, end), label: "begins here",
          help: "close it with \" on the same line")
        isBroken = true
        break
      }
      switch bytes[end] {
      case UInt8(ascii: "\""):
        end += 1
        break scan
      case UInt8(ascii: "\\"):
        let (length, isKnown) = escapeLength(at: end)
        if !isKnown {
          diagnostics.report(
            .unknownEscape, "unknown escape in a text", at: span(end, end + length), label: "not an escape",
            help: "a backslash itself is written \\\\")
          isBroken = true
        }
        end += length
      default: end += 1
      }
    }
    emit(.text, length: end - index, isBroken: isBroken)
  }

  /// How many bytes an escape takes, and whether it is one of the known ones.
  private func escapeLength(at start: Int) -> (length: Int, isKnown: Bool) {
    guard start + 1 < bytes.count else { return (1, false) }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      return (2, true)
    case UInt8(ascii: "u"):
      var end = start + 2
      guard end < bytes.count, bytes[end] == UInt8(ascii: "{") else { return (2, false) }
      end += 1
      var value: UInt32 = 0
      var digits = 0
      while end < bytes.count, digits < 7, let digit = hexadecimalValue(bytes[end]) {
        value = value << 4 | digit
        digits += 1
        end += 1
      }
      guard end < bytes.count, bytes[end] == UInt8(ascii: "}"), digits > 0, digits < 7 else {
        return (end - start, false)
      }
      return (end + 1 - start, value != 0 && Unicode.Scalar(value) != nil)
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return (1, false)
    // The scalar after the backslash is taken whole, so that a span never cuts a character.
    default: return (1 + Self.scalar(bytes, at: start + 1).length, false)
    }
  }

  /// `/…/`, to the next slash that no backslash precedes, on the same line.
  mutating func lexExpression() {
    var end = index + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
      if bytes[end] == UInt8(ascii: "[") {
        let (slash, next) = characterClass(at: end)
        // Without another slash behind the class it is the class that is not closed.
        if let slash, let last = closingSlash(from: next) {
          diagnostics.report(
            .unterminatedExpression, "this slash ends the expression, in square brackets too",
            at: span(slash, slash + 1), label: "ends here", help: "a slash in an expression is written \\/")
          emit(.expression, length: last + 1 - index, isBroken: true)
          return
        }
        if slash == nil {
          end = next
          continue
        }
      }
      if bytes[end] == UInt8(ascii: "/") {
        emit(.expression, length: end + 1 - index)
        return
      }
      let isEscape =
        bytes[end] == UInt8(ascii: "\\") && end + 1 < bytes.count && bytes[end + 1] != UInt8(ascii: "\n")
        && bytes[end + 1] != UInt8(ascii: "\r")
      end += isEscape ? 2 : 1
    }
    diagnostics.report(
      .unterminatedExpression, "this expression has no closing slash", at: span(index, end),
      label: "begins here", help: "close it with / on the same line; a slash in it is written \\/")
    emit(.expression, length: end - index, isBroken: true)
  }

  /// The first slash without a backslash in the class `[…]` that opens at `start`, and what lies behind the class; the
  /// place behind the bracket, and no slash, where the class is not closed on the line.
  private func characterClass(at start: Int) -> (slash: Int?, next: Int) {
    var slash: Int?
    var end = start + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "^") { end += 1 }
    // The first bracket stands for itself.
    if end < bytes.count, bytes[end] == UInt8(ascii: "]") { end += 1 }
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
      switch bytes[end] {
      case UInt8(ascii: "]"): return (slash, end + 1)
      case UInt8(ascii: "/"):
        if slash == nil { slash = end }
        end += 1
      case UInt8(ascii: "\\"): end += 2
      case UInt8(ascii: "[") where end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: ":"):
        // `[:alpha:]`
        end += 2
        while end < bytes.count, bytes[end] >= UInt8(ascii: "a"), bytes[end] <= UInt8(ascii: "z") { end += 1 }
        if end + 1 < bytes.count, bytes[end] == UInt8(ascii: ":"), bytes[end + 1] == UInt8(ascii: "]") {
          end += 2
        }
      default: end += 1
      }
    }
    return (nil, start + 1)
  }

  /// The next slash on the line that no backslash precedes.
  private func closingSlash(from start: Int) -> Int? {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
      if bytes[end] == UInt8(ascii: "/") { return end }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}

/// The value of a hexadecimal digit.
func hexadecimalValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
  default: nil
  }
}

/// What a text token says: its quotes taken off and its escapes resolved. `body` has no quotes.
func unescaped(_ body: ArraySlice<UInt8>) -> String {
  guard body.contains(UInt8(ascii: "\\")) else { return String(decoding: body, as: UTF8.self) }
  var result = String.UnicodeScalarView()
  var rest = Substring(decoding: body, as: UTF8.self).unicodeScalars
  while let scalar = rest.popFirst() {
    guard scalar == "\\", let escape = rest.popFirst() else {
      result.append(scalar)
      continue
    }
    switch escape {
    case "n": result.append("\n")
    case "t": result.append("\t")
    case "u":
      var value: UInt32 = 0
      _ = rest.popFirst()
      while let digit = rest.popFirst(), digit.isASCII, digit != "}" {
        value = (value & 0xFFFFF) << 4 | (hexadecimalValue(UInt8(truncatingIfNeeded: digit.value)) ?? 0)
      }
      if let scalar = Unicode.Scalar(value) { result.append(scalar) }
    default: result.append(escape)
    }
  }
  return String(result)
}
