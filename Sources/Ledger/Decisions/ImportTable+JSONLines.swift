import Foundation

extension ImportTable {
  /// Whether the first thing that a file holds is an object.
  static func isJSONLines(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    return rest.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
  }

  /// An object a line; its members are cells. Numbers and truth values are taken as they are written.
  ///
  /// - Throws: `LedgerError` where no line names a column of `required`.
  init(jsonLines bytes: [UInt8], path: String, requiring required: [String]) throws(LedgerError) {
    self.init()
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    var names: Set<String> = []
    for (index, text) in rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      guard text.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { continue }
      guard let object = (try? JSONSerialization.jsonObject(with: Data(text))) as? [String: Any] else {
        problems.append((index + 1, "is no JSON object in one line"))
        continue
      }
      var cells: [String: String] = [:]
      var nested: String?
      for (name, value) in object {
        names.insert(name.lowercased())
        switch value {
        case is NSNull: break
        case let text as String:
          cells[name.lowercased()] = text.trimmingCharacters(in: .whitespacesAndNewlines)
        case let number as NSNumber: cells[name.lowercased()] = number.stringValue
        default: nested = min(nested ?? name, name)
        }
      }
      if let nested {
        problems.append((index + 1, "\(nested) is a list or an object, and must be text"))
      } else {
        rows.append(Row(line: index + 1, cells: cells))
      }
    }
    columns = names.sorted()
    if let missing = required.first(where: { !names.contains($0) }) {
      throw LedgerError(.damagedInput, path, "no line has a member \(missing)")
    }
  }
}
