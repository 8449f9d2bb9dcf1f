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

  @OptionGroup var feedOptions: FeedOptions
  @OptionGroup var logOptions: LogOptions

  func run() throws {
    let log = logOptions.log
    do {
      let options = try feedOptions.sessionOptions(try feedOptions.catalog())
      var worst: Failure?
      for location in try FeedPaths.expand(feeds.isEmpty ? ["-"] : feeds) {
        do {
          let stream = try FeedByteStream(location, limits: feedOptions.inputLimits)
          let session = try FeedSession(stream, name: location.name, options: options)
          var survey = FeedSurvey()
          let damage = SequentialReader.read(session) { survey.count($0) }
          let compression = stream.compression.map(\.rawValue)
          try StandardOutput.print(survey.text(name: location.name, session.description, compression))
          if let damage { throw damage }
        } catch let error as OutputError {
          throw error
        } catch {
          let failure = Failure.from(error, format: log.format)
          failure.report()
          if failure.status.rawValue > worst?.status.rawValue ?? 0 { worst = failure }
        }
      }
      if let worst { throw Failure(worst.status, "", "") }
    } catch {
      throw Failure.from(error, format: log.format)
    }
  }
}
