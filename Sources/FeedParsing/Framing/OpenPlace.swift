import Synchronization

/// What is open at a place of a feed, where that says what of the rest is a record.
package enum OpenPlace: Sendable, Equatable {
  case elements(OpenElements)
  case values(OpenValues)
}

/// Where a feed's records lie, where their names alone do not tell; shared by all parsers of the feed.
final class RecordPlaces: Sendable {
  /// Empty: records are told by their names.
  let paths: [RecordPath]
  /// Where a text bears the name of records and is none.
  let exceptions: [RecordPath]
  /// What will be open where the next chunk begins, most likely. It is proven when the chunk before is, so a wrong guess
  /// costs time alone.
  private let expected: Mutex<OpenPlace>

  /// `open` is what lies around the first record.
  init(_ paths: [RecordPath], exceptions: [RecordPath] = [], open: OpenPlace) {
    self.paths = paths
    self.exceptions = exceptions
    expected = Mutex(open)
  }

  var guess: OpenPlace { expected.withLock { $0 } }

  /// Takes note of a chunk whose records stand: the next one begins where it ends.
  func accept(_ chunk: FeedChunk) {
    guard let open = chunk.closing else { return }
    expected.withLock { if $0 != open { $0 = open } }
  }
}
