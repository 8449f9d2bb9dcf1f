import CompiledRules
import Crypto
import TextFolding

/// A table whose file was read: where it stands in the program, and its cells with their places.
struct CheckedTable {
  var node: TableNode
  /// Position in `RuleProgram.tables`.
  var index: Int
  /// Position of the CSV among the files.
  var file: UInt32
  /// Without the row of names.
  var rows: [[CSVTable.Cell]]
  var columns: [String]
  /// Of a table that is keyed by country: per row, where it holds; `nil` for the countries that no other row of the
  /// same term names.
  var countries: [[String]?]?

  func span(_ cell: CSVTable.Cell) -> Span { Span(file: file, start: cell.start, end: cell.end) }
}

extension Checker {
  /// Most columns of a table.
  private static let mostColumns = 256

  mutating func lowerTables() {
    for node in definitions.tables {
      if let table = lower(node) {
        tables[node.name.value] = table
      } else {
        brokenTables.insert(node.name.value)
      }
    }
  }

  /// Reads a table; `nil` after an error in it.
  private mutating func lower(_ node: TableNode) -> CheckedTable? {
    guard let file = file(of: node), let hash = checkHash(of: node, file) else { return nil }
    let number = UInt32(truncatingIfNeeded: file)
    guard let rows = readRows(file), let names = rows.first, checkHeader(names, node, number) else {
      return nil
    }
    var table = CheckedTable(
      node: node, index: program.tables.count, file: number, rows: Array(rows.dropFirst()),
      columns: names.map(\.text))
    guard !table.rows.isEmpty else {
      diagnostics.report(
        .emptyTable, "the table `\(node.name.value)` has no rows", at: node.path.span, label: "only names",
        help: "add a row, or remove the table")
      return nil
    }
    var key: Int?
    if let name = node.key {
      guard let index = column(name, of: table), let countries = rowCountries(table, index) else {
        return nil
      }
      table.countries = countries
      key = index
    }
    program.tables.append(
      Table(
        name: node.name.value, hash: hash, columns: table.columns,
        cells: table.rows.flatMap { $0.map(\.text) }, key: key))
    return table
  }

  /// The position of a column, or a report.
  func column(_ name: Name, of table: CheckedTable) -> Int? {
    if let index = table.columns.firstIndex(of: name.value) { return index }
    diagnostics.report(
      .unknownColumn, "the table `\(table.node.name.value)` has no column `\(printable(name.value))`",
      at: name.span, label: "not a column",
      help: Self.separatorHelp(table.columns) ?? Suggestion.help(for: name.value, among: table.columns))
    return nil
  }

  /// For a first row that is one cell because its columns are parted by another sign than a comma.
  private static func separatorHelp(_ columns: [String]) -> String? {
    guard columns.count == 1, let sign = columns[0].first(where: { ";|\t".contains($0) }) else { return nil }
    let name = sign == "\t" ? "a tab" : "`\(sign)`"
    return "the first row has \(name) between its names; save the file with commas"
  }

  // MARK: The file

  private func file(of node: TableNode) -> Int? {
    let from = files[Int(node.name.span.file)].path
    guard let path = TablePath.resolve(node.path.value, from: from) else {
      diagnostics.report(
        .tableOutside, "`\(printable(node.path.value))` leads out of the rule set's folder",
        at: node.path.span,
        label: "not inside the folder",
        help: "put the file beside the rules, and name it relative to this file")
      return nil
    }
    guard let index = files.firstIndex(where: { $0.kind == .table && $0.path == path }) else {
      diagnostics.report(
        .tableNotFound, "the rule set has no readable file \(printable(path))", at: node.path.span,
        label: "not found", help: "paths are relative to the file that names them")
      return nil
    }
    let bytes = files[index].bytes
    if bytes.count > SourceFile.largest {
      diagnostics.report(
        .fileTooLarge, "\(printable(path)) is larger than 16 MiB", at: node.path.span, label: "this file",
        help: "split the table")
      return nil
    }
    if let bad = bytes.withUnsafeBufferPointer({ firstNonText($0) }) {
      let place = Span(
        file: UInt32(truncatingIfNeeded: index), start: UInt32(truncatingIfNeeded: bad),
        end: UInt32(truncatingIfNeeded: bad + 1))
      diagnostics.report(
        bytes[bad] == 0 ? .nulByte : .invalidUTF8, "\(printable(path)) is no text in UTF-8 at offset \(bad)",
        at: place, label: "invalid byte \(hexadecimal(UInt32(bytes[bad]), digits: 2))",
        help: "save the file as CSV in UTF-8")
      return nil
    }
    return index
  }

