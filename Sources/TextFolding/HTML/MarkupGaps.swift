import CByteKernels

/// The mark-up that the kernel of folding reads itself, because it stands between words whatever is around it: tags
/// without attributes of elements that separate, and common references to characters that do.
///
/// What a tag or a reference does is asked of the tables that the long way asks, so the two cannot disagree.
enum MarkupGaps {
  /// References that descriptions are full of; those that stand for a part of a word are left out below.
  private static let references = [
    "nbsp", "amp", "lt", "gt", "quot", "apos", "#39", "#34", "#38", "#160", "bull", "ndash", "mdash",
    "hellip",
    "middot", "laquo", "raquo", "lsquo", "rsquo", "ldquo", "rdquo", "bdquo", "copy", "reg", "trade", "deg",
    "times", "euro", "bull", "#8211", "#8217", "#8226",
  ]
  /// How the tag of an empty element may end besides.
  private static let emptyEnds = ["/>", " />"]

  /// Fills the slots, which hold zeros.
  static func fill(
    _ slots: UnsafeMutableBufferPointer<UInt64>, _ isSeparator: (UInt32) -> Bool
  ) {
    for name in ElementTable.separating where ElementTable.effect(of: name) == .separates {
      for tag in ["\(name)>", "/\(name)>"] { insert(tag, slots) }
      if name == "br" || name == "hr" { for end in emptyEnds { insert(name + end, slots) } }
    }
    for name in references {
      let text = Array("&\(name);".utf8)
      let reference = text.withUnsafeBufferPointer { text in
        text.baseAddress.map { EntityDecoder.shared.reference($0, at: 0, count: text.count) }
      }
      guard let reference, reference.length == text.count, reference.second == 0,
        isSeparator(reference.first)
      else { continue }
      insert("\(name);", slots)
    }
  }

  private static func insert(_ text: String, _ slots: UnsafeMutableBufferPointer<UInt64>) {
    guard (1...8).contains(text.utf8.count) else { return }
    let key = text.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var slot = Int(byte_kernels_gap_slot(key))
    while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) % slots.count }
    slots[slot] = key
  }
}
