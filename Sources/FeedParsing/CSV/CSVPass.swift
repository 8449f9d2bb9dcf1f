import Listings

/// One pass over one chunk of rows.
struct CSVPass {
  let feed: CSVFeed
  let chunk: FeedChunk
  let batch: RecordBatch
  let arena: ByteArena
  /// Where the rows end, in the arena.
  let end: Int
  let isLast: Bool
  let scratch: UnsafeMutablePointer<Cell>
  let namesOffset: Int
  /// Everything before it is done with: the start of the next row.
  var position: Int
  var endsInSkipped = false
  /// The batch is full; what follows is for another.
  var isPaused = false
  var cursor: OriginCursor
  /// Whether the whole chunk is UTF-8 without NUL, so that no row need be looked at for it.
  let isClean: Bool
  /// The first LF, and the first CR, at or after `position`, or `end`; searched for again only when passed.
  private var nextFeed = -1
  private var nextReturn = -1
  /// Tables whose rows make records together: the record under way.
  var group: CSVGroup?

  init(
    feed: CSVFeed, chunk: FeedChunk, batch: RecordBatch, start: Int, end: Int,
    scratch: UnsafeMutablePointer<Cell>, namesOffset: Int
  ) {
    self.feed = feed
    self.chunk = chunk
    self.batch = batch
    self.arena = chunk.arena
    self.end = end
    self.isLast = chunk.isLast
    self.scratch = scratch
    self.namesOffset = namesOffset
    self.position = start
    self.cursor = OriginCursor(chunk.origin)
    self.isClean = TextRepair.isClean(UnsafePointer(chunk.arena.base), end)
  }

  /// How a row ended.
  enum Outcome {
    case complete(next: Int)
    /// Its end is not in this chunk.
    case open
    case unclosedQuote(openedAt: Int)
    case tooLong
  }

  /// Reads one row; false when there is no further whole one.
  mutating func readRow() -> Bool {
    let bytes = UnsafePointer(arena.base)
    while position < end, bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\r") {
      position += 1
    }
    guard position < end else { return false }
    let start = position
    var row = CSVRow()
    switch scan(start, &row) {
    case .open: return false
    case .complete(let next):
      position = next
      close(row, start: start, next: next)
    case .unclosedQuote(let opened): setAside(start, quoteAt: opened)
    case .tooLong: setAsideTooLong(start)
    }
    return true
  }

  /// Finds the cells of the row at `start`.
  mutating func scan(_ start: Int, _ row: inout CSVRow) -> Outcome {
    let quote = UInt8(ascii: "\"")
    let delimiter = feed.delimiter
    let maximumCells = feed.limits.cells
    let recordBound = start + feed.limits.recordBytes
    let columns = feed.columns.count
    var base = UnsafePointer(arena.base)
    var cell = start
    while true {
      var valueOffset = cell
      var valueEnd: Int
      var valueLength: Int
      if cell < end && base[cell] == quote {
        let fieldBound = cell + 1 + feed.limits.fieldBytes
        let bound = min(end, fieldBound, recordBound)
        var search = cell + 1
        var doubled = 0
        var closing = -1
        while let found = CSVScan.find(quote, base, search, bound) {
          if found + 1 < end && base[found + 1] == quote {
            doubled += 1
            search = found + 2
          } else {
            closing = found
            break
          }
        }
        if closing < 0 {
          if end <= min(fieldBound, recordBound) {
            return isLast ? .unclosedQuote(openedAt: cell) : .open
          }
          return fieldBound <= recordBound ? .unclosedQuote(openedAt: cell) : .tooLong
        }
        let after = closing + 1
        if after < end && base[after] == delimiter {
          valueEnd = after
        } else {
          let line = lineEnd(from: after, base)
          valueEnd = CSVScan.find(delimiter, base, after, line) ?? line
        }
        valueOffset = cell + 1
        valueLength = closing - valueOffset
        // Blanks behind the closing quote are no part of the value.
        let isPadded =
          valueEnd > after && PaddedCell.blanksEnd(base, after, valueEnd, delimiter) == valueEnd
        if doubled > 0 || valueEnd > after && !isPadded {
          (valueOffset, valueLength) = unquote(
            valueOffset, closing, tailEnd: isPadded ? after : valueEnd, doubled)
          base = UnsafePointer(arena.base)
        }
      } else {
        let line = lineEnd(from: cell, base)
        var padded: PaddedCell?
        if cell < line, PaddedCell.isBlank(base[cell], delimiter) {
          switch PaddedCell.read(base, cell, line: line, end: end, isLast: isLast, delimiter: delimiter) {
          case .padded(let found): padded = found
          case .text: break
          case .open: return .open
          }
        }
        if let padded {
          (valueOffset, valueLength) = (padded.start, padded.closing - padded.start)
          valueEnd = padded.end
          if padded.doubled > 0 {
            (valueOffset, valueLength) = unquote(
              padded.start, padded.closing, tailEnd: padded.closing + 1, padded.doubled)
            base = UnsafePointer(arena.base)
          }
        } else {
          valueEnd = CSVScan.find(delimiter, base, cell, line) ?? line
          valueLength = valueEnd - cell
        }
      }
      if valueEnd >= end && !isLast { return end - start > feed.limits.recordBytes ? .tooLong : .open }

      if valueLength > 0 {
        if row.count >= maximumCells {
          row.overCells = true
        } else {
          var stored: Cell
          if row.column < columns {
            stored = feed.columns[row.column]
            stored.nameOffset &+= UInt32(truncatingIfNeeded: namesOffset)
          } else {
            stored = extraCell(row.column)
            base = UnsafePointer(arena.base)
          }
          stored.valueOffset = UInt32(truncatingIfNeeded: valueOffset)
          stored.valueLength = UInt32(truncatingIfNeeded: valueLength)
          scratch[row.count] = stored
          row.count += 1
        }
        if valueLength > feed.limits.fieldBytes { row.overField = true }
      }
      row.column += 1
      if valueEnd < end && base[valueEnd] == delimiter {
        cell = valueEnd + 1
        continue
      }
      if valueEnd - start > feed.limits.recordBytes { return .tooLong }
      return .complete(next: min(valueEnd + 1, end))
    }
  }

  @inline(__always)
  private mutating func lineEnd(from start: Int, _ base: UnsafePointer<UInt8>) -> Int {
    if nextFeed < start { nextFeed = CSVScan.find(UInt8(ascii: "\n"), base, start, end) ?? end }
    if nextReturn < start { nextReturn = CSVScan.find(UInt8(ascii: "\r"), base, start, end) ?? end }
    return min(nextFeed, nextReturn)
  }
}

/// The row at hand.
struct CSVRow {
  /// Cells in the scratch memory.
  var count = 0
  /// Cells seen, empty ones too.
  var column = 0
  var overCells = false
  var overField = false
}
