import Glibc
import Listings

extension XMLTokeniser {
  /// Makes the cell of an element whose end tag stands at `position`.
  ///
  /// A leaf gives its text, empty or not. An element with children gives the text of itself and all of its
  /// descendants, if any text stands directly in it, with the tags of HTML (see `XMLMarkup`): `Via<b>gra</b>`. Without
  /// text of its own it gives none, but where it is a title or description and holds nothing but HTML.
  func close(
    _ element: XMLOpenElement, isRecord: Bool, _ arena: ByteArena, _ position: Int
  ) -> XMLFailure? {
    if element.hasChildren, !isRecord,
      element.hasText || XMLContext.isText(nodes[Int(element.node)].field)
    {
      switch closeMarkup(element, arena, position) {
      case .cell: return nil
      case .failure(let failure): return failure
      case .none: break
      }
    }
    if element.hasChildren || isRecord, !element.hasText {
      // The end of an attribute's element is told by a cell without a value, which `RecordArranger` takes out again.
      guard !isRecord, AttributeRole.endsPair(nodes[Int(element.node)].rank),
        nodes[Int(element.node)].field == .attribute
      else { return nil }
      return appendCell(
        node: element.node, isPathOfOne: true, nameOffset: element.nameOffset,
        nameLength: Int(element.nameLength), valueOffset: position, valueLength: 0, arena)
    }
    let first = Int(element.firstSegment)
    let segments = progress.pointee.segments
    var offset = position
    var length = 0
    let last = progress.pointee.segmentCount
    if last == first + 1, segments[first].form == .plain {
      offset = Int(segments[first].offset)
      length = Int(segments[first].length)
    } else if last > first {
      var total = 0
      for index in first..<last { total += Int(segments[index].length) }
      if total > limits.fieldBytes { return .fieldSize }
      guard let target = room(arena, total) else { return .decodedSize }
      let base = UnsafePointer(arena.base)
      for index in first..<last {
        let segment = segments[index]
        let source = base + Int(segment.offset)
        if segment.form == .plain {
          memcpy(target + length, source, Int(segment.length))
          length += Int(segment.length)
        } else {
          switch XMLText.decode(source, Int(segment.length), to: target + length, form: segment.form) {
          case .success(let written): length += written
          case .failure(let error): return error.failure
          }
        }
      }
      offset = arena.count
      arena.commit(length)
    }
    if length > limits.fieldBytes { return .fieldSize }
    return appendCell(
      node: element.node, isPathOfOne: true, nameOffset: element.nameOffset,
      nameLength: Int(element.nameLength), valueOffset: offset, valueLength: length, arena)
  }

  private enum MarkupResult {
    case cell
    case failure(XMLFailure)
    /// It is no text.
    case none
  }

  @inline(never)
  private func closeMarkup(_ element: XMLOpenElement, _ arena: ByteArena, _ position: Int) -> MarkupResult {
    let base = UnsafePointer(arena.base)
    var start = element.nameOffset + Int(element.nameLength)
    var quote: UInt8 = 0
    while start < position, quote != 0 || base[start] != XMLByte.greaterThan {
      let byte = base[start]
      if quote == 0 ? byte == XMLByte.quote || byte == XMLByte.apostrophe : byte == quote {
        quote = quote == 0 ? byte : 0
      }
      start += 1
    }
    let markup: XMLMarkup
    switch XMLMarkup.read(base, from: start + 1, to: position) {
    case .success(let read): markup = read
    case .failure(let error): return .failure(error.failure)
    }
    guard element.hasText || markup.isPure else { return .none }
    if markup.isPure { dropTexts(from: Int(element.firstCell), arena) }
    if markup.bytes.count > limits.fieldBytes { return .failure(.fieldSize) }
    guard room(arena, markup.bytes.count) != nil else { return .failure(.decodedSize) }
    let offset = markup.bytes.withUnsafeBytes { arena.append($0) }
    let failure = appendCell(
      node: element.node, isPathOfOne: true, nameOffset: element.nameOffset,
      nameLength: Int(element.nameLength), valueOffset: offset, valueLength: markup.bytes.count, arena)
    return failure.map { .failure($0) } ?? .cell
  }

  /// Takes out the cells of elements whose text the element around them has.
  private func dropTexts(from first: Int, _ arena: ByteArena) {
    var kept = first
    for index in first..<progress.pointee.cellCount {
      let cell = cells[index]
      guard XMLMarkup.isAttribute(arena[Int(cell.nameOffset), Int(cell.nameLength)]) else { continue }
      cells[kept] = cell
      kept += 1
    }
    progress.pointee.cellCount = kept
  }

  /// Appends a cell; its name is the one in the feed where that is the whole path, else the path as written.
  @inline(__always)
  func appendCell(
    node: Int32, isPathOfOne: Bool, nameOffset: Int, nameLength: Int, valueOffset: Int, valueLength: Int,
    _ arena: ByteArena
  ) -> XMLFailure? {
    let entry = nodes + Int(node)
    var nameOffset = nameOffset
    var nameLength = nameLength
    if !(isPathOfOne && entry.pointee.depth <= 1) {
      if entry.pointee.writtenStamp != progress.pointee.stamp {
        let path = names.path(of: node, written: true)
        guard room(arena, path.count) != nil else { return .decodedSize }
        let offset = path.withUnsafeBytes { arena.append($0) }
        entry.pointee.writtenStamp = progress.pointee.stamp
        entry.pointee.writtenOffset = Int32(truncatingIfNeeded: offset)
        entry.pointee.writtenLength = Int32(truncatingIfNeeded: path.count)
      }
      nameOffset = Int(entry.pointee.writtenOffset)
      nameLength = Int(entry.pointee.writtenLength)
    }
    // Elements and attributes are capped; each makes one cell at most, the record's own text one more.
    let index = progress.pointee.cellCount
    guard index <= limits.cells else { return .tooManyCells }
    cells[index] = Cell(
      field: entry.pointee.field, rank: entry.pointee.rank, nameOffset: nameOffset, nameLength: nameLength,
      valueOffset: valueOffset, valueLength: valueLength)
    progress.pointee.cellCount = index + 1
    progress.pointee.roles |= entry.pointee.role
    return nil
  }

