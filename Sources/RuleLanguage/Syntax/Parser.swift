/// Thrown to leave a construct whose fault was reported; whoever catches it looks for the next construct.
struct SyntaxFailure: Error {}

/// Reads one file's tokens by recursive descent.
///
/// A fault costs the item that it stands in: reading goes on at the next item, block or definition. No token is read
/// twice but for fixed look-ahead, and every loop moves forward, so time is linear in the tokens.
struct Parser {
  /// Brackets and `not` nest at most this deep, so that no input exhausts the stack.
  static let deepest = 64

  let bytes: [UInt8]
  let file: UInt32
  let path: String
  let tokens: [Token]
  let diagnostics: DiagnosticCollector
  var index = 0
  var depth = 0
  /// Where the parts of the file begin, for its layout.
  private(set) var marks: [LayoutMark] = []
  /// Lines are counted on from the last place asked for: places only move forward.
  private var countedLine = 1
  private var countedTo = 0

  static func parse(_ source: SourceFile, file: UInt32, diagnostics: DiagnosticCollector) -> FileNode {
    let tokens = Lexer.tokens(of: source, file: file, diagnostics: diagnostics)
    guard !tokens.isEmpty else { return FileNode() }
    var parser = Parser(source, file: file, tokens: tokens, diagnostics: diagnostics)
    return parser.parseFile()
  }

  private init(_ source: SourceFile, file: UInt32, tokens: [Token], diagnostics: DiagnosticCollector) {
    self.bytes = source.bytes
    self.path = source.path
    self.file = file
    self.tokens = tokens
    self.diagnostics = diagnostics
  }

  /// The tokens of a file and where its parts begin; `nil` for one that is no text.
  static func layout(
    of source: SourceFile, diagnostics: DiagnosticCollector
  ) -> (tokens: [Token], marks: [LayoutMark])? {
    let tokens = Lexer.tokens(of: source, file: 0, diagnostics: diagnostics)
    guard !tokens.isEmpty else { return nil }
    var parser = Parser(source, file: 0, tokens: tokens, diagnostics: diagnostics)
    _ = parser.parseFile()
    return (tokens, parser.marks)
  }

  /// Notes that a part begins at the current token.
  mutating func mark(_ kind: LayoutMark.Kind) { marks.append(LayoutMark(token: index, kind: kind)) }

  // MARK: Looking

  var token: Token { tokens[index] }
  var kind: TokenKind { tokens[index].kind }

  func peek(_ distance: Int) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  func span(_ token: Token) -> Span { Span(file: file, start: token.start, end: token.end) }

  /// From a token's start to the end of the last token read.
  func span(from start: Token) -> Span {
    Span(file: file, start: start.start, end: index > 0 ? tokens[index - 1].end : start.end)
  }

  func string(_ token: Token) -> String {
    String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }

  /// Whether a token is the word given; compares bytes and makes no string.
  func isWord(_ token: Token, _ word: StaticString) -> Bool {
    guard token.kind == .word, Int(token.end - token.start) == word.utf8CodeUnitCount else { return false }
    let start = Int(token.start)
    for offset in 0..<word.utf8CodeUnitCount where bytes[start + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  func at(_ word: StaticString) -> Bool { isWord(token, word) }

  /// The 1-based line of a byte offset. Amortised O(file) over all calls in ascending order.
  mutating func line(of offset: UInt32) -> Int {
    if Int(offset) < countedTo { (countedLine, countedTo) = (1, 0) }
    while countedTo < Int(offset) {
      if bytes[countedTo] == UInt8(ascii: "\n") { countedLine += 1 }
      countedTo += 1
    }
    return countedLine
  }

  // MARK: Moving

  @discardableResult
  mutating func advance() -> Token {
    let token = tokens[index]
    if token.kind != .end { index += 1 }
    return token
  }

  mutating func take(_ kind: TokenKind) -> Bool {
    guard self.kind == kind else { return false }
    advance()
    return true
  }

  mutating func takeWord(_ word: StaticString) -> Bool {
    guard at(word) else { return false }
    advance()
    return true
  }

  // MARK: Demanding

  @discardableResult
  mutating func expect(_ kind: TokenKind, _ what: String, help: String? = nil) throws(SyntaxFailure) -> Token
  {
    guard self.kind == kind else { throw unexpected(what, help: help) }
    return advance()
  }

  mutating func expectWord(_ word: StaticString, help: String? = nil) throws(SyntaxFailure) {
    guard takeWord(word) else { throw unexpected("`\(word)`", help: help) }
  }

  mutating func expectName(_ what: String) throws(SyntaxFailure) -> Name {
    let token = try expect(.word, what)
    return Name(string(token), span(token))
  }

  mutating func expectText(_ what: String) throws(SyntaxFailure) -> Name {
    let token = try expect(.text, what, help: "texts stand in straight double quotes")
    return Name(value(ofText: token), span(token))
  }

  func value(ofText token: Token) -> String {
    // A text that lacks its closing quote has none to take off.
    let last = token.end > token.start + 1 && bytes[Int(token.end) - 1] == UInt8(ascii: "\"") ? 1 : 0
    let start = Int(token.start) + 1
    return unescaped(bytes[start..<max(start, Int(token.end) - last)])
  }

  /// Reports the current token as unexpected, unless it or the one before was reported already.
  func unexpected(_ what: String, help: String? = nil) -> SyntaxFailure {
    let before = index > 0 ? tokens[index - 1] : token
    if token.isBroken || before.isBroken { return SyntaxFailure() }
    diagnostics.report(
      .unexpectedToken, "expected \(what), found \(describe(token))", at: span(token),
      label: "expected \(what)",
      help: help)
    return SyntaxFailure()
  }

  func describe(_ token: Token) -> String {
    switch token.kind {
    case .end: "the end of the file"
    case .text: "a text"
    case .expression: "an expression"
    case .word, .number: "`\(printable(String(string(token).prefix(40))))`"
    default: "`\(printable(string(token)))`"
    }
  }
}
