/// The rules for statements that are sent together, and for the identifiers that a platform has used.
package enum StatementBatches {
  /// Most statements in one call.
  package static let limit = 100

  /// What is wrong with a call.
  package enum Refusal: Sendable, Equatable {
    /// No list, or one of 0 or more than 100 statements.
    case statements(String)
    /// By the position of the statement; the whole call is refused.
    case problems([Int: [StatementProblem]])
    /// Identifiers that the call or the platform's past holds already.
    case repeated([String])
  }

  /// Checks a call's body; `nil` for one that is accepted. Its identifiers are taken from then on.
  package static func check(_ body: JSONValue, taken: inout Set<String>) -> Refusal? {
    guard let value = body["statements"], value != .null, value != .list([]) else {
      return .statements("is required")
    }
    guard let statements = value.list else { return .statements("must be a list") }
    guard statements.count <= limit else { return .statements("must have between 1 and \(limit) items") }
    var problems: [Int: [StatementProblem]] = [:]
    for (index, statement) in statements.enumerated() {
      let verdict = StatementRules.check(statement, door: .bulk)
      if !verdict.isAccepted { problems[index] = verdict.problems }
    }
    guard problems.isEmpty else { return .problems(problems) }
    var inCall: Set<String> = []
    var repeated: [String] = []
    for statement in statements {
      let puid = identifier(of: statement)
      if !inCall.insert(puid).inserted || taken.contains(puid), !repeated.contains(puid) {
        repeated.append(puid)
      }
    }
    guard repeated.isEmpty else { return .repeated(repeated) }
    taken.formUnion(inCall)
    return nil
  }

  /// Checks one statement that is sent alone; its identifier is taken only where it is accepted.
  package static func checkSingle(_ statement: JSONValue, taken: inout Set<String>) -> Refusal? {
    let verdict = StatementRules.check(statement)
    guard verdict.isAccepted else { return .problems([0: verdict.problems]) }
    let puid = identifier(of: statement)
    return taken.insert(puid).inserted ? nil : .repeated([puid])
  }

  private static func identifier(of statement: JSONValue) -> String {
    switch statement["puid"] {
    case .text(let text): StatementText.trimmed(text)
    case .number(let spelling): spelling
    default: ""
    }
  }
}