  enum TagEnd {
    case tag(end: Int, isEmpty: Bool, attributes: Int)
    case stopped(XMLOutcome)
  }

  /// Reads a start tag from behind its name to its `>` (productions 40, 41, 44) and makes cells of its attributes.
  func attributes(_ arena: ByteArena, _ start: Int, _ end: Int, node: Int32, isRecord: Bool) -> TagEnd {
    var base = UnsafePointer(arena.base)
    var position = start
    var count = 0
    var previous = node
    while true {
      let gap = position
      while position < end, XMLByte.isSpace(base[position]) { position += 1 }
      guard position < end else { return .stopped(.open) }
      if base[position] == XMLByte.greaterThan {
        return .tag(end: position + 1, isEmpty: false, attributes: count)
      }
      if base[position] == XMLByte.slash {
        guard position + 1 < end else { return .stopped(.open) }
        guard base[position + 1] == XMLByte.greaterThan else {
          return .stopped(.broken(.badMarkup, end: position + 2))
        }
        return .tag(end: position + 2, isEmpty: true, attributes: count)
      }
      // The name.
      let name = position
      if base[name] >= 0x80 { return .stopped(.uncovered) }
      guard position > gap, XMLByte.startsName(base[name]) else {
        return .stopped(.broken(.badAttribute, end: position + 1))
      }
      while position < end, XMLByte.continuesName(base[position]) { position += 1 }
      guard position < end else { return .stopped(.open) }
      if base[position] >= 0x80 { return .stopped(.uncovered) }
      let length = position - name
      if count == limits.attributes { return .stopped(.broken(.tooManyAttributes, end: position)) }
      // `=` and the quote.
      while position < end, XMLByte.isSpace(base[position]) { position += 1 }
      guard position < end else { return .stopped(.open) }
      guard base[position] == XMLByte.equals else {
        return .stopped(.broken(.badAttribute, end: position + 1))
      }
      position += 1
      while position < end, XMLByte.isSpace(base[position]) { position += 1 }
      guard position < end else { return .stopped(.open) }
      let quote = base[position]
      guard quote == XMLByte.quote || quote == XMLByte.apostrophe else {
        return .stopped(.broken(.badAttribute, end: position + 1))
      }
      // The value.
      position += 1
      let value = position
      var form = XMLSegment.Form.plain
      while position < end, base[position] != quote {
        let byte = base[position]
        if byte == XMLByte.lessThan { return .stopped(.broken(.badAttribute, end: position + 1)) }
        if byte == XMLByte.ampersand || byte == 0x09 || byte == 0x0A || byte == 0x0D { form = .text }
        position += 1
      }
      guard position < end else { return .stopped(.open) }
      let valueEnd = position
      position += 1
      let seen = scratch.attributes
      for index in 0..<count where seen[index].length == length {
        if memcmp(base + seen[index].offset, base + name, length) == 0 {
          return .stopped(.broken(.duplicateAttribute, end: position))
        }
      }
      seen[count] = XMLAttributeName(offset: name, length: length)
      count += 1
      // Declarations change what names mean from here on, and odd colons too: libxml2 knows.
      if length >= 5, base.holds("xmlns", at: name) { return .stopped(.uncovered) }
      if memchr(base + name, 0x3A, length) != nil, !isQualified(base + name, length) {
        return .stopped(.uncovered)
      }
      var attribute =
        end - name > 32 ? names.foretoldAttribute(after: previous, below: node, base + name, length) : 0
      if attribute == 0 {
        guard let known = names.node(below: node, base + name, length, isAttribute: true) else {
          return .stopped(.broken(.tooManyCells, end: position))
        }
        attribute = known
        nodes[Int(previous)].attribute = known
      }
      previous = attribute
      if let failure = appendAttribute(arena, attribute, value, valueEnd, form) {
        return .stopped(.broken(failure, end: position))
      }
      base = UnsafePointer(arena.base)
    }
  }

  private func appendAttribute(
    _ arena: ByteArena, _ node: Int32, _ value: Int, _ end: Int, _ form: XMLSegment.Form
  ) -> XMLFailure? {
    var offset = value
    var length = end - value
    if form == .text {
      guard let target = room(arena, length) else { return .decodedSize }
      let source = UnsafePointer(arena.base) + value
      switch XMLText.decode(source, length, to: target, form: .text, isAttribute: true) {
      case .success(let written): length = written
      case .failure(let error): return error.failure
      }
      offset = arena.count
      arena.commit(length)
    }
    if length > limits.fieldBytes { return .fieldSize }
    return appendCell(
      node: node, isPathOfOne: false, nameOffset: 0, nameLength: 0, valueOffset: offset,
      valueLength: length, arena)
  }
}
