/// Stored bytes that are not what a writer of this version wrote.
package struct StoredError: Error, Sendable, Equatable {
  /// How many bytes had been read when it showed.
  package let position: Int
}

/// Takes apart what a `StoredWriter` put together. Whatever the bytes are, it ends with values or with an error.
package struct StoredReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private let end: Int

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
    end = bytes.endIndex
  }

  package var isAtEnd: Bool { position == end }

  package var failure: StoredError { StoredError(position: position - bytes.startIndex) }

  package mutating func byte() throws(StoredError) -> UInt8 {
    guard position < end else { throw failure }
    defer { position += 1 }
    return bytes[position]
  }

  /// A number in the form of LEB128, low groups of seven bits first, the sign in the lowest bit.
  package mutating func integer() throws(StoredError) -> Int {
    let first = try byte()
    var magnitude = UInt64(first & 0x7F)
    var shift: UInt64 = 7
    var isLast = first < 0x80
    while !isLast {
      guard shift < 64 else { throw failure }
      let next = try byte()
      magnitude |= UInt64(next & 0x7F) << shift
      shift += 7
      isLast = next < 0x80
    }
    return Int(truncatingIfNeeded: magnitude >> 1) ^ -Int(truncatingIfNeeded: magnitude & 1)
  }

  /// A number of things that take a byte at least each: more than there are bytes left is damage, and not a reason to
  /// ask for memory.
  package mutating func count() throws(StoredError) -> Int {
    let count = try integer()
    guard count >= 0, count <= end - position else { throw failure }
    return count
  }

  package mutating func text() throws(StoredError) -> String {
    String(decoding: try raw(), as: UTF8.self)
  }

  /// A row of bytes with its length before it.
  package mutating func raw() throws(StoredError) -> ArraySlice<UInt8> {
    let count = try count()
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  /// A row of numbers of a fixed width, as they lie in memory.
  package mutating func numbers<Number: FixedWidthInteger>() throws(StoredError) -> [Number] {
    let raw = try raw()
    let width = MemoryLayout<Number>.stride
    guard raw.count.isMultiple(of: width) else { throw failure }
    return [Number](unsafeUninitializedCapacity: raw.count / width) { buffer, count in
      UnsafeMutableRawBufferPointer(buffer).copyBytes(from: raw)
      count = raw.count / width
    }
  }

  /// A value.
  package mutating func read<Value: Stored>(_: Value.Type = Value.self) throws(StoredError) -> Value {
    try Value(stored: &self)
  }

  /// One of the values of a type without associated ones, by its place among them.
  package mutating func choice<Value: CaseIterable>(
    _: Value.Type = Value.self
  ) throws(StoredError) -> Value where Value.AllCases == [Value] {
    let place = Int(try byte())
    let all = Value.allCases
    guard place < all.count else { throw failure }
    return all[place]
  }
}
