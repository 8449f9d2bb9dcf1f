import Listings
import TextFolding

/// Views of a record's cells that only evaluated records need, made on first use.
///
/// Folded text without a map is cheap and is made for every listing; the maps back to the source are made again,
/// from the same bytes, for the few cells with hits.
struct CellTexts {
  private let batch: RecordBatch
  private var folded: [Int: MappedText] = [:]
  private var reduced: [Int: MappedText] = [:]

  init(_ batch: RecordBatch) { self.batch = batch }

  mutating func removeAll() {
    folded.removeAll(keepingCapacity: true)
    reduced.removeAll(keepingCapacity: true)
  }

  /// The cell's folded text with its map. O(value) the first time.
  mutating func foldedText(_ cell: Int) -> MappedText {
    if let known = folded[cell] { return known }
    let text = Folding.foldMapped(batch.value(batch.cells[cell]), html: batch.cells[cell].field.mayHoldHTML)
    folded[cell] = text
    return text
  }

  /// The cell's text without mark-up, with its map. O(value) the first time.
  mutating func reducedText(_ cell: Int) -> MappedText {
    if let known = reduced[cell] { return known }
    let text = Folding.reduceMapped(batch.value(batch.cells[cell]), html: batch.cells[cell].field.mayHoldHTML)
    reduced[cell] = text
    return text
  }

  /// Bounds in folded text of what stands at `source` in the value: from the first folded byte that begins in it to
  /// the end of the last one. Empty, at the right place, where it folds to nothing.
  mutating func foldedRange(of source: Range<Int>, cell: Int) -> Range<Int> {
    let text = foldedText(cell)
    let start = text.starts.partition { Int($0) >= source.lowerBound }
    let end = text.starts.partition { Int($0) >= source.upperBound }
    return start..<max(start, end)
  }
}

extension Array {
  /// The first position whose element fulfils `isAfter`, for an array in which all such stand last. O(log n).
  fileprivate func partition(_ isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
