import Reports

/// Which of a run's outputs lines are for.
struct OutputChannel: RawRepresentable, Equatable {
  var rawValue: UInt8

  static let flagged = OutputChannel(rawValue: 0)
  static let shadow = OutputChannel(rawValue: 1)
  static let sample = OutputChannel(rawValue: 2)
  static let quarantine = OutputChannel(rawValue: 3)

  // Of a comparison of rule sets.
  static let changes = OutputChannel(rawValue: 64)
  static let changeRows = OutputChannel(rawValue: 65)
  static let changeViews = OutputChannel(rawValue: 66)
  static let sellers = OutputChannel(rawValue: 67)

  /// Blocked listings whose buyers are asked for; behind the rows, whose buckets are few.
  static let blocked = OutputChannel(rawValue: 253)

  /// Lines of what was decided to be wrong, and findings on their way into the ledger.
  static let quiet = OutputChannel(rawValue: 254)
  static let sightings = OutputChannel(rawValue: 255)

  /// Rows of the table, by how grave they are; see `FlaggedRows.lead`.
  static func rows(bucket: Int) -> OutputChannel { OutputChannel(rawValue: 4 + UInt8(clamping: bucket)) }

  /// The same rows as they are where the run turns out to be the ledger's last one again.
  static func rowsBefore(bucket: Int) -> OutputChannel {
    OutputChannel(rawValue: 128 + UInt8(clamping: bucket))
  }

  /// The bucket of a channel of rows, and which of the two tables they are for.
  var bucket: (index: Int, isBefore: Bool)? {
    switch rawValue {
    case 4..<64: (Int(rawValue) - 4, false)
    case 128..<253: (Int(rawValue) - 128, true)
    default: nil
    }
  }
}

/// The lines of one feed on their way: straight into the outputs when it is the feed's turn, into the spool before.
/// One thread at a time.
final class FeedLines {
  /// The feed's position among the run's.
  let feed: Int
  private let turns: FeedTurns
  private let output: any ScanOutput
  private let spooled: SpooledLines
  private var isDirect = false

  init(feed: Int, turns: FeedTurns, output: any ScanOutput, spool: OutputSpool) {
    self.feed = feed
    self.turns = turns
    self.output = output
    spooled = SpooledLines(spool)
  }

  /// Takes whole lines.
  func append(_ lines: [UInt8], to channel: OutputChannel) throws(OutputError) {
    if !isDirect {
      guard turns.isTurn(of: feed) else { return try spooled.append(lines, to: channel) }
      try pourOut()
    }
    try output.append(lines, to: channel)
  }

  /// Writes what waited; it is the feed's turn.
  func pourOut() throws(OutputError) {
    guard !isDirect else { return }
    isDirect = true
    try spooled.replay { (lines, channel) throws(OutputError) in try output.append(lines, to: channel) }
  }
}
