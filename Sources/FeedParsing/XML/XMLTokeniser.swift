import Glibc
import Listings

/// Reads single records of plain XML into cells: the fast path, and the judge of well-formedness.
///
/// It finds `<` with `memchr`, foretells names from the record before, and keeps everything in locals and plain
/// memory. What it does not read itself (names outside ASCII, namespace declarations inside records) it reports as
/// uncovered, for libxml2.
final class XMLTokeniser {
  let context: XMLContext
  let limits: ParseLimits
  let scratch: XMLScratch
  let names: XMLNameTree
  let progress: UnsafeMutablePointer<XMLProgress>
  let nodes: UnsafeMutablePointer<XMLNameTree.Node>
  let cells: UnsafeMutablePointer<Cell>
  /// Up to where no end of a section was found: it is not searched for again.
  private var missed = XMLMisses()

  init(context: XMLContext, limits: ParseLimits) {
    self.context = context
    var limits = limits
    // The name tree holds twice as many names as one record may bring.
    limits.cells = min(max(limits.cells, 1), XMLNameTree.capacity / 2 - 1)
    limits.depth = min(max(limits.depth, 1), 200)
    limits.attributes = min(max(limits.attributes, 1), limits.cells)
    limits.recordBytes = min(max(limits.recordBytes, 64), 1 << 30)
    self.limits = limits
    scratch = XMLScratch(depth: limits.depth, cells: limits.cells, attributes: limits.attributes)
    names = XMLNameTree(context: context)
    progress = scratch.progress
    nodes = names.nodes
    cells = scratch.cells
  }

  /// Forgets positions: another chunk, or another region of one, comes.
  func begin() {
    goBack()
    missed = XMLMisses()
  }

  /// Forgets what lies ahead: the next record begins before the place where the last one failed.
  func goBack() {
    progress.pointee.nextAmpersand = 0
    progress.pointee.nextBracket = 0
    progress.pointee.nextReturn = 0
    progress.pointee.nextSpecial = 0
  }

  /// Reads the record whose `<` stands at `start`, within `end`.
  ///
  /// Cells go to the scratch, decoded values behind the feed's bytes in the arena. O(bytes of the record).
  func read(_ arena: ByteArena, start: Int, end: Int) -> XMLOutcome {
    progress.pointee.cellCount = 0
    progress.pointee.segmentCount = 0
    progress.pointee.decodedBytes = 0
    // Nested mixed texts are kept at every level, so a record could grow by its depth.
    progress.pointee.decodedLimit = 4 * (end - start) + 65536
    if names.count > XMLNameTree.capacity / 2 { names.forget() }
    return tokens(arena, start: start, end: end)
  }

