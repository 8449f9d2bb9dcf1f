import CSimdJSON
import Listings

/// Why bytes are no JSON document.
package struct JSONTreeError: Error, Sendable, Equatable {
  /// One clause, for people.
  package var reason: String
}

/// Reads whole JSON documents into trees: simdjson finds the tokens, one walk over them does the rest. Not thread-safe.
package final class JSONTreeReader {
  /// Deepest nesting that is followed.
  private static let mostLevels = 64

  private let indexer: OpaquePointer
  /// The document, and scratch for its escapes behind it.
  private let arena = ByteArena(capacity: 1 << 16)
  private var length = 0
  private var next = 0
  private var tokens = UnsafeBufferPointer<UInt32>(start: nil, count: 0)

  /// `nil` where there is no memory.
  package init?() {
    guard let indexer = csimdjson_indexer_create() else { return nil }
    self.indexer = indexer
  }

  deinit { csimdjson_indexer_destroy(indexer) }

  /// Reads one document, UTF-8 by its standard. O(length).
  package func read(_ bytes: UnsafeRawBufferPointer) throws(JSONTreeError) -> JSONTree {
    arena.removeAll()
    arena.append(bytes)
    length = bytes.count
    var count: UInt32 = 0
    guard length > 0, csimdjson_index(indexer, UnsafePointer(arena.base), length, &count) == 0,
      let positions = csimdjson_positions(indexer)
    else { throw JSONTreeError(reason: "not JSON in UTF-8") }
    tokens = UnsafeBufferPointer(start: positions, count: Int(count))
    next = 0
    let tree = try value(level: 0)
    guard next == tokens.count else { throw fault("something stands behind the document") }
    return tree
  }

  private func fault(_ reason: String) -> JSONTreeError {
    let place = next < tokens.count ? Int(tokens[next]) : length
    return JSONTreeError(reason: "not JSON: \(reason) at byte \(place)")
  }

  private var token: UInt8 { next < tokens.count ? arena.base[Int(tokens[next])] : 0 }

  private func value(level: Int) throws(JSONTreeError) -> JSONTree {
    guard level < Self.mostLevels else { throw fault("nested deeper than \(Self.mostLevels) levels") }
    switch token {
    case UInt8(ascii: "{"): return try object(level)
    case UInt8(ascii: "["): return try array(level)
    case UInt8(ascii: "\""): return .text(try string())
    default: return try scalar()
    }
  }

  private func object(_ level: Int) throws(JSONTreeError) -> JSONTree {
    var members: [JSONTree.Member] = []
    next += 1
    if token == UInt8(ascii: "}") {
      next += 1
      return .object([])
    }
    while true {
      guard token == UInt8(ascii: "\"") else { throw fault("no member's name") }
      let name = try string()
      guard token == UInt8(ascii: ":") else { throw fault("no colon") }
      next += 1
      members.append(JSONTree.Member(name: name, value: try value(level: level + 1)))
      guard try isFollowed(by: UInt8(ascii: "}")) else { return .object(members) }
    }
  }

  private func array(_ level: Int) throws(JSONTreeError) -> JSONTree {
    var elements: [JSONTree] = []
    next += 1
    if token == UInt8(ascii: "]") {
      next += 1
      return .list([])
    }
    while true {
      elements.append(try value(level: level + 1))
      guard try isFollowed(by: UInt8(ascii: "]")) else { return .list(elements) }
    }
  }

  /// Whether a comma stands here, and not the end.
  private func isFollowed(by end: UInt8) throws(JSONTreeError) -> Bool {
    let found = token
    guard found == UInt8(ascii: ",") || found == end else { throw fault("no comma and no end") }
    next += 1
    return found != end
  }

  /// Where the token at hand ends: before the white space that goes before the next one.
  private var end: Int {
    var end = next + 1 < tokens.count ? Int(tokens[next + 1]) : length
    while end > 0, [0x20, 0x0A, 0x0D, 0x09].contains(arena.base[end - 1]) { end -= 1 }
    return end
  }

  private func string() throws(JSONTreeError) -> String {
    let start = Int(tokens[next]) + 1
    let count = end - 1 - start
    guard count >= 0 else { throw fault("a text without an end") }
    let plain = arena[start, count]
    let text: String
    if plain.contains(UInt8(ascii: "\\")) {
      var wasReplaced = false
      let mark = arena.count
      guard
        let decoded = JSONScalars.unescape(
          offset: start, length: count, in: arena, wasReplaced: &wasReplaced)
      else { throw fault("an escape that JSON lacks") }
      text = String(decoding: arena[decoded.offset, decoded.length], as: UTF8.self)
      arena.truncate(to: mark)
    } else {
      text = String(decoding: plain, as: UTF8.self)
    }
    next += 1
    return text
  }

  private func scalar() throws(JSONTreeError) -> JSONTree {
    guard next < tokens.count else { throw fault("the document is cut off") }
    let start = Int(tokens[next])
    let count = end - start
    guard count > 0 else { throw fault("no value") }
    let spelling = String(decoding: arena[start, count], as: UTF8.self)
    let kind = JSONScalars.kind(UnsafePointer(arena.base + start), count)
    guard kind != .invalid else { throw fault("no value") }
    next += 1
    switch kind {
    case .number: return .number(spelling)
    case .boolean: return .bool(spelling == "true")
    default: return .null
    }
  }
}
