import CompiledRules
package import Listings

/// Why a record of a trader file cannot be one.
package struct TraderFault: Error, Sendable, Equatable {
  /// Stable and machine-readable, as `trader.no-id`.
  package var code: String
  package var reason: String
}

/// Turns records into traders. Remembers what columns say; one thread at a time.
package final class TraderReader {
  private let columns: TraderColumns
  private var known: [String: TraderColumn] = [:]
  /// Names that say nothing, as they come.
  package private(set) var ignored: Set<String> = []
  private static let mostNames = 4096

  package init(columns: TraderColumns = .builtIn) { self.columns = columns }

  /// O(cells).
  package func read(_ record: Record, of batch: RecordBatch) throws(TraderFault) -> TraderRecord {
    var trader = TraderRecord(id: "")
    var address: [String] = []
    var kind = ""
    var permits = PermitReader()
    for index in record.cells {
      let cell = batch.cells[index]
      guard cell.valueLength > 0 else { continue }
      let text = IdentifierText.trimmed(batch.string(cell))
      guard !text.isEmpty else { continue }
      switch target(String(decoding: batch.name(cell), as: UTF8.self)) {
      case .id: if trader.id.isEmpty { trader.id = text }
      case .item(let item): if trader[item].isEmpty { trader[item] = text }
      case .addressPart: address.append(text)
      case .documentKind: kind = text
      case .authorisation: permits.add(.kinds(text))
      case .authorisationReference: permits.add(.reference(text))
      case .authorisationUntil: permits.add(.end(text))
      case let column: apply(column, text, to: &trader)
      }
    }
    guard !trader.id.isEmpty else {
      throw TraderFault(
        code: "trader.no-id", reason: "the trader has no id; name its column id, trader_id or seller_id")
    }
    guard trader.id.utf8.count <= 1024 else {
      throw TraderFault(code: "trader.long-id", reason: "the trader's id is longer than 1024 bytes")
    }
    trader.authorisations = permits.permits()
    if permits.hasUnreadableEnd { trader.unreadableDates.append("authorisations") }
    if trader[.address].isEmpty {
      trader[.address] = address.joined(separator: ", ")
    }
    if !kind.isEmpty, !trader[.identityDocument].isEmpty {
      trader[.identityDocument] = "\(kind) \(trader[.identityDocument])"
    }
    return trader
  }

  private func target(_ name: String) -> TraderColumn {
    if let target = known[name] { return target }
    // `authorisations[2]/kind` says what `authorisations/kind` says.
    let plain = name.split(separator: "[").enumerated().map { index, part in
      index == 0 ? part : part.drop { $0 != "]" }.dropFirst()
    }.joined()
    let target = columns.target(plain)
    if known.count < Self.mostNames {
      known[name] = target
      if target == .other { ignored.insert(name) }
    }
    return target
  }

  private func apply(_ column: TraderColumn, _ text: String, to trader: inout TraderRecord) {
    func day(_ name: String) -> CalendarDay? {
      let day = DayText.read(text)
      if day == nil { trader.unreadableDates.append(name) }
      return day
    }
    switch column {
    case .registered: trader.isRegistered = YesNo.read(text)
    case .registerCountry: trader.registerCountry = text
    case .countries:
      trader.countries += PermitReader.list(text).map { CountryCode.meant(by: $0) ?? $0.uppercased() }
    case .status: trader.status = TraderStatus(text: text)
    case .role: trader.isAffiliate = text.lowercased().contains("affiliate")
    case .documentSeen: trader.documentSeen = day("identity_document_seen_on")
    case .documentExpires: trader.documentExpires = day("identity_document_expires")
    case .requested: trader.requested = day("requested_on")
    case .reminded: trader.reminded = day("reminded_on")
    case .evidenceSource(let item):
      var evidence = trader.evidence(item) ?? Evidence()
      evidence.source = text
      trader.setEvidence(evidence, item)
    case .evidenceDay(let item):
      guard let day = day("\(item.name)_verified_on") else { return }
      var evidence = trader.evidence(item) ?? Evidence()
      evidence.day = day
      trader.setEvidence(evidence, item)
    case .id, .item, .addressPart, .documentKind, .authorisation, .authorisationReference,
      .authorisationUntil,
      .other:
      return
    }
  }
}
