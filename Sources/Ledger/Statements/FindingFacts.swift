import Foundation

/// What a ledger keeps of a finding's words, for the statement that may follow. No seller, no link, no contact.
package struct FindingFacts: Codable, Sendable, Equatable {
  package struct Place: Codable, Sendable, Equatable {
    package var field: String
    package var lane: String
    package init(field: String, lane: String) {
      self.field = field
      self.lane = lane
    }
  }
  /// The rule's sentences, by language.
  package var say: [String: String]
  /// Where the deciding hits stood, each place once.
  package var places: [Place]
  /// The listing's title, for the notice to its trader.
  package var title: String
  /// The listing's declared language.
  package var language: String?
  /// The day on which the listing says it was made, ISO 8601.
  package var created: String?

  package init(say: [String: String], places: [Place], title: String, language: String?, created: String?) {
    self.say = say
    self.places = places
    self.title = title
    self.language = language
    self.created = created
  }

  /// JSON, the same for the same facts.
  package var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  /// Whether a text is a day, ISO 8601.
  package static func isDay(_ text: String) -> Bool { Days.day(text) != nil }

  init?(text: String) {
    guard let facts = try? JSONDecoder().decode(FindingFacts.self, from: Data(text.utf8)) else { return nil }
    self = facts
  }
}
