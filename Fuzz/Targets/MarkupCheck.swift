import TextFolding

/// Folding with and without maps gives the same words, every byte of which leads back into the original.
enum MarkupCheck {
  static func fault(_ bytes: [UInt8]) -> String? { fault(bytes, html: true) ?? fault(bytes, html: false) }

  private static func fault(_ bytes: [UInt8], html: Bool) -> String? {
    let plain = folded(bytes, html: html)
    let mapped = bytes.withUnsafeBytes { Folding.foldMapped($0, html: html) }
    guard mapped.bytes == plain else { return "with a map the text is another" }
    guard mapped.starts.count == plain.count, mapped.ends.count == plain.count else {
      return "the map has another length than the text"
    }
    guard let text = String(validating: plain, as: UTF8.self) else { return "the text is not UTF-8" }
    if plain.first == 0x20 || plain.last == 0x20 || text.utf8.contains(where: { $0 < 0x20 }) {
      return "the text begins or ends with a space, or holds a control character"
    }
    for (index, byte) in plain.enumerated() {
      if byte == 0x20, plain[index - 1] == 0x20 { return "words are apart by more than a space" }
      if byte != 0x20, mapped.starts[index] >= mapped.ends[index] { return "byte \(index) came from nowhere" }
      if Int(mapped.ends[index]) > bytes.count { return "byte \(index) came from behind the original" }
    }
    guard folded(plain, html: false) == plain else { return "folded again, the text is another" }
    return nil
  }

  private static func folded(_ bytes: [UInt8], html: Bool) -> [UInt8] {
    bytes.withUnsafeBytes { value in
      [UInt8](unsafeUninitializedCapacity: Folding.foldedCapacity(value.count)) { output, count in
        guard let base = output.baseAddress else { return }
        count = Folding.fold(value, html: html, into: base)
      }
    }
  }
}
