import CompiledRules
import Listings
import TextFolding

extension CanonicalForm {
  mutating func put(_ condition: Condition) {
    put(condition.instructions.count)
    for instruction in condition.instructions { put(instruction) }
  }

  private mutating func put(_ instruction: Instruction) {
    switch instruction {
    case .constant(let value): put("constant", Int(value.rawValue))
    case .found(let find): put("found", find)
    case .count(let find, let comparison, let number):
      put("count", find)
      put(comparison)
      put(number)
    case .distinctTerms(let find, let comparison, let number):
      put("distinct", find)
      put(comparison)
      put(number)
    case .near(let find, let other, let proximity):
      put("near", find)
      put(other)
      switch proximity {
      case .within(let words): put("of", words)
      case .withinBefore(let words): put("before", words)
      case .withinAfter(let words): put("after", words)
      }
    case .sameField(let finds):
      put("same field", finds.count)
      for find in finds { put(find) }
    case .sameRow(let finds):
      put("same row", finds.count)
      for find in finds { put(find) }
    case .lane(let find, let isEqual, let lane):
      put("lane", find)
      put(isEqual)
      put(lane.name)
    case .hitField(let find, let isEqual, let field):
      put("hit field", find)
      put(isEqual)
      put(field.name)
    case .quantity(let find, let comparison, let quantity):
      put("quantity", find)
      put(comparison)
      put(quantity.dimension.rawValue)
      put(quantity.value)
    case .quantityTotal(let find, let comparison, let quantity):
      put("total", find)
      put(comparison)
      put(quantity.dimension.rawValue)
      put(quantity.value)
    case .trader(let test): put(test)
    case .not: put("not")
    case .and(let count): put("and", count)
    case .or(let count): put("or", count)
    case .atLeast(let least, let count):
      put("at least", least)
      put(count)
    case .quantityRow, .fieldRow, .rowText, .rowNumber, .rowQuantity, .rowDay, .rowMissing:
      putRowTest(instruction)
    default: putFieldTest(instruction)
    }
  }

  private mutating func putRowTest(_ instruction: Instruction) {
    switch instruction {
    case .quantityRow(let find, let isTotal, let comparison, let cell):
      put("quantity row", find)
      put(isTotal)
      put(comparison)
      put(cell)
    case .fieldRow(let field, let comparison, let cell):
      put("field row", field)
      put(comparison)
      put(cell)
    case .rowText(let cell, let isEqual, let texts):
      put("row text")
      put(cell)
      put(isEqual)
      put(texts)
    case .rowNumber(let cell, let comparison, let number):
      put("row number")
      put(cell)
      put(comparison)
      put(number)
    case .rowQuantity(let cell, let comparison, let quantity):
      put("row quantity")
      put(cell)
      put(comparison)
      put(quantity.dimension.rawValue)
      put(quantity.value)
    case .rowDay(let cell, let comparison, let day):
      put("row day")
      put(cell)
      put(comparison)
      put(day)
    case .rowMissing(let cell):
      put("row missing")
      put(cell)
    default: break
    }
  }

  private mutating func putFieldTest(_ instruction: Instruction) {
    switch instruction {
    case .missing(let field): put("missing", field)
    case .text(let field, let comparison, let text):
      put("text", field)
      put(comparison)
      put(text)
    case .textIn(let field, let texts):
      put("text in", field)
      put(texts)
    case .textInList(let field, let texts):
      put("text in list", field)
      put(texts.map { String(decoding: $0, as: UTF8.self) }.sorted())
    case .identifierIn(let field, let numbers):
      put("identifier in", field)
      put(numbers.map { String($0) })
    case .textContains(let field, let text):
      put("contains", field)
      put(text)
    case .number(let field, let comparison, let number):
      put("number", field)
      put(comparison)
      put(number)
    case .money(let comparison, let amount, let currency):
      put("money")
      put(comparison)
      put(amount)
      put(currency)
    case .categoryUnder(let field, let path):
      put("under", field)
      put(path)
    case .codeIn(let field, let codes):
      put("code in", field)
      put(codes)
    case .day(let field, let comparison, let day):
      put("day", field)
      put(comparison)
      put(day)
    case .flag(let field, let value):
      put("flag", field)
      put(value)
    default: break
    }
  }

  /// A column by its position among those that are compared, which names and kinds of columns decide.
  private mutating func put(_ cell: RowCell) {
    put(cell.find)
    put(cell.column)
  }

  private mutating func put(_ name: String, _ field: Field) {
    put(name)
    put(field.name)
  }
}
