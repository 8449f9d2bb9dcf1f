import Foundation

/// What one feed did to the program, and what was left.
struct Attacked {
  let folder: Scratch
  let outcome: Outcome
  let seconds: Double
  /// The most memory that the program held, in MiB; `nil` without time(1), and under a sanitizer, whose memory it would be.
  let peak: Double?

  private static let canMeasure =
    ProcessInfo.processInfo.environment["FEEDWARDEN_SANITIZER"] == nil
    && FileManager.default.isExecutableFile(atPath: "/usr/bin/time")

  /// Scans `feed` into `run`, behind `launcher` where one is given.
  init(_ feed: [UInt8], _ options: [String] = [], launcher: [String] = [], in folder: Scratch) throws {
    self.folder = folder
    try folder.write("feed", Data(feed))
    // A child's own peak includes what its parent held when it was started; time(1) holds next to nothing.
    let meter = Self.canMeasure ? ["/usr/bin/time", "-f", "%M", "-o", "\(folder.path)/peak"] : []
    let start = ContinuousClock.now
    outcome = try Command.scan(["feed", "--out", "run"] + options, in: folder, launcher: meter + launcher)
    let took = start.duration(to: .now).components
    seconds = Double(took.seconds) + Double(took.attoseconds) * 1e-18
    let words = try? String(contentsOfFile: "\(folder.path)/peak", encoding: .utf8)
    peak = words?.split(whereSeparator: \.isWhitespace).last.flatMap { Double($0) }.map { $0 / 1024 }
  }

  var status: Int32 { outcome.status }
  var errors: String { outcome.errors }

  func lines(_ name: String) throws -> [[String: Any]] { try folder.lines("run/\(name)") }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/run/\(name)", encoding: .utf8)
  }

  /// The ids of flagged listings.
  func flagged() throws -> [String] {
    try lines("flagged.jsonl").compactMap { ($0["listing"] as? [String: Any])?["id"] as? String }
  }
}
