import CVectorscan

/// Finds all literals of a rule set in a buffer: candidates only, word boundaries are checked later.
///
/// Literals that begin where words do are looked up in a `WordTable`; the multi-pattern matcher searches for the rest
/// (terms that may stand inside words, what expressions require, terms of one or two bytes). It is given literals and
/// not `\b…\b` expressions: 5,000 of those take seconds to compile and gain nothing, since boundaries between
/// scripts need the folded text anyway.
package final class LiteralMatcher: @unchecked Sendable {
  let words: WordTable
  let searched: LiteralSet
  /// Immutable after `init`; scanning needs a scratch of its own a thread. `nil` when there is nothing to search for.
  let database: OpaquePointer?
  /// The database came from the cache.
  package let wasCached: Bool

  /// Compiles the literals to search for, or loads them from `cache` and puts them there.
  ///
  /// 5,000 literals compile in about 0.13 s and load in about a millisecond.
  package init(index: RuleIndex, cache: RuleCache?) throws(EngineError) {
    let terms = index.terms
    func isWord(_ id: Int) -> Bool {
      terms.needsLeftBoundary[id] && terms.length(of: id) >= WordTable.shortest
    }
    words = WordTable((0..<terms.count).filter(isWord), of: terms)
    searched = LiteralSet((0..<terms.count).filter { !isWord($0) }, of: terms)
    if searched.count == 0 {
      database = nil
      wasCached = false
    } else if let cached = cache?.matcher(for: searched) {
      database = cached
      wasCached = true
    } else {
      let compiled = try Self.compile(searched)
      cache?.store(compiled, for: searched)
      database = compiled
      wasCached = false
    }
  }

  deinit { hs_free_database(database) }

  private static func compile(_ literals: LiteralSet) throws(EngineError) -> OpaquePointer {
    var database: OpaquePointer?
    var failure: UnsafeMutablePointer<hs_compile_error_t>?
    let count = literals.count
    let status = literals.bytes.withUnsafeBytes { bytes -> hs_error_t in
      let base = bytes.bindMemory(to: CChar.self).baseAddress
      let expressions: [UnsafePointer<CChar>?] = (0..<count).map { literal in
        base.map { $0 + Int(literals.offsets[literal]) }
      }
      let lengths = (0..<count).map { literals.length(of: $0) }
      let flags = [UInt32](repeating: 0, count: count)
      let ids = (0..<count).map { UInt32(truncatingIfNeeded: $0) }
      return hs_compile_lit_multi(
        expressions, flags, ids, lengths, UInt32(truncatingIfNeeded: count), UInt32(HS_MODE_BLOCK), nil,
        &database, &failure)
    }
    guard status == HS_SUCCESS, let database else {
      let reason = failure.flatMap { $0.pointee.message.map { String(cString: $0) } } ?? "code \(status)"
      hs_free_compile_error(failure)
      throw EngineError(kind: .matcher, message: "the matcher cannot compile \(count) terms: \(reason)")
    }
    return database
  }
}

/// A candidate: literal `id` ends at byte `end` of the scanned buffer.
struct LiteralHit {
  var id: UInt32
  var end: UInt32
}

/// One thread's working memory for scanning.
final class LiteralScratch {
  private let matcher: LiteralMatcher
  private var scratch: OpaquePointer?
  private var hits: UnsafeMutablePointer<HitBuffer>
  /// Where words of interest may begin, a share of the text at a time.
  private let places = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 4096)

  init(_ matcher: LiteralMatcher) throws(EngineError) {
    self.matcher = matcher
    hits = .allocate(capacity: 1)
    hits.initialize(to: HitBuffer())
    if let database = matcher.database {
      let status = hs_alloc_scratch(database, &scratch)
      guard status == HS_SUCCESS else {
        throw EngineError(
          kind: .matcher, message: "no memory for the matcher's working space (code \(status))")
      }
    }
  }

  deinit {
    hs_free_scratch(scratch)
    places.deallocate()
    hits.pointee.free()
    hits.deinitialize(count: 1)
    hits.deallocate()
  }

  /// All candidates of `text`, behind which `ScanText.margin` bytes can be read, in order of their ends. The result is valid until
  /// the next scan.
  func scan(_ text: UnsafeRawBufferPointer) throws(EngineError) -> UnsafeBufferPointer<LiteralHit> {
    hits.pointee.count = 0
    hits.pointee.isSorted = true
    // Batches are a few megabytes; a longer one would be a defect of the splitter and must not be cut silently.
    guard let length = UInt32(exactly: text.count), let base = text.baseAddress else {
      throw EngineError(kind: .matcher, message: "a batch of \(text.count) bytes is too long for the matcher")
    }
    if let database = matcher.database {
      let status = hs_scan(
        database, base.assumingMemoryBound(to: CChar.self), length, 0, scratch,
        { id, _, to, _, context in
          context?.assumingMemoryBound(to: HitBuffer.self).pointee.append(id: id, end: to)
          return 0
        }, hits)
      guard status == HS_SUCCESS else {
        throw EngineError(kind: .matcher, message: "the matcher failed on a batch (code \(status))")
      }
      let ids = matcher.searched.ids
      for index in 0..<hits.pointee.count {
        hits.pointee.base[index].id = ids[Int(hits.pointee.base[index].id)]
      }
    }
    if !matcher.words.isEmpty {
      let hits = hits
      matcher.words.find(in: text, places: places) { hits.pointee.append(id: $0, end: UInt64($1)) }
    }
    if !hits.pointee.isSorted { hits.pointee.sort() }
    return hits.pointee.all
  }
}

/// A growing array in C memory: the callback must neither retain nor check exclusivity.
private struct HitBuffer {
  var base = UnsafeMutablePointer<LiteralHit>.allocate(capacity: 4096)
  var count = 0
  var capacity = 4096
  var isSorted = true

  var all: UnsafeBufferPointer<LiteralHit> { UnsafeBufferPointer(start: base, count: count) }

  @inline(__always)
  mutating func append(id: UInt32, end: UInt64) {
    if count == capacity { grow() }
    let end = UInt32(truncatingIfNeeded: end)
    if count > 0, base[count - 1].end > end { isSorted = false }
    base[count] = LiteralHit(id: id, end: end)
    count += 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<LiteralHit>.allocate(capacity: capacity * 2)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  mutating func sort() {
    var all = UnsafeMutableBufferPointer(start: base, count: count)
    all.sort { ($0.end, $0.id) < ($1.end, $1.id) }
  }

  func free() { base.deallocate() }
}
