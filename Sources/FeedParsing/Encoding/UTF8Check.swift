import CSimdJSON

/// Well-formedness of UTF-8 (RFC 3629), at the speed of memory.
enum UTF8Check {
  static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    return csimdjson_utf8_valid(base.assumingMemoryBound(to: CChar.self), bytes.count)
  }
}
