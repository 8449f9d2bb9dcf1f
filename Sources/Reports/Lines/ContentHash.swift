import Crypto
package import Listings

/// What a listing says, as one number: while it holds, a decision on the listing holds.
package enum ContentHash {
  /// Fields that change from night to night without the listing saying anything else; a rule that reads one has it in
  /// its hash.
  package static let volatile: FieldSet = FieldSet([.price, .currency, .availability, .views, .sold])

  /// The first half of SHA-256 over field, name and value of every cell in the order of the feed, each behind its length,
  /// in hexadecimal. Volatile fields count only where `reading` names them. O(bytes of the listing).
  package static func hash(_ record: Record, of batch: RecordBatch, reading: FieldSet) -> String {
    var hash = SHA256()
    func add(_ bytes: UnsafeRawBufferPointer) {
      withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
      hash.update(bufferPointer: bytes)
    }
    for index in record.cells {
      let cell = batch.cells[index]
      if volatile.contains(cell.field), !reading.contains(cell.field) { continue }
      hash.update(data: [UInt8(truncatingIfNeeded: cell.field.column)])
      if cell.field == .attribute { add(batch.name(cell)) }
      add(batch.value(cell))
    }
    return Hexadecimal.text(hash.finalize().prefix(16))
  }
}

extension ListingKey {
  /// The trimmed value of a field, as text; `nil` where the record lacks it or holds white space only. O(cells).
  package static func text(_ field: Field, _ record: Record, _ batch: RecordBatch) -> String? {
    part(field, record, batch).map { String(decoding: $0, as: UTF8.self) }
  }
}
