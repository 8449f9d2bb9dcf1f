/// A source line as a terminal shows it, and where in it a span stands.
struct Excerpt {
  /// At most about this many columns; a list of terms may be one long line.
  private static let widest = 120
  private static let tab = 4
  /// Of a longer line only so many bytes on both sides of the mark are looked at: each report would cost the line again.
  private static let nearest = 4096

  private(set) var text = ""
  /// Columns before the mark, and of the mark: at least one.
  private(set) var markStart = 0
  private(set) var markWidth = 1
  /// Only a part of the line is shown.
  private(set) var isCut = false

  init(_ map: LineMap, line: Int, span: Span) {
    let range = Self.part(of: map, map.range(ofLine: line), near: Int(span.start))
    var cells: [(text: String, columns: Int)] = []
    var column = 0
    var start: Int?
    var end = 0
    // Invalid bytes are shown as U+FFFD by decoding each run; offsets stay those of the bytes.
    var offset = range.lowerBound
    while offset < range.upperBound {
      if start == nil && offset >= Int(span.start) { start = column }
      let (scalar, length) = Self.decode(map.bytes, at: offset, end: range.upperBound)
      var shown = String(scalar)
      var width = columns(of: scalar)
      if scalar == "\t" {
        width = Self.tab - column % Self.tab
        shown = String(repeating: " ", count: width)
      } else if isInvisible(scalar) {
        shown = "⟨U+\(hexadecimal(scalar.value))⟩"
        width = shown.unicodeScalars.count
      }
      cells.append((shown, width))
      column += width
      offset += length
      if offset <= Int(span.end) { end = column }
    }
    markStart = start ?? column
    markWidth = max(1, end - markStart)
    cut(cells, columns: column)
  }

  /// The bytes of a line that are shown at most: whole characters around a place.
  private static func part(of map: LineMap, _ line: Range<Int>, near place: Int) -> Range<Int> {
    func boundary(_ offset: Int) -> Int {
      var offset = min(max(offset, line.lowerBound), line.upperBound)
      while offset < line.upperBound, map.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      return offset
    }
    let place = min(max(place, line.lowerBound), line.upperBound)
    return boundary(place - nearest)..<boundary(place + nearest)
  }

  /// Shows the part around the mark of a line that is too long.
  private mutating func cut(_ cells: [(text: String, columns: Int)], columns: Int) {
    guard columns > Self.widest else {
      text = cells.map(\.text).joined()
      return
    }
    isCut = true
    let first = max(0, min(markStart - Self.widest / 3, columns - Self.widest))
    var column = 0
    var shownFrom: Int?
    for cell in cells {
      defer { column += cell.columns }
      guard column >= first, column + cell.columns <= first + Self.widest else { continue }
      if shownFrom == nil {
        shownFrom = column
        if column > 0 { text += "…" }
      }
      text += cell.text
    }
    let from = shownFrom ?? 0
    let shift = from > 0 ? 1 - from : 0
    if first + Self.widest < columns { text += "…" }
    markWidth = max(1, min(markWidth, first + Self.widest - markStart))
    markStart = max(0, markStart + shift)
  }

  private static func decode(_ bytes: [UInt8], at offset: Int, end: Int) -> (Unicode.Scalar, Int) {
    if bytes[offset] < 0x80 { return (Unicode.Scalar(bytes[offset]), 1) }
    var decoder = UTF8()
    var iterator = bytes[offset..<min(end, offset + 4)].makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return (scalar, UTF8.width(scalar)) }
    return ("\u{FFFD}", 1)
  }
}
