import RuleLanguage
import Testing

/// Whatever the bytes are: an answer, spans inside the file, diagnostics that can be shown, and the same ones again.
@Suite struct RobustnessTests {
  private func check(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) {
    let source = SourceFile(path: "f.rules", bytes: bytes)
    let result = RuleFrontEnd.compile([source])
    let hasError = result.diagnostics.contains { $0.severity == .error }
    #expect(hasError == (result.program == nil), sourceLocation: location)
    for diagnostic in result.diagnostics {
      for label in [diagnostic.primary] + diagnostic.related {
        #expect(label.span.start <= label.span.end, sourceLocation: location)
        #expect(Int(label.span.end) <= bytes.count, sourceLocation: location)
      }
    }
    let text = DiagnosticRenderer.text(result.diagnostics, sources: [source], color: false)
    let isClean = text.unicodeScalars.allSatisfy { $0 == "\n" || !($0.value < 0x20 || $0.value == 0x7F) }
    #expect(isClean, sourceLocation: location)
    _ = DiagnosticRenderer.json(result.diagnostics, sources: [source])
  }

  static let sample = TestFiles.read(TestFiles.path("Golden/ok-everything.rules")) ?? []

  @Test func truncationAtEveryByte() {
    #expect(Self.sample.count > 1000)
    for length in 0...Self.sample.count { check(Array(Self.sample.prefix(length))) }
  }

  @Test func everyByteLeftOut() {
    for index in Self.sample.indices {
      var bytes = Self.sample
      bytes.remove(at: index)
      check(bytes)
    }
  }

  @Test(arguments: 0..<8) func randomBytes(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<100 {
      check((0..<Int(random.next() % 400)).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    }
  }

  /// Random words of the language reach deeper than random bytes.
  @Test(arguments: 0..<8) func randomTokens(seed: Int) {
    let words = [
      "rule", "list", "category", "r", "l", "\"t\"", "{", "}", "(", ")", ",", ":", "*", ".", "=", "==", ">=",
      "!=", "<",
      "find", "a", "any", "of", "in", "title", "flag", "when", "verdict", "block", "or", "and", "not",
      "review", "say",
      "en", "\"{a.text}\"", "expect", "pass", "1", "0.5", "mW", "%", "/x(y)/", "with", "count", "missing",
      "at", "least",
      "within", "words", "before", "near", "same", "field", "version", "status", "active", "severity", "high",
      "only",
      "endings", "as", "written", "trader", "authorised", "under", "contains", "\n", "\n", "# x\n", "\"", "/",
      "é", "西",
      "quantity", "power", "ignore", "where", "2026-01-01", "countries", "EEA", "basis", "statement", "table",
    ]
    var random = SplitMix(state: UInt64(seed) &+ 1000)
    for _ in 0..<150 {
      let text = (0..<Int(random.next() % 120)).map { _ in words[Int(random.next() % UInt64(words.count))] }
      check(Array(text.joined(separator: " ").utf8))
    }
  }

  @Test(arguments: ["(", "not ", "{", "rule a \"b\" {\n", "\"", "*", "list l \"x\" { *: ", "at least 1 of ("])
  func repeated(_ piece: String) {
    let text = TestRules.category + "\nrule r \"R\" {\n flag when " + String(repeating: piece, count: 5000)
    check(Array(text.utf8))
    check(Array(String(repeating: piece, count: 5000).utf8))
  }

  @Test func limitsItself() {
    let result = TestRules.compile(String(repeating: ";\n", count: 10_000))
    #expect(result.diagnostics.count == 101)
    #expect(result.diagnostics.contains { $0.code == .tooManyProblems })
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every run.
struct SplitMix {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
