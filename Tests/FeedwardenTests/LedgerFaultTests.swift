import Foundation
import Testing

/// Ledgers on disks that are full, in folders that may not be written, and damaged: told in a line, and nothing of the
/// night is kept or published.
struct LedgerFaultTests {
  private static let night = [
    "scan", "2.csv", "--rules", Command.rules, "--as-of", "2026-11-24", "--out", "r2", "--ledger",
    "ledger.db",
    "--policy", "policy.yml",
  ]

  /// A folder with a ledger of one night, and the feed of the next.
  private func shop() throws -> Scratch {
    let folder = try Scratch()
    let stock = (0..<60).map { number in
      (id: "S\(number)", title: number.isMultiple(of: 2) ? "Ozempic pen \(number)" : "Wooden spoon \(number)")
    }
    try folder.write("1.csv", LedgerTests.feed(Array(stock.prefix(40))))
    try folder.write("2.csv", LedgerTests.feed(Array(stock.suffix(40))))
    try folder.write("policy.yml", LedgerTests.policy)
    let first = try LedgerTests.scan(
      "1.csv", day: "2026-11-23", out: "r1", ["--policy", "policy.yml"], in: folder)
    #expect(first.status == 0, "\(first.errors)")
    return folder
  }

  private func copyLedger(_ from: String, _ to: String, in folder: Scratch) throws {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: "\(folder.path)/\(to)\(suffix)")
      guard folder.exists("\(from)\(suffix)") else { continue }
      try FileManager.default.copyItem(
        atPath: "\(folder.path)/\(from)\(suffix)", toPath: "\(folder.path)/\(to)\(suffix)")
    }
  }

  /// Holds the outcome to what is promised after a failure.
  private func isAsBefore(
    _ outcome: Outcome, status: [Int32], export: [String], in folder: Scratch, _ note: String
  ) throws {
    #expect(
      outcome.signal == nil && status.contains(outcome.status), "\(note): \(outcome.status) \(outcome.errors)"
    )
    #expect(outcome.lines.count == 1, "\(note): \(outcome.errors)")
    #expect(!folder.exists("r2"), "\(note)")
    #expect(try LedgerTests.export(folder) == export, "\(note)")
    let verified = try Command.run(["ledger", "verify", "--ledger", "ledger.db"], in: folder)
    #expect(verified.status == 0, "\(note): \(String(decoding: verified.output, as: UTF8.self))")
  }

  /// A limit on the size of files fails the database's writes, one after the other, until it is large enough.
  @Test func `a database that cannot grow, at every size`() throws {
    let folder = try shop()
    try copyLedger("ledger.db", "base.db", in: folder)
    let before = try LedgerTests.export(folder)
    var failures = 0
    var messages: Set<String> = []
    // Of 512 bytes: from nothing to where the night succeeds.
    for blocks in stride(from: 8, to: 4096, by: 56) {
      try copyLedger("base.db", "ledger.db", in: folder)
      let errors = Pipe()
      let command = try Command(
        Self.night, in: folder, errors: errors.fileHandleForWriting,
        launcher: ["/bin/sh", "-c", "ulimit -f \(blocks); exec \"$@\"", "sh"])
      var outcome = try command.outcome()
      try errors.fileHandleForWriting.close()
      outcome.errors = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      if outcome.status == 0 { break }
      failures += 1
      messages.insert(String(outcome.lines.first ?? ""))
      try isAsBefore(outcome, status: [73, 74], export: before, in: folder, "\(blocks) blocks")
    }
    #expect(failures >= 3, "\(messages)")
    #expect(messages.contains { $0.contains("ledger.db: ") }, "\(messages)")
    #expect(try Command.run(Self.night, in: folder).status == 0)
  }

  private static let canMount: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = ["-m", "/bin/mount", "-t", "tmpfs", "-o", "size=64k", "none", "/mnt"]
    process.standardError = FileHandle.nullDevice
    guard geteuid() == 0, (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// A small file system of its own, which goes with the process: the ledger is copied in, and out again.
  @Test(.enabled(if: canMount), arguments: [0, 8, 24, 64, 128])
  func `a disk that is full`(free: Int) throws {
    let folder = try shop()
    let before = try LedgerTests.export(folder)
    _ = try folder.makeFolder("disk")
    let script = """
      mount -t tmpfs -o size=8m none disk && cp ledger.db* disk/ && rm -f ledger.db* || exit 99
      dd if=/dev/zero of=disk/full bs=1k 2>/dev/null
      truncate -s -\(free)k disk/full
      "$@"
      code=$?
      cp disk/ledger.db* . || exit 98
      exit $code
      """
    var night = Self.night
    night[night.count - 3] = "disk/ledger.db"
    let outcome = try Command.run(
      night, in: folder, launcher: ["/usr/bin/unshare", "-m", "/bin/sh", "-c", script, "sh"])
    try isAsBefore(outcome, status: [73, 74], export: before, in: folder, "\(free) KiB")
    #expect(outcome.errors.contains("disk/ledger.db: "))
    #expect(try Command.run(Self.night, in: folder).status == 0)
  }

  @Test(.enabled(if: Privileges.withoutRoot != nil), arguments: ["ledger.db", "."])
  func `a ledger that may not be written`(what: String) throws {
    let folder = try shop()
    let before = try LedgerTests.export(folder)
    let path = "\(folder.path)/\(what)"
    // What asking left behind could still be written to.
    for suffix in ["-wal", "-shm"] { unlink("\(folder.path)/ledger.db\(suffix)") }
    // All but what is named may be written by anybody.
    for name in try folder.entries() { chmod("\(folder.path)/\(name)", name.hasPrefix("r1") ? 0o755 : 0o666) }
    chmod(folder.path, 0o777)
    chmod("\(folder.path)/cache", 0o777)
    _ = try folder.makeFolder("outputs")
    chmod("\(folder.path)/outputs", 0o777)
    chmod(path, what == "." ? 0o555 : 0o444)
    var night = Self.night
    night[7] = "outputs/r2"
    let outcome = try Command.run(night, in: folder, launcher: Privileges.withoutRoot ?? [])
    chmod(path, what == "." ? 0o755 : 0o600)
    #expect(outcome.errors.contains("ledger.db"), "\(outcome.errors)")
    #expect(!folder.exists("outputs/r2"))
    try isAsBefore(outcome, status: [73], export: before, in: folder, what)
  }

  @Test func `a ledger that is cut short or overwritten is told of by every command`() throws {
    let folder = try shop()
    let whole = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/ledger.db"))
    var torn = whole
    for index in 8192..<min(28_672, whole.count) { torn[index] = 0xA5 }
    for (name, bytes) in [("cut", whole.prefix(whole.count / 2)), ("torn", torn), ("empty", Data())] {
      for suffix in ["-wal", "-shm"] { unlink("\(folder.path)/ledger.db\(suffix)") }
      try folder.write("ledger.db", bytes)
      for arguments in [
        Self.night, ["ledger", "status", "--ledger", "ledger.db"],
        ["ledger", "verify", "--ledger", "ledger.db"],
        ["ledger", "strikes", "--ledger", "ledger.db"],
        ["ledger", "import-decisions", "r1/flagged.csv", "--ledger", "ledger.db"],
        ["ledger", "purge", "--ledger", "ledger.db", "--policy", "policy.yml"],
      ] {
        let outcome = try Command.run(arguments, in: folder)
        #expect(outcome.status == 74, "\(name) \(arguments.prefix(2)): \(outcome.errors)")
        #expect(outcome.lines.count == 1 && outcome.errors.contains("damaged"), "\(name): \(outcome.errors)")
        #expect(!folder.exists("r2"))
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/ledger.db")) == bytes)
    }
  }

  @Test(
    arguments: [
      (["verify", "--ledger", "nowhere.db"], 66, "nowhere.db"),
      (["verify", "--ledger", "ledger.db", "--public-key", "nowhere"], 66, "nowhere"),
      (["verify", "--ledger", "ledger.db", "--public-key", "1.csv"], 78, "1.csv"),
      (["purge", "--ledger", "ledger.db", "--policy", "policy.yml"], 78, "names no retention"),
      (["purge", "--ledger", "ledger.db", "--policy", "keep.yml", "--key", "1.csv"], 78, "1.csv"),
      (["export", "--ledger", "ledger.db", "--table", "secrets"], 64, "there is no table secrets"),
      (["status", "--ledger", "ledger.db", "--as-of", "2026-02-30"], 64, "--as-of"),
    ] as [([String], Int32, String)])
  func `mistakes are told in one line`(arguments: [String], status: Int32, word: String) throws {
    let folder = try shop()
    try folder.write("keep.yml", "retention: {decisions: 1}\n")
    chmod("\(folder.path)/1.csv", 0o600)
    let outcome = try Command.run(["ledger"] + arguments, in: folder)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(word), "\(outcome.errors)")
  }

  @Test func `a purge from outside, its key, and what an auditor then sees`() throws {
    let folder = try shop()
    try folder.write("keep.yml", "retention: {decisions: 30 days, strikes: 30 days}\n")
    let purge = ["ledger", "purge", "--ledger", "ledger.db", "--policy", "keep.yml", "--as-of", "2028-06-01"]
    let outcome = try Command.run(purge, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("20 rows erased"))
    var status = stat()
    #expect(stat("\(folder.path)/ledger.db.key", &status) == 0 && status.st_mode & 0o777 == 0o600)
    let verified = try Command.run(["ledger", "verify", "--ledger", "ledger.db"], in: folder)
    #expect(verified.status == 0)
    #expect(String(decoding: verified.output, as: UTF8.self).contains("tombstones   1, signed by "))
    // Another key is another signer.
    unlink("\(folder.path)/ledger.db.key")
    try folder.write("late.yml", "retention: {statements: 1 day, notices: 1 day}\n")
    var late = purge
    late[5] = "late.yml"
    #expect(try Command.run(late, in: folder).status == 0)
    let mixed = try Command.run(
      ["ledger", "verify", "--ledger", "ledger.db", "--format", "json"], in: folder)
    #expect(mixed.status == 1)
    #expect(String(decoding: mixed.output, as: UTF8.self).contains("was signed with another key"))
  }
}
