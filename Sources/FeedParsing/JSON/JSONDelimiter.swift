import CByteKernels

/// Finds where JSON values end, by strings and brackets alone.
enum JSONDelimiter {
  /// The position behind the value that starts at `start`; `nil` where it does not end before `end`.
  ///
  /// A number or atom ends at white space, a comma or a closing bracket. O(length of the value).
  static func valueEnd(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    let first = text[start]
    if first == UInt8(ascii: "\"") { return stringEnd(text, start, end) }
    if first != UInt8(ascii: "{") && first != UInt8(ascii: "[") {
      var position = start
      while position < end {
        switch text[position] {
        case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
          // A bracket at the very start is rubbish of its own length.
          return max(position, start + 1)
        default: position += 1
        }
      }
      return nil
    }
    let length = byte_kernels_json_value_end(text + start, end - start)
    return length == 0 ? nil : start + length
  }

  /// The position behind the closing quote of the string that opens at `start`.
  static func stringEnd(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var search = start + 1
    while let quote = CSVScan.find(UInt8(ascii: "\""), text, search, end) {
      var slashes = 0
      while quote - 1 - slashes > start, text[quote - 1 - slashes] == UInt8(ascii: "\\") { slashes += 1 }
      if slashes % 2 == 0 { return quote + 1 }
      search = quote + 1
    }
    return nil
  }

  static func skipSpace(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end, JSONSpace.isSpace(text[position]) { position += 1 }
    return position
  }

  /// The first member of the next object whose first member is an object, outside strings: the position of its name.
  static func nextMap(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var position = start
    while position < end {
      switch text[position] {
      case UInt8(ascii: "\""):
        guard let behind = stringEnd(text, position, end) else { return nil }
        position = behind
      case UInt8(ascii: "{"):
        let inside = skipSpace(text, position + 1, end)
        if inside < end, let member = JSONMember(text, inside, end), member.name != nil,
          text[member.start] == UInt8(ascii: "{")
        {
          return inside
        }
        position += 1
      default: position += 1
      }
    }
    return nil
  }

  /// What follows a list, whose end stands at `start`, and belongs to no object or list around it; `nil` for nothing.
  /// Members and elements behind it are the feed's own. O(end - start).
  static func leftover(_ text: UnsafePointer<UInt8>, behind start: Int, _ end: Int) -> Int? {
    var position = start + 1
    while true {
      position = skipSpace(text, position, end)
      guard position < end else { return nil }
      switch text[position] {
      case UInt8(ascii: "}"), UInt8(ascii: "]"): position += 1
      case UInt8(ascii: ","):
        let next = skipSpace(text, position + 1, end)
        guard next < end else { return nil }
        guard let member = JSONMember(text, next, end),
          let valueEnd = valueEnd(text, member.start, end),
          isValue(text + member.start, valueEnd - member.start)
        else { return position }
        position = valueEnd
      default: return position
      }
    }
  }

  private static func isValue(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    switch text[0] {
    case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["): true
    default: JSONScalars.kind(text, length) != .invalid
    }
  }
}
