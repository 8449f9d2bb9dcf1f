import Glibc

/// Several images in one value: `https://a/1.jpg, https://a/2.jpg`, as shops write them into a cell.
extension RecordBatch {
  /// Gives each image of a record that is being finished a cell of its own: the first stays where it is, the others stand
  /// behind the record's cells. Returns how many were added. O(cells, plus their images' bytes).
  @inline(never)
  func splitImages(_ range: Range<Int>) -> Int {
    var added = 0
    for index in range {
      guard case .imageLinks = cells[index].field else { continue }
      let image = cells[index]
      guard let pieces = ImageList.pieces(of: value(image)), let first = pieces.first else { continue }
      cells[index].valueOffset = image.valueOffset + UInt32(truncatingIfNeeded: first.lowerBound)
      cells[index].valueLength = UInt32(truncatingIfNeeded: first.count)
      for piece in pieces.dropFirst() {
        var cell = image
        cell.valueOffset = image.valueOffset + UInt32(truncatingIfNeeded: piece.lowerBound)
        cell.valueLength = UInt32(truncatingIfNeeded: piece.count)
        cells.append(cell)
        added += 1
      }
    }
    return added
  }
}

/// Addresses in a row.
enum ImageList {
  /// What follows the last of these stays with it: a record must not become a hundred thousand cells.
  private static let most = 256
  private static let endings = ["jpg", "jpeg", "png", "gif", "webp", "avif", "bmp", "svg", "tif", "tiff"].map
  {
    Array(".\($0)".utf8)
  }

  /// Where the addresses stand; `nil` for one or none. Addresses with a scheme are parted by blanks, `,`, `;` or `|` before
  /// the next scheme, for they may hold these themselves; names of files by `,`, `;` or `|` where all end as pictures do.
  static func pieces(of value: UnsafeRawBufferPointer) -> [Range<Int>]? {
    guard value.count > 8 else { return nil }
    guard let first = scheme(value, from: 0) else { return files(value) }
    let rest = first + 3
    // Mostly there is no second.
    guard scheme(value, from: rest) != nil else { return nil }
    var starts: [Int] = []
    var position = rest
    while starts.count < most - 1, let colon = scheme(value, from: position) {
      position = colon + 3
      if let start = start(ofScheme: colon, value) { starts.append(start) }
    }
    guard !starts.isEmpty else { return nil }
    let pieces = zip([0] + starts, starts + [value.count]).map { trimmed($0..<$1, value) }
    return pieces.filter { !$0.isEmpty }
  }

  /// Where the next `://` stands.
  private static func scheme(_ value: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = value.baseAddress else { return nil }
    var position = start
    while position + 2 < value.count, let found = memchr(base + position, 0x3A, value.count - 2 - position) {
      position = base.distance(to: UnsafeRawPointer(found))
      if value[position + 1] == UInt8(ascii: "/"), value[position + 2] == UInt8(ascii: "/") {
        return position
      }
      position += 1
    }
    return nil
  }

  /// Where `http` or `https` begins that ends at `colon`, if a blank or a sign of separation stands before it.
  private static func start(ofScheme colon: Int, _ value: UnsafeRawBufferPointer) -> Int? {
    var start = colon
    while start > 0, colon - start < 5, (value[start - 1] | 0x20) &- UInt8(ascii: "a") < 26 { start -= 1 }
    let length = colon - start
    guard length == 4 || length == 5,
      value[start..<start + 4].elementsEqual("http".utf8, by: { $0 | 0x20 == $1 }),
      length == 4 || value[start + 4] | 0x20 == UInt8(ascii: "s")
    else { return nil }
    var before = start
    while before > 0, isQuote(value[before - 1]) { before -= 1 }
    return before > 0 && isSeparator(value[before - 1]) ? start : nil
  }

  private static func files(_ value: UnsafeRawBufferPointer) -> [Range<Int>]? {
    let marks = Array(",;|".utf8)
    var pieces: [Range<Int>] = []
    var start = 0
    for index in 0...value.count where index == value.count || marks.contains(value[index]) {
      let piece = trimmed(start..<index, value)
      start = index + 1
      if piece.isEmpty { continue }
      let name = value[piece]
      guard
        endings.contains(where: { name.suffix($0.count).elementsEqual($0, by: { $0 | 0x20 == $1 | 0x20 }) }),
        pieces.count < most
      else { return nil }
      pieces.append(piece)
    }
    return pieces.count > 1 ? pieces : nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|")
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// Without separators, quotes and brackets around it.
  private static func trimmed(_ range: Range<Int>, _ value: UnsafeRawBufferPointer) -> Range<Int> {
    func isAround(_ byte: UInt8) -> Bool {
      isSeparator(byte) || isQuote(byte) || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
    }
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isAround(value[start]) { start += 1 }
    while end > start, isAround(value[end - 1]) { end -= 1 }
    return start..<end
  }
}
