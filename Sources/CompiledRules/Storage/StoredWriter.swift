/// What can be put on disk and taken from there again.
///
/// For caches alone: a file is read only by the very build that wrote it, so the form need not last.
package protocol Stored {
  init(stored reader: inout StoredReader) throws(StoredError)
  func store(to writer: inout StoredWriter)
}

/// Puts values one behind the other, for a `StoredReader`.
package struct StoredWriter {
  private(set) package var bytes: [UInt8] = []
  package init() {}

  package mutating func put(byte: UInt8) { bytes.append(byte) }

  package mutating func put(integer: Int) {
    var magnitude = UInt64(bitPattern: Int64((integer << 1) ^ (integer >> (Int.bitWidth - 1))))
    while magnitude >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: magnitude) | 0x80)
      magnitude >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: magnitude))
  }

  package mutating func put(raw: some Collection<UInt8>) {
    put(integer: raw.count)
    bytes.append(contentsOf: raw)
  }

  package mutating func put<Number: FixedWidthInteger>(numbers: [Number]) {
    numbers.withUnsafeBytes { put(raw: $0) }
  }

  package mutating func put<Value: CaseIterable & Equatable>(choice: Value) {
    var place: UInt8 = 0
    for value in Value.allCases {
      if value == choice { break }
      place += 1
    }
    bytes.append(place)
  }

  package mutating func put(_ value: some Stored) { value.store(to: &self) }

  /// A value of a type with several kinds: which it is, and what it holds.
  mutating func put(_ kind: UInt8, _ values: any Stored...) {
    bytes.append(kind)
    for value in values { value.store(to: &self) }
  }
}
