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
  /// Names and paths, as written.
  package var records: [String] = []
  package var namespaces: [String] = []
  package var requiredNames: [String] = []
  /// The most cells of a record, where this kind of feed needs more than the default.
  package var cells: Int?
  package var attributes: [NamedAttribute] = []
  package var categories: [CategorySource] = []
  package var head: [HeadField] = []
  package var groupNames: [String] = []
  package var fields: [FieldNames] = []

  /// The profile, with its table of names. O(names).
  package var profile: Profile { profile(behind: []) }

  /// The profile, which knows behind its own names those of `general` for what a product is; never who sells it, nor
  /// what a platform says of it: there, the same word means another thing in another kind of feed. O(names).
  func profile(before general: ProfileSource) -> Profile {
    var entries: [(name: String, target: FieldTarget)] = []
    for field in general.fields where Self.generalFields.contains(field.field) {
      for (rank, name) in field.names.enumerated() {
        entries.append((name, FieldTarget(field: field.field, rank: UInt8(160 + min(rank, 60)))))
      }
    }
    return profile(behind: entries)
  }

  private static let generalFields: FieldSet = FieldSet([
    .id, .title, .description, .brand, .category, .gtin, .mpn, .price, .currency, .condition, .availability,
    .link,
    .imageLinks, .itemGroup, .manufacturer,
  ])

  /// The profile for feeds of any kind in this one's format; `nil` where its names mean other things: the members of
  /// JSON-LD are a vocabulary of their own.
  var nameOfAny: String? {
    if formats.contains(.html) { return nil }
    if formats.contains(.xml) { return "generic-xml" }
    return formats.contains(.csv) ? "generic-csv" : "generic-json"
  }

  private func profile(behind last: [(name: String, target: FieldTarget)]) -> Profile {
    var entries: [(name: String, target: FieldTarget)] = []
    for field in fields {
      for (rank, name) in field.names.enumerated() {
        // The path of a category that the feed's own table names ranks before any name.
        let first = field.field == .category && !categories.isEmpty ? 1 : 0
        entries.append((name, FieldTarget(field: field.field, rank: UInt8(clamping: first + rank))))
      }
    }
    for (index, table) in categories.enumerated() {
      entries += table.references.map { ($0, AttributeRole.reference(table: index)) }
    }
    for (index, attribute) in attributes.enumerated() { entries += attribute.entries(pair: index) }
    entries += last
    return Profile(
      name: name, title: title, formats: Set(formats), rootElements: rootElements,
      recordElements: recordNames, recordPaths: recordPaths, namespaces: namespaces,
      requiredNames: requiredNames,
      groupNames: groupNames, platformFields: FieldSet(fields.filter(\.isByPlatform).map(\.field)),
      names: NameTable(entries), cells: cells, attributes: attributes, categories: categories, head: head)
  }
}

extension ProfileSource {
  var hasPaths: Bool { records.contains(where: RecordPath.isPath) }

  /// The names of what may be records: each path's last.
  var recordNames: [String] {
    guard hasPaths else { return records }
    var names: [String] = []
    for name in records.map(RecordPath.lastName) where !names.contains(name) { names.append(name) }
    return names
  }

  /// Where records lie; empty where names alone say so. Those of a file were checked when it was read.
  var recordPaths: [RecordPath] {
    guard hasPaths else { return [] }
    return records.compactMap { try? RecordPath($0) }
  }

  /// Whether all names that the profile requires are among `present`; of `a|b` one is enough.
  func isMet(by present: NameTable) -> Bool {
    requiredNames.allSatisfy { names in
      names.utf8.split(separator: UInt8(ascii: "|")).contains { name in
        var name = String(Substring(name))
        return name.withUTF8 { present.contains(UnsafeRawBufferPointer($0)) }
      }
    }
  }

  /// The profile as tab-separated lines, which read a hundred times faster than YAML: what the program carries of
  /// its own profiles (`BuiltInProfiles`).
  package var compact: String {
    var lines = [
      ["name", name], ["title", title], ["formats"] + formats.map(\.rawValue), ["roots"] + rootElements,
      ["records"] + records, ["namespaces"] + namespaces, ["requires"] + requiredNames,
      ["group"] + groupNames,
    ]
    if let cells { lines.append(["cells", "\(cells)"]) }
    for attribute in attributes {
      lines += [
        ["attribute"] + attribute.elements, ["attribute-name"] + attribute.names,
        ["attribute-value"] + attribute.values, ["attribute-unit"] + attribute.units,
      ]
      lines += attribute.fields.map { ["attribute-field", $0.field.name] + $0.names }
    }
    for table in categories {
      lines.append(
        ["categories", table.element, table.id, table.name] + (table.parent.isEmpty ? [] : [table.parent]))
      lines.append(["category-references"] + table.references)
      lines += table.maps.map { ["category-map", $0.element, $0.record, $0.category] }
    }
    lines += head.map { ["head", $0.field.name] + $0.paths }
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
      case "records": records = values
      case "namespaces": namespaces = values
      case "requires": requiredNames = values
      case "cells": cells = values.first.flatMap { Int($0) }
      case "attribute": attributes.append(NamedAttribute(elements: values))
      case "attribute-name": if !attributes.isEmpty { attributes[attributes.count - 1].names = values }
      case "attribute-value": if !attributes.isEmpty { attributes[attributes.count - 1].values = values }
      case "attribute-unit": if !attributes.isEmpty { attributes[attributes.count - 1].units = values }
      case "attribute-field":
        guard let field = values.first.flatMap(Field.init(name:)), !attributes.isEmpty else { continue }
        attributes[attributes.count - 1].fields.append(
          NamedAttribute.Fed(field: field, names: Array(values.dropFirst())))
      case "categories" where values.count >= 3:
        categories.append(
          CategorySource(
            element: values[0], id: values[1], name: values[2], parent: values.count > 3 ? values[3] : ""))
      case "category-references":
        if !categories.isEmpty { categories[categories.count - 1].references = values }
      case "category-map" where values.count == 3 && !categories.isEmpty:
        categories[categories.count - 1].maps.append(
          CategorySource.Map(element: values[0], record: values[1], category: values[2]))
      case "head":
        guard let field = values.first.flatMap(Field.init(name:)) else { continue }
        head.append(HeadField(field: field, paths: Array(values.dropFirst())))
      case "group": groupNames = values
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
