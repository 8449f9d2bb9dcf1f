import Listings
import Yams

/// What a profile says of a feed's structure: named attributes, category tables, and what stands above the records.
extension ProfileFile {
  static func cells(_ node: Node, _ file: String, _ line: Int) throws(ProfileError) -> Int {
    guard let cells = node.int, (1...1_000_000).contains(cells) else {
      throw ProfileError(file: file, line: line, message: "\"cells\" is a number from 1 to 1000000")
    }
    return cells
  }

  static func attributes(
    _ node: Node, _ file: String, _ line: Int
  ) throws(ProfileError) -> [NamedAttribute] {
    var attributes: [NamedAttribute] = []
    for (mapping, line) in try mappings(node, "attributes", file, line) {
      var attribute = NamedAttribute()
      for (key, value) in mapping {
        let line = key.mark?.line ?? line
        switch key.string ?? "" {
        case "in": attribute.elements = try texts(value, "in", file, line)
        case "name": attribute.names = try texts(value, "name", file, line)
        case "value": attribute.values = try texts(value, "value", file, line)
        case "unit": attribute.units = try texts(value, "unit", file, line)
        case "fields": attribute.fields = try attributeFields(value, file, line)
        case let other: throw unknown(other, "attributes", "in, name, value, unit and fields", file, line)
        }
      }
      guard !attribute.elements.isEmpty, !attribute.names.isEmpty, !attribute.values.isEmpty,
        !(attribute.names.contains(".") && attribute.values.contains(".")), !attribute.units.contains(".")
      else {
        throw ProfileError(
          file: file, line: line,
          message: "an entry of \"attributes\" needs in, name and value, one of which may be \".\"")
      }
      attributes.append(attribute)
    }
    guard attributes.count <= AttributeRole.mostPairs else {
      throw ProfileError(
        file: file, line: line, message: "more than \(AttributeRole.mostPairs) entries in \"attributes\"")
    }
    return attributes
  }

  static func categories(
    _ node: Node, _ file: String, _ line: Int
  ) throws(ProfileError) -> [CategorySource] {
    var tables: [CategorySource] = []
    for (mapping, line) in try mappings(node, "categories", file, line) {
      var table = CategorySource()
      for (key, value) in mapping {
        let line = key.mark?.line ?? line
        switch key.string ?? "" {
        case "element": table.element = try text(value, "element", file, line)
        case "id": table.id = try text(value, "id", file, line)
        case "name": table.name = try text(value, "name", file, line)
        case "parent": table.parent = try text(value, "parent", file, line)
        case "references": table.references = try texts(value, "references", file, line)
        case "maps": table.maps = try maps(value, file, line)
        case let other:
          throw unknown(other, "categories", "element, id, name, parent, references and maps", file, line)
        }
      }
      guard !table.element.isEmpty, !table.id.isEmpty, !table.name.isEmpty, !table.references.isEmpty else {
        throw ProfileError(
          file: file, line: line,
          message: "an entry of \"categories\" needs element, id, name and references")
      }
      tables.append(table)
    }
    guard tables.count <= AttributeRole.mostTables else {
      throw ProfileError(
        file: file, line: line, message: "more than \(AttributeRole.mostTables) entries in \"categories\"")
    }
    return tables
  }

  /// Paths of a feed's head, by the field that they are of.
  static func head(_ node: Node, _ file: String, _ line: Int) throws(ProfileError) -> [HeadField] {
    var head: [HeadField] = []
    for entry in try fields(node, file, line) {
      guard !entry.isByPlatform else {
        throw ProfileError(
          file: file, line: line,
          message:
            "\"\(entry.field.name)\" of \"head\" is said to be the platform's; a feed speaks for its author")
      }
      if let path = entry.names.first(where: { $0.contains("@") }) {
        throw ProfileError(
          file: file, line: line,
          message:
            "\"\(path)\" of \"head\" names an attribute; name an element, by its path below the document element"
        )
      }
      head.append(HeadField(field: entry.field, paths: entry.names))
    }
    return head
  }

  private static func attributeFields(
    _ node: Node, _ file: String, _ line: Int
  ) throws(ProfileError) -> [NamedAttribute.Fed] {
    try fields(node, file, line).map { NamedAttribute.Fed(field: $0.field, names: $0.names) }
  }

  private static func maps(
    _ node: Node, _ file: String, _ line: Int
  ) throws(ProfileError) -> [CategorySource.Map] {
    var maps: [CategorySource.Map] = []
    for (mapping, line) in try mappings(node, "maps", file, line) {
      var map = CategorySource.Map()
      for (key, value) in mapping {
        let line = key.mark?.line ?? line
        switch key.string ?? "" {
        case "element": map.element = try text(value, "element", file, line)
        case "record": map.record = try text(value, "record", file, line)
        case "category": map.category = try text(value, "category", file, line)
        case let other: throw unknown(other, "maps", "element, record and category", file, line)
        }
      }
      guard !map.element.isEmpty, !map.record.isEmpty, !map.category.isEmpty else {
        throw ProfileError(
          file: file, line: line, message: "an entry of \"maps\" needs element, record and category")
      }
      maps.append(map)
    }
    return maps
  }

  private static func mappings(
    _ node: Node, _ key: String, _ file: String, _ line: Int
  ) throws(ProfileError) -> [(Node.Mapping, Int)] {
    var found: [(Node.Mapping, Int)] = []
    var nodes = [node]
    if case .sequence(let sequence) = node { nodes = Array(sequence) }
    for element in nodes {
      guard case .mapping(let mapping) = element else {
        throw ProfileError(
          file: file, line: element.mark?.line ?? line, message: "\"\(key)\" is a list of mappings")
      }
      found.append((mapping, element.mark?.line ?? line))
    }
    return found
  }

  private static func unknown(
    _ key: String, _ place: String, _ known: String, _ file: String, _ line: Int
  ) -> ProfileError {
    ProfileError(
      file: file, line: line, message: "unknown key \"\(key)\" of \"\(place)\"; write \(known)")
  }
}
