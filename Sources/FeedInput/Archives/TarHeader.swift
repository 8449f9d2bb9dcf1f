/// A header block of a tar (POSIX.1-2017 pax, section "ustar Interchange Format"; GNU tar manual, "Basic Tar Format").
struct TarHeader {
  static let length = 512

  var name: [UInt8]
  var type: UInt8
  var size: UInt64
  /// Whether the block is of zeros only: the end, or the padding behind it.
  let isBlank: Bool

  /// Reads a block whose checksum is right; nil for any other.
  init?(_ block: [UInt8]) {
    guard block.count == Self.length else { return nil }
    isBlank = block.allSatisfy { $0 == 0 }
    guard !isBlank, Self.hasChecksum(block), let size = Self.number(block[124..<136]) else { return nil }
    self.size = size
    type = block[156]
    name = Self.text(block[0..<100])
    // A prefix of the name is what POSIX has there; GNU's own format has times.
    if block[257..<263].elementsEqual("ustar\0".utf8) {
      let prefix = Self.text(block[345..<500])
      if !prefix.isEmpty { name = prefix + [UInt8(ascii: "/")] + name }
    }
  }

  /// Octal digits between spaces and NULs; or, with the first bit set, a binary number (GNU). Nil for what is neither,
  /// or longer than any file.
  static func number(_ field: ArraySlice<UInt8>) -> UInt64? {
    if let first = field.first, first & 0x80 != 0 {
      var value = UInt64(first & 0x7F)
      for byte in field.dropFirst() {
        guard value < 1 << 54 else { return nil }
        value = value << 8 | UInt64(byte)
      }
      return value <= 1 << 62 ? value : nil
    }
    let digits = field.drop { $0 == UInt8(ascii: " ") }.prefix { $0 != 0 && $0 != UInt8(ascii: " ") }
    var value: UInt64 = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) else { return nil }
      value = value << 3 | UInt64(digit & 7)
    }
    return value
  }

  /// The sum of the block's bytes, with spaces where it stands itself. Old writers took bytes for signed.
  private static func hasChecksum(_ block: [UInt8]) -> Bool {
    guard let stated = number(block[148..<156]) else { return false }
    var unsigned = 0
    var signed = 0
    for (index, byte) in block.enumerated() {
      let value = (148..<156).contains(index) ? UInt8(ascii: " ") : byte
      unsigned += Int(value)
      signed += Int(Int8(bitPattern: value))
    }
    return stated == UInt64(unsigned) || Int(clamping: stated) == signed
  }

  private static func text(_ field: ArraySlice<UInt8>) -> [UInt8] { Array(field.prefix { $0 != 0 }) }
}

/// The records of a pax header: `LENGTH KEYWORD=VALUE\n`, the length counting itself.
struct PaxRecords {
  private(set) var path: [UInt8]?
  private(set) var size: UInt64?
  /// GNU's forms of files with holes, whose data is not what the file holds.
  private(set) var isSparse = false

  init() {}

  /// Adds records to those before; later ones win. False where they are not well-formed.
  mutating func add(_ bytes: [UInt8]) -> Bool {
    var position = 0
    while position < bytes.count, bytes[position] != 0 {
      guard let space = bytes[position...].firstIndex(of: UInt8(ascii: " ")),
        let length = Int(String(decoding: bytes[position..<space], as: UTF8.self)), length > 0,
        length <= bytes.count - position, space < position + length,
        bytes[position + length - 1] == UInt8(ascii: "\n"),
        let equals = bytes[space..<position + length].firstIndex(of: UInt8(ascii: "="))
      else { return false }
      let key = String(decoding: bytes[(space + 1)..<equals], as: UTF8.self)
      let value = bytes[(equals + 1)..<(position + length - 1)]
      switch key {
      case "path": path = Array(value)
      case "size":
        guard let number = UInt64(String(decoding: value, as: UTF8.self)), number <= 1 << 62 else {
          return false
        }
        size = number
      default: if key.hasPrefix("GNU.sparse.") { isSparse = true }
      }
      position += length
    }
    return true
  }
}
