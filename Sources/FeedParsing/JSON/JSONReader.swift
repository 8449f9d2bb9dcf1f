import CSimdJSON
import Glibc
import Listings

/// Why a JSON document is not a record.
struct JSONFault: Error {
  enum Kind {
    /// Not JSON. simdjson is asked for its words.
    case invalid
    case notAnObject
    case depth, cells, field
  }
  var kind: Kind
  /// Position in the document where it was seen.
  var position: Int
}

/// Reads one JSON object at a time into cells: simdjson finds the tokens, one walk over them does the rest.
///
/// A string's end is not searched for: between two tokens stands white space only, so the closing quote is the
/// last byte before the next token.
final class JSONReader {
  /// An object or array that is open.
  struct Frame {
    var isArray: Bool
    /// The path its members lie under; -1 where the tree of names is full.
    var node: Int32
    var firstCell: Int
    /// The cell of a member called `name` or the like, or -1.
    var nameCell: Int
    var hasValue: Bool
  }

  // One worker owns a reader and no access to these spans a call back into it, so the run-time check of exclusive
  // access proves nothing; it cost a sixth of the time.
  @exclusivity(unchecked) var names: JSONNames
  let limits: ParseLimits
  let indexer: OpaquePointer
  let cells: UnsafeMutablePointer<Cell>
  /// The node of each cell, or -1.
  let cellNodes: UnsafeMutablePointer<Int32>
  let frames: UnsafeMutablePointer<Frame>
  /// Where `LinkedData` keeps what is open.
  let linkedFrames: UnsafeMutablePointer<LinkedData.Frame>
  /// What each cell is made from: cheaper than the initialiser, which lies in another module.
  let blank = Cell(field: .attribute, nameOffset: 0, nameLength: 0, valueOffset: 0, valueLength: 0)
  @exclusivity(unchecked) var count = 0
  @exclusivity(unchecked) var wasReplaced = false
  /// The batch at hand; nodes remember for which one their path lies in the arena.
  @exclusivity(unchecked) var epoch = 0
  /// The name of a member that the tree of names is too full for.
  @exclusivity(unchecked) var looseName = (offset: 0, length: 0)

  init?(table: NameTable, prefixes: [String] = [], transparent: [String] = [], limits: ParseLimits) {
    guard let indexer = csimdjson_indexer_create() else { return nil }
    self.indexer = indexer
    self.names = JSONNames(table: table, prefixes: prefixes, transparent: transparent)
    self.limits = limits
    cells = .allocate(capacity: max(limits.cells, 0) + 1)
    cellNodes = .allocate(capacity: max(limits.cells, 0) + 1)
    frames = .allocate(capacity: max(limits.depth, 1) + 1)
    linkedFrames = .allocate(capacity: max(limits.depth, 1) + 1)
  }

  deinit {
    csimdjson_indexer_destroy(indexer)
    cells.deallocate()
    cellNodes.deallocate()
    frames.deallocate()
    linkedFrames.deallocate()
  }

  /// Reads the object that is `length` bytes at `offset` in the arena; its cells are then in `cells`.
  ///
  /// Bytes that are not UTF-8 are replaced first, in a copy behind the feed's bytes. `tokens`: what `index` said of just
  /// these bytes, last of all. O(length).
  func read(
    offset: Int, length: Int, in arena: ByteArena, tokens known: UInt32? = nil
  ) throws(JSONFault) {
    count = 0
    wasReplaced = false
    if let known, let positions = csimdjson_positions(indexer) {
      return try walk(positions, Int(known), offset, length, arena)
    }
    var offset = offset
    var length = length
    var tokens: UInt32 = 0
    var code = csimdjson_index(indexer, UnsafePointer(arena.base + offset), length, &tokens)
    if code != 0,
      csimdjson_is_utf8_error(code) || !TextRepair.isUTF8(UnsafePointer(arena.base + offset), length)
    {
      (offset, length) = TextRepair.append(offset: offset, length: length, replacingNUL: false, to: arena)
      wasReplaced = true
      code = csimdjson_index(indexer, UnsafePointer(arena.base + offset), length, &tokens)
    }
    guard code == 0, let positions = csimdjson_positions(indexer) else {
      throw JSONFault(kind: .invalid, position: 0)
    }
    try walk(positions, Int(tokens), offset, length, arena)
  }

  /// Finds a document's tokens and says how many; `nil` where it is not UTF-8, or no JSON. O(length).
  func index(offset: Int, length: Int, in arena: ByteArena) -> UInt32? {
    var tokens: UInt32 = 0
    let code = csimdjson_index(indexer, UnsafePointer(arena.base + offset), length, &tokens)
    return code == 0 ? tokens : nil
  }

  /// Whether a document is JSON, by simdjson's full parser.
  func isValid(offset: Int, length: Int, in arena: ByteArena) -> Bool {
    csimdjson_explain(indexer, UnsafePointer(arena.base + offset), length) == nil
  }

  /// simdjson's words for what is wrong with a document.
  func explanation(offset: Int, length: Int, in arena: ByteArena) -> String {
    guard let words = csimdjson_explain(indexer, UnsafePointer(arena.base + offset), length) else {
      return "The JSON document has an improper structure."
    }
    return String(cString: words)
  }
}
