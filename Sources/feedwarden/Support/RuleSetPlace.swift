import CompiledRules
import Glibc
import RuleLanguage

/// Where a rule set is: a folder (or a file), or `REV:path` of a git repository.
enum RuleSetPlace {
  /// Loads a rule set.
  static func load(_ place: String, log: Log) throws -> RuleProgram {
    try withFolder(place) { try RuleSet.load($0, log: log) }
  }

  /// The files of a rule set.
  static func files(_ place: String) throws -> [SourceFile] {
    try withFolder(place) { try RuleSetFiles.load(directory: $0) }
  }

  /// Hands over the folder where a rule set's files are. What stands on the disk goes before a revision of the same
  /// spelling.
  private static func withFolder<Result>(_ place: String, _ body: (String) throws -> Result) throws -> Result
  {
    guard access(place, F_OK) != 0, let tree = GitTree(place) else { return try body(place) }
    let folder = try temporaryFolder()
    var made = [folder]
    // What is in a folder before the folder.
    defer { for path in made.reversed() { _ = remove(path) } }
    try tree.export(to: folder, made: &made)
    do {
      return try body(folder)
    } catch var error as RuleSetError {
      error.message = error.message.replacing(folder, with: place)
      error.path = place
      throw error
    } catch var failure as Failure {
      failure.subject = failure.subject.replacing(folder, with: place)
      failure.message = failure.message.replacing(folder, with: place)
      throw failure
    }
  }

  private static func temporaryFolder() throws -> String {
    let parent = getenv("TMPDIR").flatMap { $0.pointee == 0 ? nil : String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/feedwarden-rules-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(
        .cannotCreate, parent,
        "cannot create a temporary folder: \(String(cString: strerror(errno))); name another in TMPDIR")
    }
    return String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
