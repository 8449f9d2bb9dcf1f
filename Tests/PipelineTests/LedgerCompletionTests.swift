import Foundation
import Testing

@testable import Pipeline
@testable import Reports

/// A process that ends between the commit and the rename.
struct LedgerCompletionTests {
  private func folder() throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("done-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  private func stage(_ run: String, manifest: String) throws {
    try FileManager.default.createDirectory(atPath: run, withIntermediateDirectories: true)
    try manifest.write(toFile: "\(run)/manifest.json", atomically: true, encoding: .utf8)
  }

  @Test func `what was committed gets its name`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try stage("\(folder)/.r1.part", manifest: "one")
    let hash = Hexadecimal.sha256(Array("one".utf8))
    #expect(try RunDirectory.complete(path: "\(folder)/r1", manifest: hash, replaces: false))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["r1"])
    // It is there already.
    #expect(try RunDirectory.complete(path: "\(folder)/r1", manifest: hash, replaces: false))
  }

  @Test func `nothing else does`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let hash = Hexadecimal.sha256(Array("one".utf8))
    #expect(try !RunDirectory.complete(path: "\(folder)/r1", manifest: hash, replaces: false))
    try stage("\(folder)/.r1.part", manifest: "another")
    #expect(try !RunDirectory.complete(path: "\(folder)/r1", manifest: hash, replaces: false))
    try stage("\(folder)/.r1.part", manifest: "one")
    try stage("\(folder)/r1", manifest: "earlier")
    #expect(try !RunDirectory.complete(path: "\(folder)/r1", manifest: hash, replaces: false))
    #expect(try RunDirectory.complete(path: "\(folder)/r1", manifest: hash, replaces: true))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["r1"])
    #expect(try String(contentsOfFile: "\(folder)/r1/manifest.json", encoding: .utf8) == "one")
  }

  @Test func `a promised folder outlives an error, another does not`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for isPromised in [false, true] {
      do {
        let directory = try RunDirectory(path: "\(folder)/r1")
        let file = try directory.file("manifest.json")
        try file.append(Array("one".utf8))
        _ = try file.finish()
        try directory.prepare()
        if isPromised { directory.promise() }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == (isPromised ? [".r1.part"] : []))
    }
  }
}
