package import Listings

/// Records of a trader file that cannot be read: counted, and written where there is a run directory.
package final class QuarantinedTraders {
  private let file: OutputFile?
  private let name: String
  private let isMasked: Bool
  package private(set) var count: UInt64 = 0
  /// The first, for the terminal: place and reason.
  package private(set) var first: [String] = []
  private static let mostShown = 5

  /// - Parameters:
  ///   - file: where lines go; `nil` for nowhere.
  ///   - name: the trader file's.
  ///   - isMasked: leaves out what the records held.
  package init(file: OutputFile?, name: String, isMasked: Bool) {
    self.file = file
    self.name = name
    self.isMasked = isMasked
  }

  package func add(_ record: QuarantinedRecord, number: UInt64) throws(OutputError) {
    try add(
      code: record.code, reason: record.reason, number: number, offset: record.sourceOffset,
      excerpt: isMasked ? [] : record.excerpt)
  }

  package func add(
    code: String, reason: String, number: UInt64, offset: UInt64, excerpt: [UInt8] = []
  ) throws(OutputError) {
    count += 1
    if first.count < Self.mostShown { first.append("record \(number), byte \(offset): \(reason)") }
    guard let file else { return }
    var line: [UInt8] = []
    line.append("{\"file\":")
    line.append(json: name)
    line.append(",\"record\":")
    line.append(decimal: number)
    line.append(",\"offset\":")
    line.append(decimal: offset)
    line.append(",\"code\":")
    line.append(json: code)
    line.append(",\"reason\":")
    line.append(json: reason)
    line.append(",\"excerpt\":")
    excerpt.withUnsafeBytes { line.append(json: $0) }
    line.append("}\n")
    try file.append(line)
  }
}
