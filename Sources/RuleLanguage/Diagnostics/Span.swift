/// A run of bytes in one source file of a rule set.
package struct Span: Sendable, Equatable {
  /// Position in the files that were compiled.
  package var file: UInt32
  /// Byte offsets, `start ..< end`.
  package var start: UInt32
  package var end: UInt32

  package init(file: UInt32, start: UInt32, end: UInt32) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }

  /// From the start of this span to the end of a later one.
  func through(_ other: Span) -> Span { Span(file: file, start: start, end: max(end, other.end)) }
}

/// A value and where it was written.
struct Spanned<Value: Sendable>: Sendable {
  var value: Value
  var span: Span

  init(_ value: Value, _ span: Span) {
    self.value = value
    self.span = span
  }
}

/// A name as written, and where.
typealias Name = Spanned<String>
