/// A row that stands above a table's header, where no reader looks: its place, and what becomes of it.
struct RowAbove: Sendable {
  var start: Int
  /// Behind its line end.
  var end: Int
  /// It is as a row of the table is, and read as one; else it is set aside.
  var isRow: Bool
}

/// What stands above a header. A title, a line of dashes and settings are no records, and nobody misses them; a product
/// must not be hidden there.
extension CSVHeader {
  /// The header with what stands above it among `rows`; `isHeader` tells of the headers among them.
  func below(_ rows: [CSVHeader], isHeader: (CSVHeader) -> Bool) -> CSVHeader {
    var result = self
    result.above = rows.filter { $0.start < start && $0.isRecord && !isHeader($0) }.map { row in
      let isRow = row.cells.count == cells.count && 2 * row.filled.count >= filled.count
      return RowAbove(start: row.start, end: row.length, isRow: isRow)
    }
    return result
  }

  /// The columns by their numbers: for a table that begins with its first product.
  var withoutHeader: CSVHeader {
    CSVHeader(
      names: names.indices.map(CSVHeader.name(ofColumn:)), cells: cells, start: start, length: start,
      delimiter: delimiter)
  }

  /// Whether some cell is what products have and columns are not called: a number, a price, an address.
  var holdsValue: Bool { filled.contains { Self.isAmount($0) || Self.isAddress($0) } }

  /// Whether the row is a product and no title: nobody sells a thing without a number, a price or an address.
  private var isRecord: Bool { filled.count > 1 && holdsValue && !isSettings }

  /// Cells that are not empty.
  private var filled: [[UInt8]] { cells.filter { !$0.isEmpty } }

  /// `TemplateType=fptcustom`, as Amazon's flat files begin.
  private var isSettings: Bool {
    guard let first = filled.first, let sign = first.firstIndex(of: UInt8(ascii: "=")) else { return false }
    return sign > 0 && first[..<sign].allSatisfy { Self.isLetter($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Digits, with the signs of numbers between them, and perhaps a currency's three letters or sign at an end.
  private static func isAmount(_ cell: [UInt8]) -> Bool {
    guard cell.count <= 32, cell.contains(where: isDigit) else { return false }
    let letters = cell.count { isLetter($0) }
    let others = cell.count { byte in
      !isLetter(byte) && !isDigit(byte) && byte < 0x80 && !".,'+- $".utf8.contains(byte)
    }
    return others == 0 && (letters == 0 || letters == 3)
  }

  private static func isAddress(_ cell: [UInt8]) -> Bool {
    let lower = cell.prefix(8).map { isLetter($0) ? $0 | 0x20 : $0 }
    return lower.starts(with: "http://".utf8) || lower.starts(with: "https://".utf8)
  }
}
