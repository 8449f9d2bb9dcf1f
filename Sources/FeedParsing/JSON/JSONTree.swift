/// A JSON value with the members of objects in written order: for documents that are small or read line by line.
package indirect enum JSONTree: Sendable {
  case null
  case bool(Bool)
  /// A number in its JSON spelling.
  case number(String)
  case text(String)
  case list([JSONTree])
  case object([Member])

  package struct Member: Sendable {
    package var name: String
    package var value: JSONTree
  }

  /// The first member of that name; `nil` where there is none, or where this is no object. O(members).
  package subscript(_ name: String) -> JSONTree? { members.first { $0.name == name }?.value }

  /// An object's members; none of anything else.
  package var members: [Member] { if case .object(let members) = self { members } else { [] } }
  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var list: [JSONTree]? { if case .list(let elements) = self { elements } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// A whole number that is not negative.
  package var count: UInt64? { if case .number(let spelling) = self { UInt64(spelling) } else { nil } }
  /// Texts of a list; `nil` where this is no list of texts.
  package var texts: [String]? {
    guard let list else { return nil }
    let texts = list.compactMap(\.text)
    return texts.count == list.count ? texts : nil
  }
}
