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
  /// Elements that tell which record is of which category.
  package var maps: [Map] = []

  /// `<ARTICLE_TO_CATALOGGROUP_MAP><ART_ID>7</ART_ID><CATALOG_GROUP_ID>2</CATALOG_GROUP_ID></…>`.
  package struct Map: Sendable, Equatable {
    /// The element's local name; it may stand before or behind the records.
    package var element = ""
    /// Below it: the record's id, and the category's.
    package var record = ""
    package var category = ""
  }
}
