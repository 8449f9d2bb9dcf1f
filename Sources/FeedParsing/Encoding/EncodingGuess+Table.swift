import Listings

/// The encoding of a table that says nothing of it and is not UTF-8: the one in which its header is words that
/// profiles know, else the one that its letters speak for.
extension EncodingGuess {
  /// In order of preference among equals.
  private static let candidates = [
    "WINDOWS-1252", "WINDOWS-1251", "WINDOWS-1250", "ISO-8859-2", "KOI8-R", "WINDOWS-1253", "WINDOWS-1254",
    "WINDOWS-1255", "WINDOWS-1256", "CP932", "GB18030", "CP949", "BIG5",
  ]
  /// Rows that may be the header, and how many of their bytes are looked at.
  private static let headerRows = 8
  private static let headerBytes = 8 << 10

  /// `isKnown`: whether a column's name, in UTF-8, feeds a field. O(bytes).
  static func table(
    _ bytes: UnsafeRawBufferPointer, isCut: Bool, isKnown: (UnsafeRawBufferPointer) -> Bool
  ) -> SourceEncoding {
    if isBrokenUTF8(bytes, isCut: isCut) { return .utf8 }
    let names = headerNames(bytes)
    var best: (encoding: SourceEncoding, known: Int)?
    if !names.isEmpty {
      for label in candidates {
        guard let encoding = SourceEncoding(named: label) else { continue }
        let known = known(names, in: encoding, isKnown)
        if known > best?.known ?? 0 { best = (encoding, known) }
      }
    }
    let guessed = singleByte(bytes, isCut: isCut) ?? .windows1252
    // What both give is for the letters to decide.
    guard let best, best.encoding != .windows1252, known(names, in: guessed, isKnown) < best.known else {
      return guessed
    }
    // ł, ó and ę are at the same places in both encodings of central Europe.
    if best.encoding.name == "WINDOWS-1250", isISO(bytes), let iso = SourceEncoding(named: "ISO-8859-2"),
      known(names, in: iso, isKnown) == best.known
    {
      return iso
    }
    return best.encoding
  }

  /// Whether words of central Europe are in ISO-8859-2 rather than windows-1250, by what stands beside letters.
  static func isISO(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var counts = [Int](repeating: 0, count: 256)
    func isLetter(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      return bytes[index] >= 0xC0 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index] | 0x20)
    }
    for index in bytes.indices where bytes[index] >= 0x80 {
      // Signs there, control characters here.
      if bytes[index] < 0xA0 { return false }
      if isLetter(index - 1) || isLetter(index + 1) { counts[Int(bytes[index])] += 1 }
    }
    func count(_ bytes: UInt8...) -> Int { bytes.reduce(0) { $0 + counts[Int($1)] } }
    // Ą Ś Ź ą ś ź of ISO-8859-2, where windows-1250 has signs and Ľ.
    let iso = count(0xA1, 0xA6, 0xAC, 0xB1, 0xB6, 0xBC)
    // Beside č, ě, ř and ů, B9 is š and BE ž; else they are ą and ľ of windows-1250.
    let hasCarons = count(0xE8, 0xEC, 0xF8, 0xF9) > 0
    return iso + (hasCarons ? count(0xB9, 0xBE) : 0) > count(0xA5) + (hasCarons ? 0 : count(0xB9))
  }

  /// How many of the names are known when they are read in `encoding`.
  private static func known(
    _ names: [[UInt8]], in encoding: SourceEncoding, _ isKnown: (UnsafeRawBufferPointer) -> Bool
  ) -> Int {
    let decoder = Decoder(encoding)
    return names.count { decoder.decoded($0).map { $0.withUnsafeBytes(isKnown) } ?? false }
  }

  /// The cells of the first rows that hold bytes above ASCII: only these tell encodings apart.
  private static func headerNames(_ bytes: UnsafeRawBufferPointer) -> [[UInt8]] {
    var names: [[UInt8]] = []
    var rows = 0
    var name: [UInt8] = []
    for byte in bytes.prefix(headerBytes) {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|"):
        if name.contains(where: { $0 >= 0x80 }) { names.append(name) }
        name.removeAll()
        if byte == UInt8(ascii: "\n") { rows += 1 }
        if rows == headerRows { return names }
      case UInt8(ascii: "\""), UInt8(ascii: "\r"): break
      default: name.append(byte)
      }
    }
    return names
  }

  /// Decodes a few bytes strictly.
  private struct Decoder {
    let encoding: SourceEncoding
    let table: SingleByteTable?

    init(_ encoding: SourceEncoding) {
      self.encoding = encoding
      table = SingleByteTable.forEncoding(encoding.name)
    }

    /// `nil` for bytes that mean nothing.
    func decoded(_ bytes: [UInt8]) -> [UInt8]? {
      if let table {
        var result: [UInt8] = []
        for byte in bytes { table.append(byte, to: &result) }
        return result
      }
      guard let iconv = Iconv(from: encoding.name) else { return nil }
      return bytes.withUnsafeBytes { input in
        var isSound = false
        let result = [UInt8](unsafeUninitializedCapacity: 4 * input.count + 4) { output, count in
          guard let base = output.baseAddress else { return }
          let converted = iconv.convert(input, into: base, capacity: output.count)
          count = converted.written
          isSound = converted.stop == .inputUsedUp
        }
        return isSound ? result : nil
      }
    }
  }
}
