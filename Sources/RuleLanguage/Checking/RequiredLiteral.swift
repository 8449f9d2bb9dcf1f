import TextFolding

/// Finds letters that every match of an expression contains, by a walk over RE2's syntax.
///
/// Sound and not complete: a literal inside alternatives, classes and optional parts does not count, and where the
/// walk does not understand the expression there is none. Whether the expression is valid is for RE2 to say.
struct RequiredLiteral {
  private static let deepest = 64
  private let pattern: [Unicode.Scalar]
  private var index = 0
  private var isValid = true

  /// The longest run, folded; `nil` if no run has three letters or digits (two in scripts without spaces).
  static func find(in pattern: String) -> String? {
    var walk = RequiredLiteral(pattern: Array(pattern.unicodeScalars))
    let best = walk.alternatives(depth: 0)
    guard walk.isValid, walk.index == walk.pattern.count, isLongEnough(best) else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: best)
    let folded = Folding.foldTerm(String(text))
    guard !folded.isEmpty, !folded.contains(UInt8(ascii: " ")) else { return nil }
    return String(decoding: folded, as: UTF8.self)
  }

  private init(pattern: [Unicode.Scalar]) { self.pattern = pattern }

  private static func isLongEnough(_ run: [Unicode.Scalar]) -> Bool {
    run.count >= (run.contains(where: isHan) ? 2 : 3)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFD).contains(scalar.value)
  }

  /// Letters and digits. Marks end a run: composition moves them into the letter before. So do Hangul's conjoining
  /// letters, which compose with each other.
  private static func isRunScalar(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return value != 0x5F && value != 0x2D && Lexer.isWordByte(UInt8(value)) }
    if (0x1100...0x11FF).contains(value) || !Lexer.isWordScalar(value) { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return false
    default: return true
    }
  }

  /// A mark that follows the last letter in the *listing* may compose with it in folded text (`cafe` and U+0301), so
  /// the last letter is not required unless nothing composes with it: digits and Han, or another letter follows.
  private func trimmed(_ run: [Unicode.Scalar], isFollowedByBase: Bool) -> [Unicode.Scalar] {
    guard !isFollowedByBase, let last = run.last, run.count > 2 else { return run }
    if Self.isHan(last) || (last.value >= 0x30 && last.value <= 0x39) { return run }
    return Array(run.dropLast())
  }

  /// One or more branches; several have no common literal.
  private mutating func alternatives(depth: Int) -> [Unicode.Scalar] {
    guard depth < Self.deepest else {
      isValid = false
      return []
    }
    var best = branch(depth: depth)
    while index < pattern.count, pattern[index] == "|" {
      index += 1
      _ = branch(depth: depth)
      best = []
    }
    return best
  }

  private mutating func branch(depth: Int) -> [Unicode.Scalar] {
    var best: [Unicode.Scalar] = []
    var run: [Unicode.Scalar] = []
    // Whether the run was long enough is asked before its last letter is taken off: the rest still prefilters well.
    func keep(_ candidate: [Unicode.Scalar], isFollowedByBase: Bool) {
      guard Self.isLongEnough(candidate) else { return }
      let rest = trimmed(candidate, isFollowedByBase: isFollowedByBase)
      if rest.count > best.count || best.isEmpty { best = rest }
    }
    while isValid, index < pattern.count, pattern[index] != "|", pattern[index] != ")" {
      let atom = atom(depth: depth)
      let repetition = repetition()
      switch (atom, repetition) {
      case (.letter(let letter), .once):
        run.append(letter)
      case (.letter(let letter), .oneOrMore):
        run.append(letter)
        keep(run, isFollowedByBase: false)
        run = []
      case (.group(let inner), .once), (.group(let inner), .oneOrMore):
        keep(run, isFollowedByBase: false)
        run = []
        if inner.count > best.count { best = inner }
      case (.base, .once):
        keep(run, isFollowedByBase: true)
        run = []
      default:
        keep(run, isFollowedByBase: false)
        run = []
      }
    }
    keep(run, isFollowedByBase: false)
    return best
  }

  private enum Atom {
    case letter(Unicode.Scalar)
    /// One character that is neither in a run nor a mark: a space, a hyphen, `\s`, `\d`.
    case base
    case group([Unicode.Scalar])
    case other
  }
  private enum Repetition { case once, oneOrMore, optional }

  private mutating func atom(depth: Int) -> Atom {
    let scalar = pattern[index]
    index += 1
    switch scalar {
    case "(": return group(depth: depth)
    case "[":
      skipClass()
      return .other
    case "\\": return escape()
    case ".", "^", "$": return .other
    case "*", "+", "?":
      isValid = false
      return .other
    default:
      if Self.isRunScalar(scalar) { return .letter(scalar) }
      return scalar.value < 0x80 ? .base : .other
    }
  }

  private mutating func group(depth: Int) -> Atom {
    if index < pattern.count, pattern[index] == "?" {
      // `(?i)`, `(?i:…)`, `(?P<name>…)`: what stands before `:`, `>` or `)`.
      index += 1
      var isNamed = false
      while index < pattern.count {
        let scalar = pattern[index]
        if scalar == "<" { isNamed = true }
        if scalar == ")" { break }
        index += 1
        if scalar == ":" && !isNamed || scalar == ">" { break }
        // White space and comments change meaning under the flag x, which RE2 does not have.
      }
    }
    let inner = alternatives(depth: depth + 1)
    guard index < pattern.count, pattern[index] == ")" else {
      isValid = false
      return .other
    }
    index += 1
    return .group(inner)
  }

  private mutating func escape() -> Atom {
    guard index < pattern.count else {
      isValid = false
      return .other
    }
    let scalar = pattern[index]
    index += 1
    switch scalar {
    case "d", "s", "t", "n", "r", "f", "v": return .base
    case "p", "P", "x":
      if index < pattern.count, pattern[index] == "{" {
        while index < pattern.count, pattern[index] != "}" { index += 1 }
        index = min(index + 1, pattern.count)
      } else {
        index = min(index + (scalar == "x" ? 2 : 1), pattern.count)
      }
      return .other
    case "Q":
      // Quoted text, to \E: its runs are given up, which is sound.
      while index < pattern.count {
        if pattern[index] == "\\", index + 1 < pattern.count, pattern[index + 1] == "E" {
          index += 2
          break
        }
        index += 1
      }
      return .other
    default:
      // Every other escaped letter or digit is a class, an anchor or an octal code; a sign stands for itself.
      return scalar.value < 0x80 && !Self.isRunScalar(scalar) ? .base : .other
    }
  }

  private mutating func skipClass() {
    if index < pattern.count, pattern[index] == "^" { index += 1 }
    if index < pattern.count, pattern[index] == "]" { index += 1 }
    while index < pattern.count, pattern[index] != "]" {
      if pattern[index] == "\\" {
        index += 2
      } else if pattern[index] == "[", index + 1 < pattern.count, pattern[index + 1] == ":" {
        index += 2
        while index < pattern.count, pattern[index] != "]" { index += 1 }
        index += 1
      } else {
        index += 1
      }
    }
    if index >= pattern.count {
      index = pattern.count
      isValid = false
    } else {
      index += 1
    }
  }

  /// `*`, `+`, `?`, `{n,m}`, each also lazy. Repetitions follow each other only in expressions that RE2 refuses.
  private mutating func repetition() -> Repetition {
    guard index < pattern.count else { return .once }
    var result = Repetition.once
    switch pattern[index] {
    case "*", "?":
      result = .optional
      index += 1
    case "+":
      result = .oneOrMore
      index += 1
    case "{":
      guard let (lowest, next) = bounds() else { return .once }
      result = lowest == 0 ? .optional : .oneOrMore
      index = next
    default: return .once
    }
    if index < pattern.count, pattern[index] == "?" { index += 1 }
    return result
  }

  /// `{n}`, `{n,}`, `{n,m}` from the current place; any other brace is a literal one.
  private func bounds() -> (lowest: Int, next: Int)? {
    var at = index + 1
    var lowest = 0
    var digits = 0
    while at < pattern.count, let digit = pattern[at].properties.numericType == .decimal ? pattern[at] : nil,
      digit.isASCII, digits < 5
    {
      lowest = lowest * 10 + Int(digit.value) - 48
      digits += 1
      at += 1
    }
    guard digits > 0 else { return nil }
    while at < pattern.count, pattern[at] == "," || (pattern[at].value >= 0x30 && pattern[at].value <= 0x39) {
      at += 1
    }
    guard at < pattern.count, pattern[at] == "}" else { return nil }
    return (lowest, at + 1)
  }
}
