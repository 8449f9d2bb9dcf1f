import CompiledRules
import Crypto
import Listings
import TextFolding

/// The one way to write a rule set's meaning as bytes.
///
/// White space, comments, the names and order of files and the order of definitions leave no trace in it; examples
/// (`expect`) do not either, for they change no verdict. Everything else does: every value is written with its length
/// or between separators that it cannot hold, so that two unequal programs never give the same bytes.
struct CanonicalForm {
  /// Changes when the same program would be written in another way.
  private static let header = "feedwarden rules 1"
  var bytes: [UInt8] = []

  /// SHA-256 of the canonical form, in lower-case hexadecimal. O(program).
  static func hash(of program: RuleProgram) -> String {
    let digest = SHA256.hash(data: bytes(of: program))
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The canonical form. Lists, categories and rules stand in the program in the order of their names.
  static func bytes(of program: RuleProgram) -> [UInt8] {
    var form = CanonicalForm()
    form.bytes.reserveCapacity(program.terms.count * 24 + 4096)
    form.put(header)
    form.put(program.categories.count)
    for category in program.categories { form.put(category) }
    form.put(program.lists.count)
    for list in program.lists { form.put(list, of: program) }
    form.put(program.rules.count)
    for rule in program.rules { form.put(rule, of: program) }
    // What a rule set does not have leaves no trace: its hash is that of versions which did not know of it.
    if !program.tables.isEmpty { form.putTables(of: program) }
    if !program.traderRules.isEmpty {
      form.put("trader rules", program.traderRules.count)
      for rule in program.traderRules { form.put(rule, of: program) }
    }
    if !program.exceptions.isEmpty {
      form.put("exceptions", program.exceptions.count)
      for exception in program.exceptions { form.put(exception) }
    }
    return form.bytes
  }

  // MARK: Values

  mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func put(_ name: String, _ number: Int) {
    put(name)
    put(number)
  }

  /// Decimal digits and a colon: no number's text begins another's.
  mutating func put(_ number: Int) {
    if number >= 0 && number < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func put(_ flag: Bool) { bytes.append(flag ? UInt8(ascii: "+") : UInt8(ascii: "-")) }

  mutating func put(_ texts: [String]) {
    put(texts.count)
    for text in texts { put(text) }
  }

  mutating func put(_ text: String?) {
    put(text != nil)
    if let text { put(text) }
  }

  mutating func put(_ day: CalendarDay?) {
    put(day != nil)
    guard let day else { return }
    put(day.year)
    put(day.month)
    put(day.day)
  }

  mutating func put(_ number: ExactDecimal) {
    put(Int(number.significand))
    put(number.exponent)
  }

  /// Names, and not raw values: those may be renumbered in a later version.
  mutating func put(_ fields: FieldSet) {
    let names = Field.allCases.filter { fields.contains($0) }.map(\.name).sorted()
    put(names)
  }

  mutating func put(_ comparison: Comparison) {
    switch comparison {
    case .equal: put("==")
    case .notEqual: put("!=")
    case .less: put("<")
    case .lessOrEqual: put("<=")
    case .greater: put(">")
    case .greaterOrEqual: put(">=")
    }
  }
}
