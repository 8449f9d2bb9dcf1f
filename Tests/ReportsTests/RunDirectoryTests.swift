import Dispatch
import Foundation
import Glibc
import Synchronization
import Testing

@testable import Reports

/// Fails the nth call that may fail, and no other.
private final class Fault: Sendable {
  private let state: Mutex<(left: Int, fired: Bool)>
  let code: Int32
  init(at number: Int, code: Int32) {
    state = Mutex((number, false))
    self.code = code
  }
  var fired: Bool { state.withLock { $0.fired } }
  private func strikes() -> Bool {
    state.withLock { state in
      state.left -= 1
      if state.left == 0 { state.fired = true }
      return state.left == 0
    }
  }
  var operations: FileOperations {
    let real = FileOperations.system
    var table = real
    table.makeDirectory = { self.strikes() ? -self.code : real.makeDirectory($0, $1) }
    table.create = { self.strikes() ? -self.code : real.create($0, $1) }
    table.write = { self.strikes() ? -Int(self.code) : real.write($0, $1) }
    table.read = { self.strikes() ? -Int(self.code) : real.read($0, $1, $2) }
    table.flush = { self.strikes() ? -self.code : real.flush($0) }
    table.rename = { self.strikes() ? -self.code : real.rename($0, $1, $2, $3) }
    table.close = {
      let code = real.close($0)
      return self.strikes() ? -self.code : code
    }
    return table
  }
}

@Suite struct RunDirectoryTests {
  /// A small run that uses every kind of call: spilled keys, table rows, several files.
  private func run(
    _ path: String, content: String = "line\n", replaces: Bool = false, operations: FileOperations = .system
  ) throws -> Publication {
    let directory = try RunDirectory(path: path, replaces: replaces, operations: operations)
    let flagged = try directory.file("flagged.jsonl")
    try flagged.append(Array(content.utf8))
    try flagged.append([UInt8](repeating: 0x20, count: 600_000))
    let keys = KeyHashSpool(directory: directory, passLimit: 4096)
    try keys.add((0..<5000).map { _ in 7 << 56 })
    #expect(try keys.repeatedCount() == 4999)
    let table = FlaggedTable(directory: directory, header: Array("h\r\n".utf8))
    try table.append(Array("row\r\n".utf8), bucket: 3)
    let hash = try table.finish().finish()
    let manifest = try directory.file("manifest.json")
    try manifest.append(Array("\(try flagged.finish()) \(hash)".utf8))
    _ = try manifest.finish()
    return try directory.publish()
  }

  @Test func publishesWhatWasWritten() throws {
    let scratch = Scratch()
    #expect(try run(scratch("run")) == .published)
    #expect(scratch.names == ["run"])
    #expect(scratch.names(in: "run") == ["flagged.csv", "flagged.jsonl", "manifest.json"])
    #expect(scratch.content("run/flagged.csv") == "h\r\nrow\r\n")
    #expect(scratch.content("run/flagged.jsonl")?.hasPrefix("line\n   ") == true)
    var status = stat()
    #expect(stat(scratch("run/flagged.csv"), &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(stat(scratch("run"), &status) == 0 && status.st_mode & 0o777 == 0o700)
  }

