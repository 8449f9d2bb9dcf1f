/// Where a part of a file begins that the canonical layout gives a line of its own.
///
/// The parser notes these while it reads, so that the layout never has to guess what a word means at its place.
struct LayoutMark {
  enum Kind {
    /// `rule`, `list`, `category` and the like.
    case definition
    /// An item of a block, named by its first word.
    case item
    /// A list's language tag.
    case tag
    /// `or VERDICT when …`
    case alternative
  }
  /// Position in the file's tokens.
  var token: Int
  var kind: Kind
}
