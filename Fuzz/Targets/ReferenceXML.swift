import CLibXML2
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

  /// Records' cells in document order; `nil` for a document that libxml2 rejects.
  package static func records(_ bytes: [UInt8], named names: [String]) -> [[Value]]? {
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
    collect(root, names, &found)
    return found
  }

  private static func collect(_ node: xmlNodePtr, _ names: [String], _ found: inout [[Value]]) {
    if names.contains(local(node)) {
      var values: [Value] = []
      cells(node, path: "", isRecord: true, &values)
      found.append(values)
      return
    }
    for child in children(node) where child.pointee.type == XML_ELEMENT_NODE { collect(child, names, &found) }
  }

  private static func cells(
    _ node: xmlNodePtr, path: String, isRecord: Bool, _ values: inout [Value]
  ) {
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
        element, path: prefix + qualified(element.pointee.name, element.pointee.ns), isRecord: false, &values)
    }
    let own = all.filter { $0.pointee.type == XML_TEXT_NODE || $0.pointee.type == XML_CDATA_SECTION_NODE }
      .map { $0.pointee.content.map { String(cString: $0) } ?? "" }.joined()
    let isBlank = own.utf8.allSatisfy { [0x20, 9, 10, 13].contains($0) }
    if isBlank && (isRecord || !elements.isEmpty) { return }
    let content = xmlNodeGetContent(node)
    values.append(
      .init(
        name: isRecord ? qualified(node.pointee.name, node.pointee.ns) : path,
        value: content.map { String(cString: $0) } ?? ""))
    if let content { free(content) }
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
