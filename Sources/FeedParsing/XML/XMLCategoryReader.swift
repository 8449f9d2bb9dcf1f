import Listings

/// Reads the category table that stands before a feed's first record.
///
/// Categories are read as records are, by the same parser: with the same decoding, recovery and caps.
enum XMLCategoryReader {
  /// `head` ends where the first record begins. O(head).
  static func read(
    _ source: CategorySource, in head: UnsafeRawBufferPointer, _ declarations: [XMLNamespaceDeclaration]
  ) -> CategoryTable {
    // Fields stand for the parts here; the element's own text feeds none and bears the element's name.
    var names: [(name: String, target: FieldTarget)] = []
    for (name, field) in [(source.id, Field.id), (source.name, .title), (source.parent, .itemGroup)]
    where name != "." && !name.isEmpty {
      names.append((name, FieldTarget(field: field, rank: 0)))
    }
    let profile = Profile(
      name: "categories", formats: [.xml], recordElements: [source.element], names: NameTable(names))
    let context = XMLContext(
      recordNames: [source.element], declarations: declarations, profile: profile)
    let arena = ByteArena(capacity: head.count + 4096)
    arena.append(head)
    let chunk = FeedChunk(
      arena: arena, feedCount: head.count, sequence: 0, origin: SourceOrigin(offset: 0), isLast: true)
    let batch = RecordBatch(arena: arena)
    _ = XMLParser(context: context, limits: ParseLimits()).parse(chunk, into: batch)
    return CategoryTable(
      batch.records.map { record in
        func value(_ field: Field, _ name: String) -> [UInt8] {
          let cell =
            name == "."
            ? record.cells.first { batch.cells[$0].field == .attribute && isOwnText($0, source, batch) }
            : batch.cell(field, of: record)
          guard let cell else { return [] }
          return trimmed(batch.value(batch.cells[cell]))
        }
        return (value(.id, source.id), value(.title, source.name), value(.itemGroup, source.parent))
      })
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
