import Foundation
import Listings

/// A value of a listing: as the feed has it, and what it says.
struct ValueModel {
  enum Meaning {
    case passage(Passage)
    case money(Decimal, currency: String?)
    case number(Decimal)
    case day(DayModel)
    case flag(Bool)
    case word(String)
    /// Several words, `nil` for what is no code.
    case words([String?])
    case countries([String])
    /// The components of a category path.
    case path([String])
    /// A GTIN's digits, without leading zeros.
    case gtin(String)
    /// It can be read in two ways, or not at all.
    case unreadable

    /// What a code says; `nil` for what is none.
    var words: [String?] {
      switch self {
      case .word(let word): [word]
      case .words(let words): words
      default: [nil]
      }
    }
  }
  var field: Field
  /// The attribute's, where it is one.
  var name = ""
  var source: String
  var meaning: Meaning
}

struct ListingModel {
  var values: [ValueModel]

  /// Where values of a field stand that are not blank.
  func positions(_ field: Field) -> [Int] {
    values.indices.filter { values[$0].field == field && !values[$0].source.allSatisfy(\.isWhitespace) }
  }

  /// All that a field says. A listing has one id, one seller and one state: of these the first counts.
  func meanings(_ field: Field) -> [ValueModel.Meaning] {
    guard values.contains(where: { $0.field == field }) else {
      return field == .currency ? currencyOfPrice.map { [$0] } ?? [] : []
    }
    let all = positions(field).map { values[$0].meaning }
    return [.id, .sellerID, .state].contains(field) ? Array(all.prefix(1)) : all
  }

  /// What a field says that says one thing.
  func meaning(_ field: Field) -> ValueModel.Meaning? { meanings(field).first }

  /// The field in which a value is searched: the second value of a field stands among the attributes.
  func searchedField(_ position: Int) -> Field {
    let field = values[position].field
    return values[..<position].contains { $0.field == field } ? .attribute : field
  }

  /// Where attributes stand that are not empty, those among them that were a field's second value.
  var attributes: [Int] {
    values.indices.filter { searchedField($0) == .attribute && !values[$0].source.isEmpty }
  }

  /// A listing without a currency has the one whose code its price states (docs/decisions.md: a price stays as it is
  /// written, and its currency is a slice of it).
  private var currencyOfPrice: ValueModel.Meaning? {
    // The amount may be unreadable (`1.000 EUR`: a thousand, or one?) and the currency plain.
    guard let price = values.first(where: { $0.field == .price }) else { return nil }
    return ["EUR", "PLN", "USD"].first { price.source.contains($0) }.map { .word($0) }
  }
}

/// What is said of a feed from outside.
struct FeedModel {
  var seller: String?
  var countries: [String] = []
  var language: String?
}

/// What is known of a trader; what is `nil` or missing is not known.
struct TraderModel {
  struct Item {
    var status: String
    var value: String?
    var isVerified: Bool?
  }
  var items: [String: Item] = [:]
  /// Strikes, proportion and other counts; a key without a value for what the trader has none of.
  var numbers: [String: Int] = [:]
  /// Strikes by severity.
  var strikes: [String: Int] = [:]
  var isSuspended: Bool?
  var firstSeen: DayModel?
  var status: String?
  var authorisations: Set<String> = []
  /// Days since an event; `nil` inside for one that never was.
  var events: [String: Int?] = [:]
}

/// All that a listing is judged in the light of.
struct WorldModel {
  var feed = FeedModel()
  var traders: [String: TraderModel]?
  /// What one unit of each currency is worth.
  var rates: [String: Decimal]?
  var asOf: DayModel
}
