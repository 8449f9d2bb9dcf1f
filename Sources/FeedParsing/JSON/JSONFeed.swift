import Glibc
import Listings

/// An opened JSON feed: JSON Lines, a list of objects, or objects in a row.
package struct JSONFeed: FeedReading {
  package let profile: Profile
  let layout: JSONLayout
  /// Where records lie, where the profile says so.
  let places: RecordPlaces?
  package let needsLongerHead: Bool
  let limits: ParseLimits

  /// Looks at the feed's first bytes (UTF-8, without a byte order mark).
  ///
  /// `lines` says that the feed is JSON Lines; otherwise a list is looked for, at the top (`[…]`) or inside objects
  /// (`{"products": […]}`), and without one each top-level object is a record. `isListOfRecords` knows more of lists.
  package init(
    head: UnsafeRawBufferPointer, lines: Bool, atEnd: Bool, profile: Profile?, catalog: ProfileCatalog,
    limits: ParseLimits, isListOfRecords: SessionOptions.ListOfRecords? = nil
  ) throws(FeedParsingError) {
    guard let base = head.baseAddress?.assumingMemoryBound(to: UInt8.self),
      JSONDelimiter.skipSpace(base, 0, head.count) < head.count
    else { throw FeedParsingError(kind: .empty, message: "the feed is empty; check what produced it") }
    let isLinked = LinkedData.isLikely(head)
    let layout = lines ? JSONLayout.lines : JSONLayout.detect(head, isListOfRecords)
    self.layout = layout == .lines && !lines ? .sequence : layout
    self.limits = limits.bounded
    let first: JSONFirstRecord?
    var keys: [String] = []
    if let profile {
      self.profile = profile
      first = JSONFirstRecord(profile.recordPaths, head, atEnd: atEnd, self.limits)
      if let first, atEnd, !first.isSeen {
        let paths = profile.recordPaths.map(\.description).joined(separator: ", ")
        throw FeedParsingError(
          kind: .notAFeed,
          message:
            "the profile \(profile.name) takes \(paths) for records, and this document has nothing there; name "
            + "another profile, or that path in its records")
      }
    } else {
      keys = JSONFeed.keys(head, self.layout, self.limits)
      let limits = self.limits
      self.profile = catalog.selectJSON(keys: keys.isEmpty && isLinked ? [LinkedData.typeName] : keys) {
        JSONFirstRecord($0, head, atEnd: atEnd, limits)?.isSeen == true
      }
      first = JSONFirstRecord(self.profile.recordPaths, head, atEnd: atEnd, limits)
    }
    let paths = self.profile.recordPaths
    places = first.map { RecordPlaces(paths, open: .values($0.open)) }
    needsLongerHead = !atEnd && first?.isSeen == false
    if profile == nil, first == nil, atEnd, !isLinked, let message = refusal(head, keys) {
      throw FeedParsingError(kind: .notAFeed, message: message)
    }
  }

  /// Why a feed that is one object, and no list, is none: it says nothing of a product. It is what a service answers
  /// instead of a feed.
  private func refusal(_ head: UnsafeRawBufferPointer, _ keys: [String]) -> String? {
    switch layout {
    case .lines, .sequence: break
    default: return nil
    }
    guard JSONLayout.isOneObject(head), profile.names.feeds(.title) else { return nil }
    let isEmpty = head.allSatisfy {
      JSONSpace.isSpace($0) || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}")
    }
    // What does not parse is set aside, which says why.
    if keys.isEmpty, !isEmpty { return nil }
    let names = Set(keys.map { $0.lowercased() })
    // RFC 9457: a problem has a title, too.
    let isProblem = names.contains("status") && (names.contains("detail") || names.contains("instance"))
    var fields: Set<Field> = []
    for var key in keys {
      fields.insert(key.withUTF8 { profile.names.likelyTarget(for: UnsafeRawBufferPointer($0)).field })
    }
    let tells = fields.contains(.title) || fields.contains(.description)
    if tells && !isProblem || fields.contains(.id) && !fields.isDisjoint(with: Field.ofProducts) {
      return nil
    }
    let told = keys.prefix(3).joined(separator: ", ")
    return "nothing in this JSON is a listing: it is one object"
      + (told.isEmpty ? " without members" : " (\(told)) and no list")
      + "; check what produced it, or name its profile with --profile"
  }

  /// For JSON that stands inside something else (a page).
  init(profile: Profile, limits: ParseLimits) {
    self.profile = profile
    self.limits = limits.bounded
    layout = .sequence
    places = nil
    needsLongerHead = false
  }

  /// `nil` where there is no memory for it.
  func makeReader() -> JSONReader? {
    JSONReader(
      table: profile.names, prefixes: profile.namespaces,
      transparent: profile.recordElements.isEmpty || places != nil ? [] : LinkedData.transparentNames,
      limits: limits)
  }

  /// Finds the records inside documents, where only objects of certain types are records.
  var linkedData: LinkedData? {
    profile.recordElements.isEmpty ? nil : LinkedData(types: profile.recordElements)
  }

  package func makeSplitter() -> any ChunkSplitter {
    layout == .lines && places == nil
      ? LineSplitter() : JSONListSplitter(isKeyed: layout.isMap && places == nil)
  }

  package func accept(_ chunk: FeedChunk) { places?.accept(chunk) }

  package func makeParser() -> any ChunkParser {
    if let places { return JSONPathParser(feed: self, places: places) }
    return layout == .lines ? JSONLinesParser(feed: self) : JSONListParser(feed: self)
  }

  /// The member names of the first record, paths below it joined by `/`; none where it does not end in `head`.
  private static func keys(
    _ head: UnsafeRawBufferPointer, _ layout: JSONLayout, _ limits: ParseLimits
  ) -> [String] {
    guard let base = head.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return [] }
    var start = JSONDelimiter.skipSpace(base, layout.prefix, head.count)
    if layout.isMap, start < head.count, let member = JSONMember(base, start, head.count) {
      start = member.start
    }
    guard let end = JSONDelimiter.valueEnd(base, start, head.count),
      let reader = JSONReader(table: NameTable(), limits: limits)
    else { return [] }
    let arena = ByteArena(capacity: 2 * (end - start) + 64)
    arena.append(UnsafeRawBufferPointer(rebasing: head[start..<end]))
    reader.epoch = 1
    guard (try? reader.read(offset: 0, length: end - start, in: arena)) != nil else { return [] }
    return (0..<reader.count).map { index in
      let cell = reader.cells[index]
      return String(decoding: arena[Int(cell.nameOffset), Int(cell.nameLength)], as: UTF8.self)
    }
  }

  /// Sets a chunk aside that cannot be read for want of memory: nothing is dropped silently.
  static func outOfMemory(_ chunk: FeedChunk, _ batch: RecordBatch) -> Int {
    batch.quarantine(
      sourceOffset: chunk.origin.offset, code: "json.out-of-memory",
      reason: "No memory for reading JSON; these \(chunk.feedCount) bytes were not read.",
      excerpt: chunk.bytes)
    return chunk.feedCount
  }
}
