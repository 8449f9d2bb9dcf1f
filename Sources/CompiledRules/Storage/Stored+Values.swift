package import Listings
package import TextFolding

extension Int: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) { self = try reader.integer() }
  package func store(to writer: inout StoredWriter) { writer.put(integer: self) }
}

extension Bool: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    let byte = try reader.byte()
    guard byte < 2 else { throw reader.failure }
    self = byte == 1
  }
  package func store(to writer: inout StoredWriter) { writer.put(byte: self ? 1 : 0) }
}

extension String: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) { self = try reader.text() }
  package func store(to writer: inout StoredWriter) { writer.put(raw: utf8) }
}

extension Array: Stored where Element: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    let count = try reader.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(stored: &reader)) }
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(integer: count)
    for element in self { element.store(to: &writer) }
  }
}

extension Optional: Stored where Wrapped: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self = try reader.read(Bool.self) ? try Wrapped(stored: &reader) : nil
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(self != nil)
    if let self { writer.put(self) }
  }
}

/// Types whose values are told apart by their place among all of them.
package protocol StoredChoice: Stored, CaseIterable, Equatable where AllCases == [Self] {}

extension StoredChoice {
  package init(stored reader: inout StoredReader) throws(StoredError) { self = try reader.choice() }
  package func store(to writer: inout StoredWriter) { writer.put(choice: self) }
}

extension Verdict: StoredChoice {}
extension Severity: StoredChoice {}
extension RuleStatus: StoredChoice {}
extension Measure: StoredChoice {}
extension Lane: StoredChoice {}
extension HitAttribute: StoredChoice {}
extension TraderAction: StoredChoice {}
extension TraderItem: StoredChoice {}
extension TraderItemStatus: StoredChoice {}
extension TraderField: StoredChoice {}
extension TraderEvent: StoredChoice {}
extension RuleException.Subject.Kind: StoredChoice {}
extension Field: StoredChoice {}
extension Dimension: StoredChoice {}

extension Comparison: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    guard let comparison = Comparison(rawValue: try reader.byte()) else { throw reader.failure }
    self = comparison
  }
  package func store(to writer: inout StoredWriter) { writer.put(byte: rawValue) }
}

extension FieldSet: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    let bits = UInt64(bitPattern: Int64(try reader.integer()))
    guard bits >> UInt64(Field.allCases.count) == 0 else { throw reader.failure }
    self.init(rawValue: bits)
  }
  package func store(to writer: inout StoredWriter) { writer.put(integer: Int(truncatingIfNeeded: rawValue)) }
}

extension CalendarDay: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(year: try reader.read(), month: try reader.read(), day: try reader.read())
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      throw reader.failure
    }
  }
  package func store(to writer: inout StoredWriter) {
    for part in [year, month, day] { writer.put(part) }
  }
}

extension ExactDecimal: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    let significand = try reader.integer()
    let exponent = try reader.integer()
    // What rules can write lies far within; comparing takes steps in the exponents' distance.
    guard (-100...100).contains(exponent) else { throw reader.failure }
    self.init(significand: Int64(significand), exponent: exponent)
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(integer: Int(significand))
    writer.put(integer: exponent)
  }
}

extension Quantity: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(dimension: try reader.read(), value: try reader.read())
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(dimension)
    writer.put(value)
  }
}

extension Money: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(amount: try reader.read(), currency: try reader.read())
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(amount)
    writer.put(currency)
  }
}
