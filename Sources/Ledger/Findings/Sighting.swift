/// A finding as one run made it: what a ledger keeps of it, and nothing else of the listing.
package struct Sighting: Sendable, Equatable {
  /// The finding's id, 32 hexadecimal digits.
  package var id: String
  /// The listing's key.
  package var key: String
  package var namespace: String
  /// The seller's id; `nil` for a listing without one, for which nobody is struck.
  package var trader: String?
  /// The listing's own id, as the feed writes it; empty without one.
  package var listing: String
  package var rule: String
  package var version: Int
  /// Raw values of `Severity` and `Verdict`.
  package var severity: UInt8
  package var verdict: UInt8
  package var category: String
  package var measure: String?
  /// The weakest lane among the hits: evidence of intention.
  package var lane: String
  package var undecided: Bool
  package var countries: [String]
  /// Of what the listing says; see `ContentHash`.
  package var content: String
  package var gtin: String?
  package var itemGroup: String?
  package var image: String?
  package var signature: TextSignature
  /// What a statement of reasons is made of; see `FindingFacts`.
  package var facts: String

  package init(
    id: String, key: String, namespace: String, trader: String?, listing: String, rule: String, version: Int,
    severity: UInt8, verdict: UInt8, category: String, measure: String?, lane: String, undecided: Bool,
    countries: [String], content: String, gtin: String?, itemGroup: String?, image: String?,
    signature: TextSignature, facts: String
  ) {
    self.id = id
    self.key = key
    self.namespace = namespace
    self.trader = trader
    self.listing = listing
    self.rule = rule
    self.version = version
    self.severity = severity
    self.verdict = verdict
    self.category = category
    self.measure = measure
    self.lane = lane
    self.undecided = undecided
    self.countries = countries
    self.content = content
    self.gtin = gtin
    self.itemGroup = itemGroup
    self.image = image
    self.signature = signature
    self.facts = facts
  }
}

/// A sighting on its way into the ledger.
package enum StagedSighting: Sendable, Equatable {
  /// All of it, beside the row that the ledger has of it.
  case whole(Sighting, isQuiet: Bool, number: Int64?)
  /// The ledger's row says the same.
  case same(number: Int64, isQuiet: Bool)

  package init(_ sighting: Sighting, _ history: FindingHistory, isQuiet: Bool) {
    if let number = history.number, history.says(sighting) {
      self = .same(number: number, isQuiet: isQuiet)
    } else {
      self = .whole(sighting, isQuiet: isQuiet, number: history.number)
    }
  }

  /// Appends it as bytes for its way through a run's ordered lines: what follows, the row's number, and the rest.
  package func encode(to output: inout [UInt8]) {
    let (mark, number): (UInt8, Int64?) =
      switch self {
      case .same(let number, let isQuiet): (isQuiet ? 3 : 2, number)
      case .whole(_, let isQuiet, let number): (isQuiet ? 1 : 0, number)
      }
    output.append(mark)
    withUnsafeBytes(of: (number ?? 0).littleEndian) { output.append(contentsOf: $0) }
    if case .whole(let sighting, _, _) = self { sighting.encode(to: &output) }
  }

  /// Reads what `encode` wrote, from `position` on; `nil` where it is not whole.
  package init?(decoding bytes: [UInt8], at position: inout Int) {
    guard position + 9 <= bytes.count else { return nil }
    let mark = bytes[position]
    let bits = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[position + 1 + $1]) << UInt64(8 * $1) }
    let number = Int64(bitPattern: bits)
    position += 9
    guard mark < 2 else {
      self = .same(number: number, isQuiet: mark == 3)
      return
    }
    guard let sighting = Sighting(decoding: bytes, at: &position) else { return nil }
    self = .whole(sighting, isQuiet: mark == 1, number: number == 0 ? nil : number)
  }
}

extension Sighting {
  /// Appends the sighting as bytes for its way through a run's ordered lines.
  package func encode(to output: inout [UInt8]) {
    let texts: [String?] = [
      id, key, namespace, trader, listing, rule, category, measure, lane, countries.joined(separator: " "),
      content, gtin, itemGroup, image, facts,
    ]
    for text in texts {
      guard let text else {
        Self.append(.max, to: &output)
        continue
      }
      Self.append(UInt32(clamping: text.utf8.count), to: &output)
      output.append(contentsOf: text.utf8)
    }
    Self.append(UInt32(clamping: version), to: &output)
    output.append(contentsOf: [severity, verdict, undecided ? 1 : 0])
    output.append(contentsOf: signature.bytes)
  }

  /// Reads what `encode` wrote, from `position` on; `nil` where it is not whole.
  package init?(decoding bytes: [UInt8], at position: inout Int) {
    var texts: [String?] = []
    for _ in 0..<15 {
      guard let length = Self.number(bytes, at: &position) else { return nil }
      if length == .max {
        texts.append(nil)
        continue
      }
      let end = position + Int(length)
      guard end <= bytes.count else { return nil }
      texts.append(String(decoding: bytes[position..<end], as: UTF8.self))
      position = end
    }
    guard let version = Self.number(bytes, at: &position),
      position + 3 + TextSignature.byteCount <= bytes.count
    else { return nil }
    let start = position
    position += 3 + TextSignature.byteCount
    self.init(
      id: texts[0] ?? "", key: texts[1] ?? "", namespace: texts[2] ?? "", trader: texts[3],
      listing: texts[4] ?? "", rule: texts[5] ?? "", version: Int(version), severity: bytes[start],
      verdict: bytes[start + 1], category: texts[6] ?? "", measure: texts[7], lane: texts[8] ?? "",
      undecided: bytes[start + 2] == 1, countries: (texts[9] ?? "").split(separator: " ").map(String.init),
      content: texts[10] ?? "", gtin: texts[11], itemGroup: texts[12], image: texts[13],
      signature: TextSignature(bytes: Array(bytes[(start + 3)..<position])), facts: texts[14] ?? "")
  }

  private static func append(_ value: UInt32, to output: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { output.append(contentsOf: $0) }
  }

  private static func number(_ bytes: [UInt8], at position: inout Int) -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    defer { position += 4 }
    return (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[position + $1]) << UInt32(8 * $1) }
  }
}
