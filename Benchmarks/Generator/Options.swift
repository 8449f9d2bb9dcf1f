/// What the command line asks for.
struct Options {
  /// What is made besides feeds of listings: a registry of traders, and offers of theirs.
  enum Trade: String { case traders, offers }

  var format: FeedFormat?
  var trade: Trade?
  var traderCount = 1_000_000
  var listingCount = 1_000_000
  var firstListing = 0
  var night: Int?
  var changedPercent = 0
  var bytes = 100_000_000
  var seed: UInt64 = 1
  var hits = 1_000
  var termCount = 5_000
  var brokenPercent = 0
  var output: String?
  var terms: String?
  var planted: String?
  var claim: String?
  var rules: String?
  var ruleCount = 1
  var showsHelp = false

  static let help = """
    Usage: feedwarden-generate [--format F] [options]

    Makes a product feed with a known number of listings that carry a term of a known set.
    The same options give the same bytes.

      --format F       write a feed: xml (Google RSS), atom, yml (Yandex), heureka, bmecat, csv,
                       shopify-csv, jsonl, json (one array) or jsonld (a @graph of products)
      --format traders a platform's registry as CSV: --traders N of them (1000000)
      --format offers  CSV of --listings N (1000000) with id, title and seller, drawn from --traders N
                       and one in fifty from beyond them; --hits of them carry a term
      --first N        number of the first offer (0): others for other offers
      --night N        offers with GTIN and description, too, as they are on night N (0 is the first)
      --changed N      in a hundred offers, those that say something else each night (0); with --night
      --bytes N        size of the feed, reached within one listing (100000000)
      --seed N         of the feed; the set of terms does not depend on it (1)
      --hits N         listings with exactly one term; no other has any (1000)
      --broken N       in a hundred listings, those not well-formed in a way that can be recovered (0);
                       for xml
      --term-count N   terms in the set; a smaller set is a prefix of a larger one (5000)
      --output FILE    the feed, instead of to standard output
      --claim FILE     format, bytes, listings, hits and broken listings of the feed as JSON
      --planted FILE   id, field and term of each planted listing, tab-separated, in order
      --terms FILE     the set of terms, one a line
      --rules DIR      a rule set that blocks the terms; the folder must exist
      --rule-count N   rules among which the terms are divided, each with finds, an ignore, an alternative
                       and examples (1: one plain rule)
    """

  init(arguments: [String]) throws(GeneratorError) {
    var index = 0
    while index < arguments.count {
      let flag = arguments[index]
      if flag == "--help" {
        showsHelp = true
        return
      }
      guard index + 1 < arguments.count else { throw .usage("\(flag) needs a value, see --help") }
      try set(flag, to: arguments[index + 1])
      index += 2
    }
    if format == nil && trade == nil && terms == nil && rules == nil {
      throw .usage("nothing to make: give --format, --terms or --rules, see --help")
    }
    if brokenPercent > 0 && format != .xml { throw .usage("--broken is for --format xml") }
    if (night != nil || firstListing > 0) && trade != .offers {
      throw .usage("--night and --first are for --format offers")
    }
    if changedPercent > 0 && night == nil { throw .usage("--changed needs --night") }
  }

  private mutating func set(_ flag: String, to value: String) throws(GeneratorError) {
    switch flag {
    case "--format":
      trade = Trade(rawValue: value)
      if trade != nil { return }
      guard let named = FeedFormat(rawValue: value) else {
        throw .usage("--format \(value): \(FeedFormat.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      format = named
    case "--traders": traderCount = try number(value, flag, 1...99_999_999)
    case "--listings": listingCount = try number(value, flag, 1...10_000_000_000)
    case "--first": firstListing = try number(value, flag, 0...10_000_000_000)
    case "--night": night = try number(value, flag, 0...10_000)
    case "--changed": changedPercent = try number(value, flag, 0...100)
    case "--bytes": bytes = try number(value, flag, 10_000...1_000_000_000_000)
    case "--seed": seed = UInt64(try number(value, flag, 0...Int.max))
    case "--hits": hits = try number(value, flag, 0...1_000_000_000)
    case "--term-count": termCount = try number(value, flag, 1...200_000)
    case "--broken": brokenPercent = try number(value, flag, 0...100)
    case "--output": output = value
    case "--terms": terms = value
    case "--planted": planted = value
    case "--claim": claim = value
    case "--rules": rules = value
    case "--rule-count": ruleCount = try number(value, flag, 1...50_000)
    default: throw .usage("\(flag): no such option, see --help")
    }
  }

  private func number(
    _ text: String, _ flag: String, _ range: ClosedRange<Int>
  ) throws(GeneratorError) -> Int {
    guard let value = Int(text), range.contains(value) else {
      throw .usage("\(flag) \(text): a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }
}
