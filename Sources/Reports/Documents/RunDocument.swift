/// `run.json`: what differs from run to run; the one file that the manifest does not cover.
package struct RunDocument: Sendable {
  /// RFC 3339, UTC.
  package var start: String
  package var end: String
  package var seconds: Double
  package var host: String
  package var jobs: Int
  /// Bytes of input as it came.
  package var bytesIn: UInt64
  package var listings: UInt64
  /// Peak resident memory in bytes.
  package var peakMemory: UInt64
  package var version: String

  package init(
    start: String, end: String, seconds: Double, host: String, jobs: Int, bytesIn: UInt64, listings: UInt64,
    peakMemory: UInt64, version: String
  ) {
    self.start = start
    self.end = end
    self.seconds = seconds
    self.host = host
    self.jobs = jobs
    self.bytesIn = bytesIn
    self.listings = listings
    self.peakMemory = peakMemory
    self.version = version
  }

  package var json: DocumentJSON {
    let rate = seconds > 0 ? UInt64(Double(listings) / seconds) : 0
    return .object([
      ("start", .text(start)), ("end", .text(end)), ("seconds", .number(Self.rounded(seconds))),
      ("host", .text(host)), ("jobs", .integer(UInt64(max(0, jobs)))), ("bytes_in", .integer(bytesIn)),
      ("listings", .integer(listings)), ("listings_per_second", .integer(rate)),
      ("peak_memory_bytes", .integer(peakMemory)), ("version", .text(version)),
    ])
  }

  /// Milliseconds are as fine as a clock on a shared machine means anything.
  private static func rounded(_ seconds: Double) -> String {
    let milliseconds = UInt64((max(0, seconds) * 1000).rounded())
    let fraction = String(milliseconds % 1000)
    return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
  }
}
