import Glibc
import Listings

/// A record under way that several rows make together: a product's own row, then those of its variants and images.
struct CSVGroup {
  /// Where its first row begins, in the arena and in the feed.
  var start: Int
  var sourceOffset: UInt64
  /// What its rows say in the grouping column, in the arena.
  var key: (offset: Int, length: Int)
  var firstCell: Int
  /// How many cells the first row gave.
  var firstRowCells: Int
  var marks: RecordMarks
  /// How many were set aside in the batch before it; what comes after stands inside the group.
  var setAsideBefore: Int

  /// A group may have as many cells as this many rows of the largest size, so that a product of two thousand variants
  /// is one record and a feed of one product is no way to fill the memory.
  static let rowsOfCells = 16
}

/// Rows that follow one another and say the same in one column are one record.
///
/// The first row's cells come first; of the others those that say something else than the first row does in their
/// column. A group ends before a row that says something else or nothing, and before one that would make it larger
/// than a record may be: the rest is then a record of its own. A row that is set aside inside a group does not end it.
///
/// Whether a chunk's last group is whole shows in the row behind the chunk. Where the bytes behind it
/// (`FeedChunk.lookahead`) do not tell, the group is given back as open. So the records are a function of the feed's
/// bytes, and chunks are still parsed side by side.
extension CSVPass {
  mutating func readGroups(of column: Int) {
    while !isPaused, readRow(groupedBy: column) {}
    guard let open = group else { return }
    if !isPaused, isLast || position == end && nextRowDiffers(from: open, column) { return closeGroup() }
    // It comes again as a whole, with what was set aside inside it. Before a pause a group was closed, so that there is
    // no end to pauses.
    batch.cells.removeSubrange(open.firstCell...)
    batch.quarantined.removeSubrange(open.setAsideBefore...)
    group = nil
    position = open.start
  }

  private mutating func readRow(groupedBy column: Int) -> Bool {
    position = rowStart(from: position, end)
    guard position < end else { return false }
    let start = position
    var row = CSVRow()
    let outcome = scan(start, &row)
    switch outcome {
    case .open:
      endGroup(before: end)
      return false
    case .complete(let next):
      let key = key(of: row, column, start)
      if let group, !isSame(key, group) || exceeds(group, row) { closeGroup() }
      endGroup(before: next)
      position = next
      if let marks = admit(row, start: start, next: next) { append(row, start, key, marks) }
    case .unclosedQuote(let opened):
      if let group, let key = cell(column, of: start, end), !isSame(key, group) { closeGroup() }
      let line = CSVScan.lineEnd(UnsafePointer(arena.base), opened, end)
      endGroup(before: line.map { $0 + 1 } ?? end)
      if group != nil, line == nil, !isLast { return false }
      setAside(start, quoteAt: opened)
    case .tooLong:
      closeGroup()
      setAsideTooLong(start)
    }
    if group == nil { isPaused = batch.isFull }
    return true
  }

  /// Ends the group where with the bytes before `next` it would be larger than a record may be.
  private mutating func endGroup(before next: Int) {
    if let group, next - group.start > feed.limits.recordBytes { closeGroup() }
  }

  private func exceeds(_ group: CSVGroup, _ row: CSVRow) -> Bool {
    batch.cells.count - group.firstCell + row.count > CSVGroup.rowsOfCells * feed.limits.cells
  }

  private mutating func closeGroup() {
    guard let closed = group else { return }
    batch.finishRecord(firstCell: closed.firstCell, sourceOffset: closed.sourceOffset, marks: closed.marks)
    for index in closed.setAsideBefore..<batch.quarantined.count {
      batch.quarantined[index].recordsBefore += 1
    }
    group = nil
    isPaused = batch.isFull
  }

  private mutating func append(
    _ row: CSVRow, _ start: Int, _ key: (offset: Int, length: Int), _ marks: RecordMarks
  ) {
    let cells = UnsafeBufferPointer(start: scratch, count: row.count)
    guard let open = group else {
      let offset = cursor.offset(of: start, in: UnsafePointer(arena.base))
      group = CSVGroup(
        start: start, sourceOffset: offset, key: key, firstCell: batch.cells.count, firstRowCells: row.count,
        marks: marks, setAsideBefore: batch.quarantined.count)
      batch.cells.append(contentsOf: cells)
      return
    }
    group?.marks.formUnion(marks)
    // Both rows are in the order of their columns, and so are the columns' names in the arena.
    let base = UnsafePointer(arena.base)
    var first = open.firstCell
    let firstEnd = open.firstCell + open.firstRowCells
    for cell in cells {
      while first < firstEnd, batch.cells[first].nameOffset < cell.nameOffset { first += 1 }
      if first < firstEnd, batch.cells[first].nameOffset == cell.nameOffset,
        Self.isSame(cell, batch.cells[first], base)
      {
        continue
      }
      batch.cells.append(cell)
    }
  }

