/// Guesses that a record ends where the last line does, which JSON Lines promises.
struct LineSplitter: ChunkSplitter {
  /// O(length of the last line): looks backwards from the end.
  func boundary(in bytes: UnsafeRawBufferPointer) -> Int? {
    var lastReturn: Int?
    var position = bytes.count
    while position > 0 {
      position -= 1
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") { return position + 1 }
      // A carriage return at the very end may be half of a CR LF, which is no harm: the parser skips blank lines.
      if byte == UInt8(ascii: "\r"), lastReturn == nil { lastReturn = position + 1 }
      // Lines that end in CR alone: a megabyte without a line feed is enough to say so.
      if bytes.count - position > 1 << 20, let lastReturn { return lastReturn }
    }
    return lastReturn
  }
}
