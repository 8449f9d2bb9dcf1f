import Listings

/// The header row of a table: where it ends, and what its columns feed.
struct CSVHeader: Sendable {
  /// The columns' names, trimmed; a column without one is `column N`, counted from 1.
  var names: [[UInt8]]
  /// The row's cells, trimmed.
  var cells: [[UInt8]]
  /// Where the row begins, in bytes of the feed.
  var start: Int
  /// How many bytes of the feed come before the first data row.
  var length: Int
  var delimiter: UInt8
  /// The row is a `# …` comment, and never the header.
  var isComment = false
  /// What stands above it and is no title, in order.
  var above: [RowAbove] = []

  /// How many rows are looked at for the header.
  private static let mostCandidates = 8

  /// The names as text.
  var texts: [String] { names.map { String(decoding: $0, as: UTF8.self) } }

  /// The names that a profile is found by: those of the columns, and what is left of them without qualifiers.
  var lookups: [String] { texts.flatMap { [$0] + (Self.unqualified($0).map { [$0] } ?? []) } }

  /// A name without what tells apart one of many: `item_name[language_tag=de_DE]#1.value` is `item_name`,
  /// `image[0].url` is `image.url`, `Preis (EUR)` is `Preis`. `nil` where there is nothing of the kind.
  static func unqualified(_ name: String) -> String? {
    var bytes: [UInt8] = []
    var depth = 0
    var isInNumber = false
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "]") where depth > 0, UInt8(ascii: ")") where depth > 0: depth -= 1
      case UInt8(ascii: "#") where depth == 0: isInNumber = true
      case UInt8(ascii: "0")...UInt8(ascii: "9") where isInNumber && depth == 0: break
      default:
        isInNumber = false
        if depth == 0 { bytes.append(byte) }
      }
    }
    let value = Array(".value".utf8)
    if bytes.count > value.count, bytes.suffix(value.count).elementsEqual(value) {
      bytes.removeLast(value.count)
    }
    return bytes.isEmpty || bytes.count == name.utf8.count ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The first rows that may be the header, and the comments between them (such as the `# Required | …` descriptions of
  /// Meta's catalogue template); none where none ends within `head`.
  ///
  /// Passed over: blank lines, and a spreadsheet's `sep=;` line, which also names the delimiter.
  static func candidates(head: UnsafeRawBufferPointer, delimiter: UInt8, atEnd: Bool) -> [CSVHeader] {
    var delimiter = delimiter
    var candidates: [CSVHeader] = []
    var position = 0
    var count = 0
    while count < mostCandidates,
      let row = CSVHeader.row(in: head, from: position, delimiter: delimiter, atEnd: atEnd)
    {
      position = row.end
      if row.cells.count == 1, row.cells[0].isEmpty { continue }
      if let named = CSVHeader.separator(of: row, in: head) {
        delimiter = named
        continue
      }
      let names = row.cells.enumerated().map { column, cell in
        cell.isEmpty ? CSVHeader.name(ofColumn: column) : cell
      }
      var candidate = CSVHeader(
        names: names, cells: row.cells, start: row.start, length: position, delimiter: delimiter)
      candidate.isComment = row.cells[0].starts(with: [UInt8(ascii: "#"), UInt8(ascii: " ")])
      if !candidate.isComment { count += 1 }
      candidates.append(candidate)
    }
    return candidates
  }

  /// What a column without a name is called; `column` counts from 0, the name from 1.
  static func name(ofColumn column: Int) -> [UInt8] { Array("column \(column + 1)".utf8) }

  struct Row {
    /// Cells without their quotes, trimmed.
    var cells: [[UInt8]]
    var start: Int
    /// Behind the row's line end.
    var end: Int
  }

  /// One row, read with care and without haste; `nil` for none or where its end is not in sight.
  static func row(in head: UnsafeRawBufferPointer, from start: Int, delimiter: UInt8, atEnd: Bool) -> Row? {
    guard start < head.count else { return nil }
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var isInQuotes = false
    var isAtCellStart = true
    var position = start
    while position < head.count {
      let byte = head[position]
      position += 1
      if isInQuotes {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if position < head.count, head[position] == byte {
          cell.append(byte)
          position += 1
        } else {
          isInQuotes = false
        }
        continue
      }
      if isAtCellStart, PaddedCell.isBlank(byte, delimiter),
        let padded = padded(in: head, at: position - 1, delimiter, atEnd: atEnd)
      {
        let quoted = head[padded.start..<padded.closing]
        cell = padded.doubled == 0 ? Array(quoted) : withoutDoubledQuotes(quoted)
        position = padded.end
        isAtCellStart = false
        continue
      }
      switch byte {
      case delimiter:
        cells.append(trimmed(cell))
        cell.removeAll()
        isAtCellStart = true
        continue
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if byte == UInt8(ascii: "\r"), position < head.count, head[position] == UInt8(ascii: "\n") {
          position += 1
        }
        cells.append(trimmed(cell))
        return Row(cells: cells, start: start, end: position)
      case UInt8(ascii: "\"") where isAtCellStart: isInQuotes = true
      default: cell.append(byte)
      }
      isAtCellStart = false
    }
    guard atEnd else { return nil }
    cells.append(trimmed(cell))
    return Row(cells: cells, start: start, end: position)
  }

  private static func padded(
    in head: UnsafeRawBufferPointer, at start: Int, _ delimiter: UInt8, atEnd: Bool
  ) -> PaddedCell? {
    guard let base = head.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    let line = CSVScan.lineEnd(base, start, head.count) ?? head.count
    guard
      case .padded(let padded) = PaddedCell.read(
        base, start, line: line, end: head.count, isLast: atEnd, delimiter: delimiter)
    else { return nil }
    return padded
  }

  private static func withoutDoubledQuotes(_ cell: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    var bytes: [UInt8] = []
    var isSecond = false
    for byte in cell {
      if byte == UInt8(ascii: "\""), isSecond {
        isSecond = false
      } else {
        bytes.append(byte)
        isSecond = byte == UInt8(ascii: "\"")
      }
    }
    return bytes
  }

  private static func separator(of row: Row, in head: UnsafeRawBufferPointer) -> UInt8? {
    let line = head[row.start..<row.end].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard line.count == 5, line.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 })
    else { return nil }
    return line.last
  }

  private static func trimmed(_ cell: [UInt8]) -> [UInt8] {
    let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
    guard let first = cell.firstIndex(where: { !isSpace($0) }),
      let last = cell.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return Array(cell[first...last])
  }
}
