/// Zips made by hand (.ZIP File Format Specification 6.3.10), so that no library is asked.
struct ReferenceZip {
  struct Entry {
    var name: String
    var content: [UInt8]
    var isDeflated = false
    /// Sizes and checksum behind the data, as a writer that cannot go back puts them.
    var isStreamed = false
    var isZip64 = false
    var hasDescriptorSignature = true
    var flags: UInt16 = 0
    var method: UInt16?
    /// The content as another program has compressed it.
    var packed: [UInt8]?
  }
  var entries: [Entry]
  var comment: [UInt8] = []

  var bytes: [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let packed =
        entry.packed ?? (entry.isDeflated ? ReferenceGzip(content: entry.content).stored : entry.content)
      let name = Array(entry.name.utf8)
      let crc = ReferenceGzip.crc32(entry.content)
      let method = entry.method ?? (entry.isDeflated ? 8 : 0)
      let flags = entry.flags | (entry.isStreamed ? 8 : 0)
      let width = entry.isZip64 ? 8 : 4
      let sizes = little(UInt64(packed.count), width) + little(UInt64(entry.content.count), width)
      let extra =
        entry.isZip64
        ? [1, 0, 16, 0] + little(UInt64(entry.isStreamed ? 0 : entry.content.count), 8)
          + little(UInt64(entry.isStreamed ? 0 : packed.count), 8) : []
      let stated =
        entry.isZip64
        ? [UInt8](repeating: 255, count: 8) : entry.isStreamed ? [UInt8](repeating: 0, count: 8) : sizes
      let offset = result.count
      result +=
        [0x50, 0x4B, 3, 4, 45, 0] + little(UInt64(flags), 2) + little(UInt64(method), 2) + [0, 0, 0, 0]
      result += (entry.isStreamed ? [0, 0, 0, 0] : little(UInt64(crc), 4)) + stated
      result += little(UInt64(name.count), 2) + little(UInt64(extra.count), 2) + name + extra + packed
      if entry.isStreamed {
        result += (entry.hasDescriptorSignature ? [0x50, 0x4B, 7, 8] : []) + little(UInt64(crc), 4) + sizes
      }
      directory += [0x50, 0x4B, 1, 2, 45, 0, 45, 0] + little(UInt64(flags), 2) + little(UInt64(method), 2)
      directory += [0, 0, 0, 0] + little(UInt64(crc), 4) + little(UInt64(packed.count), 4)
      directory += little(UInt64(entry.content.count), 4) + little(UInt64(name.count), 2)
      directory += [UInt8](repeating: 0, count: 12) + little(UInt64(offset), 4) + name
    }
    let end =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(UInt64(entries.count), 2) + little(UInt64(entries.count), 2)
    return result + directory + end + little(UInt64(directory.count), 4) + little(UInt64(result.count), 4)
      + little(UInt64(comment.count), 2) + comment
  }

  private func little(_ value: UInt64, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
  }
}

/// Tars made by hand (POSIX ustar).
struct ReferenceTar {
  static func block(_ name: [UInt8], type: Character = "0", size: Int, binarySize: Bool = false) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    block.replaceSubrange(0..<name.prefix(100).count, with: name.prefix(100))
    let octal = Array(String(size, radix: 8).utf8)
    block.replaceSubrange((135 - octal.count)..<135, with: octal)
    for index in 124..<(135 - octal.count) { block[index] = 0x30 }
    if binarySize {
      for index in 0..<12 {
        block[124 + index] = index < 4 ? 0 : UInt8(truncatingIfNeeded: size >> (8 * (11 - index)))
      }
      block[124] = 0x80
    }
    block[156] = type.asciiValue ?? 0
    block.replaceSubrange(257..<265, with: Array("ustar\u{0}00".utf8))
    for index in 148..<156 { block[index] = 0x20 }
    let sum = Array(String(block.reduce(0) { $0 + Int($1) }, radix: 8).utf8)
    block.replaceSubrange(148..<156, with: [UInt8](repeating: 0x30, count: 6 - sum.count) + sum + [0, 0x20])
    return block
  }

  static func entry(_ name: String, _ content: [UInt8], type: Character = "0", binarySize: Bool = false)
    -> [UInt8]
  {
    block(Array(name.utf8), type: type, size: content.count, binarySize: binarySize) + content
      + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  static func pax(_ records: [(String, String)]) -> [UInt8] {
    records.flatMap { key, value -> [UInt8] in
      let rest = " \(key)=\(value)\n"
      var length = rest.utf8.count + 1
      while String(length).utf8.count + rest.utf8.count != length { length += 1 }
      return Array("\(length)\(rest)".utf8)
    }
  }

  static let end = [UInt8](repeating: 0, count: 1024)
}
