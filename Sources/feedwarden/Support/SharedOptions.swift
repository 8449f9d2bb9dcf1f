import ArgumentParser
import FeedInput
import FeedParsing

struct LogOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How to write messages: text or json.", valueName: "text|json"))
  var logFormat = LogFormat.text

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  var log: Log { Log(format: logFormat, isQuiet: quiet) }
}

extension FeedFormat: ExpressibleByArgument {}

/// The format of feeds, for commands whose own output has one format only.
struct FeedFormatOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The feed's format; recognised by itself without this.", valueName: "xml|csv|tsv|jsonl|json|html"))
  var format: FeedFormat?
}

/// How feeds are read.
struct FeedOptions: ParsableArguments {
  @Option(help: "The profile that names the feed's fields; chosen by the feed's names without this.")
  var profile: String?

  @Option(help: ArgumentHelp("A folder of profiles of your own (*.yml).", valueName: "dir"))
  var profiles: String?

  @Option(help: "The feed's character encoding; from the feed itself without this.")
  var encoding: String?

  @Option(help: ArgumentHelp("Most bytes that a feed may unpack to.", valueName: "bytes"))
  var maxOutput: UInt64 = InputLimits().outputBytes

  @Option(help: ArgumentHelp("Most bytes that a compressed byte may unpack to.", valueName: "n"))
  var maxRatio: UInt64 = InputLimits().ratio

  @Option(help: ArgumentHelp("Most layers of compression.", valueName: "n"))
  var maxLayers: Int = InputLimits().layers

  @Option(help: ArgumentHelp("Most entries of an archive.", valueName: "n"))
  var maxEntries: Int = InputLimits().entries

  @Option(help: ArgumentHelp("Most bytes of a record.", valueName: "bytes"))
  var maxRecord: Int = ParseLimits().recordBytes

  @Option(help: ArgumentHelp("Most bytes of a field's value.", valueName: "bytes"))
  var maxField: Int = ParseLimits().fieldBytes

  @Option(help: ArgumentHelp("Most cells of a record, or elements and attributes.", valueName: "n"))
  var maxCells: Int = ParseLimits().cells

  @Option(help: ArgumentHelp("Most attributes of an XML element.", valueName: "n"))
  var maxAttributes: Int = ParseLimits().attributes

  @Option(help: ArgumentHelp("Deepest nesting inside a record.", valueName: "n"))
  var maxDepth: Int = ParseLimits().depth

  @Option(help: .hidden)
  var chunkSize: Int = 2 << 20

  func validate() throws {
    guard chunkSize >= 1, chunkSize <= 256 << 20 else {
      throw ValidationError("--chunk-size is from 1 to 268435456")
    }
    guard maxLayers >= 0, maxLayers <= 16 else { throw ValidationError("--max-layers is from 0 to 16") }
    guard maxRatio >= 1 else { throw ValidationError("--max-ratio is 1 at least") }
    guard maxRecord >= 64, maxRecord <= 64 << 20, maxField >= 1 else {
      throw ValidationError("--max-record is from 64 to 67108864, --max-field 1 at least")
    }
    guard (1...1_048_576).contains(maxCells), maxAttributes >= 1, (1...200).contains(maxDepth) else {
      throw ValidationError(
        "--max-cells is from 1 to 1048576, --max-attributes 1 at least, --max-depth from 1 to 200")
    }
  }

  var inputLimits: InputLimits {
    InputLimits(outputBytes: maxOutput, ratio: maxRatio, layers: maxLayers, entries: maxEntries)
  }

  /// - Throws: `Failure` for a profile or an encoding that there is not: found before anything is read, and so
  ///   before anything is published.
  func sessionOptions(_ catalog: ProfileCatalog, format: FeedFormat?) throws -> SessionOptions {
    if let profile, catalog.profile(named: profile) == nil {
      throw Failure(
        .configuration, "--profile",
        "there is no profile \(profile); there are \(catalog.names.joined(separator: ", "))")
    }
    if let encoding, SourceEncoding(named: encoding) == nil {
      throw Failure(
        .configuration, "--encoding",
        "the encoding \(encoding) is not known; use a name such as UTF-8, UTF-16LE or windows-1251")
    }
    var limits = ParseLimits()
    limits.recordBytes = maxRecord
    limits.fieldBytes = min(maxField, maxRecord)
    limits.cells = maxCells
    limits.attributes = maxAttributes
    limits.depth = maxDepth
    return SessionOptions(
      profiles: catalog, format: format, profile: profile, encoding: encoding, chunkBytes: chunkSize,
      limits: limits)
  }

  func catalog() throws -> ProfileCatalog {
    guard let profiles else { return ProfileCatalog.builtIn() }
    return try ProfileFolder.read(profiles)
  }
}
