/// What a finished feed is known to hold.
struct FeedClaim {
  let format: FeedFormat
  var bytes = 0
  var listings = 0
  var hits = 0
  /// Records that are not well-formed, each in a way that leaves one reading.
  var broken = 0

  var json: String {
    """
    {"format":"\(format.rawValue)","bytes":\(bytes),"listings":\(listings),"hits":\(hits),"broken":\(broken)}

    """
  }
}

/// Writes a feed of a given size with its hits spread over the whole of it.
struct FeedWriter {
  let options: Options
  let vocabulary: Vocabulary
  let terms: [String]

  /// Writes the feed to `sink`, and a line for each planted listing to `planted`.
  func write(
    _ format: FeedFormat, to sink: FileSink, planted: FileSink?
  ) throws(GeneratorError) -> FeedClaim {
    let lexicon = Lexicon(vocabulary: vocabulary, terms: terms)
    guard let composer = ListingComposer(lexicon: lexicon, seed: options.seed) else {
      throw .usage("the vocabulary is empty")
    }
    var placing = RandomSource(seed: ~options.seed)
    var breaking = RandomSource(seed: options.seed ^ 0xB20C)
    let encoder = format.encoder(CategoryTable(vocabulary: vocabulary))
    let out = ByteBuffer(capacity: 1 << 21)
    let plantedLines = ByteBuffer(capacity: 1 << 16)
    var claim = FeedClaim(format: format)
    encoder.header(out)
    let slot = Double(options.bytes) * 0.99 / Double(max(options.hits, 1))
    var dueAt = slot * Double(placing.below(80)) / 100

    while claim.bytes + out.count < options.bytes {
      var term: Int?
      if claim.hits < options.hits && Double(claim.bytes + out.count) >= dueAt {
        term = placing.below(terms.count)
        claim.hits += 1
        dueAt = slot * (Double(claim.hits) + Double(placing.below(80)) / 100)
      }
      let column = composer.compose(term: term.map { lexicon.entry($0, of: lexicon.terms) })
      if breaking.chance(options.brokenPercent) {
        composer.listing.fault = breaking.pick(RecordFault.allCases)
        claim.broken += 1
      } else {
        composer.listing.fault = nil
      }
      encoder.encode(composer.listing, to: out)
      claim.listings += 1
      if let term, let column {
        let id = composer.listing[.id]
        plantedLines.append(id.start, count: id.count)
        plantedLines.append(Array("\t\(column.name)\t\(terms[term])\n".utf8))
      }
      if out.count >= 1 << 20 {
        claim.bytes += out.count
        try sink.drain(out)
      }
    }
    encoder.footer(out)
    claim.bytes += out.count
    try sink.drain(out)
    try planted?.drain(plantedLines)
    if claim.hits < options.hits { throw .tooSmall(listings: claim.listings, hits: options.hits) }
    return claim
  }
}
