/// Says what is wrong with an expression before anything runs it.
///
/// The language knows no engine and the engine no syntax: who knows both hands the engine's judgement to the front end.
package protocol ExpressionJudge: Sendable {
  /// What is wrong with the expression, in the words of the engine that would run it; `nil` for nothing.
  /// Linear in the expression and the automaton that is made of it.
  func fault(of pattern: String, ignoringCase: Bool) -> ExpressionFault?
}

/// Why an expression is refused.
package struct ExpressionFault: Sendable, Equatable {
  /// A few words, without the place: `missing closing )`.
  package var reason: String
  /// The part of the expression that is at fault; empty where it is the whole.
  package var part: String
  package init(reason: String, part: String) {
    self.reason = reason
    self.part = part
  }
}
