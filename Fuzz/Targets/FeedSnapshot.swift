import Listings

/// Everything that a feed gave, as plain values.
struct FeedSnapshot: Equatable {
  struct ReadCell: Equatable {
    var field: Field
    var rank: UInt8
    var name: [UInt8]
    var value: [UInt8]
  }
  struct ReadRecord: Equatable {
    var offset: UInt64
    var marks: UInt8
    var cells: [ReadCell]
  }
  struct Rejected: Equatable {
    /// Sound records of the feed before it.
    var before: Int
    var offset: UInt64
    var code: String
    var reason: String
    var excerpt: [UInt8]
  }
  var records: [ReadRecord] = []
  var rejected: [Rejected] = []

  /// Takes over a batch; says so if a cell points outside the arena.
  mutating func append(_ batch: RecordBatch) -> String? {
    let before = records.count
    let room = batch.arena.count
    for record in batch.records {
      guard record.firstCell >= 0, record.cellCount >= 0, record.cells.upperBound <= batch.cells.count else {
        return "a record's cells are not the batch's"
      }
      var cells: [ReadCell] = []
      for cell in batch.cells[record.cells] {
        guard Int(cell.nameOffset) + Int(cell.nameLength) <= room,
          Int(cell.valueOffset) + Int(cell.valueLength) <= room
        else { return "a cell lies outside the arena" }
        cells.append(
          ReadCell(
            field: cell.field, rank: cell.rank, name: Array(batch.name(cell)), value: Array(batch.value(cell))
          ))
      }
      records.append(ReadRecord(offset: record.sourceOffset, marks: record.marks.rawValue, cells: cells))
    }
    for entry in batch.quarantined {
      rejected.append(
        Rejected(
          before: before + Int(entry.recordsBefore), offset: entry.sourceOffset, code: entry.code,
          reason: entry.reason, excerpt: entry.excerpt))
    }
    return nil
  }

  /// Whether places in the feed lie inside it and go forward.
  func disorder(size: Int) -> String? {
    for (left, right) in zip(records, records.dropFirst()) where left.offset >= right.offset {
      return "the records at \(left.offset) and \(right.offset) do not follow each other"
    }
    for (left, right) in zip(rejected, rejected.dropFirst())
    where left.offset > right.offset || left.before > right.before {
      return "what was set aside at \(left.offset) and \(right.offset) does not follow each other"
    }
    let furthest = max(records.last?.offset ?? 0, rejected.last?.offset ?? 0)
    if furthest > UInt64(size) { return "a record begins at \(furthest), behind the feed's \(size) bytes" }
    if rejected.contains(where: { $0.before > records.count || $0.excerpt.count > 512 || $0.code.isEmpty }) {
      return "what was set aside has no place, no code, or too long an excerpt"
    }
    return nil
  }

  /// Where two readings of one feed differ.
  func difference(from other: FeedSnapshot) -> String? {
    if self == other { return nil }
    if let index = zip(records, other.records).enumerated().first(where: { $1.0 != $1.1 })?.offset {
      return "record \(index) is \(records[index].text) or \(other.records[index].text)"
    }
    if records.count != other.records.count {
      return "there are \(records.count) or \(other.records.count) records"
    }
    if let pair = zip(rejected, other.rejected).first(where: { $0 != $1 }) {
      return "set aside is \(pair.0) or \(pair.1)"
    }
    return "\(rejected.count) or \(other.rejected.count) records are set aside"
  }
}

extension FeedSnapshot.ReadRecord {
  var text: String {
    let fields = cells.map {
      String(decoding: $0.name, as: UTF8.self) + "=" + String(decoding: $0.value, as: UTF8.self)
    }
    return "@\(offset) \(fields.map(\.debugDescription).joined(separator: " ")) marks \(marks)"
  }
}
