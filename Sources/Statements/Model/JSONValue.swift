/// A JSON value, its members in written order: what a statement is checked and written as.
package indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// A number in its JSON spelling.
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([Member])

  package struct Member: Sendable, Equatable {
    package var name: String
    package var value: JSONValue
    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Members as pairs, for the ones who make objects.
  package static func members(_ pairs: [(String, JSONValue)]) -> JSONValue {
    .object(pairs.map { Member($0.0, $0.1) })
  }

  package static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  package static func integer(_ value: Int) -> JSONValue { .number(String(value)) }

  /// The member of that name; `nil` where there is none, or where this is no object. O(members).
  package subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }

  package var list: [JSONValue]? { if case .list(let elements) = self { elements } else { nil } }

  /// JSON in one line, without a line feed; the same bytes for the same value. O(length).
  package var line: String {
    var output = ""
    append(to: &output)
    return output
  }

  private func append(to output: inout String) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .number(let spelling): output += spelling
    case .text(let text): Self.append(text, to: &output)
    case .list(let elements):
      output += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { output += "," }
        element.append(to: &output)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { output += "," }
        Self.append(member.name, to: &output)
        output += ":"
        member.value.append(to: &output)
      }
      output += "}"
    }
  }

  /// Controls, DEL, C1 and the two line separators are escaped: some readers end a line at them.
  private static func append(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: output += "\\\""
      case 0x5C: output += "\\\\"
      case 0x0A: output += "\\n"
      case 0x0D: output += "\\r"
      case 0x09: output += "\\t"
      case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
