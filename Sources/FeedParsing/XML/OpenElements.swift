/// The elements that are open at a place of an XML feed, outermost first, by their local names: what a path asks for.
///
/// It follows the tags that stand outside of records. An end tag ends the innermost element of its name, and those inside
/// it that are still open; one of nothing that is open ends nothing. So a fault outside of records costs no more than
/// the element that it stands in.
///
/// Nobody looks into a record that was set aside, nor deeper than `deepest`: names that open there are counted for the
/// elements kept here alone, so that what is not closed there takes no memory and no end tag in it ends what is
/// outside.
///
/// ```
/// catalog                     elements  catalog
///   products                            products   inner 1   </products> of a record's own comes first
///     product (set aside)               product
///       products, b, b, b …
/// ```
package struct OpenElements: Sendable, Equatable {
  struct Element: Sendable, Equatable {
    var name: [UInt8]
    /// Elements of this name that are open where nobody looks.
    var inner = 0
  }

  private(set) var elements: [Element]
  /// The innermost is a record that was set aside and whose end did not come yet: what bears a record's name in it is
  /// one, or a record without an end tag would hide all that follow.
  private(set) var isInRecord = false
  /// The document element has ended: what follows nevertheless is inside of it, unless it begins again.
  private var isRootClosed = false

  /// As deep as the survey of the head looks.
  static let deepest = 64

  init(_ names: [[UInt8]] = []) { elements = names.map { Element(name: $0) } }

  private var isClosedToLook: Bool { isInRecord || elements.count >= Self.deepest }

  /// Whether a record may begin here by its path alone.
  var isInReach: Bool { elements.count < Self.deepest }

  /// A start tag. O(depth).
  mutating func open(_ name: UnsafeBufferPointer<UInt8>) {
    if isRootClosed {
      isRootClosed = false
      // Documents that were joined without a boundary between them.
      if elements[0].name.elementsEqual(name) { return }
    }
    if !isClosedToLook {
      elements.append(Element(name: Array(name)))
    } else if let index = elements.lastIndex(where: { $0.name.elementsEqual(name) }) {
      elements[index].inner += 1
    }
  }

  /// The start tag of a record that was set aside.
  mutating func openRecord(_ name: UnsafeBufferPointer<UInt8>) {
    let wasClosed = isClosedToLook
    open(name)
    if !wasClosed { isInRecord = true }
  }

  /// An end tag. O(depth).
  mutating func close(_ name: UnsafeBufferPointer<UInt8>) {
    guard let index = elements.lastIndex(where: { $0.name.elementsEqual(name) }) else { return }
    if elements[index].inner > 0 {
      elements[index].inner -= 1
      return
    }
    // A stray end tag of the document element must not take what follows out of every path.
    if index == 0 { isRootClosed = true }
    elements.removeSubrange(max(index, 1)...)
    isInRecord = false
    for index in elements.indices { elements[index].inner = 0 }
  }
}
