package import Listings
import TextFolding

extension Condition: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) { self.init(try reader.read()) }
  package func store(to writer: inout StoredWriter) { writer.put(instructions) }
}

extension RowCell: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(find: try reader.read(), column: try reader.read())
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(find)
    writer.put(column)
  }
}

extension Proximity: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    switch try reader.byte() {
    case 0: self = .within(try reader.read())
    case 1: self = .withinBefore(try reader.read())
    case 2: self = .withinAfter(try reader.read())
    default: throw reader.failure
    }
  }
  package func store(to writer: inout StoredWriter) {
    switch self {
    case .within(let words): writer.put(0, words)
    case .withinBefore(let words): writer.put(1, words)
    case .withinAfter(let words): writer.put(2, words)
    }
  }
}

extension Instruction: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    switch try reader.byte() {
    case 0:
      guard let value = Trilean(rawValue: try reader.byte()) else { throw reader.failure }
      self = .constant(value)
    case 1: self = .found(find: try reader.read())
    case 2: self = .count(find: try reader.read(), try reader.read(), try reader.read())
    case 3: self = .distinctTerms(find: try reader.read(), try reader.read(), try reader.read())
    case 4: self = .near(find: try reader.read(), other: try reader.read(), try reader.read())
    case 5: self = .sameField(finds: try reader.read())
    case 6: self = .sameRow(finds: try reader.read())
    case 7: self = .lane(find: try reader.read(), equal: try reader.read(), try reader.read())
    case 8: self = .hitField(find: try reader.read(), equal: try reader.read(), try reader.read())
    case 9: self = .quantity(find: try reader.read(), try reader.read(), try reader.read())
    case 10: self = .quantityTotal(find: try reader.read(), try reader.read(), try reader.read())
    case 11: self = .trader(try reader.read())
    case 12: self = .not
    case 13: self = .and(try reader.read())
    case 14: self = .or(try reader.read())
    case 15: self = .atLeast(try reader.read(), of: try reader.read())
    case 16:
      self = .quantityRow(
        find: try reader.read(), isTotal: try reader.read(), try reader.read(), try reader.read())
    case 17: self = .fieldRow(try reader.read(), try reader.read(), try reader.read())
    case 18: self = .rowText(try reader.read(), equal: try reader.read(), try reader.read())
    case 19: self = .rowNumber(try reader.read(), try reader.read(), try reader.read())
    case 20: self = .rowQuantity(try reader.read(), try reader.read(), try reader.read())
    case 21: self = .rowDay(try reader.read(), try reader.read(), try reader.read())
    case 22: self = .rowMissing(try reader.read())
    case 23: self = .missing(try reader.read())
    case 24: self = .text(try reader.read(), try reader.read(), try reader.read())
    case 25: self = .textIn(try reader.read(), try reader.read())
    case 26:
      let field = try reader.read(Field.self)
      var texts: Set<[UInt8]> = []
      for _ in 0..<(try reader.count()) { texts.insert(Array(try reader.raw())) }
      self = .textInList(field, texts)
    case 27: self = .textContains(try reader.read(), try reader.read())
    case 28: self = .identifierIn(try reader.read(), try reader.numbers())
    case 29: self = .number(try reader.read(), try reader.read(), try reader.read())
    case 30: self = .money(try reader.read(), try reader.read(), currency: try reader.read())
    case 31: self = .categoryUnder(try reader.read(), try reader.read())
    case 32: self = .codeIn(try reader.read(), try reader.read())
    case 33: self = .day(try reader.read(), try reader.read(), try reader.read())
    case 34: self = .flag(try reader.read(), try reader.read())
    default: throw reader.failure
    }
  }

  package func store(to writer: inout StoredWriter) {
    switch self {
    case .constant(let value):
      writer.put(byte: 0)
      writer.put(byte: value.rawValue)
    case .found(let find): writer.put(1, find)
    case .count(let find, let comparison, let number): writer.put(2, find, comparison, number)
    case .distinctTerms(let find, let comparison, let number): writer.put(3, find, comparison, number)
    case .near(let find, let other, let proximity): writer.put(4, find, other, proximity)
    case .sameField(let finds): writer.put(5, finds)
    case .sameRow(let finds): writer.put(6, finds)
    case .lane(let find, let isEqual, let lane): writer.put(7, find, isEqual, lane)
    case .hitField(let find, let isEqual, let field): writer.put(8, find, isEqual, field)
    case .quantity(let find, let comparison, let quantity): writer.put(9, find, comparison, quantity)
    case .quantityTotal(let find, let comparison, let quantity): writer.put(10, find, comparison, quantity)
    case .trader(let test): writer.put(11, test)
    case .not: writer.put(byte: 12)
    case .and(let count): writer.put(13, count)
    case .or(let count): writer.put(14, count)
    case .atLeast(let least, let count): writer.put(15, least, count)
    case .quantityRow(let find, let isTotal, let comparison, let cell):
      writer.put(16, find, isTotal, comparison, cell)
    case .fieldRow(let field, let comparison, let cell): writer.put(17, field, comparison, cell)
    case .rowText(let cell, let isEqual, let texts): writer.put(18, cell, isEqual, texts)
    case .rowNumber(let cell, let comparison, let number): writer.put(19, cell, comparison, number)
    case .rowQuantity(let cell, let comparison, let quantity): writer.put(20, cell, comparison, quantity)
    case .rowDay(let cell, let comparison, let day): writer.put(21, cell, comparison, day)
    case .rowMissing(let cell): writer.put(22, cell)
    case .missing(let field): writer.put(23, field)
    case .text(let field, let comparison, let text): writer.put(24, field, comparison, text)
    case .textIn(let field, let texts): writer.put(25, field, texts)
    case .textInList(let field, let texts):
      writer.put(26, field, texts.count)
      for text in texts.sorted(by: { $0.lexicographicallyPrecedes($1) }) { writer.put(raw: text) }
    case .textContains(let field, let text): writer.put(27, field, text)
    case .identifierIn(let field, let numbers):
      writer.put(28, field)
      writer.put(numbers: numbers)
    case .number(let field, let comparison, let number): writer.put(29, field, comparison, number)
    case .money(let comparison, let amount, let currency): writer.put(30, comparison, amount, currency)
    case .categoryUnder(let field, let path): writer.put(31, field, path)
    case .codeIn(let field, let codes): writer.put(32, field, codes)
    case .day(let field, let comparison, let day): writer.put(33, field, comparison, day)
    case .flag(let field, let value): writer.put(34, field, value)
    }
  }
}
