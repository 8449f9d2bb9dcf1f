/// What stands between two tokens: comments and line breaks. The lexer drops both.
struct Gap {
  struct Comment {
    /// From `#` on, without white space at its end.
    var text: String
    /// It stands on the line of the token before.
    var isTrailing: Bool
    /// At least one blank line stands before it.
    var hasBlankBefore: Bool
  }
  var comments: [Comment] = []
  /// A line ends in it.
  var hasBreak = false
  /// At least one blank line stands right before the token.
  var hasBlankBefore = false

  /// The gaps before each of a file's tokens, the last before its end. O(bytes).
  static func all(_ bytes: [UInt8], tokens: [Token]) -> [Gap] {
    var end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return tokens.enumerated().map { position, token in
      let gap = Gap(bytes, end..<max(end, Int(token.start)), isFirst: position == 0)
      end = Int(token.end)
      return gap
    }
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, isFirst: Bool) {
    var breaks = 0
    var isBehindToken = !isFirst
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "#"):
        let start = index
        while index < range.upperBound, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r")
        {
          index += 1
        }
        var text = bytes[start..<index]
        while let last = text.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
          text.removeLast()
        }
        comments.append(
          Comment(
            text: String(decoding: text, as: UTF8.self), isTrailing: isBehindToken, hasBlankBefore: breaks > 1
          ))
        breaks = 0
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        // CR LF is one.
        if bytes[index] == UInt8(ascii: "\r"), index + 1 < range.upperBound,
          bytes[index + 1] == UInt8(ascii: "\n")
        {
          index += 1
        }
        breaks += 1
        hasBreak = true
        isBehindToken = false
        index += 1
      default: index += 1
      }
    }
    hasBlankBefore = breaks > 1
  }
}