  /// SHA-256 of "abc" and of a million times "a": FIPS 180-2, appendix B.
  @Test func hashesWhileWriting() throws {
    let scratch = Scratch()
    let directory = try RunDirectory(path: scratch("run"))
    let short = try directory.file("a")
    try short.append(Array("abc".utf8))
    #expect(try short.finish() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let long = try directory.file("b")
    for _ in 0..<1000 { try long.append([UInt8](repeating: 0x61, count: 1000)) }
    #expect(long.size == 1_000_000)
    #expect(try long.finish() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Fails the first call, then the second, and so on until a run makes fewer: each failure is reported, and leaves
  /// neither a run nor a staging folder; an older run that was to be replaced stands as it was.
  @Test(arguments: [EIO, ENOSPC], [false, true])
  func everyFailureIsReported(code: Int32, replaces: Bool) throws {
    for number in 1...500 {
      let scratch = Scratch()
      if replaces { #expect(try run(scratch("run"), content: "old\n") == .published) }
      let fault = Fault(at: number, code: code)
      do {
        let publication = try run(scratch("run"), replaces: replaces, operations: fault.operations)
        #expect(!fault.fired, "call \(number) failed and nobody noticed")
        #expect(publication == .published)
        #expect(scratch.content("run/flagged.jsonl")?.hasPrefix("line\n") == true)
        #expect(scratch.names == ["run"])
        #expect(number > 15)
        return
      } catch let error as OutputError {
        #expect(error.code == code)
        #expect(error.kind == .ioFailed || error.kind == .cannotCreate)
        #expect(!error.message.isEmpty)
        #expect(scratch.names == (replaces ? ["run"] : []))
        if replaces { #expect(scratch.content("run/flagged.jsonl")?.hasPrefix("old\n") == true) }
      }
    }
    Issue.record("no run without a failure")
  }

  @Test func theSameRunAgainChangesNothing() throws {
    let scratch = Scratch()
    _ = try run(scratch("run"))
    var before = stat()
    #expect(stat(scratch("run"), &before) == 0)
    #expect(try run(scratch("run/")) == .alreadyPublished)
    var after = stat()
    #expect(stat(scratch("run"), &after) == 0)
    #expect(before.st_ino == after.st_ino)
    #expect(scratch.names == ["run"])
  }

  @Test func aTamperedRunIsNotTheSame() throws {
    let scratch = Scratch()
    _ = try run(scratch("run"))
    try "changed".write(toFile: scratch("run/flagged.csv"), atomically: false, encoding: .utf8)
    let error = #expect(throws: OutputError.self) { _ = try run(scratch("run")) }
    #expect(error?.kind == .cannotCreate)
  }

  @Test func anotherRunIsReplacedOnlyWhenAsked() throws {
    let scratch = Scratch()
    _ = try run(scratch("run"), content: "old\n")
    let error = #expect(throws: OutputError.self) { _ = try run(scratch("run")) }
    #expect(error?.kind == .cannotCreate)
    #expect(scratch.content("run/flagged.jsonl")?.hasPrefix("old\n") == true)
    #expect(try run(scratch("run"), replaces: true) == .published)
    #expect(scratch.content("run/flagged.jsonl")?.hasPrefix("line\n") == true)
    #expect(scratch.names == ["run"])
  }

  @Test(arguments: [false, true])
  func foreignFoldersAreLeftAlone(hasManifest: Bool) throws {
    let scratch = Scratch()
    try FileManager.default.createDirectory(atPath: scratch("run"), withIntermediateDirectories: false)
    try "mine".write(toFile: scratch("run/notes.txt"), atomically: false, encoding: .utf8)
    if hasManifest {
      try "{}".write(toFile: scratch("run/manifest.json"), atomically: false, encoding: .utf8)
    }
    let error = #expect(throws: OutputError.self) {
      _ = try RunDirectory(path: scratch("run"), replaces: true)
    }
    #expect(error?.kind == .cannotCreate)
    #expect(scratch.content("run/notes.txt") == "mine")
  }

  @Test func anEmptyFolderIsTaken() throws {
    let scratch = Scratch()
    try FileManager.default.createDirectory(atPath: scratch("run"), withIntermediateDirectories: false)
    #expect(try run(scratch("run")) == .published)
  }

  @Test(arguments: ["missing/run", "file/run", "file", "link", ".", "..", "", "/", "a\0b"])
  func impossibleTargets(name: String) throws {
    let scratch = Scratch()
    try "".write(toFile: scratch("file"), atomically: false, encoding: .utf8)
    #expect(symlink("/tmp", scratch("link")) == 0)
    let path = name.hasPrefix(".") || name.isEmpty || name == "/" ? name : scratch(name)
    let error = #expect(throws: OutputError.self) { _ = try RunDirectory(path: path) }
    #expect(error?.kind == .cannotCreate)
    #expect(scratch.names == ["file", "link"])
  }

  @Test func oneRunAtATime() throws {
    let scratch = Scratch()
    let first = try RunDirectory(path: scratch("run"))
    let error = #expect(throws: OutputError.self) { _ = try RunDirectory(path: scratch("run")) }
    #expect(error?.kind == .busy)
    #expect(error?.exitCode == 75)
    first.discard()
    #expect(scratch.names == [])
    _ = try RunDirectory(path: scratch("run"))
  }

  /// Keeps what each thread got alive until all have tried.
  private final class Slots: @unchecked Sendable {
    var held: [RunDirectory?] = Array(repeating: nil, count: 8)
  }

  @Test func onlyOneOfManyAtOnceRuns() throws {
    let scratch = Scratch()
    let path = scratch("run")
    for _ in 0..<20 {
      let slots = Slots()
      let lock = Mutex(())
      DispatchQueue.concurrentPerform(iterations: 8) { index in
        if let directory = try? RunDirectory(path: path) {
          lock.withLock { _ in slots.held[index] = directory }
        }
      }
      #expect(slots.held.count { $0 != nil } == 1)
    }
    #expect(scratch.names == [])
  }

  /// A process holds the lock, is killed, and the next run clears what it left.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock")))
  func aKilledRunLeavesNothing() throws {
    let scratch = Scratch()
    let staging = scratch(".run.part")
    try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: false)
    try "half".write(toFile: "\(staging)/flagged.jsonl", atomically: false, encoding: .utf8)
    #expect(symlink(scratch("precious"), "\(staging)/summary.json") == 0)
    try "keep".write(toFile: scratch("precious"), atomically: false, encoding: .utf8)
    let other = Process()
    other.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    other.arguments = [staging, "sh", "-c", "echo held; exec sleep 60"]
    let pipe = Pipe()
    other.standardOutput = pipe
    try other.run()
    #expect(pipe.fileHandleForReading.availableData == Data("held\n".utf8))
    let error = #expect(throws: OutputError.self) { _ = try run(scratch("run")) }
    #expect(error?.kind == .busy)
    // `flock` runs its command as a child that inherits the lock: both go.
    let children = "/proc/\(other.processIdentifier)/task/\(other.processIdentifier)/children"
    for child in (try String(contentsOfFile: children, encoding: .utf8)).split(separator: " ") {
      if let child = Int32(child) { kill(child, SIGKILL) }
    }
    kill(other.processIdentifier, SIGKILL)
    other.waitUntilExit()
    // The system takes a moment to close what the grandchild held; wait for the lock as such.
    let watched = open(staging, O_RDONLY)
    for _ in 0..<2000 where flock(watched, LOCK_EX | LOCK_NB) != 0 { usleep(1000) }
    #expect(close(watched) == 0)
    #expect(try run(scratch("run")) == .published)
    #expect(scratch.names == ["precious", "run"])
    #expect(scratch.content("precious") == "keep")
    #expect(scratch.names(in: "run") == ["flagged.csv", "flagged.jsonl", "manifest.json"])
  }

  @Test func aLinkInPlaceOfTheStagingFolderIsNotFollowed() throws {
    let scratch = Scratch()
    try FileManager.default.createDirectory(atPath: scratch("elsewhere"), withIntermediateDirectories: false)
    try "keep".write(toFile: scratch("elsewhere/x"), atomically: false, encoding: .utf8)
    #expect(symlink(scratch("elsewhere"), scratch(".run.part")) == 0)
    let error = #expect(throws: OutputError.self) { _ = try run(scratch("run")) }
    #expect(error?.kind == .cannotCreate)
    #expect(scratch.content("elsewhere/x") == "keep")
  }
}
