import Glibc
import Listings

extension JSONReader {
  /// Walks the tokens of one document.
  func walk(
    _ positions: UnsafePointer<UInt32>, _ tokens: Int, _ offset: Int, _ length: Int, _ arena: ByteArena
  ) throws(JSONFault) {
    guard tokens > 0 else { throw JSONFault(kind: .invalid, position: 0) }
    guard arena.base[offset + Int(positions[0])] == UInt8(ascii: "{") else {
      throw JSONFault(kind: .notAnObject, position: Int(positions[0]))
    }
    // The pointer is taken anew whenever the arena may have grown.
    var text = UnsafePointer(arena.base + offset)
    var depth = 1
    frames[0] = Frame(isArray: false, node: 0, firstCell: 0, nameCell: -1, hasValue: false)
    var isArray = false
    var container: Int32 = 0
    var previous: Int32 = 0
    var node: Int32 = 0
    var mayClose = true
    var token = 1
    // The first backslash at or behind the string at hand; one search serves all strings up to it.
    var backslash = -1

    while depth > 0 {
      guard token < tokens else { throw JSONFault(kind: .invalid, position: length) }
      var start = Int(positions[token])
      var byte = text[start]

      // A member's name, or a closing bracket.
      if mayClose && byte == (isArray ? UInt8(ascii: "]") : UInt8(ascii: "}")) {
        token += 1
        depth -= 1
        if depth == 0 { break }
        if !isArray { foldNameAndValue(depth) }
        container = frames[depth - 1].node
        isArray = frames[depth - 1].isArray
        try separate(positions, tokens, &token, text, isArray, &mayClose)
        continue
      }
      mayClose = false
      var keyStart = 0
      var keyLength = 0
      if isArray {
        node = container
      } else {
        guard byte == UInt8(ascii: "\""), token + 2 < tokens,
          text[Int(positions[token + 1])] == UInt8(ascii: ":")
        else { throw JSONFault(kind: .invalid, position: start) }
        keyStart = start + 1
        keyLength = stringEnd(text, start, Int(positions[token + 1])) - keyStart
        if keyLength < 0 { throw JSONFault(kind: .invalid, position: start) }
        if let guess = names.guess(
          after: previous, parent: container, name: text + keyStart, length: keyLength)
        {
          node = guess
          looseName = (offset + keyStart, keyLength)
        } else {
          node = try lookUp(offset + keyStart, keyLength, after: previous, parent: container, arena)
          text = UnsafePointer(arena.base + offset)
        }
        if node >= 0 { previous = node }
        token += 2
        start = Int(positions[token])
        byte = text[start]
      }

      // Its value.
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard depth < limits.depth else { throw JSONFault(kind: .depth, position: start) }
        isArray = byte == UInt8(ascii: "[")
        frames[depth] = Frame(isArray: isArray, node: node, firstCell: count, nameCell: -1, hasValue: false)
        depth += 1
        container = node
        mayClose = true
        token += 1
        continue
      case UInt8(ascii: "\""):
        // Behind a string there is a token, for its container is still open.
        guard token + 1 < tokens else { throw JSONFault(kind: .invalid, position: start) }
        let valueLength = stringEnd(text, start, Int(positions[token + 1])) - (start + 1)
        if valueLength < 0 { throw JSONFault(kind: .invalid, position: start) }
        var value = (offset: offset + start + 1, length: valueLength)
        if backslash <= start {
          backslash = CSVScan.find(UInt8(ascii: "\\"), text, start + 1, length) ?? length
        }
        if backslash < start + 1 + valueLength {
          guard
            let decoded = JSONScalars.unescape(
              offset: value.offset, length: valueLength, in: arena, wasReplaced: &wasReplaced)
          else { throw JSONFault(kind: .invalid, position: start) }
          value = decoded
        }
        try add(value, node, depth, start, arena)
        text = UnsafePointer(arena.base + offset)
      default:
        guard token + 1 < tokens else { throw JSONFault(kind: .invalid, position: start) }
        let valueLength = trimmedEnd(text, start, Int(positions[token + 1])) - start
        switch JSONScalars.kind(text + start, valueLength) {
        case .invalid: throw JSONFault(kind: .invalid, position: start)
        case .null: break
        case .number, .boolean:
          try add((offset + start, valueLength), node, depth, start, arena)
          text = UnsafePointer(arena.base + offset)
        }
      }
      token += 1
      try separate(positions, tokens, &token, text, isArray, &mayClose)
    }
    guard token == tokens else { throw JSONFault(kind: .invalid, position: Int(positions[token])) }
  }

  /// What must follow a value: a comma and then another, or the container's end.
  @inline(__always)
  private func separate(
    _ positions: UnsafePointer<UInt32>, _ tokens: Int, _ token: inout Int, _ text: UnsafePointer<UInt8>,
    _ isArray: Bool, _ mayClose: inout Bool
  ) throws(JSONFault) {
    guard token < tokens else { throw JSONFault(kind: .invalid, position: 0) }
    let position = Int(positions[token])
    switch text[position] {
    case UInt8(ascii: ","):
      token += 1
      mayClose = false
    case UInt8(ascii: "]") where isArray, UInt8(ascii: "}") where !isArray: mayClose = true
    default: throw JSONFault(kind: .invalid, position: position)
    }
  }

  /// The position of the closing quote of the string that opens at `start`; `start` where there is none.
  @inline(__always)
  private func stringEnd(_ text: UnsafePointer<UInt8>, _ start: Int, _ next: Int) -> Int {
    var end = next - 1
    while end > start, text[end] != UInt8(ascii: "\"") { end -= 1 }
    return end
  }

  @inline(__always)
  private func trimmedEnd(_ text: UnsafePointer<UInt8>, _ start: Int, _ next: Int) -> Int {
    var end = next
    while end > start, JSONSpace.isSpace(text[end - 1]) { end -= 1 }
    return end
  }
}
