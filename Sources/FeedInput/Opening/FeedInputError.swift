/// Why a feed's bytes could not be had, or not all of them.
package struct FeedInputError: Error, Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// The input cannot be opened (exit 66).
    case cannotOpen
    /// Reading failed in the operating system (exit 74).
    case readFailed
    /// The data is truncated, or the compressed data corrupt (exit 65): what came before is sound.
    case damaged
    /// A cap on output, ratio or layers was reached (exit 65).
    case limit
  }
  package var kind: Kind
  /// The feed's name as the user gave it, `-` for standard input.
  package var feed: String
  /// Byte offset in the input as it came (compressed), where known.
  package var offset: UInt64?
  /// One sentence: what went wrong and what to do.
  package var message: String

  package init(kind: Kind, feed: String, offset: UInt64? = nil, message: String) {
    self.kind = kind
    self.feed = feed
    self.offset = offset
    self.message = message
  }
}
