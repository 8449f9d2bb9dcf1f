/// Lines of one file: where each begins. Lines end at LF, CR LF or CR.
struct LineMap {
  let bytes: [UInt8]
  private var starts: [Int] = []

  /// O(bytes); of a file that is refused for its size nothing is looked at.
  init(_ bytes: [UInt8]) {
    let bytes = bytes.count > SourceFile.largest ? [] : bytes
    self.bytes = bytes
    // A byte-order mark is no character of the first line.
    starts.append(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    for (index, byte) in bytes.enumerated() {
      let isBareReturn =
        byte == UInt8(ascii: "\r") && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"))
      if byte == UInt8(ascii: "\n") || isBareReturn { starts.append(index + 1) }
    }
  }

  /// The 1-based line and column of a byte offset; columns count characters (Unicode scalars). O(log lines + line).
  func position(_ offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    var column = 1
    let end = min(offset, bytes.count)
    if starts[low] < end { for byte in bytes[starts[low]..<end] where byte & 0xC0 != 0x80 { column += 1 } }
    return (low + 1, column)
  }

  /// The bytes of a 1-based line, without its end.
  func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return 0..<0 }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }
}
