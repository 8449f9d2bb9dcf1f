/// Guesses that a record ends where a row says something else in the grouping column than the row before it.
///
/// Such rows often hold HTML with line breaks in quotes, so quotes are counted: a line break behind an even number of
/// them, from the start of the buffer, ends a row. Where quotes are not balanced the guess is the last line's end.
struct RowGroupSplitter: ChunkSplitter {
  let delimiter: UInt8
  let column: Int
  /// Enough for the row behind a boundary to show what it says in the column.
  let lookahead = 64 << 10
  /// How far back the end of a group is looked for.
  private static let reach = 512 << 10

  /// O(bytes), of which the count of quotes vectorises.
  func boundary(in bytes: UnsafeRawBufferPointer) -> Int? {
    var quotes = 0
    for byte in bytes { quotes &+= byte == UInt8(ascii: "\"") ? 1 : 0 }
    var isInQuotes = quotes % 2 == 1
    var below: (start: Int, cell: Range<Int>)?
    var position = bytes.count
    let lowest = max(0, bytes.count - Self.reach)
    while position > lowest {
      position -= 1
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { isInQuotes.toggle() }
      let isRowEnd = !isInQuotes && (byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"))
      guard isRowEnd || position == 0 else { continue }
      let start = isRowEnd ? position + 1 : 0
      guard let cell = cell(of: start, in: bytes) else { continue }
      if let below, !bytes[cell].elementsEqual(bytes[below.cell]) { return below.start }
      below = (start, cell)
    }
    return LineSplitter().boundary(in: bytes)
  }

  /// The grouping cell of the row at `start`, quotes and all; `nil` for a blank line and where it is not in sight.
  private func cell(of start: Int, in bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    var position = start
    var first = start
    var at = 0
    var isInQuotes = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { isInQuotes.toggle() }
      let isLineEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if !isInQuotes, isLineEnd || byte == delimiter {
        if isLineEnd, position == start { return nil }
        if at == column { return first..<position }
        if isLineEnd { return position..<position }
        at += 1
        first = position + 1
      }
      position += 1
    }
    return nil
  }
}
