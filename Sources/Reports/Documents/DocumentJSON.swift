/// A JSON value with its members in written order, for the documents that people read as well.
package indirect enum DocumentJSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(UInt64)
  /// A number in its JSON spelling.
  case number(String)
  case text(String)
  case list([DocumentJSON])
  case object([(String, DocumentJSON)])

  package static func == (left: DocumentJSON, right: DocumentJSON) -> Bool {
    left.rendered() == right.rendered()
  }

  /// UTF-8 with two spaces of indentation and a final line feed; the same bytes for the same value.
  package func rendered() -> [UInt8] {
    var output: [UInt8] = []
    append(to: &output, indentation: 0)
    output.append("\n")
    return output
  }

  private func append(to output: inout [UInt8], indentation: Int) {
    switch self {
    case .null: output.append("null")
    case .bool(let value): output.append(value ? "true" : "false")
    case .integer(let value): output.append(decimal: value)
    case .number(let spelling): output.append(contentsOf: spelling.utf8)
    case .text(let text): output.append(json: text)
    case .list(let elements):
      Self.append(elements.map { (nil, $0) }, "[", "]", to: &output, indentation)
    case .object(let members):
      Self.append(members.map { ($0.0, $0.1) }, "{", "}", to: &output, indentation)
    }
  }

  private static func append(
    _ members: [(String?, DocumentJSON)], _ open: StaticString, _ close: StaticString,
    to output: inout [UInt8],
    _ indentation: Int
  ) {
    output.append(open)
    for (index, member) in members.enumerated() {
      output.append(index == 0 ? "\n" : ",\n")
      output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation + 2))
      if let name = member.0 {
        output.append(json: name)
        output.append(": ")
      }
      member.1.append(to: &output, indentation: indentation + 2)
    }
    if !members.isEmpty {
      output.append("\n")
      output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
    }
    output.append(close)
  }
}

extension DocumentJSON {
  /// The value on one line, without spaces, for JSON Lines; the same bytes for the same value.
  package func line() -> [UInt8] {
    var output: [UInt8] = []
    appendCompact(to: &output)
    output.append("\n")
    return output
  }

  /// Appends the value on one line, without a line feed.
  func appendCompact(to output: inout [UInt8]) {
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
        element.appendCompact(to: &output)
      }
      output.append("]")
    case .object(let members):
      output.append("{")
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(",") }
        output.append(json: member.0)
        output.append(":")
        member.1.appendCompact(to: &output)
      }
      output.append("}")
    }
  }
}
