import Glibc
import Listings

extension XMLTokeniser {
  /// The whole of `<name>text</name>` whose start tag was foretold and whose text needs no decoding, in one go: four
  /// of five elements of a feed. `nil` leaves it to the general way, which finds the same.
  @inline(__always)
  func leaf(
    _ base: UnsafePointer<UInt8>, _ cursor: inout XMLMarks.Cursor, _ special: inout Int,
    _ node: UnsafeMutablePointer<XMLNameTree.Node>, _ nameStart: Int, _ nameLength: Int, _ end: Int,
    keepsText: Bool
  ) -> Int? {
    let textStart = nameStart &+ nameLength &+ 1
    let textEnd = progress.pointee.marks.nextLess(&cursor, from: textStart)
    let closing = textEnd &+ 2
    guard end &- closing > 33, base[textEnd &+ 1] == XMLByte.slash,
      base[closing &+ nameLength] == XMLByte.greaterThan, XMLNameTree.matches(node, base + closing)
    else { return nil }
    if special < textStart { special = progress.pointee.marks.nextSpecial(from: textStart) }
    if special < textEnd { return nil }
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
    progress.pointee.roles |= node.pointee.role
    // The text is a part of its parents' too, should they turn out to hold text of their own.
    if keepsText, length > 0 {
      append(
        XMLSegment(
          offset: UInt32(truncatingIfNeeded: textStart), length: UInt32(truncatingIfNeeded: length),
          form: .plain))
    }
    return closing &+ 1 &+ (textStart &- nameStart &- 1)
  }

  /// How a text is read whose first `&`, `]` or CR stands at `special`; `nil` where it holds `]]>`, which must not stand
  /// in text (production 14).
  @inline(never)
  func formOfText(_ base: UnsafePointer<UInt8>, _ special: Int, _ end: Int) -> XMLSegment.Form? {
    var form = XMLSegment.Form.plain
    // Escaped HTML is full of `&`, and one of them says what all do.
    var position = special
    while position < end, form == .plain {
      if base[position] != XMLByte.bracket { form = .text }
      position = progress.pointee.marks.nextSpecial(from: position &+ 1)
    }
    position = special
    while let found = memchr(base + position, Int32(XMLByte.bracket), end &- position) {
      position = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if position &+ 2 < end, base[position &+ 1] == XMLByte.bracket,
        base[position &+ 2] == XMLByte.greaterThan
      {
        return nil
      }
      position &+= 1
    }
    return form
  }

  @inline(__always)
  func append(_ segment: XMLSegment) {
    if progress.pointee.segmentCount == progress.pointee.segmentCapacity { progress.pointee.growSegments() }
    progress.pointee.segments[progress.pointee.segmentCount] = segment
    progress.pointee.segmentCount += 1
  }

  /// A name has at most one colon, and something on both sides of it; what is odd goes to libxml2.
  func isQualified(_ name: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    var colons = 0
    for index in 0..<length where name[index] == XMLByte.colon { colons += 1 }
    if colons == 0 { return true }
    return colons == 1 && name[0] != XMLByte.colon && name[length - 1] != XMLByte.colon
      && XMLByte.startsName(name[(0..<length).first { name[$0] == XMLByte.colon }.map { $0 + 1 } ?? 0])
  }

  func mismatch(_ base: UnsafePointer<UInt8>, _ position: Int, _ end: Int) -> XMLOutcome {
    guard let found = memchr(base + position, 0x3E, end - position) else { return .open }
    return .broken(.mismatchedTag, end: UnsafeRawPointer(base).distance(to: found) + 1)
  }

  func isBlankText(_ text: UnsafePointer<UInt8>, _ count: Int) -> Result<Bool, XMLTextError> {
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
}
