import Foundation
import Listings

/// A rule set as data of the tests: written out for the program, and evaluated as it is by the reference.
struct RuleSetModel {
  var lists: [ListModel] = []
  var tables: [TableModel] = []
  var rules: [RuleModel] = []
  var traderRules: [TraderRuleModel] = []
  var exceptions: [ExceptionModel] = []
}

struct TermModel {
  enum Form { case word, prefix, anywhere, endings }
  /// As the rule writes it: words with a space between.
  var text: String
  var form = Form.word
  var isAsWritten = false
  /// `de only:`
  var onlyLanguage: String?

  var folded: [Character] { Array(text.lowercased()) }
}

struct ListModel {
  var name: String
  var terms: [TermModel]
}

/// A table of goods: terms with limits that conditions ask for.
struct TableModel {
  struct Row {
    var term: String
    var maker: String
    /// In per cent.
    var limit: Decimal?
    var number: Decimal?
    var annex: String?
    var barcode: String?
    var price: (amount: Decimal, currency: String)?
    var day: DayModel?
    /// Of a keyed table: where it holds; `nil` for wherever no other row of the term does.
    var countries: [String]?
  }
  var name: String
  var rows: [Row]
  var isKeyed = false
  static let columns = ["term", "maker", "limit", "number", "annex", "barcode", "price", "day", "country"]

  /// The column's texts, row by row; empty for none.
  func texts(_ column: String) -> [String] {
    rows.map { row in
      switch column {
      case "term": row.term
      case "maker": row.maker
      case "limit": row.limit.map { "\($0) %" } ?? ""
      case "number": row.number.map { "\($0)" } ?? ""
      case "annex": row.annex ?? ""
      case "barcode": row.barcode ?? ""
      case "price": row.price.map { "\($0.amount) \($0.currency)" } ?? ""
      case "day": row.day.map { $0.text } ?? ""
      default: isKeyed ? row.countries?.joined(separator: " ") ?? "*" : "-"
      }
    }
  }

  var csv: String {
    let columns = Self.columns.map { texts($0) }
    let lines = rows.indices.map { row in columns.map { $0[row] }.joined(separator: ",") }
    return ([Self.columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }

  /// The rows of a column's text, whatever its case, and per row where it holds; `nil` for everywhere.
  func rows(_ column: String, _ text: String) -> [(row: Int, countries: Set<String>?)] {
    let texts = texts(column)
    let found = rows.indices.filter { texts[$0].lowercased() == text.lowercased() }
    guard isKeyed else { return found.map { ($0, nil) } }
    let named = Set(found.flatMap { rows[$0].countries ?? [] })
    return found.map { ($0, rows[$0].countries.map { Set($0) } ?? Self.allCountries.subtracting(named)) }
  }

  /// Countries that listings and rules of the tests name, and so many more that none could be all.
  static let allCountries: Set<String> = ["DE", "AT", "FR", "PL", "GB", "US"]
}

struct DayModel: Comparable {
  var year: Int
  var month: Int
  var day: Int
  var text: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
  static func < (left: DayModel, right: DayModel) -> Bool { left.text < right.text }
}

struct FindModel {
  enum Target {
    case lists([String])
    case inline([TermModel])
    case column(table: String, column: String)
    case expression(ExpressionModel)
    case quantity(Measurable)
  }
  var name: String
  var target: Target
  var fields: [Field]
  var near: (find: Int, words: Int)?
}

/// A pattern that is easily searched by hand: words, and gaps or digits between.
struct ExpressionModel {
  enum Part { case word(String), gap, digits }
  var parts: [Part]
  var ignoresCase: Bool

  var pattern: String {
    parts.map { part in
      switch part {
      case .word(let word): word
      case .gap: "[^0-9A-Za-z]+"
      case .digits: "[0-9]+"
      }
    }.joined()
  }
}

struct RuleModel {
  enum Status: String { case draft, shadow, active, retired }
  var name: String
  var status = Status.active
  var countries: [String] = []
  var since: DayModel?
  var until: DayModel?
  var finds: [FindModel]
  var lets: [ConditionModel] = []
  var ignores: [(find: Int, condition: ConditionModel)] = []
  var flagWhen: ConditionModel
  var blocks: Bool
  var alternatives: [(blocks: Bool, condition: ConditionModel)] = []
}

struct TraderRuleModel {
  static let actions = ["request_information", "remind", "warn", "restrict", "suspend", "terminate"]
  var name: String
  var countries: [String] = []
  var flagWhen: ConditionModel
  var action: String
  var alternatives: [(action: String, condition: ConditionModel)] = []
}

struct ExceptionModel {
  enum Subject { case trader(String), listing(String), product(String) }
  var rule: String
  var subject: Subject
  var until: DayModel
}
