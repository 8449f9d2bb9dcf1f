/// `merchants.jsonl` and `merchants.csv` in the making: lines in the order of ids, rows the worst first, which wait in
/// files without names, one for each degree.
package final class MerchantFiles {
  private let directory: RunDirectory
  private let lines: MerchantLines
  private let rows: MerchantRows
  private let target: OutputFile
  private var buckets: [OutputFile?]
  private var buffer: [UInt8] = []

  /// - Parameter judge: of the run; `nil` where a registry is looked at alone.
  package init(
    directory: RunDirectory, dialect: CSVDialect = .standard, judge: TraderJudge? = nil
  ) throws(OutputError) {
    self.directory = directory
    lines = MerchantLines(judge: judge)
    rows = MerchantRows(dialect: dialect, judge: judge)
    target = try directory.file("merchants.jsonl")
    buckets = Array(repeating: nil, count: MerchantRows.bucketCount)
  }

  package func append(_ row: MerchantRow) throws(OutputError) {
    buffer.removeAll(keepingCapacity: true)
    lines.append(row, to: &buffer)
    try target.append(buffer)
    buffer.removeAll(keepingCapacity: true)
    rows.append(row, to: &buffer)
    let bucket = min(max(0, rows.bucket(of: row)), buckets.count - 1)
    let file: OutputFile
    if let made = buckets[bucket] {
      file = made
    } else {
      file = try directory.unnamed("merchants-\(bucket)")
      buckets[bucket] = file
    }
    try file.append(buffer)
  }

  /// Finishes both files; returns their SHA-256 by name.
  package func finish() throws(OutputError) -> [(name: String, sha256: String)] {
    let table = try directory.file("merchants.csv")
    try table.append(rows.header)
    for index in buckets.indices {
      try buckets[index]?.copy(to: table)
      try buckets[index]?.close()
      buckets[index] = nil
    }
    return [("merchants.jsonl", try target.finish()), ("merchants.csv", try table.finish())]
  }
}
