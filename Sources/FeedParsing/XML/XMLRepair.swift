import Glibc
import Listings

/// Makes a well-formed copy of a broken record whose content has one reading only; refuses any other.
///
/// The copy is read by the parsers that read sound records, so all rules for cells hold for it. No text is lost: what
/// is left out are comments, instructions and end tags, which hold none; what is added are end tags and escapes.
///
/// | fault | read as |
/// |---|---|
/// | `&` that begins no reference, `<` that begins no tag, `]]>` | text |
/// | `&nbsp;` and the other entities of HTML 4, and `&#xD83D;&#xDE00;` | the character |
/// | an attribute without quotes or value, or joined to the one before | as in HTML |
/// | a leaf with a misspelt end tag, or none | ends there |
/// | an end tag that lost its `<`, its `/` or its `>`, where the element has no other | ends it |
/// | an end tag of nothing that is open | nothing |
/// | elements that overlap inside one that is closed | texts, each in the element that begins it |
///
/// Anything else is refused: other entities, references to no character, quotes that are not closed, containers that
/// are not closed, comments that HTML would end elsewhere.
struct XMLRepair {
  /// Why a record has no single reading.
  struct Refusal: Error { var failure: XMLFailure }

  struct Open {
    /// The name's place in the record.
    var name: Range<Int>
    /// Where the content begins in the record and in the copy.
    var content: Int
    var copied: Int
    var hasChildren = false
  }

  /// The chunk's bytes, and where the record ends.
  let base: UnsafePointer<UInt8>
  let end: Int
  var output: [UInt8] = []
  var stack: [Open] = []
  /// Bytes that may still be looked at ahead or twice: work stays linear, whatever is nested in what.
  private var budget: Int

  /// The copy of the record between `start` and `end`, where its last end tag ends. O(bytes of the record).
  static func copy(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) throws(Refusal) -> [UInt8] {
    var repair = XMLRepair(base: base, end: end, budget: 64 * (end - start) + 65536)
    repair.output.reserveCapacity(end - start + 256)
    try repair.record(start)
    return repair.output
  }

  private init(base: UnsafePointer<UInt8>, end: Int, budget: Int) {
    self.base = base
    self.end = end
    self.budget = budget
  }

  private mutating func record(_ start: Int) throws(Refusal) {
    var position = try startTag(start)
    while !stack.isEmpty {
      guard position < end else { throw Refusal(failure: .mismatchedTag) }
      position = try base[position] == XMLByte.lessThan ? markup(position) : text(position)
    }
    guard position == end else { throw Refusal(failure: .mismatchedTag) }
  }

  mutating func spend(_ bytes: Int) throws(Refusal) {
    budget -= bytes
    if budget < 0 { throw Refusal(failure: .mismatchedTag) }
  }

  /// What begins with `<`.
  private mutating func markup(_ position: Int) throws(Refusal) -> Int {
    if let after = try section(position) { return after }
    guard position + 1 < end else { throw Refusal(failure: .badMarkup) }
    if base[position + 1] == XMLByte.slash { return try endTag(position) }
    if isNameStart(base[position + 1]) {
      let name = name(at: position + 1)
      if name.upperBound < end, base[name.upperBound] == XMLByte.greaterThan,
        try isLostSlash(name, name.upperBound + 1)
      {
        closeTop()
        return name.upperBound + 1
      }
      stack[stack.count - 1].hasChildren = true
      return try startTag(position)
    }
    output += "&lt;".utf8
    return position + 1
  }

  /// Copies a CDATA section and passes over a comment or instruction; `nil` where none begins.
  mutating func section(_ position: Int) throws(Refusal) -> Int? {
    guard position + 1 < end else { return nil }
    switch base[position + 1] {
    case XMLByte.question:
      guard let close = XMLSection.instruction.find(base, position + 2, end) else {
        throw Refusal(failure: .badInstruction)
      }
      // HTML ends it at the first `>`; where that is another one, there are two readings.
      if !isNameStart(base[position + 2]), holds(XMLByte.greaterThan, position + 2, close) {
        throw Refusal(failure: .badInstruction)
      }
      return close + 2
    case XMLByte.bang:
      if position + 4 <= end, base.holds("--", at: position + 2) { return try comment(position) }
      guard position + 9 <= end, base.holds("[CDATA[", at: position + 2),
        let close = XMLSection.characterData.find(base, position + 9, end)
      else { throw Refusal(failure: .badMarkup) }
      append(position, close + 3)
      return close + 3
    default: return nil
    }
  }

  private func comment(_ position: Int) throws(Refusal) -> Int {
    let body = position + 4
    guard let close = XMLSection.commentEnd.find(base, body, end) else { throw Refusal(failure: .badComment) }
    let isSound = XMLSection.comment.find(base, body, end) == close
    if !isSound, holds(XMLByte.greaterThan, body, close) { throw Refusal(failure: .badComment) }
    return close + 3
  }

  func holds(_ byte: UInt8, _ start: Int, _ limit: Int) -> Bool {
    start < limit && memchr(base + start, Int32(byte), limit - start) != nil
  }

  func isNameStart(_ byte: UInt8) -> Bool { XMLByte.startsName(byte) || byte >= 0x80 }

  func name(at start: Int) -> Range<Int> {
    var after = start
    while after < end, XMLByte.continuesName(base[after]) || base[after] >= 0x80 { after += 1 }
    return start..<after
  }

  func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && memcmp(base + left.lowerBound, base + right.lowerBound, left.count) == 0
  }

  mutating func append(_ start: Int, _ limit: Int) {
    output.append(contentsOf: UnsafeBufferPointer(start: base + start, count: limit - start))
  }
}
