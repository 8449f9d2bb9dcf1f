/// A value with stretches of it marked, for people: cut to what lies around the marks, and nothing in it obeyed.
package struct MarkedText: Sendable, Equatable {
  package struct Piece: Sendable, Equatable {
    /// Visible text: controls and bidirectional formatting as `⟨U+202E⟩`.
    package var text: String
    package var isMarked: Bool
  }
  package private(set) var pieces: [Piece] = []

  /// - Parameters:
  ///   - marks: byte ranges of `value`; overlapping ones become one.
  ///   - around: bytes that are shown on both sides of a mark; what lies farther is `…`.
  ///   - limit: most bytes of the value that are shown.
  package init(
    _ value: UnsafeRawBufferPointer, marks: [Range<Int>], around: Int = 60, limit: Int = 2000
  ) {
    let marks = Self.merged(marks, in: value.count)
    guard !marks.isEmpty else {
      let end = Self.boundary(value, min(value.count, limit))
      add(value, 0..<end, isMarked: false)
      if end < value.count { pieces.append(Piece(text: "…", isMarked: false)) }
      return
    }
    var shown = 0
    var position = 0
    for (index, mark) in marks.enumerated() {
      guard shown < limit else {
        pieces.append(Piece(text: " … (\(marks.count - index) more)", isMarked: false))
        return
      }
      let start = max(position, Self.boundary(value, max(0, mark.lowerBound - around)))
      if start > position { pieces.append(Piece(text: "…", isMarked: false)) }
      add(value, start..<mark.lowerBound, isMarked: false)
      // A mark can be long, too: an expression may match a page.
      let end = Self.boundary(value, min(mark.upperBound, mark.lowerBound + limit))
      add(value, mark.lowerBound..<max(end, mark.lowerBound), isMarked: true)
      if end < mark.upperBound { pieces.append(Piece(text: "…", isMarked: true)) }
      let next = index + 1 < marks.count ? marks[index + 1].lowerBound : value.count
      let tail = Self.boundary(value, min(next, mark.upperBound + around))
      add(value, mark.upperBound..<max(tail, mark.upperBound), isMarked: false)
      position = max(tail, mark.upperBound)
      shown += position - start
    }
    if position < value.count { pieces.append(Piece(text: "…", isMarked: false)) }
  }

  private mutating func add(_ value: UnsafeRawBufferPointer, _ range: Range<Int>, isMarked: Bool) {
    guard !range.isEmpty else { return }
    var bytes: [UInt8] = []
    bytes.append(visible: UnsafeRawBufferPointer(rebasing: value[range]))
    pieces.append(Piece(text: String(decoding: bytes, as: UTF8.self), isMarked: isMarked))
  }

  private static func merged(_ marks: [Range<Int>], in count: Int) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for mark in marks.map({ $0.clamped(to: 0..<count) }).sorted(by: { $0.lowerBound < $1.lowerBound })
    where !mark.isEmpty {
      if let last = merged.last, mark.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, mark.upperBound)
      } else {
        merged.append(mark)
      }
    }
    return merged
  }

  /// The last place at or before `index` where a character begins.
  private static func boundary(_ value: UnsafeRawBufferPointer, _ index: Int) -> Int {
    var index = index
    while index > 0, index < value.count, value[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// One line; marks in `style`.
  package func line(_ style: MarkStyle) -> String {
    pieces.reduce(into: "") { $0 += $1.isMarked ? style.marked($1.text) : $1.text }
  }
}

/// How marked text and truth values look on the way to a terminal or a file.
package enum MarkStyle: Sendable {
  case plain, colored

  func marked(_ text: String) -> String {
    self == .plain ? "⟦\(text)⟧" : "\u{1B}[1;33m\(text)\u{1B}[0m"
  }

  func strong(_ text: String) -> String { self == .plain ? text : "\u{1B}[1m\(text)\u{1B}[0m" }
  func good(_ text: String) -> String { self == .plain ? text : "\u{1B}[32m\(text)\u{1B}[0m" }
  func bad(_ text: String) -> String { self == .plain ? text : "\u{1B}[31m\(text)\u{1B}[0m" }
  func faint(_ text: String) -> String { self == .plain ? text : "\u{1B}[2m\(text)\u{1B}[0m" }
}
