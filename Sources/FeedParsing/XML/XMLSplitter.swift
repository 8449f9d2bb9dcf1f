/// Guesses that a record ends at the last `</record>` of the buffer, or before the last `<record`.
struct XMLSplitter: ChunkSplitter {
  let recordNames: [[UInt8]]

  /// O(bytes behind the boundary): looks backwards from the end.
  func boundary(in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    var lastStart: Int?
    var limit = bytes.count
    while limit > 0 {
      limit -= 1
      guard base[limit] == XMLByte.lessThan else { continue }
      let position = limit
      var name = position + 1
      guard name < bytes.count else { continue }
      let isEnd = base[name] == XMLByte.slash
      if isEnd { name += 1 }
      var after = name
      var local = name
      while after < bytes.count, XMLByte.continuesName(base[after]) || base[after] >= 0x80 {
        if base[after] == XMLByte.colon { local = after + 1 }
        after += 1
      }
      guard after < bytes.count, isRecord(base + local, after - local) else { continue }
      if !isEnd {
        if position > 0, lastStart == nil { lastStart = position }
        continue
      }
      while after < bytes.count, XMLByte.isSpace(base[after]) { after += 1 }
      if after < bytes.count, base[after] == XMLByte.greaterThan { return after + 1 }
    }
    return lastStart
  }

  private func isRecord(_ name: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    for wanted in recordNames where wanted.count == length {
      if wanted.withUnsafeBytes({ $0.elementsEqual(UnsafeRawBufferPointer(start: name, count: length)) }) {
        return true
      }
    }
    return false
  }
}
