import Listings

/// A copy of a record's bytes in which every character is one of XML's.
struct Cleaning {
  let bytes: [UInt8]
  let marks: RecordMarks

  /// Invalid UTF-8 is read in the encoding that it betrays, else as U+FFFD; so are characters that XML forbids.
  init(_ record: [UInt8], _ survey: ByteSurvey = .unknown) {
    var bytes = record
    var marks: RecordMarks = []
    if survey.hasInvalidUTF8, !Self.isValid(bytes) {
      if let decoded = EncodingGuess.decoded(bytes) {
        bytes = decoded
        marks.insert(.recovered)
      } else {
        bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
        marks.insert(.replacedBytes)
      }
    }
    if survey.hasIllegalCharacter, Self.hasIllegalCharacter(bytes) {
      bytes = Self.replacingIllegal(bytes)
      marks.insert(.replacedBytes)
    }
    self.bytes = bytes
    self.marks = marks
  }

  static func isClean(_ record: UnsafeRawBufferPointer, _ survey: ByteSurvey) -> Bool {
    guard let base = record.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return true }
    if survey.hasInvalidUTF8, !ByteSurvey.isValidUTF8(base, count: record.count) { return false }
    return !survey.hasIllegalCharacter || !ByteSurvey.hasIllegalCharacter(base, count: record.count)
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { UTF8Check.isValid($0) }
  }

  private static func hasIllegalCharacter(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { ByteSurvey.hasIllegalCharacter($0, count: buffer.count) } ?? false
    }
  }

  private static func replacingIllegal(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
        result += [0xEF, 0xBF, 0xBD]
        index += 1
      } else if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
        // U+FFFE and U+FFFF.
        result += [0xEF, 0xBF, 0xBD]
        index += 3
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }
}
