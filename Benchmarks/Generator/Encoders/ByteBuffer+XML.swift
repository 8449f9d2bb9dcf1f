/// Elements of XML, one a line, as most exports write them.
extension ByteBuffer {
  /// An element with text; nothing for an empty value.
  func element(_ name: StaticString, _ value: Field) {
    if value.isEmpty { return }
    startTag(name)
    Escaping.xml(value, self)
    endTag(name)
  }

  func element(_ name: StaticString, _ text: StaticString) {
    startTag(name)
    append(text)
    endTag(name)
  }

  func element(_ name: StaticString, text: String) {
    startTag(name)
    self.text(text)
    endTag(name)
  }

  func element(_ name: StaticString, _ number: Int) {
    startTag(name)
    append(decimal: number)
    endTag(name)
  }

  /// The description, in the manner of its seller's software.
  func markup(_ name: StaticString, of listing: Listing) {
    if !listing.prefersCDATA { return element(name, listing[.description]) }
    startTag(name)
    cdata(listing[.description])
    endTag(name)
  }

  /// Character data.
  func text(_ text: String) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      if let start = bytes.baseAddress { Escaping.xml(Field(start: start, count: bytes.count), self) }
    }
  }

  /// No value of a listing holds `]]>`.
  func cdata(_ value: Field) {
    append("<![CDATA[")
    append(value.start, count: value.count)
    append("]]>")
  }

  private func startTag(_ name: StaticString) {
    append("<")
    append(name)
    append(">")
  }

  private func endTag(_ name: StaticString) {
    append("</")
    append(name)
    append(">\n")
  }
}
