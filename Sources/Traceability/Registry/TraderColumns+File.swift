import Yams

/// What is wrong with a file of column names.
package struct TraderColumnsError: Error, Sendable, Equatable {
  package var file: String
  /// From 1; 0 for the file as a whole.
  package var line: Int
  package var message: String
}

extension TraderColumns {
  /// The built-in names with those of a YAML file before them: `vat_number: [USt-IdNr., "VAT no."]`.
  package static func read(_ yaml: String, file: String) throws(TraderColumnsError) -> TraderColumns {
    let root: Node?
    do { root = try Yams.compose(yaml: yaml) } catch {
      throw TraderColumnsError(
        file: file, line: 0, message: "not valid YAML; write lines as \"iban: [Konto, IBAN-Nr]\"")
    }
    guard case .mapping(let mapping)? = root else {
      throw TraderColumnsError(file: file, line: 1, message: "write lines as \"iban: [Konto, IBAN-Nr]\"")
    }
    var columns = builtIn
    for (key, value) in mapping {
      let line = key.mark?.line ?? 0
      let name = key.string ?? ""
      var names: [String] = []
      switch value {
      case .scalar(let scalar): names = [scalar.string]
      case .sequence(let sequence): names = sequence.compactMap(\.string)
      default: break
      }
      guard !names.isEmpty else {
        throw TraderColumnsError(
          file: file, line: line, message: "\(name) names no column; write \(name): [NAME]")
      }
      guard columns.add(names, for: name) else {
        throw TraderColumnsError(
          file: file, line: line,
          message: "there is no column \(name); there are \(columnNames.joined(separator: ", "))")
      }
    }
    return columns
  }
}
