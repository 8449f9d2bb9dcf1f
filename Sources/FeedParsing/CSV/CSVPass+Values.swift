import Listings

extension CSVPass {
  /// Appends to the arena what a quoted cell says: doubled quotes once, then the text behind the closing quote.
  func unquote(_ start: Int, _ closing: Int, tailEnd: Int, _ doubled: Int) -> (offset: Int, length: Int) {
    let output = arena.room(for: tailEnd - start)
    let base = UnsafePointer(arena.base)
    var written = 0
    var read = start
    while read < closing {
      let found = CSVScan.find(UInt8(ascii: "\""), base, read, closing) ?? closing
      // The first of two quotes is copied with the text before it, the second passed over.
      let stop = min(found + 1, closing)
      (output + written).update(from: base + read, count: stop - read)
      written += stop - read
      read = found < closing ? found + 2 : closing
    }
    let tail = tailEnd - (closing + 1)
    if tail > 0 {
      (output + written).update(from: base + closing + 1, count: tail)
      written += tail
    }
    let offset = arena.count
    arena.commit(written)
    return (offset, written)
  }

  /// A cell beyond the header's columns: an attribute called `column N`.
  func extraCell(_ column: Int) -> Cell {
    let name = CSVHeader.name(ofColumn: column)
    let offset = name.withUnsafeBytes { arena.append($0) }
    return Cell(
      field: .attribute, nameOffset: offset, nameLength: name.count, valueOffset: 0, valueLength: 0)
  }

  /// Hands a whole row to the batch, or sets it aside where it is over a cap.
  mutating func close(_ row: CSVRow, start: Int, next: Int) {
    guard let marks = admit(row, start: start, next: next) else { return }
    let firstCell = batch.cells.count
    batch.append(UnsafeBufferPointer(start: scratch, count: row.count))
    let offset = cursor.offset(of: start, in: UnsafePointer(arena.base))
    batch.finishRecord(firstCell: firstCell, sourceOffset: offset, marks: marks)
  }

  /// The marks of a whole row whose cells are in `scratch`, repaired where that is needed; `nil` for a row over a cap,
  /// which is set aside.
  @inline(__always)
  mutating func admit(_ row: CSVRow, start: Int, next: Int) -> RecordMarks? {
    if row.overCells {
      quarantine(
        start, next, code: "limit.cells", reason: "The row has more than \(feed.limits.cells) cells.")
      return nil
    }
    if row.overField {
      quarantine(
        start, next, code: "limit.field-size",
        reason: "A cell of the row is longer than \(feed.limits.fieldBytes) bytes.")
      return nil
    }
    // Not `[]`: an option set from an empty literal is made by generic code, which showed in the profile.
    var marks = row.column == feed.columns.count ? RecordMarks(rawValue: 0) : .ragged
    if !isClean, !TextRepair.isClean(UnsafePointer(arena.base + start), next - start) {
      marks.rawValue |= RecordMarks.replacedBytes.rawValue
      repair(row.count)
    }
    return marks
  }

  /// Sets aside the first line of a row whose quote at `opened` is not closed; reading resumes at the next.
  mutating func setAside(_ start: Int, quoteAt opened: Int) {
    let line = CSVScan.lineEnd(UnsafePointer(arena.base), opened, end)
    position = line.map { $0 + 1 } ?? end
    endsInSkipped = line == nil && !isLast
    // The excerpt ends where the verdict was certain: how far the chunk goes on must not show.
    quarantine(
      start, min(line ?? end, opened + 1 + feed.limits.fieldBytes), code: "csv.unclosed-quote",
      reason:
        "A quote opened in this line is not closed within \(feed.limits.fieldBytes) bytes or the feed; "
        + "the line was set aside and reading resumed at the next.")
  }

  /// Sets aside a row that is longer than a record may be.
  mutating func setAsideTooLong(_ start: Int) {
    quarantine(
      start, min(end, start + feed.limits.recordBytes), code: "limit.record-size",
      reason: "The row is longer than \(feed.limits.recordBytes) bytes.")
    let resumed = min(start + feed.limits.recordBytes, end)
    if let line = CSVScan.lineEnd(UnsafePointer(arena.base), resumed, end) {
      position = line + 1
    } else {
      position = end
      endsInSkipped = !isLast
    }
  }

  /// Reads or sets aside the rows above the header, then goes on where it was.
  ///
  /// Rows that make records together are set aside: with which others they belong is not known there.
  mutating func readAbove(_ rows: [RowAbove]) {
    let resumed = position
    for row in rows {
      if row.isRow, feed.groupColumn == nil {
        position = row.start
        _ = readRow()
      } else {
        quarantine(
          row.start, row.end, code: "csv.above-header",
          reason: "The row stands above the names of the columns.")
      }
    }
    position = resumed
  }

  private func repair(_ count: Int) {
    for index in 0..<count {
      let cell = scratch[index]
      let offset = Int(cell.valueOffset)
      let length = Int(cell.valueLength)
      if TextRepair.isClean(UnsafePointer(arena.base + offset), length) { continue }
      let repaired = TextRepair.append(offset: offset, length: length, replacingNUL: true, to: arena)
      scratch[index].valueOffset = UInt32(truncatingIfNeeded: repaired.offset)
      scratch[index].valueLength = UInt32(truncatingIfNeeded: repaired.length)
    }
  }

  mutating func quarantine(_ start: Int, _ stop: Int, code: String, reason: String) {
    let offset = cursor.offset(of: start, in: UnsafePointer(arena.base))
    batch.quarantine(
      sourceOffset: offset, code: code, reason: reason, excerpt: arena[start, max(0, stop - start)])
  }
}
