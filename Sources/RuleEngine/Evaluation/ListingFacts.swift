import CompiledRules
import Listings
import TextFolding

/// What conditions ask of one listing and its trader. Missing and unreadable values are unknown, and remembered.
struct ListingFacts {
  let batch: RecordBatch
  let record: Record
  let context: FeedContext
  let authorisations: Set<String>
  let authority: (any TraderAuthority)?
  let traders: (any TraderDirectory)?
  let rates: ExchangeRates?
  var texts: CellTexts
  /// Names of what is missing and left a comparison unknown.
  var missing: Set<String> = []
  /// What is known of the trader, once somebody has asked.
  private var trader: TraderFacts??
  /// The listing's languages as they were read, once a hit has asked.
  private var declared: [String?]?

  init(
    batch: RecordBatch, record: Record, context: FeedContext, authorisations: Set<String> = [],
    authority: (any TraderAuthority)? = nil, traders: (any TraderDirectory)? = nil,
    rates: ExchangeRates? = nil
  ) {
    self.traders = traders
    self.rates = rates
    self.batch = batch
    self.record = record
    self.context = context
    self.authorisations = authorisations
    self.authority = authority
    texts = CellTexts(batch)
  }

  func field(ofCell cell: Int) -> Field { batch.cells[cell].field }

  /// The hit as outputs tell of it: where it stands in the value as it was read.
  mutating func match(_ hit: Hit) -> Match {
    let source = hit.source ?? texts.foldedText(hit.cell).source(of: hit.start..<hit.end)
    return Match(
      find: hit.find, term: hit.term < 0 ? nil : Int(hit.term), list: hit.list < 0 ? nil : Int(hit.list),
      lane: .exact, cell: hit.cell, start: source.lowerBound, end: source.upperBound,
      row: hit.row < 0 ? nil : Int(hit.row))
  }

  /// A field's value without surrounding white space; `nil` where the listing lacks it or it is blank.
  func text(_ field: Field) -> String? {
    if let cell = batch.cell(field, of: record) {
      let text = FieldReading.trimmed(batch.string(batch.cells[cell]))
      if !text.isEmpty { return text }
    }
    switch field {
    case .sellerID: return context.seller
    case .language: return context.language
    default: return nil
    }
  }

  /// Whether the listing is in one of some languages; unknown where neither it nor its feed says, or not so that it can
  /// be read.
  mutating func isIn(languages: [String]) -> Trilean {
    let known = declared ?? stated(.language).flatMap { CodeReading.parts($0, CodeReading.language) }
    declared = known
    if known.isEmpty { return .unknown }
    let isIn = CodeReading.holds(known) { tag in
      languages.contains { CodeReading.isLanguage(tag, $0.lowercased()) }
    }
    if let isIn { return Trilean(isIn) }
    // A code that is not known here, but to the rules.
    return stated(.language).contains { languages.contains($0.lowercased()) } ? .yes : .unknown
  }

  /// What conditions have asked of the trader so far rests on this; `nil` where nothing is known of one.
  var askedTrader: TraderFacts? { trader ?? nil }

  /// What the listing's trader may offer. Without a registry, without a seller, or for one whom the registry lacks:
  /// nothing, for a permit is a matter of proof.
  var knownAuthorisations: Set<String> {
    guard let authority, let seller = text(.sellerID), let held = authority.authorisations(of: seller) else {
      return authorisations
    }
    return authorisations.union(held)
  }

  /// Countries in which the listing is offered; empty when neither it nor its feed says.
  ///
  /// What is no country says nothing: a seller who writes some other word is under the rules of every country.
  var countries: [String] {
    var codes: [String] = []
    for cell in record.cells where batch.cells[cell].states(.targetCountry) {
      for code in FieldReading.countries(batch.string(batch.cells[cell])) where !codes.contains(code) {
        codes.append(code)
      }
    }
    return codes.isEmpty ? context.countries : codes
  }

  private func isMissing(_ field: Field) -> Bool {
    if field == .targetCountry { return countries.isEmpty }
    if field == .links { return batch.links(of: record).isEmpty }
    if field.isRepeatable {
      return !record.cells.contains { batch.cells[$0].field == field && batch.cells[$0].valueLength > 0 }
    }
    return text(field) == nil && stated(field).isEmpty
  }

