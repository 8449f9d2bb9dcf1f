/// An opened XML feed: its profile, the elements that are its records, and the names in scope.
package struct XMLFeed: FeedReading {
  package let profile: Profile
  /// Local name of the document element.
  package let root: String
  /// Local names of the elements that are records.
  package let recordElements: [String]
  /// Where those are records, as the profile says; empty: wherever they stand.
  package let recordPaths: [String]
  /// Where texts bear their name and are none, from the document element on.
  package let recordExceptions: [[String]]
  package let needsLongerHead: Bool
  let context: XMLContext
  let limits: ParseLimits

  /// Reads the feed's first bytes (UTF-8, without a byte order mark).
  ///
  /// `profile` is the user's choice; without one the catalogue chooses by the document element, the namespaces and
  /// the elements that repeat. O(head). Throws for what is no feed, and for any entity declaration: an external
  /// identifier is ignored, but an entity can make a kilobyte stand for gigabytes.
  package init(
    head: UnsafeRawBufferPointer, atEnd: Bool, profile: Profile?, catalog: ProfileCatalog, limits: ParseLimits
  ) throws(FeedParsingError) {
    guard let base = head.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
      throw FeedParsingError(kind: .empty, message: "the feed is empty; check what produced it")
    }
    var prologue = XMLPrologue(base, count: head.count, atEnd: atEnd)
    let start = try prologue.documentElement()
    var survey = Self.survey(base, count: min(head.count, Self.longestSurvey), from: start)
    guard let root = survey.elements.first else {
      throw FeedParsingError(
        kind: .notAFeed, message: "the XML has no document element; check that this is a product feed")
    }
    let rootName = String(decoding: root.localName, as: UTF8.self)
    if rootName.lowercased() == "html" {
      throw FeedParsingError(
        kind: .notAFeed, message: "this is an HTML page and no product feed; check the address it came from")
    }
    let isCut = head.count > Self.longestSurvey
    let recogniser = XMLRecogniser(catalog: catalog, root: rootName, profile: profile)
    var recognised = recogniser.recognise(survey, atEnd: atEnd && !isCut)
    if isCut, !recognised.isFound {
      survey = Self.survey(base, count: head.count, from: start)
      recognised = recogniser.recognise(survey, atEnd: atEnd)
    }
    if let refusal = recognised.refusal { throw FeedParsingError(kind: .notAFeed, message: refusal) }
    let chosen = recognised.profile
    let records = recognised.names
    let lacksRecords = recognised.lacksRecords
    needsLongerHead = lacksRecords || !atEnd && chosen.categories.contains { !$0.maps.isEmpty }
    self.profile = chosen
    self.root = rootName
    self.recordElements = records
    self.recordPaths = recognised.paths.map(\.description)
    recordExceptions = recognised.exceptions.map { $0.parents.compactMap { $0 } + [$0.name] }
    var limits = limits
    limits.cells = max(limits.cells, chosen.cells ?? 0)
    self.limits = limits
    let firstRecord = recognised.records.first
    let declarations = survey.declarations(above: firstRecord)
    var named = chosen
    if let first = firstRecord.map({ survey.elements[$0].start }) {
      named.namespaces += Self.namespace(ofTag: first, in: head, declarations)
    }
    var context = XMLContext(recordNames: records, declarations: declarations, profile: named)
    if !recognised.paths.isEmpty || !recognised.exceptions.isEmpty {
      let parents = firstRecord.map(survey.parents) ?? [rootName]
      context.places = RecordPlaces(
        recognised.paths, exceptions: recognised.exceptions,
        open: .elements(OpenElements(parents.map { Array($0.utf8) })))
    }
    // Without paths parsers know records by their names: the first of that name ends the table.
    let firstStart =
      context.places == nil
      ? survey.firstStart(of: records) : recognised.records.map { survey.elements[$0].start }.min()
    if !lacksRecords, let first = firstStart {
      let before = UnsafeRawBufferPointer(rebasing: head[..<first])
      let sources = chosen.categories.map { source in
        var source = source
        source.element = survey.spelling(of: source.element)
        return source
      }
      let reader = XMLCategoryReader(declarations: declarations, namespaces: named.namespaces)
      context.tables = sources.map { reader.read($0, in: before) }
      context.maps = zip(sources, context.tables).map { reader.readMaps($0, onto: $1, in: head) }
      if !chosen.head.isEmpty {
        let heads = XMLHeadReader(survey: survey, elements: reader)
        context.head = heads.values(chosen.head, in: before)
      }
    }
    self.context = context
  }

  /// The namespace that the prefix of the start tag at `start` is bound to, if it has one: a feed whose records bear a
  /// prefix writes it before all of their names.
  private static func namespace(
    ofTag start: Int, in head: UnsafeRawBufferPointer, _ declarations: [XMLNamespaceDeclaration]
  ) -> [String] {
    let name = head[(start + 1)...].prefix { XMLByte.continuesName($0) || $0 >= 0x80 }
    guard let colon = name.firstIndex(of: XMLByte.colon) else { return [] }
    let bound = declarations.last { $0.prefix.elementsEqual(name[..<colon]) }
    return bound.map { [String(decoding: $0.value, as: UTF8.self)] } ?? []
  }

  /// A head may be long for the sake of what stands behind the records; where they stand shows at its beginning.
  private static let longestSurvey = 1 << 20

  private static func survey(_ base: UnsafePointer<UInt8>, count: Int, from start: Int) -> XMLHeadSurvey {
    var survey = XMLHeadSurvey(base, count: count)
    survey.read(from: start)
    return survey
  }

  package func makeSplitter() -> any ChunkSplitter { XMLSplitter(recordNames: context.recordNames) }
  package func makeParser() -> any ChunkParser { XMLParser(context: context, limits: limits) }
  package func accept(_ chunk: FeedChunk) { context.places?.accept(chunk) }
}

extension XMLContext {
  /// `declarations` are those in scope of the records, the innermost of a prefix last; values as written.
  init(recordNames: [String], declarations: [XMLNamespaceDeclaration], profile: Profile) {
    var bound: [[UInt8]: [UInt8]] = [:]
    for declaration in declarations { bound[declaration.prefix] = declaration.value }
    let namespaces = profile.namespaces + [Self.googleNamespace]
    var dropped: [[UInt8]] = []
    var wrapper = Array("<w".utf8)
    for (prefix, value) in bound.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      if !prefix.isEmpty, namespaces.contains(String(decoding: value, as: UTF8.self)) {
        dropped.append(prefix)
      }
      wrapper += prefix.isEmpty ? Array(" xmlns=\"".utf8) : Array(" xmlns:".utf8) + prefix + Array("=\"".utf8)
      for byte in value { wrapper += byte == XMLByte.quote ? Array("&quot;".utf8) : [byte] }
      wrapper.append(XMLByte.quote)
    }
    wrapper.append(XMLByte.greaterThan)
    // Feeds use Google's prefix without declaring it; what else could they mean.
    let google = Array("g".utf8)
    if bound[google] == nil { dropped.append(google) }
    self.init(
      recordNames: recordNames.map { Array($0.utf8) }, droppedPrefixes: dropped, wrapperStart: wrapper,
      namespaces: namespaces, names: profile.names, attributes: profile.attributes)
  }
}
