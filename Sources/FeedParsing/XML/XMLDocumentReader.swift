import CLibXML2

/// Why libxml2 rejects a record.
struct XMLProblem {
  var code: String
  var reason: String
  /// The document merely ended too early.
  var isTruncation = false

  var sentence: String { reason }
}

/// A libxml2 parser that is used again and again for small documents; one a thread.
final class XMLDocumentReader {
  private let context: xmlParserCtxtPtr?
  private let collector = Collector()

  /// Takes the first fatal error; later ones follow from it.
  private final class Collector {
    var first: XMLProblem?
  }

  private static let initialised: Void = xmlInitParser()

  init() {
    Self.initialised
    context = xmlNewParserCtxt()
    // The collector lives as long as this object, and so longer than any call of the handler.
    context?.pointee._private = Unmanaged.passUnretained(collector).toOpaque()
    context?.pointee.sax?.pointee.serror = { user, error in
      guard let user, let error, error.pointee.level == XML_ERR_FATAL || error.pointee.level == XML_ERR_ERROR,
        error.pointee.domain != XML_FROM_NAMESPACE.rawValue
      else { return }
      let context = user.assumingMemoryBound(to: xmlParserCtxt.self)
      guard let opaque = context.pointee._private else { return }
      let collector = Unmanaged<Collector>.fromOpaque(opaque).takeUnretainedValue()
      guard collector.first == nil else { return }
      collector.first = XMLDocumentReader.problem(error.pointee)
    }
  }

  deinit { if let context { xmlFreeParserCtxt(context) } }

  /// Parses `bytes` (UTF-8) and hands the tree and the first error to `body`; the tree is freed afterwards.
  func read<Result>(_ bytes: [UInt8], _ body: (xmlDocPtr?, XMLProblem?) -> Result) -> Result {
    collector.first = nil
    guard let context, let length = Int32(exactly: bytes.count) else {
      return body(
        nil, XMLProblem(code: XMLFailure.recordSize.code, reason: "libxml2 cannot take the record."))
    }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOERROR.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), length, nil, "UTF-8",
        Int32(bitPattern: options))
    }
    defer { if let document { xmlFreeDoc(document) } }
    return body(document, collector.first)
  }

  private static func problem(_ error: xmlError) -> XMLProblem {
    var reason = error.message.map { String(cString: $0) } ?? "The record is not well-formed."
    while reason.last?.isNewline == true || reason.last == " " { reason.removeLast() }
    // Lines are those of the wrapped record and mean nothing to a reader of the feed.
    var words = reason.split(separator: " ", omittingEmptySubsequences: false)
    while let index = words.firstIndex(of: "line"), index + 1 < words.count, Int(words[index + 1]) != nil {
      words.removeSubrange(index...(index + 1))
    }
    let failure: XMLFailure
    switch xmlParserErrors(UInt32(bitPattern: error.code)) {
    case XML_ERR_TAG_NAME_MISMATCH: failure = .mismatchedTag
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: failure = .undeclaredEntity
    case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_INVALID_CHARREF,
      XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_ENTITYREF_NO_NAME:
      failure = .badReference
    case XML_ERR_ATTRIBUTE_REDEFINED: failure = .duplicateAttribute
    case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE,
      XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_SPACE_REQUIRED:
      failure = .badAttribute
    case XML_ERR_INVALID_CHAR: failure = .illegalCharacter
    case XML_ERR_MISPLACED_CDATA_END: failure = .sectionEndInText
    case XML_ERR_HYPHEN_IN_COMMENT: failure = .badComment
    default: failure = .badMarkup
    }
    let isTruncation =
      error.code == Int32(XML_ERR_TAG_NOT_FINISHED.rawValue)
      || error.code == Int32(XML_ERR_DOCUMENT_END.rawValue)
    return XMLProblem(
      code: failure.code, reason: words.joined(separator: " "), isTruncation: isTruncation)
  }
}
