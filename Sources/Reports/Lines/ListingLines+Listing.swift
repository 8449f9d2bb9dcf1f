import CompiledRules
import Glibc
import Listings

extension ListingLines {
  /// The fields before `links` and `attribute`; all but `image_links` are held once.
  private static let singleFields = Field.allCases.filter { $0.rawValue < Field.links.rawValue }
  private static let imagesSlot = Int(Field.imageLinks.rawValue)
  private static let sellerSlot = Int(Field.sellerID.rawValue)

  /// Appends the listing's fields as read: single values in field order, then `image_links`, `links` and
  /// `attributes`. A field that the feed did not give is absent; one it gave empty is `""`.
  ///
  /// O(bytes of the listing).
  func appendListing(
    _ record: Record, of batch: RecordBatch, feed: FeedContext, key: ListingKey, to output: inout [UInt8]
  ) {
    output.append("{\"key\":")
    key.bytes.withUnsafeBytes { output.append(json: $0) }
    // The cell of each field, found in one pass.
    withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.singleFields.count) { holders in
      holders.initialize(repeating: -1)
      batch.cells.withUnsafeBufferPointer { cells in
        for index in record.cells {
          let slot = cells[index].field.column
          if slot < holders.count, slot != Self.imagesSlot, holders[slot] < 0 { holders[slot] = index }
        }
      }
      for slot in holders.indices {
        let field = Self.singleFields[slot]
        let holder = holders[slot]
        let value = holder >= 0 ? batch.value(batch.cells[holder]) : nil
        if slot == Self.sellerSlot, value?.trimmed.isEmpty != false, let seller = feed.seller {
          append(name: field, to: &output)
          output.append(json: seller)
        } else if let value {
          append(name: field, to: &output)
          output.append(json: value)
        }
      }
    }
    let images = record.cells.lazy.filter { batch.cells[$0].field == .imageLinks }
    appendArray(.imageLinks, images, of: batch, to: &output)
    appendArray(.links, batch.links(of: record), of: batch, to: &output)
    appendAttributes(record, of: batch, to: &output)
    output.append("}")
  }

  private func append(name field: Field, to output: inout [UInt8]) {
    output.append(",\"")
    output.append(contentsOf: field.name.utf8)
    output.append("\":")
  }

  private func appendArray(
    _ field: Field, _ cells: some Sequence<Int>, of batch: RecordBatch, to output: inout [UInt8]
  ) {
    var isFirst = true
    for index in cells {
      if isFirst { append(name: field, to: &output) }
      output.append(isFirst ? "[" : ",")
      isFirst = false
      output.append(json: batch.value(batch.cells[index]))
    }
    if !isFirst { output.append("]") }
  }

  private func appendAttributes(_ record: Record, of batch: RecordBatch, to output: inout [UInt8]) {
    let attributes = AttributeGroups(record, of: batch)
    guard !attributes.groups.isEmpty else { return }
    append(name: .attribute, to: &output)
    for (position, group) in attributes.groups.enumerated() {
      output.append(position == 0 ? "{" : ",")
      output.append(json: batch.name(batch.cells[attributes.cell(group.head)]))
      output.append(":")
      if group.count > 1 { output.append("[") }
      var place: Int? = group.head
      while let value = place {
        if value != group.head { output.append(",") }
        output.append(json: batch.value(batch.cells[attributes.cell(value)]))
        place = attributes.following(value)
      }
      if group.count > 1 { output.append("]") }
    }
    output.append("}")
  }

  /// Whether two cells carry the same source name, byte for byte.
  static func sameName(_ left: Int, _ right: Int, _ batch: RecordBatch) -> Bool {
    let left = batch.name(batch.cells[left])
    let right = batch.name(batch.cells[right])
    guard left.count == right.count else { return false }
    guard let first = left.baseAddress, let second = right.baseAddress, !left.isEmpty else { return true }
    return memcmp(first, second, left.count) == 0
  }
}
