/// How a feed is to be read, where its own bytes are not to decide.
package struct SessionOptions: Sendable {
  /// `nil`: recognised from the first bytes.
  package var format: FeedFormat?
  /// The option that names the format, for messages: some commands have a format of their own to name.
  package var formatOption = "--format"
  /// A profile's name; `nil`: chosen by the feed's names.
  package var profile: String?
  package var profiles: ProfileCatalog
  /// An encoding's name; `nil`: byte order mark, XML declaration, UTF-8.
  package var encoding: String?
  /// Bytes of a chunk, at least 1. The records do not depend on it.
  package var chunkBytes: Int
  package var limits: ParseLimits
  /// How many records a batch holds, roughly: four times as many bytes of memory as of feed are a bound for records of
  /// 128 bytes and more, and smaller ones come in smaller batches. The records do not depend on it.
  package var batchRecords = 1 << 15
  /// Whether a text without a delimiter whose first line is this name is a table of one column; `nil`: never, for a
  /// line of prose is a name, too.
  package var isOnlyColumn: (@Sendable (_ name: String) -> Bool)?

  /// Of a JSON document that is one object, whether an array in it is the list of records, by the lowercased names of the
  /// members around it and of its first element's; `nil`: as feeds have it. What is no product has other names.
  package var isListOfRecords: ListOfRecords?
  package typealias ListOfRecords = @Sendable (_ around: Set<String>, _ element: Set<String>) -> Bool?

  package init(
    profiles: ProfileCatalog, format: FeedFormat? = nil, profile: String? = nil, encoding: String? = nil,
    chunkBytes: Int = 2 << 20, limits: ParseLimits = ParseLimits()
  ) {
    self.profiles = profiles
    self.format = format
    self.profile = profile
    self.encoding = encoding
    self.chunkBytes = max(1, chunkBytes)
    self.limits = limits
  }
}

/// What a feed turned out to be. Of several documents in one feed it tells the first's, but for encodings and
/// profiles.
package struct FeedDescription: Sendable, Equatable {
  package var format: FeedFormat
  /// The encoding's name, such as `UTF-8`; several in the order in which they come, with `, ` between.
  package var encoding: String
  /// The profile's name; several likewise.
  package var profile: String
  /// How many documents the feed was joined from.
  package var documents = 1
  /// Whether it says anything that feeds a field; of tables only, other formats say so record by record.
  package var namesFields = true
  /// Tables: the delimiter.
  package var delimiter: Character?
  /// Tables: the column names as written.
  package var columns: [String]
  /// XML: the elements that are records.
  package var recordElements: [String]
  /// XML: where those are records, as the profile writes it; empty: wherever they stand.
  package var recordPaths: [String] = []
  /// XML: where texts bear the records' name and are none, from the document element on.
  package var recordExceptions: [[String]] = []
}

extension FeedDescription {
  /// Takes note of one more document.
  mutating func add(_ document: FeedDescription) {
    documents += 1
    encoding = Self.joined(encoding, document.encoding)
    profile = Self.joined(profile, document.profile)
  }

  private static func joined(_ names: String, _ name: String) -> String {
    names.split(separator: ", ").contains { $0 == name } ? names : "\(names), \(name)"
  }
}
