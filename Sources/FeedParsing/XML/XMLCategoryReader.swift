import Glibc
import Listings

/// Reads the category table that stands before a feed's first record, and what says which record is of which category.
///
/// Both are read as records are, by the same parser: with the same decoding, recovery and caps.
struct XMLCategoryReader {
  /// Those in scope of the records.
  let declarations: [XMLNamespaceDeclaration]
  /// Whose prefixes are dropped.
  let namespaces: [String]

  /// `head` ends where the first record begins. O(head).
  func read(_ source: CategorySource, in head: UnsafeRawBufferPointer) -> CategoryTable {
    // Fields stand for the parts here; the element's own text feeds none and bears the element's name.
    let names = [(source.id, Field.id), (source.name, .title), (source.parent, .itemGroup)]
    let batch = records(of: source.element, names, in: head)
    return CategoryTable(
      batch.records.map { record in
        func value(_ field: Field, _ name: String) -> [UInt8] {
          let cell =
            name == "."
            ? record.cells.first { batch.cells[$0].field == .attribute && Self.isOwnText($0, source, batch) }
            : batch.cell(field, of: record)
          guard let cell else { return [] }
          return Self.trimmed(batch.value(batch.cells[cell]))
        }
        return (value(.id, source.id), value(.title, source.name), value(.itemGroup, source.parent))
      })
  }

  /// The maps of a source onto its table, wherever in `head` they stand. O(head).
  func readMaps(
    _ source: CategorySource, onto table: CategoryTable, in head: UnsafeRawBufferPointer
  ) -> CategoryMap {
    var pairs: [(record: [UInt8], category: [UInt8])] = []
    var name: [UInt8] = []
    for map in source.maps where table.count > 0 {
      // Most feeds have none: looked for before the head is copied.
      guard let first = Self.occurrence(of: map.element, in: head) else { continue }
      let rest = UnsafeRawBufferPointer(rebasing: head[first...])
      let batch = records(of: map.element, [(map.record, .id), (map.category, .category)], in: rest)
      for record in batch.records {
        guard let id = batch.cell(.id, of: record), let category = batch.cell(.category, of: record) else {
          continue
        }
        pairs.append(
          (Self.trimmed(batch.value(batch.cells[id])), Self.trimmed(batch.value(batch.cells[category]))))
      }
      if name.isEmpty { name = Array("\(map.element)/\(map.category)".utf8) }
    }
    return CategoryMap(pairs, onto: table, name: name)
  }

  /// The own texts of the first `most` elements called `name` in `text`, trimmed. O(text).
  func texts(of name: String, most: Int, in text: UnsafeRawBufferPointer) -> [[UInt8]] {
    let batch = records(of: name, [], in: text)
    let source = CategorySource(element: name)
    return batch.records.prefix(most).map { record in
      let cell = record.cells.first { Self.isOwnText($0, source, batch) }
      return cell.map { Self.trimmed(batch.value(batch.cells[$0])) } ?? []
    }
  }

  /// Where the first tag may begin that ends in `element`.
  private static func occurrence(of element: String, in head: UnsafeRawBufferPointer) -> Int? {
    let name = Array(element.utf8)
    guard let base = head.baseAddress?.assumingMemoryBound(to: UInt8.self), let first = name.first else {
      return nil
    }
    var position = 0
    while let found = CSVScan.find(first, base, position, head.count - name.count + 1) {
      position = found + 1
      guard memcmp(base + found, name, name.count) == 0 else { continue }
      return head[..<found].lastIndex(of: XMLByte.lessThan)
    }
    return nil
  }

  /// All elements called `element`, as records; the names below it feed the fields.
  private func records(
    of element: String, _ fields: [(name: String, field: Field)], in text: UnsafeRawBufferPointer
  ) -> RecordBatch {
    let names = fields.filter { $0.name != "." && !$0.name.isEmpty }.map {
      (name: $0.name, target: FieldTarget(field: $0.field, rank: 0))
    }
    let profile = Profile(
      name: "categories", formats: [.xml], recordElements: [element], namespaces: namespaces,
      names: NameTable(names))
    let context = XMLContext(recordNames: [element], declarations: declarations, profile: profile)
    let arena = ByteArena(capacity: text.count + 4096)
    arena.append(text)
    let chunk = FeedChunk(
      arena: arena, feedCount: text.count, sequence: 0, origin: SourceOrigin(offset: 0), isLast: true)
    let batch = RecordBatch(arena: arena)
    _ = XMLParser(context: context, limits: ParseLimits()).parse(chunk, into: batch)
    return batch
  }

  private static func isOwnText(_ cell: Int, _ source: CategorySource, _ batch: RecordBatch) -> Bool {
    let name = batch.name(batch.cells[cell])
    return name.suffix(source.element.utf8.count).elementsEqual(source.element.utf8)
  }

  private static func trimmed(_ value: UnsafeRawBufferPointer) -> [UInt8] {
    let isText: (UInt8) -> Bool = { !XMLByte.isSpace($0) }
    guard let first = value.firstIndex(where: isText), let last = value.lastIndex(where: isText) else {
      return []
    }
    return Array(value[first...last])
  }
}
