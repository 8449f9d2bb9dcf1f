import FeedInput
import FeedParsing
import Listings
import Pipeline

/// `--feeds FILE`: a CSV with a header line; what lies outside the records of each feed.
enum FeedList {
  private static let columns = [
    "path", "name", "profile", "namespace", "seller", "countries", "language", "kind",
  ]

  /// Paths are relative to the working folder.
  static func read(_ path: String, session: SessionOptions) throws -> [FeedRequest] {
    let rows = try PlainCSV.rows(try TextFile.read(path, .cannotOpen), file: path)
    guard let header = rows.first else { throw Failure(.configuration, path, "lists no feed") }
    let names = header.cells.map { $0.lowercased() }
    for name in names where !columns.contains(name) {
      throw Failure(
        .configuration, path,
        "line 1: there is no column \(name); there are \(columns.joined(separator: ", "))")
    }
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw Failure(.configuration, path, "line 1: the column \(twice) stands there twice")
    }
    guard names.contains("path") else {
      throw Failure(.configuration, path, "line 1: the column path is missing")
    }
    // An empty list must not read standard input instead.
    guard rows.count > 1 else { throw Failure(.configuration, path, "lists no feed below its header") }
    var requests: [FeedRequest] = []
    for row in rows.dropFirst() {
      guard row.cells.count == names.count else {
        throw Failure(
          .configuration, path,
          "line \(row.line): \(row.cells.count) cells where the header has \(names.count)")
      }
      var values: [String: String] = [:]
      for (name, cell) in zip(names, row.cells) where !cell.isEmpty { values[name] = cell }
      requests.append(contentsOf: try feed(values, path, row.line, session))
    }
    return requests
  }

  private static func feed(
    _ values: [String: String], _ file: String, _ line: Int, _ session: SessionOptions
  ) throws -> [FeedRequest] {
    guard let path = values["path"] else {
      throw Failure(.configuration, file, "line \(line): the path is empty")
    }
    var session = session
    if let profile = values["profile"] {
      guard session.profiles.profile(named: profile) != nil else {
        throw Failure(.configuration, file, "line \(line): there is no profile \(profile)")
      }
      session.profile = profile
    }
    return try FeedPaths.expand([path]).map { location in
      var context = FeedContext(name: values["name"] ?? location.name)
      if let namespace = values["namespace"] { context.namespace = namespace }
      context.seller = values["seller"]
      do {
        context.countries = try StatedContext.countries(values["countries"] ?? "")
        context.language = try values["language"].map(StatedContext.language)
      } catch let error as StatedContext.Mistake {
        throw Failure(.configuration, file, "line \(line): \(error.message)")
      }
      switch values["kind"] ?? "complete" {
      case "complete": context.isComplete = true
      case "delta": context.isComplete = false
      case let other:
        throw Failure(.configuration, file, "line \(line): kind is complete or delta, not \(other)")
      }
      return FeedRequest(location: location, context: context, session: session)
    }
  }
}

/// Small, strict CSV for configuration: a mistake in it is an error, where a feed's would be read as well as can be.
enum PlainCSV {
  struct Row {
    var line: Int
    var cells: [String]
  }

  static func rows(_ text: String, file: String) throws -> [Row] {
    var rows: [Row] = []
    // Spreadsheets write a byte order mark, and CRLF, which is one character to Swift.
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    for (number, line) in lines.enumerated() {
      if line.allSatisfy(\.isWhitespace) { continue }
      rows.append(Row(line: number + 1, cells: try cells(line, file, number + 1)))
    }
    return rows
  }

  private static func cells(_ line: Substring, _ file: String, _ number: Int) throws -> [String] {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var rest = line[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"" where isQuoted && rest.first == "\"":
        cell.append("\"")
        rest.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        cells.append(cell)
        cell = ""
      default: cell.append(character)
      }
    }
    guard !isQuoted else { throw Failure(.configuration, file, "line \(number): a quote is not closed") }
    return (cells + [cell]).map { $0.trimmingSpaces }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let trimmed = drop { $0 == " " || $0 == "\t" }
    return String(trimmed.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
