import Foundation
import Glibc
import Synchronization
import Testing

@testable import Reports

@Suite struct StreamOutputTests {
  @Test func aReaderThatLeavesIsABrokenPipe() throws {
    StreamOutput.ignoreBrokenPipeSignal()
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    #expect(close(ends[0]) == 0)
    let stream = StreamOutput(descriptor: ends[1])
    try stream.append(Array("line\n".utf8))
    let error = #expect(throws: OutputError.self) { try stream.flush() }
    #expect(error?.kind == .brokenPipe)
    #expect(error?.exitCode == 141)
    #expect(close(ends[1]) == 0)
  }

  @Test func shortWritesLoseNothing() throws {
    let got = Mutex<[UInt8]>([])
    var operations = FileOperations.system
    operations.write = { _, bytes in
      let count = min(bytes.count, 1000)
      got.withLock { $0 += bytes.prefix(count) }
      return count
    }
    let stream = StreamOutput(descriptor: -1, operations: operations)
    var expected: [UInt8] = []
    for index in 0..<1000 {
      let line = Array(String(repeating: "\(index) ", count: 100).utf8)
      expected += line
      try stream.append(line)
    }
    try stream.flush()
    #expect(got.withLock { $0 } == expected)
  }

  @Test func aFullDiskIsReported() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    try #require(descriptor >= 0)
    let stream = StreamOutput(descriptor: descriptor)
    try stream.append([1])
    let error = #expect(throws: OutputError.self) { try stream.flush() }
    #expect(error?.kind == .ioFailed)
    #expect(error?.code == ENOSPC)
    #expect(close(descriptor) == 0)
  }

  @Test func aFullNonBlockingPipeIsWaitedFor() async throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    for end in ends { #expect(fcntl(end, F_SETFL, O_NONBLOCK) == 0) }
    let reading = ends[0]
    let total = 1 << 20
    let reader = Thread {
      var left = total
      var room = [UInt8](repeating: 0, count: 65536)
      while left > 0 {
        let count = read(reading, &room, room.count)
        if count > 0 { left -= count } else { usleep(1000) }
      }
    }
    reader.start()
    let stream = StreamOutput(descriptor: ends[1])
    try stream.append([UInt8](repeating: 1, count: total))
    try stream.flush()
    while !reader.isFinished { try await Task.sleep(for: .milliseconds(1)) }
    #expect(close(ends[0]) == 0 && close(ends[1]) == 0)
  }
}

@Suite struct KeyHashSpoolTests {
  /// Against a set; the small pass limit makes several passes a first byte, the skewed bytes uneven blocks.
  @Test(
    arguments: [(0, 5000), (1, 5000), (3000, 5000), (200_000, 20_000), (200_000, 1 << 20)], [false, true])
  func countsExactly(_ size: (count: Int, passLimit: Int), isSkewed: Bool) throws {
    let scratch = Scratch()
    let directory = try RunDirectory(path: scratch("run"))
    let spool = KeyHashSpool(
      directory: directory, passLimit: isSkewed ? size.passLimit : size.passLimit / 256)
    var seen: Set<UInt64> = []
    var repeated: UInt64 = 0
    var generator = SystemRandomNumberGenerator()
    var hashes: [UInt64] = []
    for _ in 0..<size.count {
      let value = UInt64.random(in: 0...300_000, using: &generator)
      let hash = isSkewed ? value : value &* 0x9E37_79B9_7F4A_7C15
      if !seen.insert(hash).inserted { repeated += 1 }
      hashes.append(hash)
      if hashes.count == 777 {
        try spool.add(hashes)
        hashes = []
      }
    }
    try spool.add(hashes)
    #expect(try spool.repeatedCount() == repeated)
  }
}
