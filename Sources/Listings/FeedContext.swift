/// What is said about a feed from outside its records: on the command line, or in a line of `feeds.csv`.
package struct FeedContext: Sendable, Equatable {
  /// The feed's name in outputs: its path as given, or `-`.
  package var name: String
  /// The first part of every listing's key.
  package var namespace: String
  /// The seller of records that name none.
  package var seller: String?
  /// Countries (ISO 3166-1 alpha-2, Greece as GR) of records that name none.
  package var countries: [String]
  /// Language (ISO 639-1) of records that name none.
  package var language: String?
  /// Whether the feed holds every listing there is (`complete`) or changes only (`delta`).
  package var isComplete: Bool

  package init(
    name: String, namespace: String = "default", seller: String? = nil, countries: [String] = [],
    language: String? = nil, isComplete: Bool = true
  ) {
    self.name = name
    self.namespace = namespace
    self.seller = seller
    self.countries = countries
    self.language = language
    self.isComplete = isComplete
  }
}
