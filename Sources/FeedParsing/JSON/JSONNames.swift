import Glibc
import Listings

/// The member names met in a feed, each with what it feeds: a tree of paths that grows as records are read.
///
/// Records of one feed name the same members in the same order, so the likeliest next name is the one that
/// followed last time: one comparison of bytes finds it. Only a surprise costs a hash.
struct JSONNames {
  /// A path: its own name, the node above, and what the profile says of it.
  struct Node {
    var parent: Int32
    /// Own name, decoded, in `bytes`.
    var nameOffset: Int
    var nameLength: Int
    /// Path from the record down, in `bytes`.
    var pathOffset: Int
    var pathLength: Int
    /// The path without the prefixes that the profile drops, in `bytes`: what is looked up.
    var lookupOffset: Int
    var lookupLength: Int
    var target: FieldTarget
    var role: Role
    /// Holds a backslash, so that its decoded bytes could be taken for an escape: never compared to raw bytes.
    var isTricky: Bool
    /// The value is a price in millionths, as Google's interfaces write it (`amountMicros`).
    var isMicros = false
    /// The node that came next last time.
    var guess: Int32 = -1
    /// Where the path was put in the arena of batch number `epoch`.
    var arenaOffset = 0
    var epoch = 0
  }

  /// A member's part in `{"name": "Color", "value": "Red"}`.
  enum Role: UInt8 { case none, name, value }

  private(set) var nodes: [Node] = []
  private var bytes: [UInt8] = []
  private var slots: [Int32]
  private let table: NameTable
  private let prefixes: [[UInt8]]
  /// Names of members that are looked up by the path above them: what is below them is the object's around.
  private let transparent: [[UInt8]]
  /// A hostile feed invents names without end: beyond this many they are looked up and forgotten.
  static let capacity = 8192
  /// A path longer than this is called by its last name alone, so that long names above many members don't multiply.
  static let longestPath = 256

  /// `prefixes` are dropped from the front of names (`schema:name` is looked up as `name`).
  init(table: NameTable, prefixes: [String] = [], transparent: [String] = []) {
    self.table = table
    self.transparent = transparent.map { Array($0.utf8) }
    self.prefixes = prefixes.map { Array($0.utf8) }
    slots = [Int32](repeating: -1, count: 2 * Self.capacity)
    nodes.reserveCapacity(64)
    // Node 0 is the record itself, whose path is empty.
    nodes.append(
      Node(
        parent: -1, nameOffset: 0, nameLength: 0, pathOffset: 0, pathLength: 0,
        lookupOffset: 0, lookupLength: 0, target: .attribute, role: .none,
        isTricky: false))
  }

  /// The node that followed `previous` last time, if it is the member `name` (raw bytes) of `parent`.
  @inline(__always)
  mutating func guess(
    after previous: Int32, parent: Int32, name: UnsafePointer<UInt8>, length: Int
  ) -> Int32? {
    let guess = nodes[Int(previous)].guess
    if guess < 0 { return nil }
    let isRight = nodes.withUnsafeBufferPointer { nodes in
      bytes.withUnsafeBufferPointer { bytes -> Bool in
        guard nodes[Int(guess)].parent == parent, nodes[Int(guess)].nameLength == length,
          let base = bytes.baseAddress
        else { return false }
        return memcmp(base + nodes[Int(guess)].nameOffset, name, length) == 0
      }
    }
    return isRight ? guess : nil
  }

  /// The node of a decoded member name; -1 where the tree is full.
  mutating func node(after previous: Int32, parent: Int32, name: UnsafeRawBufferPointer) -> Int32 {
    guard parent >= 0 else { return -1 }
    let found = find(parent: parent, name: name)
    if found >= 0, previous >= 0, !nodes[Int(found)].isTricky { nodes[Int(previous)].guess = found }
    return found
  }

