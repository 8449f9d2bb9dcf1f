import FuzzTargets
import Listings

@testable import FeedParsing

/// The W3C's suite: its catalogues, and what becomes of a document whose root is taken for the record.
enum XMLConformance {
  struct Case {
    var path: String
    /// `valid`, `invalid` (well-formed all the same), `not-wf` or `error`.
    var type: String
  }

  enum Outcome: Hashable {
    /// The same text as libxml2 gives.
    case same
    /// Refused, or the record is set aside.
    case refused
    /// Refused because of an entity declaration.
    case entities
    /// Read by recovery, and marked so.
    case recovered
    /// Read although the document is not well-formed: its fault lies outside of the record.
    case outside
    /// libxml2 and this reader give different text, or disagree on a sound document.
    case different
  }

  private static let root = "conformance/xmlconf/packages/test-data/xmlconf/"
  private static let catalogues = [
    "xmltest/xmltest.xml", "japanese/japanese.xml", "sun/sun-valid.xml", "sun/sun-invalid.xml",
    "sun/sun-not-wf.xml", "sun/sun-error.xml", "oasis/oasis.xml", "ibm/ibm_oasis_valid.xml",
    "ibm/ibm_oasis_invalid.xml", "ibm/ibm_oasis_not-wf.xml",
  ]

  /// Every case of XML 1.0 whose document is there.
  static func cases() throws -> [Case] {
    try catalogues.flatMap { catalogue -> [Case] in
      let folder = root + (catalogue.split(separator: "/").first ?? "") + "/"
      var bytes = try Corpora.bytes(root + catalogue)
      // Some catalogues are pieces of a document, without one root of their own.
      if bytes.starts(with: Array("<?xml".utf8)), let end = bytes.firstIndex(of: UInt8(ascii: ">")) {
        bytes.removeFirst(end + 1)
      }
      let whole = Array("<w>".utf8) + bytes + Array("</w>".utf8)
      return (ReferenceXML.records(whole, named: ["TEST"]) ?? []).compactMap { values in
        let value = { (name: String) in values.first { $0.name == "@" + name }?.value }
        guard let uri = value("URI"), let type = value("TYPE") else { return nil }
        return Case(path: folder + uri, type: type)
      }
    }
  }

  /// Documents of no kind of feed: whoever names a profile says that they are one.
  static let profiles =
    (try? ProfileCatalog.empty.adding(contentsOf: "name: any\nformats: [xml]\n", file: "any.yml")) ?? .empty

  static func outcome(_ bytes: [UInt8]) -> Outcome {
    var options = SessionOptions(profiles: XMLConformance.profiles, profile: "any")
    options.format = .xml
    options.limits.cells = 8000
    let session: FeedSession
    do {
      session = try FeedSession(XMLBytesSource(bytes), name: "case", options: options)
    } catch {
      return error.message.contains("entity declarations are refused") ? .entities : .refused
    }
    let outcome = XMLDriver.gather(session)
    guard
      let expected = XMLReference.records(
        bytes, named: session.description.recordElements, exceptions: session.description.recordExceptions)
    else {
      if !outcome.rejected.isEmpty || outcome.records.isEmpty { return .refused }
      return outcome.records.contains { $0.marks.contains(.recovered) } ? .recovered : .outside
    }
    if outcome.rejected.isEmpty, outcome.records.map(\.values) == expected { return .same }
    return outcome.rejected.isEmpty ? .different : .refused
  }
}
