package import Listings

/// The container format of a feed.
package enum FeedFormat: String, Sendable, CaseIterable {
  case xml, csv, tsv, jsonLines = "jsonl", json, html
}

/// How the source names of one kind of feed lead to fields: data, read from `profiles/*.yml`.
package struct Profile: Sendable {
  /// The profile's name, such as `google-rss`.
  package var name: String
  package var title: String
  package var formats: Set<FeedFormat>
  /// XML: local names of the document element that speak for the profile; empty for any.
  package var rootElements: [String]
  /// XML: local names of the elements that are records. JSON: types (`@type`) of the objects that are; empty for any.
  package var recordElements: [String]
  /// Where those are records; empty: wherever they stand.
  package var recordPaths: [RecordPath]
  /// XML: namespace URIs whose prefix is dropped from names (`g:id` is looked up as `id`). JSON: what is dropped from
  /// the front of names and types (`schema:name`, `https://schema.org/Product`).
  package var namespaces: [String]
  /// Source names that must all be there for the profile to be chosen; empty for any, and `a|b` is met by either. In
  /// XML: local names of elements or attributes, anywhere in the feed's head.
  package var requiredNames: [String]
  /// Tables: columns, best first, of which neighbouring rows that say the same are one record; empty: a row is one.
  package var groupNames: [String]
  /// Fields that the platform itself fills, so that their values may exempt a listing; all others are the seller's.
  package var platformFields: FieldSet
  /// Which source name feeds which field.
  package var names: NameTable
  /// XML: the most cells of a record, where this kind of feed needs more than the default.
  package var cells: Int?
  /// XML: elements that hold an attribute's name and its value apart.
  package var attributes: [NamedAttribute]
  /// XML: the category tables that stand before the records.
  package var categories: [CategorySource]
  /// XML: what is said of all records above them.
  package var head: [HeadField]

  package init(
    name: String, title: String = "", formats: Set<FeedFormat>, rootElements: [String] = [],
    recordElements: [String] = [], recordPaths: [RecordPath] = [], namespaces: [String] = [],
    requiredNames: [String] = [],
    groupNames: [String] = [], platformFields: FieldSet = FieldSet([]), names: NameTable, cells: Int? = nil,
    attributes: [NamedAttribute] = [], categories: [CategorySource] = [], head: [HeadField] = []
  ) {
    self.name = name
    self.title = title
    self.formats = formats
    self.rootElements = rootElements
    self.recordElements = recordElements
    self.recordPaths = recordPaths
    self.namespaces = namespaces
    self.requiredNames = requiredNames
    self.groupNames = groupNames
    self.platformFields = platformFields
    self.names = names
    self.cells = cells
    self.attributes = attributes
    self.categories = categories
    self.head = head
  }
}
