/// One layer of a feed with its caps: a decoder whose output is counted.
final class Layer {
  private let decoder: any LayerDecoder
  private let limits: InputLimits
  private let feed: String
  /// Where in the input as it came the layer begins: past 0 inside of an archive.
  private let base: UInt64
  private var produced: UInt64 = 0
  private var isAtEnd = false
  private var failure: FeedInputError?
  private var nextBeginsMember = true
  /// What `peek` read, to be given out first; each piece but the first begins a member.
  private var ahead: [Piece] = []
  /// Whether the bytes of the last read begin a member.
  private(set) var startsNewMember = false

  /// How far the position in the input may be ahead of what a layer inside of an archive has used: one block of the
  /// window through which archives are read.
  static let blur: UInt64 = 256 << 10

  init(_ decoder: any LayerDecoder, limits: InputLimits, feed: String, base: UInt64 = 0) {
    self.decoder = decoder
    self.base = base
    self.limits = limits
    self.feed = feed
  }

  var compression: Compression? { decoder.compression }
  var rawOffset: UInt64 { decoder.rawOffset }
  /// Whether the bytes are the input as it came.
  var isRaw: Bool { decoder is PlainDecoder && base == 0 }
  /// Bytes of memory that this layer and those around it hold for decoding.
  var memory: Int { decoder.memory }

  private struct Piece {
    var bytes: ArraySlice<UInt8>
    var beginsMember: Bool
  }

  /// The first bytes of the layer, fewer than `count` only if no more can be had; more if more were looked at
  /// already. Before any `read`.
  ///
  /// - Throws: only what keeps the input from being read; damage is left to the `read` that meets it.
  func peek(_ count: Int) throws(FeedInputError) -> [UInt8] {
    var bytes = ahead.flatMap(\.bytes)
    while bytes.count < count {
      var piece = [UInt8](repeating: 0, count: count - bytes.count)
      let read = piece.withUnsafeMutableBytes { decode(into: $0, from: 0) }
      guard read > 0 else { break }
      ahead.append(Piece(bytes: piece[..<read], beginsMember: startsNewMember))
      bytes += piece[..<read]
    }
    if let failure, failure.kind == .readFailed { throw failure }
    return bytes
  }

  /// Fills `out` as far as possible within one member. 0 at the end, or if `out` is empty.
  ///
  /// - Throws: the failure that ended the layer, once all bytes before it were returned, and again each time.
  func read(into out: UnsafeMutableRawBufferPointer) throws(FeedInputError) -> Int {
    var total = 0
    if var piece = ahead.first, !out.isEmpty {
      total = min(piece.bytes.count, out.count)
      UnsafeMutableRawBufferPointer(rebasing: out[..<total]).copyBytes(from: piece.bytes.prefix(total))
      startsNewMember = piece.beginsMember
      piece.bytes = piece.bytes.dropFirst(total)
      piece.beginsMember = false
      if piece.bytes.isEmpty { ahead.removeFirst() } else { ahead[0] = piece }
      guard ahead.isEmpty, !nextBeginsMember, total < out.count else { return total }
    }
    total = decode(into: out, from: total)
    if total == 0, !out.isEmpty, let failure { throw failure }
    return total
  }

  /// Decodes behind the first `start` bytes of `out`, which are of the same member; returns how many bytes
  /// `out` then holds.
  private func decode(into out: UnsafeMutableRawBufferPointer, from start: Int) -> Int {
    var total = start
    var isBoundary = false
    while total < out.count, failure == nil, !isAtEnd, !isBoundary {
      let room = min(out.count - total, allowance)
      guard room > 0 else {
        probePastCap()
        continue
      }
      let step = decoder.decode(into: UnsafeMutableRawBufferPointer(rebasing: out[total..<total + room]))
      total += step.count
      produced += UInt64(step.count)
      switch step.event {
      case .full:
        break
      case .memberEnd:
        if total > 0 { isBoundary = true } else { nextBeginsMember = true }
      case .end:
        isAtEnd = true
      case .failed(let error):
        failure = error
      }
      checkRatio()
    }
    if total > 0 {
      if start == 0 { startsNewMember = nextBeginsMember }
      nextBeginsMember = isBoundary
    }
    return total
  }

  /// How many bytes may come next: up to the cap, and not across a point where the ratio is looked at.
  private var allowance: Int {
    let untilCap = limits.outputBytes - min(produced, limits.outputBytes)
    let untilCheck = InputLimits.ratioCheckBytes - produced % InputLimits.ratioCheckBytes
    return Int(clamping: min(untilCap, untilCheck))
  }

  /// The cap is reached; that is an error only if more would follow.
  private func probePastCap() {
    let step = withUnsafeTemporaryAllocation(byteCount: 1, alignment: 1) { decoder.decode(into: $0) }
    if step.count > 0 {
      failure = limit(
        "unpacks to more than \(limits.outputBytes) bytes",
        "all before that was read; raise the cap if the feed really is that large")
      return
    }
    switch step.event {
    case .full, .memberEnd: break
    case .end: isAtEnd = true
    case .failed(let error): failure = error
    }
  }

  private func checkRatio() {
    guard compression != nil || base > 0, failure == nil, produced >= InputLimits.ratioFreeBytes,
      produced % InputLimits.ratioCheckBytes == 0
    else { return }
    let used = base == 0 ? rawOffset : rawOffset - base + Self.blur
    guard InputLimits.isExceeded(limits.ratio, by: produced, of: used) else { return }
    failure = limit(
      "unpacks to more than \(limits.ratio) times its size",
      "it may be a decompression bomb; raise the cap on the ratio if the feed is to be trusted")
  }

  private func limit(_ what: String, _ advice: String) -> FeedInputError {
    FeedInputError(
      kind: .limit, feed: feed, offset: rawOffset,
      message: "the input \(what) at byte \(rawOffset): \(advice)")
  }
}

/// A layer that cannot be read at all, for a reason that is known beforehand.
final class RefusingDecoder: LayerDecoder {
  private let window: InputWindow
  private let error: FeedInputError

  init(_ window: InputWindow, _ error: FeedInputError) {
    self.window = window
    self.error = error
  }

  var compression: Compression? { nil }
  var rawOffset: UInt64 { window.rawOffset }
  var memory: Int { window.decoderMemory }

  func decode(into out: UnsafeMutableRawBufferPointer) -> DecodeStep {
    DecodeStep(count: 0, event: .failed(error))
  }
}
