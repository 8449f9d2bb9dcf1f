import Listings

@testable import FeedParsing

/// A record as a test sees it: names and values as strings.
struct ReadRecord: Equatable, CustomStringConvertible {
  var fields: [String]
  var offset: UInt64
  var marks: UInt8
  var description: String { "\(fields) @\(offset) marks \(marks)" }
}

struct ReadFeed: Equatable {
  var records: [ReadRecord] = []
  /// `code@offset`, with the number of records before it.
  var quarantined: [String] = []
  func values(_ name: String) -> [String] {
    // By bytes: a value may begin with a combining mark, which would make one character with the sign before it.
    let prefix = Array((name + "=").utf8)
    return records.flatMap(\.fields).filter { $0.utf8.starts(with: prefix) }.map {
      String(decoding: $0.utf8.dropFirst(prefix.count), as: UTF8.self)
    }
  }
}

/// Runs a feed through a parser the way the framing contract says, one chunk after the other: what a chunk leaves
/// is put in front of the next.
enum Driver {
  /// `cuts` are the positions where the feed is cut; the parser copes with any.
  static func run(_ feed: some FeedReading, _ bytes: [UInt8], cuts: [Int] = []) -> ReadFeed {
    let parser = feed.makeParser()
    var result = ReadFeed()
    var start = 0
    var startsInSkipped = false
    var sequence = 0
    for cut in cuts + [bytes.count] {
      let isLast = cut == bytes.count
      if cut < start || (cut == start && !isLast) { continue }
      let arena = ByteArena(capacity: cut - start)
      bytes[start..<cut].withUnsafeBytes { _ = arena.append($0) }
      let chunk = FeedChunk(
        arena: arena, feedCount: cut - start, sequence: sequence, origin: SourceOrigin(offset: UInt64(start)),
        isLast: isLast)
      chunk.startsFeed = start == 0
      chunk.startsInSkipped = startsInSkipped
      let batch = RecordBatch(arena: arena)
      let consumed = parser.parse(chunk, into: batch)
      precondition(consumed >= 0 && consumed <= cut - start && (!isLast || consumed == cut - start))
      append(batch, to: &result)
      // A chunk of which nothing was consumed is put together with the next and passes over the same rest.
      if consumed > 0 || chunk.endsInSkipped { startsInSkipped = chunk.endsInSkipped }
      start += consumed
      sequence += 1
      if isLast { break }
    }
    return result
  }

  static func append(_ batch: RecordBatch, to result: inout ReadFeed) {
    let before = result.records.count
    for record in batch.records {
      let fields = record.cells.map { index in
        let cell = batch.cells[index]
        let name =
          cell.field == .attribute
          ? "attributes." + String(decoding: batch.name(cell), as: UTF8.self) : cell.field.name
        return name + "=" + batch.string(cell)
      }
      result.records.append(
        ReadRecord(fields: fields, offset: record.sourceOffset, marks: record.marks.rawValue))
    }
    for entry in batch.quarantined {
      result.quarantined.append("\(before + Int(entry.recordsBefore)):\(entry.code)@\(entry.sourceOffset)")
    }
  }

  static func csv(
    _ text: [UInt8], delimiter: UInt8? = nil, limits: ParseLimits = ParseLimits(), profile: Profile? = nil
  ) throws -> CSVFeed {
    let sniffed = text.withUnsafeBytes { FormatSniffer.sniff($0) }
    var found = UInt8(ascii: ",")
    if case .table(let byte)? = sniffed { found = byte }
    return try text.withUnsafeBytes { head throws in
      try CSVFeed(
        head: head, delimiter: delimiter ?? found, atEnd: true, profile: profile, catalog: .builtIn(),
        limits: limits)
    }
  }

  static func json(
    _ text: [UInt8], lines: Bool, limits: ParseLimits = ParseLimits(), profile: Profile? = plain
  ) throws -> JSONFeed {
    try text.withUnsafeBytes { head throws in
      try JSONFeed(
        head: head, lines: lines, atEnd: true, profile: profile, catalog: .builtIn(), limits: limits)
    }
  }

  /// A profile that knows no name, so that everything is an attribute under its own.
  static let plain = Profile(name: "plain", formats: [.csv, .jsonLines], names: NameTable())

  /// The feed read whole, in single bytes, and in two pieces at every position, must be the same.
  static func everyCut(_ feed: some FeedReading, _ bytes: [UInt8]) -> (whole: ReadFeed, differing: [Int]) {
    let whole = run(feed, bytes)
    var differing: [Int] = []
    if run(feed, bytes, cuts: Array(1...max(bytes.count, 1))) != whole { differing.append(-1) }
    for cut in 0...bytes.count where run(feed, bytes, cuts: [cut]) != whole { differing.append(cut) }
    return (whole, differing)
  }
}
