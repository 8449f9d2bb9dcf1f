import Glibc
import Listings

/// What the two JSON parsers share: one document into one record, or into quarantine.
struct JSONPass {
  let reader: JSONReader
  /// Where only some of a document's objects are records.
  let linkedData: LinkedData?
  let chunk: FeedChunk
  let batch: RecordBatch
  let limits: ParseLimits
  var cursor: OriginCursor

  init(reader: JSONReader, linkedData: LinkedData? = nil, chunk: FeedChunk, batch: RecordBatch) {
    self.reader = reader
    self.linkedData = linkedData
    self.chunk = chunk
    self.batch = batch
    limits = reader.limits
    cursor = OriginCursor(chunk.origin)
    reader.epoch += 1
  }

  /// Reads the document that is `length` bytes at `start`, without white space around it. `key` is the name under which
  /// it stands in an object of records.
  mutating func record(_ start: Int, _ length: Int, key: Range<Int>? = nil) {
    if length > limits.recordBytes { return tooLong(start, length) }
    if let linkedData {
      findRecords(linkedData, start, length)
    } else {
      read(start, length, at: start..<(start + length), key: key)
    }
  }

  /// Reads the object that is `length` bytes at `offset` in the arena, and that stands at `place` in the chunk. A
  /// repaired copy is longer or shorter than what it was made from, so that the two have a length of their own.
  /// `tokens` is how many the reader found in it, where it was asked already.
  mutating func read(
    _ offset: Int, _ length: Int, at place: Range<Int>, marks: RecordMarks = RecordMarks(rawValue: 0),
    tokens: UInt32? = nil, key: Range<Int>? = nil
  ) {
    let arena = chunk.arena
    let mark = arena.count
    do throws(JSONFault) {
      try reader.read(offset: offset, length: length, in: arena, tokens: tokens)
    } catch {
      // Paths of names that were put behind the mark go too: they belong to no batch any more.
      arena.truncate(to: mark)
      reader.epoch += 1
      return refuse(error, offset, length, at: place)
    }
    let firstCell = batch.cells.count
    batch.append(UnsafeBufferPointer(start: reader.cells, count: reader.count))
    if let key { append(key: key) }
    let source = cursor.offset(of: place.lowerBound, in: UnsafePointer(arena.base))
    batch.finishRecord(
      firstCell: firstCell, sourceOffset: source,
      marks: RecordMarks(
        rawValue: marks.rawValue | (reader.wasReplaced ? RecordMarks.replacedBytes.rawValue : 0)))
  }

  /// The key of a record without an id is its id, and an attribute of any other: a seller may have written it.
  private func append(key: Range<Int>) {
    let arena = chunk.arena
    guard !key.isEmpty, key.count <= limits.fieldBytes else { return }
    var value = (offset: key.lowerBound, length: key.count)
    var wasReplaced = false
    if arena[key.lowerBound, key.count].contains(UInt8(ascii: "\\")) {
      let unescaped = JSONScalars.unescape(
        offset: value.offset, length: value.length, in: arena, wasReplaced: &wasReplaced)
      value = unescaped ?? value
    }
    if !TextRepair.isUTF8(UnsafePointer(arena.base + value.offset), value.length) {
      value = TextRepair.append(
        offset: value.offset, length: value.length, replacingNUL: false, to: arena)
    }
    let name = Self.keyName.withUnsafeBytes { arena.append($0) }
    batch.cells.append(
      Cell(
        field: .id, rank: .max, nameOffset: name, nameLength: Self.keyName.count, valueOffset: value.offset,
        valueLength: value.length))
  }

  private static let keyName = Array("key".utf8)

  mutating func tooLong(_ start: Int, _ length: Int) {
    // Up to the cap, where the verdict was certain: how far the chunk goes on must not show.
    quarantine(
      start, min(length, limits.recordBytes), "limit.record-size",
      "The record is longer than \(limits.recordBytes) bytes.")
  }

  mutating func refuse(_ fault: JSONFault, _ offset: Int, _ length: Int, at place: Range<Int>) {
    switch fault.kind {
    case .invalid:
      let words = reader.explanation(offset: offset, length: length, in: chunk.arena)
      let noticed = fault.position > 0 ? " (noticed at byte \(fault.position) of the record)" : ""
      quarantine(place.lowerBound, place.count, "json.invalid", "Not valid JSON: \(words)\(noticed)")
    case .notAnObject:
      quarantine(
        place.lowerBound, place.count, "json.not-an-object",
        "The value is not a JSON object, so it is no record.")
    case .depth:
      quarantine(
        place.lowerBound, place.count, "limit.depth",
        "Objects and arrays are nested deeper than \(limits.depth) levels.")
    case .cells:
      quarantine(
        place.lowerBound, place.count, "limit.cells", "The record has more than \(limits.cells) values.")
    case .field:
      quarantine(
        place.lowerBound, place.count, "limit.field-size",
        "A value of the record is longer than \(limits.fieldBytes) bytes.")
    }
  }

  mutating func quarantine(_ start: Int, _ length: Int, _ code: String, _ reason: String) {
    let offset = cursor.offset(of: start, in: UnsafePointer(chunk.arena.base))
    batch.quarantine(
      sourceOffset: offset, code: code, reason: reason, excerpt: chunk.arena[start, length])
  }
}
