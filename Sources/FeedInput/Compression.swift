/// The compressed formats that are unpacked, recognised by their first bytes and never by a name.
package enum Compression: String, Sendable, Equatable, CaseIterable {
  case gzip
  case zstd
  case xz
  case bzip2

  /// The longest prefix that `recognise` looks at, in bytes.
  static let prefixBytes = 10

  /// What `prefix` begins, or nil for anything else. O(1).
  ///
  /// Sources: RFC 1952 section 2.3.1 (gzip), RFC 8878 sections 3.1.1 and 3.1.2 (zstd frames and skippable
  /// frames), the .xz file format 1.2.0 section 2.1.1.1. bzip2's three letters alone could begin a text, so
  /// the level and the magic number of the first block, or of the end of an empty stream, must follow.
  static func recognise(_ prefix: [UInt8]) -> Compression? {
    if prefix.starts(with: [0x1F, 0x8B]) { return .gzip }
    if isZstdFrame(prefix) { return .zstd }
    if prefix.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) { return .xz }
    if isBZip2Header(prefix), prefix.count >= 10 {
      let block = prefix[4..<10]
      if block.elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) { return .bzip2 }
      if block.elementsEqual([0x17, 0x72, 0x45, 0x38, 0x50, 0x90]) { return .bzip2 }
    }
    return nil
  }

  static func isZstdFrame(_ prefix: [UInt8]) -> Bool {
    guard prefix.count >= 4 else { return false }
    if prefix.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return true }
    return (0x50...0x5F).contains(prefix[0]) && prefix[1...3].elementsEqual([0x2A, 0x4D, 0x18])
  }

  static func isBZip2Header(_ prefix: [UInt8]) -> Bool {
    prefix.count >= 4 && prefix.starts(with: [0x42, 0x5A, 0x68]) && (0x31...0x39).contains(prefix[3])
  }
}
