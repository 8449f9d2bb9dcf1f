import Crypto
import Foundation
import Testing

@testable import FeedInput

@Suite(.serialized)
struct StreamTests {
  private func sha256(_ bytes: [UInt8]) throws -> String {
    String(decoding: try run("sha256sum", [], bytes).prefix(64), as: UTF8.self)
  }

  @Test(
    "The digest is that of the input as it came, also behind damage and caps",
    .enabled(if: hasTool("sha256sum")))
  func digest() throws {
    let scratch = try Scratch()
    let member = ReferenceGzip(content: sample(3_000_000)).bytes
    var damaged = member
    damaged[100] ^= 0xFF
    damaged[1_005] ^= 0xFF
    for (bytes, limits) in [
      ([], InputLimits()), (sample(700_000), InputLimits()), (member, InputLimits()),
      (member + Array("junk".utf8) + sample(2_000_000), InputLimits()), (damaged, InputLimits()),
      (member, InputLimits(outputBytes: 5)), (member, InputLimits(layers: 0)),
    ] {
      let path = try scratch.file("feed", bytes)
      #expect(try drain(path, limits: limits).digest == (try sha256(bytes)))
      // Asked before anything is read, after which nothing can be.
      let stream = try FeedByteStream(.file(path: path))
      #expect(stream.digest() == (try sha256(bytes)))
      #expect(stream.digest() == (try sha256(bytes)))
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 10, alignment: 1)
      defer { buffer.deallocate() }
      #expect(throws: FeedInputError.self) { try stream.read(into: buffer) }
    }
  }

  @Test("A pipe gives the same as a file")
  func pipe() throws {
    let scratch = try Scratch()
    let content = sample(900_000)
    let bytes = ReferenceGzip(content: content).bytes
    let path = scratch.path + "/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    let writer = Thread {
      guard let file = FileHandle(forWritingAtPath: path) else { return }
      for start in stride(from: 0, to: bytes.count, by: 60_001) {
        file.write(Data(bytes[start..<min(bytes.count, start + 60_001)]))
      }
      try? file.close()
    }
    writer.start()
    let drained = try drain(path)
    #expect(drained.error == nil)
    #expect(drained.bytes == content)
    #expect(drained.total == nil)
    #expect(drained.bytesIn == UInt64(bytes.count))
    #expect(
      drained.digest == SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    )
  }

  @Test("A stream given up while its pipe is silent ends at once")
  func abandoned() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    // Open for both, so that it neither blocks nor ends.
    let end = open(path, O_RDWR)
    try #require(end >= 0)
    defer { close(end) }
    let text = Array("plain text, long enough".utf8)
    #expect(write(end, text, text.count) == text.count)
    do {
      let stream = try FeedByteStream(.file(path: path))
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 5, alignment: 1)
      defer { buffer.deallocate() }
      #expect(try stream.read(into: buffer) == 5)
      #expect(buffer.elementsEqual("plain".utf8))
    }
  }

  @Test("Standard input as a file from where it stands, as a pipe, and closed")
  func standardInput() throws {
    let scratch = try Scratch()
    let path = try scratch.file("feed", Array("skipped<rss/>".utf8))
    let saved = dup(STDIN_FILENO)
    defer {
      if saved >= 0 {
        dup2(saved, STDIN_FILENO)
        close(saved)
      } else {
        close(STDIN_FILENO)
      }
    }
    func content() throws -> (text: String, total: UInt64?) {
      let stream = try FeedByteStream(.standardInput)
      #expect(stream.name == "-")
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4, alignment: 1)
      defer { buffer.deallocate() }
      var bytes: [UInt8] = []
      while case let count = try stream.read(into: buffer), count > 0 { bytes += buffer[..<count] }
      return (String(decoding: bytes, as: UTF8.self), stream.totalBytesIn)
    }
    let file = open(path, O_RDONLY)
    lseek(file, 7, SEEK_SET)
    dup2(file, STDIN_FILENO)
    close(file)
    #expect(try content() == ("<rss/>", 6))

    var ends: [Int32] = [-1, -1]
    try #require(Foundation.pipe(&ends) == 0)
    dup2(ends[0], STDIN_FILENO)
    close(ends[0])
    // As a parent that reads without blocking leaves it.
    _ = fcntl(STDIN_FILENO, F_SETFL, O_NONBLOCK)
    let writer = ends[1]
    let thread = Thread {
      usleep(20_000)
      _ = write(writer, "<r", 2)
      usleep(20_000)
      _ = write(writer, "ss/>", 4)
      close(writer)
    }
    thread.start()
    #expect(try content() == ("<rss/>", nil))

    // Open for writing only: as good as closed, without a descriptor 0 that another test could get.
    let null = open("/dev/null", O_WRONLY)
    dup2(null, STDIN_FILENO)
    close(null)
    #expect(throws: FeedInputError.self) { try content() }
  }

  @Test("A failing read is reported with its place")
  func readFailure() throws {
    // Memory of a process cannot be read at offset 0: EIO.
    do throws(FeedInputError) {
      _ = try FeedByteStream(.file(path: "/proc/self/mem"))
      Issue.record("it was read")
    } catch {
      #expect(error.kind == .readFailed)
      #expect(error.offset == 0)
      #expect(error.message.contains("/proc/self/mem"))
    }
  }
}
