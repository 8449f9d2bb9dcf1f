/// The entries of an archive that a feed's stream holds, one after the other.
///
/// One thread at a time; an entry must not be read any more once the next was asked for.
package final class FeedArchive {
  package let kind: ArchiveKind
  private let stream: FeedByteStream
  private let window: LayerWindow
  private let reader: any ArchiveReader
  private let limits: InputLimits
  private let inflater: InflaterKind
  private var count = 0
  /// Bytes that all entries together gave.
  private var produced: UInt64 = 0
  private var current: ArchivedFeed?
  /// What was told of last: that the rest is missing too is no news.
  private var told: FeedInputError?
  /// Where the archive last failed between entries.
  private var failedAt: UInt64?
  private var isAtEnd = false

  init(
    _ kind: ArchiveKind, in stream: FeedByteStream, _ layer: Layer, limits: InputLimits,
    inflater: InflaterKind
  ) {
    self.kind = kind
    self.stream = stream
    self.limits = limits
    self.inflater = inflater
    window = LayerWindow(layer, feed: stream.name)
    switch kind {
    case .zip: reader = ZipReader(window, inflater: inflater)
    case .tar: reader = TarReader(window)
    }
  }

  /// The next entry; nil at the archive's end.
  ///
  /// - Throws: what is wrong with the archive between its entries. A further call goes on behind it, if that can be.
  package func next() throws(FeedInputError) -> ArchivedFeed? {
    if let current {
      produced += current.produced
      told = current.failure ?? told
    }
    current = nil
    while !isAtEnd {
      do throws(FeedInputError) {
        try checkCaps()
        guard let entry = try reader.next() else { break }
        count += 1
        if count > limits.entries { throw limit("holds more than \(limits.entries) entries") }
        let feed = open(entry)
        current = feed
        return feed
      } catch {
        // What has not moved since it failed fails again: the layer below is broken, or cut.
        if error.kind != .damaged || window.offset == failedAt { isAtEnd = true }
        failedAt = window.offset
        let isNews = told == nil || error.kind != .damaged && error.message != told?.message
        told = error
        if isNews { throw error }
      }
    }
    isAtEnd = true
    return nil
  }

  private func open(_ entry: ArchiveEntry) -> ArchivedFeed {
    let name = "\(stream.name)/\(String(decoding: entry.name, as: UTF8.self))"
    if let reason = entry.passedOver { return ArchivedFeed(name, .passedOver(reason)) }
    if let reason = entry.unreadable {
      return ArchivedFeed(
        name,
        .damaged(
          FeedInputError(
            kind: .damaged, feed: name, offset: stream.bytesIn, message: "the entry cannot be read: \(reason)"
          )))
    }
    do throws(FeedInputError) {
      let layer = Layer(reader, limits: limits, feed: name, base: reader.rawOffset)
      let stack = try LayerStack(
        LayerWindow(layer, feed: name), limits: limits, inflater: inflater, base: reader.rawOffset)
      if let inner = try LayerStack.archive(in: stack.top) {
        throw FeedInputError(
          kind: .limit, feed: name, offset: stream.bytesIn,
          message: "a \(inner.rawValue) inside of a \(kind.rawValue) is not read: unpack the outer one first")
      }
      let outer = stream.compression.map(\.rawValue) + [kind.rawValue]
      return ArchivedFeed(name, .feed, stack.top, stream, layers: outer + stack.compression.map(\.rawValue))
    } catch {
      var named = error
      named.feed = name
      return ArchivedFeed(name, .damaged(named))
    }
  }

  /// The caps of one feed hold for all entries together as well.
  private func checkCaps() throws(FeedInputError) {
    if produced > limits.outputBytes { throw limit("unpacks to more than \(limits.outputBytes) bytes") }
    if produced >= InputLimits.ratioFreeBytes,
      InputLimits.isExceeded(limits.ratio, by: produced, of: reader.rawOffset + Layer.blur)
    {
      throw limit("unpacks to more than \(limits.ratio) times its size")
    }
  }

  private func limit(_ reason: String) -> FeedInputError {
    FeedInputError(
      kind: .limit, feed: stream.name, offset: stream.bytesIn,
      message:
        "the archive \(reason): what comes before byte \(stream.bytesIn) was read; raise the cap if it is "
        + "to be trusted")
  }
}

/// One entry of an archive: a feed by itself, perhaps compressed once more.
package final class ArchivedFeed {
  package enum Content: Sendable {
    case feed
    /// It is no file, as in "a folder".
    case passedOver(String)
    case damaged(FeedInputError)
  }
  /// The archive's name, `/`, and the entry's.
  package let name: String
  package let content: Content
  /// Archive and compressions around the feed, outermost first.
  package let layers: [String]

  private let top: Layer?
  private let stream: FeedByteStream?
  fileprivate private(set) var produced: UInt64 = 0
  /// What was wrong with it.
  fileprivate private(set) var failure: FeedInputError?

  fileprivate init(
    _ name: String, _ content: Content, _ top: Layer? = nil, _ stream: FeedByteStream? = nil,
    layers: [String] = []
  ) {
    self.name = name
    self.content = content
    self.layers = layers
    self.top = top
    self.stream = stream
    if case .damaged(let error) = content { failure = error }
  }

  /// See `FeedByteStream`.
  package var startsNewMember: Bool { top?.startsNewMember ?? false }
  package var decoderMemory: Int { top?.memory ?? 0 }
  package func cancel() { stream?.cancel() }

  /// Fills `buffer` as far as it can; 0 at the entry's end.
  ///
  /// - Throws: as `FeedByteStream.read` does; the entries behind can be read all the same.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FeedInputError) -> Int {
    guard let top, let stream else { return 0 }
    do throws(FeedInputError) {
      let count = try top.read(into: buffer)
      produced += UInt64(count)
      stream.note(top.rawOffset)
      return count
    } catch {
      var named = error
      named.feed = name
      failure = named
      throw named
    }
  }
}
