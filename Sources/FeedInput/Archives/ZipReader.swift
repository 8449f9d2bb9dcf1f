import Glibc

/// Reads a zip from front to back, by the headers that stand before each entry: so it works in a pipe, where the
/// directory at the end comes too late. Of the directory it is only checked that it is there and ends.
final class ZipReader: ArchiveReader {
  private let window: InputWindow
  private let inflater: any Inflater
  private var current: Entry?
  /// Where the next header is was lost by damage: it must be looked for.
  private var isLost = false
  private var isAtEnd = false
  private var entries = 0

  private struct Entry {
    var header: ZipHeader
    /// Where its data begins.
    var start: UInt64
    var crc: UInt32 = 0
    var written: UInt64 = 0
    var isDone = false
  }

  init(_ window: InputWindow, inflater: InflaterKind) {
    self.window = window
    self.inflater = inflater.make()
  }

  var compression: Compression? { nil }
  var rawOffset: UInt64 { window.rawOffset }
  var memory: Int { window.decoderMemory + 90 << 10 }

  // MARK: Between entries

  func next() throws(FeedInputError) -> ArchiveEntry? {
    guard !isAtEnd else { return nil }
    do throws(FeedInputError) {
      return try nextHeader()
    } catch {
      // A second attempt would begin in the middle of what failed.
      isAtEnd = window.available == 0
      isLost = true
      throw error
    }
  }

  private func nextHeader() throws(FeedInputError) -> ArchiveEntry? {
    try passEntry()
    if isLost, !(try findHeader()) {
      isAtEnd = true
      return nil
    }
    isLost = false
    let signature = try window.bytes(4)
    switch signature {
    case ZipSignature.localHeader: return try readHeader()
    case ZipSignature.descriptor where window.offset == 4: return try nextHeader()
    case ZipSignature.directory, ZipSignature.endOfDirectory, ZipSignature.end64, ZipSignature.extraData:
      isAtEnd = true
      try passDirectory(from: signature)
      // Zips are joined by writing one behind the other, too.
      guard try window.peek(4) == ZipSignature.localHeader else { return try end() }
      isAtEnd = false
      return try nextHeader()
    default:
      let offset = window.offset - UInt64(signature.count)
      if signature.count < 4 { throw truncated() }
      throw window.damage(
        "what follows entry \(entries) of the zip is no entry", at: offset,
        "the file is damaged; what can be found behind it is read all the same, but fetch it again")
    }
  }

  private func readHeader() throws(FeedInputError) -> ArchiveEntry {
    entries += 1
    let fixed = try window.bytes(ZipHeader.fixedLength)
    guard fixed.count == ZipHeader.fixedLength else { throw truncated() }
    var header = ZipHeader(fixed)
    let name = try window.bytes(header.nameLength)
    let extra = try window.bytes(header.extraLength)
    guard name.count == header.nameLength, extra.count == header.extraLength else { throw truncated() }
    header.complete(extra: extra)
    current = Entry(header: header, start: window.offset)
    var entry = ArchiveEntry(name: name)
    if name.last == UInt8(ascii: "/") {
      entry.passedOver = "a folder"
    } else if header.isEncrypted {
      entry.unreadable = "it is encrypted; store it without a password"
    } else if case .other(let number) = header.method {
      entry.unreadable = "it is compressed by method \(number); only deflate and none are read"
    }
    do throws(InflateFailure) { try inflater.reset() } catch {
      entry.unreadable = error.detail
    }
    return entry
  }

  /// Passes what is left of the entry at hand.
  private func passEntry() throws(FeedInputError) {
    guard let entry = current else { return }
    current = nil
    guard !entry.isDone else { return }
    // Without a size, the next header is what shows where the entry ended.
    guard let packed = entry.header.packed, window.offset <= entry.start + packed else {
      isLost = true
      return
    }
    try window.skip(entry.start + packed - window.offset)
    if entry.header.hasDescriptor { isLost = true }
  }

  /// Goes to the next record that could follow an entry; false if there is none.
  private func findHeader() throws(FeedInputError) -> Bool {
    while try window.skip(to: ZipSignature.localHeader[0]) {
      let ahead = try window.peek(4)
      if ahead == ZipSignature.localHeader || ahead == ZipSignature.directory { return true }
      if ahead == ZipSignature.endOfDirectory { return true }
      window.advance(1)
    }
    return false
  }

  /// Reads the directory to its end, so that a truncated archive is told from a whole one.
  private func passDirectory(from first: [UInt8]) throws(FeedInputError) {
    var signature = first
    while true {
      // Fixed bytes behind the signature, and where in them the lengths of what follows stand.
      let (fixed, lengths): (Int, [(at: Int, width: Int)])
      switch signature {
      case ZipSignature.directory: (fixed, lengths) = (42, [(24, 2), (26, 2), (28, 2)])
      case ZipSignature.end64: (fixed, lengths) = (8, [(0, 8)])
      case ZipSignature.end64Locator: (fixed, lengths) = (16, [])
      case ZipSignature.extraData: (fixed, lengths) = (4, [(0, 4)])
      case ZipSignature.signature: (fixed, lengths) = (2, [(0, 2)])
      case ZipSignature.endOfDirectory: (fixed, lengths) = (18, [(16, 2)])
      default: throw truncated()
      }
      let bytes = try window.bytes(fixed)
      guard bytes.count == fixed else { throw truncated() }
      for length in lengths { try window.skip(bytes.littleEndian(length.width, at: length.at)) }
      if signature == ZipSignature.endOfDirectory { return }
      signature = try window.bytes(4)
    }
  }

  private func end() throws(FeedInputError) -> ArchiveEntry? {
    guard try window.peek(1).isEmpty else {
      throw window.damage(
        "what follows the zip is no zip", "all before it was read, the rest cannot be; fetch the file again")
    }
    return nil
  }

