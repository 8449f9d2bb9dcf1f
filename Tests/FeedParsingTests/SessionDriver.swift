import Foundation
import Listings
import Testing

@testable import FeedParsing

/// A feed read as the program reads it: recognised by its bytes, cut by its splitter, put together where a cut was
/// wrong.
enum SessionDriver {
  struct Outcome {
    var feed = ReadFeed()
    var description: FeedDescription
    var passedOver = 0
    /// Records of the largest batch.
    var largestBatch = 0
    /// How many records of each chunk had to wait for the next one.
    var joined = 0
  }

  static func read(
    _ text: String, chunk: Int = 1 << 20, limits: ParseLimits = ParseLimits(),
    profiles: ProfileCatalog = .builtIn(), profile: String? = nil
  ) throws -> Outcome {
    try read(Array(text.utf8), chunk: chunk, limits: limits, profiles: profiles, profile: profile)
  }

  static func read(
    _ bytes: [UInt8], chunk: Int = 1 << 20, limits: ParseLimits = ParseLimits(),
    profiles: ProfileCatalog = .builtIn(), profile: String? = nil, batchRecords: Int? = nil
  ) throws -> Outcome {
    var options = SessionOptions(profiles: profiles, chunkBytes: chunk, limits: limits)
    options.profile = profile
    if let batchRecords { options.batchRecords = batchRecords }
    let session = try FeedSession(XMLBytesSource(bytes), name: "test", options: options)
    var outcome = Outcome(description: session.description)
    let failure = SequentialReader.read(session) { batch in
      Driver.append(batch, to: &outcome.feed)
      outcome.largestBatch = max(outcome.largestBatch, batch.records.count)
      outcome.passedOver += batch.passedOver
    }
    #expect(failure == nil)
    return outcome
  }

  /// The feed read with each of `chunks` must be the same; returns those for which it is not.
  static func differing(
    _ bytes: [UInt8], limits: ParseLimits = ParseLimits(),
    chunks: some Sequence<Int> = [1, 2, 3, 5, 7, 11, 31, 64, 257]
  ) throws -> [Int] {
    let whole = try read(bytes, limits: limits).feed
    return try chunks.filter { try read(bytes, chunk: $0, limits: limits).feed != whole }
  }
}
