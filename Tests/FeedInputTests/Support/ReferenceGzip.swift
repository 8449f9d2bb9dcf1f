/// gzip members made by hand (RFC 1952 around stored blocks of RFC 1951), so that no library is asked.
struct ReferenceGzip {
  var content: [UInt8]
  var extra: [UInt8]?
  var name: [UInt8]?
  var comment: [UInt8]?
  var headerChecksum = false

  var bytes: [UInt8] {
    var header: [UInt8] = [0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 0, 255]
    if headerChecksum { header[3] |= 2 }
    if let extra {
      header[3] |= 4
      header += [UInt8(extra.count & 255), UInt8(extra.count >> 8)] + extra
    }
    if let name {
      header[3] |= 8
      header += name + [0]
    }
    if let comment {
      header[3] |= 16
      header += comment + [0]
    }
    if headerChecksum {
      let crc = Self.crc32(header)
      header += [UInt8(crc & 255), UInt8(crc >> 8 & 255)]
    }
    return header + stored + Self.little(Self.crc32(content)) + Self.little(UInt32(content.count))
  }

  /// The content in stored blocks of at most 1,000 bytes.
  var stored: [UInt8] {
    var blocks: [UInt8] = []
    var rest = content[...]
    repeat {
      let block = rest.prefix(1_000)
      rest = rest.dropFirst(1_000)
      let length = UInt16(block.count)
      blocks.append(rest.isEmpty ? 1 : 0)
      blocks += [UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)]
      blocks += block
    } while !rest.isEmpty
    return blocks
  }

  static func little(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 255) } }

  /// CRC-32 bit by bit, as RFC 1952's appendix defines it.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

/// Text that compresses like a feed, the same for the same seed (a linear congruential generator).
func sample(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
  let words = ["<item>", "</item>", "<title>", "price", "EUR", "shoe", "lamp", "größe", "12", "&amp;"]
  var state = seed
  var bytes: [UInt8] = []
  while bytes.count < count {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    bytes += words[Int(state >> 33) % words.count].utf8
    bytes.append(UInt8(32 + (state >> 40) % 64))
  }
  return Array(bytes.prefix(count))
}
