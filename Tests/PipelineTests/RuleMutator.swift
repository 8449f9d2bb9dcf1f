import CompiledRules
import Foundation
import Listings
import TextFolding

/// Vigna's SplitMix64: the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Changes rule sets as their authors do.
enum RuleMutator {
  enum Kind: String, CaseIterable, Sendable {
    case addTerm, dropTerm, status, verdict, dropAlternative, addAlternative, dropIgnore, threshold, fields,
      removeRule,
      countries, clause

    /// How a comparison calls it.
    var edits: [String] {
      switch self {
      case .addTerm: ["term-added"]
      case .dropTerm: ["term-removed"]
      case .status: ["status"]
      case .verdict: ["verdict"]
      case .dropAlternative: ["alternative-removed"]
      case .addAlternative: ["alternative-added"]
      case .dropIgnore: ["ignore-removed"]
      case .threshold: ["clause-changed"]
      case .fields: ["field-removed"]
      case .removeRule: ["rule-removed"]
      case .countries: ["countries"]
      case .clause: ["clause-added"]
      }
    }
  }

  static func mutated(_ program: RuleProgram, times: Int, _ random: inout SplitMix) -> RuleProgram {
    var program = program
    for _ in 0..<times {
      if let kind = Kind.allCases.randomElement(using: &random) { mutate(&program, kind, &random) }
    }
    program.hash = "\(program.hash.prefix(48))\(random.next())"
    return program
  }

  /// One change of a kind, of a rule or list that allows it.
  static func mutate(_ program: inout RuleProgram, _ kind: Kind, _ random: inout SplitMix) {
    func rule(_ fits: (CompiledRule) -> Bool) -> Int? {
      program.rules.indices.filter { fits(program.rules[$0]) }.randomElement(using: &random)
    }
    switch kind {
    case .addTerm:
      let words = [
        "cream", "green", "case", "original", "set", "mini", "pro", "blau", "pistolet", "usb", "tea",
      ]
      editList(&program, &random) { terms, random in
        if let word = words.randomElement(using: &random), !terms.contains(where: { $0.text == word }) {
          terms.append(Term(text: word))
        }
      }
    case .dropTerm:
      editList(&program, &random) { terms, random in
        if terms.count > 1 { terms.remove(at: Int.random(in: 0..<terms.count, using: &random)) }
      }
    case .status:
      if let rule = rule({ $0.status == .active }) { program.rules[rule].status = .retired }
    case .verdict:
      if let rule = rule({ $0.status == .active }) {
        program.rules[rule].verdict = program.rules[rule].verdict == .block ? .review : .block
      }
    case .dropAlternative:
      if let rule = rule({ !$0.alternatives.isEmpty }) { program.rules[rule].alternatives.removeLast() }
    case .addAlternative:
      if let rule = rule({ $0.verdict == .block }) {
        program.rules[rule].alternatives.append(
          Alternative(verdict: .review, condition: Condition([.missing(.brand)])))
      }
    case .dropIgnore:
      if let rule = rule({ !$0.ignores.isEmpty }) { program.rules[rule].ignores.removeLast() }
    case .threshold:
      if let rule = rule({
        $0.flagWhen.instructions.contains { if case .quantity = $0 { true } else { false } }
      }) {
        program.rules[rule].flagWhen.instructions = program.rules[rule].flagWhen.instructions.map {
          guard case .quantity(let find, let comparison, var quantity) = $0 else { return $0 }
          quantity.value =
            quantity.value.multiplied(by: ExactDecimal(significand: 3, exponent: 2)) ?? quantity.value
          return .quantity(find: find, comparison, quantity)
        }
      }
    case .fields:
      if let rule = rule({
        $0.finds.contains { $0.fields.contains(.description) && $0.fields.contains(.title) }
      }) {
        for find in program.rules[rule].finds.indices {
          program.rules[rule].finds[find].fields.remove(FieldSet([.description]))
        }
      }
    case .removeRule:
      if let rule = rule({ $0.status == .active }) { program.rules.remove(at: rule) }
    case .countries:
      if let rule = rule({ $0.status == .active }) { program.rules[rule].countries = ["MT"] }
    case .clause:
      if let rule = rule({ $0.status == .active }) {
        program.rules[rule].flagWhen.instructions += [.missing(.brand), .not, .and(2)]
      }
    }
  }

  /// Changes the terms of one list; the lists behind it move.
  private static func editList(
    _ program: inout RuleProgram, _ random: inout SplitMix,
    _ edit: (inout [Term], inout SplitMix) -> Void
  ) {
    let used = Set(
      program.rules.filter { $0.status == .active || $0.status == .shadow }.flatMap(\.finds).flatMap {
        find -> [Int] in
        if case .terms(let lists) = find.target { lists } else { [] }
      })
    guard let chosen = used.sorted().filter({ !program.lists[$0].name.isEmpty }).randomElement(using: &random)
    else { return }
    var terms: [Term] = []
    for list in program.lists.indices {
      var own = Array(program.terms[program.lists[list].terms])
      if list == chosen { edit(&own, &random) }
      program.lists[list].terms = terms.count..<(terms.count + own.count)
      terms += own
    }
    program.terms = terms
  }
}

/// Listings that rules have something to say about.
enum GeneratedListings {
  static func lines(_ count: Int, from programs: [RuleProgram], _ random: inout SplitMix) -> Data {
    let texts = programs.map { program in Set(program.terms.map(\.text)) }
    let terms = texts.reduce(into: Set<String>()) { $0.formUnion($1) }.sorted()
    // Terms that some of the rule sets lack stand in many listings.
    let special = terms.filter { term in !texts.allSatisfy { $0.contains(term) } }
    let fillers = [
      "original", "storage box for", "neu", "200 mW", "5 mW", "0.5 mg", "pack of 10", "case for",
      "book about",
      "green", "cream", "set", "livre sur", "usb", "18+", "without prescription", "replica", "mini",
    ]
    var lines: [String] = []
    for number in 0..<count {
      func text(_ length: Int) -> String {
        (0..<length).map { _ -> String in
          if let term = special.randomElement(using: &random), Int.random(in: 0..<8, using: &random) == 0 {
            return term
          }
          let words = Int.random(in: 0..<3, using: &random) == 0 ? terms : fillers
          return words.randomElement(using: &random) ?? ""
        }.joined(separator: " ")
      }
      var listing: [String: Any] = [
        "id": "G\(number)", "title": text(3), "description": "<p>\(text(6))</p>",
        "seller_id": "S\(number % 37)",
      ]
      if number % 3 == 0 { listing["brand"] = "Acme" }
      if number % 4 == 0 { listing["target_country"] = ["DE", "MT", "FR"][number % 3] }
      if number % 5 == 0 { listing["price"] = "\(number).50 EUR" }
      if number % 2 == 0 { listing["language"] = ["de", "en", "fr"][number % 3] }
      if let data = try? JSONSerialization.data(withJSONObject: listing, options: [.sortedKeys]) {
        lines.append(String(decoding: data, as: UTF8.self))
      }
    }
    return Data((lines.joined(separator: "\n") + "\n").utf8)
  }
}
