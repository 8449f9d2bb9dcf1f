import Foundation
import Testing

@testable import FeedInput

struct PathTests {
  private func failure(_ arguments: [String]) -> FeedInputError? {
    do throws(FeedInputError) {
      _ = try FeedPaths.expand(arguments)
      return nil
    } catch { return error }
  }

  @Test("Patterns match bytewise sorted, in the order of the arguments")
  func patterns() throws {
    let scratch = try Scratch()
    for name in ["b.xml", "a.xml", "Z.xml", "é.xml", "a.csv", "[x].xml"] { _ = try scratch.file(name, [65]) }
    let found = try FeedPaths.expand(["\(scratch.path)/*.csv", "-", "\(scratch.path)/?.xml"])
    #expect(
      found.map(\.name) == ["a.csv", "-", "Z.xml", "a.xml", "b.xml"].map {
        $0 == "-" ? $0 : "\(scratch.path)/\($0)"
      }
        + (found.count == 6 ? ["\(scratch.path)/é.xml"] : []))
    #expect(found[1] == .standardInput)
    // An existing file wins over the pattern that its name is.
    #expect(try FeedPaths.expand(["\(scratch.path)/[x].xml"]) == [.file(path: "\(scratch.path)/[x].xml")])
    #expect(try FeedPaths.expand(["\(scratch.path)/[ab].xml"]).count == 2)
    #expect(try FeedPaths.expand([]).isEmpty)
  }

  @Test("What cannot be a feed is told before anything is read")
  func errors() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path + "/d", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/dangling", withDestinationPath: scratch.path + "/nothing")
    let cases: [(argument: String, contains: String)] = [
      ("\(scratch.path)/none.xml", "no such file"),
      ("\(scratch.path)/*.none", "no file matches"),
      ("\(scratch.path)", "directory"),
      ("\(scratch.path)/d*", "d"),
      ("\(scratch.path)/dang*", "no such file"),
      ("", "empty"),
      ("a\0b", "NUL"),
      (String(repeating: "x", count: 5_000), "too long"),
    ]
    for (argument, text) in cases {
      let error = failure([argument])
      #expect(error?.kind == .cannotOpen, "\(argument)")
      #expect(error?.message.contains(text) == true, "\(error?.message ?? "")")
    }
    #expect(failure(["-", "-"])?.kind == .cannotOpen)
  }

  @Test("Opening fails with the path and the reason")
  func opening() throws {
    let scratch = try Scratch()
    for (path, text) in [(scratch.path, "directory"), (scratch.path + "/none", "no such file")] {
      do throws(FeedInputError) {
        _ = try FeedByteStream(.file(path: path), name: "the name")
        Issue.record("\(path) was opened")
      } catch {
        #expect(error.kind == .cannotOpen)
        #expect(error.feed == "the name")
        #expect(error.message.contains(text))
      }
    }
  }
}
