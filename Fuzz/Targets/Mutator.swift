/// Makes documents out of sound ones by small changes, the same ones for the same seed.
package struct Mutator {
  private let samples: [[UInt8]]
  private var random: SplitMix

  /// What is put in: the signs that XML turns on, and characters that parsers get wrong.
  private static let pieces: [[UInt8]] = [
    "<", ">", "/>", "</", "&", ";", "'", "\"", "=", " ", "\n", "\r\n", "\r", "\t", "]]>", "]]", "]",
    "<![CDATA[",
    "<!--", "-->", "--", "<?", "?>", "<?p q?>", "&amp;", "&#65;", "&#x20;", "&#10;", "&#13;", "&#xFFFF;",
    "&nbsp;",
    "&lt;b&gt;", "<item>", "</item>", "<entry>", "</entry>", "<a>", "</a>", "<b x='1'>", "<b/>", "x='2'",
    " a = \"é\"",
    "xmlns='u'", "xmlns:z='v'", "<z:q>", "</z:q>", ":", "é", "<größe>", "</größe>", "\u{FFFE}", "\u{85}",
    "\u{2028}",
    "\u{1}", "𝓥", "\u{B7}", "-", ".", "1",
  ].map { Array($0.utf8) }

  package init(samples: [[UInt8]], seed: UInt64) {
    self.samples = samples.filter { !$0.isEmpty }
    random = SplitMix(state: seed)
  }

  /// The next document: a sample, changed in one to four places.
  package mutating func next() -> [UInt8] {
    guard var bytes = samples.isEmpty ? nil : samples[random.below(samples.count)] else { return [] }
    for _ in 0...random.below(4) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = random.below(bytes.count + 1)
    switch random.below(8) {
    case 0, 1, 2: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)], at: place)
    case 3: if place < bytes.count { bytes.remove(at: place) }
    case 4: bytes.removeSubrange(run(from: place, in: bytes, longest: 20))
    case 5:
      bytes.insert(
        contentsOf: bytes[run(from: place, in: bytes, longest: 60)], at: random.below(bytes.count + 1))
    case 6: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    default:
      let other = samples[random.below(samples.count)]
      bytes.insert(
        contentsOf: other[run(from: random.below(other.count + 1), in: other, longest: 60)], at: place)
    }
  }

  private mutating func run(from place: Int, in bytes: [UInt8], longest: Int) -> Range<Int> {
    place..<min(bytes.count, place + 1 + random.below(longest))
  }
}
