import Glibc
import RuleLanguage
import Testing

@Suite struct RuleSetFilesTests {
  /// A folder of its own for one test, removed by the system's own tool afterwards.
  private func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/feedwarden-rules-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let base = buffer.baseAddress, let path = mkdtemp(base) else { return nil }
      return String(cString: path)
    }
    let folder = try #require(made)
    defer { remove(folder) }
    try body(folder)
  }

  private func remove(_ folder: String) {
    for name in TestFiles.list(folder) where name != "." && name != ".." {
      let path = "\(folder)/\(name)"
      if unlink(path) != 0 { remove(path) }
    }
    rmdir(folder)
  }

  @Test func sortedRecursively() throws {
    try withFolder { folder in
      mkdir("\(folder)/sub", 0o700)
      mkdir("\(folder)/.git", 0o700)
      for name in [
        "b.rules", "sub/a.rules", "a.rules", "B.rules", "notes.md", ".hidden.rules", ".git/x.rules",
      ] {
        #expect(TestFiles.write("\(folder)/\(name)", Array(name.utf8)))
      }
      let files = try RuleSetFiles.load(directory: folder)
      #expect(files.map(\.path) == ["B.rules", "a.rules", "b.rules", "sub/a.rules"])
      #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == files.map(\.path))
      #expect(try RuleSetFiles.load(directory: "\(folder)/sub/a.rules").map(\.path) == ["a.rules"])
    }
  }

  @Test func faults() throws {
    try withFolder { folder in
      func kind(_ path: String) -> RuleSetError.Kind? {
        do throws(RuleSetError) {
          _ = try RuleSetFiles.load(directory: path)
          return nil
        } catch {
          #expect(error.message.contains(error.path))
          return error.kind
        }
      }
      #expect(kind("\(folder)/none") == .missing)
      #expect(kind(folder) == .noRules)
      #expect(symlink("\(folder)/nowhere", "\(folder)/x.rules") == 0)
      #expect(kind(folder) == .unreadable)
      unlink("\(folder)/x.rules")
      // A named pipe must not be waited for.
      #expect(mkfifo("\(folder)/pipe.rules", 0o600) == 0)
      #expect(kind(folder) == .unreadable)
      unlink("\(folder)/pipe.rules")
      #expect(symlink(folder, "\(folder)/loop") == 0)
      #expect(kind(folder) == .unreadable)
    }
  }
}
