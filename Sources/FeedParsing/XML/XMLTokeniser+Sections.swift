import Glibc
import Listings

/// How a comment, CDATA section or processing instruction inside a record was read.
enum XMLSectionResult {
  case passed(end: Int, segment: XMLSegment?)
  case open
  case broken(XMLFailure, end: Int)
  case uncovered

  var outcome: XMLOutcome {
    switch self {
    case .passed, .open: .open
    case .broken(let failure, let end): .broken(failure, end: end)
    case .uncovered: .uncovered
    }
  }
}

extension XMLTokeniser {
  /// What begins with `<!` inside a record: a comment (production 15) or a CDATA section (18).
  func declaration(
    _ base: UnsafePointer<UInt8>, _ position: Int, _ end: Int, elementHasText: inout Bool
  ) -> XMLSectionResult {
    guard position + 4 <= end else { return .open }
    if base.holds("--", at: position + 2) {
      guard let close = sectionEnd(.comment, base, from: position + 4, end: end), close + 2 < end else {
        return .open
      }
      guard base[close + 2] == XMLByte.greaterThan else { return .broken(.badComment, end: close + 3) }
      return .passed(end: close + 3, segment: nil)
    }
    if base[position + 2] == UInt8(ascii: "[") {
      guard position + 9 <= end else { return .open }
      guard base.holds("[CDATA[", at: position + 2) else { return .broken(.badMarkup, end: position + 9) }
      let start = position + 9
      guard let (close, hasReturn) = characterData(base, from: start, end: end) else { return .open }
      if close == start { return .passed(end: close + 3, segment: nil) }
      if !elementHasText {
        var index = start
        while index < close, XMLByte.isSpace(base[index]) { index += 1 }
        if index < close { elementHasText = true }
      }
      let segment = XMLSegment(
        offset: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: close - start),
        form: hasReturn ? .section : .plain)
      return .passed(end: close + 3, segment: segment)
    }
    return .broken(.badMarkup, end: position + 3)
  }

  /// Where the `]]>` of a section begins whose content begins at `start`, and whether a CR stands before it. By the marks,
  /// for both at once.
  private func characterData(
    _ base: UnsafePointer<UInt8>, from start: Int, end: Int
  ) -> (close: Int, hasReturn: Bool)? {
    let first = unsearched(.characterData, start)
    // What was searched before has no end in it; a CR it may have.
    var hasReturn = first > start && memchr(base + start, Int32(XMLByte.carriageReturn), first - start) != nil
    var position = first
    while position &+ 3 <= end {
      position = progress.pointee.marks.nextSpecial(from: position)
      guard position &+ 3 <= end else { break }
      if base[position] == XMLByte.bracket, base[position &+ 1] == XMLByte.bracket,
        base[position &+ 2] == XMLByte.greaterThan
      {
        return (position, hasReturn)
      }
      if base[position] == XMLByte.carriageReturn { hasReturn = true }
      position &+= 1
    }
    noteMiss(.characterData, from: start, end: end)
    return nil
  }

  /// A processing instruction (production 16): skipped, but not one that claims to be an XML declaration.
  func instruction(_ base: UnsafePointer<UInt8>, _ position: Int, _ end: Int) -> XMLSectionResult {
    guard let close = sectionEnd(.instruction, base, from: position + 2, end: end) else { return .open }
    var after = position + 2
    if base[after] >= 0x80 { return .uncovered }
    guard XMLByte.startsName(base[after]) else { return .broken(.badInstruction, end: close + 2) }
    while after < close, XMLByte.continuesName(base[after]) { after += 1 }
    if base[after] >= 0x80 { return .uncovered }
    guard after == close || XMLByte.isSpace(base[after]) else {
      return .broken(.badInstruction, end: close + 2)
    }
    let isDeclaration =
      after - position == 5 && base[position + 2] | 0x20 == UInt8(ascii: "x")
      && base[position + 3] | 0x20 == UInt8(ascii: "m") && base[position + 4] | 0x20 == UInt8(ascii: "l")
    return isDeclaration ? .broken(.badInstruction, end: close + 2) : .passed(end: close + 2, segment: nil)
  }
}
