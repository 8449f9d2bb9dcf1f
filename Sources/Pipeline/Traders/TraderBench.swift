import Listings
import Reports
import Traceability

/// Assesses the records of a batch, on several threads where there are many: libphonenumber takes its time.
final class TraderBench: @unchecked Sendable {
  enum Outcome: Sendable {
    case trader(id: String, bytes: [UInt8])
    case fault(TraderFault)
  }

  private let request: TraderRequest
  private let store: RegistryStore
  /// One for each thread; each remembers columns.
  private let readers: [TraderReader]
  /// Fewer records than this are not worth a thread.
  private static let least = 64

  init(request: TraderRequest, store: RegistryStore) {
    self.request = request
    self.store = store
    readers = (0..<max(1, request.jobs)).map { _ in TraderReader(columns: request.columns) }
  }

  /// In the order of the batch's records.
  func assess(_ batch: RecordBatch, _ numbers: RecordNumbers) -> [Outcome] {
    let count = batch.records.count
    let parts = min(readers.count, max(1, count / Self.least))
    let share = (count + parts - 1) / max(1, parts)
    let results = Results()
    let run: @Sendable (Int) -> Void = { [self] part in
      let range = min(count, part * share)..<min(count, (part + 1) * share)
      results.put(range.map { outcome($0, batch, numbers, readers[part]) }, of: part)
    }
    // The calling thread takes the first part, and what no thread could be had for.
    var threads: [WorkerThread] = []
    var left = [0]
    for part in 1..<max(1, parts) {
      if let thread = WorkerThread({ run(part) }) { threads.append(thread) } else { left.append(part) }
    }
    for part in left { run(part) }
    for thread in threads { thread.join() }
    return results.all
  }

  private final class Results: @unchecked Sendable {
    private let monitor = Monitor()
    private var parts: [Int: [Outcome]] = [:]
    func put(_ outcomes: [Outcome], of part: Int) { monitor.withLock { parts[part] = outcomes } }
    var all: [Outcome] { monitor.withLock { parts.sorted { $0.key < $1.key }.flatMap(\.value) } }
  }

  private func outcome(
    _ index: Int, _ batch: RecordBatch, _ numbers: RecordNumbers, _ reader: TraderReader
  ) -> Outcome {
    let record = batch.records[index]
    do throws(TraderFault) {
      let trader = request.assessor.assess(try reader.read(record, of: batch))
      let place = RegistryStore.Place(record: numbers.record(index), offset: record.sourceOffset)
      return .trader(id: trader.id, bytes: store.encode(trader, at: place))
    } catch {
      return .fault(error)
    }
  }

  /// Names of columns that say nothing, sorted.
  var ignoredColumns: [String] { readers.reduce(into: Set<String>()) { $0.formUnion($1.ignored) }.sorted() }
}
