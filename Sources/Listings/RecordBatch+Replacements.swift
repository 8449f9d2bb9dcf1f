import Glibc

extension RecordBatch {
  /// Marks the records that hold U+FFFD: of a feed that had to be transcoded, that is what is left of bytes that mean
  /// nothing in its encoding.
  ///
  /// O(arena), and O(cells) where one stands in it. What is marked depends on a record's own cells alone.
  package func markReplacements() {
    guard Self.holdsReplacement(arena.bytes) else { return }
    for index in records.indices where !records[index].marks.contains(.replacedBytes) {
      let isMarked = cells[records[index].cells].contains { cell in
        Self.holdsReplacement(value(cell)) || Self.holdsReplacement(name(cell))
      }
      if isMarked { records[index].marks.insert(.replacedBytes) }
    }
  }

  /// U+FFFD is EF BF BD, and of these BF is the rarest in text.
  private static func holdsReplacement(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress, bytes.count > 2 else { return false }
    var position = 1
    while position + 1 < bytes.count,
      let found = memchr(base + position, 0xBF, bytes.count - 1 - position)
    {
      position = UnsafeRawPointer(found) - base
      if bytes[position - 1] == 0xEF, bytes[position + 1] == 0xBD { return true }
      position += 1
    }
    return false
  }
}
