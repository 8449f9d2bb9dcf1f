import Foundation
import Statements

/// What a ledger keeps of a finding's words, for the statement that may follow. No seller, no link, no contact.
package struct FindingFacts: Decodable, Sendable, Equatable {
  package struct Place: Decodable, Sendable, Equatable {
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

  /// JSON, the same for the same facts: names sorted, what is `nil` left out.
  package var text: String {
    var members: [(String, JSONValue)] = []
    if let created { members.append(("created", .text(created))) }
    if let language { members.append(("language", .text(language))) }
    members.append(
      (
        "places",
        .list(places.map { .members([("field", .text($0.field)), ("lane", .text($0.lane))]) })
      ))
    members.append(
      ("say", .members(say.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })))
    members.append(("title", .text(title)))
    return JSONValue.members(members).line
  }

  /// Whether a text is a day, ISO 8601.
  package static func isDay(_ text: String) -> Bool { Days.day(text) != nil }

  init?(text: String) {
    guard let facts = try? JSONDecoder().decode(FindingFacts.self, from: Data(text.utf8)) else { return nil }
    self = facts
  }
}
