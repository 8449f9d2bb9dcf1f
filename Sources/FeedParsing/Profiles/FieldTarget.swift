package import Listings

/// What a source name feeds: a field, and how it ranks among the names that feed the same field (0 wins).
package struct FieldTarget: Sendable, Equatable {
  package var field: Field
  package var rank: UInt8
  package init(field: Field, rank: UInt8) {
    self.field = field
    self.rank = rank
  }
  /// A name that no profile knows: kept and searched as an attribute.
  package static let attribute = FieldTarget(field: .attribute, rank: 0)
}
