extension Instruction {
  /// The same with other positions of finds.
  package func mappingFinds(_ map: (Int) -> Int) -> Instruction {
    switch self {
    case .found(let find): return .found(find: map(find))
    case .count(let find, let comparison, let number): return .count(find: map(find), comparison, number)
    case .distinctTerms(let find, let comparison, let number):
      return .distinctTerms(find: map(find), comparison, number)
    case .near(let find, let other, let proximity):
      return .near(find: map(find), other: map(other), proximity)
    case .sameField(let finds): return .sameField(finds: finds.map(map))
    case .lane(let find, let equal, let lane): return .lane(find: map(find), equal: equal, lane)
    case .hitField(let find, let equal, let field): return .hitField(find: map(find), equal: equal, field)
    case .quantity(let find, let comparison, let quantity):
      return .quantity(find: map(find), comparison, quantity)
    case .constant, .missing, .text, .textIn, .textContains, .number, .money, .categoryUnder, .codeIn, .day,
      .flag, .traderAuthorised, .not, .and, .or, .atLeast:
      return self
    }
  }
}

extension Condition {
  package func mappingFinds(_ map: (Int) -> Int) -> Condition {
    Condition(instructions.map { $0.mappingFinds(map) })
  }
}
