/// The bytes of one value. They belong to the listing and hold until the next one is composed.
struct Field {
  let start: UnsafePointer<UInt8>
  let count: Int

  var isEmpty: Bool { count == 0 }

  /// The value at its only space: an amount and its unit, as in `12.50 EUR`. Both empty if the value is.
  var amountAndUnit: (amount: Field, unit: Field) {
    guard let space = (0..<count).first(where: { start[$0] == UInt8(ascii: " ") }) else {
      return (self, self)
    }
    return (
      Field(start: start, count: space), Field(start: start + space + 1, count: count - space - 1)
    )
  }

  func begins(with letter: Unicode.Scalar) -> Bool { count > 0 && start[0] == UInt8(ascii: letter) }
}

/// One listing: the plain values of its columns, one after another in `text`.
///
/// ```
/// text: │ SKU-1 │ Kettle … │ <p>The … │ https://… │
/// ends:         ^0         ^1         ^2          ^3
/// ```
/// A column without a value has the end of the one before.
final class Listing {
  let text = ByteBuffer(capacity: 1 << 15)
  private(set) var ends = [Int](repeating: 0, count: Column.count)
  /// Its place in the feed, from 1.
  var number = 0
  /// The place of its product type among the categories of all languages, as in `CategoryTable`.
  var category = 0
  /// Whether its seller's software marks up descriptions as CDATA (XML), or escapes all but ASCII (JSON).
  var prefersCDATA = false
  var escapesUnicode = false
  /// What is wrong with its record, in a feed that is to be broken.
  var fault: RecordFault?

  func end(_ column: Column) { ends[column.rawValue] = text.count }

  subscript(_ column: Column) -> Field {
    let start = column.rawValue == 0 ? 0 : ends[column.rawValue - 1]
    return Field(start: UnsafePointer(text.base + start), count: ends[column.rawValue] - start)
  }
}
