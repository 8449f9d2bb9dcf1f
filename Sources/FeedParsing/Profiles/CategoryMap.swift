import Listings

/// Which record is of which category of a table, where the feed says so outside its records.
struct CategoryMap: Sendable {
  /// Records by id; their place here is that in `categories`.
  private let records: CategoryTable
  private let categories: [Int32]
  /// What a category that was found here is called.
  let name: [UInt8]

  /// Of several categories of a record the first counts; one that the table lacks is left out. O(pairs).
  init(_ pairs: [(record: [UInt8], category: [UInt8])], onto table: CategoryTable, name: [UInt8]) {
    let known = pairs.compactMap { pair in
      pair.category.withUnsafeBytes { table.index(of: $0) }.map {
        (pair.record, Int32(truncatingIfNeeded: $0))
      }
    }
    let records = CategoryTable(known.map { (id: $0.0, name: $0.0, parent: []) })
    var categories = [Int32](repeating: -1, count: records.count)
    for (record, category) in known {
      guard let index = record.withUnsafeBytes({ records.index(of: $0) }), categories[index] < 0 else {
        continue
      }
      categories[index] = category
    }
    self.records = records
    self.categories = categories
    self.name = name
  }

  var isEmpty: Bool { categories.isEmpty }

  /// The category of the record with this id. O(length).
  func category(of record: UnsafeRawBufferPointer) -> Int? {
    guard let index = records.index(of: record), categories[index] >= 0 else { return nil }
    return Int(categories[index])
  }
}
