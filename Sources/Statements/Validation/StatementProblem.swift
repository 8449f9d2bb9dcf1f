/// What is wrong with one field of a statement.
package struct StatementProblem: Sendable, Equatable {
  /// The field, as the interface names it in its errors: `category`, `content_id.EAN-13`.
  package var field: String
  /// What is wrong, as the end of a sentence that begins with the field.
  package var message: String
}

/// Through which of the database's two doors a statement goes; they differ in what they check and keep.
package enum StatementDoor: Sendable {
  /// `POST /statement`
  case single
  /// `POST /statements`, up to 100 at once.
  case bulk
}

/// What the database would make of a statement.
package struct StatementVerdict: Sendable {
  /// Empty for a statement that is accepted; at most one a field, in the order of the interface's fields.
  package var problems: [StatementProblem] = []
  /// The values that it would keep: trimmed, without what it discards. A field that it nulls is `null`.
  package var stored: [String: JSONValue] = [:]

  package var isAccepted: Bool { problems.isEmpty }
}
