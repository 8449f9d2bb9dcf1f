import CSimdJSON
import Glibc
import Listings

/// JSON-LD: documents in which only the objects of certain types (`@type`) are records, wherever they stand: at the
/// top, in `@graph`, in lists, inside other objects.
///
/// The outermost object of such a type is the record; others inside it (a group's variants, accessories) belong to it.
struct LinkedData {
  static let typeName = "@type"

  /// An object of this type around a single record is the record: the price is the offer's, the rest is in
  /// `itemOffered` (schema.org, Offer).
  private static let offer = Array("Offer".utf8)
  /// Members whose own are looked up as those of the object around: what is offered, and the value of a property in
  /// JSON-LD's expanded form (`"price": [{"@value": "3"}]`).
  static let transparentNames = ["itemOffered", "@value"]

  /// Local names: `https://schema.org/Product` and `schema:Product` are `Product`.
  private let types: [[UInt8]]

  init(types: [String]) { self.types = types.map { Array($0.utf8) } }

  /// Whether a feed's first bytes have the marks of JSON-LD. O(head).
  static func isLikely(_ head: UnsafeRawBufferPointer) -> Bool {
    guard let base = head.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
    var position = 0
    while let quote = CSVScan.find(UInt8(ascii: "\""), base, position, head.count) {
      position = quote + 1
      guard position < head.count, base[position] == UInt8(ascii: "@") || base[position] == UInt8(ascii: "\\")
      else {
        continue
      }
      if marks.contains(where: { ASCIIText.begins(head, position, $0) }) { return true }
    }
    return false
  }

  /// Some writers escape the at sign.
  private static let marks: [StaticString] = [
    "@type\"", "@graph\"", "\\u0040type\"", "\\u0040graph\"",
  ]

  /// Whether a member's name, as written, is that of an object's type.
  static func isTypeName(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    typeNames.contains { isSame($0, name) }
  }

  static func isTypeName(_ name: String) -> Bool { typeNames.contains { $0.elementsEqual(name.utf8) } }

  private static let typeNames = [Array(typeName.utf8), Array("\\u0040type".utf8)]

  /// An object or array that is open.
  struct Frame {
    var start: Int
    var isArray: Bool
    /// The array is the value of `@type`.
    var holdsTypes: Bool
    var isRecord = false
    /// It offers what is inside it.
    var isOffer = false
    /// How many records were found before it.
    var foundBefore: Int
  }

  /// The records of the document that is `length` bytes at `offset` in the arena, whose tokens the reader found, as
  /// ranges of the arena, in order; `nil` where it is no JSON, or nested deeper than `limits.depth`. O(length).
  func records(
    offset: Int, length: Int, in arena: ByteArena, _ reader: JSONReader, _ tokenCount: UInt32
  ) -> [Range<Int>]? {
    let text = UnsafePointer(arena.base + offset)
    guard let positions = csimdjson_positions(reader.indexer) else { return nil }
    let tokens = Int(tokenCount)
    let open = reader.linkedFrames
    var depth = 0
    var found: [Range<Int>] = []
    var isType = false
    // Of the innermost frame.
    var isArray = false
    var holdsTypes = false
    var token = 0
    while token < tokens {
      let position = Int(positions[token])
      token += 1
      switch text[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard depth < reader.limits.depth else { return nil }
        isArray = text[position] == UInt8(ascii: "[")
        holdsTypes = isArray && isType
        open[depth] = Frame(
          start: position, isArray: isArray, holdsTypes: holdsTypes, foundBefore: found.count)
        depth += 1
        isType = false
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { return nil }
        depth -= 1
        let closed = open[depth]
        if closed.isRecord || closed.isOffer && found.count == closed.foundBefore + 1 {
          found.removeLast(found.count - closed.foundBefore)
          found.append((offset + closed.start)..<(offset + position + 1))
        }
        isArray = depth > 0 && open[depth - 1].isArray
        holdsTypes = depth > 0 && open[depth - 1].holdsTypes
      case UInt8(ascii: "\""):
        let next = token < tokens ? Int(positions[token]) : length
        if next < length, text[next] == UInt8(ascii: ":"), depth > 0, !isArray {
          // Hardly a name begins so.
          let first = text[position + 1]
          isType =
            (first == UInt8(ascii: "@") || first == UInt8(ascii: "\\"))
            && Self.isTypeName(content(text, position, next))
        } else {
          if isType || holdsTypes { mark(content(text, position, next), open, depth) }
          isType = false
        }
      case UInt8(ascii: ":"), UInt8(ascii: ","): break
      default: isType = false
      }
    }
    return depth == 0 ? found : nil
  }

