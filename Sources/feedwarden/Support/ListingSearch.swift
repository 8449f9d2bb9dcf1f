import FeedInput
import FeedParsing
import Listings
import Pipeline
import Reports

/// Looks for a listing in feeds, one after the other, and explains every one that has the id or the key.
struct ListingSearch {
  let wanted: String
  let explainer: ListingExplainer
  let output: ExplanationOutput
  private(set) var found = 0
  /// Records read, quarantined ones among them.
  private(set) var read: UInt64 = 0

  init(wanted: String, explainer: ListingExplainer, output: ExplanationOutput) {
    self.wanted = wanted
    self.explainer = explainer
    self.output = output
  }

  /// Returns what was wrong with feeds; what could be read of them was searched.
  mutating func run(_ requests: [FeedRequest], limits: InputLimits) throws -> [any Error] {
    var failures: [any Error] = []
    for request in requests {
      do {
        let stream = try FeedByteStream(request.location, name: request.context.name, limits: limits)
        let parts = FeedParts(stream, name: request.context.name, options: request.session)
        while let part = parts.next() {
          var context = request.context
          context.name = part.name
          switch part.content {
          case .skipped: continue
          case .unreadable(let error): failures.append(error)
          case .damaged(let error): failures.append(error)
          case .feed(let session):
            if let error = try search(session, context) { failures.append(error) }
          }
        }
      } catch let error as FeedInputError {
        failures.append(error)
      }
    }
    return failures
  }

  private mutating func search(_ session: FeedSession, _ context: FeedContext) throws -> FeedInputError? {
    var before: UInt64 = 0
    let id = Array(wanted.utf8)
    var key = ListingKey()
    let error = try SequentialReader.read(session) { batch in
      let numbers = RecordNumbers(before: before, batch: batch)
      for index in batch.records.indices {
        let record = batch.records[index]
        if !ListingKey.hasID(id, record, batch) {
          // A key holds a slash; the id alone does not need one, and most listings are passed over without a key.
          guard id.contains(UInt8(ascii: "/")) || id.contains(UInt8(ascii: "#")) else { continue }
          key.set(record, of: batch, feed: context, number: numbers.record(index))
          guard key.names(id) else { continue }
        }
        found += 1
        try output.print(
          explainer.explain(record, of: batch, feed: context, number: numbers.record(index)))
      }
      before += UInt64(batch.records.count + batch.quarantined.count)
    }
    read += before
    return error
  }
}
