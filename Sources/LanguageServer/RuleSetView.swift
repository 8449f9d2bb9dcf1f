import Foundation
import RuleLanguage

/// One rule set as the client sees it: the files on the disk, with what is open and unsaved laid over them.
final class RuleSetView {
  struct File {
    let uri: String
    let path: String?
    let source: SourceFile
    let positions: TextPositions
    /// Of a file of rules; a table's is empty.
    let outline: RuleOutline
    /// Of a table's file.
    let table: TableOutline?

    init(uri: String, path: String?, source: SourceFile, encoding: PositionEncoding) {
      self.uri = uri
      self.path = path
      self.source = source
      positions = TextPositions(source.bytes, encoding)
      let isTable = source.kind == .table
      outline = RuleOutline(isTable ? SourceFile(path: source.path, bytes: []) : source)
      table = isTable ? TableOutline(source) : nil
    }
  }

  /// The folder; for a document of its own, that document's URI.
  let root: String
  let isFolder: Bool
  /// URIs for which diagnostics were told last.
  var told: Set<String> = []
  var isStale = true
  /// Why the folder could not be read: nothing can be said of its rules then.
  private(set) var failure: String?
  /// Whether that was told.
  var isFailureTold = false
  private(set) var files: [File] = []

  init(root: String, isFolder: Bool) {
    self.root = root
    self.isFolder = isFolder
  }

  /// Reads the files anew. What was made of files that did not change is kept. O(bytes of the rule set).
  func load(_ documents: [String: Document], _ encoding: PositionEncoding) {
    let made = Dictionary(files.map { ($0.uri, $0) }) { first, _ in first }
    files = sources(documents).map { uri, path, source in
      if let kept = made[uri], kept.source.bytes == source.bytes, kept.source.kind == source.kind,
        kept.positions.encoding == encoding
      {
        return kept
      }
      return File(uri: uri, path: path, source: source, encoding: encoding)
    }
  }

  private typealias Source = (uri: String, path: String?, source: SourceFile)

  private func sources(_ documents: [String: Document]) -> [Source] {
    guard isFolder else {
      return documents[root].map {
        [($0.uri, nil, SourceFile(path: Paths.name($0.uri), bytes: $0.bytes))]
      } ?? []
    }
    let prefix = root == "/" ? "/" : root + "/"
    var rules = onDisk().filter { $0.kind == .rules }
    for index in rules.indices {
      if let document = documents[Paths.resolved(prefix + rules[index].path)] {
        rules[index].bytes = document.bytes
      }
    }
    // Files that were never saved.
    let known = Set(rules.map { Paths.resolved(prefix + $0.path) })
    for (path, document) in documents
    where path.hasPrefix(prefix) && path.hasSuffix(".rules") && !known.contains(path) {
      rules.append(SourceFile(path: String(path.dropFirst(prefix.count)), bytes: document.bytes))
    }
    rules.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let whole = RuleSetFiles.completed(rules) { path in
      documents[Paths.resolved(prefix + path)]?.bytes ?? RuleSetFiles.readTable(path, in: root)
    }
    return whole.map { source in
      let path = Paths.resolved(prefix + source.path)
      return (documents[path]?.uri ?? Paths.uri(path), path, source)
    }
  }

  private func onDisk() -> [SourceFile] {
    do throws(RuleSetError) {
      let files = try RuleSetFiles.load(directory: root)
      (failure, isFailureTold) = (nil, false)
      return files
    } catch {
      // A folder whose first rule file is not saved yet has none.
      let reason = error.kind == .unreadable ? error.message : nil
      if reason != failure { (failure, isFailureTold) = (reason, false) }
      return []
    }
  }

  func file(_ uri: String) -> File? { files.first { $0.uri == uri } }

  /// The definitions of a name in all files, in their order.
  func definitions(
    _ name: String, _ kinds: Set<RuleOutline.Kind>
  ) -> [(file: File, definition: RuleOutline.Definition)] {
    files.flatMap { file in
      file.outline.definitions.filter { $0.name == name && kinds.contains($0.kind) }.map { (file, $0) }
    }
  }

  /// All definitions of some kinds, each name once.
  func all(_ kinds: Set<RuleOutline.Kind>) -> [(file: File, definition: RuleOutline.Definition)] {
    var seen: Set<String> = []
    return files.flatMap { file in
      file.outline.definitions.filter { kinds.contains($0.kind) && seen.insert($0.name).inserted }
        .map { (file, $0) }
    }
  }

  // MARK: Tables

  /// The file that a table reads, if it is there.
  func file(ofTable definition: RuleOutline.Definition, in file: File) -> File? {
    guard let written = file.outline.path(ofTable: definition),
      let path = TablePath.resolve(written, from: file.source.path)
    else { return nil }
    return files.first { $0.source.kind == .table && $0.source.path == path }
  }

  /// The files of the tables whose columns may be meant.
  func tables(_ owner: RuleOutline.ColumnOwner, _ file: File, _ offset: Int) -> [File] {
    let names: [String]
    switch owner {
    case .table(let name): names = [name]
    case .find(let name):
      let find = file.outline.definition(around: offset)?.children.first { $0.name == name }
      names = find.map { file.outline.lists(ofFind: $0) } ?? []
    }
    return names.flatMap { definitions($0, [.table]) }.compactMap {
      self.file(ofTable: $0.definition, in: $0.file)
    }
  }
}