  /// The innermost object is of this type; its types may stand in an array.
  private func mark(_ type: UnsafeBufferPointer<UInt8>, _ open: UnsafeMutablePointer<Frame>, _ depth: Int) {
    var index = depth - 1
    while index >= 0, open[index].isArray { index -= 1 }
    guard index >= 0 else { return }
    let name = localName(type)
    if types.contains(where: { Self.isSame($0, name) }) {
      open[index].isRecord = true
    } else if Self.isSame(Self.offer, name) {
      open[index].isOffer = true
    }
  }

  private static func isSame(_ one: [UInt8], _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    one.withUnsafeBufferPointer { one in
      guard one.count == other.count, let left = one.baseAddress, let right = other.baseAddress else {
        return false
      }
      return memcmp(left, right, one.count) == 0
    }
  }

  /// What stands between the quotes of the string at `start`, as written; the token behind it is at `next`.
  private func content(_ text: UnsafePointer<UInt8>, _ start: Int, _ next: Int) -> UnsafeBufferPointer<UInt8>
  {
    var end = next - 1
    while end > start, text[end] != UInt8(ascii: "\"") { end -= 1 }
    return UnsafeBufferPointer(start: text + start + 1, count: max(0, end - start - 1))
  }

  /// What stands behind the last `/`, `#` or `:`.
  private func localName(_ type: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = type.count
    while start > 0 {
      let byte = type[start - 1]
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ":") { break }
      start -= 1
    }
    return UnsafeBufferPointer(rebasing: type[start...])
  }
}

extension JSONPass {
  /// Reads the records inside the document that is `length` bytes at `start`. One without any is passed over, which
  /// `inspect` tells; one that is not JSON is set aside whole.
  ///
  /// `isInPage`: what is no JSON is read as the script that it looks like (see `ScriptText`), for what people write
  /// into their pages is often like that; the records are marked.
  mutating func findRecords(_ linkedData: LinkedData, _ start: Int, _ length: Int, isInPage: Bool = false) {
    let place = start..<(start + length)
    var marks = RecordMarks(rawValue: 0)
    var text = (offset: start, length: length)
    // What has tokens is UTF-8.
    var tokens = reader.index(offset: start, length: length, in: chunk.arena)
    if tokens == nil, !TextRepair.isUTF8(UnsafePointer(chunk.arena.base + start), length) {
      text = TextRepair.append(offset: start, length: length, replacingNUL: false, to: chunk.arena)
      marks = .replacedBytes
      tokens = reader.index(offset: text.offset, length: text.length, in: chunk.arena)
    }
    if isInPage, !reader.isValid(offset: text.offset, length: text.length, in: chunk.arena) {
      text = ScriptText.append(offset: text.offset, length: text.length, to: chunk.arena)
      marks.formUnion(.recovered)
      tokens = reader.index(offset: text.offset, length: text.length, in: chunk.arena)
    }
    guard let tokens,
      let found = linkedData.records(
        offset: text.offset, length: text.length, in: chunk.arena, reader, tokens)
    else {
      return read(text.offset, text.length, at: place, marks: marks)
    }
    if found.isEmpty {
      // The walk above does not judge the grammar; what holds no record and is broken must not go unseen.
      guard reader.isValid(offset: text.offset, length: text.length, in: chunk.arena) else {
        return refuse(JSONFault(kind: .invalid, position: 0), text.offset, text.length, at: place)
      }
      batch.passedOver += 1
    }
    if found.count == 1, found[0] == text.offset..<(text.offset + text.length) {
      // Mostly the document is the record, whose tokens are at hand.
      return read(
        text.offset, text.length, at: text.offset == start ? found[0] : place, marks: marks, tokens: tokens)
    }
    for range in found {
      // A copy has other positions than the feed; its records are told by where the document begins.
      read(range.lowerBound, range.count, at: text.offset == start ? range : place, marks: marks)
    }
  }
}
