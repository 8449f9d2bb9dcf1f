/// The parts of a listing's key as outputs print it: `namespace/seller/id`, with `/` and `%` in a part written `%2F`
/// and `%25`.
package struct ListingKeyParts: Sendable, Equatable {
  package var namespace: String
  package var seller: String
  package var id: String

  /// `nil` for what is no such key; a listing without an id has none that stays.
  package init?(_ key: String) {
    let parts = key.split(separator: "/", omittingEmptySubsequences: false).map(Self.unescaped)
    guard parts.count == 3, !parts[0].isEmpty, !parts[2].isEmpty else { return nil }
    (namespace, seller, id) = (parts[0], parts[1], parts[2])
  }

  private static func unescaped(_ part: Substring) -> String {
    String(part).replacing("%2F", with: "/").replacing("%25", with: "%")
  }
}
