import Listings
import TextFolding

extension Nearness: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(find: try reader.read(), words: try reader.read())
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(find)
    writer.put(words)
  }
}

extension Find: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    let name = try reader.text()
    let target: Target
    switch try reader.byte() {
    case 0: target = .terms(lists: try reader.read())
    case 1:
      target = .expression(
        pattern: try reader.read(), ignoreCase: try reader.read(), requiredLiteral: try reader.read())
    case 2: target = .quantity(try reader.read())
    case 3:
      guard let signal = EvasionSignal(rawValue: try reader.text()) else { throw reader.failure }
      target = .signal(signal)
    default: throw reader.failure
    }
    self.init(
      name: name, target: target, fields: try reader.read(), lanes: Set(try reader.read([Lane].self)),
      near: try reader.read())
  }

  package func store(to writer: inout StoredWriter) {
    writer.put(name)
    switch target {
    case .terms(let lists): writer.put(0, lists)
    case .expression(let pattern, let ignoreCase, let literal): writer.put(1, pattern, ignoreCase, literal)
    case .quantity(let dimension): writer.put(2, dimension)
    case .signal(let signal): writer.put(3, signal.rawValue)
    }
    writer.put(fields)
    writer.put(lanes.sorted { $0.rawValue < $1.rawValue })
    writer.put(near)
  }
}

extension Ignore: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(find: try reader.read(), condition: try reader.read())
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(find)
    writer.put(condition)
  }
}

extension Alternative: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(verdict: try reader.read(), condition: try reader.read())
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(verdict)
    writer.put(condition)
  }
}

extension Sentence: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(language: try reader.read(), parts: try reader.read())
  }
  package func store(to writer: inout StoredWriter) {
    writer.put(language)
    writer.put(parts)
  }
}

extension Sentence.Part: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    switch try reader.byte() {
    case 0: self = .text(try reader.read())
    case 1: self = .hit(find: try reader.read(), attribute: try reader.read())
    case 2: self = .row(find: try reader.read(), table: try reader.read(), column: try reader.read())
    case 3: self = .field(try reader.read())
    case 4: self = .trader(try reader.read())
    default: throw reader.failure
    }
  }
  package func store(to writer: inout StoredWriter) {
    switch self {
    case .text(let text): writer.put(0, text)
    case .hit(let find, let attribute): writer.put(1, find, attribute)
    case .row(let find, let table, let column): writer.put(2, find, table, column)
    case .field(let field): writer.put(3, field)
    case .trader(let quote): writer.put(4, quote)
    }
  }
}

/// Without its examples: nothing that runs over feeds reads them.
extension CompiledRule: Stored {
  package init(stored reader: inout StoredReader) throws(StoredError) {
    self.init(
      id: try reader.read(), title: try reader.read(), version: try reader.read(), status: try reader.read(),
      category: try reader.read(), severity: try reader.read(), owner: try reader.read(),
      measure: try reader.read(), countries: try reader.read(), since: try reader.read(),
      until: try reader.read(), finds: try reader.read(), ignores: try reader.read(),
      flagWhen: try reader.read(), verdict: try reader.read(), alternatives: try reader.read(),
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
    writer.put(measure)
    writer.put(countries)
    writer.put(since)
    writer.put(until)
    writer.put(finds)
    writer.put(ignores)
    writer.put(flagWhen)
    writer.put(verdict)
    writer.put(alternatives)
    writer.put(sentences)
  }
}
