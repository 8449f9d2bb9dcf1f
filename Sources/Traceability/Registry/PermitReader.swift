import CompiledRules

/// Puts a record's permits together. A permit may be a word, a line that also says its number and end, or an object
/// whose members come as cells one after the other, the end before the kind or behind it.
struct PermitReader {
  /// What one cell says.
  enum Part: Equatable {
    case kinds(String)
    case reference(String)
    case end(String)

    fileprivate var order: Int {
      switch self {
      case .kinds: 0
      case .reference: 1
      case .end: 2
      }
    }
  }

  private var parts: [Part] = []
  /// Whether a permit has an end that cannot be read. It must not hold for ever: it counts as over.
  private(set) var hasUnreadableEnd = false

  mutating func add(_ part: Part) { parts.append(part) }

  /// The permits, in their order. O(cells).
  ///
  /// Nothing says where an object ends but that one of its members comes again, or the one that came first.
  mutating func permits() -> [Authorisation] {
    var result: [Authorisation] = []
    var group: [Part] = []
    for part in parts {
      let isNext = part.order == parts.first?.order || group.contains { $0.order == part.order }
      if isNext, !group.isEmpty {
        result += permits(of: group)
        group = []
      }
      group.append(part)
    }
    return result + permits(of: group)
  }

  /// Permits that one object or one row tells: number and end are those of all its kinds that tell none themselves.
  private mutating func permits(of group: [Part]) -> [Authorisation] {
    var permits: [Authorisation] = []
    var reference = ""
    var end: CalendarDay?
    for part in group {
      switch part {
      case .kinds(let text): permits += read(text)
      case .reference(let text): reference = text
      case .end(let text): end = day(text)
      }
    }
    for index in permits.indices {
      if permits[index].reference.isEmpty { permits[index].reference = reference }
      permits[index].until = permits[index].until ?? end
    }
    return permits
  }

  private mutating func day(_ text: String) -> CalendarDay {
    if let day = DayText.read(text) { return day }
    hasUnreadableEnd = true
    return .distantPast
  }

  /// `pharmacy`, `pharmacy DE-2231`, `pharmacy DE-2231 until 2027-01-31`, `pharmacy (bis 31.1.2027)`, several with `;`
  /// or `,` between.
  private mutating func read(_ text: String) -> [Authorisation] {
    var permits: [[String]] = []
    for part in Self.list(text) {
      let words = Self.words(part)
      guard let first = words.first else { continue }
      // `pharmacy, until 2027-01-31` is one permit.
      if !permits.isEmpty, Self.endWords.contains(first.lowercased()) || DayText.hasForm(first) {
        permits[permits.count - 1] += words
      } else {
        permits.append(words)
      }
    }
    return permits.map { permit($0) }
  }

  /// The first word is the kind. The end is the day behind a word that says so, else the last day that there is, but
  /// for one behind a word for a beginning.
  private mutating func permit(_ words: [String]) -> Authorisation {
    var result = Authorisation(kind: words[0])
    var rest: [String] = []
    var endsAt: Int?
    var last: Int?
    for index in words.indices.dropFirst() {
      let before = words[index - 1].lowercased()
      if DayText.hasForm(words[index]) {
        // `bis zum 31.1.2027`: what stands between says nothing.
        if let word = endsAt, !DayText.hasForm(words[word]) { endsAt = index }
        if !Self.beginWords.contains(before) { last = index }
      } else if Self.endWords.contains(words[index].lowercased()) {
        // Where no day follows the end cannot be read.
        endsAt = endsAt ?? index
      } else {
        rest.append(words[index])
      }
    }
    if let place = endsAt ?? last { result.until = day(words[place]) }
    result.reference = rest.joined(separator: " ")
    return result
  }

  static func list(_ text: String) -> [String] {
    text.split { ",;|".contains($0) || $0.isNewline }.map { IdentifierText.trimmed(String($0)) }.filter {
      !$0.isEmpty
    }
  }

  /// Words without the brackets and colons around them.
  private static func words(_ text: String) -> [String] {
    let isAround: (Character) -> Bool = { "()[]:".contains($0) }
    return text.split(whereSeparator: \.isWhitespace).compactMap { word in
      let plain = word.drop(while: isAround).reversed().drop(while: isAround).reversed()
      return plain.isEmpty ? nil : String(plain)
    }
  }

  private static let endWords: Set<String> = [
    "until", "till", "expires", "expiry", "exp", "bis", "jusqu'au", "jusqu’au", "expire", "hasta", "caduca",
    "fino",
    "scade", "scadenza", "tot", "até", "saakka",
  ]
  private static let beginWords: Set<String> = [
    "from", "since", "issued", "granted", "ab", "seit", "vom", "erteilt", "depuis", "délivré", "desde", "dal",
    "od", "sinds",
  ]
}

extension CalendarDay {
  /// Before every day that counts.
  fileprivate static let distantPast = CalendarDay(year: 1, month: 1, day: 1)
}
