import CByteKernels
import Listings

/// Turns a stream of bytes in any encoding into UTF-8. Invalid input becomes U+FFFD, never a stop; any cut of the
/// input gives the same output.
final class Transcoder {
  private let kind: SourceEncoding.Kind
  private let table: SingleByteTable?
  private let iconv: IconvBox?
  /// Whether each byte of the source becomes one character at once.
  let isByteEach: Bool
  /// Bytes of a character that the last piece of input cut.
  private var carry: [UInt8] = []

  private final class IconvBox {
    let iconv: Iconv
    init?(_ name: String) {
      guard let iconv = Iconv(from: name) else { return nil }
      self.iconv = iconv
    }
  }

  /// `nil` for UTF-8, which needs none.
  init?(_ encoding: SourceEncoding) {
    kind = encoding.kind
    var isByteEach = false
    switch encoding.kind {
    case .utf8: return nil
    case .singleByte:
      guard let table = SingleByteTable.forEncoding(encoding.name) else { return nil }
      self.table = table
      iconv = nil
      isByteEach = table.isCharacterEach
    case .multiByte:
      guard let iconv = IconvBox(encoding.name) else { return nil }
      self.iconv = iconv
      table = nil
    case .utf16, .utf32:
      table = nil
      iconv = nil
    }
    self.isByteEach = isByteEach
  }

  /// Appends `input` in UTF-8 to `arena`. O(input).
  func append(_ input: UnsafeRawBufferPointer, to arena: ByteArena, atEnd: Bool) {
    switch kind {
    case .utf8: arena.append(input)
    case .singleByte: appendSingleBytes(input, to: arena)
    case .utf16(let isBigEndian): appendUnits(input, width: 2, isBigEndian, to: arena, atEnd: atEnd)
    case .utf32(let isBigEndian): appendUnits(input, width: 4, isBigEndian, to: arena, atEnd: atEnd)
    case .multiByte: appendThroughIconv(input, to: arena, atEnd: atEnd)
    }
  }

  private func appendSingleBytes(_ input: UnsafeRawBufferPointer, to arena: ByteArena) {
    guard let table else { return }
    guard let source = input.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let output = arena.room(for: 3 * input.count + 64)
    arena.commit(byte_kernels_single_bytes(source, input.count, table.entries, output))
  }

  private func appendUnits(
    _ input: UnsafeRawBufferPointer, width: Int, _ isBigEndian: Bool, to arena: ByteArena, atEnd: Bool
  ) {
    var joined = carry
    joined.append(contentsOf: input)
    carry = []
    let output = arena.room(for: 3 * (joined.count / 2 + 2))
    var written = 0
    func put(_ scalar: UInt32) {
      let valid = Unicode.Scalar(scalar) ?? "\u{FFFD}"
      for byte in UTF8.encode(valid).map({ Array($0) }) ?? [0xEF, 0xBF, 0xBD] {
        output[written] = byte
        written += 1
      }
    }
    func unit(_ position: Int) -> UInt32 {
      var value: UInt32 = 0
      for step in 0..<width {
        let index = isBigEndian ? position + step : position + width - 1 - step
        value = value << 8 | UInt32(joined[index])
      }
      return value
    }
    var position = 0
    while position + width <= joined.count {
      let first = unit(position)
      if width == 2, (0xD800..<0xDC00).contains(first) {
        guard position + 4 <= joined.count else { break }
        let second = unit(position + 2)
        if (0xDC00..<0xE000).contains(second) {
          put(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
          position += 4
          continue
        }
      }
      put(first)
      position += width
    }
    if atEnd {
      if position < joined.count { put(0xFFFD) }
    } else {
      carry = Array(joined[position...])
    }
    arena.commit(written)
  }

  private func appendThroughIconv(_ input: UnsafeRawBufferPointer, to arena: ByteArena, atEnd: Bool) {
    guard let iconv else { return }
    var joined = carry
    joined.append(contentsOf: input)
    carry = []
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    var position = 0
    joined.withUnsafeBytes { bytes in
      while position < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
        let capacity = 3 * rest.count + 16
        let result = iconv.iconv.convert(rest, into: arena.room(for: capacity), capacity: capacity)
        arena.commit(result.written)
        position += result.read
        switch result.stop {
        case .inputUsedUp, .outputFull: continue
        case .invalid:
          replacement.withUnsafeBytes { _ = arena.append($0) }
          position += 1
        case .incomplete:
          if atEnd {
            replacement.withUnsafeBytes { _ = arena.append($0) }
            position = bytes.count
          } else {
            carry = Array(bytes[position...])
            position = bytes.count
          }
        }
      }
    }
  }
}
