package import FeedInput

/// One feed of an input: the input itself, or an entry of an archive.
package struct FeedPart {
  package enum Content {
    case feed(FeedSession)
    /// It is no feed, for this reason.
    case skipped(String)
    /// It should be a feed and cannot be read.
    case unreadable(FeedParsingError)
    case damaged(FeedInputError)
  }
  package var name: String
  /// Compression and archives around it, outermost first.
  package var layers: [String]
  package var content: Content
}

/// The feeds of an input, one after the other: a plain feed is one, an archive has one for each entry.
///
/// One thread at a time; a part must not be read any more once the next was asked for.
package final class FeedParts {
  private let name: String
  private let stream: FeedByteStream
  private let options: SessionOptions
  private let archive: FeedArchive?
  private var isAtEnd = false
  private var feeds = 0
  private var faults = 0

  package init(_ stream: FeedByteStream, name: String, options: SessionOptions) {
    self.stream = stream
    self.name = name
    self.options = options
    archive = stream.openArchive()
  }

  /// Whether the input is an archive, so that names of parts are not its own.
  package var isArchive: Bool { archive != nil }

  package func next() -> FeedPart? {
    guard !isAtEnd else { return nil }
    guard let archive else {
      isAtEnd = true
      return plain()
    }
    do throws(FeedInputError) {
      if let entry = try archive.next() { return part(entry) }
    } catch {
      faults += 1
      return FeedPart(name: name, layers: layers, content: .damaged(error))
    }
    isAtEnd = true
    guard feeds == 0, faults == 0 else { return nil }
    let error = FeedParsingError(
      kind: .notAFeed, feed: name, message: "the archive holds no product feed; check what packed it")
    return FeedPart(name: name, layers: layers, content: .unreadable(error))
  }

  private var layers: [String] {
    stream.compression.map(\.rawValue) + (archive.map { [$0.kind.rawValue] } ?? [])
  }

  private func plain() -> FeedPart {
    do throws(FeedParsingError) {
      let session = try FeedSession(stream, name: name, options: options)
      return FeedPart(name: name, layers: layers, content: .feed(session))
    } catch {
      return FeedPart(name: name, layers: layers, content: .unreadable(error))
    }
  }

  private func part(_ entry: ArchivedFeed) -> FeedPart {
    var part = FeedPart(name: entry.name, layers: entry.layers, content: .skipped(""))
    switch entry.content {
    case .passedOver(let reason): part.content = .skipped(reason)
    case .damaged(let error):
      faults += 1
      part.content = .damaged(error)
    case .feed: part.content = open(entry)
    }
    return part
  }

  private func open(_ entry: ArchivedFeed) -> FeedPart.Content {
    let isNamedAsFeed = Self.isNamedAsFeed(entry.name)
    let source = ArchivedSource(entry)
    do throws(FeedParsingError) {
      let session = try FeedSession(source, name: entry.name, options: options)
      if !isNamedAsFeed, !session.description.namesFields {
        return .skipped("a text without a column that names a listing's field")
      }
      feeds += 1
      return .feed(session)
    } catch {
      if let failure = source.failure {
        faults += 1
        return .damaged(failure)
      }
      // A note, a picture or a licence beside the feeds is no fault; what is named as a feed must be one.
      guard isNamedAsFeed || error.kind == .configuration else { return .skipped(Self.reason(error.kind)) }
      faults += 1
      return .unreadable(error)
    }
  }

  private static func reason(_ kind: FeedParsingError.Kind) -> String {
    switch kind {
    case .empty: "empty"
    case .header: "a text without a header row"
    case .notAFeed, .configuration: "no product feed that is recognised"
    }
  }

  /// Whether an entry's name says that it is a feed. macOS puts a file of its own, `._name`, beside each.
  static func isNamedAsFeed(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last, !name.hasPrefix("._") else { return false }
    var endings = name.lowercased().split(separator: ".").dropFirst()
    if let last = endings.last, ["gz", "zst", "xz", "bz2"].contains(last) { endings.removeLast() }
    return endings.last.map { ["xml", "rss", "atom", "csv", "tsv", "json", "jsonl", "ndjson"].contains($0) }
      ?? false
  }
}

/// An entry as a session reads it.
private final class ArchivedSource: FeedByteSource {
  private let entry: ArchivedFeed
  /// What ended reading, if not the end.
  private(set) var failure: FeedInputError?

  init(_ entry: ArchivedFeed) { self.entry = entry }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FeedInputError) -> Int {
    do throws(FeedInputError) {
      return try entry.read(into: buffer)
    } catch {
      failure = error
      throw error
    }
  }

  var startsNewMember: Bool { entry.startsNewMember }
  var decoderMemory: Int { entry.decoderMemory }
  func cancel() { entry.cancel() }
}
