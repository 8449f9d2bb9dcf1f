import CompiledRules

/// A condition as written.
struct ConditionNode {
  indirect enum Kind {
    /// A name alone: a find that has a hit, a `let`, or something that happened to the trader.
    case name(Name)
    case not(ConditionNode)
    case and([ConditionNode])
    case or([ConditionNode])
    case atLeast(Spanned<Int>, [ConditionNode])
    /// `count(x) >= 2`
    case count(Name, Comparison, Int)
    /// `distinct(x.term) >= 2`
    case distinct(Name, Comparison, Int)
    case near(Name, Name, Proximity)
    case sameField([Name])
    case sameRow([Name])
    /// `price < 10 EUR`, `x.lane == exact`, `strength > substance.row.limit`
    case compare(Reference, Spanned<Comparison>, Operand)
    case isIn(Reference, SetNode)
    case contains(Reference, Name)
    /// `category under "A > B"`, or one of several paths in brackets.
    case under(Reference, [Name])
    case missing(Reference)
    /// `any missing(a, b)`
    case anyMissing([Reference])
    case authorised(Name)
    /// `notified at least 14 days ago`
    case age(Reference, Comparison, days: Int)
  }
  var kind: Kind
  var span: Span
}

/// What a condition asks about: a name, or names with dots between them (`x.row.limit`, `trader.strikes`). Not empty.
struct Reference {
  var head: Name
  var rest: [Name] = []

  var span: Span { rest.last.map { head.span.through($0.span) } ?? head.span }
  var isName: Bool { rest.isEmpty }
  var text: String { ([head] + rest).map(\.value).joined(separator: ".") }
}

/// What `in` looks through.
enum SetNode {
  case values([Operand])
  /// A list, or the column of a table.
  case list(ListReference)
}

/// What a comparison compares with.
struct Operand {
  enum Kind {
    case text(String)
    case word(String)
    case number(String)
    /// A number and what follows it: a unit or a currency.
    case amount(number: String, unit: String)
    /// `substance.row.limit`
    case reference(Reference)
  }
  var kind: Kind
  var span: Span
}
