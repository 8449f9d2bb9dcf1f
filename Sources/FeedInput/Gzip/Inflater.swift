/// A library that decodes raw DEFLATE (RFC 1951) and computes CRC-32; the gzip framing around is ours.
protocol Inflater: AnyObject {
  /// Prepares for a new stream.
  func reset() throws(InflateFailure)
  /// Decodes what is available into `out`; fewer bytes taken than available only when `out` is full or the
  /// stream has ended. Bytes taken beyond the stream's end are reported, for the window to take back.
  func inflate(_ input: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableRawBufferPointer) -> InflateStep
  /// Continues the CRC-32 of gzip.
  func checksum(_ crc: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32
}

struct InflateStep {
  var taken: Int
  var written: Int
  /// The stream is complete and all of it was written.
  var isComplete = false
  /// When complete: how many of the bytes taken, in this call or before, lie behind the stream's end.
  var surplus = 0
  var failure: InflateFailure?
}

struct InflateFailure: Error {
  /// What is wrong with the data, or with the machine.
  var detail: String
}

/// The libraries there are, so that tests can compare them.
enum InflaterKind: CaseIterable {
  #if ISAL
    case isal
  #endif
  case zlib

  static var preferred: InflaterKind {
    #if ISAL
      .isal
    #else
      .zlib
    #endif
  }

  func make() -> any Inflater {
    switch self {
    #if ISAL
      case .isal: ISALInflater()
    #endif
    case .zlib: ZlibInflater()
    }
  }
}
