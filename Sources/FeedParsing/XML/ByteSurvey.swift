import CByteKernels
import CSimdJSON

/// What can be said about all bytes of a chunk in one fast pass, so that its records need not be asked one by one.
struct ByteSurvey {
  /// Some byte is no part of well-formed UTF-8 (a chunk that ends inside a scalar counts too).
  var hasInvalidUTF8: Bool
  /// Some character may be none of XML's (U+0000–U+001F but tab, LF and CR; U+FFFE, U+FFFF).
  var hasIllegalCharacter: Bool

  /// No record of the chunk has to be asked.
  var isSound: Bool { !hasInvalidUTF8 && !hasIllegalCharacter }

  /// Every record has to be asked.
  static let unknown = ByteSurvey(hasInvalidUTF8: true, hasIllegalCharacter: true)

  private init(hasInvalidUTF8: Bool, hasIllegalCharacter: Bool) {
    self.hasInvalidUTF8 = hasInvalidUTF8
    self.hasIllegalCharacter = hasIllegalCharacter
  }

  /// From what `XMLMarks` learnt on its way. `isUTF8`: every character is whole, but where a chunk's end cuts one.
  init(flags: UInt32, isUTF8: Bool) {
    hasIllegalCharacter = flags & UInt32(BYTE_KERNELS_CONTROL | BYTE_KERNELS_NONCHARACTER) != 0
    hasInvalidUTF8 = !isUTF8 && flags & UInt32(BYTE_KERNELS_INVALID_UTF8) != 0
  }

  static func isValidUTF8(_ base: UnsafePointer<UInt8>, count: Int) -> Bool {
    csimdjson_utf8_valid(UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self), count)
  }

  /// The same question about one record. O(count).
  static func hasIllegalCharacter(_ base: UnsafePointer<UInt8>, count: Int) -> Bool {
    for index in 0..<count {
      let byte = base[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return true }
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      if byte == 0xEF, index + 2 < count, base[index + 1] == 0xBF, base[index + 2] >= 0xBE { return true }
    }
    return false
  }
}
