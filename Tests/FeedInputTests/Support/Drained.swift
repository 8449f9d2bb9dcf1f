@testable import FeedInput

/// All that reading a feed to its end gave.
struct Drained {
  var bytes: [UInt8] = []
  /// Where in `bytes` members begin.
  var members: [Int] = []
  var error: FeedInputError?
  var compression: [Compression] = []
  var digest = ""
  var bytesIn: UInt64 = 0
  var total: UInt64?
}

/// Reads a feed to its end or its failure. A failure must come again, and the end stay the end.
func drain(
  _ path: String, buffer size: Int = 64 << 10, rawReadBytes: Int = 256 << 10,
  inflater: InflaterKind = .preferred, limits: InputLimits = InputLimits()
) throws -> Drained {
  let stream = try FeedByteStream(
    .file(path: path), name: nil, limits: limits, rawReadBytes: rawReadBytes, inflater: inflater)
  var drained = Drained(compression: stream.compression, total: stream.totalBytesIn)
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
  defer { buffer.deallocate() }
  func next() -> Int {
    do throws(FeedInputError) { return try stream.read(into: buffer) } catch {
      drained.error = error
      return 0
    }
  }
  while true {
    let count = next()
    guard count > 0 else { break }
    if stream.startsNewMember { drained.members.append(drained.bytes.count) }
    drained.bytes += buffer[..<count]
  }
  let first = drained.error
  drained.error = nil
  precondition(next() == 0 && drained.error == first, "the end of a feed must not change")
  drained.bytesIn = stream.bytesIn
  drained.digest = stream.digest()
  return drained
}
