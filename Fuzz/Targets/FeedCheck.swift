import FeedInput
import FeedParsing
import Listings

/// A feed must give the same records, quarantine and places however it is cut, all of them inside the feed.
enum FeedCheck {
  static let profiles = ProfileCatalog.builtIn()

  static func fault(_ bytes: [UInt8], as format: FeedFormat) -> String? {
    var numbers = FuzzTarget.numbers(of: bytes)
    // Chunks as large as the feed: arenas of a megabyte would cost more than what is tested.
    var options = SessionOptions(profiles: profiles, format: format, chunkBytes: bytes.count + 1)
    if numbers.below(3) == 0 { options.limits = tight }
    guard let session = try? FeedSession(MemorySource(bytes), name: "fuzz", options: options) else {
      return nil
    }
    let text: FeedText
    var whole = FeedSnapshot()
    do {
      text = try FeedText(session)
    } catch {
      return "reading from memory failed: \(error.message)"
    }
    if let fault = text.read(session, pieces: { _ in .max }, into: &whole) { return fault }
    // The first byte that stands for a source byte is exact in UTF-8 only.
    if text.origin.width == .identical, let fault = whole.disorder(size: bytes.count) { return fault }

    var cut = FeedSnapshot()
    let longest = 1 + numbers.below(max(64, bytes.count / 16))
    let smallest = 1 + bytes.count / 256
    let fault = text.read(
      session, pieces: { _ in smallest + numbers.below(longest) }, into: &cut)
    if let fault { return fault }
    if let difference = whole.difference(from: cut) { return "cut anywhere, \(difference)" }

    options.chunkBytes = 1 + numbers.below(300)
    if numbers.below(2) == 0 { options.batchRecords = 1 + numbers.below(4) }
    return differenceThroughSessions(bytes, options, from: whole, piece: 1 + numbers.below(100))
  }

  /// The same feed as the program reads it: in pieces from the source, cut where records seem to end.
  private static func differenceThroughSessions(
    _ bytes: [UInt8], _ options: SessionOptions, from whole: FeedSnapshot, piece: Int
  ) -> String? {
    let source = MemorySource(bytes, piece: piece)
    guard let session = try? FeedSession(source, name: "fuzz", options: options) else {
      return "a feed that opened does not open when read in pieces"
    }
    var read = FeedSnapshot()
    var fault: String?
    if let error = SequentialReader.read(session, { fault = fault ?? read.append($0) }) {
      return "reading from memory failed: \(error.message)"
    }
    return fault ?? whole.difference(from: read).map { "cut at guessed boundaries, \($0)" }
  }

  /// Caps low enough to be met by small inputs.
  private static var tight: ParseLimits {
    var limits = ParseLimits()
    limits.recordBytes = 300
    limits.fieldBytes = 60
    limits.cells = 12
    limits.attributes = 3
    limits.depth = 4
    return limits
  }
}

/// A feed after transcoding, and where it began.
private struct FeedText {
  var bytes: [UInt8] = []
  var origin = SourceOrigin(offset: 0)

  init(_ session: FeedSession) throws(FeedInputError) {
    while let chunk = try session.nextChunk() {
      if bytes.isEmpty { origin = chunk.origin }
      bytes += chunk.bytes
    }
  }

  /// Cuts the feed into pieces and reads them one after the other, as the framing contract says.
  func read(
    _ session: FeedSession, pieces: (Int) -> Int, into snapshot: inout FeedSnapshot
  ) -> String? {
    var joiner = LeftoverJoiner()
    var position = 0
    var sequence = 0
    repeat {
      let count = min(pieces(sequence), bytes.count - position)
      let arena = ByteArena(capacity: 64)
      let place = bytes.withUnsafeBytes { all in
        arena.append(UnsafeRawBufferPointer(rebasing: all[position..<(position + count)]))
        return origin.advanced(over: UnsafeRawBufferPointer(rebasing: all[..<position]))
      }
      let plain = FeedChunk(
        arena: arena, feedCount: count, sequence: sequence, origin: place,
        isLast: position + count == bytes.count)
      var chunk = joiner.join(plain) ?? plain
      while true {
        let batch = RecordBatch(arena: chunk.arena)
        let consumed = session.parse(chunk, into: batch)
        guard consumed >= 0, consumed <= chunk.feedCount,
          chunk.isPaused ? consumed > 0 : !chunk.isLast || consumed == chunk.feedCount
        else {
          return "\(consumed) of \(chunk.feedCount) bytes of a chunk were consumed"
        }
        if let fault = snapshot.append(batch) { return fault }
        guard chunk.isPaused else {
          joiner.keep(chunk, from: consumed)
          break
        }
        chunk = chunk.rest(from: consumed)
      }
      position += count
      sequence += 1
    } while position < bytes.count
    return nil
  }
}

/// Bytes in memory as a feed, handed out in pieces.
final class MemorySource: FeedByteSource {
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
