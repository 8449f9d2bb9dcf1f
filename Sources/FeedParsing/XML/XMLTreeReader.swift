import CLibXML2
import Glibc
import Listings

/// Walks libxml2's tree of one record and makes the cells that `XMLTokeniser` would make.
struct XMLTreeReader {
  let context: XMLContext
  let limits: ParseLimits
  var allowance: Int
  let batch: RecordBatch
  private var cells = 0

  init(context: XMLContext, limits: ParseLimits, allowance: Int, batch: RecordBatch) {
    self.context = context
    self.limits = limits
    self.allowance = allowance
    self.batch = batch
  }

  mutating func read(_ record: xmlNodePtr) -> XMLFailure? {
    visit(record, depth: 0, written: [], lookup: [])
  }

  /// Recursion is bounded by `limits.depth`, which the record has been checked against.
  private mutating func visit(
    _ node: xmlNodePtr, depth: Int, written: [UInt8], lookup: [UInt8]
  ) -> XMLFailure? {
    if depth > limits.depth { return .tooDeep }
    let slash: [UInt8] = written.isEmpty ? [] : [XMLByte.slash]
    let firstCell = batch.cells.count
    var attribute = node.pointee.properties
    while let current = attribute {
      let (name, dropped) = qualified(current.pointee.name, current.pointee.ns)
      let failure = append(
        written + slash + [UInt8(ascii: "@")] + name,
        lookup + slash + [UInt8(ascii: "@")] + name.dropFirst(dropped), text(current.pointee.children))
      if let failure { return failure }
      attribute = current.pointee.next
    }
    var hasChildren = false
    var hasText = false
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE:
        hasChildren = true
        let (name, dropped) = qualified(current.pointee.name, current.pointee.ns)
        let failure = visit(
          current, depth: depth + 1, written: written + slash + name,
          lookup: lookup + slash + name.dropFirst(dropped))
        if let failure { return failure }
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if xmlIsBlankNode(current) == 0, !isBlank(current.pointee.content) { hasText = true }
      default: break
      }
      child = current.pointee.next
    }
    if hasChildren, depth > 0,
      hasText || XMLContext.isText(context.names.target(below: lookup).field)
    {
      var markup = XMLMarkup()
      build(&markup, node.pointee.children)
      if markup.isPure {
        let texts = batch.cells.indices[firstCell...].filter {
          !XMLMarkup.isAttribute(batch.name(batch.cells[$0]))
        }
        for index in texts.reversed() { batch.cells.remove(at: index) }
      }
      if hasText || markup.isPure { return append(written, lookup, markup.bytes) }
    }
    guard hasText || !hasChildren && depth > 0 else {
      // As `XMLTokeniser.close` tells the end of an attribute's element.
      let target = depth > 0 ? context.names.target(below: lookup) : .attribute
      guard target.field == .attribute, AttributeRole.endsPair(target.rank) else { return nil }
      return append(written, lookup, [])
    }
    if depth == 0 {
      let (name, dropped) = qualified(node.pointee.name, node.pointee.ns)
      _ = dropped
      return append(name, [], text(node.pointee.children))
    }
    return append(written, lookup, text(node.pointee.children))
  }

  private func isBlank(_ content: UnsafeMutablePointer<xmlChar>?) -> Bool {
    guard var current = content else { return true }
    while current.pointee != 0 {
      if !XMLByte.isSpace(current.pointee) { return false }
      current += 1
    }
    return true
  }

  /// Mark-up of a list of siblings and of all below.
  private func build(_ markup: inout XMLMarkup, _ first: xmlNodePtr?) {
    var node = first
    while let current = node {
      switch current.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = current.pointee.content {
          markup.text(UnsafeBufferPointer(start: content, count: strlen(content)))
        }
      case XML_ELEMENT_NODE:
        let name = bytes(current.pointee.name)
        markup.start(name)
        var attribute = current.pointee.properties
        while let entry = attribute {
          markup.attribute(bytes(entry.pointee.name), text(entry.pointee.children))
          attribute = entry.pointee.next
        }
        markup.endOfStart()
        build(&markup, current.pointee.children)
        markup.end(name)
      default: break
      }
      node = current.pointee.next
    }
  }

  /// All text at and below a list of siblings.
  private func text(_ first: xmlNodePtr?) -> [UInt8] {
    var bytes: [UInt8] = []
    var node = first
    while let current = node {
      switch current.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = current.pointee.content {
          bytes.append(contentsOf: UnsafeBufferPointer(start: content, count: strlen(content)))
        }
      case XML_ELEMENT_NODE: bytes.append(contentsOf: text(current.pointee.children))
      case XML_ENTITY_REF_NODE:
        // The predefined entities are resolved by libxml2 itself; no other is declared.
        break
      default: break
      }
      node = current.pointee.next
    }
    return bytes
  }

  /// The name as written, and how many bytes of it are a prefix to drop.
  private func qualified(
    _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafeMutablePointer<xmlNs>?
  ) -> (name: [UInt8], dropped: Int) {
    let name = bytes(local)
    guard let namespace else {
      return (name, name.withUnsafeBytes { context.droppedPrefixLength($0) })
    }
    guard let prefix = namespace.pointee.prefix else { return (name, 0) }
    let qualified = bytes(prefix) + [XMLByte.colon] + name
    let uri = String(decoding: bytes(namespace.pointee.href), as: UTF8.self)
    return (qualified, context.namespaces.contains(uri) ? qualified.count - name.count : 0)
  }

  private func bytes(_ text: UnsafePointer<xmlChar>?) -> [UInt8] {
    guard let text else { return [] }
    return Array(UnsafeBufferPointer(start: text, count: strlen(text)))
  }

  private mutating func append(_ name: [UInt8], _ lookup: [UInt8], _ value: [UInt8]) -> XMLFailure? {
    cells += 1
    if cells > limits.cells { return .tooManyCells }
    if value.count > limits.fieldBytes { return .fieldSize }
    allowance -= name.count + value.count
    if allowance < 0 { return .decodedSize }
    let target = lookup.isEmpty ? FieldTarget.attribute : context.names.target(below: lookup)
    let nameOffset = name.withUnsafeBytes { batch.arena.append($0) }
    let valueOffset = value.withUnsafeBytes { batch.arena.append($0) }
    batch.cells.append(
      Cell(
        field: target.field, rank: target.rank, nameOffset: nameOffset, nameLength: name.count,
        valueOffset: valueOffset, valueLength: value.count))
    return nil
  }
}
