import ArgumentParser
import FeedInput
import FeedParsing
import Listings
import Pipeline
import Reports

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Say what feeds are: format, encoding, profile, records, fields, and what nothing reads.",
    discussion: "Example: feedwarden inspect catalogue.xml.gz")

  @Argument(help: "Feeds: files, patterns, or - for standard input (the default).")
  var feeds: [String] = []

  @OptionGroup var feedFormat: FeedFormatOption
  @OptionGroup var feedOptions: FeedOptions
  @OptionGroup var logOptions: LogOptions

  func run() throws {
    let log = logOptions.log
    do {
      let options = try feedOptions.sessionOptions(try feedOptions.catalog(), format: feedFormat.format)
      var worst: Failure?
      for location in try FeedPaths.expand(feeds.isEmpty ? ["-"] : feeds) {
        do {
          let stream = try FeedByteStream(location, limits: feedOptions.inputLimits)
          let parts = FeedParts(stream, name: location.name, options: options)
          while let part = parts.next() { note(try survey(part), log, &worst) }
        } catch let error as OutputError {
          throw error
        } catch {
          note(error, log, &worst)
        }
      }
      if let worst { throw Failure(worst.status, "", "") }
    } catch {
      throw Failure.from(error, format: log.format)
    }
  }

  /// Prints what a part is; returns what is wrong with it.
  private func survey(_ part: FeedPart) throws -> (any Error)? {
    switch part.content {
    case .skipped(let reason):
      try StandardOutput.print(
        "\(VisibleText.of(part.name))\n  skipped                 \(VisibleText.of(reason))")
      return nil
    case .unreadable(let error): return error
    case .damaged(let error): return error
    case .feed(let session):
      var survey = FeedSurvey()
      let damage = SequentialReader.read(session) { survey.count($0) } ?? session.truncation
      try StandardOutput.print(survey.text(name: part.name, session.description, part.layers))
      return damage
    }
  }

  /// Logs an error and keeps the gravest.
  private func note(_ error: (any Error)?, _ log: Log, _ worst: inout Failure?) {
    guard let error else { return }
    let failure = Failure.from(error, format: log.format)
    failure.report()
    if failure.status.rawValue > worst?.status.rawValue ?? 0 { worst = failure }
  }
}
