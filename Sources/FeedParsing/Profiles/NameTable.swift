package import Listings

/// Source names to fields. Names compare without regard to ASCII case, and `_`, `-` and space are the same.
///
/// A name inside a nested element or object is its path, joined by `/` (`shipping/price`); an XML attribute of the
/// record element is `@name`, of an element below it `element/@name`.
package struct NameTable: Sendable {
  private var targets: [[UInt8]: FieldTarget]

  package init(_ entries: [(name: String, target: FieldTarget)] = []) {
    targets = [:]
    for entry in entries where targets[Self.key(Array(entry.name.utf8))] == nil {
      targets[Self.key(Array(entry.name.utf8))] = entry.target
    }
  }

  /// The field that `name` feeds; `FieldTarget.attribute` for a name that the table lacks.
  ///
  /// O(length). Parsers remember the answer per position and ask again only when the name there changes.
  package func target(for name: UnsafeRawBufferPointer) -> FieldTarget {
    targets[Self.key(Array(name))] ?? .attribute
  }

  private static func key(_ name: [UInt8]) -> [UInt8] {
    name.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: " "), UInt8(ascii: "-"): UInt8(ascii: "_")
      default: byte
      }
    }
  }
}
