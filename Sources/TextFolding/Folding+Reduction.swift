/// Text and links of HTML, before folding.
extension Folding {
  /// The text of `value` with HTML reduced and entities decoded, not folded, with its places in the original.
  ///
  /// Block tags read as one line feed; a byte that is not UTF-8 reads as U+FFFD. Linear.
  package static func reduceMapped(_ value: UnsafeRawBufferPointer, html: Bool) -> MappedText {
    var text = MappedText()
    guard let base = value.bindMemory(to: UInt8.self).baseAddress else { return text }
    let count = value.count
    text.bytes.reserveCapacity(count)
    text.starts.reserveCapacity(count)
    text.ends.reserveCapacity(count)
    var markup = MarkupScanner(base: base, count: html ? count : 0)
    var position = 0
    while position < count {
      let byte = base[position]
      if html, byte == 0x3C {
        let step = markup.step(at: position)
        if step.end > position {
          if step.effect == .separates { text.append(0x0A, start: position, end: step.end) }
          position = step.end
          continue
        }
      } else if html, byte == 0x26 {
        let reference = EntityDecoder.shared.reference(base, at: position, count: count)
        if reference.length > 0 {
          let end = position + reference.length
          text.append(reference.first, start: position, end: end)
          if reference.second != 0 { text.append(reference.second, start: position, end: end) }
          position = end
          continue
        }
      }
      let (point, length) = UTF8Coding.decode(base, at: position, count: count)
      let end = position + max(length, 1)
      text.append(length == 0 ? 0xFFFD : point, start: position, end: end)
      position = end
    }
    return text
  }

  /// Where the HTML's links lead, in order and with entities decoded: `href`, `action`, `formaction`, `src`, `data`,
  /// `srcset`, `poster` and `background` of any element. Linear.
  package static func links(in value: UnsafeRawBufferPointer) -> [String] {
    guard let base = value.bindMemory(to: UInt8.self).baseAddress else { return [] }
    var links: [String] = []
    var markup = MarkupScanner(base: base, count: value.count)
    var position = 0
    while position < value.count {
      guard base[position] == 0x3C else {
        position += 1
        continue
      }
      let step = markup.step(at: position)
      guard step.end > position else {
        position += 1
        continue
      }
      if step.name != 0, !step.isEndTag {
        appendLinks(of: step, base, value.count, to: &links)
      }
      position = step.end
    }
    return links
  }

  private static let linkAttributes: Set<String> = [
    "href", "action", "formaction", "src", "data", "srcset", "poster", "background",
  ]

  private static func appendLinks(
    of step: MarkupScanner.Step, _ base: UnsafePointer<UInt8>, _ count: Int, to links: inout [String]
  ) {
    var attributes = AttributeScanner(base: base, count: min(count, step.end), position: step.nameEnd)
    while case .attribute = attributes.next() {
      guard (3...10).contains(attributes.name.count), !attributes.value.isEmpty else { continue }
      let name = String(
        decoding: UnsafeBufferPointer(start: base + attributes.name.lowerBound, count: attributes.name.count),
        as: UTF8.self)
      guard linkAttributes.contains(name.lowercased()) else { continue }
      let link = decodedAttribute(base, attributes.value)
      if !link.isEmpty { links.append(link) }
    }
  }

  private static func decodedAttribute(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> String {
    var text = MappedText()
    var position = range.lowerBound
    while position < range.upperBound {
      if base[position] == 0x26 {
        let reference = EntityDecoder.shared.reference(
          base, at: position, count: range.upperBound, inAttribute: true)
        if reference.length > 0 {
          text.append(reference.first, start: 0, end: 0)
          if reference.second != 0 { text.append(reference.second, start: 0, end: 0) }
          position += reference.length
          continue
        }
      }
      text.bytes.append(base[position])
      position += 1
    }
    let isSpace = { (byte: UInt8) in MarkupScanner.isSpace(byte) }
    let trimmed = text.bytes.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    return String(decoding: Array(trimmed), as: UTF8.self)
  }
}

extension MappedText {
  fileprivate mutating func append(_ point: UInt32, start: Int, end: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { buffer in
      guard let base = buffer.baseAddress else { return }
      let length = UTF8Coding.encode(point, base)
      for index in 0..<length {
        bytes.append(base[index])
        starts.append(UInt32(truncatingIfNeeded: start))
        ends.append(UInt32(truncatingIfNeeded: end))
      }
    }
  }
}
