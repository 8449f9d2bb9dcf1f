import Glibc
import Reports

/// What feeds have to say before it is their turn: kept in memory up to a limit that all of them share, and beyond it
/// in one file without a name, which goes with the process whatever ends it.
///
/// ```
/// feed 3   file: extent, extent │ memory: frames      frame: channel (1 byte), length (4 bytes), lines
/// feed 5   file: extent         │ memory: frames
/// ```
///
/// The file is written from front to back and not taken back before the run ends: it needs no more room than the
/// outputs do.
final class OutputSpool: @unchecked Sendable {
  private let makeFile: @Sendable () throws(OutputError) -> OutputFile
  private let monitor = Monitor()
  let memoryLimit: Int

  // Guarded by `monitor`.
  private var held = 0
  private var file: OutputFile?

  struct Extent {
    var offset: UInt64
    var length: Int
  }

  /// - Parameter makeFile: makes the file when it is first needed.
  init(memoryLimit: Int, makeFile: @escaping @Sendable () throws(OutputError) -> OutputFile) {
    self.memoryLimit = memoryLimit
    self.makeFile = makeFile
  }

  /// Asks to hold so many bytes more; false where the limit forbids it. They are held either way.
  func hold(_ bytes: Int) -> Bool {
    monitor.withLock {
      held += bytes
      return held <= memoryLimit
    }
  }

  /// Gives back bytes that were held.
  func release(_ bytes: Int) { monitor.withLock { held -= bytes } }

  /// Appends bytes to the file.
  func store(_ bytes: [UInt8]) throws(OutputError) -> Extent {
    try monitor.withLock { () throws(OutputError) in
      let target: OutputFile
      if let file {
        target = file
      } else {
        target = try makeFile()
        file = target
      }
      let extent = Extent(offset: target.size, length: bytes.count)
      try target.append(bytes)
      return extent
    }
  }

  /// Fills `room` with the first bytes of an extent.
  func load(_ extent: Extent, into room: UnsafeMutableRawBufferPointer) throws(OutputError) {
    try monitor.withLock { () throws(OutputError) in
      guard let file else { return }
      try file.drain()
      try file.read(room, at: Int64(extent.offset))
    }
  }
}

/// One feed's share of the spool. One thread at a time.
final class SpooledLines {
  private let spool: OutputSpool
  private var extents: [OutputSpool.Extent] = []
  private var frames: [UInt8] = []

  /// A feed may always keep this much in memory, or many small pieces would go to the file one by one.
  private static let least = 64 << 10
  private static let frameHeader = 5

  init(_ spool: OutputSpool) { self.spool = spool }

  deinit { spool.release(frames.count) }

  func append(_ lines: [UInt8], to channel: OutputChannel) throws(OutputError) {
    guard !lines.isEmpty else { return }
    // A length of four bytes: a line is bounded by the cap on a record.
    let length = UInt32(clamping: lines.count)
    let before = frames.count
    frames.append(channel.rawValue)
    for shift in [0, 8, 16, 24] as [UInt32] { frames.append(UInt8(truncatingIfNeeded: length >> shift)) }
    frames.append(contentsOf: lines)
    let fits = spool.hold(frames.count - before)
    guard !fits, frames.count >= min(Self.least, spool.memoryLimit) else { return }
    extents.append(try spool.store(frames))
    spool.release(frames.count)
    frames.removeAll(keepingCapacity: true)
  }

  /// Gives all lines to `body`, in order, and forgets them.
  func replay(_ body: ([UInt8], OutputChannel) throws(OutputError) -> Void) throws(OutputError) {
    for extent in extents {
      let room = UnsafeMutableRawBufferPointer.allocate(byteCount: extent.length, alignment: 16)
      defer { room.deallocate() }
      try spool.load(extent, into: room)
      try Self.replay(UnsafeRawBufferPointer(room), body)
    }
    extents = []
    let rest = frames
    frames = []
    spool.release(rest.count)
    let outcome = rest.withUnsafeBytes { frames in
      Result { () throws(OutputError) in try Self.replay(frames, body) }
    }
    try outcome.get()
  }

  private static func replay(
    _ frames: UnsafeRawBufferPointer, _ body: ([UInt8], OutputChannel) throws(OutputError) -> Void
  ) throws(OutputError) {
    var position = 0
    while position + frameHeader <= frames.count {
      let length = Int(
        UInt32(littleEndian: frames.loadUnaligned(fromByteOffset: position + 1, as: UInt32.self)))
      let start = position + frameHeader
      guard start + length <= frames.count else {
        throw OutputError(
          kind: .inconsistent, path: "-", message: "a temporary file does not hold what was put into it")
      }
      try body(Array(frames[start..<start + length]), OutputChannel(rawValue: frames[position]))
      position = start + length
    }
  }
}
