/// How a client counts the characters of a line (LSP 3.17, `PositionEncodingKind`).
enum PositionEncoding: String {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// The best of those that a client offers; UTF-16 is what all understand.
  init(offered: [String]) {
    self = [.utf8, .utf16, .utf32].first { offered.contains($0.rawValue) } ?? .utf16
  }

  /// How many units a character takes whose UTF-8 form begins with a byte; none for bytes that go on.
  func units(_ lead: UInt8) -> Int {
    switch self {
    case .utf8: 1
    case .utf16: lead & 0xC0 == 0x80 ? 0 : lead >= 0xF0 ? 2 : 1
    case .utf32: lead & 0xC0 == 0x80 ? 0 : 1
    }
  }
}

struct TextPosition: Equatable {
  /// From 0.
  var line: Int
  /// In units of the encoding, from 0.
  var character: Int

  var json: [String: Any] { ["line": line, "character": character] }

  /// `nil` for what is no position.
  init?(_ json: Any?) {
    guard let json = json as? [String: Any], let line = json["line"] as? Int,
      let character = json["character"] as? Int, line >= 0, character >= 0
    else { return nil }
    self.init(line: line, character: character)
  }

  init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }
}

/// Where the lines of a text begin. Lines end at LF, CR LF or CR.
struct TextPositions {
  let bytes: [UInt8]
  let encoding: PositionEncoding
  private var starts = [0]

  /// O(bytes).
  init(_ bytes: [UInt8], _ encoding: PositionEncoding) {
    self.bytes = bytes
    self.encoding = encoding
    for (index, byte) in bytes.enumerated() {
      let isBareReturn =
        byte == UInt8(ascii: "\r") && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"))
      if byte == UInt8(ascii: "\n") || isBareReturn { starts.append(index + 1) }
    }
  }

  /// O(log lines + line).
  func position(_ offset: Int) -> TextPosition {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let character = bytes[starts[low]..<offset].reduce(0) { $0 + encoding.units($1) }
    return TextPosition(line: low, character: character)
  }

  /// The byte at a position; a character behind the line's end is its end, and one inside a pair of surrogates its
  /// beginning, as the protocol has it.
  func offset(_ position: TextPosition) -> Int {
    guard position.line < starts.count else { return bytes.count }
    var offset = starts[position.line]
    var end = position.line + 1 < starts.count ? starts[position.line + 1] : bytes.count
    while end > offset, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    var left = position.character
    while offset < end, left > 0 {
      let units = encoding.units(bytes[offset])
      var next = offset + 1
      if encoding == .utf8 {
        // Never inside a character.
        let length = min(Self.length(bytes[offset]), end - offset)
        if left < length { break }
        left -= length
        next = offset + length
      } else {
        if left < units { break }
        left -= units
        while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
      }
      offset = next
    }
    return offset
  }

  func range(_ range: Range<Int>) -> [String: Any] {
    ["start": position(range.lowerBound).json, "end": position(range.upperBound).json]
  }

  private static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }
}
