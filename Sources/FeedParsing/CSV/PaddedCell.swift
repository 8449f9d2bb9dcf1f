/// A quoted cell with blanks around its quotes: `1 , "Lamp, blue" , 3`.
///
/// RFC 4180 takes such quotes for text, and spreadsheets do so in front of the first one. But who writes a table like
/// this by hand means quotes: taken for text they would become a part of ids and links, and a delimiter between them
/// would move every cell behind it. A cell of this kind is on one line and at most `longest` bytes; any other that
/// begins with a blank is text, as it stands.
struct PaddedCell {
  /// Behind the opening quote.
  var start: Int
  /// The closing quote.
  var closing: Int
  /// How many doubled quotes stand between them.
  var doubled = 0
  /// The delimiter or line end behind the cell.
  var end: Int

  /// Further away the closing quote is not looked for, so that the verdict needs few bytes.
  static let longest = 64 << 10

  enum Reading {
    case padded(PaddedCell)
    case text
    /// What follows `end` decides.
    case open
  }

  /// Reads the cell at `cell`, which begins with a blank. `line` is the end of its line, or `end` where that is not in
  /// sight; `isLast` says that nothing follows `end`. O(bytes looked at), at most `longest`.
  static func read(
    _ base: UnsafePointer<UInt8>, _ cell: Int, line: Int, end: Int, isLast: Bool, delimiter: UInt8
  ) -> Reading {
    let bound = min(line, cell + longest)
    let unseen: Reading = bound == end && line == end && !isLast ? .open : .text
    var position = blanksEnd(base, cell, bound, delimiter)
    guard position < bound else { return unseen }
    guard base[position] == UInt8(ascii: "\"") else { return .text }
    let start = position + 1
    var doubled = 0
    position = start
    while let quote = CSVScan.find(UInt8(ascii: "\""), base, position, bound) {
      if quote + 1 < bound, base[quote + 1] == UInt8(ascii: "\"") {
        doubled += 1
        position = quote + 2
        continue
      }
      let after = blanksEnd(base, quote + 1, bound, delimiter)
      if after == line, line < end || isLast {
        return .padded(PaddedCell(start: start, closing: quote, doubled: doubled, end: line))
      }
      guard after < bound else { return unseen }
      guard base[after] == delimiter else { return .text }
      return .padded(PaddedCell(start: start, closing: quote, doubled: doubled, end: after))
    }
    return unseen
  }

  static func isBlank(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") && delimiter != byte
  }

  /// The first byte at or after `start` that is no blank, or `end`.
  static func blanksEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ delimiter: UInt8) -> Int {
    var position = start
    while position < end, isBlank(base[position], delimiter) { position += 1 }
    return position
  }
}
