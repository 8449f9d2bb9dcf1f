import CompiledRules
import Ledger
import Listings
import Reports
import RuleEngine
import TextFolding

/// Turns findings into what a ledger keeps of them. Only flagged listings come here.
struct SightingMaker {
  private let program: RuleProgram
  /// Per rule, the fields that change from night to night and that it reads all the same.
  private let reading: [FieldSet]

  init(program: RuleProgram) {
    self.program = program
    reading = program.rules.map { rule in
      var fields = FieldSet([])
      let conditions = [rule.flagWhen] + rule.alternatives.map(\.condition) + rule.ignores.map(\.condition)
      for instruction in conditions.flatMap(\.instructions) {
        switch instruction {
        case .money:
          fields.insert(.price)
          fields.insert(.currency)
        case .number(let field, _, _), .missing(let field), .text(let field, _, _), .textIn(let field, _),
          .textContains(let field, _), .codeIn(let field, _), .flag(let field, _):
          fields.insert(field)
        default: break
        }
      }
      for find in rule.finds {
        for field in Field.allCases where find.fields.contains(field) { fields.insert(field) }
      }
      return fields
    }
  }

  /// A sighting for each of a listing's findings, in their order, without what only a new or changed one needs; see
  /// `complete`.
  func sightings(
    of evaluation: Evaluation, in batch: RecordBatch, feed: FeedContext, number: UInt64
  ) -> [Sighting] {
    let record = batch.records[evaluation.record]
    var key = ListingKey()
    key.set(record, of: batch, feed: feed, number: number)
    let keyText = String(decoding: key.bytes, as: UTF8.self)
    let trader = ListingKey.text(.sellerID, record, batch) ?? feed.seller
    var contents: [UInt64: String] = [:]
    return evaluation.findings.compactMap { finding in
      guard program.rules.indices.contains(finding.rule) else { return nil }
      let rule = program.rules[finding.rule]
      var id: [UInt8] = []
      FindingID.append(key: key.bytes, rule: rule.id, version: rule.version, to: &id)
      let fields = reading[finding.rule]
      let volatile = fields.rawValue & ContentHash.volatile.rawValue
      let content = contents[volatile] ?? ContentHash.hash(record, of: batch, reading: fields)
      contents[volatile] = content
      let category =
        program.categories.indices.contains(rule.category) ? program.categories[rule.category].id : ""
      return Sighting(
        id: String(decoding: id, as: UTF8.self), key: keyText, namespace: feed.namespace,
        // Nobody can be told apart by the place of a listing alone.
        trader: trader, listing: ListingKey.text(.id, record, batch) ?? "", rule: rule.id,
        version: rule.version,
        severity: rule.severity.rawValue, verdict: finding.verdict.rawValue, category: category,
        measure: rule.measure?.rawValue, lane: weakestLane(finding), undecided: finding.undecided,
        countries: finding.countries.isEmpty ? rule.countries : finding.countries, content: content,
        gtin: ListingKey.text(.gtin, record, batch), itemGroup: ListingKey.text(.itemGroup, record, batch),
        image: image(record, batch), signature: TextSignature(folded: []), facts: "")
    }
  }

  /// Adds what a ledger keeps of a finding's words and of the listing's text; `signature` is the listing's, once it is
  /// known. The costly part: most of what is flagged on a night was flagged on the night before.
  func complete(
    _ sighting: inout Sighting, _ finding: Finding, _ record: Int, in batch: RecordBatch, feed: FeedContext,
    signature: inout TextSignature?
  ) {
    let record = batch.records[record]
    let known = signature ?? self.signature(record, batch)
    signature = known
    sighting.signature = known
    sighting.facts = facts(finding, record, batch, feed).text
  }

  private func weakestLane(_ finding: Finding) -> String {
    (finding.matches.map(\.lane).max { $0.rawValue < $1.rawValue } ?? .exact).name
  }

  /// The first picture's address without what stands behind `?`: shops put sizes and dates there.
  private func image(_ record: Record, _ batch: RecordBatch) -> String? {
    guard let address = ListingKey.text(.imageLinks, record, batch) else { return nil }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    return path.isEmpty ? nil : String(path)
  }

  private func facts(
    _ finding: Finding, _ record: Record, _ batch: RecordBatch, _ feed: FeedContext
  ) -> FindingFacts {
    var say: [String: String] = [:]
    for sentence in finding.sentences { say[sentence.language] = String(sentence.text.prefix(1000)) }
    var places: [FindingFacts.Place] = []
    for match in finding.matches where batch.cells.indices.contains(match.cell) {
      let place = FindingFacts.Place(field: batch.cells[match.cell].field.name, lane: match.lane.name)
      if !places.contains(place), places.count < 8 { places.append(place) }
    }
    let created = ListingKey.text(.createdAt, record, batch).flatMap { text -> String? in
      let day = String(text.prefix(10))
      return FindingFacts.isDay(day) ? day : nil
    }
    return FindingFacts(
      say: say, places: places, title: String((ListingKey.text(.title, record, batch) ?? "").prefix(200)),
      language: ListingKey.text(.language, record, batch) ?? feed.language, created: created)
  }

  private func signature(_ record: Record, _ batch: RecordBatch) -> TextSignature {
    var folded: [UInt8] = []
    for index in record.cells {
      let cell = batch.cells[index]
      guard cell.field == .title || cell.field == .description else { continue }
      let value = batch.value(cell)
      let whole = UnsafeRawBufferPointer(rebasing: value.prefix(8192))
      folded.append(contentsOf: Folding.foldMapped(whole, html: true).bytes)
      folded.append(UInt8(ascii: " "))
    }
    return TextSignature(folded: folded)
  }
}
