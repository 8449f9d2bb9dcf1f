import CRE2
package import CompiledRules

/// An expression in RE2's syntax: linear time on any text, leftmost-longest.
final class Expression: @unchecked Sendable {
  // RE2 objects are safe for concurrent matching; the only mutation is in `init` and `deinit`.
  private let handle: OpaquePointer

  /// Memory that RE2 may spend on one expression's automata, in bytes.
  private static let memory = 8 << 20

  init(pattern: String, ignoreCase: Bool, rule: String, find: String) throws(EngineError) {
    let compiled = try Self.compile(pattern, ignoreCase, rule: rule)
    if let error = cre2_error(compiled) {
      let text = String(cString: error)
      cre2_free(compiled)
      throw EngineError(
        kind: .expression(rule: rule, find: find),
        message: "rule \(rule), find \(find): the expression /\(pattern)/ is refused: \(text)")
    }
    handle = compiled
  }

  private static func compile(
    _ pattern: String, _ ignoreCase: Bool, rule: String
  ) throws(EngineError) -> OpaquePointer {
    var pattern = pattern
    let compiled = pattern.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cre2_compile($0.baseAddress, $0.count, ignoreCase, memory) }
    }
    guard let compiled else {
      throw EngineError(
        kind: .matcher, message: "out of memory while compiling an expression of rule \(rule)")
    }
    return compiled
  }

  /// Why RE2 refuses an expression, and which part of it; `nil` where it does not.
  fileprivate static func fault(of pattern: String, ignoreCase: Bool) -> ExpressionFault? {
    guard let compiled = try? compile(pattern, ignoreCase, rule: "") else {
      return ExpressionFault(reason: "out of memory", part: "")
    }
    defer { cre2_free(compiled) }
    guard let error = cre2_error(compiled) else { return nil }
    let part = cre2_error_part(compiled).map { String(cString: $0) } ?? ""
    var reason = String(cString: error)
    // RE2 repeats the part behind its words.
    if !part.isEmpty, reason.hasSuffix(": \(part)") { reason.removeLast(part.count + 2) }
    return ExpressionFault(reason: reason, part: part)
  }

  deinit { cre2_free(handle) }

  /// All non-empty, non-overlapping matches, leftmost-longest, at most `limit`. O(text).
  func matches(in text: UnsafeRawBufferPointer, limit: Int) -> [Range<Int>] {
    guard let base = text.baseAddress?.assumingMemoryBound(to: CChar.self) else { return [] }
    var found: [Range<Int>] = []
    var from = 0
    var start = 0
    var end = 0
    while found.count < limit, from <= text.count,
      cre2_find(handle, base, text.count, from, &start, &end)
    {
      if end > start { found.append(start..<end) }
      from = max(end, from + 1, start + 1)
    }
    return found
  }
}

/// The expressions of a rule set, and those of its signals, by rule and find.
struct ExpressionTable: Sendable {
  private let expressions: [Int64: Expression]

  init(program: RuleProgram, rules: [Int]) throws(EngineError) {
    var expressions: [Int64: Expression] = [:]
    for (position, rule) in rules.enumerated() {
      for (findPosition, find) in program.rules[rule].finds.enumerated() {
        let (pattern, ignoreCase): (String, Bool)
        switch find.target {
        case .expression(let written, let isIgnored, _): (pattern, ignoreCase) = (written, isIgnored)
        case .signal(let signal): (pattern, ignoreCase) = (signal.pattern, false)
        case .terms, .quantity: continue
        }
        expressions[Self.key(position, findPosition)] = try Expression(
          pattern: pattern, ignoreCase: ignoreCase, rule: program.rules[rule].id, find: find.name)
      }
    }
    self.expressions = expressions
  }

  subscript(rule: Int, find: Int) -> Expression? { expressions[Self.key(rule, find)] }

  private static func key(_ rule: Int, _ find: Int) -> Int64 { Int64(rule) << 32 | Int64(find) }
}

/// RE2's judgement, for the front end: an expression that it accepts is one that a scan can run.
package struct RE2Judge: ExpressionJudge {
  package init() {}
  package func fault(of pattern: String, ignoringCase: Bool) -> ExpressionFault? {
    Expression.fault(of: pattern, ignoreCase: ignoringCase)
  }
}
