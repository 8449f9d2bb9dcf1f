/// Where a feed keeps its categories: elements before the first record, each with an id, a name and perhaps the id
/// of its parent, which the records refer to.
package struct CategorySource: Sendable, Equatable {
  /// The element's local name.
  package var element = ""
  /// Below the element: `@id`, a child's path, or `.` for the element's own text.
  package var id = ""
  package var name = ""
  /// Empty where categories have no parents.
  package var parent = ""
  /// Names below the record that hold an id.
  package var references: [String] = []
}
