package import Listings

/// A profile as its author wrote it, before its names become a table.
package struct ProfileSource: Sendable, Equatable {
  /// A field and the source names that feed it, best first.
  package struct FieldNames: Sendable, Equatable {
    package var field: Field
    package var names: [String]
    package var isByPlatform: Bool
  }
  package var name = ""
  package var title = ""
  package var formats: [FeedFormat] = []
  package var rootElements: [String] = []
  package var recordElements: [String] = []
  package var namespaces: [String] = []
  package var requiredNames: [String] = []
  package var fields: [FieldNames] = []

  /// The profile, with its table of names. O(names).
  package var profile: Profile {
    var entries: [(name: String, target: FieldTarget)] = []
    for field in fields {
      for (rank, name) in field.names.enumerated() {
        entries.append((name, FieldTarget(field: field.field, rank: UInt8(clamping: rank))))
      }
    }
    return Profile(
      name: name, title: title, formats: Set(formats), rootElements: rootElements,
      recordElements: recordElements, namespaces: namespaces, requiredNames: requiredNames,
      platformFields: FieldSet(fields.filter(\.isByPlatform).map(\.field)), names: NameTable(entries))
  }
}

extension ProfileSource {
  /// The profile as tab-separated lines, which read a hundred times faster than YAML: what the program carries of
  /// its own profiles (`BuiltInProfiles`).
  package var compact: String {
    var lines = [
      ["name", name], ["title", title], ["formats"] + formats.map(\.rawValue), ["roots"] + rootElements,
      ["records"] + recordElements, ["namespaces"] + namespaces, ["requires"] + requiredNames,
    ]
    lines += fields.map { [$0.isByPlatform ? "platform" : "seller", $0.field.name] + $0.names }
    return lines.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
  }

  /// Reads what `compact` wrote, or only what comes before the fields. Unknown lines are passed over.
  package init(compact: String, withFields: Bool = true) {
    // Bytes, for splitting a string by characters costs twenty times as much.
    for line in compact.utf8.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) }
      guard let key = parts.first else { continue }
      let values = Array(parts.dropFirst())
      switch key {
      case "name": name = values.first ?? ""
      case "title": title = values.first ?? ""
      case "formats": formats = values.compactMap(FeedFormat.init(rawValue:))
      case "roots": rootElements = values
      case "records": recordElements = values
      case "namespaces": namespaces = values
      case "requires": requiredNames = values
      case "platform", "seller":
        if !withFields { return }
        guard let field = values.first.flatMap(Field.init(name:)) else { continue }
        fields.append(
          FieldNames(field: field, names: Array(values.dropFirst()), isByPlatform: key == "platform"))
      default: continue
      }
    }
  }
}
