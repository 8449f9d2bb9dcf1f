import Glibc

/// A namespace declaration: the prefix (empty for the default namespace) and the value as written.
struct XMLNamespaceDeclaration: Equatable {
  var prefix: [UInt8]
  var value: [UInt8]
}

/// What elements a feed's head holds, gathered by path: enough to choose a profile and the record element.
///
/// It reads leniently: records are judged later, one by one.
struct XMLHeadSurvey {
  /// All elements of one path (`rss/channel/item`), in order of first appearance.
  struct Element {
    var localName: [UInt8]
    /// Position of the parent's path, -1 for the document element.
    var parent: Int
    var depth: Int
    /// Where the first one's `<` stands.
    var start: Int
    var count = 0
    /// Bytes of content, all elements of the path together.
    var bytes = 0
    var children: [Int] = []
    var mostAttributes = 0
    /// Local names of attributes, in order of first appearance; no namespace declarations.
    var attributeNames: [[UInt8]] = []
    /// Declarations on the first element of the path.
    var declarations: [XMLNamespaceDeclaration] = []
  }

  private let base: UnsafePointer<UInt8>
  private let count: Int
  private(set) var elements: [Element] = []
  private var values: [[UInt8]] = []
  private var stack: [(element: Int, name: Range<Int>, start: Int)] = []
  /// Elements deeper than this, or of more paths than this, tell nothing about records.
  private static let deepest = 64
  private static let mostPaths = 2000
  private static let mostAttributeNames = 32

  init(_ base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  /// Values of all namespace declarations, in order of appearance.
  var namespaceNames: [String] { values.map { String(decoding: $0, as: UTF8.self) } }

  /// O(head) times the nesting at broken end tags.
  mutating func read(from start: Int) {
    var position = start
    while position < count, let found = memchr(base + position, 0x3C, count - position) {
      position = UnsafeRawPointer(base).distance(to: found)
      guard position + 1 < count else { break }
      switch base[position + 1] {
      case XMLByte.bang, XMLByte.question:
        guard let after = section(position) else { return finish() }
        position = after
      case XMLByte.slash:
        let name = nameRange(position + 2)
        close(name, at: position)
        position = name.upperBound
      default:
        guard let after = open(position) else { return finish() }
        position = after
      }
    }
    finish()
  }

  private mutating func finish() {
    for entry in stack { elements[entry.element].bytes += count - entry.start }
    stack = []
  }

  private func section(_ position: Int) -> Int? {
    if base[position + 1] == XMLByte.question {
      return XMLSection.instruction.find(base, position + 2, count).map { $0 + 2 }
    }
    if position + 4 <= count, base.holds("--", at: position + 2) {
      return XMLSection.commentEnd.find(base, position + 4, count).map { $0 + 3 }
    }
    if position + 9 <= count, base.holds("[CDATA[", at: position + 2) {
      return XMLSection.characterData.find(base, position + 9, count).map { $0 + 3 }
    }
    return position + 2
  }

  private func nameRange(_ start: Int) -> Range<Int> {
    var end = start
    while end < count, XMLByte.continuesName(base[end]) || base[end] >= 0x80 { end += 1 }
    return start..<end
  }

  private func bytes(_ range: Range<Int>) -> [UInt8] {
    Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  private func localName(_ range: Range<Int>) -> [UInt8] {
    var local = bytes(range)
    if let colon = local.lastIndex(of: XMLByte.colon) { local.removeFirst(colon + 1) }
    return local
  }

  private func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && memcmp(base + left.lowerBound, base + right.lowerBound, left.count) == 0
  }

  private mutating func close(_ name: Range<Int>, at position: Int) {
    guard let index = stack.lastIndex(where: { isEqual($0.name, name) }) else { return }
    while stack.count > index {
      let entry = stack.removeLast()
      elements[entry.element].bytes += position - entry.start
    }
  }

  private mutating func open(_ position: Int) -> Int? {
    let name = nameRange(position + 1)
    guard !name.isEmpty else { return position + 1 }
    let parent = stack.last?.element ?? (elements.isEmpty ? -1 : 0)
    let local = localName(name)
    let siblings = parent < 0 ? [] : elements[parent].children
    var element = siblings.first { elements[$0].localName == local }
    if element == nil, elements.count < Self.mostPaths, stack.count < Self.deepest {
      elements.append(Element(localName: local, parent: parent, depth: stack.count, start: position))
      element = elements.count - 1
      if parent >= 0 { elements[parent].children.append(elements.count - 1) }
    }
    guard let tag = attributes(name.upperBound) else { return nil }
    for declaration in tag.declarations where !values.contains(declaration.value) && values.count < 100 {
      values.append(declaration.value)
    }
    guard let element else { return tag.end }
    if elements[element].count == 0 { elements[element].declarations = tag.declarations }
    elements[element].count += 1
    elements[element].mostAttributes = max(elements[element].mostAttributes, tag.count)
    for name in tag.names where elements[element].attributeNames.count < Self.mostAttributeNames {
      let local = localName(name)
      if !elements[element].attributeNames.contains(local) { elements[element].attributeNames.append(local) }
    }
    if !tag.isEmpty, stack.count < Self.deepest { stack.append((element, name, tag.end)) }
    return tag.end
  }

  private struct Tag {
    var end: Int
    var isEmpty: Bool
    var count: Int
    var names: [Range<Int>] = []
    var declarations: [XMLNamespaceDeclaration]
  }

  private func attributes(_ start: Int) -> Tag? {
    var tag = Tag(end: start, isEmpty: false, count: 0, declarations: [])
    var position = start
    var name = start..<start
    while position < count {
      let byte = base[position]
      if byte == XMLByte.greaterThan || byte == XMLByte.lessThan {
        tag.isEmpty = base[position - 1] == XMLByte.slash
        tag.end = byte == XMLByte.greaterThan ? position + 1 : position
        return tag
      }
      if byte == XMLByte.quote || byte == XMLByte.apostrophe {
        let value = position + 1
        position = value
        while position < count, base[position] != byte, base[position] != XMLByte.lessThan { position += 1 }
        guard position < count else { return nil }
        if base[position] == XMLByte.lessThan { continue }
        tag.count += 1
        if let declaration = declaration(name, value..<position) {
          tag.declarations.append(declaration)
        } else if tag.names.count < Self.mostAttributeNames {
          tag.names.append(name)
        }
        position += 1
      } else if XMLByte.startsName(byte) || byte >= 0x80 {
        name = nameRange(position)
        position = name.upperBound
      } else {
        position += 1
      }
    }
    return nil
  }

  private func declaration(_ name: Range<Int>, _ value: Range<Int>) -> XMLNamespaceDeclaration? {
    let name = bytes(name)
    guard name.starts(with: "xmlns".utf8) else { return nil }
    if name.count == 5 { return XMLNamespaceDeclaration(prefix: [], value: bytes(value)) }
    guard name[5] == XMLByte.colon, name.count > 6 else { return nil }
    return XMLNamespaceDeclaration(prefix: Array(name.dropFirst(6)), value: bytes(value))
  }
}
