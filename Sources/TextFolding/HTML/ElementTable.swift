/// What a tag does to the text around it.
enum ElementEffect: UInt8 {
  /// The text on both sides is one word.
  case joins
  /// The tag stands between words.
  case separates
  /// Its content is no text.
  case vanishes
}

/// The elements whose tags do more than join, by name.
///
/// `@unchecked Sendable`: memory that is never written again after `init`.
struct ElementTable: @unchecked Sendable {
  static let shared = ElementTable()

  /// Elements that a browser lays out as blocks, table parts, list items or line breaks (HTML standard,
  /// section 15.3, "Flow content"). All others, unknown ones too, join.
  static let separating = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "col", "colgroup", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li",
    "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search",
    "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr",
    "ul", "xmp",
  ]
  private static let vanishing = ["script", "style", "template"]

  // Open addressing over 256 slots: a name's first eight letters and the name's length.
  private let keys: UnsafeMutablePointer<UInt64>
  private let lengths: UnsafeMutablePointer<UInt8>
  private let effects: UnsafeMutablePointer<UInt8>

  private init() {
    keys = .allocate(capacity: 256)
    lengths = .allocate(capacity: 256)
    effects = .allocate(capacity: 256)
    keys.initialize(repeating: 0, count: 256)
    lengths.initialize(repeating: 0, count: 256)
    effects.initialize(repeating: 0, count: 256)
    for name in Self.separating { insert(name, .separates) }
    for name in Self.vanishing { insert(name, .vanishes) }
  }

  private func insert(_ name: String, _ effect: ElementEffect) {
    let key = name.utf8.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var slot = Self.slot(key)
    while keys[slot] != 0 { slot = (slot + 1) & 255 }
    keys[slot] = key
    lengths[slot] = UInt8(truncatingIfNeeded: name.utf8.count)
    effects[slot] = effect.rawValue
  }

  /// What tags of a name do, as `effect` says.
  static func effect(of name: String) -> ElementEffect {
    let key = name.utf8.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return shared.effect(key: key, length: name.utf8.count)
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 56) }

  /// The effect of a tag; `key` holds the first eight letters of its name in lower case, the last one lowest.
  @inline(__always)
  func effect(key: UInt64, length: Int) -> ElementEffect {
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key, Int(lengths[slot]) == length {
        return effects[slot] == ElementEffect.vanishes.rawValue ? .vanishes : .separates
      }
      slot = (slot + 1) & 255
    }
    return .joins
  }
}
