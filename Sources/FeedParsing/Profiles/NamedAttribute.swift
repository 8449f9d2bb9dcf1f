package import Listings

/// Elements of a feed that hold an attribute's name and its value apart: `<param name="Farbe" unit="">rot</param>`,
/// `<PARAM><PARAM_NAME>Farbe</PARAM_NAME><VAL>rot</VAL></PARAM>`.
package struct NamedAttribute: Sendable, Equatable {
  /// Paths of the element below the record.
  package var elements: [String] = []
  /// Below the element: `@name`, a child's path, or `.` for the element's own text. The first that comes is the name.
  package var names: [String] = []
  /// As `names`; each that comes makes an attribute of its own.
  package var values: [String] = []
  /// As `names`, but without `.`; joined to every value.
  package var units: [String] = []
  /// Names of attributes that feed a field where nothing better does, best first.
  package var fields: [Fed] = []

  /// `<a name="Producent">`, which Ceneo has in place of an element for the brand.
  package struct Fed: Sendable, Equatable {
    package var field: Field
    package var names: [String]
  }

  /// Which names feed which fields; `nil` for none. Such a value ranks behind what any name of the profile's feeds.
  var fieldTable: NameTable? {
    let entries = fields.flatMap { fed in
      fed.names.enumerated().map { rank, name in
        (name: name, target: FieldTarget(field: fed.field, rank: UInt8(clamping: 128 + min(rank, 100))))
      }
    }
    return entries.isEmpty ? nil : NameTable(entries)
  }

  /// What the element's own text is.
  var ownText: AttributeRole.Part? {
    if names.contains(".") { return .name }
    return values.contains(".") ? .value : nil
  }
}

/// What a name that feeds no field does besides.
///
/// Ranks choose among the names of one field and mean nothing for attributes, so the role of an attribute's name
/// travels in its rank: parsers need not know of roles.
///
/// ```
/// rank   0           plain
///        1 … 3       holds an id of category table 0 … 2
///        4 p + 4     name of pair p (then value, unit, and the element itself, which ends the pair)
///        255         a cell to be dropped
/// ```
enum AttributeRole {
  enum Part: UInt8 { case name, value, unit, element }

  static let mostTables = 3
  static let mostPairs = 60
  static let dropped: UInt8 = 255

  static func reference(table: Int) -> FieldTarget {
    FieldTarget(field: .attribute, rank: UInt8(clamping: table + 1))
  }

  static func part(_ part: Part, pair: Int) -> FieldTarget {
    FieldTarget(field: .attribute, rank: UInt8(clamping: 4 * (pair + 1)) | part.rawValue)
  }

  /// Whether the end of an element with this rank ends a pair.
  @inline(__always)
  static func endsPair(_ rank: UInt8) -> Bool { rank > 4 && rank & 3 == Part.element.rawValue }
}

extension NamedAttribute {
  /// The names that play a part in pair number `pair`, for a table of names.
  func entries(pair: Int) -> [(name: String, target: FieldTarget)] {
    var entries: [(name: String, target: FieldTarget)] = []
    for element in elements {
      entries.append((element, AttributeRole.part(.element, pair: pair)))
      for (names, part) in [(names, AttributeRole.Part.name), (values, .value), (units, .unit)] {
        for name in names where name != "." {
          entries.append(("\(element)/\(name)", AttributeRole.part(part, pair: pair)))
        }
      }
    }
    return entries
  }
}
