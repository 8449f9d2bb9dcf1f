import Glibc

/// A conversion from one encoding to UTF-8 by the C library.
struct Iconv: ~Copyable {
  private let handle: iconv_t

  init?(from encoding: String) {
    let handle = iconv_open("UTF-8", encoding)
    // iconv_open answers (iconv_t)-1 for an encoding it does not know.
    guard Int(bitPattern: handle) != -1, let handle else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  static func knows(_ encoding: String) -> Bool { Iconv(from: encoding) != nil }

  enum Stop { case inputUsedUp, outputFull, invalid, incomplete }

  /// Converts as much as it can; says how much was read and written, and why it stopped.
  func convert(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutablePointer<UInt8>, capacity: Int
  ) -> (read: Int, written: Int, stop: Stop) {
    var source = input.baseAddress.map {
      UnsafeMutablePointer(mutating: $0.assumingMemoryBound(to: CChar.self))
    }
    var left = input.count
    var room = capacity
    let result = output.withMemoryRebound(to: CChar.self, capacity: capacity) { start -> (Int, Int32) in
      var target: UnsafeMutablePointer<CChar>? = start
      let status = iconv(handle, &source, &left, &target, &room)
      return (Int(status), errno)
    }
    let stop: Stop
    if result.0 != -1 {
      stop = .inputUsedUp
    } else {
      switch result.1 {
      case E2BIG: stop = .outputFull
      case EINVAL: stop = .incomplete
      default: stop = .invalid
      }
    }
    return (input.count - left, capacity - room, stop)
  }
}

/// What each byte of a single-byte encoding stands for, in UTF-8: up to three bytes and their number.
struct SingleByteTable: Sendable {
  /// Per byte: the UTF-8 bytes from the lowest byte up, and the length in the highest byte.
  let entries: [UInt32]

  /// Whether every byte is one character, so that positions in the text lead back to bytes.
  var isCharacterEach: Bool {
    entries.allSatisfy { entry in
      (0..<(entry >> 24)).count { UInt8(truncatingIfNeeded: entry >> (8 * $0)) & 0xC0 != 0x80 } == 1
    }
  }

  /// Appends what `byte` stands for.
  func append(_ byte: UInt8, to result: inout [UInt8]) {
    let entry = entries[Int(byte)]
    for index in 0..<(entry >> 24) { result.append(UInt8(truncatingIfNeeded: entry >> (8 * index))) }
  }

  /// `nil` for an encoding that the C library does not know or that has longer characters.
  static func forEncoding(_ name: String) -> SingleByteTable? {
    guard let iconv = Iconv(from: name) else { return nil }
    var entries: [UInt32] = []
    var undefined = 0
    for byte in UInt8.min...UInt8.max {
      var output: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0, 0, 0)
      let converted = withUnsafeBytes(of: byte) { input in
        withUnsafeMutableBytes(of: &output) { buffer -> (read: Int, written: Int, stop: Iconv.Stop) in
          guard let base = buffer.baseAddress else { return (0, 0, .invalid) }
          return iconv.convert(input, into: base.assumingMemoryBound(to: UInt8.self), capacity: buffer.count)
        }
      }
      switch converted.stop {
      case .inputUsedUp where (1...3).contains(converted.written):
        entries.append(
          UInt32(output.0) | UInt32(output.1) << 8 | UInt32(output.2) << 16 | UInt32(converted.written) << 24)
      case .incomplete:
        return nil
      default:
        undefined += 1
        entries.append(0x03BD_BFEF)
      }
    }
    // ASCII-compatible encodings only: XML declarations and delimiters are read as such.
    guard entries[0x3C] == 0x0100_003C, undefined < 128 else { return nil }
    return SingleByteTable(entries: entries)
  }
}
