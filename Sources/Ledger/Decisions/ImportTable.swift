/// A table that people filled in, or another program wrote as JSON Lines. From a spreadsheet: comma, semicolon or tab, with or without a byte order mark, in UTF-8
/// or in windows-1252, which Excel still saves; cells over several lines where they are quoted.
package struct ImportTable: Sendable, Equatable {
  package struct Row: Sendable, Equatable {
    /// The line on which the row begins, from 1.
    package var line: Int
    package var cells: [String: String]

    /// A trimmed cell; empty where there is none.
    package subscript(_ name: String) -> String { cells[name] ?? "" }
  }
  /// Lower-case names, in order.
  package var columns: [String] = []
  package var rows: [Row] = []
  /// What is wrong with rows, by their lines.
  package var problems: [(line: Int, message: String)] = []

  package static func == (left: ImportTable, right: ImportTable) -> Bool {
    left.columns == right.columns && left.rows == right.rows
      && left.problems.map(\.line) == right.problems.map(\.line)
  }

  init() {}

  /// - Throws: `LedgerError` where the file is no table at all.
  package init(_ bytes: [UInt8], path: String, requiring required: [String]) throws(LedgerError) {
    if Self.isJSONLines(bytes) {
      self = try ImportTable(jsonLines: bytes, path: path, requiring: required)
      return
    }
    let text = Self.decoded(bytes)
    guard !text.unicodeScalars.contains("\0") else {
      throw LedgerError(
        .damagedInput, path, "is no CSV in UTF-8 or windows-1252: it holds NUL. Save it as CSV UTF-8.")
    }
    let separator = Self.separator(of: text)
    var reader = Reader(text, separator)
    var header: [String]?
    while let (line, cells, isClosed) = reader.next() {
      if cells.allSatisfy({ $0.isEmpty }) { continue }
      guard let names = header else {
        let names = cells.map { $0.lowercased() }
        if let missing = required.first(where: { !names.contains($0) }) {
          throw LedgerError(
            .damagedInput, path,
            "line \(line): there is no column \(missing). It is a CSV with a header line, such as flagged.csv."
          )
        }
        if let twice = names.first(where: { name in !name.isEmpty && names.count { $0 == name } > 1 }) {
          throw LedgerError(.damagedInput, path, "line \(line): the column \(twice) stands there twice")
        }
        header = names
        columns = names
        continue
      }
      if !isClosed {
        problems.append((line, "a quote is not closed"))
      } else if cells.count > names.count, cells[names.count...].contains(where: { !$0.isEmpty }) {
        problems.append((line, "\(cells.count) cells where the header has \(names.count)"))
      } else {
        var values: [String: String] = [:]
        for (name, cell) in zip(names, cells) { values[name] = cell }
        rows.append(Row(line: line, cells: values))
      }
    }
    guard header != nil else { throw LedgerError(.damagedInput, path, "is empty; it needs a header line") }
  }

  private static func decoded(_ bytes: [UInt8]) -> String {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if bytes.starts(with: [0xFF, 0xFE]) {
      // Excel's "Unicode Text".
      let units = stride(from: bytes.startIndex + 2, to: bytes.endIndex - 1, by: 2).map {
        UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
      }
      return String(decoding: units, as: UTF16.self)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let scalar = (0x80..<0xA0).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// WHATWG Encoding Standard, index windows-1252, 0x80 to 0x9F.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The one that the first line has most of.
  private static func separator(of text: String) -> Unicode.Scalar {
    let line = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
    let counts = ([",", ";", "\t"] as [Unicode.Scalar]).map { separator in
      (separator, line.count { $0 == separator })
    }
    return counts.max { $0.1 < $1.1 }?.0 ?? ","
  }

  /// Reads records one by one; RFC 4180.
  private struct Reader {
    private let scalars: [Unicode.Scalar]
    private let separator: Unicode.Scalar
    private var position = 0
    private var line = 1

    init(_ text: String, _ separator: Unicode.Scalar) {
      scalars = Array(text.unicodeScalars)
      self.separator = separator
    }

    mutating func next() -> (line: Int, cells: [String], isClosed: Bool)? {
      guard position < scalars.count else { return nil }
      let start = line
      var cells: [String] = []
      var cell = String.UnicodeScalarView()
      var isQuoted = false
      while position < scalars.count {
        let scalar = scalars[position]
        position += 1
        if scalar == "\"" {
          if isQuoted, position < scalars.count, scalars[position] == "\"" {
            cell.append("\"")
            position += 1
          } else if isQuoted {
            isQuoted = false
          } else if cell.isEmpty {
            isQuoted = true
          } else {
            cell.append(scalar)
          }
        } else if scalar == "\n" || scalar == "\r" {
          if scalar == "\r", position < scalars.count, scalars[position] == "\n" { position += 1 }
          line += 1
          guard isQuoted else {
            cells.append(ImportTable.plain(cell))
            return (start, cells, true)
          }
          cell.append("\n")
        } else if scalar == separator, !isQuoted {
          cells.append(ImportTable.plain(cell))
          cell = String.UnicodeScalarView()
        } else {
          cell.append(scalar)
        }
      }
      cells.append(ImportTable.plain(cell))
      return (start, cells, !isQuoted)
    }
  }

  /// Trimmed, and without what a table for spreadsheets has around its values: `="…"` and an apostrophe in front.
  private static func plain(_ cell: String.UnicodeScalarView) -> String {
    var scalars = cell[...]
    func trim() {
      scalars = scalars.drop { $0.properties.isWhitespace }
      while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    }
    trim()
    if scalars.starts(with: "=\"".unicodeScalars), scalars.last == "\"", scalars.count >= 3 {
      scalars = scalars.dropFirst(2).dropLast()
    } else if scalars.first == "'" {
      scalars = scalars.dropFirst()
    }
    trim()
    return String(scalars)
  }
}
