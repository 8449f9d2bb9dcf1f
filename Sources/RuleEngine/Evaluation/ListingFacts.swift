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
  var texts: CellTexts
  /// Fields whose absence left a comparison unknown.
  var missing: Set<Field> = []

  init(
    batch: RecordBatch, record: Record, context: FeedContext, authorisations: Set<String> = [],
    authority: (any TraderAuthority)? = nil
  ) {
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
      lane: .exact, cell: hit.cell, start: source.lowerBound, end: source.upperBound)
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

  var language: String? { text(.language) }

  /// What the listing's trader may offer. Without a registry, without a seller, or for one whom the registry lacks:
  /// nothing, for a permit is a matter of proof.
  var knownAuthorisations: Set<String> {
    guard let authority, let seller = text(.sellerID), let held = authority.authorisations(of: seller) else {
      return authorisations
    }
    return authorisations.union(held)
  }

  /// Countries in which the listing is offered; empty when neither it nor its feed says.
  var countries: [String] {
    guard let text = text(.targetCountry) else { return context.countries }
    return FieldReading.codes(text).map { $0.uppercased() }
  }

  /// Every value of a repeatable field, or the one of another.
  private func isMissing(_ field: Field) -> Bool {
    if field == .targetCountry { return countries.isEmpty }
    if field.isRepeatable {
      return !record.cells.contains { batch.cells[$0].field == field && batch.cells[$0].valueLength > 0 }
    }
    return text(field) == nil
  }

  mutating func atom(_ instruction: Instruction) -> Trilean {
    switch instruction {
    case .missing(let field): return Trilean(isMissing(field))
    case .traderAuthorised(let kind): return Trilean(knownAuthorisations.contains(kind))
    case .text(let field, let comparison, let value):
      return known(field, text(field)) { text in
        comparison.holds(Folding.foldTerm(text), Folding.foldTerm(value))
      }
    case .textIn(let field, let values):
      return known(field, text(field)) { text in
        let folded = Folding.foldTerm(text)
        return values.contains { Folding.foldTerm($0) == folded }
      }
    case .textContains(let field, let value):
      return known(field, text(field)) {
        FieldReading.containsWords(Folding.foldTerm($0), Folding.foldTerm(value))
      }
    case .number(let field, let comparison, let value):
      return known(field, text(field).flatMap(FieldReading.number)) { comparison.holds($0, value) }
    case .money(let comparison, let value, let currency):
      return money(comparison, value, currency)
    case .categoryUnder(let field, let path):
      return known(field, text(field)) { FieldReading.isUnder($0, path) }
    case .codeIn(let field, let codes):
      return codeIn(field, codes)
    case .day(let field, let comparison, let day):
      return known(field, text(field).flatMap(FieldReading.day)) { comparison.holds($0, day) }
    case .flag(let field, let wanted):
      return known(field, text(field).flatMap(FieldReading.flag)) { $0 == wanted }
    default:
      // Finds and connectives are the machine's.
      return .unknown
    }
  }

  private mutating func known<Value>(_ field: Field, _ value: Value?, _ test: (Value) -> Bool) -> Trilean {
    guard let value else {
      missing.insert(field)
      return .unknown
    }
    return Trilean(test(value))
  }

  private mutating func money(_ comparison: Comparison, _ value: ExactDecimal, _ currency: String) -> Trilean
  {
    guard let text = text(.price), let price = FieldReading.money(text) else {
      missing.insert(.price)
      return .unknown
    }
    guard let stated = price.currency ?? self.text(.currency)?.uppercased() else {
      missing.insert(.currency)
      return .unknown
    }
    // Unequal currencies do not compare without a rates file.
    guard stated == currency else { return .unknown }
    return Trilean(comparison.holds(price.amount, value))
  }

  private mutating func codeIn(_ field: Field, _ codes: [String]) -> Trilean {
    let wanted = Set(codes.map { $0.lowercased() })
    if field == .targetCountry {
      let countries = self.countries
      // A listing that names no country may be offered in any of them.
      guard !countries.isEmpty else {
        missing.insert(field)
        return .unknown
      }
      return Trilean(countries.contains { wanted.contains($0.lowercased()) })
    }
    return known(field, text(field)) { text in
      let subtag = text.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init)
      return wanted.contains(text.lowercased()) || (field == .language && wanted.contains(subtag ?? ""))
    }
  }
}
