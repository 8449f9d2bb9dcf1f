package import CompiledRules
package import FeedInput
import FeedParsing
import Listings
package import Reports

/// An order file.
package struct OrderRequest: Sendable {
  package var location: FeedLocation
  /// The file's name in outputs.
  package var name: String
  package var window: PurchaseWindow
  package var inputLimits: InputLimits

  package init(
    location: FeedLocation, name: String, asOf: CalendarDay, inputLimits: InputLimits = InputLimits()
  ) {
    self.location = location
    self.name = name
    window = PurchaseWindow(before: asOf)
    self.inputLimits = inputLimits
  }
}

/// A scan's orders: opened before the feeds are read, so that a file that is none is told of at once, and read after
/// them, for only then is it known what is blocked.
final class OrderReading {
  private let request: OrderRequest
  private let stream: FeedByteStream
  private let session: FeedSession
  private let quarantineFile: OutputFile
  private let listFile: OutputFile
  private let directory: RunDirectory

  var window: PurchaseWindow { request.window }

  /// - Throws: `FeedInputError` or `FeedParsingError` for a file that cannot be opened or is none, `OutputError`.
  init(_ request: OrderRequest, directory: RunDirectory) throws {
    self.request = request
    self.directory = directory
    stream = try FeedByteStream(request.location, name: request.name, limits: request.inputLimits)
    do {
      session = try FeedSession(stream, name: request.name, options: try Self.options())
    } catch var error as FeedParsingError {
      switch error.kind {
      case .empty: error.message = "the order file is empty; check what produced it"
      case .notAFeed:
        error.message = "this is no order file that can be recognised (CSV, TSV, JSON Lines or JSON)"
      case .header, .configuration: break
      }
      throw error
    }
    listFile = try directory.file("buyers.jsonl")
    quarantineFile = try directory.file("orders-quarantine.jsonl")
  }

  /// The profile's only use is that its name says that this is no feed.
  private static func options() throws -> SessionOptions {
    let profile = """
      name: orders
      title: A platform's orders
      formats: [csv, tsv, jsonl, json]
      fields:
        id: [order_id]
      """
    var limits = ParseLimits()
    limits.recordBytes = 1 << 20
    limits.fieldBytes = 64 << 10
    var options = SessionOptions(
      profiles: try ProfileCatalog.empty.adding(contentsOf: profile, file: "orders"), profile: "orders",
      limits: limits)
    options.isListOfRecords = OrderReader.isListOfOrders
    return options
  }

  /// Reads the orders, writes the buyers of `blocked`.
  func finish(
    _ blocked: BlockedListings
  ) throws -> (totals: OrderTotals, files: [(name: String, sha256: String)], failure: FeedFailure?) {
    // Who bought what is nobody else's business: what is quarantined says where it stands, not what it held.
    let quarantine = QuarantinedTraders(file: quarantineFile, name: request.name, isMasked: true)
    let list = BuyerList(
      blocked, totals: OrderTotals(name: request.name, window: request.window), quarantine: quarantine
    ) { [directory] () throws(OutputError) in try directory.unnamed("orders") }
    let reader = OrderReader()
    var records: UInt64 = 0
    let damage = try SequentialReader.read(session) { batch in
      let numbers = RecordNumbers(before: records, batch: batch)
      for (index, record) in batch.quarantined.enumerated() {
        try quarantine.add(record, number: numbers.quarantined(index))
      }
      for index in batch.records.indices {
        let number = numbers.record(index)
        let offset = batch.records[index].sourceOffset
        let order: Result<Order, OrderFault>
        do throws(OrderFault) { order = .success(try reader.read(batch.records[index], of: batch)) } catch {
          order = .failure(error)
        }
        switch order {
        case .success(let order): try list.add(order, record: number, offset: offset)
        case .failure(let fault):
          try quarantine.add(code: fault.code, reason: fault.reason, number: number, offset: offset)
        }
      }
      records += UInt64(batch.records.count + batch.quarantined.count)
    }
    try list.write(to: listFile)
    var totals = list.totals
    totals.read = records
    totals.digest = stream.digest()
    var failure = (damage ?? session.truncation).map { FeedFailure.input($0) }
    if failure == nil, let problem = Self.problem(reader, totals) {
      failure = .parsing(FeedParsingError(kind: .header, feed: request.name, message: problem))
    }
    totals.damage = failure?.message
    let files = [
      ("buyers.jsonl", try listFile.finish()), ("orders-quarantine.jsonl", try quarantineFile.finish()),
    ]
    return (totals, files, failure)
  }

  /// A file that says nothing of what was bought, or when, would look like one that no buyer stands in.
  private static func problem(_ reader: OrderReader, _ totals: OrderTotals) -> String? {
    guard totals.read > 0 else { return "holds no order" }
    if !reader.hasListing {
      return
        "no column names the listing that was bought; name one listing_id (with seller_id), or listing_key"
    }
    if !reader.hasDay { return "no column names the day of the order; name one ordered_on" }
    return nil
  }
}
