import Listings
import Yams

/// Reads a profile file: YAML with `name`, `title`, `formats`, `roots`, `records`, `namespaces`, `requires`, `cells`,
/// `group`, `attributes`, `categories`, `head`, `fields`.
enum ProfileFile {
  static func read(_ yaml: String, file: String) throws(ProfileError) -> ProfileSource {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw ProfileError(
        file: file, line: line(of: error), message: "not valid YAML: \(words(of: error)); correct the line")
    }
    guard case .mapping(let mapping)? = root else {
      throw ProfileError(
        file: file, line: 1, message: "a profile is a mapping; begin with \"name: my-profile\"")
    }
    var source = ProfileSource()
    for (key, value) in mapping {
      let line = key.mark?.line ?? 0
      switch key.string ?? "" {
      case "name": source.name = try text(value, "name", file, line)
      case "title": source.title = try text(value, "title", file, line)
      case "formats": source.formats = try formats(value, file, line)
      case "roots": source.rootElements = try texts(value, "roots", file, line)
      case "records": source.records = try records(value, file, line)
      case "namespaces": source.namespaces = try texts(value, "namespaces", file, line)
      case "requires": source.requiredNames = try texts(value, "requires", file, line)
      case "cells": source.cells = try cells(value, file, line)
      case "attributes": source.attributes = try attributes(value, file, line)
      case "categories": source.categories = try categories(value, file, line)
      case "head": source.head = try head(value, file, line)
      case "group": source.groupNames = try texts(value, "group", file, line)
      case "fields": source.fields = try fields(value, file, line)
      case let other:
        throw ProfileError(
          file: file, line: line,
          message:
            "unknown key \"\(other)\"; a profile has name, title, formats, roots, records, namespaces, "
            + "requires, cells, group, attributes, categories, head and fields")
      }
    }
    if source.name.isEmpty {
      throw ProfileError(file: file, line: 0, message: "the profile has no name; add \"name: my-profile\"")
    }
    if source.formats.isEmpty {
      throw ProfileError(
        file: file, line: 0,
        message: "the profile names no format; add \"formats: [xml]\" (or csv, tsv, jsonl, json)")
    }
    try checkRecords(source, file, line(of: "records", in: yaml))
    return source
  }

  private static func formats(_ node: Node, _ file: String, _ line: Int) throws(ProfileError) -> [FeedFormat]
  {
    var formats: [FeedFormat] = []
    for name in try texts(node, "formats", file, line) {
      guard let format = FeedFormat(rawValue: name) else {
        throw ProfileError(
          file: file, line: line,
          message:
            "unknown format \"\(name)\"; known are \(FeedFormat.allCases.map(\.rawValue).joined(separator: ", "))"
        )
      }
      formats.append(format)
    }
    return formats
  }

  /// What the formats make of entries of `records`.
  private static func checkRecords(
    _ source: ProfileSource, _ file: String, _ line: Int
  ) throws(ProfileError) {
    let isJSON = source.formats.allSatisfy { $0 == .json || $0 == .jsonLines }
    if isJSON,
      let dotted = source.records.first(where: {
        !RecordPath.isPath($0) && $0.contains(".") && !$0.contains(":")
      })
    {
      let path = dotted.split(separator: ".").joined(separator: "/")
      throw ProfileError(
        file: file, line: line,
        message:
          "\"\(dotted)\" of \"records\" is no type; names of a path have slashes between: write \"\(path)\"")
    }
    guard source.hasPaths else { return }
    guard source.formats.contains(where: { [.xml, .json, .jsonLines].contains($0) }) else {
      throw ProfileError(
        file: file, line: line,
        message: "\"records\" has a path, which only xml, json and jsonl have; leave it out")
    }
    if source.formats.contains(.xml), let path = source.recordPaths.first(where: { $0.takesAnyName }) {
      throw ProfileError(
        file: file, line: line,
        message: "\"\(path)\" of \"records\" must name the records in XML; write their element for the last *"
      )
    }
  }

  /// Names and paths of records, each on a line of its own or not.
  private static func records(_ node: Node, _ file: String, _ line: Int) throws(ProfileError) -> [String] {
    var nodes = [node]
    if case .sequence(let sequence) = node { nodes = Array(sequence) }
    var records: [(text: String, line: Int)] = []
    for node in nodes {
      let line = node.mark?.line ?? line
      records.append((try text(node, "records", file, line), line))
    }
    // Beside a path, a name is one, too.
    guard records.contains(where: { RecordPath.isPath($0.text) }) else { return records.map(\.text) }
    for (record, line) in records {
      do throws(RecordPath.Malformed) {
        _ = try RecordPath(record)
      } catch {
        throw ProfileError(
          file: file, line: line, message: "\"\(record)\" of \"records\" is no path: \(error.message)")
      }
    }
    return records.map(\.text)
  }

  static func fields(
    _ node: Node, _ file: String, _ line: Int
  ) throws(ProfileError) -> [ProfileSource.FieldNames] {
    guard case .mapping(let mapping) = node else {
      throw ProfileError(
        file: file, line: line, message: "\"fields\" is a mapping; write \"title: [title, name]\" below it")
    }
    var fields: [ProfileSource.FieldNames] = []
    for (key, value) in mapping {
      let line = key.mark?.line ?? line
      let name = key.string ?? ""
      guard let field = Field(name: name), field != .links, field != .attribute else {
        let known = Field.allCases.filter { $0 != .links && $0 != .attribute }.map(\.name)
        throw ProfileError(
          file: file, line: line,
          message: "unknown field \"\(name)\"; known are \(known.joined(separator: ", "))")
      }
      var names = value
      var isByPlatform = false
      if case .mapping(let detail) = value {
        names = detail["names"] ?? Node.sequence(Node.Sequence([]))
        switch detail["by"]?.string ?? "seller" {
        case "platform": isByPlatform = true
        case "seller": break
        case let other:
          throw ProfileError(
            file: file, line: line, message: "\"by: \(other)\" of \"\(name)\"; write platform or seller")
        }
        for (key, _) in detail where key.string != "names" && key.string != "by" {
          throw ProfileError(
            file: file, line: key.mark?.line ?? line,
            message: "unknown key \"\(key.string ?? "")\" of \"\(name)\"; write names and by")
        }
      }
      let list = try texts(names, name, file, line)
      if list.isEmpty {
        throw ProfileError(
          file: file, line: line, message: "\"\(name)\" has no source names; name some or leave the field out"
        )
      }
      fields.append(ProfileSource.FieldNames(field: field, names: list, isByPlatform: isByPlatform))
    }
    return fields
  }

  static func text(
    _ node: Node, _ key: String, _ file: String, _ line: Int
  ) throws(ProfileError) -> String {
    guard let text = node.string, !text.isEmpty, !text.contains("\t"), !text.contains("\n") else {
      throw ProfileError(file: file, line: line, message: "\"\(key)\" must be one line of text")
    }
    return text
  }

  static func texts(
    _ node: Node, _ key: String, _ file: String, _ line: Int
  ) throws(ProfileError) -> [String] {
    guard case .sequence(let sequence) = node else { return [try text(node, key, file, line)] }
    var list: [String] = []
    for element in sequence { list.append(try text(element, key, file, element.mark?.line ?? line)) }
    return list
  }

  /// The line of a key of a sound profile; 0 where it has none.
  static func line(of key: String, in yaml: String) -> Int {
    guard case .mapping(let mapping)? = try? Yams.compose(yaml: yaml) else { return 0 }
    return mapping.first { $0.key.string == key }?.key.mark?.line ?? 0
  }

  private static func line(of error: any Error) -> Int {
    guard let error = error as? YamlError else { return 0 }
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      return mark.line
    case .duplicatedKeysInMapping(_, let context): return context.mark.line
    default: return 0
    }
  }

  private static func words(of error: any Error) -> String {
    guard let error = error as? YamlError else { return "\(error)" }
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
      return problem
    case .duplicatedKeysInMapping(let keys, _):
      return "\(keys.map { "\"\($0)\"" }.joined(separator: ", ")) stands twice in one mapping"
    default: return "it cannot be read"
    }
  }
}
