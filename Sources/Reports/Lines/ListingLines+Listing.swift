import CompiledRules
import Glibc
import Listings

extension ListingLines {
  /// Appends the listing's fields as read: single values in field order, then `image_links`, `links` and
  /// `attributes`. A field that the feed did not give is absent; one it gave empty is `""`.
  ///
  /// O(cells) but for attributes, which are grouped by name: O(attributes × distinct names).
  func appendListing(
    _ record: Record, of batch: RecordBatch, feed: FeedContext, key: ListingKey, to output: inout [UInt8]
  ) {
    output.append("{\"key\":")
    key.bytes.withUnsafeBytes { output.append(json: $0) }
    for field in Field.allCases where !field.isRepeatable {
      if let cell = batch.cell(field, of: record) {
        let value = batch.value(batch.cells[cell])
        if field == .sellerID, value.trimmed.isEmpty, let seller = feed.seller {
          append(field, seller, to: &output)
          continue
        }
        append(name: field, to: &output)
        output.append(json: value)
      } else if field == .sellerID, let seller = feed.seller {
        append(field, seller, to: &output)
      }
    }
    appendArray(.imageLinks, record, of: batch, to: &output)
    appendArray(.links, record, of: batch, to: &output)
    appendAttributes(record, of: batch, to: &output)
    output.append("}")
  }

  private func append(name field: Field, to output: inout [UInt8]) {
    output.append(",\"")
    output.append(contentsOf: field.name.utf8)
    output.append("\":")
  }

  private func append(_ field: Field, _ value: String, to output: inout [UInt8]) {
    append(name: field, to: &output)
    output.append(json: value)
  }

  private func appendArray(
    _ field: Field, _ record: Record, of batch: RecordBatch, to output: inout [UInt8]
  ) {
    var isFirst = true
    for index in record.cells where batch.cells[index].field == field {
      if isFirst { append(name: field, to: &output) }
      output.append(isFirst ? "[" : ",")
      isFirst = false
      output.append(json: batch.value(batch.cells[index]))
    }
    if !isFirst { output.append("]") }
  }

  private func appendAttributes(_ record: Record, of batch: RecordBatch, to output: inout [UInt8]) {
    // Groups in order of first appearance. Names are few, so a scan of the groups' heads beats hashing; hostile
    // records are held by the cap on cells.
    var heads: [Int] = []
    var groups: [[Int]] = []
    for index in record.cells where batch.cells[index].field == .attribute {
      if let group = heads.firstIndex(where: { Self.sameName($0, index, batch) }) {
        groups[group].append(index)
      } else {
        heads.append(index)
        groups.append([index])
      }
    }
    guard !heads.isEmpty else { return }
    append(name: .attribute, to: &output)
    for (position, group) in groups.enumerated() {
      output.append(position == 0 ? "{" : ",")
      output.append(json: batch.name(batch.cells[heads[position]]))
      output.append(":")
      if group.count > 1 { output.append("[") }
      for (place, index) in group.enumerated() {
        if place > 0 { output.append(",") }
        output.append(json: batch.value(batch.cells[index]))
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
