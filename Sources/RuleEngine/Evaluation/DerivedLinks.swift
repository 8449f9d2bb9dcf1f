import Listings
import TextFolding

/// Makes the `links` field: targets of links in the description's HTML, as cells behind those of all records.
enum DerivedLinks {
  /// Appends the cells of all records, in record order. O(bytes of descriptions).
  static func append(to batch: RecordBatch) {
    let name = Array(Field.links.name.utf8)
    var nameOffset: Int?
    for record in batch.records {
      let first = batch.cells.count
      for cell in record.cells where batch.cells[cell].field == .description {
        let value = batch.value(batch.cells[cell])
        guard value.contains(UInt8(ascii: "<")) else { continue }
        for link in Folding.links(in: value) {
          let offset = nameOffset ?? name.withUnsafeBytes { batch.arena.append($0) }
          nameOffset = offset
          let bytes = Array(link.utf8)
          let valueOffset = bytes.withUnsafeBytes { batch.arena.append($0) }
          batch.cells.append(
            Cell(
              field: .links, nameOffset: offset, nameLength: name.count, valueOffset: valueOffset,
              valueLength: bytes.count))
        }
      }
      if batch.cells.count > first { batch.add(links: first..<batch.cells.count, of: record) }
    }
  }
}
