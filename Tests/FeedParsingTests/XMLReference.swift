import FuzzTargets

/// libxml2's reading of a document, in the tests' own values.
enum XMLReference {
  /// Records' cells in document order; `nil` for a document that libxml2 rejects.
  static func records(
    _ bytes: [UInt8], named names: [String], texts: Set<String> = [],
    exceptions: [[String]] = [], isAt: ([String]) -> Bool = { _ in true }
  ) -> [[XMLRead.Value]]? {
    ReferenceXML.records(bytes, named: names, texts: texts, exceptions: exceptions, isAt: isAt)?.map {
      record in
      record.map { XMLRead.Value(name: $0.name, value: $0.value) }
    }
  }
}
