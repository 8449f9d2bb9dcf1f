import TextFolding

extension Category: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(
      id: try reader.read(), title: try reader.read(), legalBasis: try reader.read(),
      statementCategory: try reader.read(), statementCategoryAdditions: try reader.read(),
      statementKeywords: try reader.read(), needsLegalReview: try reader.read())
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(id)
    writer.put(title)
    writer.put(legalBasis)
    writer.put(statementCategory)
    writer.put(statementCategoryAdditions)
    writer.put(statementKeywords)
    writer.put(needsLegalReview)
  }
}

extension Term: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    // One byte for what is not text: a rule set has tens of thousands of terms.
    let traits = try reader.byte()
    guard traits < 16, let form = Form(rawValue: traits & 3) else { throw reader.failure }
    self.init(
      text: try reader.text(), form: form, asWritten: traits & 4 != 0, language: try reader.text(),
      languageOnly: traits & 8 != 0)
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(byte: form.rawValue | (asWritten ? 4 : 0) | (languageOnly ? 8 : 0))
    writer.put(text)
    writer.put(language)
  }
}

extension TermList: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    let name = try reader.text()
    let title = try reader.text()
    let (first, end) = (try reader.integer(), try reader.integer())
    guard first >= 0, first <= end else { throw reader.failure }
    self.init(name: name, title: title, terms: first..<end, column: try reader.read())
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(name)
    writer.put(title)
    writer.put(terms.lowerBound)
    writer.put(terms.upperBound)
    writer.put(column)
  }
}

extension TermColumn: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(
      table: try reader.read(), column: try reader.read(), firstRow: try reader.numbers(),
      rows: try reader.numbers(), countries: try reader.read())
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(table)
    writer.put(column)
    writer.put(numbers: firstRow)
    writer.put(numbers: rows)
    writer.put(countries)
  }
}

extension Table: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(
      name: try reader.read(), hash: try reader.read(), columns: try reader.read(),
      cells: try reader.read(), key: try reader.read())
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(name)
    writer.put(hash)
    writer.put(columns)
    writer.put(cells)
    writer.put(key)
  }
}

extension TypedColumn: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(table: try reader.read(), column: try reader.read(), values: try reader.read())
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(table)
    writer.put(column)
    writer.put(values)
  }
}

extension TypedColumn.Values: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    switch try reader.byte() {
    case 0:
      var texts: [[UInt8]?] = []
      for _ in 0..<(try reader.count()) {
        texts.append(try reader.read(Bool.self) ? Array(try reader.raw()) : nil)
      }
      self = .text(texts)
    case 1: self = .number(try reader.read())
    case 2: self = .quantity(try reader.read(), try reader.read())
    case 3: self = .money(try reader.read())
    case 4: self = .day(try reader.read())
    case 5: self = .identifier(try reader.read([Int?].self).map { $0.map { UInt64(bitPattern: Int64($0)) } })
    default: throw reader.failure
    }
  }

  package func store(to writer: inout StoredWriter) {
    switch self {
    case .text(let texts):
      writer.put(0, texts.count)
      for text in texts {
        writer.put(text != nil)
        if let text { writer.put(raw: text) }
      }
    case .number(let values): writer.put(1, values)
    case .quantity(let dimension, let values): writer.put(2, dimension, values)
    case .money(let values): writer.put(3, values)
    case .day(let values): writer.put(4, values)
    case .identifier(let values): writer.put(5, values.map { $0.map { Int(truncatingIfNeeded: $0) } })
    }
  }

  /// How many rows there are.
  var count: Int {
    switch self {
    case .text(let values): values.count
    case .number(let values), .quantity(_, let values): values.count
    case .money(let values): values.count
    case .day(let values): values.count
    case .identifier(let values): values.count
    }
  }
}