  /// Static, for the compiler copies all of the pass for a method that is called beside accesses to its batch: with
  /// that, and the counts of references that go with it, the reading of grouped rows took twice the time.
  private static func isSame(_ one: Cell, _ other: Cell, _ base: UnsafePointer<UInt8>) -> Bool {
    one.valueLength == other.valueLength
      && memcmp(base + Int(one.valueOffset), base + Int(other.valueOffset), Int(one.valueLength)) == 0
  }

  /// Whether a row belongs to the group; one that says nothing in the column is a record of its own.
  private func isSame(_ key: (offset: Int, length: Int), _ group: CSVGroup) -> Bool {
    key.length > 0 && key.length == group.key.length
      && memcmp(arena.base + key.offset, arena.base + group.key.offset, key.length) == 0
  }

  // MARK: What a row says in the grouping column

  /// The same for a row that was scanned: its cell in `scratch`, before anything in it is repaired.
  private func key(of row: CSVRow, _ column: Int, _ start: Int) -> (offset: Int, length: Int) {
    if row.overCells { return cell(column, of: start, end) ?? (start, 0) }
    let name = feed.columns[column].nameOffset &+ UInt32(truncatingIfNeeded: namesOffset)
    for index in 0..<row.count where scratch[index].nameOffset == name {
      return (Int(scratch[index].valueOffset), Int(scratch[index].valueLength))
    }
    return (start, 0)
  }

  private func nextRowDiffers(from group: CSVGroup, _ column: Int) -> Bool {
    let bound = end + chunk.lookahead
    let start = rowStart(from: end, bound)
    guard start < bound, let key = cell(column, of: start, bound) else { return false }
    return !isSame(key, group)
  }

  private func rowStart(from start: Int, _ bound: Int) -> Int {
    let bytes = UnsafePointer(arena.base)
    var position = start
    while position < bound, bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\r") {
      position += 1
    }
    return position
  }

  /// A cell of the row at `start`; `nil` where it, or one before it, does not end before `bound` or within the cap
  /// on fields. Reads as `scan` does.
  private func cell(_ column: Int, of start: Int, _ bound: Int) -> (offset: Int, length: Int)? {
    let quote = UInt8(ascii: "\"")
    let bytes = UnsafePointer(arena.base)
    var position = start
    var at = 0
    while true {
      let first = position
      var closing = -1
      var doubled = 0
      if position < bound, bytes[position] == quote {
        let fieldBound = min(bound, position + 1 + feed.limits.fieldBytes)
        position += 1
        while closing < 0 {
          guard let found = CSVScan.find(quote, bytes, position, fieldBound) else { return nil }
          if found + 1 < bound, bytes[found + 1] == quote {
            doubled += 1
            position = found + 2
          } else {
            closing = found
            position = found + 1
          }
        }
      } else if position < bound, PaddedCell.isBlank(bytes[position], feed.delimiter) {
        let line = CSVScan.lineEnd(bytes, position, bound) ?? bound
        let isWhole = bound == end && isLast
        switch PaddedCell.read(
          bytes, position, line: line, end: bound, isLast: isWhole, delimiter: feed.delimiter)
        {
        case .padded(let padded):
          if at == column { return value(of: padded) }
          position = padded.end
        case .text: break
        case .open: return nil
        }
      }
      while position < bound, bytes[position] != feed.delimiter, bytes[position] != UInt8(ascii: "\n"),
        bytes[position] != UInt8(ascii: "\r")
      {
        position += 1
      }
      if position == bound, bound != end || !isLast { return nil }
      if at == column {
        if closing < 0 { return (first, position - first) }
        let blanks = PaddedCell.blanksEnd(bytes, closing + 1, position, feed.delimiter)
        if doubled == 0, blanks == position { return (first + 1, closing - first - 1) }
        return unquote(
          first + 1, closing, tailEnd: blanks == position ? closing + 1 : position, doubled)
      }
      guard position < bound, bytes[position] == feed.delimiter else { return (position, 0) }
      position += 1
      at += 1
    }
  }

  private func value(of padded: PaddedCell) -> (offset: Int, length: Int) {
    if padded.doubled == 0 { return (padded.start, padded.closing - padded.start) }
    return unquote(padded.start, padded.closing, tailEnd: padded.closing + 1, padded.doubled)
  }
}
