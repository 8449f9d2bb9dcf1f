/// A JSON value, its members in written order: what a statement is checked and written as.
package enum JSONValue: Sendable, Equatable {
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
    var output: [UInt8] = []
    append(to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func append(to output: inout [UInt8]) {
    switch self {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let spelling): output.append(contentsOf: spelling.utf8)
    case .text(let text): Self.append(text, to: &output)
    case .list(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        element.append(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        Self.append(member.name, to: &output)
        output.append(UInt8(ascii: ":"))
        member.value.append(to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  /// Controls, DEL, C1 and the two line separators are escaped: some readers end a line at them.
  private static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    output.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        let length = escaped(bytes, at: index)
        guard length > 0 else {
          index += 1
          continue
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        escape(bytes, at: index, to: &output)
        index += length
        start = index
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    output.append(UInt8(ascii: "\""))
  }

  /// How many bytes make the character at a place, if it must be escaped; else 0. Text is valid UTF-8.
  private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0...0x1F, 0x22, 0x5C, 0x7F: 1
    case 0xC2: bytes[index + 1] <= 0x9F ? 2 : 0
    case 0xE2: bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }

  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout [UInt8]) {
    switch bytes[index] {
    case 0x22: output.append(contentsOf: #"\""#.utf8)
    case 0x5C: output.append(contentsOf: #"\\"#.utf8)
    case 0x0A: output.append(contentsOf: #"\n"#.utf8)
    case 0x0D: output.append(contentsOf: #"\r"#.utf8)
    case 0x09: output.append(contentsOf: #"\t"#.utf8)
    case 0xC2: output.append(contentsOf: unicode(UInt32(bytes[index + 1])))
    case 0xE2: output.append(contentsOf: unicode(0x2000 | UInt32(bytes[index + 2] & 0x3F)))
    default: output.append(contentsOf: unicode(UInt32(bytes[index])))
    }
  }

  private static func unicode(_ value: UInt32) -> String.UTF8View {
    let digits = String(value, radix: 16)
    return (#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8
  }
}
