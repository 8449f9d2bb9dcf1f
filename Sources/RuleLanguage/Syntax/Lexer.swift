/// Cuts a file into tokens, byte by byte. White space and comments (`#` to the end of the line) vanish.
///
/// Every turn of the loop moves forward, so any input ends. O(bytes).
struct Lexer {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: UInt32
  let diagnostics: DiagnosticCollector
  var index = 0
  var tokens: [Token] = []
  var startsLine = true

  /// The tokens of a file, ending with `.end`; empty if the file cannot be read as text at all.
  static func tokens(of source: SourceFile, file: UInt32, diagnostics: DiagnosticCollector) -> [Token] {
    guard isText(source, file: file, diagnostics: diagnostics) else { return [] }
    return source.bytes.withUnsafeBufferPointer { bytes in
      var lexer = Lexer(bytes: bytes, file: file, diagnostics: diagnostics)
      lexer.run()
      return lexer.tokens
    }
  }

  private static func isText(_ source: SourceFile, file: UInt32, diagnostics: DiagnosticCollector) -> Bool {
    if source.bytes.count > SourceFile.largest {
      diagnostics.report(
        .fileTooLarge, "\(source.path) is larger than 16 MiB", at: Span(file: file, start: 0, end: 0),
        label: "this file", help: "split it into several files of the same folder")
      return false
    }
    let bad = source.bytes.withUnsafeBufferPointer { firstNonText($0) }
    guard let bad else { return true }
    let place = Span(file: file, start: UInt32(bad), end: UInt32(bad + 1))
    if source.bytes[bad] == 0 {
      diagnostics.report(
        .nulByte, "\(source.path) holds a NUL byte at offset \(bad)", at: place, label: "NUL byte",
        help: "save the file as plain text in UTF-8")
    } else {
      diagnostics.report(
        .invalidUTF8, "\(source.path) is not valid UTF-8 at offset \(bad)", at: place,
        label: "invalid byte \(hexadecimal(UInt32(source.bytes[bad]), digits: 2))",
        help: "save the file in UTF-8")
    }
    return false
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, file: UInt32, diagnostics: DiagnosticCollector) {
    self.bytes = bytes
    self.file = file
    self.diagnostics = diagnostics
    tokens.reserveCapacity(bytes.count / 5 + 2)
  }

  private mutating func run() {
    if bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF { index = 3 }
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        index += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        startsLine = true
        index += 1
      case UInt8(ascii: "#"):
        while index < bytes.count && bytes[index] != UInt8(ascii: "\n") && bytes[index] != UInt8(ascii: "\r")
        {
          index += 1
        }
      case UInt8(ascii: "\""):
        lexText()
      case UInt8(ascii: "/"):
        if tokens.last?.kind == .assign { lexExpression() } else { emit(.slash, length: 1) }
      default:
        if Self.isWordByte(byte) && byte != UInt8(ascii: "-") { lexWord() } else { lexSign(byte) }
      }
    }
    emit(.end, length: 0)
  }

  private mutating func lexSign(_ byte: UInt8) {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    let isFollowedByEqual = next == UInt8(ascii: "=")
    switch byte {
    case UInt8(ascii: "{"): emit(.leftBrace, length: 1)
    case UInt8(ascii: "}"): emit(.rightBrace, length: 1)
    case UInt8(ascii: "("): emit(.leftBracket, length: 1)
    case UInt8(ascii: ")"): emit(.rightBracket, length: 1)
    case UInt8(ascii: ","): emit(.comma, length: 1)
    case UInt8(ascii: ":"): emit(.colon, length: 1)
    case UInt8(ascii: "."): emit(.dot, length: 1)
    case UInt8(ascii: "*"): emit(.star, length: 1)
    case UInt8(ascii: "%"): emit(.percent, length: 1)
    case UInt8(ascii: "="): emit(isFollowedByEqual ? .equal : .assign, length: isFollowedByEqual ? 2 : 1)
    case UInt8(ascii: "<"): emit(isFollowedByEqual ? .lessOrEqual : .less, length: isFollowedByEqual ? 2 : 1)
    case UInt8(ascii: ">"):
      emit(isFollowedByEqual ? .greaterOrEqual : .greater, length: isFollowedByEqual ? 2 : 1)
    case UInt8(ascii: "!") where isFollowedByEqual: emit(.notEqual, length: 2)
    default: lexOther(byte)
    }
  }

  mutating func emit(_ kind: TokenKind, length: Int, isBroken: Bool = false) {
    // Offsets fit: a file is at most 16 MiB.
    tokens.append(
      Token(
        start: UInt32(truncatingIfNeeded: index), end: UInt32(truncatingIfNeeded: index + length), kind: kind,
        startsLine: startsLine, isBroken: isBroken))
    startsLine = false
    index += length
  }

  func span(_ start: Int, _ end: Int) -> Span {
    Span(file: file, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
  }

  /// ASCII letters and digits, hyphen and underscore.
  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
