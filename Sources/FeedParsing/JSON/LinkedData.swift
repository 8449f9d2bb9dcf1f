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
  private static let offer = "Offer"
  /// A member whose own members are looked up as those of the object around it.
  static let transparentName = "itemOffered"

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

  /// Whether a member's name, lowercased and as written, is that of an object's type.
  static func isTypeName(_ name: String) -> Bool { name == typeName || name == "\\u0040type" }

  private struct Frame {
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

  /// The records of the document that is `length` bytes at `offset` in the arena, as ranges of the arena, in order;
  /// `nil` where it is no JSON, or nested deeper than `limits.depth`. O(length).
  func records(offset: Int, length: Int, in arena: ByteArena, _ reader: JSONReader) -> [Range<Int>]? {
    var tokens: UInt32 = 0
    let text = UnsafePointer(arena.base + offset)
    guard csimdjson_index(reader.indexer, text, length, &tokens) == 0,
      let positions = csimdjson_positions(reader.indexer)
    else { return nil }
    var found: [Range<Int>] = []
    var open: [Frame] = []
    var isType = false
    var token = 0
    while token < Int(tokens) {
      let position = Int(positions[token])
      let next = token + 1 < Int(tokens) ? Int(positions[token + 1]) : length
      token += 1
      switch text[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard open.count < reader.limits.depth else { return nil }
        let isArray = text[position] == UInt8(ascii: "[")
        open.append(
          Frame(start: position, isArray: isArray, holdsTypes: isArray && isType, foundBefore: found.count))
        isType = false
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard let closed = open.popLast() else { return nil }
        if closed.isRecord || closed.isOffer && found.count == closed.foundBefore + 1 {
          found.removeSubrange(closed.foundBefore...)
          found.append((offset + closed.start)..<(offset + position + 1))
        }
      case UInt8(ascii: "\""):
        let string = content(text, position, next)
        if text[next < length ? next : position] == UInt8(ascii: ":"), open.last?.isArray == false {
          isType = Self.isTypeName(String(decoding: string, as: UTF8.self))
        } else {
          if isType || open.last?.holdsTypes == true { mark(string, &open) }
          isType = false
        }
      case UInt8(ascii: ":"), UInt8(ascii: ","): break
      default: isType = false
      }
    }
    return open.isEmpty ? found : nil
  }

  /// The innermost object is of this type; its types may stand in an array.
  private func mark(_ type: UnsafeBufferPointer<UInt8>, _ open: inout [Frame]) {
    guard let index = open.lastIndex(where: { !$0.isArray }) else { return }
    let name = localName(type)
    if types.contains(where: { $0.elementsEqual(name) }) {
      open[index].isRecord = true
    } else if name.elementsEqual(Self.offer.utf8) {
      open[index].isOffer = true
    }
  }

  /// What stands between the quotes of the string at `start`, as written; the token behind it is at `next`.
  private func content(_ text: UnsafePointer<UInt8>, _ start: Int, _ next: Int) -> UnsafeBufferPointer<UInt8>
  {
    var end = next - 1
    while end > start, text[end] != UInt8(ascii: "\"") { end -= 1 }
    return UnsafeBufferPointer(start: text + start + 1, count: max(0, end - start - 1))
  }

  private func localName(_ type: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    let separators = [UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: ":")]
    return type[(type.lastIndex(where: separators.contains).map { $0 + 1 } ?? 0)...]
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
    if !TextRepair.isUTF8(UnsafePointer(chunk.arena.base + start), length) {
      text = TextRepair.append(offset: start, length: length, replacingNUL: false, to: chunk.arena)
      marks = .replacedBytes
    }
    if isInPage, !reader.isValid(offset: text.offset, length: text.length, in: chunk.arena) {
      text = ScriptText.append(offset: text.offset, length: text.length, to: chunk.arena)
      marks.formUnion(.recovered)
    }
    guard
      let found = linkedData.records(
        offset: text.offset, length: text.length, in: chunk.arena, reader)
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
    for range in found {
      // A copy has other positions than the feed; its records are told by where the document begins.
      read(range.lowerBound, range.count, at: text.offset == start ? range : place, marks: marks)
    }
  }
}