  private mutating func find(parent: Int32, name: UnsafeRawBufferPointer) -> Int32 {
    var hash = UInt64(truncatingIfNeeded: parent) &* 0x9E37_79B9_7F4A_7C15
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] >= 0 {
      let node = nodes[Int(slots[slot])]
      if node.parent == parent, node.nameLength == name.count,
        bytes[node.nameOffset..<node.nameOffset + node.nameLength].elementsEqual(name)
      {
        return slots[slot]
      }
      slot = (slot + 1) & mask
    }
    // Names longer than a path may be are not kept: a feed of such names must not fill the memory.
    guard nodes.count < Self.capacity, name.count <= Self.longestPath else { return -1 }
    let index = Int32(nodes.count)
    slots[slot] = index
    nodes.append(make(parent: parent, name: name))
    return index
  }

  private mutating func make(parent: Int32, name: UnsafeRawBufferPointer) -> Node {
    let above = nodes[Int(parent)]
    let path = Array(name)
    let pathOffset = bytes.count
    var nameOffset = pathOffset
    if above.pathLength > 0, above.pathLength + 1 + path.count <= Self.longestPath {
      bytes.append(contentsOf: Array(bytes[above.pathOffset..<above.pathOffset + above.pathLength]))
      bytes.append(UInt8(ascii: "/"))
      nameOffset = bytes.count
    }
    bytes.append(contentsOf: path)
    let pathLength = bytes.count - pathOffset
    let (lookupOffset, lookupLength) = lookup(above, path, path: (pathOffset, pathLength))
    let target = bytes.withUnsafeBytes {
      table.likelyTarget(
        for: UnsafeRawBufferPointer(rebasing: $0[lookupOffset..<lookupOffset + lookupLength]))
    }
    var isMicros = false
    if case .price = target.field {
      isMicros = path.withUnsafeBytes { NameFolding.folded($0) }.suffix(Self.micros.count).elementsEqual(
        Self.micros)
    }
    return Node(
      parent: parent, nameOffset: nameOffset, nameLength: path.count, pathOffset: pathOffset,
      pathLength: pathLength, lookupOffset: lookupOffset, lookupLength: lookupLength, target: target,
      role: Self.role(of: path),
      isTricky: path.contains(UInt8(ascii: "\\")), isMicros: isMicros)
  }

  private static let micros = Array("micros".utf8)

  /// Where the path without dropped prefixes lies in `bytes`; the path itself where nothing is dropped.
  private mutating func lookup(
    _ above: Node, _ name: [UInt8], path: (offset: Int, length: Int)
  ) -> (offset: Int, length: Int) {
    let prefix = prefixes.first { name.count > $0.count && name.starts(with: $0) }
    let own = name.dropFirst(prefix?.count ?? 0)
    if transparent.contains(where: { own.elementsEqual($0) }) {
      return (above.lookupOffset, above.lookupLength)
    }
    let isAboveWritten = above.lookupOffset == above.pathOffset && above.lookupLength == above.pathLength
    if prefix == nil, isAboveWritten { return path }
    let offset = bytes.count
    if path.length > name.count, above.lookupLength > 0 {
      bytes.append(contentsOf: Array(bytes[above.lookupOffset..<above.lookupOffset + above.lookupLength]))
      bytes.append(UInt8(ascii: "/"))
    }
    bytes.append(contentsOf: own)
    return (offset, bytes.count - offset)
  }

  /// Where the node's path lies in the arena of batch `epoch`; puts it there the first time.
  mutating func arenaOffset(of node: Int32, epoch: Int, in arena: ByteArena) -> Int {
    let index = Int(node)
    if nodes[index].epoch != epoch {
      let path = nodes[index].pathOffset..<nodes[index].pathOffset + nodes[index].pathLength
      nodes[index].arenaOffset = bytes.withUnsafeBytes {
        arena.append(UnsafeRawBufferPointer(rebasing: $0[path]))
      }
      nodes[index].epoch = epoch
    }
    return nodes[index].arenaOffset
  }

  private static func role(of name: [UInt8]) -> Role {
    switch String(decoding: name, as: UTF8.self).lowercased() {
    case "name", "key", "label", "attribute", "attribute_name", "attributename", "property": .name
    case "value", "values", "val", "option", "options", "value_name", "valuename": .value
    default: .none
    }
  }
}
