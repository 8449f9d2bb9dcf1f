/// What was unusual about a record that was read all the same.
package struct RecordMarks: OptionSet, Sendable {
  package var rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Nothing. Written `[]`, it would be a generic call in other modules, once a record.
  @inlinable package static var none: RecordMarks { RecordMarks(rawValue: 0) }
  /// Invalid bytes were read as U+FFFD.
  package static let replacedBytes = RecordMarks(rawValue: 1)
  /// The record was not well-formed and was read by recovery.
  package static let recovered = RecordMarks(rawValue: 2)
  /// A row had fewer or more cells than the header.
  package static let ragged = RecordMarks(rawValue: 4)
}

/// One record of a feed: a run of cells, in document order.
package struct Record: Sendable {
  package var firstCell: Int32
  package var cellCount: Int32
  /// The first byte of the record in the decompressed feed as it came, before transcoding.
  package var sourceOffset: UInt64
  package var marks: RecordMarks
  /// Which fields have a value that is not empty: bit `Field.column`.
  package var present: UInt64 = 0
  /// The cells of these fields, or -1: what is asked of every listing is not searched for again.
  package var idCell: Int32 = -1
  package var sellerCell: Int32 = -1
  package var languageCell: Int32 = -1

  package init(firstCell: Int32, cellCount: Int32, sourceOffset: UInt64, marks: RecordMarks = .none) {
    self.firstCell = firstCell
    self.cellCount = cellCount
    self.sourceOffset = sourceOffset
    self.marks = marks
  }

  @inlinable package var cells: Range<Int> { Int(firstCell)..<Int(firstCell + cellCount) }
}

/// A record that could not be read, and why.
package struct QuarantinedRecord: Sendable {
  /// How many sound records of the batch stand before it.
  package var recordsBefore: Int32
  package var sourceOffset: UInt64
  /// A stable, machine-readable reason, such as `xml.mismatched-tag`, `csv.unclosed-quote`, `limit.record-size`.
  package var code: String
  /// One sentence for people.
  package var reason: String
  /// The start of the record's raw bytes, at most 512 bytes.
  package var excerpt: [UInt8]

  package init(recordsBefore: Int32, sourceOffset: UInt64, code: String, reason: String, excerpt: [UInt8]) {
    self.recordsBefore = recordsBefore
    self.sourceOffset = sourceOffset
    self.code = code
    self.reason = reason
    self.excerpt = excerpt
  }
}

