import FeedInput
import FeedParsing
import Reports

extension ScanRequest {
  /// What decides the outputs besides the feeds, the rules and the day: how each feed is to be read, the caps, the
  /// profiles that the user brought, and how the spreadsheet is written. Threads, chunks and caches decide nothing.
  package var settings: String {
    let lines = ["csv \(dialect.rawValue)", inputLimits.text] + feeds.map(\.session.text)
    return lines.joined(separator: "\u{1E}")
  }
}

extension InputLimits {
  fileprivate var text: String { "unpack \(outputBytes) \(ratio) \(layers) \(entries)" }
}

extension SessionOptions {
  fileprivate var text: String {
    let stated = [format?.rawValue, profile, encoding].map { $0 ?? "" }
    let caps = [
      limits.recordBytes, limits.fieldBytes, limits.cells, limits.attributes, limits.depth, limits.headBytes,
    ]
    return (stated + caps.map(String.init) + [profiles.additions]).joined(separator: "\u{1F}")
  }
}
