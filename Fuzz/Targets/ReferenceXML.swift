import CLibXML2
import FeedParsing
import Glibc

/// Reads a whole document through libxml2's tree, to compare records with: the rules for cells written a second
/// time, over another parser.
package enum ReferenceXML {
  /// A cell of a record, by its source name; equal only byte by byte.
  package struct Value: Equatable, CustomStringConvertible, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }

    package static func == (left: Value, right: Value) -> Bool {
      left.name.utf8.elementsEqual(right.name.utf8) && left.value.utf8.elementsEqual(right.value.utf8)
    }

    package var description: String { "\(name)=\(value.debugDescription)" }
  }

  /// Records' cells in document order; `nil` for a document that libxml2 rejects. `texts` are paths, as written, of
  /// elements that hold a text, in which HTML is mark-up. `isAt` is asked for the local names from the document element
  /// down to one that bears such a name; at `exceptions`, those that hold a text and no more than an attribute are none.
  package static func records(
    _ bytes: [UInt8], named names: [String], texts: Set<String> = [],
    exceptions: [[String]] = [], isAt: ([String]) -> Bool = { _ in true }
  ) -> [[Value]]? {
    let options = Int32(
      bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_HUGE.rawValue)
    guard let context = xmlNewParserCtxt() else { return nil }
    defer { xmlFreeParserCtxt(context) }
    let document = bytes.withUnsafeBytes {
      xmlCtxtReadMemory(
        context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, nil, options)
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    guard context.pointee.wellFormed != 0, let root = xmlDocGetRootElement(document) else { return nil }
    var found: [[Value]] = []
    collect(root, [], names, texts, exceptions, isAt, &found)
    return found
  }

  private static func collect(
    _ node: xmlNodePtr, _ parents: [String], _ names: [String], _ texts: Set<String>,
    _ exceptions: [[String]], _ isAt: ([String]) -> Bool, _ found: inout [[Value]]
  ) {
    let path = parents + [local(node)]
    if exceptions.contains(path), isText(node) { return }
    if names.contains(local(node)), isAt(path) {
      var values: [Value] = []
      cells(node, path: "", isRecord: true, texts, &values)
      found.append(values)
      return
    }
    for child in children(node) where child.pointee.type == XML_ELEMENT_NODE {
      collect(child, path, names, texts, exceptions, isAt, &found)
    }
  }

  private static func isText(_ node: xmlNodePtr) -> Bool {
    var attributes = 0
    var attribute = node.pointee.properties
    while let current = attribute {
      attributes += 1
      attribute = current.pointee.next
    }
    var namespace = node.pointee.nsDef
    while let current = namespace {
      attributes += 1
      namespace = current.pointee.next
    }
    return attributes < 2 && children(node).allSatisfy { $0.pointee.type == XML_TEXT_NODE }
  }

  private static func cells(
    _ node: xmlNodePtr, path: String, isRecord: Bool, _ texts: Set<String>, _ values: inout [Value]
  ) {
    let first = values.count
    let prefix = path.isEmpty ? "" : path + "/"
    var attribute = node.pointee.properties
    while let current = attribute {
      let value = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
      values.append(
        .init(
          name: prefix + "@" + qualified(current.pointee.name, current.pointee.ns),
          value: value.map { String(cString: $0) } ?? ""))
      if let value { free(value) }
      attribute = current.pointee.next
    }
    let all = children(node)
    let elements = all.filter { $0.pointee.type == XML_ELEMENT_NODE }
    for element in elements {
      cells(
        element, path: prefix + qualified(element.pointee.name, element.pointee.ns), isRecord: false,
        texts, &values)
    }
    let own = all.filter { $0.pointee.type == XML_TEXT_NODE || $0.pointee.type == XML_CDATA_SECTION_NODE }
      .map { $0.pointee.content.map { String(cString: $0) } ?? "" }.joined()
    let isBlank = own.utf8.allSatisfy { [0x20, 9, 10, 13].contains($0) }
    if !isRecord, !elements.isEmpty, !isBlank || texts.contains(path) {
      let isPure = isHTML(elements)
      if isPure {
        let kept = values[first...].filter { ($0.name.split(separator: "/").last ?? "").hasPrefix("@") }
        values.replaceSubrange(first..., with: kept)
      }
      if !isBlank || isPure {
        values.append(.init(name: path, value: markup(all)))
        return
      }
    }
    if isBlank && (isRecord || !elements.isEmpty) { return }
    let content = xmlNodeGetContent(node)
    values.append(
      .init(
        name: isRecord ? qualified(node.pointee.name, node.pointee.ns) : path,
        value: content.map { String(cString: $0) } ?? ""))
    if let content { free(content) }
  }

  private static func isHTML(_ elements: [xmlNodePtr]) -> Bool {
    elements.allSatisfy { element in
      XMLMarkup.htmlNames.contains(local(element).lowercased())
        && isHTML(children(element).filter { $0.pointee.type == XML_ELEMENT_NODE })
    }
  }

  /// HTML as it would be written into a value; tags of other elements are left out.
  private static func markup(_ nodes: [xmlNodePtr]) -> String {
    nodes.map { node in
      guard node.pointee.type == XML_ELEMENT_NODE else {
        let isText = node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE
        return isText ? node.pointee.content.map { String(cString: $0) } ?? "" : ""
      }
      let name = local(node)
      let content = children(node)
      let isEmpty = content.allSatisfy { $0.pointee.type != XML_ELEMENT_NODE && markup([$0]).isEmpty }
      guard XMLMarkup.htmlNames.contains(name.lowercased()) else { return markup(content) }
      if isEmpty, ["script", "style", "template"].contains(name.lowercased()) { return "" }
      var tag = "<" + name
      var attribute = node.pointee.properties
      while let current = attribute {
        let value = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
        var text = value.map { String(cString: $0) } ?? ""
        if let value { free(value) }
        for (sign, entity) in [("&", "&amp;"), ("\"", "&quot;"), ("<", "&lt;")] {
          text = text.utf8.split(separator: sign.utf8.first ?? 0, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }.joined(separator: entity)
        }
        tag += " " + (current.pointee.name.map { String(cString: $0) } ?? "") + "=\"" + text + "\""
        attribute = current.pointee.next
      }
      return tag + ">" + (isEmpty ? "" : markup(content) + "</" + name + ">")
    }.joined()
  }

  private static func children(_ node: xmlNodePtr) -> [xmlNodePtr] {
    var list: [xmlNodePtr] = []
    var child = node.pointee.children
    while let current = child {
      list.append(current)
      child = current.pointee.next
    }
    return list
  }

  private static func local(_ node: xmlNodePtr) -> String {
    let name = node.pointee.name.map { String(cString: $0) } ?? ""
    return name.split(separator: ":", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  private static func qualified(
    _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafeMutablePointer<xmlNs>?
  ) -> String {
    let local = name.map { String(cString: $0) } ?? ""
    guard let prefix = namespace?.pointee.prefix else { return local }
    return String(cString: prefix) + ":" + local
  }
}
