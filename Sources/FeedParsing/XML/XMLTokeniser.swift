import Glibc
import Listings

/// Reads single records of plain XML into cells: the fast path, and the judge of well-formedness.
///
/// It knows from `XMLMarks` where each `<` stands, foretells names from the record before, and keeps everything in locals and plain
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
  @exclusivity(unchecked) private var missed = XMLMisses()

  init(context: XMLContext, limits: ParseLimits) {
    self.context = context
    var limits = limits
    limits.cells = min(max(limits.cells, 1), 1 << 20)
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

  /// Takes up a chunk: `count` bytes from the arena's start.
  func begin(_ base: UnsafePointer<UInt8>, count: Int, isUTF8: Bool) -> ByteSurvey {
    missed = XMLMisses()
    progress.pointee.cursor = nil
    progress.pointee.special = -1
    return progress.pointee.marks.fill(base, from: 0, count: count, isUTF8: isUTF8)
  }

  /// Reads the record that `start..<end` holds, a copy behind the chunk, and comes back to the chunk.
  func readCopy(_ arena: ByteArena, start: Int, end: Int) -> XMLOutcome {
    let chunkMarks = progress.pointee.marks
    let chunkCursor = progress.pointee.cursor
    let chunkMisses = missed
    let (chunkSpecial, chunkSpecialFrom) = (progress.pointee.special, progress.pointee.specialFrom)
    var marks = XMLMarks()
    _ = marks.fill(UnsafePointer(arena.base), from: start, count: end - start)
    progress.pointee.marks = marks
    progress.pointee.cursor = nil
    progress.pointee.special = -1
    missed = XMLMisses()
    defer {
      progress.pointee.marks.freeAll()
      progress.pointee.marks = chunkMarks
      progress.pointee.cursor = chunkCursor
      progress.pointee.special = chunkSpecial
      progress.pointee.specialFrom = chunkSpecialFrom
      missed = chunkMisses
    }
    return read(arena, start: start, end: end)
  }

  /// Reads the record whose `<` stands at `start`, within `end`.
  ///
  /// Cells go to the scratch, decoded values behind the feed's bytes in the arena. O(bytes of the record).
  func read(_ arena: ByteArena, start: Int, end: Int) -> XMLOutcome {
    if names.count > XMLNameTree.capacity / 2 { names.forget() }
    let outcome = attempts(arena, start, end)
    guard case .broken(.tooManyCells, _) = outcome, names.isFull else { return outcome }
    // The tree may have been full of the names of other records: what a record may hold does not depend on them.
    names.forget()
    return attempts(arena, start, end)
  }

  private func attempts(_ arena: ByteArena, _ start: Int, _ end: Int) -> XMLOutcome {
    startRecord(start, end)
    if let outcome = tokens(arena, start: start, end: end, keepsRecordText: false) { return outcome }
    startRecord(start, end)
    return tokens(arena, start: start, end: end, keepsRecordText: true) ?? .uncovered
  }

  private func startRecord(_ start: Int, _ end: Int) {
    progress.pointee.cellCount = 0
    progress.pointee.roles = 0
    progress.pointee.segmentCount = 0
    progress.pointee.decodedBytes = 0
    // Nested mixed texts are kept at every level, so a record could grow by its depth.
    progress.pointee.decodedLimit = 4 * (end - start) + 65536
  }

  /// The texts directly in a record are a cell only where one of them is not white space. That is rare, so a first
  /// attempt does not keep them and comes back with `nil` when it meets one.
  private func tokens(_ arena: ByteArena, start: Int, end: Int, keepsRecordText: Bool) -> XMLOutcome? {
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
    var cursor = progress.pointee.marks.cursor(at: start, near: progress.pointee.cursor)
    // Whether the record is known to be closed behind the records inside it.
    var isNestingProven = false
    // The next `&`, `]` or CR, once it was asked for.
    var special = progress.pointee.specialFrom <= start ? progress.pointee.special : -1
    defer {
      progress.pointee.cursor = cursor
      progress.pointee.special = special
      progress.pointee.specialFrom = position
    }

    while true {
      // A text, up to the next '<'. Between tags it is white space more often than not.
      if top >= 0 {
        let textStart = position
        if end &- textStart > 1, base[textStart] == XMLByte.lineFeed, base[textStart &+ 1] == XMLByte.lessThan
        {
          position = textStart &+ 1
        } else {
          position = progress.pointee.marks.nextLess(&cursor, from: textStart)
          guard position < end else { return .open }
        }
        if position > textStart {
          var form = XMLSegment.Form.plain
          if special < textStart { special = progress.pointee.marks.nextSpecial(from: textStart) }
          if special < position {
            guard let found = formOfText(base, special, position) else {
              return .broken(.sectionEndInText, end: position)
            }
            form = found
            special = -1
          }
          if !stack[top].hasText, form == .text || !Self.isSpace(base, textStart, position) {
            switch isBlankText(base + textStart, position &- textStart) {
            case .success(let isBlank): stack[top].hasText = !isBlank
            case .failure(let error): return .broken(error.failure, end: position)
            }
          }
          if top > 0 || keepsRecordText {
            append(
              XMLSegment(
                offset: UInt32(truncatingIfNeeded: textStart),
                length: UInt32(truncatingIfNeeded: position &- textStart), form: form))
          } else if stack[0].hasText {
            return nil
          }
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
        if stack[0].hasText, !keepsRecordText { return nil }
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
        // 32 bytes are read, and the byte behind the name.
        if end - nameStart > 33 {
          let foretold = names.foretold(after: previous, below: parent, base + nameStart)
          if foretold > 0 {
            let candidate = nodes + Int(foretold)
            let length = Int(candidate.pointee.nameLength)
            if let leafEnd = leaf(
              base, &cursor, &special, candidate, nameStart, length, end,
              keepsText: top > 0 || keepsRecordText)
            {
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
          if top < 0 {
            guard isQualified(base + nameStart, after - nameStart) else { return .uncovered }
            node = 0
          } else if let known = names.known(below: parent, base + nameStart, after - nameStart) {
            node = known
            names.remember(known, after: previous)
          } else {
            guard isQualified(base + nameStart, after - nameStart) else { return .uncovered }
            guard
              let known = names.node(below: parent, base + nameStart, after - nameStart, isAttribute: false)
            else { return .broken(.tooManyCells, end: after) }
            node = known
            names.remember(known, after: previous)
          }
        }
        if top >= 0 {
          stack[top].hasChildren = true
          if !isNestingProven, after - nameStart == Int(stack[0].nameLength),
            memcmp(base + nameStart, base + stack[0].nameOffset, after - nameStart) == 0
          {
            switch nesting(base, position, end, elements: elements) {
            case .closed: isNestingProven = true
            case .open: return .open
            case .unclosed(let seen): return .broken(.recordInRecord, end: seen)
            }
          }
        }
        top += 1
        stack[top] = XMLOpenElement(
          node: node, nameLength: Int32(truncatingIfNeeded: after - nameStart), nameOffset: nameStart,
          firstSegment: Int32(truncatingIfNeeded: progress.pointee.segmentCount),
          firstCell: Int32(truncatingIfNeeded: progress.pointee.cellCount), hasChildren: false, hasText: false
        )
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

  @inline(__always)
  private static func isSpace(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    // Indentation is a line feed and spaces.
    if index < end, base[index] == XMLByte.lineFeed { index &+= 1 }
    while end &- index >= 8,
      UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self) == 0x2020_2020_2020_2020
    {
      index &+= 8
    }
    while index < end, XMLByte.isSpace(base[index]) { index &+= 1 }
    return index == end
  }

  /// The end of a comment, CDATA section or instruction whose body begins at `from`: where its last mark begins.
  func sectionEnd(_ kind: XMLSection, _ base: UnsafePointer<UInt8>, from: Int, end: Int) -> Int? {
    if let found = kind.find(base, unsearched(kind, from), end) { return found }
    noteMiss(kind, from: from, end: end)
    return nil
  }

  /// Where to begin the search for the end of a section whose body begins at `from`: behind what was searched in vain.
  func unsearched(_ kind: XMLSection, _ from: Int) -> Int {
    let miss = missed[kind]
    return from >= miss.from ? max(from, miss.to - 2) : from
  }

  /// Takes note that no section's end stands in `from..<end`.
  func noteMiss(_ kind: XMLSection, from: Int, end: Int) {
    let miss = missed[kind]
    // Two stretches that do not touch say nothing of what lies between them: reading goes back behind a broken record.
    let touches = from <= miss.to && end >= miss.from
    missed[kind] =
      touches
      ? XMLMiss(from: min(from, miss.from), to: max(end, miss.to)) : XMLMiss(from: from, to: end)
  }
}
