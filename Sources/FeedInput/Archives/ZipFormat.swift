/// Signatures of the records of a zip (.ZIP File Format Specification 6.3.10, section 4.3).
enum ZipSignature {
  static let localHeader: [UInt8] = [0x50, 0x4B, 3, 4]
  static let descriptor: [UInt8] = [0x50, 0x4B, 7, 8]
  static let directory: [UInt8] = [0x50, 0x4B, 1, 2]
  static let endOfDirectory: [UInt8] = [0x50, 0x4B, 5, 6]
  static let end64: [UInt8] = [0x50, 0x4B, 6, 6]
  static let end64Locator: [UInt8] = [0x50, 0x4B, 6, 7]
  static let extraData: [UInt8] = [0x50, 0x4B, 6, 8]
  static let signature: [UInt8] = [0x50, 0x4B, 5, 5]
}

/// Numbers in the order of a zip's bytes.
extension [UInt8] {
  /// The little-endian number of `width` bytes at `position`, which must lie inside.
  func littleEndian(_ width: Int, at position: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<width { value |= UInt64(self[position + index]) << UInt64(8 * index) }
    return value
  }
}

/// A local header: what stands before an entry's data (section 4.3.7).
struct ZipHeader {
  enum Method: Equatable {
    case stored
    case deflate
    case other(UInt64)
  }

  /// Bytes behind the signature, before name and extra field.
  static let fixedLength = 26

  var method: Method
  var crc: UInt32
  /// Bytes of the entry in the archive, and unpacked; nil where they come only behind the data.
  var packed: UInt64?
  var unpacked: UInt64?
  var isEncrypted: Bool
  var hasDescriptor: Bool
  let nameLength: Int
  let extraLength: Int

  /// Reads the bytes behind the signature; `bytes` holds `fixedLength` of them.
  init(_ bytes: [UInt8]) {
    let flags = bytes.littleEndian(2, at: 2)
    switch bytes.littleEndian(2, at: 4) {
    case 0: method = .stored
    case 8: method = .deflate
    case let number: method = .other(number)
    }
    crc = UInt32(truncatingIfNeeded: bytes.littleEndian(4, at: 10))
    packed = bytes.littleEndian(4, at: 14)
    unpacked = bytes.littleEndian(4, at: 18)
    nameLength = Int(bytes.littleEndian(2, at: 22))
    extraLength = Int(bytes.littleEndian(2, at: 24))
    // Bits 0, 6 and 13: encryption, strong encryption, a masked header.
    isEncrypted = flags & 0x2041 != 0
    hasDescriptor = flags & 8 != 0
  }

  /// Takes the 64-bit sizes of the extra field (section 4.5.3), and forgets sizes that are not known yet.
  mutating func complete(extra: [UInt8]) {
    var position = 0
    while position + 4 <= extra.count {
      let length = Int(extra.littleEndian(2, at: position + 2))
      let end = position + 4 + length
      guard end <= extra.count else { break }
      if extra.littleEndian(2, at: position) == 1 {
        var field = position + 4
        if unpacked == 0xFFFF_FFFF, field + 8 <= end {
          unpacked = extra.littleEndian(8, at: field)
          field += 8
        }
        if packed == 0xFFFF_FFFF, field + 8 <= end { packed = extra.littleEndian(8, at: field) }
      }
      position = end
    }
    // No archive is so long, and sums with less cannot overflow.
    packed = packed.map { min($0, 1 << 62) }
    if hasDescriptor, packed == 0 || packed == 0xFFFF_FFFF { (packed, unpacked) = (nil, nil) }
  }
}

/// What follows an entry's data where its header did not know its sizes (section 4.3.9).
struct ZipDescriptor {
  /// The signature, the checksum, two sizes of eight bytes.
  static let longest = 24

  /// How long the descriptor is that begins `bytes` and says just this; nil if none does. Its signature may be left
  /// out, and its sizes take eight bytes in a zip64; which it is shows only by trying. Without `crc`, any checksum does.
  static func length(_ bytes: [UInt8], crc: UInt32?, packed: UInt64, unpacked: UInt64, needsSignature: Bool)
    -> Int?
  {
    let isSigned = bytes.starts(with: ZipSignature.descriptor)
    for start in isSigned ? [4, 0] : [0] where start == 4 || !needsSignature {
      for width in [8, 4] where bytes.count >= start + 4 + 2 * width {
        let mask = width == 4 ? UInt64(UInt32.max) : .max
        if crc.map({ bytes.littleEndian(4, at: start) == UInt64($0) }) ?? true,
          bytes.littleEndian(width, at: start + 4) == packed & mask,
          bytes.littleEndian(width, at: start + 4 + width) == unpacked & mask
        {
          return start + 4 + 2 * width
        }
      }
    }
    return nil
  }
}
