import Testing

@testable import TextFolding

@Suite("Words of folded text")
struct WordTests {
  /// `|` marks every boundary.
  @Test(
    "boundaries",
    arguments: [
      "|viagra|", "|500|mg|", "|a| |b|", "|买|西|地|那|非|50|mg|", "|abc|西|", "|é|1|", "|เ|กี่|a|", "|x|\u{1}|y|",
      "|ж|5|ж|",
      "|क्षि|", "|ビ|ア|", "|a\u{331}b|",
    ])
  func boundaries(_ marked: String) {
    var text: [UInt8] = []
    var expected: Set<Int> = []
    for byte in marked.utf8 {
      if byte == 0x7C { expected.insert(text.count) } else { text.append(byte) }
    }
    let found = text.withUnsafeBytes { value in
      (0...value.count).filter { Folding.isBoundary(value, at: $0) }
    }
    #expect(Set(found) == expected)
  }

  @Test(
    "distances",
    arguments: [("a", "b", 1), ("a c", "b", 2), ("a 500 mg", "b", 3), ("西", "非", 3), ("a", "非", 1)])
  func distances(_ first: String, _ second: String, _ expected: Int) {
    let between = first == "西" ? "地那" : " "
    let text = Array((first + between + second).utf8)
    let from = first.prefix(while: { $0 != " " }).utf8.count
    let distance = text.withUnsafeBytes {
      Folding.wordDistance($0, from: from, to: text.count - second.utf8.count)
    }
    #expect(distance == expected)
  }
}

@Suite("Distances of hits that are parts of words")
struct PartialWordTests {
  /// `|` marks the end of the earlier hit and the start of the later one.
  @Test(
    "the rest of a hit's word is no word between",
    arguments: [
      ("tablet|ten |pen", 1), ("alpha| pen|box", 1), ("tablet|ten and pen|box", 2), ("tablet|ten|box", 1),
      ("pen||box", 1), ("pen|box| 西", 1), ("西|地pen|box", 2), ("500|mg |pen", 1), ("é|té |x", 1),
    ])
  func distances(_ marked: String, _ expected: Int) {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    let text = Array(parts.joined().utf8)
    let from = parts[0].utf8.count
    let to = from + parts[1].utf8.count
    #expect(text.withUnsafeBytes { Folding.wordDistance($0, from: from, to: to) } == expected)
  }
}

/// What the word kernel relies on: see `BYTE_KERNELS_FIRST_WIDE`.
@Test("below U+0640 nothing is written without spaces, and no digits but ASCII's are left by folding")
func wideCharactersBeginAtU0640() {
  let tables = FoldingTables.shared
  for point in UInt32(0x80)..<0x640 {
    #expect(!CharacterKind.isUnspaced(tables.kind(of: point)))
    #expect(tables.kind(of: point) != CharacterKind.number)
  }
}
