/// Caps against inputs that expand without end.
package struct InputLimits: Sendable, Equatable {
  /// The most bytes that may come out of one feed, or of one of its layers of compression.
  package var outputBytes: UInt64
  /// The most bytes that may come out for one byte read. DEFLATE cannot exceed about 1,032 (a match of 258
  /// bytes takes at least two bits); more comes from layers in layers, or from other codecs.
  package var ratio: UInt64
  /// The most layers of compression, one inside the other.
  package var layers: Int
  /// The most entries of an archive.
  package var entries: Int

  /// The ratio is not enforced before so many bytes came out of a layer: small inputs may expand as they like.
  static let ratioFreeBytes: UInt64 = 64 << 20
  /// The ratio is looked at each time so many bytes came out of a layer, and only then, so that the verdict
  /// does not depend on the reader's buffer size.
  static let ratioCheckBytes: UInt64 = 16 << 20

  package init(
    outputBytes: UInt64 = 1 << 40, ratio: UInt64 = 1_100, layers: Int = 2, entries: Int = 10_000
  ) {
    self.outputBytes = outputBytes
    self.ratio = ratio
    self.layers = layers
    self.entries = entries
  }

  /// Whether `output` is more than `ratio` times `input`.
  static func isExceeded(_ ratio: UInt64, by output: UInt64, of input: UInt64) -> Bool {
    let (most, overflow) = max(1, input).multipliedReportingOverflow(by: ratio)
    return !overflow && output > most
  }
}
