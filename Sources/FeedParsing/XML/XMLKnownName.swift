/// The name that the last record's start tag had: nearly all records of a feed have the same.
struct XMLKnownName {
  private var word: UInt64 = 0
  private var mask: UInt64 = 0
  private var length = 0

  private static let longest = 8

  /// None.
  init() {}

  /// A name of more than eight bytes is not kept.
  init(_ name: UnsafePointer<UInt8>, _ length: Int) {
    guard length > 0, length <= Self.longest else { return }
    self.length = length
    mask = UInt64.max >> UInt64(64 - 8 * length)
    for index in 0..<length { word |= UInt64(name[index]) << UInt64(8 * index) }
  }

  /// Whether exactly this name stands at `position`; false where not so many bytes are left that all of it, and what
  /// follows it, can be seen at once.
  @inline(__always)
  func stands(at base: UnsafePointer<UInt8>, _ position: Int, _ end: Int) -> Bool {
    guard length > 0, end &- position > Self.longest else { return false }
    let found = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self).littleEndian
    guard found & mask == word else { return false }
    let next = base[position &+ length]
    return !XMLByte.continuesName(next) && next < 0x80
  }
}