  private func tokens(_ arena: ByteArena, start: Int, end: Int) -> XMLOutcome {
    var base = UnsafePointer(arena.base)
    let stack = scratch.stack
    let nodes = nodes
    let progress = progress
    let depthLimit = limits.depth
    var elements = 0
    let elementLimit = limits.cells
    // Number of open elements; -1 before the record's own start tag.
    var top = -1
    var previous: Int32 = 0
    var position = start
    // The last white space between tags: lines are indented alike.
    var gapLength = 0
    var gapWord: UInt64 = 0
    var gapMask: UInt64 = 0

    while true {
      // A text, up to the next '<'. Between tags it is white space more often than not.
      if top >= 0 {
        let textStart = position
        if end - position > 8, gapLength > 0, base[position + gapLength] == XMLByte.lessThan,
          UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self).littleEndian & gapMask == gapWord
        {
          position += gapLength
        } else {
          while position < end, XMLByte.isSpace(base[position]) { position &+= 1 }
          guard position < end else { return .open }
          let length = position - textStart
          if length > 0, length < 8, end - textStart > 8 {
            gapLength = length
            gapMask = UInt64.max >> UInt64(64 - 8 * length)
            gapWord = UnsafeRawPointer(base + textStart).loadUnaligned(as: UInt64.self).littleEndian & gapMask
          }
        }
        var isBlank = true
        if base[position] != XMLByte.lessThan {
          isBlank = false
          guard let found = memchr(base + position, 0x3C, end - position) else { return .open }
          position = UnsafeRawPointer(base).distance(to: found)
        }
        if position > textStart {
          var form = XMLSegment.Form.plain
          if progress.pointee.nextReturn < position,
            mayHold(XMLByte.carriageReturn, &progress.pointee.nextReturn, base, textStart, position, end)
          {
            form = .text
          }
          if !isBlank {
            if progress.pointee.nextAmpersand < position,
              mayHold(XMLByte.ampersand, &progress.pointee.nextAmpersand, base, textStart, position, end)
            {
              form = .text
            }
            if progress.pointee.nextBracket < position,
              mayHold(XMLByte.bracket, &progress.pointee.nextBracket, base, textStart, position, end),
              holdsSectionEnd(base, textStart, position)
            {
              return .broken(.sectionEndInText, end: position)
            }
            if form == .text, !stack[top].hasText {
              // `&#32;` alone is white space too.
              switch isBlankText(base + textStart, position - textStart) {
              case .success(let blank): isBlank = blank
              case .failure(let error): return .broken(error.failure, end: position)
              }
            }
            if !isBlank { stack[top].hasText = true }
          }
          append(
            XMLSegment(
              offset: UInt32(truncatingIfNeeded: textStart),
              length: UInt32(truncatingIfNeeded: position - textStart), form: form))
        }
      }

      // At '<'.
      guard position + 2 < end else { return .open }
      switch base[position + 1] {
      case XMLByte.slash:
        let element = stack[top]
        let length = Int(element.nameLength)
        var after = position + 2 + length
        if after < end, memcmp(base + position + 2, base + element.nameOffset, length) == 0 {
          while after < end, XMLByte.isSpace(base[after]) { after += 1 }
          guard after < end else { return .open }
          guard base[after] == XMLByte.greaterThan else { return mismatch(base, position, end) }
        } else {
          return mismatch(base, position, end)
        }
        if let failure = close(element, isRecord: top == 0, arena, position) {
          return .broken(failure, end: after + 1)
        }
        base = UnsafePointer(arena.base)
        position = after + 1
        top -= 1
        if top < 0 { return .read(end: position) }

      case XMLByte.bang:
        let section = declaration(base, position, end, elementHasText: &stack[top].hasText)
        guard case .passed(let after, let segment) = section else { return section.outcome }
        if let segment { append(segment) }
        position = after

      case XMLByte.question:
        let section = instruction(base, position, end)
        guard case .passed(let after, _) = section else { return section.outcome }
        position = after

      default:
        elements += 1
        if elements > elementLimit { return .broken(.tooManyCells, end: position + 1) }
        if top + 1 > depthLimit { return .broken(.tooDeep, end: position + 1) }
        let nameStart = position + 1
        let parent: Int32 = top < 0 ? -1 : stack[top].node
        var node: Int32 = -1
        var after = 0
        let foretold = nodes[Int(previous)].next
        // 32 bytes are read, and the byte behind the name.
        if foretold > 0, end - nameStart > 33, nodes[Int(foretold)].parent == parent {
          let candidate = nodes + Int(foretold)
          let length = Int(candidate.pointee.nameLength)
          if length <= 32, base[nameStart + length] == XMLByte.greaterThan,
            XMLNameTree.matches(candidate, base + nameStart)
          {
            if let leafEnd = leaf(base, candidate, nameStart, length, end) {
              stack[top].hasChildren = true
              previous = foretold
              position = leafEnd
              continue
            }
            node = foretold
            after = nameStart + length
          }
        }
        if node < 0 {
          after = nameStart
          guard XMLByte.startsName(base[after]) else {
            return base[after] >= 0x80 ? .uncovered : .broken(.badMarkup, end: after + 1)
          }
          while after < end, XMLByte.continuesName(base[after]) { after += 1 }
          guard after < end else { return .open }
          let byte = base[after]
          guard byte < 0x80 else { return .uncovered }
          guard byte == XMLByte.greaterThan || byte == XMLByte.slash || XMLByte.isSpace(byte) else {
            return .broken(.badMarkup, end: after + 1)
          }
          guard isQualified(base + nameStart, after - nameStart) else { return .uncovered }
          if top < 0 {
            node = 0
          } else {
            guard
              let known = names.node(below: parent, base + nameStart, after - nameStart, isAttribute: false)
            else { return .broken(.tooManyCells, end: after) }
            node = known
            nodes[Int(previous)].next = known
          }
        }
        if top >= 0 { stack[top].hasChildren = true }
        top += 1
        stack[top] = XMLOpenElement(
          node: node, nameLength: Int32(truncatingIfNeeded: after - nameStart), nameOffset: nameStart,
          firstSegment: Int32(truncatingIfNeeded: progress.pointee.segmentCount), hasChildren: false,
          hasText: false)
        previous = node
        var isEmpty = false
        if base[after] == XMLByte.greaterThan {
          position = after + 1
        } else {
          switch attributes(arena, after, end, node: node, isRecord: top == 0) {
          case .tag(let tagEnd, let selfClosed, let count):
            elements += count
            if elements > elementLimit { return .broken(.tooManyCells, end: tagEnd) }
            position = tagEnd
            isEmpty = selfClosed
          case .stopped(let outcome): return outcome
          }
          base = UnsafePointer(arena.base)
        }
        if isEmpty {
          let element = stack[top]
          if let failure = close(element, isRecord: top == 0, arena, position) {
            return .broken(failure, end: position)
          }
          base = UnsafePointer(arena.base)
          top -= 1
          if top < 0 { return .read(end: position) }
        }
      }
    }
  }

  /// The whole of `<name>text</name>` whose start tag was foretold and whose text needs no decoding, in one go: four
  /// of five elements of a feed. `nil` leaves it to the general way, which finds the same.
  @inline(__always)
  private func leaf(
    _ base: UnsafePointer<UInt8>, _ node: UnsafeMutablePointer<XMLNameTree.Node>, _ nameStart: Int,
    _ nameLength: Int, _ end: Int
  ) -> Int? {
    let textStart = nameStart &+ nameLength &+ 1
    guard let found = memchr(base + textStart, 0x3C, end &- textStart) else { return nil }
    let textEnd = UnsafeRawPointer(base).distance(to: found)
    let closing = textEnd &+ 2
    guard end &- closing > 33, base[textEnd &+ 1] == XMLByte.slash,
      base[closing &+ nameLength] == XMLByte.greaterThan, XMLNameTree.matches(node, base + closing)
    else { return nil }
    if progress.pointee.nextSpecial < textEnd {
      seekSpecial(base, textStart, end)
      if progress.pointee.nextSpecial < textEnd { return nil }
    }
    let length = textEnd &- textStart
    guard length <= limits.fieldBytes else { return nil }
    var nameOffset = nameStart
    var nameLength = nameLength
    if node.pointee.depth > 1 {
      guard node.pointee.writtenStamp == progress.pointee.stamp else { return nil }
      nameOffset = Int(node.pointee.writtenOffset)
      nameLength = Int(node.pointee.writtenLength)
    }
    let index = progress.pointee.cellCount
    guard index <= limits.cells else { return nil }
    // Member by member: an initialiser of another module is a call.
    let cell = cells + index
    cell.pointee.field = node.pointee.field
    cell.pointee.rank = node.pointee.rank
    cell.pointee.nameOffset = UInt32(truncatingIfNeeded: nameOffset)
    cell.pointee.nameLength = UInt16(truncatingIfNeeded: min(nameLength, 0xFFFF))
    cell.pointee.valueOffset = UInt32(truncatingIfNeeded: textStart)
    cell.pointee.valueLength = UInt32(truncatingIfNeeded: length)
    progress.pointee.cellCount = index &+ 1
    // The text is a part of its parents' too, should they turn out to hold text of their own.
    if length > 0 {
      append(
        XMLSegment(
          offset: UInt32(truncatingIfNeeded: textStart), length: UInt32(truncatingIfNeeded: length),
          form: .plain))
    }
    return closing &+ 1 &+ (textStart &- nameStart &- 1)
  }

  /// Finds the nearest `&`, `]` or CR at or after `start`.
  @inline(never)
  private func seekSpecial(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
    func seek(_ byte: UInt8, _ cursor: inout Int) { _ = mayHold(byte, &cursor, base, start, start, end) }
    seek(XMLByte.ampersand, &progress.pointee.nextAmpersand)
    seek(XMLByte.bracket, &progress.pointee.nextBracket)
    seek(XMLByte.carriageReturn, &progress.pointee.nextReturn)
    progress.pointee.nextSpecial = min(
      progress.pointee.nextAmpersand, progress.pointee.nextBracket, progress.pointee.nextReturn)
  }

  @inline(__always)
  private func append(_ segment: XMLSegment) {
    if progress.pointee.segmentCount == progress.pointee.segmentCapacity { progress.pointee.growSegments() }
    progress.pointee.segments[progress.pointee.segmentCount] = segment
    progress.pointee.segmentCount += 1
  }

  /// Whether `byte` stands in `start..<limit`; moves `cursor` to the next place where it does, at or after `start`.
  @inline(__always)
  private func mayHold(
    _ byte: UInt8, _ cursor: inout Int, _ base: UnsafePointer<UInt8>, _ start: Int, _ limit: Int, _ end: Int
  ) -> Bool {
    if cursor < start {
      if let found = memchr(base + start, Int32(byte), end - start) {
        cursor = UnsafeRawPointer(base).distance(to: found)
      } else {
        cursor = end
      }
    }
    return cursor < limit
  }

  /// `]]>` must not stand in text (production 14).
  private func holdsSectionEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ limit: Int) -> Bool {
    XMLSection.characterData.find(base, start, limit) != nil
  }

  /// A name has at most one colon, and something on both sides of it; what is odd goes to libxml2.
  func isQualified(_ name: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    var colons = 0
    for index in 0..<length where name[index] == XMLByte.colon { colons += 1 }
    if colons == 0 { return true }
    return colons == 1 && name[0] != XMLByte.colon && name[length - 1] != XMLByte.colon
      && XMLByte.startsName(name[(0..<length).first { name[$0] == XMLByte.colon }.map { $0 + 1 } ?? 0])
  }

  private func mismatch(_ base: UnsafePointer<UInt8>, _ position: Int, _ end: Int) -> XMLOutcome {
    guard let found = memchr(base + position, 0x3E, end - position) else { return .open }
    return .broken(.mismatchedTag, end: UnsafeRawPointer(base).distance(to: found) + 1)
  }

  private func isBlankText(_ text: UnsafePointer<UInt8>, _ count: Int) -> Result<Bool, XMLTextError> {
    var index = 0
    while index < count {
      if text[index] == XMLByte.ampersand {
        switch XMLText.reference(text + index, count - index) {
        case .failure(let failure): return .failure(XMLTextError(failure: failure))
        case .scalar(let scalar, let length):
          guard scalar < 0x80, XMLByte.isSpace(UInt8(truncatingIfNeeded: scalar)) else {
            return .success(false)
          }
          index += length
        }
      } else {
        guard XMLByte.isSpace(text[index]) else { return .success(false) }
        index += 1
      }
    }
    return .success(true)
  }

  /// Room for `count` more bytes of decoded values, or `nil` when the record's allowance is used up.
  func room(_ arena: ByteArena, _ count: Int) -> UnsafeMutablePointer<UInt8>? {
    progress.pointee.decodedBytes += count
    return progress.pointee.decodedBytes > progress.pointee.decodedLimit ? nil : arena.room(for: count)
  }

  /// The end of a comment, CDATA section or instruction whose body begins at `from`: where its last mark begins.
  func sectionEnd(_ kind: XMLSection, _ base: UnsafePointer<UInt8>, from: Int, end: Int) -> Int? {
    let miss = missed[kind]
    let start = from >= miss.from ? max(from, miss.to - 2) : from
    if let found = kind.find(base, start, end) { return found }
    missed[kind] = XMLMiss(from: min(from, miss.from), to: max(end, miss.to))
    return nil
  }
}

