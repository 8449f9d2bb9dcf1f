import CLibXML2
import Listings

/// Reads single records through libxml2, each wrapped in one start tag with the namespaces in scope.
///
/// The caller has checked the caps; libxml2 gets no network, no external subset, no entity substitution.
final class XMLFallback {
  private let context: XMLContext
  private let limits: ParseLimits
  private let parser = XMLDocumentReader()
  /// Where the record that `frame` last found ends.
  private(set) var end = 0
  /// More than this is not parsed again for the sake of better words.
  private static let longestForWords = 64 << 10

  init(context: XMLContext, limits: ParseLimits) {
    self.context = context
    self.limits = limits
  }

  /// Finds the end of the record at `start` by counting tags, and checks the caps; `.uncovered` when found.
  ///
  /// O(bytes of the record). It knows no names: libxml2 then judges what lies between.
  func frame(_ arena: ByteArena, start: Int, end limit: Int) -> XMLOutcome {
    let base = UnsafePointer(arena.base)
    var position = start
    var depth = 0
    var elements = 0
    repeat {
      while position < limit, base[position] != XMLByte.lessThan { position += 1 }
      guard position + 2 < limit else { return .open }
      switch base[position + 1] {
      case XMLByte.bang, XMLByte.question:
        guard let after = sectionEnd(base, position, limit) else { return .open }
        position = after
      case XMLByte.slash:
        while position < limit, base[position] != XMLByte.greaterThan { position += 1 }
        guard position < limit else { return .open }
        position += 1
        depth -= 1
      default:
        elements += 1
        if elements > limits.cells { return .broken(.tooManyCells, end: position + 1) }
        if depth > limits.depth { return .broken(.tooDeep, end: position + 1) }
        switch tag(base, position + 1, limit) {
        case .end(let after, let attributes):
          elements += attributes
          if base[after - 2] != XMLByte.slash { depth += 1 }
          position = after
        case .open: return .open
        case .broken(let failure, let at): return .broken(failure, end: at)
        }
      }
    } while depth > 0
    end = position
    return .uncovered
  }

  private enum Tag {
    case end(Int, attributes: Int)
    case open
    case broken(XMLFailure, Int)
  }

  private func tag(_ base: UnsafePointer<UInt8>, _ start: Int, _ limit: Int) -> Tag {
    var position = start
    var quote: UInt8 = 0
    var attributes = 0
    while position < limit {
      let byte = base[position]
      position += 1
      if byte == XMLByte.lessThan { return .broken(.badAttribute, position) }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == XMLByte.quote || byte == XMLByte.apostrophe {
        quote = byte
      } else if byte == XMLByte.equals {
        attributes += 1
        if attributes > limits.attributes { return .broken(.tooManyAttributes, position) }
      } else if byte == XMLByte.greaterThan {
        return .end(position, attributes: attributes)
      }
    }
    return .open
  }

  private func sectionEnd(_ base: UnsafePointer<UInt8>, _ position: Int, _ limit: Int) -> Int? {
    let marks: (StaticString, Int)
    if base[position + 1] == XMLByte.question {
      marks = ("?>", 2)
    } else if position + 4 <= limit, base.holds("--", at: position + 2) {
      marks = ("-->", 4)
    } else if position + 9 <= limit, base.holds("[CDATA[", at: position + 2) {
      marks = ("]]>", 9)
    } else {
      // Neither: libxml2 will say so.
      return position + 9 <= limit ? position + 2 : nil
    }
    let length = marks.0.utf8CodeUnitCount
    var index = position + marks.1
    while index + length <= limit {
      if base.holds(marks.0, at: index) { return index + length }
      index += 1
    }
    return nil
  }

  /// What libxml2 has to say about the start of a broken record; `nil` when it sees nothing wrong so far.
  func words(_ record: UnsafePointer<UInt8>, _ count: Int) -> String? {
    guard count <= Self.longestForWords else { return nil }
    var bytes = context.wrapperStart
    bytes.append(contentsOf: UnsafeBufferPointer(start: record, count: count))
    if !bytes.withUnsafeBufferPointer({ ByteSurvey.isValidUTF8($0.baseAddress ?? record, count: $0.count) }) {
      bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
    return parser.read(bytes) { _, problem in
      guard let problem, !problem.isTruncation else { return nil }
      return problem.sentence
    }
  }

  /// Reads the record into cells, or says why it is broken.
  func read(_ arena: ByteArena, _ start: Int, _ end: Int, into batch: RecordBatch) -> XMLProblem? {
    var bytes = context.wrapperStart
    bytes.append(contentsOf: arena[start, end - start])
    bytes.append(contentsOf: XMLContext.wrapperEnd)
    let allowance = 4 * (end - start) + 65536
    return parser.read(bytes) { document, problem -> XMLProblem? in
      if let problem { return problem }
      guard let document, let root = xmlDocGetRootElement(document), let record = firstElement(below: root)
      else {
        return XMLProblem(code: XMLFailure.badMarkup.code, reason: XMLFailure.badMarkup.sentence(limits))
      }
      var reader = XMLTreeReader(context: context, limits: limits, allowance: allowance, batch: batch)
      if let failure = reader.read(record) {
        return XMLProblem(code: failure.code, reason: failure.sentence(limits))
      }
      return nil
    }
  }

  private func firstElement(below node: xmlNodePtr) -> xmlNodePtr? {
    var child = node.pointee.children
    while let current = child {
      if current.pointee.type == XML_ELEMENT_NODE { return current }
      child = current.pointee.next
    }
    return nil
  }
}
