/// For which program a table is written.
package enum CSVDialect: String, Sendable, CaseIterable {
  /// RFC 4180: commas, UTF-8 without a byte order mark.
  case standard
  /// What a double click in Excel opens right in most of Europe: semicolons, a byte order mark, ids kept as text.
  case excel

  var separator: UInt8 { self == .excel ? UInt8(ascii: ";") : UInt8(ascii: ",") }
}

/// Cells of a table that people open in a spreadsheet.
///
/// A cell that begins like a formula gets an apostrophe in front (OWASP, "CSV Injection"), its full-width forms too,
/// which some locales accept. Controls and bidirectional formatting are made visible. The exact values are in the
/// JSON Lines.
enum CSVCell {
  /// Bytes of a value beyond which a cell is cut and ends in `…`; spreadsheets hold 32,767 characters in one.
  static let limit = 8000

  /// Appends a cell of text. O(length).
  static func append(_ value: UnsafeRawBufferPointer, dialect: CSVDialect, to output: inout [UInt8]) {
    var text: [UInt8] = []
    if beginsLikeFormula(value) { text.append(UInt8(ascii: "'")) }
    text.append(visible: value, limit: limit)
    append(quoting: text, dialect: dialect, to: &output)
  }

  static func append(_ value: String, dialect: CSVDialect, to output: inout [UInt8]) {
    var value = value
    value.withUTF8 { append(UnsafeRawBufferPointer($0), dialect: dialect, to: &output) }
  }

  /// Appends an identifier, which a spreadsheet must not take for a number or a date.
  ///
  /// For Excel it is `="…"`, a constant of type text, and that only for up to 255 characters (Excel's own bound) that
  /// cannot end the constant: ASCII letters, digits and `-_.:/#%`. Any other gets an apostrophe in front.
  static func append(identifier value: [UInt8], dialect: CSVDialect, to output: inout [UInt8]) {
    guard dialect == .excel else {
      return value.withUnsafeBytes { append($0, dialect: dialect, to: &output) }
    }
    var text: [UInt8] = []
    if value.count <= 255, value.allSatisfy(isPlain) {
      text.append("=\"")
      text.append(contentsOf: value)
      text.append("\"")
    } else {
      text.append(UInt8(ascii: "'"))
      value.withUnsafeBytes { text.append(visible: $0, limit: limit) }
    }
    append(quoting: text, dialect: dialect, to: &output)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-")...UInt8(ascii: "/"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private static func beginsLikeFormula(_ value: UnsafeRawBufferPointer) -> Bool {
    guard !value.isEmpty else { return false }
    switch UTF8Scan.step(value, at: 0).scalar {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D: return true
    case 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20: return true
    default: return false
    }
  }

  private static func append(quoting text: [UInt8], dialect: CSVDialect, to output: inout [UInt8]) {
    let needsQuotes =
      text.first == 0x20 || text.last == 0x20
      || text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x3B || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return output.append(contentsOf: text) }
    output.append(0x22)
    for byte in text {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }
}
