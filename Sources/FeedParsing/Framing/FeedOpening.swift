import FeedInput
import Listings

/// Finds out what a feed, or a document of one, is from its first bytes.
struct FeedOpening {
  let preview: [UInt8]
  /// The encoding is chosen by this many bytes, however long the preview grows.
  let sniffedBytes: Int
  let atEnd: Bool
  let feed: String
  let options: SessionOptions

  struct Opened {
    var description: FeedDescription
    var reading: any FeedReading
    var encoding: SourceEncoding
    var markLength: Int
    /// Where the document ends, should another follow.
    var boundary: DocumentBoundary
  }

  /// `failure` is what ended the preview early, if anything: a feed of which nothing could be read says so, and one that
  /// cannot be recognised either, for damage is why.
  func open(failure: FeedInputError?) throws(FeedParsingError) -> Opened {
    if preview.isEmpty, let failure {
      throw FeedParsingError(kind: .notAFeed, feed: feed, message: failure.message)
    }
    do throws(FeedParsingError) {
      return try open()
    } catch {
      var named = error
      named.feed = feed
      if error.kind == .notAFeed, let failure { named.message = failure.message }
      throw named
    }
  }

  private func open() throws(FeedParsingError) -> Opened {
    let profile = try chosenProfile()
    let (encoding, markLength) = try chosenEncoding()
    let head = ByteArena(capacity: 2 * preview.count + 64)
    preview.withUnsafeBytes { bytes in
      let content = UnsafeRawBufferPointer(rebasing: bytes[markLength...])
      if let transcoder = Transcoder(encoding) {
        transcoder.append(content, to: head, atEnd: atEnd)
      } else {
        head.append(content)
      }
    }
    let (reading, description, format) = try open(head.bytes, profile, encoding)
    return Opened(
      description: description, reading: reading, encoding: encoding, markLength: markLength,
      boundary: DocumentBoundary(format: format, encoding: encoding))
  }

  private func chosenProfile() throws(FeedParsingError) -> Profile? {
    guard let name = options.profile else { return nil }
    guard let profile = options.profiles.profile(named: name) else {
      throw FeedParsingError(
        kind: .configuration,
        message: "there is no profile \(name); there are \(options.profiles.names.joined(separator: ", "))")
    }
    return profile
  }

  private func chosenEncoding() throws(FeedParsingError) -> (SourceEncoding, Int) {
    let marked = preview.withUnsafeBytes { SourceEncoding.detect($0) }
    if let name = options.encoding {
      guard let encoding = SourceEncoding(named: name) else {
        throw FeedParsingError(kind: .configuration, message: "the encoding \(name) is not known")
      }
      return (encoding, marked.map { $0.encoding == encoding ? $0.markLength : 0 } ?? 0)
    }
    return preview.withUnsafeBytes { preview in
      let bytes = UnsafeRawBufferPointer(rebasing: preview.prefix(sniffedBytes))
      let isCut = !atEnd || bytes.count < preview.count
      // A byte order mark outweighs a declaration (XML 1.0, appendix F.2).
      if let marked { return marked }
      if options.format ?? (HTMLSniffer.isHTML(bytes) ? .html : nil) == .html {
        return (pageEncoding(bytes), 0)
      }
      let isXML = FormatSniffer.isXML(bytes)
      if let name = SourceEncoding.declared(in: bytes) {
        // A UTF-16 declaration in bytes that are not UTF-16 was left behind by a conversion.
        let known = SourceEncoding(named: name).flatMap {
          $0.width == .utf16 || $0.width == .utf32 ? nil : $0
        }
        if let known, known != .utf8 {
          let isUTF8 = isXML && EncodingGuess.isUTF8(bytes, isCut: isCut, declared: known)
          return (isUTF8 ? .utf8 : known, 0)
        }
      } else if !isXML, !isUTF8(bytes) {
        return (tableEncoding(bytes, isCut: isCut), 0)
      }
      // Declared or meant to be UTF-8; what is plainly something else is read as that.
      return (EncodingGuess.singleByte(bytes, isCut: isCut) ?? .utf8, 0)
    }
  }

  private func tableEncoding(_ bytes: UnsafeRawBufferPointer, isCut: Bool) -> SourceEncoding {
    let names = options.profiles.selectTable(header: []).names
    return EncodingGuess.table(bytes, isCut: isCut) { names.target(for: $0).field != .attribute }
  }

  /// The encoding of a page: UTF-8 where its bytes say so, else what it declares, else what browsers take it for.
  private func pageEncoding(_ bytes: UnsafeRawBufferPointer) -> SourceEncoding {
    if isUTF8Text(bytes) { return .utf8 }
    guard let name = HTMLSniffer.declaredEncoding(bytes), let encoding = SourceEncoding(named: name),
      encoding != .utf8, encoding.width != .utf16, encoding.width != .utf32
    else { return .windows1252 }
    return encoding
  }

