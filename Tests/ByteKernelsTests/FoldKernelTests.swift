import CByteKernels
import Testing

extension KernelTests {
  /// A folding made up: some second bytes fold to others, some to themselves, some not at all.
  private static let folding: byte_kernels_folding = {
    var folding = byte_kernels_folding()
    withUnsafeMutableBytes(of: &folding.trails) { trails in
      for index in trails.indices where index % 5 != 0 {
        trails[index] = 0x80 | UInt8((index * 7) % 64) | (index % 3 == 0 ? UInt8(BYTE_KERNELS_NEXT_LEAD) : 0)
      }
    }
    withUnsafeMutableBytes(of: &folding.gaps) { slots in
      let slots = slots.bindMemory(to: UInt64.self)
      for gap in gaps {
        let key = gap.utf8.dropFirst().reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var slot = Int(byte_kernels_gap_slot(key))
        while slots[slot] != 0 { slot = (slot + 1) % slots.count }
        slots[slot] = key
      }
    }
    return folding
  }()

  /// Mark-up between words, of one to eight bytes behind the first.
  private static let gaps = [
    "<p>", "</p>", "</li>", "<br />", "</table>", "<>", "&nbsp;", "&amp;", "&hellip;",
  ]

  private static let leads: [UInt8] = [0xC3, 0xC4, 0xC5, 0xD0, 0xD1]

  /// What two bytes fold to, if they are a pair.
  private static func pair(_ lead: UInt8, _ trail: UInt8) -> [UInt8]? {
    guard let row = leads.firstIndex(of: lead), trail & 0xC0 == 0x80 else { return nil }
    let index = 64 * row + Int(trail & 0x3F)
    return index % 5 == 0 ? nil : [index % 3 == 0 ? lead + 1 : lead, 0x80 | UInt8((index * 7) % 64)]
  }

  /// What the header says, a character at a time.
  private static func plainFold(_ input: [UInt8], html: Bool, afterSpace: Bool) -> (Int, [UInt8]) {
    var output: [UInt8] = []
    var isAfterSpace = afterSpace
    var index = 0
    while index < input.count {
      let byte = input[index]
      if html && (byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")) {
        // Eight bytes behind the first are looked at, so they must be there.
        guard input.count - index >= 9,
          let gap = gaps.first(where: { input[index...].starts(with: $0.utf8) })
        else { return (index, output) }
        if !isAfterSpace { output.append(UInt8(ascii: " ")) }
        isAfterSpace = true
        index += gap.utf8.count
        continue
      }
      if byte < 0x20 && !(9...13).contains(byte) || byte == 0x7F { return (index, output) }
      if byte > 0x7F {
        guard index + 1 < input.count, let pair = pair(byte, input[index + 1]) else {
          return (index, output)
        }
        output += pair
        isAfterSpace = false
        index += 2
        continue
      }
      index += 1
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): output.append(byte + 32)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): output.append(byte)
      default:
        if !isAfterSpace { output.append(UInt8(ascii: " ")) }
        isAfterSpace = true
        continue
      }
      isAfterSpace = false
    }
    return (input.count, output)
  }

  /// Words, mark-up of both kinds and pieces of it.
  private static func markup(_ random: inout Xorshift) -> [UInt8] {
    let parts =
      gaps + ["a", "Wort", "grö", " ", ", ", "<b>", "</b>", "<", "&", ">", "&auml;", "</l", "<p ", "x;"]
    return (0..<random.below(60)).flatMap { _ in Array(parts[random.below(parts.count)].utf8) }
  }

  @Test("folding gives the same at every level, and what a loop over characters gives", arguments: levels)
  func folds(level: byte_kernels_level) {
    byte_kernels_use_level(level)
    defer { byte_kernels_use_level(byte_kernels_best_level()) }
    var random = Xorshift(seed: 11)
    var folding = Self.folding
    // Pairs everywhere, also across a step of 64 bytes, and halves of them.
    let palettes =
      Self.palettes + [
        Array(0...0x24) + Array("aB".utf8) + [0x7E, 0x7F],
        Array("aB ".utf8) + [0xC3, 0xA4, 0xC4, 0x85, 0xC5, 0x82],
        Array("aB ".utf8) + [0xD0, 0x9F, 0xD1, 0x80, 0xD0, 0xA0, 0xBF], [0xC3, 0xA4, 0xD0, 0xB6, 0xD1, 0x8F],
      ]
    for round in 0..<6000 {
      let bytes =
        round % 2 == 0
        ? Self.markup(&random)
        : random.bytes(count: random.below(200), from: palettes[round / 2 % palettes.count])
      let html = random.below(2) == 0
      let afterSpace = random.below(2) == 0
      let (read, expected) = Self.plainFold(bytes, html: html, afterSpace: afterSpace)
      var output = [UInt8](repeating: 0xAA, count: bytes.count + 8)
      let result = bytes.withUnsafeBufferPointer {
        byte_kernels_fold_latin($0.baseAddress, $0.count, &output, &folding, html, afterSpace)
      }
      #expect(result.read == read)
      #expect(Array(output[..<result.written]) == expected)
    }
  }
}
