/// The layers of one feed, found by looking at the first bytes of each.
struct LayerStack {
  let top: Layer
  /// Outermost first.
  let compression: [Compression]

  /// - Parameter base: where in the input as it came the first layer begins.
  /// - Throws: only what keeps the input as it came from being read. Damage is left to the top layer, which
  ///   reports it when it is read.
  init(
    _ raw: InputWindow, limits: InputLimits, inflater: InflaterKind, base: UInt64 = 0
  ) throws(FeedInputError) {
    var found: [Compression] = []
    var prefix = try raw.peek(Compression.prefixBytes)
    var innermost: Layer?
    // Ends: every turn adds a layer, and the layers are capped.
    while let kind = Compression.recognise(prefix) {
      let window = innermost.map { LayerWindow($0, feed: raw.feed) } ?? raw
      guard found.count < limits.layers else {
        let error = FeedInputError(
          kind: .limit, feed: raw.feed, offset: raw.rawOffset,
          message: "the input is compressed more than \(limits.layers) times over (\(kind.rawValue) within): "
            + "unpack it first, or raise the cap on layers if it is to be trusted")
        innermost = Layer(RefusingDecoder(window, error), limits: limits, feed: raw.feed)
        break
      }
      found.append(kind)
      let layer = Layer(
        MemberDecoder(Self.codec(kind, inflater), window), limits: limits, feed: raw.feed, base: base)
      prefix = try layer.peek(Compression.prefixBytes)
      innermost = layer
    }
    compression = found
    top = innermost ?? Layer(PlainDecoder(raw), limits: limits, feed: raw.feed)
  }

  /// The archive that the bytes of the top layer are, if they are one. Before anything is read of it; of a pipe it
  /// waits for the first 512 bytes.
  ///
  /// - Throws: as `init` does.
  static func archive(in top: Layer) throws(FeedInputError) -> ArchiveKind? {
    ArchiveKind.recognise(Array(try top.peek(ArchiveKind.prefixBytes).prefix(ArchiveKind.prefixBytes)))
  }

  private static func codec(_ kind: Compression, _ inflater: InflaterKind) -> any MemberCodec {
    switch kind {
    case .gzip: GzipCodec(inflater)
    case .zstd: ZstdCodec()
    case .xz: FixedRoomCodec(XZCodec())
    case .bzip2: FixedRoomCodec(BZip2Codec())
    }
  }
}
