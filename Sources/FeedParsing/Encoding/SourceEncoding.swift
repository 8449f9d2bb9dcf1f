/// The character encoding of a feed as it came.
package struct SourceEncoding: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case utf8
    case utf16(isBigEndian: Bool)
    case utf32(isBigEndian: Bool)
    /// One byte a character, through a table.
    case singleByte
    /// Several bytes a character, through iconv.
    case multiByte
  }

  /// The name as iconv knows it, in upper case.
  package let name: String
  let kind: Kind

  package static let utf8 = SourceEncoding(name: "UTF-8", kind: .utf8)
  static let utf16LittleEndian = SourceEncoding(name: "UTF-16LE", kind: .utf16(isBigEndian: false))
  static let utf16BigEndian = SourceEncoding(name: "UTF-16BE", kind: .utf16(isBigEndian: true))
  static let utf32LittleEndian = SourceEncoding(name: "UTF-32LE", kind: .utf32(isBigEndian: false))
  static let utf32BigEndian = SourceEncoding(name: "UTF-32BE", kind: .utf32(isBigEndian: true))
  static let windows1252 = SourceEncoding(name: "WINDOWS-1252", kind: .singleByte)

  private init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// The encoding that a declaration or a user names; `nil` for one that is not known here.
  ///
  /// ISO-8859-1 and US-ASCII are read as windows-1252, as browsers do (WHATWG Encoding): the bytes in which they
  /// differ are control characters that no feed means.
  package init?(named label: String) {
    let upper = label.uppercased().filter { !$0.isWhitespace }
    switch upper {
    case "UTF-8", "UTF8": self = .utf8
    case "UTF-16LE": self = .utf16LittleEndian
    case "UTF-16BE": self = .utf16BigEndian
    case "UTF-16", "UCS-2", "UTF16", "ISO-10646-UCS-2": self = .utf16LittleEndian
    case "UTF-32LE", "UTF-32", "UCS-4": self = .utf32LittleEndian
    case "UTF-32BE": self = .utf32BigEndian
    case "ISO-8859-1", "ISO8859-1", "LATIN1", "LATIN-1", "US-ASCII", "ASCII", "WINDOWS-1252", "CP1252",
      "ISO-8859-15-1":
      self = .windows1252
    default:
      guard Iconv.knows(upper) else { return nil }
      self.init(name: upper, kind: SingleByteTable.forEncoding(upper) == nil ? .multiByte : .singleByte)
    }
  }

  /// How positions in UTF-8 lead back to source offsets.
  var width: SourceOrigin.Width {
    switch kind {
    case .utf8: .identical
    case .utf16: .utf16
    case .utf32: .utf32
    case .singleByte: .singleByte
    case .multiByte: .doubleByte
    }
  }

  /// What the first bytes say: a byte order mark, else the NUL bytes of UTF-16 and UTF-32 (XML 1.0, appendix F).
  /// Returns the encoding and the length of the mark.
  static func detect(_ head: UnsafeRawBufferPointer) -> (encoding: SourceEncoding, markLength: Int)? {
    func begins(_ bytes: UInt8...) -> Bool { head.starts(with: bytes) }
    if begins(0xEF, 0xBB, 0xBF) { return (.utf8, 3) }
    if begins(0xFF, 0xFE, 0, 0) { return (.utf32LittleEndian, 4) }
    if begins(0, 0, 0xFE, 0xFF) { return (.utf32BigEndian, 4) }
    if begins(0xFF, 0xFE) { return (.utf16LittleEndian, 2) }
    if begins(0xFE, 0xFF) { return (.utf16BigEndian, 2) }
    guard head.count >= 4 else { return nil }
    switch (head[0] == 0, head[1] == 0, head[2] == 0, head[3] == 0) {
    case (true, true, true, false): return (.utf32BigEndian, 0)
    case (false, true, true, true): return (.utf32LittleEndian, 0)
    case (true, false, true, false): return (.utf16BigEndian, 0)
    case (false, true, false, true): return (.utf16LittleEndian, 0)
    default: return nil
    }
  }

  /// The encoding that an XML declaration at the start of ASCII-compatible bytes names.
  static func declared(in head: UnsafeRawBufferPointer) -> String? {
    let text = String(decoding: head.prefix(256), as: UTF8.self)
    guard let start = text.firstRange(of: "<?xml"), let end = text.firstRange(of: "?>"),
      start.upperBound <= end.lowerBound,
      text[..<start.lowerBound].allSatisfy({ $0.isWhitespace || $0 == "\u{FEFF}" })
    else { return nil }
    let declaration = text[start.upperBound..<end.lowerBound]
    guard let name = declaration.firstRange(of: "encoding") else { return nil }
    let value = declaration[name.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }
}

extension StringProtocol {
  /// The first place of `other`, plainly.
  fileprivate func firstRange(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<(index(start, offsetBy: other.count)) }
      start = index(after: start)
    }
    return nil
  }
}
