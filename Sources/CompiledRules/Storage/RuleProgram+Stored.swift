extension RuleProgram {
  /// The program as bytes for a cache, but without the examples of its rules. O(program).
  package var stored: [UInt8] {
    var writer = StoredWriter()
    writer.put(hash)
    writer.put(categories)
    writer.put(terms)
    writer.put(lists)
    writer.put(tables)
    writer.put(columns)
    writer.put(rules)
    writer.put(traderRules)
    writer.put(exceptions)
    return writer.bytes
  }

  /// Reads a stored program; any other bytes are an error. O(bytes).
  package init(stored bytes: ArraySlice<UInt8>) throws(StoredError) {
    self.init()
    var reader = StoredReader(bytes)
    hash = try reader.read()
    categories = try reader.read()
    terms = try reader.read()
    lists = try reader.read()
    tables = try reader.read()
    columns = try reader.read()
    rules = try reader.read()
    traderRules = try reader.read()
    exceptions = try reader.read()
    guard reader.isAtEnd, refersWithin else { throw reader.failure }
  }
}
