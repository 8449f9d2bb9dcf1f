package import Listings

/// A field of which an XML feed says once, above its records, what it is for all of them: BMEcat names the supplier and
/// the currency of its prices so.
package struct HeadField: Sendable, Equatable {
  package var field: Field
  /// Paths below the document element, best first.
  package var paths: [String]
}

/// What a feed's head says of its records.
struct HeadValue: Sendable, Equatable {
  var field: Field
  /// The path, as the profile writes it.
  var name: [UInt8]
  var value: [UInt8]
}
