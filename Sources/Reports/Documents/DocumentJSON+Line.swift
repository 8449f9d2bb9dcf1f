extension DocumentJSON {
  /// The value on one line, without spaces, for JSON Lines; the same bytes for the same value.
  package func line() -> [UInt8] {
    var output: [UInt8] = []
    append(compactTo: &output)
    output.append("\n")
    return output
  }

  private func append(compactTo output: inout [UInt8]) {
    switch self {
    case .null: output.append("null")
    case .bool(let value): output.append(value ? "true" : "false")
    case .integer(let value): output.append(decimal: value)
    case .number(let spelling): output.append(contentsOf: spelling.utf8)
    case .text(let text): output.append(json: text)
    case .list(let elements):
      output.append("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(",") }
        element.append(compactTo: &output)
      }
      output.append("]")
    case .object(let members):
      output.append("{")
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(",") }
        output.append(json: member.0)
        output.append(":")
        member.1.append(compactTo: &output)
      }
      output.append("}")
    }
  }
}
