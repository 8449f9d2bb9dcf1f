import CompiledRules
import Listings

/// An exception made ready for comparing with listings.
struct IndexedException: Sendable {
  enum Subject: Sendable {
    case trader(String)
    case listing(ListingKeyParts)
    case product(UInt64)
  }
  /// Position in `RuleProgram.exceptions`.
  let position: Int
  let subject: Subject

  /// The exceptions to each of `rules` that hold on a day; all of them on no particular day. Empty where there are
  /// none at all.
  static func byRule(_ program: RuleProgram, _ rules: [Int], asOf: CalendarDay?) -> [[IndexedException]] {
    guard !program.exceptions.isEmpty else { return [] }
    var byID: [String: [IndexedException]] = [:]
    var byPosition: [Int: [IndexedException]] = [:]
    for (position, exception) in program.exceptions.enumerated() {
      if let asOf, exception.hasEnded(on: asOf) { continue }
      guard let indexed = IndexedException(exception, at: position) else { continue }
      if let rule = exception.onlyRule {
        byPosition[rule, default: []].append(indexed)
      } else {
        byID[exception.rule, default: []].append(indexed)
      }
    }
    return rules.map { (byID[program.rules[$0].id] ?? []) + (byPosition[$0] ?? []) }
  }

  /// `nil` for a subject that can be nobody's.
  init?(_ exception: RuleException, at position: Int) {
    guard let subject = Self.subject(exception.subject) else { return nil }
    self.position = position
    self.subject = subject
  }

  private static func subject(_ subject: RuleException.Subject) -> Subject? {
    switch subject.kind {
    case .trader: .trader(subject.id)
    case .listing: ListingKeyParts(subject.id).map { .listing($0) }
    case .product: Identifier.gtin(subject.id).map { .product($0) }
    }
  }

  /// A listing that states another product beside it is not the one that was looked at.
  private func isOnly(_ number: UInt64, _ texts: [String]) -> Bool {
    !texts.isEmpty && texts.allSatisfy { Identifier.gtin($0) == number }
  }

  func covers(_ facts: ListingFacts) -> Bool {
    switch subject {
    case .trader(let id): facts.text(.sellerID) == id
    case .listing(let key):
      facts.context.namespace == key.namespace && facts.text(.id) == key.id
        && (facts.text(.sellerID) ?? "") == key.seller
    case .product(let number): isOnly(number, facts.stated(.gtin))
    }
  }
}
