import FeedParsing
import Listings

/// What `inspect` counts.
struct FeedSurvey {
  private struct Entry {
    var records: UInt64 = 0
    var example = ""
  }

  private var records: UInt64 = 0
  private var quarantined: [String: UInt64] = [:]
  private var fields: [Field: Entry] = [:]
  /// Source names that feed no field of their own.
  private var unread: [String: Entry] = [:]
  private var unlisted: UInt64 = 0
  private var passedOver: UInt64 = 0

  /// Most distinct names that are kept: a feed must not be able to fill the memory.
  private static let mostNames = 2000

  mutating func count(_ batch: RecordBatch) {
    records += UInt64(batch.records.count)
    passedOver += UInt64(batch.passedOver)
    for record in batch.quarantined { quarantined[record.code, default: 0] += 1 }
    for record in batch.records {
      var seen = FieldSet(rawValue: 0)
      var seenNames = Set<String>()
      for index in record.cells where batch.cells[index].valueLength > 0 {
        let cell = batch.cells[index]
        if cell.field != .attribute {
          if !seen.contains(cell.field) { add(&fields[cell.field, default: Entry()], cell, batch) }
          seen.insert(cell.field)
        } else {
          let name = String(decoding: batch.name(cell), as: UTF8.self)
          guard seenNames.insert(name).inserted else { continue }
          if unread[name] == nil, unread.count >= Self.mostNames {
            unlisted += 1
          } else {
            add(&unread[name, default: Entry()], cell, batch)
          }
        }
      }
    }
  }

  private func add(_ entry: inout Entry, _ cell: Cell, _ batch: RecordBatch) {
    entry.records += 1
    guard entry.example.isEmpty else { return }
    let text = String(decoding: batch.value(cell).prefix(200), as: UTF8.self)
    let line = VisibleText.of(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    entry.example = line.count > 60 ? "\(line.prefix(59))…" : line
  }

  func text(name: String, _ feed: FeedDescription, _ compression: [String]) -> String {
    var lines = [VisibleText.of(name)]
    func add(_ label: String, _ value: String) { lines.append("  \(pad(label, 24))\(value)") }
    add(
      "format",
      feed.format.rawValue + (compression.isEmpty ? "" : " in \(compression.joined(separator: ", "))"))
    add("encoding", feed.encoding)
    add("profile", feed.profile)
    if feed.documents > 1 { add("documents", "\(feed.documents)") }
    if let delimiter = feed.delimiter { add("delimiter", delimiter == "\t" ? "TAB" : String(delimiter)) }
    let elements = feed.recordPaths.isEmpty ? feed.recordElements : feed.recordPaths
    if !elements.isEmpty {
      add(feed.format == .xml ? "record elements" : "records at", elements.joined(separator: ", "))
    }
    add("records", "\(records)")
    let bad = quarantined.values.reduce(0, +)
    if bad > 0 {
      let codes = quarantined.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      add("quarantined", "\(bad) (\(codes.joined(separator: ", ")))")
    }
    if passedOver > 0 {
      add(
        "passed over",
        "\(passedOver) (\(!feed.recordPaths.isEmpty || feed.format == .xml ? "bear the records' name and are none" : "not of a type that the profile reads"))"
      )
    }
    lines.append("  \(pad("field", 24))\(pad("coverage", 10))example")
    for field in Field.allCases where field != .attribute {
      guard let entry = fields[field] else { continue }
      lines.append("  \(pad(field.name, 24))\(pad(percent(entry.records), 10))\(entry.example)")
    }
    if !unread.isEmpty {
      lines.append("  names that feed no field (kept and searched as attributes)")
      for (name, entry) in unread.sorted(by: { ($1.value.records, $0.key) < ($0.value.records, $1.key) }) {
        lines.append("  \(pad(VisibleText.of(name), 24))\(pad(percent(entry.records), 10))\(entry.example)")
      }
      if unlisted > 0 { lines.append("  and further names, \(unlisted) times") }
    }
    return lines.joined(separator: "\n")
  }

  private func percent(_ count: UInt64) -> String {
    guard records > 0 else { return "0 %" }
    let tenths = count * 1000 / records
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text.count >= width ? text + " " : text + String(repeating: " ", count: width - text.count)
  }
}
