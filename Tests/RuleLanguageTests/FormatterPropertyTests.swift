import CompiledRules
import RuleLanguage
import Testing

/// What holds for any file: laid out twice it is the same, and neither meaning nor a comment changes.
@Suite struct FormatterPropertyTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var testDescription: String { name }
  }

  /// The starter rules, the golden files, the lints' examples and the blocks of the reference.
  static let samples: [Sample] = {
    var samples: [Sample] = []
    for folder in ["../../rules", "Golden"] {
      let path = TestFiles.path(folder)
      for name in TestFiles.list(path) where name.hasSuffix(".rules") {
        samples.append(
          Sample(name: name, text: String(decoding: TestFiles.read("\(path)/\(name)") ?? [], as: UTF8.self)))
      }
    }
    for lint in LintDocumentation.all {
      samples.append(Sample(name: "\(lint.code.rawValue) example", text: lint.example))
      samples.append(Sample(name: "\(lint.code.rawValue) remedy", text: lint.remedy))
    }
    return samples
  }()

  private func formatted(_ text: String) -> String? { FormatterTests.format(text) }

  private func compiled(_ text: String) -> (hash: String?, codes: [String]) {
    let category = samplesCategory
    let sources = [
      SourceFile(path: "c.rules", bytes: Array(category.utf8)),
      SourceFile(path: "t.rules", bytes: Array(text.utf8)),
    ]
    let result = RuleFrontEnd.compile(sources)
    return (result.program?.hash, result.diagnostics.map(\.code.rawValue).sorted())
  }

  private var samplesCategory: String {
    LintDocumentation.exampleCategory.replacing("category goods", with: "category some-other")
  }

  @Test("laid out twice is laid out once; meaning and comments stay", arguments: samples)
  func stable(_ sample: Sample) throws {
    guard let once = formatted(sample.text) else { return }
    #expect(formatted(once) == once)
    #expect(compiled(once) == compiled(sample.text))
    #expect(comments(once) == comments(sample.text))
    #expect(!once.contains(" \n") && !once.contains("\n\n\n") && !once.contains("\t") && !once.contains("\r"))
  }

  @Test("enough of the samples can be laid out") func coverage() {
    #expect(Self.samples.count { formatted($0.text) != nil } > 60)
  }

  @Test("whatever the white space, the layout is right", arguments: 0..<6)
  func scattered(seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed) &* 0x9E37_79B9 &+ 7)
    for sample in Self.samples {
      // Broken up, some faults of grammar are others; a long file costs time and shows no more.
      guard sample.text.utf8.count < 3000, formatted(sample.text) != nil else { continue }
      let (text, added) = scatter(sample.text, &random)
      let once = try #require(formatted(text), "\(sample.name) with seed \(seed):\n\(text)")
      #expect(formatted(once) == once, "\(sample.name) with seed \(seed)")
      #expect(compiled(once).hash == compiled(sample.text).hash)
      let kept = comments(once)
      #expect(kept == comments(text))
      #expect(kept.count { $0.hasPrefix("# added") } == added)
    }
  }

  /// Other white space, and comments where a line ends or a comma stands. Spaces stay on their line: a line break in
  /// `10 EUR` means something.
  private func scatter(_ text: String, _ random: inout SplitMix64) -> (text: String, comments: Int) {
    var result = ""
    var added = 0
    func blank() -> String {
      String(repeating: random.next() % 4 == 0 ? "\t" : " ", count: Int(random.next() % 4))
    }
    var isBehindComment = false
    for piece in pieces(text) {
      defer {
        if case .other(let text) = piece {
          isBehindComment = text.hasPrefix("#")
        } else {
          isBehindComment = false
        }
      }
      switch piece {
      case .other(let text): result += text
      case .space: result += " " + blank()
      case .lines, .comma:
        if case .comma = piece {
          result += ","
          if random.next() % 4 != 0 {
            result += " "
            continue
          }
        }
        // On the line of another comment it would be part of that.
        if !isBehindComment, random.next() % 5 == 0 {
          added += 1
          result += blank() + "# added \(added)" + blank()
        }
        result +=
          String(repeating: random.next() % 6 == 0 ? "\r\n" : "\n", count: 1 + Int(random.next() % 3))
          + blank()
      }
    }
    return (result, added)
  }

  private enum Piece { case other(String), space, lines, comma }

  /// Cuts a text at white space and commas outside texts, expressions and comments.
  private func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var current = ""
    var blank = ""
    func flush() {
      if !current.isEmpty { pieces.append(.other(current)) }
      current = ""
    }
    func flushBlank() {
      if !blank.isEmpty { pieces.append(blank.contains("\n") || blank.contains("\r") ? .lines : .space) }
      blank = ""
    }
    for token in Scanner.tokens(text) {
      switch token {
      case .blank(let text):
        flush()
        blank += text
      case .comment(let text):
        flushBlank()
        pieces.append(.other(text))
      case .other(","):
        flushBlank()
        flush()
        pieces.append(.comma)
      case .other(let text):
        flushBlank()
        current += text
      }
    }
    flush()
    flushBlank()
    return pieces
  }

  private func comments(_ text: String) -> [String] {
    Scanner.tokens(text).compactMap { token in
      guard case .comment(var text) = token else { return nil }
      while text.last == " " || text.last == "\t" { text.removeLast() }
      return text
    }
  }

  /// A scanner of its own, so that the lexer does not judge itself.
  private enum Scanner {
    enum Token { case blank(String), comment(String), other(String) }

    static func tokens(_ text: String) -> [Token] {
      var tokens: [Token] = []
      var scalars = Substring(text).unicodeScalars
      var last: Unicode.Scalar?
      func take(_ end: (Unicode.Scalar) -> Bool, quoted: Bool) -> String {
        var result = String.UnicodeScalarView()
        while let scalar = scalars.first, !end(scalar), scalar != "\n", scalar != "\r" {
          result.append(scalars.removeFirst())
          if quoted, scalar == "\\", let next = scalars.first, next != "\n" {
            result.append(scalars.removeFirst())
          }
        }
        if quoted, let scalar = scalars.first, end(scalar) { result.append(scalars.removeFirst()) }
        return String(result)
      }
      while let scalar = scalars.popFirst() {
        switch scalar {
        case "\u{FEFF}" where tokens.isEmpty: continue
        case " ", "\t", "\n", "\r": tokens.append(.blank(String(scalar)))
        case "#": tokens.append(.comment("#" + take({ _ in false }, quoted: false)))
        case "\"": tokens.append(.other("\"" + take({ $0 == "\"" }, quoted: true)))
        case "/" where last == "=": tokens.append(.other("/" + take({ $0 == "/" }, quoted: true)))
        default: tokens.append(.other(String(scalar)))
        }
        if scalar != " ", scalar != "\t", scalar != "\n", scalar != "\r", scalar != "#" { last = scalar }
      }
      return tokens
    }
  }
}

/// A small generator with a seed: the same texts on every machine.
struct SplitMix64 {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
