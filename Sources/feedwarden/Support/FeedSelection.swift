import ArgumentParser
import FeedInput
import FeedParsing
import Listings
import Pipeline

/// Which feeds are read, and what is said of them from outside.
struct FeedSelection: ParsableArguments {
  @Argument(help: "Feeds: files, patterns, or - for standard input (the default).")
  var feeds: [String] = []

  @Option(
    name: [.customLong("feeds")],
    help: ArgumentHelp("A CSV that lists feeds and what lies outside their records.", valueName: "file"))
  var feedList: String?

  @Option(help: "The name of a single feed in outputs; its path without this.")
  var name: String?

  @Option(help: "The first part of every listing's key, for a single feed.")
  var namespace: String?

  @Option(help: ArgumentHelp("The seller of records that name none.", valueName: "id"))
  var seller: String?

  @Option(help: ArgumentHelp("Countries of records that name none, as DE,AT.", valueName: "codes"))
  var countries: String?

  @Option(help: ArgumentHelp("Language of records that name none, as de.", valueName: "code"))
  var language: String?

  /// Whether no feed is named, so that standard input is read.
  var isEmpty: Bool { feeds.isEmpty && feedList == nil }

  /// Whether a feed comes through standard input.
  var readsStandardInput: Bool { isEmpty || feeds.contains("-") }

  /// - Throws: `Failure` or `ValidationError`, before anything is read.
  ///
  /// - Parameter formatOption: the option that `format` comes from, for messages.
  func requests(
    _ options: FeedOptions, format: FeedFormat?, formatOption: String = "--format"
  ) throws -> [FeedRequest] {
    let catalog = try options.catalog()
    var session = try options.sessionOptions(catalog, format: format)
    session.formatOption = formatOption
    var requests: [FeedRequest] = []
    if feeds.isEmpty, let feedList, let flag = contextFlags.first {
      throw ValidationError(
        "\(flag) is for feeds that the command line names, and \(feedList) says it of its own: give each of its "
          + "lines a column \(flag.dropFirst(2)), or name the feed")
    }
    if let feedList { requests = try FeedList.read(feedList, session: session) }
    let locations = try FeedPaths.expand(feeds.isEmpty && requests.isEmpty ? ["-"] : feeds)
    if name != nil, locations.count != 1 { throw ValidationError("--name is for a single feed") }
    for location in locations {
      requests.append(
        FeedRequest(location: location, context: try context(name ?? location.name), session: session))
    }
    for request in requests { try FeedAccess.check(request.location) }
    return requests
  }

  /// Options that say something of feeds from outside and were given.
  private var contextFlags: [String] {
    [
      ("--name", name), ("--namespace", namespace), ("--seller", seller), ("--countries", countries),
      ("--language", language),
    ].filter { $0.1 != nil }.map(\.0)
  }

  /// What is said from outside of a feed of this name.
  func context(_ name: String) throws -> FeedContext {
    var context = FeedContext(name: name)
    if let namespace { context.namespace = namespace }
    context.seller = seller
    do {
      context.countries = try StatedContext.countries(countries ?? "")
      context.language = try language.map(StatedContext.language)
    } catch let error as StatedContext.Mistake {
      throw ValidationError(error.message)
    }
    return context
  }
}
