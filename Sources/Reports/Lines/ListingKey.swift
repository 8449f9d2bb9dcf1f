import Crypto
package import Listings

/// What identifies a listing in every output: namespace, seller and id, joined by `/`, with `/` and `%` inside a part
/// written `%2F` and `%25`.
///
/// ASCII white space around seller and id is no part of the identity: a pretty-printed feed must not get other keys
/// than the same feed in one line. A listing without an id is known by its place, `FILE#RECORD`; without a seller
/// the middle part is empty.
package struct ListingKey: Sendable {
  /// The key's bytes, UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// Whether the key names a place in the feed, because the listing has no id.
  package private(set) var isPosition = false

  package init() {}

  /// Makes this the key of a record, keeping the memory. `record` is its number in its feed, from 1. O(cells).
  package mutating func set(_ record: Record, of batch: RecordBatch, feed: FeedContext, number: UInt64) {
    bytes.removeAll(keepingCapacity: true)
    append(feed.namespace)
    bytes.append(UInt8(ascii: "/"))
    if let seller = Self.part(.sellerID, record, batch) {
      append(seller)
    } else if let seller = feed.seller {
      append(seller)
    }
    bytes.append(UInt8(ascii: "/"))
    if let id = Self.part(.id, record, batch) {
      append(id)
      isPosition = false
    } else {
      append(feed.name)
      bytes.append(UInt8(ascii: "#"))
      bytes.append(decimal: number)
      isPosition = true
    }
  }

  /// Whether a listing has this id. O(cells).
  package static func hasID(_ id: [UInt8], _ record: Record, _ batch: RecordBatch) -> Bool {
    guard let part = part(.id, record, batch) else { return false }
    return part.elementsEqual(id)
  }

  /// Whether this is the whole key, or the place of a listing without an id (`FILE#RECORD`).
  package func names(_ text: [UInt8]) -> Bool {
    if bytes == text { return true }
    guard isPosition, bytes.count > text.count, bytes[bytes.count - text.count - 1] == UInt8(ascii: "/")
    else {
      return false
    }
    return bytes.suffix(text.count).elementsEqual(text)
  }

  /// A part of a key as it stands in one.
  static func escaped(_ text: String) -> [UInt8] {
    var key = ListingKey()
    key.append(text)
    return key.bytes
  }

  /// The field's trimmed bytes, `nil` where the record lacks it or holds white space only.
  static func part(_ field: Field, _ record: Record, _ batch: RecordBatch) -> UnsafeRawBufferPointer? {
    guard let cell = batch.cell(field, of: record) else { return nil }
    let value = batch.value(batch.cells[cell]).trimmed
    return value.isEmpty ? nil : value
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0).trimmed) }
  }

  private mutating func append(_ part: UnsafeRawBufferPointer) {
    for byte in part {
      switch byte {
      case UInt8(ascii: "/"): bytes.append("%2F")
      case UInt8(ascii: "%"): bytes.append("%25")
      default: bytes.append(byte)
      }
    }
  }
}

/// The name of what one version of one rule says of one listing; the same from night to night.
package enum FindingID {
  /// Appends 32 lower-case hexadecimal digits: the first half of SHA-256 over the key, the rule's id and its version,
  /// each of the first two behind its length (8 bytes, little-endian), so that no two triples give the same bytes.
  package static func append(key: [UInt8], rule: String, version: Int, to output: inout [UInt8]) {
    var hash = SHA256()
    update(&hash, with: UInt64(key.count))
    hash.update(data: key)
    let rule = Array(rule.utf8)
    update(&hash, with: UInt64(rule.count))
    hash.update(data: rule)
    update(&hash, with: UInt64(bitPattern: Int64(version)))
    for byte in hash.finalize().prefix(16) {
      output.append(.lowerHexDigit(byte >> 4))
      output.append(.lowerHexDigit(byte & 0xF))
    }
  }

  private static func update(_ hash: inout SHA256, with value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { hash.update(bufferPointer: $0) }
  }
}
