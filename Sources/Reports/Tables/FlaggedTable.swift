/// `flagged.csv` in the making: rows arrive in input order and leave worst first, in bounded memory: one temporary
/// file for every verdict and severity, joined at the end.
package final class FlaggedTable {
  private var buckets: [OutputFile?]
  private let directory: RunDirectory
  private let header: [UInt8]
  private let name: String

  /// `name` tells its temporary files from those of another table of the run.
  package init(directory: RunDirectory, header: [UInt8], name: String = "rows") {
    self.directory = directory
    self.header = header
    self.name = name
    self.buckets = Array(repeating: nil, count: FlaggedRows.bucketCount)
  }

  /// Appends whole rows to a bucket, 0 the worst.
  package func append(_ rows: [UInt8], bucket: Int) throws(OutputError) {
    guard !rows.isEmpty, buckets.indices.contains(bucket) else { return }
    if let file = buckets[bucket] { return try file.append(rows) }
    let file = try directory.temporary("\(name)-\(bucket)")
    buckets[bucket] = file
    try file.append(rows)
  }

  /// Writes the table, ready to be finished like any other file. O(bytes).
  package func finish() throws(OutputError) -> OutputFile {
    let table = try directory.file("flagged.csv")
    try table.append(header)
    for index in buckets.indices {
      guard let rows = buckets[index] else { continue }
      try rows.copy(to: table)
      try rows.close()
      buckets[index] = nil
    }
    return table
  }
}
