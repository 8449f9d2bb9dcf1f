/// A CSV file as RFC 4180 describes it, with the place of every cell.
struct CSVTable {
  struct Cell {
    var text: String
    /// In the file, with its quotes.
    var start: UInt32
    var end: UInt32
  }
  struct Fault: Error {
    var message: String
    var start: Int
    var end: Int
    var help: String?
  }
  /// Row by row; the first holds the names.
  var rows: [[Cell]] = []

  /// Reads a whole file: UTF-8, with or without a byte order mark, lines ended by LF or CRLF. O(bytes).
  ///
  /// Cells lose the spaces around them. Empty lines are left out; every other row has as many cells as the first.
  static func read(_ bytes: [UInt8]) throws(Fault) -> CSVTable {
    var table = CSVTable()
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      let start = index
      var row: [Cell] = []
      while true {
        row.append(try cell(bytes, &index))
        guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
        index += 1
      }
      let end = index
      if index < bytes.count, bytes[index] == UInt8(ascii: "\r") { index += 1 }
      if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      if row.count == 1 && row[0].start == row[0].end { continue }
      if let first = table.rows.first, row.count != first.count {
        throw Fault(
          message: "this row has \(row.count) cells, and the first row has \(first.count)", start: start,
          end: end, help: "a cell that holds a comma stands in double quotes")
      }
      table.rows.append(row)
    }
    return table
  }

  /// One cell, up to the comma or the end of the line behind it.
  private static func cell(_ bytes: [UInt8], _ index: inout Int) throws(Fault) -> Cell {
    let start = index
    func isEnd(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      while index < bytes.count, !isEnd(bytes[index]) {
        if bytes[index] == UInt8(ascii: "\"") {
          throw Fault(
            message: "a quote inside a cell that does not begin with one", start: index, end: index + 1,
            help: "put the whole cell into quotes, and write each quote in it twice")
        }
        index += 1
      }
      return make(bytes, bytes[start..<index], start, index)
    }
    var text: [UInt8] = []
    index += 1
    while true {
      guard index < bytes.count else {
        throw Fault(message: "this quoted cell has no closing quote", start: start, end: start + 1, help: nil)
      }
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
      text.append(byte)
      index += 1
    }
    if index < bytes.count, !isEnd(bytes[index]) {
      throw Fault(
        message: "there is text behind the closing quote of a cell", start: index, end: index + 1,
        help: "a quote inside a quoted cell is written twice")
    }
    return make(bytes, text[...], start, index)
  }

  private static func make(_ bytes: [UInt8], _ body: ArraySlice<UInt8>, _ start: Int, _ end: Int) -> Cell {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    let head = body.drop(while: isBlank)
    let trimmed = head.prefix(upTo: (head.lastIndex { !isBlank($0) }).map { $0 + 1 } ?? head.startIndex)
    return Cell(
      text: String(decoding: trimmed, as: UTF8.self), start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: end))
  }
}
