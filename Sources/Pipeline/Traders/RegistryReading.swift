import CompiledRules
package import FeedInput
package import FeedParsing
import Listings
package import Reports
package import Traceability

/// A trader file and how to look at it.
package struct TraderRequest: Sendable {
  package var location: FeedLocation
  /// The file's name in outputs.
  package var name: String
  package var columns: TraderColumns
  package var columnsDigest: String
  package var assessor: TraderAssessor
  package var isMasked: Bool
  /// For keyed hashes in reports; at least 16 bytes.
  package var linkKey: [UInt8]?
  package var keyDigest: String
  package var format: FeedFormat?
  package var inputLimits: InputLimits
  package var jobs: Int
  /// Bytes of memory for sorting.
  package var memory: Int

  package init(
    location: FeedLocation, name: String, columns: TraderColumns = .builtIn, columnsDigest: String = "",
    assessor: TraderAssessor, isMasked: Bool = true, linkKey: [UInt8]? = nil, keyDigest: String = "",
    format: FeedFormat? = nil, inputLimits: InputLimits = InputLimits(), jobs: Int = 1, memory: Int = 32 << 20
  ) {
    self.location = location
    self.name = name
    self.columns = columns
    self.columnsDigest = columnsDigest
    self.assessor = assessor
    self.isMasked = isMasked
    self.linkKey = linkKey
    self.keyDigest = keyDigest
    self.format = format
    self.inputLimits = inputLimits
    self.jobs = jobs
    self.memory = memory
  }
}

/// A registry that was read.
package struct ReadRegistry {
  package var store: RegistryStore
  package var facts: TraderFileFacts
  package var records: UInt64
  package var quarantined: UInt64
  /// What is wrong with the file's bytes; what came before it was read.
  package var failure: FeedFailure?
  /// Names of columns that say nothing.
  package var ignoredColumns: [String]
}

/// Reads a trader file into a store.
package struct RegistryReading {
  private let request: TraderRequest
  private let quarantine: QuarantinedTraders

  /// - Parameter quarantine: takes the lines of records that cannot be read.
  package init(_ request: TraderRequest, quarantine: QuarantinedTraders) {
    self.request = request
    self.quarantine = quarantine
  }

  /// - Throws: `FeedInputError` or `FeedParsingError` for a file that cannot be opened or is none, `OutputError`.
  package func read(makeFile: @escaping () throws(OutputError) -> OutputFile) throws -> ReadRegistry {
    let stream = try FeedByteStream(request.location, name: request.name, limits: request.inputLimits)
    let session = try open(stream)
    let store = RegistryStore(
      isMasked: request.isMasked, linkKey: request.linkKey, memoryLimit: request.memory, makeFile: makeFile)
    let bench = TraderBench(request: request, store: store)
    var records: UInt64 = 0
    var failure: FeedFailure?
    let damage = try SequentialReader.read(session) { batch in
      let numbers = RecordNumbers(before: records, batch: batch)
      let outcomes = bench.assess(batch, numbers)
      // Sound and quarantined records come in the order of the file.
      var next = 0
      for index in 0...outcomes.count {
        while next < batch.quarantined.count, Int(batch.quarantined[next].recordsBefore) <= index {
          try quarantine.add(batch.quarantined[next], number: numbers.quarantined(next))
          next += 1
        }
        guard index < outcomes.count else { break }
        switch outcomes[index] {
        case .trader(let id, let bytes): try store.add(bytes, id: id)
        case .fault(let fault):
          try quarantine.add(
            code: fault.code, reason: fault.reason, number: numbers.record(index),
            offset: batch.records[index].sourceOffset)
        }
      }
      records += UInt64(batch.records.count + batch.quarantined.count)
    }
    if let damage = damage ?? session.truncation { failure = .input(damage) }
    try store.finish()
    for place in store.repeated {
      try quarantine.add(
        code: "trader.repeated-id", reason: "the id stands in an earlier record; the earlier one counts",
        number: place.record, offset: place.offset)
    }
    var facts = TraderFileFacts(
      name: request.name, digest: stream.digest(), bytes: stream.totalBytesIn ?? stream.bytesIn,
      format: session.description.format.rawValue, damage: failure?.message, isMasked: request.isMasked)
    facts.columnsDigest = request.columnsDigest
    facts.keyDigest = request.keyDigest
    let policy = request.assessor.policy
    facts.policy = [policy.mostAge, policy.reminderAfter, policy.suspensionAfter]
    return ReadRegistry(
      store: store, facts: facts, records: records,
      quarantined: quarantine.count - UInt64(store.repeated.count),
      failure: failure, ignoredColumns: bench.ignoredColumns)
  }

  /// Says of a trader file what the feeds' reader would say of a feed.
  private func open(_ stream: FeedByteStream) throws -> FeedSession {
    do {
      return try FeedSession(stream, name: request.name, options: try options())
    } catch var error as FeedParsingError {
      switch error.kind {
      case .empty: error.message = "the trader file is empty; check what produced it"
      case .notAFeed:
        error.message = "this is no trader file that can be recognised (CSV, TSV, JSON Lines, JSON or XML)"
      case .header, .configuration: break
      }
      throw error
    }
  }

  private func options() throws -> SessionOptions {
    var limits = ParseLimits()
    // A trader is a few hundred bytes; what is much longer is none.
    limits.recordBytes = 1 << 20
    limits.fieldBytes = 64 << 10
    var options = SessionOptions(
      profiles: try TraderProfiles.catalog(), format: request.format, limits: limits)
    // A list of ids is a registry, if a poor one.
    let columns = request.columns
    options.isOnlyColumn = { columns.isID($0) }
    // What a trader has several of is no list of traders.
    options.isListOfRecords = { around, element in
      element.contains { columns.isID($0) } || !around.contains { columns.isID($0) } ? nil : false
    }
    return options
  }
}
