/// Folds source names, so that what people take for one name is the same bytes.
///
/// Large and small letters, accents, spaces and punctuation do not count: `Product Name`, `product_name`,
/// `productName` and `PRODUCT-NAME*` are one name, and so are `référence` and `reference`. `/` and `@` stay, for they
/// part a path and mark an attribute.
enum NameFolding {
  /// The base letters of U+00C0 to U+017F and of U+1E00 to U+1EFF (Unicode Character Database, canonical
  /// decompositions; letters with a stroke by hand); `?` for none.
  private static let latin: [UInt8] = Array(
    ("aaaaaa?ceeeeiiiidnooooo?ouuuuyt?aaaaaa?ceeeeiiiidnooooo?ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkklllllll"
      + "lllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
  private static let latinAdditional: [UInt8] = Array(
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
      + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
      + "wwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
      + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????").utf8)

  /// The folded form, in UTF-8 as far as `name` is. O(length).
  static func folded(_ name: UnsafeRawBufferPointer) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(name.count)
    var position = 0
    while position < name.count {
      let byte = name[position]
      guard byte >= 0x80 else {
        fold(ascii: byte, into: &result)
        position += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
      let bytes = name[position..<min(position + length, name.count)]
      position = bytes.endIndex
      if let scalar = scalar(bytes), fold(scalar, into: &result) { continue }
      result.append(contentsOf: bytes)
    }
    return result
  }

  private static func fold(ascii byte: UInt8, into result: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"),
      UInt8(ascii: "@"):
      result.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
    default: break
    }
  }

  /// The scalar of two or three well-formed bytes; longer ones are left as they are.
  private static func scalar(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt32? {
    let tail = bytes.dropFirst()
    guard let first = bytes.first, (1...2).contains(tail.count), tail.allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      return nil
    }
    return tail.reduce(UInt32(first & (tail.count == 1 ? 0x1F : 0x0F))) { $0 << 6 | UInt32($1 & 0x3F) }
  }

  /// Appends what `scalar` folds to; whether it folds to anything but itself.
  private static func fold(_ scalar: UInt32, into result: inout [UInt8]) -> Bool {
    switch scalar {
    // Spaces, soft hyphens, marks of order and punctuation that no name means.
    case 0xA0, 0xAD, 0x300...0x36F, 0x2000...0x206F, 0x3000, 0xFEFF: return true
    case 0xAA: result.append(UInt8(ascii: "a"))
    case 0xBA: result.append(UInt8(ascii: "o"))
    case 0x2116: result.append(contentsOf: "no".utf8)
    case 0xC6, 0xE6: result.append(contentsOf: "ae".utf8)
    case 0xDF, 0x1E9E: result.append(contentsOf: "ss".utf8)
    case 0x132, 0x133: result.append(contentsOf: "ij".utf8)
    case 0x152, 0x153: result.append(contentsOf: "oe".utf8)
    case 0x218, 0x219: result.append(UInt8(ascii: "s"))
    case 0x21A, 0x21B: result.append(UInt8(ascii: "t"))
    case 0xC0...0x17F: return append(latin[Int(scalar) - 0xC0], to: &result)
    case 0x1E00...0x1EFF: return append(latinAdditional[Int(scalar) - 0x1E00], to: &result)
    case 0xFF01...0xFF5E: fold(ascii: UInt8(truncatingIfNeeded: scalar - 0xFEE0), into: &result)
    case 0x386...0x3CE: appendTwoBytes(greek(scalar), to: &result)
    // Ѐ…Џ lie 0x50 below their small letters, А…Я 0x20; ё is written е as often as not.
    case 0x400...0x40F: appendTwoBytes(scalar == 0x401 ? 0x435 : scalar + 0x50, to: &result)
    case 0x410...0x42F: appendTwoBytes(scalar + 0x20, to: &result)
    case 0x451: appendTwoBytes(0x435, to: &result)
    default: return false
    }
    return true
  }

  private static func append(_ letter: UInt8, to result: inout [UInt8]) -> Bool {
    guard letter != UInt8(ascii: "?") else { return false }
    result.append(letter)
    return true
  }

  /// Appends a scalar of two bytes.
  private static func appendTwoBytes(_ scalar: UInt32, to result: inout [UInt8]) {
    result.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    result.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }

  /// A Greek letter small and without its accent; final sigma is sigma.
  private static func greek(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x386, 0x3AC: 0x3B1
    case 0x388, 0x3AD: 0x3B5
    case 0x389, 0x3AE: 0x3B7
    case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: 0x3B9
    case 0x38C, 0x3CC: 0x3BF
    case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: 0x3C5
    case 0x38F, 0x3CE: 0x3C9
    case 0x3C2: 0x3C3
    case 0x391...0x3A9: scalar + 0x20
    default: scalar
    }
  }
}