/// No end of a section stands in `from..<to`: unclosed sections by the million must not each be searched to the end.
struct XMLMiss {
  var from = Int.max
  var to = 0
}

struct XMLMisses {
  private var comment = XMLMiss()
  private var characterData = XMLMiss()
  private var instruction = XMLMiss()
  subscript(kind: XMLSection) -> XMLMiss {
    get {
      switch kind {
      case .comment: comment
      case .characterData: characterData
      case .instruction: instruction
      }
    }
    set {
      switch kind {
      case .comment: comment = newValue
      case .characterData: characterData = newValue
      case .instruction: instruction = newValue
      }
    }
  }
}

/// A stretch of bytes in which `<` begins nothing.
enum XMLSection {
  case comment, characterData, instruction
  var end: StaticString {
    switch self {
    case .comment: "--"
    case .characterData: "]]>"
    case .instruction: "?>"
    }
  }
  var endLength: Int { end.utf8CodeUnitCount }

  /// Where the section's end mark first stands in `start..<end`.
  func find(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let mark = self.end
    let length = endLength
    let first = Int32(mark.utf8Start[0])
    var position = start
    while position + length <= end,
      let found = memchr(base + position, first, end - length + 1 - position)
    {
      position = UnsafeRawPointer(base).distance(to: found)
      if base.holds(mark, at: position) { return position }
      position += 1
    }
    return nil
  }
}
