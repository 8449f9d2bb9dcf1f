import FeedInput
import Glibc
import Listings

@testable import FeedParsing

/// A record as plain values, to compare and to print.
struct XMLRead: Equatable, CustomStringConvertible {
  struct Value: Equatable, CustomStringConvertible {
    var name: String
    var value: String
    var description: String { "\(name)=\(value.debugDescription)" }
  }
  var offset: UInt64
  var values: [Value]
  var marks: RecordMarks = []

  static func == (left: XMLRead, right: XMLRead) -> Bool {
    left.offset == right.offset && left.values == right.values && left.marks.rawValue == right.marks.rawValue
  }
  var description: String { "@\(offset) \(values)" }
}

/// Everything a feed gave.
struct XMLOutcomeOfFeed: Equatable {
  struct Rejected: Equatable {
    var offset: UInt64
    var code: String
    var reason: String
    var before: Int
    var excerpt: [UInt8] = []
  }
  var records: [XMLRead] = []
  var rejected: [Rejected] = []
  var codes: [String] { rejected.map(\.code) }
  /// The value of the first cell of that name in each record.
  func values(_ name: String) -> [String?] {
    records.map { record in record.values.first { $0.name == name }?.value }
  }
}

/// Bytes in memory as a feed, handed out in pieces of `piece` bytes at most.
final class XMLBytesSource: FeedByteSource {
  private let bytes: [UInt8]
  private let piece: Int
  private var position = 0
  init(_ bytes: [UInt8], piece: Int = .max) {
    self.bytes = bytes
    self.piece = piece
  }
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FeedInputError) -> Int {
    let count = min(buffer.count, bytes.count - position, piece)
    bytes.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<(position + count)]))
    }
    position += count
    return count
  }
}

enum XMLDriver {
  /// A profile for tests: names are their own; `item` and `entry` are records.
  static let profile = Profile(
    name: "test", formats: [.xml], recordElements: ["item", "entry"], namespaces: ["urn:shop"],
    names: NameTable([
      ("title", FieldTarget(field: .title, rank: 0)), ("price", FieldTarget(field: .price, rank: 0)),
      ("shipping/price", FieldTarget(field: .views, rank: 0)), ("@id", FieldTarget(field: .id, rank: 0)),
      ("link/@href", FieldTarget(field: .link, rank: 0)),
    ]))

  static func read(
    _ bytes: [UInt8], chunk: Int = 1 << 20, limits: ParseLimits = ParseLimits(), encoding: String? = nil
  ) throws -> XMLOutcomeOfFeed {
    var options = SessionOptions(profiles: ProfileCatalog.builtIn())
    options.chunkBytes = chunk
    options.limits = limits
    options.encoding = encoding
    options.format = .xml
    let session = try FeedSession(XMLBytesSource(bytes), name: "test", options: options)
    return gather(session)
  }

  /// Parses UTF-8 text with the test profile, cut every `chunk` bytes regardless of records.
  static func parse(
    _ text: String, chunk: Int = 1 << 20, limits: ParseLimits = ParseLimits(), profile: Profile = profile
  ) throws -> XMLOutcomeOfFeed {
    try parse(Array(text.utf8), chunk: chunk, limits: limits, profile: profile)
  }

  static func parse(
    _ bytes: [UInt8], chunk: Int = 1 << 20, limits: ParseLimits = ParseLimits(), first: Int? = nil,
    profile: Profile = profile
  ) throws -> XMLOutcomeOfFeed {
    let feed = try bytes.withUnsafeBytes {
      try XMLFeed(
        head: $0, atEnd: true, profile: profile, catalog: ProfileCatalog.builtIn(), limits: limits)
    }
    let parser = feed.makeParser()
    var joiner = LeftoverJoiner()
    var outcome = XMLOutcomeOfFeed()
    var position = 0
    var sequence = 0
    repeat {
      let count = min(sequence == 0 ? first ?? chunk : chunk, bytes.count - position)
      let arena = ByteArena(capacity: 64)
      bytes[position..<(position + count)].withUnsafeBytes { _ = arena.append($0) }
      let plain = FeedChunk(
        arena: arena, feedCount: count, sequence: sequence, origin: SourceOrigin(offset: UInt64(position)),
        isLast: position + count == bytes.count)
      let whole = joiner.join(plain) ?? plain
      let batch = RecordBatch(arena: whole.arena)
      joiner.keep(whole, from: parser.parse(whole, into: batch))
      append(batch, to: &outcome)
      position += count
      sequence += 1
    } while position < bytes.count
    return outcome
  }

  static func gather(_ session: FeedSession) -> XMLOutcomeOfFeed {
    var outcome = XMLOutcomeOfFeed()
    _ = SequentialReader.read(session) { append($0, to: &outcome) }
    return outcome
  }

  static func append(_ batch: RecordBatch, to outcome: inout XMLOutcomeOfFeed) {
    let before = outcome.records.count
    for record in batch.records {
      outcome.records.append(
        XMLRead(
          offset: record.sourceOffset,
          values: record.cells.compactMap { index in
            let cell = batch.cells[index]
            // A currency out of a price is no value of the feed's own.
            if cell.field == .currency,
              record.cells.contains(where: {
                batch.cells[$0].field == .price && batch.cells[$0].nameOffset == cell.nameOffset
              })
            {
              return nil
            }
            return XMLRead.Value(
              name: String(decoding: batch.name(cell), as: UTF8.self), value: batch.string(cell))
          }, marks: record.marks))
    }
    for rejected in batch.quarantined {
      outcome.rejected.append(
        XMLOutcomeOfFeed.Rejected(
          offset: rejected.sourceOffset, code: rejected.code, reason: rejected.reason,
          before: before + Int(rejected.recordsBefore), excerpt: rejected.excerpt))
    }
  }

  /// Files below the corpora folder, where it is there.
  static func corpora(_ folder: String) -> [String] {
    let root = corporaRoot + "/" + folder
    guard let directory = opendir(root) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.first != "." { names.append(root + "/" + name) }
    }
    return names.sorted()
  }

  static var corporaRoot: String {
    if let path = getenv("FEEDWARDEN_CORPORA") { return String(cString: path) }
    return "../shared/corpora"
  }

  static func contents(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