  mutating func atom(_ instruction: Instruction) -> Trilean {
    switch instruction {
    case .missing(let field): return Trilean(isMissing(field))
    case .trader(let test): return answer(test)
    case .textInList(let field, let texts):
      return anyFolded(field) { texts.contains($0) }
    case .identifierIn(let field, let numbers):
      return any(field) { Identifier.gtin($0).map { Self.contains(numbers, $0) } }
    case .text(let field, let comparison, let value):
      let value = Folding.foldTerm(value)
      return anyFolded(field) { comparison.holds($0, value) }
    case .textIn(let field, let values):
      return anyFolded(field) { folded in values.contains { Folding.foldTerm($0) == folded } }
    case .textContains(let field, let value):
      let words = Folding.foldTerm(value)
      return anyFolded(field) { FieldReading.containsWords($0, words) }
    case .number(let field, let comparison, let value):
      return any(field) { FieldReading.number($0).map { comparison.holds($0, value) } }
    case .money(let comparison, let value, let currency):
      return money(comparison, value, currency)
    case .categoryUnder(let field, let path):
      return any(field) { FieldReading.isUnder($0, path) }
    case .codeIn(let field, let codes):
      return codeIn(field, codes)
    case .day(let field, let comparison, let day):
      return any(field) { FieldReading.day($0).map { comparison.holds($0, day) } }
    case .flag(let field, let wanted):
      return any(field) { FieldReading.flag($0).map { $0 == wanted } }
    default:
      // Finds and connectives are the machine's.
      return .unknown
    }
  }

  private mutating func answer(_ test: TraderTest) -> Trilean {
    if trader == nil {
      trader = .some(text(.sellerID).flatMap { traders?.facts(ofTrader: $0) } ?? traders?.facts(ofTrader: ""))
    }
    if case .authorised(let kind) = test {
      // A matter of proof: without one on record it is false.
      return Trilean(knownAuthorisations.contains(kind) || trader??.authorisations.contains(kind) == true)
    }
    guard let facts = trader ?? nil else {
      missing.insert(test.name)
      return .unknown
    }
    return facts.answer(test, missing: &missing)
  }

  /// In sorted numbers. O(log n).
  private static func contains(_ numbers: [UInt64], _ number: UInt64) -> Bool {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = low + (high - low) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number
  }

  /// A field with the cell of a row.
  mutating func compare(
    _ field: Field, _ comparison: Comparison, _ values: TypedColumn.Values, row: Int
  ) -> Trilean {
    switch values {
    case .text(let values):
      guard let value = values[row] else { return .unknown }
      return anyFolded(field) { comparison.holds($0, value) }
    case .number(let values):
      guard let value = values[row] else { return .unknown }
      return any(field) { FieldReading.number($0).map { comparison.holds($0, value) } }
    case .day(let values):
      guard let value = values[row] else { return .unknown }
      return any(field) { FieldReading.day($0).map { comparison.holds($0, value) } }
    case .identifier(let values):
      guard let value = values[row] else { return .unknown }
      return any(field) { Identifier.gtin($0).map { comparison.holds($0, value) } }
    case .money(let values):
      guard let value = values[row] else { return .unknown }
      return money(comparison, value.amount, value.currency)
    case .quantity: return .unknown
    }
  }

  private mutating func codeIn(_ field: Field, _ codes: [String]) -> Trilean {
    if field == .targetCountry {
      let countries = self.countries
      // A listing that names no country may be offered in any of them.
      guard !countries.isEmpty else {
        missing.insert(field.name)
        return .unknown
      }
      return Trilean(countries.contains { codes.contains($0.uppercased()) })
    }
    return any(field) { text in
      switch field {
      case .language:
        let isAny = CodeReading.holds(CodeReading.parts(text, CodeReading.language)) { tag in
          codes.contains { CodeReading.isLanguage(tag, $0) }
        }
        return isAny ?? (codes.contains(text.lowercased()) ? true : nil)
      case .currency:
        // A rule may ask for what is no currency any more.
        return CodeReading.holds(
          CodeReading.parts(text) { CodeReading.currency($0) ?? (codes.contains($0) ? $0 : nil) },
          codes.contains)
      default: return CodeReading.holds(CodeReading.parts(text, CodeReading.country), codes.contains)
      }
    }
  }
}
