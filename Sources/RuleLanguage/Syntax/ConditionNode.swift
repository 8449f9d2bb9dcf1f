import CompiledRules

/// A condition as written.
struct ConditionNode {
  indirect enum Kind {
    /// A name alone: a find that has a hit.
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
    /// `x.lane == exact`
    case attribute(Name, Name, Comparison, Name)
    case compare(Name, Spanned<Comparison>, Operand)
    case isIn(Name, [Operand])
    case contains(Name, Name)
    case under(Name, Name)
    case missing(Name)
    case authorised(Name)
  }
  var kind: Kind
  var span: Span
}

/// What a comparison compares with.
struct Operand {
  enum Kind {
    case text(String)
    case word(String)
    case number(String)
    /// A number and what follows it: a unit or a currency.
    case amount(number: String, unit: String)
  }
  var kind: Kind
  var span: Span
}
