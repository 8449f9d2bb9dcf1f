/// Reads a tar from front to back: POSIX ustar and pax, GNU's long names, and what came before.
final class TarReader: ArchiveReader {
  private let window: InputWindow
  /// Bytes of the entry at hand that were not read, and of the padding behind it.
  private var left: UInt64 = 0
  private var padding: UInt64 = 0
  private var entries = 0
  private var sawEnd = false
  private var isAtEnd = false
  /// A header was damaged: the next sound one is looked for.
  private var isLost = false
  private var global = PaxRecords()

  /// Most bytes of a long name or of pax records: names, times and comments need a few hundred.
  private static let mostBytes: UInt64 = 1 << 20

  init(_ window: InputWindow) { self.window = window }

  var compression: Compression? { nil }
  var rawOffset: UInt64 { window.rawOffset }
  var memory: Int { window.decoderMemory }

  // MARK: Between entries

  func next() throws(FeedInputError) -> ArchiveEntry? {
    var pax = global
    var longName: [UInt8]?
    while !isAtEnd {
      try window.skip(left + padding)
      (left, padding) = (0, 0)
      guard let header = try nextHeader() else { return nil }
      switch header.type {
      case UInt8(ascii: "x"), UInt8(ascii: "X"): try add(try content(header), to: &pax)
      case UInt8(ascii: "g"):
        try add(try content(header), to: &global)
        pax = global
      case UInt8(ascii: "L"): longName = Array(try content(header).prefix { $0 != 0 })
      case UInt8(ascii: "K"): _ = try content(header)
      default: return open(header, pax, longName)
      }
    }
    return nil
  }

  /// The next header, blank blocks passed; nil at the end.
  private func nextHeader() throws(FeedInputError) -> TarHeader? {
    while true {
      let offset = window.offset
      let block = try window.bytes(TarHeader.length)
      if let header = TarHeader(block) {
        isLost = false
        return header
      }
      if block.allSatisfy({ $0 == 0 }) {
        // Zeros end a tar; behind them another may follow that was joined to it.
        if block.count == TarHeader.length {
          sawEnd = true
          continue
        }
        isAtEnd = true
        if sawEnd || isLost { return nil }
        throw window.damage("the tar ends without its end mark", "the file is truncated; fetch it again")
      }
      if block.count < TarHeader.length {
        isAtEnd = true
        if isLost { return nil }
        throw window.damage("the tar ends in the middle of a header", "the file is truncated; fetch it again")
      }
      guard !isLost else { continue }
      isLost = true
      throw window.damage(
        "what follows entry \(entries) of the tar is no header", at: offset,
        "the file is damaged; what can be found behind it is read all the same, but fetch it again")
    }
  }

  /// The bytes of an entry that tells of the next one.
  private func content(_ header: TarHeader) throws(FeedInputError) -> [UInt8] {
    guard header.size <= Self.mostBytes else {
      isLost = true
      throw damaged("a name or attributes of \(header.size) bytes")
    }
    let bytes = try window.bytes(Int(header.size))
    try window.skip(Self.padding(header.size))
    guard bytes.count == Int(header.size) else { throw cutShort() }
    return bytes
  }

  private func add(_ bytes: [UInt8], to records: inout PaxRecords) throws(FeedInputError) {
    guard records.add(bytes) else { throw damaged("attributes that are not well-formed") }
  }

  private func open(_ header: TarHeader, _ pax: PaxRecords, _ longName: [UInt8]?) -> ArchiveEntry {
    entries += 1
    sawEnd = false
    var entry = ArchiveEntry(name: pax.path ?? longName ?? header.name)
    left = pax.size ?? header.size
    switch header.type {
    case 0, UInt8(ascii: "0"), UInt8(ascii: "7"):
      if entry.name.last == UInt8(ascii: "/") { entry.passedOver = "a folder" }
      if pax.isSparse { entry.unreadable = Self.sparse }
    case UInt8(ascii: "1"), UInt8(ascii: "2"):
      entry.passedOver = "a link"
      left = 0
    case UInt8(ascii: "3"), UInt8(ascii: "4"), UInt8(ascii: "6"):
      entry.passedOver = "a device"
      left = 0
    case UInt8(ascii: "5"):
      entry.passedOver = "a folder"
      left = 0
    case UInt8(ascii: "S"): entry.unreadable = Self.sparse
    default: entry.passedOver = "an entry of type \(header.type)"
    }
    padding = Self.padding(left)
    return entry
  }

  private static let sparse = "it is stored as a file with holes; pack it without --sparse"

  private static func padding(_ size: UInt64) -> UInt64 { (512 - size % 512) % 512 }

  // MARK: Inside of an entry

  func decode(into out: UnsafeMutableRawBufferPointer) -> DecodeStep {
    var written = 0
    do throws(FeedInputError) {
      while written < out.count, left > 0 {
        if window.available == 0 {
          guard try window.refill() else { throw cutShort() }
        }
        let count = min(window.available, out.count - written, Int(clamping: left))
        UnsafeMutableRawBufferPointer(rebasing: out[written..<written + count])
          .copyMemory(from: UnsafeRawBufferPointer(start: window.next, count: count))
        window.advance(count)
        written += count
        left -= UInt64(count)
      }
      return DecodeStep(count: written, event: left == 0 ? .end : .full)
    } catch {
      (left, padding) = (0, 0)
      return DecodeStep(count: written, event: .failed(error))
    }
  }

  private func damaged(_ what: String) -> FeedInputError {
    window.damage("the tar holds \(what) before entry \(entries + 1)", "the file is damaged; fetch it again")
  }

  private func cutShort() -> FeedInputError {
    isAtEnd = true
    return window.damage(
      "the tar ends in the middle of entry \(entries)", "the file is truncated; fetch it again")
  }
}
