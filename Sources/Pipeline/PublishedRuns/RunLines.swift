import FeedParsing
import Reports

/// Where a listing stands: its feed's position among the run's, and its record.
struct ListingPlace: Comparable, Hashable {
  var feed: Int
  var record: UInt64

  static func < (left: ListingPlace, right: ListingPlace) -> Bool {
    (left.feed, left.record) < (right.feed, right.record)
  }
}

/// What a run tells of one listing.
struct RunListing {
  var place: ListingPlace
  /// `{"key":…,"id":…}`, the listing as it was read.
  var listing: JSONTree
  var source: JSONTree
  /// As lines have them, of active rules and, where asked for, of shadow rules.
  var findings: [JSONTree]
}

/// The lines of one file, in feed order.
private final class RunLineFile {
  private let file: RunFile
  private let reader: JSONTreeReader
  private let feeds: [String: Int]
  private var last: ListingPlace?
  private(set) var next: RunListing?

  init(_ file: RunFile, _ reader: JSONTreeReader, feeds: [String: Int]) throws(RunError) {
    self.file = file
    self.reader = reader
    self.feeds = feeds
    try advance()
  }

  func advance() throws(RunError) {
    guard let line = try file.nextLine() else {
      next = nil
      return
    }
    let result: Result<JSONTree, JSONTreeError> = line.withUnsafeBytes { bytes in
      do throws(JSONTreeError) { return .success(try reader.read(bytes)) } catch { return .failure(error) }
    }
    let tree: JSONTree
    switch result {
    case .success(let read): tree = read
    case .failure(let error): throw fault(error.reason)
    }
    guard let listing = tree["listing"], let source = tree["source"], let record = source["record"]?.count,
      let name = source["file"]?.text, let findings = tree["findings"]?.list
    else { throw fault("it is no line of a listing") }
    guard let feed = feeds[name] else { throw fault("it tells of a feed that is not in the manifest") }
    let place = ListingPlace(feed: feed, record: record)
    if let last, place <= last { throw fault("it is not in feed order") }
    last = place
    next = RunListing(place: place, listing: listing, source: source, findings: findings)
  }

  func fault(_ reason: String) -> RunError { RunError(.damaged, file.path, "line \(file.line): \(reason)") }
}

/// What a run tells of listings, in feed order: the findings of one listing from all files together.
final class RunLines {
  private let files: [RunLineFile]
  private(set) var next: RunListing?

  /// - Parameter includesShadow: findings of shadow rules too. Those that a decision set aside always count: what is
  ///   compared is what rules say.
  init(_ run: PublishedRun, includesShadow: Bool) throws(RunError) {
    guard let reader = JSONTreeReader() else {
      throw RunError(.readFailed, run.path, "there is no memory for it")
    }
    let feeds = Dictionary(run.feeds.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let names = ["flagged.jsonl", "quiet.jsonl"] + (includesShadow ? ["shadow.jsonl"] : [])
    var files: [RunLineFile] = []
    for name in names where run.files.contains(where: { $0.name == name }) {
      files.append(try RunLineFile(run.folder.file(name), reader, feeds: feeds))
    }
    self.files = files
    try advance()
  }

  func advance() throws(RunError) {
    next = nil
    guard let place = files.compactMap({ $0.next?.place }).min() else { return }
    for file in files {
      guard let found = file.next, found.place == place else { continue }
      if next == nil { next = found } else { next?.findings += found.findings }
      try file.advance()
    }
  }
}
