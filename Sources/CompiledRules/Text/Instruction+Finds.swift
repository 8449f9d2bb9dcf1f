extension Instruction {
  /// The positions of the finds that it asks.
  var finds: [Int] {
    var finds: [Int] = []
    _ = mappingFinds { find in
      finds.append(find)
      return find
    }
    return finds
  }

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
    case .quantityTotal(let find, let comparison, let quantity):
      return .quantityTotal(find: map(find), comparison, quantity)
    case .sameRow(let finds): return .sameRow(finds: finds.map(map))
    case .quantityRow(let find, let isTotal, let comparison, let cell):
      return .quantityRow(find: map(find), isTotal: isTotal, comparison, cell.mappingFind(map))
    case .fieldRow(let field, let comparison, let cell):
      return .fieldRow(field, comparison, cell.mappingFind(map))
    case .rowText(let cell, let equal, let texts): return .rowText(cell.mappingFind(map), equal: equal, texts)
    case .rowNumber(let cell, let comparison, let number):
      return .rowNumber(cell.mappingFind(map), comparison, number)
    case .rowQuantity(let cell, let comparison, let quantity):
      return .rowQuantity(cell.mappingFind(map), comparison, quantity)
    case .rowDay(let cell, let comparison, let day): return .rowDay(cell.mappingFind(map), comparison, day)
    case .rowMissing(let cell): return .rowMissing(cell.mappingFind(map))
    case .constant, .missing, .text, .textIn, .textInList, .textContains, .identifierIn, .number, .money,
      .categoryUnder, .codeIn, .day, .flag, .trader, .not, .and, .or, .atLeast:
      return self
    }
  }
}

extension RowCell {
  fileprivate func mappingFind(_ map: (Int) -> Int) -> RowCell { RowCell(find: map(find), column: column) }
}

extension Condition {
  package func mappingFinds(_ map: (Int) -> Int) -> Condition {
    Condition(instructions.map { $0.mappingFinds(map) })
  }
}
