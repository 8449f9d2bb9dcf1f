import Foundation
import Testing

@testable import FeedInput

@Suite(.serialized)
struct CapTests {
  @Test("The cap on output: all up to it, then the limit", arguments: [1, 7, 64 << 10], [true, false])
  func output(_ buffer: Int, _ packed: Bool) throws {
    let scratch = try Scratch()
    let content = sample(1_000)
    let path = try scratch.file("feed", packed ? ReferenceGzip(content: content).bytes : content)
    for cap: UInt64 in [0, 1, 9, 10, 11, 999, 1_000, 1_001] {
      let drained = try drain(path, buffer: buffer, limits: InputLimits(outputBytes: cap))
      #expect(drained.bytes == Array(content.prefix(Int(cap))))
      #expect(drained.error?.kind == (cap < 1_000 ? .limit : nil))
    }
  }

  /// 200 MiB of zeros, packed `layers` times.
  private func bomb(_ layers: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 200 << 20)
    for _ in 0..<layers { bytes = try run("gzip", ["-9", "-n", "-c"], bytes) }
    return bytes
  }

  private func readAll(_ path: String, _ limits: InputLimits) throws -> (count: Int, error: FeedInputError?) {
    let stream = try FeedByteStream(.file(path: path), limits: limits)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 1)
    defer { buffer.deallocate() }
    var total = 0
    do throws(FeedInputError) {
      while case let count = try stream.read(into: buffer), count > 0 { total += count }
    } catch { return (total, error) }
    return (total, nil)
  }

  /// Resident bytes of this process, from /proc.
  private func resident() throws -> Int {
    let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    return (Int(fields[1]) ?? 0) * 4_096
  }

  @Test("A bomb is stopped by the ratio, and memory stays flat", .enabled(if: hasTool("gzip")))
  func bombs() throws {
    let scratch = try Scratch()
    // One layer stays below the default, as DEFLATE must; two layers do not.
    let single = try scratch.file("single", try bomb(1))
    let double = try scratch.file("double", try bomb(2))
    let before = try resident()
    let sound = try readAll(single, InputLimits())
    #expect(sound.error == nil && sound.count == 200 << 20)
    let capped = try readAll(single, InputLimits(ratio: 500))
    // Looked at every 16 MiB from 64 MiB on.
    #expect(capped.error?.kind == .limit && capped.count == 64 << 20)
    let nested = try readAll(double, InputLimits())
    #expect(nested.error?.kind == .limit && nested.count == 64 << 20)
    #expect(nested.error?.message.contains("1100 times") == true)
    let output = try readAll(single, InputLimits(outputBytes: 100_000_001))
    #expect(output.error?.kind == .limit && output.count == 100_000_001)
    #expect(try resident() - before < 32 << 20)
  }

  @Test(
    "An outer layer that expands is stopped though the inner one gives nothing", .enabled(if: hasTool("gzip"))
  )
  func silentBomb() throws {
    let scratch = try Scratch()
    // A member, then 20 MiB of padding: nothing comes out but the member's bytes.
    let inner = ReferenceGzip(content: [65]).bytes + [UInt8](repeating: 0, count: 20 << 20)
    let path = try scratch.file("feed", try run("gzip", ["-9", "-n", "-c"], inner))
    let drained = try drain(path, limits: InputLimits(outputBytes: 10 << 20))
    #expect(drained.bytes == [65])
    #expect(drained.error?.kind == .limit)
  }
}
