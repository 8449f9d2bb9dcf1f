import Glibc

extension XMLRepair {
  /// Takes an end tag: closes what it closes, or finds out what was meant.
  mutating func endTag(_ position: Int) throws(Refusal) -> Int {
    let (name, after) = try endTagName(position)
    guard let top = stack.last else { throw Refusal(failure: .mismatchedTag) }
    if isSame(top.name, name) {
      closeTop()
      return after
    }
    let isOpen = stack.contains { isSame($0.name, name) }
    if !isOpen {
      // Nothing that it could end but the innermost leaf, and not even that where its own end tag follows.
      if stack.count == 1 { return after }
      if try endTag(of: top, from: after) != nil { return after }
      if !top.hasChildren {
        closeTop()
        return after
      }
    } else if !top.hasChildren {
      closeTop()
      return position
    }
    for index in stride(from: stack.count - 1, to: 0, by: -1) {
      guard let close = try endTag(of: stack[index], from: position) else { continue }
      stack.removeSubrange((index + 1)...)
      try flatten(stack[index], to: close)
      closeTop()
      return try endTagName(close).after
    }
    throw Refusal(failure: .mismatchedTag)
  }

  private func endTagName(_ position: Int) throws(Refusal) -> (name: Range<Int>, after: Int) {
    let name = name(at: position + 2)
    var after = name.upperBound
    while after < end, XMLByte.isSpace(base[after]) { after += 1 }
    guard !name.isEmpty, after < end else { throw Refusal(failure: .mismatchedTag) }
    if base[after] == XMLByte.greaterThan { return (name, after + 1) }
    // `</name` that lost its `>`: what follows begins with the next tag.
    guard base[after] == XMLByte.lessThan, stack.contains(where: { isSame($0.name, name) }) else {
      throw Refusal(failure: .mismatchedTag)
    }
    return (name, after)
  }

  /// Whether the start tag that was passed is an end tag without its slash: it bears the name of the innermost element,
  /// which has no other end tag, and nothing stands in it but white space.
  mutating func isLostSlash(_ name: Range<Int>, _ after: Int) throws(Refusal) -> Bool {
    guard let top = stack.last, stack.count > 1, !top.hasChildren, isSame(top.name, name) else {
      return false
    }
    var next = after
    while next < end, XMLByte.isSpace(base[next]) { next += 1 }
    guard next + 1 < end, base[next] == XMLByte.lessThan else { return false }
    return try endTag(of: top, from: after) == nil
  }

  mutating func closeTop() {
    guard let top = stack.popLast() else { return }
    output += "</".utf8
    append(top.name.lowerBound, top.name.upperBound)
    output.append(XMLByte.greaterThan)
  }

  /// Where the end tag of an open element stands, at or behind `start`, unless another element of its name begins
  /// before.
  mutating func endTag(of open: Open, from start: Int) throws(Refusal) -> Int? {
    var position = start
    var found: Int?
    while found == nil, position < end {
      guard let next = memchr(base + position, 0x3C, end - position) else {
        position = end
        break
      }
      position = UnsafeRawPointer(base).distance(to: next)
      guard position + 1 < end else { break }
      if let after = sectionEnd(position) {
        position = after
        continue
      }
      let isEnd = base[position + 1] == XMLByte.slash
      let name = name(at: position + (isEnd ? 2 : 1))
      if isSame(name, open.name) {
        if !isEnd { break }
        found = position
      }
      position = max(position + 1, name.upperBound)
    }
    try spend(position - start)
    return found
  }

  private func sectionEnd(_ position: Int) -> Int? {
    if position + 9 <= end, base.holds("<![CDATA[", at: position) {
      return XMLSection.characterData.find(base, position + 9, end).map { $0 + 3 }
    }
    if position + 4 <= end, base.holds("<!--", at: position) {
      return XMLSection.commentEnd.find(base, position + 4, end).map { $0 + 3 }
    }
    return nil
  }

  /// Copies the content of an element once more without nesting: each start tag with the text that follows it, what
  /// follows an end tag as text of the element itself. So texts are read apart and together, as in a sound record.
  private mutating func flatten(_ open: Open, to limit: Int) throws(Refusal) {
    try spend(limit - open.content)
    output.removeSubrange(open.copied...)
    var inner: Range<Int>?
    func closeInner() {
      guard let name = inner else { return }
      output += "</".utf8
      append(name.lowerBound, name.upperBound)
      output.append(XMLByte.greaterThan)
      inner = nil
    }
    var position = open.content
    while position < limit {
      if base[position] != XMLByte.lessThan {
        position = try text(position)
      } else if let after = try section(position) {
        position = after
      } else if base[position + 1] == XMLByte.slash {
        closeInner()
        position = try endTagName(position).after
      } else if isNameStart(base[position + 1]) {
        closeInner()
        let name = name(at: position + 1)
        let tag = try copyTag(position, name)
        if tag.isEmpty {
          output += "/>".utf8
        } else {
          output.append(XMLByte.greaterThan)
          inner = name
        }
        position = tag.end
      } else {
        output += "&lt;".utf8
        position += 1
      }
    }
    closeInner()
  }
}
