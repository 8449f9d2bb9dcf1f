/// What an entry in a German register tells, however it is written: `HRB49263`, `HRB-Nr. 49263, Amtsgericht Köln`.
///
/// The scheme takes the register's own spelling alone. Here words around it are passed over, so that what is checked is
/// court, kind and number.
struct GermanRegisterEntry {
  var court: String?
  /// `HRB`; `nil` where no register is named.
  var kind: String?
  /// The number as written, with the letters behind it.
  var number = ""
  /// Whether words are left that are no court's and say nothing else.
  var hasOtherWords: Bool

  init(_ text: String) {
    var words = IdentifierText.clean(text, without: "", capitals: false)
      .split { $0.isWhitespace || ",;:()".contains($0) }.map(String.init)
    if let place = words.firstIndex(where: { Self.kind(at: $0) != nil }),
      let found = Self.kind(at: words[place])
    {
      kind = found.kind
      var end = place + 1
      if !found.rest.isEmpty {
        number = found.rest
      } else {
        while end < words.count, Self.isMark(words[end]) { end += 1 }
        if end < words.count, words[end].first?.isNumber == true {
          number = words[end]
          end += 1
        }
      }
      // `HRB 11223 B`: letters that tell entries of merged courts apart.
      if !number.isEmpty, number.allSatisfy(\.isNumber), end < words.count, words[end].count <= 3,
        words[end].allSatisfy({ $0.isUppercase })
      {
        number += " " + words[end]
        end += 1
      }
      words.removeSubrange(place..<end)
    }
    court = GermanCourts.find(in: words)
    hasOtherWords = court == nil && words.contains { !Self.officeWords.contains($0.lowercased()) }
  }

  /// As the scheme takes it; `nil` without a kind and a number.
  func text(court: String) -> String? {
    guard let kind, !number.isEmpty else { return nil }
    return "\(court) \(kind) \(number)"
  }

  /// `HRB`, `HRB49263`, `HRB-49263`, `HRB-Nr.`: the kind, and what is behind it and no mark.
  private static func kind(at word: String) -> (kind: String, rest: String)? {
    for kind in Germany.registerKinds where word.lowercased().hasPrefix(kind.lowercased()) {
      var rest = word.dropFirst(kind.count)
      if rest.first.map({ "-./".contains($0) }) ?? false { rest = rest.dropFirst() }
      if rest.isEmpty || isMark(String(rest)) { return (kind, "") }
      if rest.first?.isNumber == true { return (kind, String(rest)) }
    }
    return nil
  }

  private static func isMark(_ word: String) -> Bool {
    ["nr", "nr.", "no", "no.", "nummer", "number", "#", "-"].contains(word.lowercased())
  }

  /// Words for a register and its keeper.
  private static let officeWords: Set<String> = [
    "amtsgericht", "amtsgerichts", "ag", "registergericht", "registergerichts", "handelsregister", "register",
    "genossenschaftsregister", "partnerschaftsregister", "vereinsregister", "gesellschaftsregister",
    "registerportal", "abteilung", "abt", "abt.", "a", "b", "hra", "hrb", "des", "der", "beim", "bei", "am",
    "in",
    "local", "district", "court", "commercial", "of", "the", "germany", "deutschland",
  ]
}

/// What an entry in the French register tells.
enum FrenchRegister {
  /// The city of `RCS Paris B 303265045`, a number as the scheme leaves it; empty for a number without one.
  static func city(ofNumber value: String) -> String {
    var words = value.split(separator: " ")
    guard words.count >= 3, words.first == "RCS" else { return "" }
    words.removeFirst()
    words.removeLast()
    if words.count > 1, words.last == "A" || words.last == "B" { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// The city of `Greffe du tribunal de commerce de Paris`; `nil` where the text does not begin as a register's name
  /// does, for then nobody can say which of its words are a city's.
  static func city(ofRegister text: String) -> String? {
    let words = PlainText.key(text).split(separator: " ").map(String.init)
    guard let first = words.first, ["rcs", "greffe", "tribunal", "registre"].contains(first) else {
      return nil
    }
    let city = words.filter { !officeWords.contains($0) && !$0.allSatisfy(\.isNumber) }
    return city.isEmpty ? nil : city.joined(separator: " ")
  }

  private static let officeWords: Set<String> = [
    "rcs", "greffe", "tribunal", "registre", "commerce", "activités", "économiques", "societes", "sociétés",
    "et",
    "du", "de", "des", "le", "la", "d", "au", "a", "b",
  ]
}

extension RegisterNumbers {
  /// What a register's numbers of one firm have in common, be it the number of the firm, of an establishment or of its
  /// entry: the SIREN in SIRET and RCS, REGON's first nine digits, the ACN in an ABN, the PAN in a GSTIN, a Vietnamese
  /// tax code without its branch.
  static func firm(_ value: String, of country: String) -> String {
    let digits = value.filter { $0.isASCII && $0.isNumber }
    switch country {
    case "FR": return value.hasPrefix("RCS") ? String(digits.suffix(9)) : String(digits.prefix(9))
    case "PL" where value.count == 14: return String(digits.prefix(9))
    case "AU" where value.count == 11: return String(digits.suffix(9))
    case "IN" where value.count == 15: return String(value.dropFirst(2).prefix(10))
    case "VN" where digits.count > 10: return String(digits.prefix(10))
    default: return value
    }
  }
}
