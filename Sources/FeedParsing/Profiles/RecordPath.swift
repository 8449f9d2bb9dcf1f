/// Where records lie, as a profile writes it: names from the outside in, the last of them the record's own.
///
/// It is read as XSLT reads a pattern (XSLT 1.0, section 5.2): `products/product` is a `product` right below `products`,
/// wherever that stands; one that begins with a slash begins at the document element; `*` is any one name. A name alone
/// is the shortest path. Large and small letters do not count, and names have no prefix.
package struct RecordPath: Sendable, Equatable {
  /// What a record lies in, outermost first; `nil` is any name.
  var parents: [String?]
  var name: String
  /// Nothing stands around the outermost of the parents.
  var startsAtRoot: Bool

  /// Why a text is no path, and what to write instead.
  struct Malformed: Error { var message: String }

  /// Records lie less deep than this.
  static let mostParts = 32

  /// Whether an entry of `records` is a path and not a name; a URI is the name of a type.
  static func isPath(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "/")) && !text.contains("://")
  }

  /// The last name of an entry of `records`.
  static func lastName(_ text: String) -> String {
    guard isPath(text), let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return text }
    return String(text[text.utf8.index(after: slash)...])
  }

  init(_ text: String) throws(Malformed) {
    var rest = Substring(text)
    startsAtRoot = false
    if rest.hasPrefix("//") {
      // As XPath writes it: from anywhere, which is what a path without a slash is.
      rest = rest.dropFirst(2)
    } else if rest.hasPrefix("/") {
      startsAtRoot = true
      rest = rest.dropFirst()
    }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    for part in parts { try Self.check(part) }
    guard parts.count <= Self.mostParts else {
      throw Malformed(message: "it has more than \(Self.mostParts) parts; leave out the outermost")
    }
    name = String(parts.last ?? "")
    parents = parts.dropLast().map { $0 == "*" ? nil : String($0) }
  }

  /// The path from the document element, whatever signs its names hold.
  init(from parents: [String], to name: String) {
    self.parents = parents
    self.name = name
    startsAtRoot = true
  }

  private static func check(_ part: Substring) throws(Malformed) {
    if part.isEmpty {
      throw Malformed(message: "a name is missing; write one slash between two names, and none at the end")
    }
    if part == "*" { return }
    if part.contains(":") {
      throw Malformed(message: "\"\(part)\" has a prefix; write names without")
    }
    let signs: Set<Character> = ["@", "[", "]", "(", ")", "*", "$", "\"", "'", "<", ">", "|", " "]
    if part == "." || part == ".." || part.contains(where: { signs.contains($0) }) {
      throw Malformed(
        message: "\"\(part)\" is no name; a path has names, * for any name, and slashes between")
    }
  }

  /// JSON: records are the members of an object, whatever they are called.
  var takesAnyName: Bool { name == "*" }

  /// Whether something of this name may be a record.
  func isCalled(_ name: String) -> Bool { takesAnyName || XMLSpelling.isSame(self.name, name) }

  /// Whether something called `name` is a record where `open` is what it lies in, outermost first.
  ///
  /// O(parts of the path).
  func matches(_ name: String, in open: [String]) -> Bool {
    guard isCalled(name), parents.count <= open.count,
      !startsAtRoot || parents.count == open.count
    else { return false }
    return zip(parents, open.suffix(parents.count)).allSatisfy { wanted, name in
      wanted.map { XMLSpelling.isSame($0, name) } ?? true
    }
  }
}

extension RecordPath: CustomStringConvertible {
  package var description: String {
    (startsAtRoot ? "/" : "") + (parents.map { $0 ?? "*" } + [name]).joined(separator: "/")
  }
}
