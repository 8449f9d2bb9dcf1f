import Glibc

/// No end of a section stands in `from..<to`: unclosed sections by the million must not each be searched to the end.
struct XMLMiss {
  var from = Int.max
  var to = 0
}

struct XMLMisses {
  private var comment = XMLMiss()
  private var characterData = XMLMiss()
  private var instruction = XMLMiss()
  private var commentEnd = XMLMiss()
  subscript(kind: XMLSection) -> XMLMiss {
    get {
      switch kind {
      case .comment: comment
      case .characterData: characterData
      case .instruction: instruction
      case .commentEnd: commentEnd
      }
    }
    set {
      switch kind {
      case .comment: comment = newValue
      case .characterData: characterData = newValue
      case .instruction: instruction = newValue
      case .commentEnd: commentEnd = newValue
      }
    }
  }
}

/// A stretch of bytes in which `<` begins nothing.
enum XMLSection {
  /// A comment inside a record: `--` ends it or breaks it.
  case comment
  case characterData, instruction
  /// A comment elsewhere, which may hold `--`.
  case commentEnd
  var end: StaticString {
    switch self {
    case .comment: "--"
    case .commentEnd: "-->"
    case .characterData: "]]>"
    case .instruction: "?>"
    }
  }
  var endLength: Int { end.utf8CodeUnitCount }

  /// Where the section's end mark first stands in `start..<end`.
  func find(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let mark = self.end
    let length = endLength
    let first = Int32(mark.utf8Start[0])
    var position = start
    while position + length <= end,
      let found = memchr(base + position, first, end - length + 1 - position)
    {
      position = UnsafeRawPointer(base).distance(to: found)
      if base.holds(mark, at: position) { return position }
      position += 1
    }
    return nil
  }
}