/// About a megabyte of feed, parsed: one byte arena and columns of (offset, length) into it.
///
/// Nothing is allocated per record but the columns' amortised growth; a batch is recycled with its memory.
package final class RecordBatch: @unchecked Sendable {
  // As in `ByteArena`: one owner at a time, no access that spans a call.
  @exclusivity(unchecked) package var arena: ByteArena
  @exclusivity(unchecked) package var records: [Record] = []
  @exclusivity(unchecked) package var cells: [Cell] = []
  package var quarantined: [QuarantinedRecord] = []
  /// How many objects were passed over that are no listings by the profile's word (a page's breadcrumbs).
  package var passedOver = 0
  /// How many records a parser puts here before it gives back what is left of its chunk (`FeedChunk.isPaused`). A batch
  /// takes memory by the record, not only by the byte, and a feed may be made of very small ones.
  package var mostRecords = Int.max
  /// Where the links of records stand that have some, in record order: cells behind those of all records, made when
  /// rules ask for them.
  private var linkCells: [(firstCell: Int32, cells: Range<Int>)] = []

  /// Scratch of `finishRecord`: per field, the cell that holds it.
  @exclusivity(unchecked) private var bestCell = [Int32](repeating: -1, count: Field.allCases.count)
  private let masks = FieldMasks()

  /// Sets of fields that `finishRecord` asks for, as bits `1 << column`.
  private struct FieldMasks {
    let repeatable = Self.bits { $0.isRepeatable }
    let attribute = Self.bits { $0 == .attribute }
    let id = Self.bits { $0 == .id }
    let sellerID = Self.bits { $0 == .sellerID }
    let language = Self.bits { $0 == .language }
    let price = Self.bits { $0 == .price }
    let images = Self.bits { $0 == .imageLinks }
    let priceAndCurrency = Self.bits { $0 == .price || $0 == .currency }

    private static func bits(_ isIn: (Field) -> Bool) -> UInt64 {
      Field.allCases.reduce(0) { isIn($1) ? $0 | 1 << UInt64($1.column) : $0 }
    }
  }

  package init(arena: ByteArena) { self.arena = arena }

  /// Forgets all records; `arena` becomes the batch's bytes.
  package func reset(arena: ByteArena) {
    self.arena = arena
    records.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    quarantined.removeAll(keepingCapacity: true)
    passedOver = 0
    linkCells.removeAll(keepingCapacity: true)
  }

  /// How many records one that was set aside counts for: it has texts of its own.
  private static let weightOfQuarantined = 4
  /// How many cells a record may have on average before a batch is full for its cells.
  private static let cellsOfRecord = 16

  /// Whether a parser puts no further record here. O(1).
  package var isFull: Bool {
    records.count &+ Self.weightOfQuarantined &* quarantined.count >= mostRecords
      || cells.count / Self.cellsOfRecord >= mostRecords
  }

  /// Appends cells of a record that is being read.
  package func append(_ cells: UnsafeBufferPointer<Cell>) { self.cells.append(contentsOf: cells) }

  /// Closes a record whose cells were appended from `firstCell` on.
  ///
  /// A field that a listing holds once keeps its best-ranked cell (the first among equals); every further cell of
  /// it becomes an attribute under its source name, so that nothing a seller wrote escapes the search. One with a value
  /// and of the same rank goes on stating the field (`Cell.states`): it is said twice, and not said again as a fallback.
  /// A record without a currency has the one that its price states (`12.00 EUR`). Several images in one value are cells of
  /// their own.
  /// O(cells of the record).
  package func finishRecord(firstCell: Int, sourceOffset: UInt64, marks: RecordMarks = .none) {
    let end = cells.count
    var record = Record(
      firstCell: Int32(truncatingIfNeeded: firstCell), cellCount: Int32(truncatingIfNeeded: end - firstCell),
      sourceOffset: sourceOffset, marks: marks)
    let masks = masks
    var pricedIn: Int32 = -1
    cells.withUnsafeMutableBufferPointer { cells in
      bestCell.withUnsafeMutableBufferPointer { best in
        // The fields that have a cell in `best` already, and those that have a value.
        var held: UInt64 = 0
        var present: UInt64 = 0
        // Those of which an attribute is a further value.
        var further: UInt64 = 0
        for index in firstCell..<end {
          let slot = cells[index].field.column
          let bit = UInt64(1) << UInt64(truncatingIfNeeded: slot)
          let hasValue = cells[index].valueLength > 0
          if held & bit == 0 {
            held |= bit & ~masks.repeatable
            best[slot] = Int32(truncatingIfNeeded: index)
            if hasValue { present |= bit }
            continue
          }
          let holder = Int(best[slot])
          let isHeld = cells[holder].valueLength > 0
          // What says something is better than what says nothing, whatever their names and their order.
          if hasValue == isHeld ? cells[index].rank < cells[holder].rank : hasValue {
            if isHeld { present |= masks.attribute }
            cells[holder].field = .attribute
            cells[holder].rank = 0
            if further & bit != 0 {
              // What was as good as the cell that gives way is a fallback, too.
              further &= ~bit
              for other in firstCell..<index where cells[other].states(cells[index].field) {
                if cells[other].field == .attribute { cells[other].rank = 0 }
              }
            }
            best[slot] = Int32(truncatingIfNeeded: index)
            present = hasValue ? present | bit : present & ~bit
          } else {
            if hasValue { present |= masks.attribute }
            let isFurther = hasValue && cells[index].rank == cells[holder].rank
            if isFurther { further |= bit }
            cells[index].rank = isFurther ? UInt8(truncatingIfNeeded: slot + 1) : 0
            cells[index].field = .attribute
          }
        }
        record.present = present
        if held & masks.id != 0 { record.idCell = best[Field.id.column] }
        if held & masks.sellerID != 0 { record.sellerCell = best[Field.sellerID.column] }
        if held & masks.language != 0 { record.languageCell = best[Field.language.column] }
        if held & masks.priceAndCurrency == masks.price { pricedIn = best[Field.price.column] }
      }
    }
    if record.present & masks.images != 0 {
      record.cellCount += Int32(truncatingIfNeeded: splitImages(firstCell..<end))
    }
    if pricedIn >= 0, let currency = currency(ofPrice: cells[Int(pricedIn)]) {
      cells.append(currency)
      record.cellCount += 1
      record.present |= 1 << UInt64(truncatingIfNeeded: Field.currency.column)
    }
    records.append(record)
  }

  package func quarantine(
    sourceOffset: UInt64, code: String, reason: String, excerpt: UnsafeRawBufferPointer
  ) {
    quarantined.append(
      QuarantinedRecord(
        recordsBefore: Int32(truncatingIfNeeded: records.count), sourceOffset: sourceOffset, code: code,
        reason: reason, excerpt: Array(excerpt.prefix(512))))
  }

  /// The bytes of a cell's value. Valid until the arena grows or is recycled.
  package func value(_ cell: Cell) -> UnsafeRawBufferPointer {
    arena[Int(cell.valueOffset), Int(cell.valueLength)]
  }

  /// The bytes of a cell's source name. Valid until the arena grows or is recycled.
  package func name(_ cell: Cell) -> UnsafeRawBufferPointer {
    arena[Int(cell.nameOffset), Int(cell.nameLength)]
  }

  /// The cell that holds a single-valued field of a record, if the feed gave one. O(cells of the record).
  package func cell(_ field: Field, of record: Record) -> Int? {
    record.cells.first { cells[$0].field == field }
  }

  /// Notes that `cells`, all of `Field.links`, belong to a record; called in record order.
  package func add(links cells: Range<Int>, of record: Record) { linkCells.append((record.firstCell, cells)) }

  /// The cells of a record's links, which stand behind those of all records; empty where rules ask for none.
  /// O(log records).
  package func links(of record: Record) -> Range<Int> {
    var (low, high) = (0, linkCells.count)
    while low < high {
      let middle = (low + high) / 2
      if linkCells[middle].firstCell < record.firstCell { low = middle + 1 } else { high = middle }
    }
    guard low < linkCells.count, linkCells[low].firstCell == record.firstCell, record.cellCount > 0 else {
      return 0..<0
    }
    return linkCells[low].cells
  }

  /// Whether a cell is a record's own, or a link out of its description.
  package func holds(_ record: Record, cell: Int) -> Bool {
    record.cells.contains(cell) || links(of: record).contains(cell)
  }

  package func string(_ cell: Cell) -> String { String(decoding: value(cell), as: UTF8.self) }
}
