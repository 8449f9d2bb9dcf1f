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
  /// Marks the batch that cached paths lie in.
  var stamp: UInt64 = 0
  /// Where the next `&`, `]` and CR lie at the earliest: found once per chunk instead of once per text.
  private var nextAmpersand = 0
  private var nextBracket = 0
  private var nextReturn = 0
  private var missed = XMLMisses()
  private(set) var segmentCount = 0
  /// Bytes that this record appended to the arena, and how many it may.
  private var decodedBytes = 0
  private var decodedLimit = 0

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
  }

  /// Forgets positions: another chunk, or another region of one, comes.
  func begin() {
    goBack()
    missed = XMLMisses()
  }

  /// Forgets what lies ahead: the next record begins before the place where the last one failed.
  func goBack() {
    nextAmpersand = 0
    nextBracket = 0
    nextReturn = 0
  }

  /// Reads the record whose `<` stands at `start`, within `end`.
  ///
  /// Cells go to the scratch, decoded values behind the feed's bytes in the arena. O(bytes of the record).
  func read(_ arena: ByteArena, start: Int, end: Int) -> XMLOutcome {
    scratch.cellCount = 0
    segmentCount = 0
    decodedBytes = 0
    // Nested mixed texts are kept at every level, so a record could grow by its depth.
    decodedLimit = 4 * (end - start) + 65536
    if names.count > XMLNameTree.capacity / 2 { names.forget() }
    return tokens(arena, start: start, end: end)
  }

  private func tokens(_ arena: ByteArena, start: Int, end: Int) -> XMLOutcome {
    var base = UnsafePointer(arena.base)
    let stack = scratch.stack
    let nodes = names.nodes
    var segments = scratch.segments
    var segmentCapacity = scratch.segmentCapacity
    let depthLimit = limits.depth
    var elements = 0
    let elementLimit = limits.cells
    // Number of open elements; -1 before the record's own start tag.
    var top = -1
    var previous: Int32 = 0
    var position = start

    while true {
      // A text, up to the next '<'. Between tags it is white space more often than not.
      if top >= 0 {
        let textStart = position
        while position < end, XMLByte.isSpace(base[position]) { position += 1 }
        guard position < end else { return .open }
        var isBlank = true
        if base[position] != XMLByte.lessThan {
          isBlank = false
          guard let found = memchr(base + position, 0x3C, end - position) else { return .open }
          position = UnsafeRawPointer(base).distance(to: found)
        }
        if position > textStart {
          var form = XMLSegment.Form.plain
          if nextReturn < position,
            mayHold(XMLByte.carriageReturn, &nextReturn, base, textStart, position, end)
          {
            form = .text
          }
          if !isBlank {
            if nextAmpersand < position,
              mayHold(XMLByte.ampersand, &nextAmpersand, base, textStart, position, end)
            {
              form = .text
            }
            if nextBracket < position, mayHold(XMLByte.bracket, &nextBracket, base, textStart, position, end),
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
          if segmentCount == segmentCapacity {
            segments = scratch.growSegments(segmentCount)
            segmentCapacity = scratch.segmentCapacity
          }
          segments[segmentCount] = XMLSegment(
            offset: UInt32(truncatingIfNeeded: textStart),
            length: UInt32(truncatingIfNeeded: position - textStart), form: form)
          segmentCount += 1
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
        if let segment {
          if segmentCount == segmentCapacity {
            segments = scratch.growSegments(segmentCount)
            segmentCapacity = scratch.segmentCapacity
          }
          segments[segmentCount] = segment
          segmentCount += 1
        }
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
        // 17 bytes are read: the name's first 16, and the byte behind it.
        if foretold > 0, end - nameStart > 17, nodes[Int(foretold)].parent == parent {
          let candidate = nodes + Int(foretold)
          let raw = UnsafeRawPointer(base + nameStart)
          let low = raw.loadUnaligned(as: UInt64.self).littleEndian
          let high = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
          let length = Int(candidate.pointee.nameLength)
          if length <= 16, low & candidate.pointee.lowMask == candidate.pointee.low,
            high & candidate.pointee.highMask == candidate.pointee.high,
            base[nameStart + length] == XMLByte.greaterThan
          {
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
          firstSegment: Int32(truncatingIfNeeded: segmentCount), hasChildren: false, hasText: false)
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
    decodedBytes += count
    return decodedBytes > decodedLimit ? nil : arena.room(for: count)
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