  private func truncated() -> FeedInputError {
    window.damage(
      "the zip ends without the end of its directory", "the file is truncated; fetch it again")
  }

  // MARK: Inside of an entry

  func decode(into out: UnsafeMutableRawBufferPointer) -> DecodeStep {
    guard var entry = current, !entry.isDone else { return DecodeStep(count: 0, event: .end) }
    current = nil
    defer { current = entry }
    var written = 0
    do throws(FeedInputError) {
      while written < out.count, !entry.isDone {
        let room = UnsafeMutableRawBufferPointer(rebasing: out[written...])
        switch (entry.header.method, entry.header.packed) {
        case (.deflate, _): try inflate(&entry, into: room, &written)
        case (_, let packed?): written += try copy(&entry, packed, into: room)
        case (_, nil): written += try copyToDescriptor(&entry, into: room)
        }
      }
      return DecodeStep(count: written, event: entry.isDone ? .end : .full)
    } catch {
      return DecodeStep(count: written, event: .failed(error))
    }
  }

  /// Adds to `written` what came out, before damage is told of: it is kept.
  private func inflate(
    _ entry: inout Entry, into out: UnsafeMutableRawBufferPointer, _ written: inout Int
  ) throws(FeedInputError) {
    // The library is asked before more input is fetched, for it may hold output back that needs none.
    let left = entry.header.packed.map { Int(clamping: entry.start + $0 - window.offset) } ?? .max
    let input = UnsafeBufferPointer(start: window.next, count: min(window.available, left))
    let step = inflater.inflate(input, into: out)
    window.advance(step.taken)
    note(step.written, of: out, in: &entry)
    written += step.written
    if let failure = step.failure { throw corrupt("\(failure.detail)") }
    if step.isComplete {
      window.unread(step.surplus)
      try close(&entry)
    } else if step.written == 0, step.taken == 0 {
      guard left > 0 else { throw corrupt("its compressed data does not end within its size") }
      guard window.available == 0 else { throw corrupt("its compressed data makes no progress") }
      guard try window.refill() else { throw cutShort() }
    }
  }

  private func copy(
    _ entry: inout Entry, _ packed: UInt64, into out: UnsafeMutableRawBufferPointer
  ) throws(FeedInputError) -> Int {
    let left = entry.start + packed - window.offset
    guard left > 0 else {
      try close(&entry)
      return 0
    }
    if window.available == 0 {
      guard try window.refill() else { throw cutShort() }
    }
    let count = min(out.count, window.available, Int(clamping: left))
    take(count, into: out, &entry)
    return count
  }

  /// Copies stored data whose length is not known: up to a descriptor that says just what was copied.
  private func copyToDescriptor(
    _ entry: inout Entry, into out: UnsafeMutableRawBufferPointer
  ) throws(FeedInputError) -> Int {
    if window.available == 0 {
      guard try window.refill() else { throw cutShort() }
    }
    var count = min(out.count, window.available)
    if window.next.pointee == ZipSignature.descriptor[0] {
      let ahead = try window.peek(ZipDescriptor.longest + 4)
      let length = ZipDescriptor.length(
        ahead, crc: entry.crc, packed: entry.written, unpacked: entry.written, needsSignature: true)
      if let length {
        try window.skip(UInt64(length))
        entry.isDone = true
        return 0
      }
      // With the right sizes and another record behind it, it is the descriptor of damaged data.
      let damaged = ZipDescriptor.length(
        ahead, crc: nil, packed: entry.written, unpacked: entry.written, needsSignature: true)
      if let damaged {
        let next = Array(ahead.dropFirst(damaged).prefix(4))
        if next == ZipSignature.localHeader || next == ZipSignature.directory {
          throw corrupt("its checksum does not match")
        }
      }
      count = 1
    } else if let found = memchr(window.next, Int32(ZipSignature.descriptor[0]), count) {
      count = UnsafeRawPointer(window.next).distance(to: UnsafeRawPointer(found))
    }
    take(count, into: out, &entry)
    return count
  }

  private func take(_ count: Int, into out: UnsafeMutableRawBufferPointer, _ entry: inout Entry) {
    out.copyMemory(from: UnsafeRawBufferPointer(start: window.next, count: count))
    window.advance(count)
    note(count, of: out, in: &entry)
  }

  private func note(_ count: Int, of out: UnsafeMutableRawBufferPointer, in entry: inout Entry) {
    entry.crc = inflater.checksum(entry.crc, UnsafeRawBufferPointer(rebasing: out[..<count]))
    entry.written += UInt64(count)
  }

  /// Verifies an entry whose data has ended.
  private func close(_ entry: inout Entry) throws(FeedInputError) {
    let header = entry.header
    let packed = window.offset - entry.start
    if let stated = header.packed, stated != packed {
      throw corrupt("its compressed data ends before its size")
    }
    if header.hasDescriptor {
      let length = ZipDescriptor.length(
        try window.peek(ZipDescriptor.longest), crc: entry.crc, packed: packed, unpacked: entry.written,
        needsSignature: false)
      if let length {
        try window.skip(UInt64(length))
      } else if header.packed == nil || header.crc != entry.crc {
        throw corrupt("its checksum or length does not match")
      }
    } else if header.crc != entry.crc || header.unpacked != entry.written {
      throw corrupt("its checksum or length does not match")
    }
    entry.isDone = true
  }

  private func corrupt(_ detail: String) -> FeedInputError {
    window.damage("entry \(entries) of the zip is corrupt", "\(detail); fetch the file again")
  }

  private func cutShort() -> FeedInputError {
    window.damage(
      "the zip ends in the middle of entry \(entries)", "the file is truncated; fetch it again")
  }
}
