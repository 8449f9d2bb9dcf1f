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

  /// U+FFFD is EF BF BD, and of these EF stands in no letter of Latin, Cyrillic or Greek.
  private static func holdsReplacement(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var position = 0
    while position + 2 < bytes.count, let found = memchr(base + position, 0xEF, bytes.count - 2 - position) {
      position = UnsafeRawPointer(found) - base
      if bytes[position + 1] == 0xBF, bytes[position + 2] == 0xBD { return true }
      position += 1
    }
    return false
  }
}
