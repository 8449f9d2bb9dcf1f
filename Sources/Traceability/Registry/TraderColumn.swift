/// What a column of a trader file says.
enum TraderColumn: Sendable, Equatable {
  case id
  case item(TraceabilityItem)
  /// A part of the address; parts are joined in the order in which they stand.
  case addressPart
  case registered, registerCountry, countries, status, role
  case authorisation, authorisationReference, authorisationUntil
  case documentKind, documentSeen, documentExpires
  case requested, reminded
  case evidenceSource(TraceabilityItem), evidenceDay(TraceabilityItem)
  /// Nothing that is read.
  case other
}

/// Which column says what: the names built in, and the user's before them.
package struct TraderColumns: Sendable {
  private var targets: [String: TraderColumn] = [:]

  /// The names built in.
  package static let builtIn = TraderColumns()

  private init() {
    for (target, names) in Self.names {
      for name in names.split(separator: " ") { targets[String(name)] = targets[String(name)] ?? target }
    }
  }

  /// The columns with further names for one, which win. False for a column that there is not.
  package mutating func add(_ names: [String], for column: String) -> Bool {
    guard let target = targets[Self.key(column)], target != .other else { return false }
    for name in names { targets[Self.key(name)] = target }
    return true
  }

  /// The names that `add` takes.
  package static var columnNames: [String] {
    names.compactMap { $0.names.split(separator: " ").first.map(String.init) }
  }

  /// Whether a column of this name tells traders apart.
  package func isID(_ name: String) -> Bool { target(name) == .id }

  func target(_ name: String) -> TraderColumn {
    target(key: Self.key(name)) ?? .other
  }

  /// `nil` for a name that says nothing.
  func target(key: String) -> TraderColumn? {
    if let target = targets[key] ?? evidence(key) { return target }
    // `<iban><value>…</value><verified>…`: the value beside its evidence.
    if key.hasSuffix("_value"), let target = targets[String(key.dropLast(6))] { return target }
    return nested(key.split(separator: "_"))
  }

  /// What names built in and the user's say; no parts of names.
  func exact(_ key: String) -> TraderColumn? { targets[key] }

  /// `iban_verified_on`, `verified_iban_source`, `evidence_iban_date`; nested objects are written with `/`.
  private func evidence(_ key: String) -> TraderColumn? {
    var words = key.split(separator: "_").map(String.init)
    guard let mark = words.firstIndex(where: { ["verified", "evidence", "verification"].contains($0) }) else {
      return nil
    }
    words.remove(at: mark)
    var isDay = true
    switch words.last {
    case "on", "date", "at", "day": words.removeLast()
    case "source", "by", "from", "against", "method":
      isDay = false
      words.removeLast()
    default: break
    }
    guard case .item(let item)? = targets[words.joined(separator: "_")] else { return nil }
    return isDay ? .evidenceDay(item) : .evidenceSource(item)
  }

  /// Small letters and digits; every run of anything else is one `_`.
  static func key(_ name: String) -> String {
    var key = ""
    for scalar in name.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        key.unicodeScalars.append(scalar)
      } else if !key.isEmpty, key.last != "_" {
        key.append("_")
      }
    }
    return key.last == "_" ? String(key.dropLast()) : key
  }
}
