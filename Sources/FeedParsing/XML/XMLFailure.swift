/// Why a record cannot be read: a stable code and a sentence for people.
enum XMLFailure: UInt8 {
  case mismatchedTag, unclosedRecord, recordInRecord, unclosedSection, undeclaredEntity, badReference,
    badAttribute
  case duplicateAttribute, illegalCharacter, sectionEndInText, badComment, badInstruction, badMarkup
  case recordSize, fieldSize, tooManyCells, tooManyAttributes, tooDeep, decodedSize

  var code: String {
    switch self {
    case .mismatchedTag: "xml.mismatched-tag"
    case .unclosedRecord, .recordInRecord: "xml.unclosed-record"
    case .unclosedSection: "xml.unclosed-section"
    case .undeclaredEntity: "xml.undeclared-entity"
    case .badReference: "xml.bad-reference"
    case .badAttribute: "xml.bad-attribute"
    case .duplicateAttribute: "xml.duplicate-attribute"
    case .illegalCharacter: "xml.illegal-character"
    case .sectionEndInText: "xml.cdata-end-in-text"
    case .badComment: "xml.bad-comment"
    case .badInstruction: "xml.bad-instruction"
    case .badMarkup: "xml.bad-markup"
    case .recordSize: "limit.record-size"
    case .fieldSize: "limit.field-size"
    case .tooManyCells: "limit.cells"
    case .tooManyAttributes: "limit.attributes"
    case .tooDeep: "limit.depth"
    case .decodedSize: "limit.decoded-size"
    }
  }

  /// Whether a cap was reached: such a record is never shown to libxml2.
  var isLimit: Bool { rawValue >= XMLFailure.recordSize.rawValue }

  func sentence(_ limits: ParseLimits) -> String {
    switch self {
    case .mismatchedTag: "An end tag does not match the element that is open."
    case .unclosedRecord: "The record is not closed before the feed ends."
    case .recordInRecord:
      "Another record begins inside this one, which has no end tag within \(limits.cells) elements or holds too many of "
        + "its kind, one inside the other."
    case .unclosedSection: "A comment, CDATA section or processing instruction is not closed."
    case .undeclaredEntity: "A reference names an entity that XML does not define."
    case .badReference: "An ampersand begins no valid reference; as text it is written &amp;."
    case .badAttribute: "An attribute is not written as name=\"value\"."
    case .duplicateAttribute: "An element has the same attribute twice."
    case .illegalCharacter: "A control character or noncharacter that XML forbids stands in the record."
    case .sectionEndInText: "The text holds ]]> outside a CDATA section."
    case .badComment: "A comment holds two hyphens in a row."
    case .badInstruction: "A processing instruction has no valid name."
    case .badMarkup: "A less-than sign begins no valid tag; as text it is written &lt;."
    case .recordSize: "The record is larger than \(limits.recordBytes) bytes."
    case .fieldSize: "A field is larger than \(limits.fieldBytes) bytes."
    case .tooManyCells: "The record has more than \(limits.cells) elements and attributes."
    case .tooManyAttributes: "An element has more than \(limits.attributes) attributes."
    case .tooDeep: "Elements are nested more than \(limits.depth) deep."
    case .decodedSize: "The record's nested texts add up to several times its size."
    }
  }
}

/// How an attempt to read one record ended.
enum XMLOutcome {
  /// The record ends before this offset; its cells are in the scratch.
  case read(end: Int)
  /// The bytes ended first.
  case open
  /// The record is broken; everything up to `end` shows it.
  case broken(XMLFailure, end: Int)
  /// Something the fast tokeniser leaves to libxml2.
  case uncovered
}
