extension TraderTest: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    switch try reader.byte() {
    case 0: self = .authorised(try reader.read())
    case 1: self = .itemMissing(try reader.read())
    case 2: self = .itemStatus(try reader.read(), try reader.read())
    case 3: self = .itemVerified(try reader.read(), try reader.read())
    case 4: self = .itemText(try reader.read(), try reader.read())
    case 5: self = .fieldMissing(try reader.read())
    case 6: self = .number(try reader.read(), try reader.read(), try reader.read(), try reader.read())
    case 7: self = .flag(try reader.read(), try reader.read())
    case 8: self = .text(try reader.read(), try reader.read())
    case 9: self = .day(try reader.read(), try reader.read(), try reader.read())
    case 10: self = .happened(try reader.read())
    case 11: self = .eventAge(try reader.read(), try reader.read(), days: try reader.read())
    case 12: self = .fieldAge(try reader.read(), try reader.read(), days: try reader.read())
    default: throw reader.failure
    }
  }

  package func store(to writer: inout StoredWriter) {
    switch self {
    case .authorised(let what): writer.put(0, what)
    case .itemMissing(let item): writer.put(1, item)
    case .itemStatus(let item, let statuses): writer.put(2, item, statuses)
    case .itemVerified(let item, let wanted): writer.put(3, item, wanted)
    case .itemText(let item, let texts): writer.put(4, item, texts)
    case .fieldMissing(let field): writer.put(5, field)
    case .number(let field, let severity, let comparison, let number):
      writer.put(6, field, severity, comparison, number)
    case .flag(let field, let wanted): writer.put(7, field, wanted)
    case .text(let field, let texts): writer.put(8, field, texts)
    case .day(let field, let comparison, let day): writer.put(9, field, comparison, day)
    case .happened(let event): writer.put(10, event)
    case .eventAge(let event, let comparison, let days): writer.put(11, event, comparison, days)
    case .fieldAge(let field, let comparison, let days): writer.put(12, field, comparison, days)
    }
  }
}

extension TraderQuote: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    switch try reader.byte() {
    case 0: self = .number(try reader.read(), try reader.read())
    case 1: self = .lacking
    default: throw reader.failure
    }
  }
  package func store(to writer: inout StoredWriter) {
    switch self {
    case .number(let field, let severity): writer.put(0, field, severity)
    case .lacking: writer.put(byte: 1)
    }
  }
}

extension ActionAlternative: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(action: try reader.read(), condition: try reader.read())
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(action)
    writer.put(condition)
  }
}

/// Without its examples, as a listing rule.
extension CompiledTraderRule: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(
      id: try reader.read(), title: try reader.read(), version: try reader.read(), status: try reader.read(),
      category: try reader.read(), severity: try reader.read(), owner: try reader.read(),
      countries: try reader.read(), since: try reader.read(), until: try reader.read(),
      flagWhen: try reader.read(), action: try reader.read(), alternatives: try reader.read(),
      sentences: try reader.read())
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(id)
    writer.put(title)
    writer.put(version)
    writer.put(status)
    writer.put(category)
    writer.put(severity)
    writer.put(owner)
    writer.put(countries)
    writer.put(since)
    writer.put(until)
    writer.put(flagWhen)
    writer.put(action)
    writer.put(alternatives)
    writer.put(sentences)
  }
}

extension RuleException: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(
      rule: try reader.read(), subject: Subject(kind: try reader.read(), id: try reader.read()),
      until: try reader.read(), reason: try reader.read(), approvedBy: try reader.read())
  }
  /// `onlyRule` belongs to programs of two rule sets, which are not stored.
  package func store(to writer: inout StoredWriter) {
    writer.put(rule)
    writer.put(subject.kind)
    writer.put(subject.id)
    writer.put(until)
    writer.put(reason)
    writer.put(approvedBy)
  }
}