  /// Whether the preview could be UTF-8: a character cut at its end is no fault. XML without a declaration is UTF-8
  /// by the standard, and JSON always.
  private func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let first = bytes.first { $0 > 0x20 }
    if first == UInt8(ascii: "<") || first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return true }
    return isUTF8Text(bytes)
  }

  private func isUTF8Text(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var end = bytes.count
    if !atEnd {
      while end > 0, bytes.count - end < 4, bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
      if end > 0, bytes[end - 1] >= 0xC0 { end -= 1 }
    }
    return UTF8Check.isValid(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
  }

  private func open(
    _ head: UnsafeRawBufferPointer, _ profile: Profile?, _ encoding: SourceEncoding
  ) throws(FeedParsingError) -> (any FeedReading, FeedDescription, DocumentBoundary.Format) {
    guard head.contains(where: { $0 > 0x20 }) else {
      throw FeedParsingError(kind: .empty, message: "the feed is empty; check what produced it")
    }
    var description = FeedDescription(
      format: .xml, encoding: encoding.name, profile: "", delimiter: nil, columns: [], recordElements: [])
    switch try format(head) {
    case .xml:
      let reading = try XMLFeed(
        head: head, atEnd: atEnd, profile: profile, catalog: options.profiles, limits: options.limits)
      description.profile = reading.profile.name
      description.recordElements = reading.recordElements
      description.recordPaths = reading.recordPaths
      description.recordExceptions = reading.recordExceptions
      return (reading, description, .xml(root: Array(reading.root.utf8)))
    case .html:
      let reading = try HTMLFeed(
        head: head, atEnd: atEnd, profile: profile, catalog: options.profiles, limits: options.limits)
      description.format = .html
      description.profile = reading.profile.name
      return (reading, description, .unknown)
    case .table(let delimiter):
      let reading = try table(head, delimiter: delimiter, profile)
      // Who names the format or the profile knows better.
      if options.format == nil, profile == nil, !isOneColumn(head),
        !CSVEvidence.isTable(reading, head: head, atEnd: atEnd)
      {
        throw unrecognised
      }
      description.format = reading.delimiter == UInt8(ascii: "\t") ? .tsv : .csv
      description.profile = reading.profile.name
      description.delimiter = Character(Unicode.Scalar(reading.delimiter))
      description.columns = reading.columnNames
      description.namesFields = reading.columns.contains { $0.field != .attribute }
      let isLineEnd: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      let header = Array(head.prefix(reading.headerLength).reversed().drop(while: isLineEnd).reversed())
      return (reading, description, .table(header: header))
    case .jsonLines, .json:
      let lines = try format(head) == .jsonLines
      let reading = try JSONFeed(
        head: head, lines: lines, atEnd: atEnd, profile: profile, catalog: options.profiles,
        limits: options.limits, isListOfRecords: options.isListOfRecords)
      description.format = lines ? .jsonLines : .json
      description.profile = reading.profile.name
      description.recordPaths = reading.places.map { $0.paths.map(\.description) } ?? []
      return (reading, description, .json(isLines: lines, opener: head.first { $0 > 0x20 }))
    }
  }

  private func table(
    _ head: UnsafeRawBufferPointer, delimiter: UInt8, _ profile: Profile?
  ) throws(FeedParsingError) -> CSVFeed {
    do throws(FeedParsingError) {
      return try CSVFeed(
        head: head, delimiter: delimiter, atEnd: atEnd, profile: profile, catalog: options.profiles,
        limits: options.limits)
    } catch {
      guard error.kind == .header else { throw error }
      var advised = error
      advised.message += ", or name another format with \(options.formatOption)"
      throw advised
    }
  }

  private func format(_ head: UnsafeRawBufferPointer) throws(FeedParsingError) -> SniffedFormat {
    let sniffed = FormatSniffer.sniff(head)
    switch options.format {
    case .xml: return .xml
    case .csv:
      if case .table(let delimiter) = sniffed { return .table(delimiter: delimiter) }
      return .table(delimiter: UInt8(ascii: ","))
    case .tsv: return .table(delimiter: UInt8(ascii: "\t"))
    case .jsonLines: return .jsonLines
    case .json: return .json
    case .html: return .html
    case nil: break
    }
    guard let sniffed else {
      if isOneColumn(head) { return .table(delimiter: UInt8(ascii: ",")) }
      throw unrecognised
    }
    return sniffed
  }

  /// Whether the first line is the name of an only column, of which the caller knows some.
  private func isOneColumn(_ head: UnsafeRawBufferPointer) -> Bool {
    guard let isOnlyColumn = options.isOnlyColumn else { return false }
    let line = head.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard line.count <= 256 else { return false }
    let isAround: (UInt8) -> Bool = { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
    let name = Array(line.drop(while: isAround).reversed().drop(while: isAround).reversed())
    return !name.isEmpty && isOnlyColumn(String(decoding: name, as: UTF8.self))
  }

  private var unrecognised: FeedParsingError {
    FeedParsingError(
      kind: .notAFeed,
      message: "this is no product feed that can be recognised (XML, CSV, TSV, JSON Lines, JSON or HTML); "
        + "if it is one, name it with \(options.formatOption)")
  }
}
