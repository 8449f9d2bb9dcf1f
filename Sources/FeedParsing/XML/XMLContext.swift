import Listings

/// What a feed's head says about all of its records; never changes once read.
struct XMLContext: Sendable {
  /// Local names of the elements that are records.
  var recordNames: [[UInt8]]
  /// Where they are records; `nil`: wherever they stand.
  var places: RecordPlaces?
  /// Prefixes that the ancestors of records bind to one of the profile's namespaces, and `g` unless it is bound
  /// to another one.
  var droppedPrefixes: [[UInt8]]
  /// One start tag with the namespace declarations in scope, for records that libxml2 reads.
  var wrapperStart: [UInt8]
  /// Namespace URIs whose prefix is dropped.
  var namespaces: [String]
  var names: NameTable
  var attributes: [NamedAttribute] = []
  /// The feed's category tables, in the order of the profile's.
  var tables: [CategoryTable] = []
  /// Which record is of which category, for each table.
  var maps: [CategoryMap] = []
  /// What stands above the records and is said of each that says nothing of it.
  var head: [HeadValue] = []

  static let wrapperEnd: [UInt8] = Array("</w>".utf8)
  /// Namespaces whose prefix no feed means as a part of the name.
  static let googleNamespace = "http://base.google.com/ns/1.0"

  /// Fields that hold a text, in which elements of HTML are mark-up and nothing else.
  static func isText(_ field: Field) -> Bool { field == .description || field == .title }

  /// Whether `name`, as written, is a record's: its local part is one of `recordNames`.
  func isRecord(_ name: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    var start = 0
    var index = 0
    while index < length {
      if name[index] == XMLByte.colon { start = index + 1 }
      index += 1
    }
    for wanted in recordNames where wanted.count == length - start {
      let equal = wanted.withUnsafeBufferPointer { wanted in
        var index = 0
        while index < wanted.count, wanted[index] == name[start + index] { index += 1 }
        return index == wanted.count
      }
      if equal { return true }
    }
    return false
  }

  /// How many bytes of a qualified name are a prefix that is dropped, with its colon.
  func droppedPrefixLength(_ name: UnsafeRawBufferPointer) -> Int {
    guard let colon = name.firstIndex(of: XMLByte.colon) else { return 0 }
    let prefix = name[..<colon]
    return droppedPrefixes.contains { $0.elementsEqual(prefix) } ? colon + 1 : 0
  }
}
