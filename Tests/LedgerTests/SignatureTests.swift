import Ledger
import Testing

struct SignatureTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 31)
    }
  }

  private static func word(_ dice: inout Dice) -> String {
    String(
      (0..<Int.random(in: 4...9, using: &dice)).map { _ in
        "abcdefghijklmnopqrstuvwxyz".randomElement(using: &dice) ?? "a"
      })
  }

  /// The promise for what is put up again: nine in ten are known with one word in five changed.
  @Test func `near-identical texts are known, others are not`() {
    var dice = Dice(state: 11)
    var known = 0
    var mistaken = 0
    for _ in 0..<200 {
      let words = (0..<60).map { _ in Self.word(&dice) }
      var edited = words
      for index in edited.indices.shuffled(using: &dice).prefix(12) { edited[index] = Self.word(&dice) }
      let other = (0..<60).map { _ in Self.word(&dice) }
      let signature = TextSignature(folded: Array(words.joined(separator: " ").utf8))
      if signature.isAlike(TextSignature(folded: Array(edited.joined(separator: " ").utf8))) { known += 1 }
      if signature.isAlike(TextSignature(folded: Array(other.joined(separator: " ").utf8))) { mistaken += 1 }
    }
    #expect(known >= 180, "\(known) of 200")
    #expect(mistaken == 0)
  }

  @Test func `text too short to tell is like nothing`() {
    let short = TextSignature(folded: Array("laser".utf8))
    #expect(!short.isAlike(short))
    #expect(TextSignature(bytes: short.bytes) == short)
  }

  @Test func `a sighting comes out of its bytes as it went in`() throws {
    let sighting = Nights.finding(
      "id-1", gtin: "4006381333931", text: String(repeating: "some words ", count: 9))
    var bytes: [UInt8] = [9]
    sighting.encode(to: &bytes)
    Nights.finding("id-2", trader: nil).encode(to: &bytes)
    var position = 1
    #expect(Sighting(decoding: bytes, at: &position) == sighting)
    #expect(Sighting(decoding: bytes, at: &position)?.trader == nil)
    #expect(position == bytes.count)
    for end in [0, 1, 40, bytes.count - 1] {
      var start = 1
      let cut = Array(bytes[..<max(1, end)])
      while start < cut.count, Sighting(decoding: cut, at: &start) != nil {}
      #expect(start <= cut.count)
    }
  }
}
