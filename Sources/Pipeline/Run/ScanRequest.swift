package import CompiledRules
package import FeedInput
package import FeedParsing
package import Listings
package import Reports
package import RuleEngine

/// One feed of a scan: where its bytes are, what is said about it from outside, and how to read it.
package struct FeedRequest: Sendable {
  package var location: FeedLocation
  package var context: FeedContext
  package var session: SessionOptions
  package init(location: FeedLocation, context: FeedContext, session: SessionOptions) {
    self.location = location
    self.context = context
    self.session = session
  }
}

/// All that a scan is asked to do.
package struct ScanRequest: Sendable {
  package var feeds: [FeedRequest]
  package var program: RuleProgram
  package var asOf: CalendarDay
  package var inputLimits: InputLimits
  package var jobs: Int
  /// For comparing amounts in unequal currencies, and the SHA-256 of the file that they came from.
  package var rates: ExchangeRates?
  package var ratesDigest: String?
  package var mode: BatchScanner.Mode
  package var cache: RuleCache?
  /// `nil`: flagged listings to standard output.
  package var outputDirectory: String?
  package var replaces: Bool
  package var dialect: CSVDialect
  package var engineVersion: String
  /// The platform's traders; `nil`: nothing is known of sellers.
  package var traders: TraderRequest?
  /// The platform's orders, for the buyers of blocked listings; needs an output directory.
  package var orders: OrderRequest?
  /// Bytes of output that feeds may keep in memory, all together, until it is their turn; more goes to a file.
  package var spoolMemory: Int
  /// Remembers runs; needs an output directory.
  package var ledger: LedgerRequest?

  package init(
    feeds: [FeedRequest], program: RuleProgram, asOf: CalendarDay, inputLimits: InputLimits = InputLimits(),
    jobs: Int, mode: BatchScanner.Mode = .indexed, cache: RuleCache? = nil, outputDirectory: String? = nil,
    replaces: Bool = false, dialect: CSVDialect = .standard, engineVersion: String,
    spoolMemory: Int = 8 << 20, ledger: LedgerRequest? = nil
  ) {
    self.feeds = feeds
    self.program = program
    self.asOf = asOf
    self.inputLimits = inputLimits
    self.jobs = jobs
    self.mode = mode
    self.cache = cache
    self.outputDirectory = outputDirectory
    self.replaces = replaces
    self.dialect = dialect
    self.engineVersion = engineVersion
    self.spoolMemory = spoolMemory
    self.ledger = ledger
  }
}

extension ScanRequest {
  /// Whether anything comes through a pipe that can be read once only.
  var readsStandardInput: Bool {
    let locations = feeds.map(\.location) + [traders?.location, orders?.location].compactMap { $0 }
    return locations.contains(.standardInput)
  }
}

/// What a scan came to.
package struct ScanResult: Sendable {
  package var totals: RunTotals
  package var facts: RunFacts
  /// Feeds that could not be read, or not wholly.
  package var feedErrors: [FeedFailure]
  /// What the registry came to, where there is one, and columns of it that say nothing.
  package var traders: TraderTotals?
  package var ignoredTraderColumns: [String] = []
  package var publication: Publication?
  package var seconds: Double
}

/// What was wrong with one feed.
package enum FeedFailure: Error, Sendable {
  case input(FeedInputError)
  case parsing(FeedParsingError)

  package var feed: String {
    switch self {
    case .input(let error): error.feed
    case .parsing(let error): error.feed
    }
  }

  package var message: String {
    switch self {
    case .input(let error): error.message
    case .parsing(let error): error.message
    }
  }
}
