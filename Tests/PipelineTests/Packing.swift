import CBZip2
import CLZMA
import CZlib
import CZstd
import Foundation

/// Packed bytes from the C libraries, so that no machine lacks a tool for a test.
enum Packing: String, CaseIterable {
  case gzip, xz, bzip2, zstd

  struct Failure: Error {
    var code: Int
  }

  func pack(_ content: Data) throws -> Data {
    let input = Array(content)
    // Some formats have a frame that is longer than the little that it holds.
    var output = [UInt8](repeating: 0, count: input.count + input.count / 100 + 4096)
    let length: Int
    switch self {
    case .gzip: length = try Self.gzip(input, &output)
    case .zstd: length = ZSTD_compress(&output, output.count, input, input.count, 3)
    case .xz:
      var written = 0
      let code = lzma_easy_buffer_encode(
        6, LZMA_CHECK_CRC64, nil, input, input.count, &output, &written, output.count)
      guard code == LZMA_OK else { throw Failure(code: Int(code.rawValue)) }
      length = written
    case .bzip2:
      var written = UInt32(output.count)
      let code = input.withUnsafeBufferPointer { input in
        output.withUnsafeMutableBytes { output in
          BZ2_bzBuffToBuffCompress(
            output.bindMemory(to: CChar.self).baseAddress, &written,
            UnsafeMutableRawPointer(mutating: input.baseAddress)?.assumingMemoryBound(to: CChar.self),
            UInt32(input.count), 9, 0, 0)
        }
      }
      guard code == BZ_OK else { throw Failure(code: Int(code)) }
      length = Int(written)
    }
    guard length <= output.count else { throw Failure(code: length) }
    return Data(output[..<length])
  }

  private static func gzip(_ input: [UInt8], _ output: inout [UInt8]) throws -> Int {
    var stream = z_stream()
    // A window of 2^15 and 16 more for the frame of gzip instead of zlib's.
    let opened = deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard opened == Z_OK else { throw Failure(code: Int(opened)) }
    defer { deflateEnd(&stream) }
    let ended = input.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return deflate(&stream, Z_FINISH)
      }
    }
    guard ended == Z_STREAM_END else { throw Failure(code: Int(ended)) }
    return Int(stream.total_out)
  }
}
