/// Looks for words in bytes, in large or small letters.
enum ASCIIText {
  /// Whether `text` (lower case) stands at `position`, in any case.
  static func begins(_ bytes: UnsafeRawBufferPointer, _ position: Int, _ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    for index in 0..<length {
      let byte = bytes[position + index]
      let lower = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
      if lower != text.utf8Start[index] { return false }
    }
    return true
  }

  /// The first place of `text` (lower case, beginning with a sign that has no case) from `start` on, in any case.
  static func find(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ text: StaticString) -> Int? {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    let first = text.utf8Start[0]
    let isLetter = (first | 0x20) &- UInt8(ascii: "a") < 26
    var position = start
    while position < bytes.count {
      if isLetter {
        if begins(bytes, position, text) { return position }
        position += 1
      } else {
        guard let found = CSVScan.find(first, base, position, bytes.count) else { return nil }
        if begins(bytes, found, text) { return found }
        position = found + 1
      }
    }
    return nil
  }
}
