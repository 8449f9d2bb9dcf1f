import FeedInput

/// A source whose next bytes can be looked at before they are read.
///
/// An error met while looking ahead is kept and thrown where it belongs: behind the bytes before it.
final class PreviewedSource {
  private let source: any FeedByteSource
  /// Bytes that were looked at and not yet read; no piece crosses a member's boundary.
  private var ahead: [Piece] = []
  private var isAtEnd = false
  /// What ended the source, if not its end.
  private(set) var failure: FeedInputError?
  /// How many bytes were read.
  private(set) var offset: UInt64 = 0
  /// Whether the bytes of the last `read` begin a member.
  private(set) var startsMember = false

  /// Whether the feed has several members, at any of which a document may begin.
  private var hasMembers = false
  /// Then so many bytes are read at once: those of a document's start are given back and read again.
  private static let mostOfMember = 256 << 10

  private struct Piece {
    var bytes: ArraySlice<UInt8>
    var startsMember: Bool
  }

  init(_ source: any FeedByteSource) { self.source = source }

  var decoderMemory: Int { source.decoderMemory }
  func cancel() { source.cancel() }

  /// The next bytes of a source.
  struct Preview {
    var bytes: [UInt8]
    /// Where members begin in `bytes`, behind the first byte.
    var members: [Int] = []
    /// Nothing follows.
    var isWhole = false
  }

  /// Looks at the next `count` bytes, fewer only before the end or a failure.
  func preview(_ count: Int) -> Preview {
    look(count - ahead.reduce(0) { $0 + $1.bytes.count })
    var preview = Preview(bytes: [])
    preview.bytes.reserveCapacity(min(count, ahead.reduce(0) { $0 + $1.bytes.count }))
    for piece in ahead {
      if piece.startsMember, !preview.bytes.isEmpty, preview.bytes.count < count {
        preview.members.append(preview.bytes.count)
      }
      preview.bytes += piece.bytes.prefix(count - preview.bytes.count)
    }
    preview.isWhole = isAtEnd && ahead.reduce(0) { $0 + $1.bytes.count } <= count
    return preview
  }

  private func look(_ count: Int) {
    guard count > 0, !isAtEnd else { return }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    defer { buffer.deallocate() }
    var filled = 0
    do throws(FeedInputError) {
      while filled < count {
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        let got = try source.read(into: room)
        if got == 0 {
          isAtEnd = true
          return
        }
        ahead.append(Piece(bytes: Array(room[..<got])[...], startsMember: source.startsNewMember))
        filled += got
      }
    } catch {
      failure = error
      isAtEnd = true
    }
  }

  /// Passes over bytes that were looked at: a byte order mark.
  func skip(_ count: Int) {
    var rest = count
    while rest > 0, !ahead.isEmpty { rest -= take(rest) { _ in } }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FeedInputError) -> Int {
    guard ahead.isEmpty else {
      return take(buffer.count) { bytes in
        bytes.withUnsafeBytes { buffer.copyMemory(from: $0) }
      }
    }
    if isAtEnd {
      if let failure { throw failure }
      return 0
    }
    let room = hasMembers ? min(buffer.count, Self.mostOfMember) : buffer.count
    let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<room]))
    startsMember = count > 0 && source.startsNewMember
    if startsMember, offset > 0 { hasMembers = true }
    offset += UInt64(count)
    return count
  }

  /// Takes up to `count` bytes of the first piece.
  private func take(_ count: Int, _ body: (ArraySlice<UInt8>) -> Void) -> Int {
    let taken = ahead[0].bytes.prefix(count)
    body(taken)
    startsMember = ahead[0].startsMember
    ahead[0].bytes = ahead[0].bytes.dropFirst(taken.count)
    ahead[0].startsMember = false
    if ahead[0].bytes.isEmpty { ahead.removeFirst() }
    offset += UInt64(taken.count)
    return taken.count
  }

  /// Gives back the bytes of the last `read`, whole; they begin a member no more.
  func unread(_ bytes: UnsafeRawBufferPointer) {
    ahead.insert(Piece(bytes: Array(bytes)[...], startsMember: false), at: 0)
    offset -= UInt64(bytes.count)
  }
}
