import Statements

extension Policy {
  /// Takes a platform's own wordings of notices; they are part of what the policy says, and of its digest.
  ///
  /// - Parameter files: paths, and texts as `NoticeTemplates` describes them; a file's name is its language.
  /// - Throws: `LedgerError` of the kind `configuration` that names file and line.
  package mutating func addNotices(_ files: [(path: String, text: String)]) throws(LedgerError) {
    for file in files {
      let name = file.path.split(separator: "/").last ?? ""
      let language = String(name.prefix { $0 != "." })
      guard (2...3).contains(language.utf8.count), language.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
      else {
        throw LedgerError(
          .configuration, file.path,
          "a wording is named after its language in two or three letters, as de.txt.")
      }
      do throws(NoticeTemplates.Fault) {
        try statements.notices.replace(language, with: file.text)
      } catch {
        throw LedgerError(.configuration, file.path, "line \(error.line): \(error.message)")
      }
      digest = Digest.of(digest, language, file.text)
    }
  }
}
