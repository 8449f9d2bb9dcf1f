/// Why a feed cannot be read at all (exit 65); a broken record is quarantined instead.
package struct FeedParsingError: Error, Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// There is nothing in it.
    case empty
    /// The first bytes are in no format that is read.
    case notAFeed
    /// A table without a header row that ends within the bytes looked at.
    case header
    /// An option names what there is not (exit 78).
    case configuration
  }
  package var kind: Kind
  /// The feed's name as the user gave it; empty where the thrower does not know it.
  package var feed: String
  /// One sentence: what went wrong and what to do.
  package var message: String
  package init(kind: Kind, feed: String = "", message: String) {
    self.kind = kind
    self.feed = feed
    self.message = message
  }
}