  private func checkHash(of node: TableNode, _ file: Int) -> String? {
    let actual = Self.hash(of: files[file].bytes)
    guard let hash = node.hash else {
      diagnostics.report(
        .tableHash, "the table `\(node.name.value)` is not pinned", at: node.path.span,
        label: "no sha256 behind it",
        help: "if the file is as it should be, write behind its path: sha256 \"\(actual)\"")
      return nil
    }
    guard hash.value.lowercased() != actual else { return actual }
    diagnostics.report(
      .tableHash, "the file of the table `\(node.name.value)` is not the one that was pinned", at: hash.span,
      label: "another file's hash", help: "if its change is meant, write: sha256 \"\(actual)\"")
    return nil
  }

  static func hash(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  private func readRows(_ file: Int) -> [[CSVTable.Cell]]? {
    do throws(CSVTable.Fault) {
      return try CSVTable.read(files[file].bytes).rows
    } catch {
      diagnostics.report(
        .badCSV, error.message,
        at: Span(
          file: UInt32(truncatingIfNeeded: file), start: UInt32(truncatingIfNeeded: error.start),
          end: UInt32(truncatingIfNeeded: error.end)), label: "here", help: error.help)
      return nil
    }
  }

  private func checkHeader(_ names: [CSVTable.Cell], _ node: TableNode, _ file: UInt32) -> Bool {
    func report(_ cell: CSVTable.Cell, _ message: String, _ label: String) -> Bool {
      diagnostics.report(
        .badHeader, message, at: Span(file: file, start: cell.start, end: cell.end), label: label,
        help: "the first row names the columns, each in a cell of its own")
      return false
    }
    if names.count > Self.mostColumns, let last = names.last {
      return report(last, "the table has \(names.count) columns", "more than \(Self.mostColumns)")
    }
    var seen: Set<String> = []
    for name in names {
      if name.text.isEmpty { return report(name, "a column without a name", "empty") }
      if !seen.insert(name.text).inserted {
        return report(name, "two columns are called `\(printable(name.text))`", "given again")
      }
    }
    return true
  }

  /// Where a word stands in a cell; the whole cell where that is not plain.
  private func span(of part: String, in cell: CSVTable.Cell, _ table: CheckedTable) -> Span {
    let bytes = files[Int(table.file)].bytes[Int(cell.start)..<Int(cell.end)]
    let word = Array(part.utf8)
    func isLetter(_ index: Int) -> Bool { bytes.indices.contains(index) && Lexer.isWordByte(bytes[index]) }
    let place = bytes.indices.first { start in
      bytes[start...].starts(with: word) && !isLetter(start - 1) && !isLetter(start + word.count)
    }
    guard let place else { return table.span(cell) }
    return Span(
      file: table.file, start: UInt32(truncatingIfNeeded: place),
      end: UInt32(truncatingIfNeeded: place + word.count))
  }

  // MARK: Countries

  /// Per row, the countries of its cell: codes, `EU` or `EEA`; `nil` for `*` and for an empty cell.
  private func rowCountries(_ table: CheckedTable, _ column: Int) -> [[String]?]? {
    var isSound = true
    let result = table.rows.map { row -> [String]? in
      let cell = row[column]
      guard !cell.text.isEmpty, cell.text != "*" else { return nil }
      var codes: Set<String> = []
      for part in cell.text.split(whereSeparator: { ",; |".contains($0) }).map(String.init) {
        switch part {
        case "EU": codes.formUnion(Countries.union)
        case "EEA": codes.formUnion(Countries.economicArea)
        case _ where Countries.isCode(part): codes.insert(part)
        default:
          diagnostics.report(
            .badCountry, "`\(printable(part))` is not a country code", at: span(of: part, in: cell, table),
            label: "not a country", help: Countries.help(for: part))
          isSound = false
        }
      }
      return codes.sorted()
    }
    return isSound ? result : nil
  }
}
