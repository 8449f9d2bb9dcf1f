import Glibc

@main
enum Main {
  static func main() {
    do throws(GeneratorError) {
      try run(try Options(arguments: Array(CommandLine.arguments.dropFirst())))
    } catch {
      report("feedwarden-generate: \(error.message)\n")
      exit(error.exitCode)
    }
  }

  private static func run(_ options: Options) throws(GeneratorError) {
    if options.showsHelp {
      print(Options.help)
      return
    }
    let vocabulary = Vocabulary()
    let terms = TermSet(count: options.termCount, vocabulary: vocabulary).terms
    if let path = options.terms { try FileSink.write(terms.joined(separator: "\n") + "\n", to: path) }
    if let folder = options.rules {
      if options.ruleCount > 1 {
        try ManyRulesWriter(terms: terms, rules: options.ruleCount).write(to: folder)
      } else {
        try RuleSetWriter(terms: terms, vocabulary: vocabulary).write(to: folder)
      }
    }
    guard options.format != nil || options.trade != nil else { return }
    let sink = if let path = options.output { try FileSink(path: path) } else { FileSink() }
    if let trade = options.trade {
      let claim = try make(trade, options, terms, vocabulary, to: sink)
      try sink.close()
      if let path = options.claim { try FileSink.write(claim, to: path) } else { report(claim) }
    }
    guard let format = options.format else { return }
    let planted: FileSink? = if let path = options.planted { try FileSink(path: path) } else { nil }
    let writer = FeedWriter(options: options, vocabulary: vocabulary, terms: terms)
    let claim = try writer.write(format, to: sink, planted: planted)
    try sink.close()
    try planted?.close()
    if let path = options.claim { try FileSink.write(claim.json, to: path) } else { report(claim.json) }
  }

  /// Returns the claim.
  private static func make(
    _ trade: Options.Trade, _ options: Options, _ terms: [String], _ vocabulary: Vocabulary,
    to sink: FileSink
  ) throws(GeneratorError) -> String {
    switch trade {
    case .traders: try RegistryWriter(count: options.traderCount).write(to: sink).json
    case .offers:
      try OfferWriter(
        traders: options.traderCount, listings: options.listingCount, hits: options.hits, seed: options.seed,
        terms: terms, first: options.firstListing,
        night: options.night.map {
          NightlyText(night: $0, changedPercent: options.changedPercent, vocabulary: vocabulary)
        }
      ).write(to: sink).json
    }
  }

  private static func report(_ text: String) {
    let bytes = Array(text.utf8)
    // Nothing can be said about standard error failing.
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
