import Glibc
import Listings

/// The element and attribute names that a parser has met, as a tree of paths, each with the field it feeds.
///
/// ```
/// record ─┬─ g:id                       a node: its name's bytes, its field,
///         ├─ g:shipping ─┬─ g:country   and which node came after it last time
///         │              └─ g:price
///         └─ @lang
/// ```
/// Feeds repeat themselves, so the element after this one is foretold from the last records and proven by
/// comparing its name as a few machine words; only a miss asks the hash table, and only a name never met before the
/// profile's `NameTable`.
final class XMLNameTree {
  struct Node {
    /// The name's first 32 bytes, as words, and which bits of them count.
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var masks: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var parent: Int32 = -1
    /// The nodes of start tags that followed this one's, the newest first: a record may leave a field out.
    var next: (Int32, Int32, Int32) = (0, 0, 0)
    var nameLength: Int32 = 0
    /// Where the name lies in `pool`.
    var poolOffset: Int32 = 0
    var field: Field = .attribute
    var rank: UInt8 = 0
    var isAttribute = false
    var depth: UInt8 = 0
    /// It bears the name of records: whether the record around it is closed must be asked each time.
    var bearsRecordName = false
    /// 1 where cells of this name must be arranged (see `RecordArranger`).
    var role: UInt8 = 0
    /// The attribute that came first in this one's last start tag; of an attribute, the one that came next.
    var attribute: Int32 = 0
    /// The path as written, in the arena of the batch with this stamp.
    var writtenStamp: UInt64 = 0
    var writtenOffset: Int32 = 0
    var writtenLength: Int32 = 0
    /// Makes a node 128 bytes: its place is a shift of its number, on the way to every element's name.
    private var filling: UInt64 = 0
  }

  /// Whether a node's name stands at `bytes`, of which 32 can be read; for names of at most 32 bytes.
  @inline(__always)
  static func matches(_ node: UnsafeMutablePointer<Node>, _ bytes: UnsafePointer<UInt8>) -> Bool {
    let raw = UnsafeRawPointer(bytes)
    guard raw.loadUnaligned(as: UInt64.self) & node.pointee.masks.0 == node.pointee.words.0,
      raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & node.pointee.masks.1 == node.pointee.words.1
    else { return false }
    if node.pointee.nameLength <= 16 { return true }
    return raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self) & node.pointee.masks.2
      == node.pointee.words.2
      && raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self) & node.pointee.masks.3 == node.pointee.words.3
  }

  /// Which node's start tag stands at `bytes` (behind its `<`), without attributes: one of those that followed
  /// `previous` before, or 0. 33 bytes are read.
  @inline(__always)
  func foretold(after previous: Int32, below parent: Int32, _ bytes: UnsafePointer<UInt8>) -> Int32 {
    let next = nodes[Int(previous)].next
    if isTag(next.0, below: parent, bytes) { return next.0 }
    if isTag(next.1, below: parent, bytes) { return next.1 }
    return isTag(next.2, below: parent, bytes) ? next.2 : 0
  }

  @inline(__always)
  private func isTag(_ candidate: Int32, below parent: Int32, _ bytes: UnsafePointer<UInt8>) -> Bool {
    let node = nodes + Int(candidate)
    let length = Int(node.pointee.nameLength)
    return candidate > 0 && node.pointee.parent == parent && length <= 32
      && bytes[length] == XMLByte.greaterThan && Self.matches(node, bytes)
  }

  /// The attribute called `name` below `element` if it followed `previous`, that element or an attribute of it, last
  /// time; else 0. 32 bytes are read.
  @inline(__always)
  func foretoldAttribute(
    after previous: Int32, below element: Int32, _ name: UnsafePointer<UInt8>, _ length: Int
  ) -> Int32 {
    let candidate = nodes[Int(previous)].attribute
    let node = nodes + Int(candidate)
    let isIt =
      candidate > 0 && node.pointee.parent == element && Int(node.pointee.nameLength) == length
      && length <= 32
      && Self.matches(node, name)
    return isIt ? candidate : 0
  }

  /// Notes that `node`'s start tag follows that of `previous`. What is foretold is read without a look at what it may
  /// be, so records inside a record are not: what is said of a broken one must not depend on those before.
  @inline(__always)
  func remember(_ node: Int32, after previous: Int32) {
    if nodes[Int(node)].bearsRecordName { return }
    let next = nodes[Int(previous)].next
    nodes[Int(previous)].next = (node, next.0, node == next.1 ? next.2 : next.1)
  }

  /// More nodes than this are forgotten before the next record: names made up per record must not fill memory.
  static let capacity = 16384
  /// Slots to begin with: a feed may be hundreds of small documents, each with a tree of its own. There are four times
  /// as many as nodes at least.
  private static let fewestSlots = 1024

  let nodes: UnsafeMutablePointer<Node>
  @exclusivity(unchecked) private(set) var count = 0
  @exclusivity(unchecked) private var slots: UnsafeMutablePointer<Int32>
  @exclusivity(unchecked) private var slotCount = XMLNameTree.fewestSlots
  @exclusivity(unchecked) private var pool: [UInt8] = []
  private let context: XMLContext

  init(context: XMLContext) {
    self.context = context
    // Each is made when it is met: a parser may be of a small document, of which a feed can have hundreds.
    nodes = .allocate(capacity: Self.capacity)
    slots = .allocate(capacity: Self.fewestSlots)
    forget()
  }

  deinit {
    nodes.deallocate()
    slots.deallocate()
  }

  /// Back to the record's own node, number 0. O(slots).
  func forget() {
    slots.initialize(repeating: -1, count: slotCount)
    pool.removeAll(keepingCapacity: true)
    nodes[0] = Node()
    count = 1
  }

  /// No further name fits.
  var isFull: Bool { count == Self.capacity }

  /// The node of the element `name` below `parent`, if it was met before. O(length).
  func known(below parent: Int32, _ name: UnsafePointer<UInt8>, _ length: Int) -> Int32? {
    let node = slots[slot(below: parent, name, length, isAttribute: false)]
    return node < 0 ? nil : node
  }

  /// The node of the element or attribute `name` below `parent`; `nil` when the tree is full.
  ///
  /// O(length) for a name met before; a new one asks the name table for its path.
  func node(below parent: Int32, _ name: UnsafePointer<UInt8>, _ length: Int, isAttribute: Bool) -> Int32? {
    let slot = slot(below: parent, name, length, isAttribute: isAttribute)
    if slots[slot] >= 0 { return slots[slot] }
    guard count < Self.capacity else { return nil }
    let new = Int32(truncatingIfNeeded: count)
    nodes[count] = made(below: parent, name, length, isAttribute: isAttribute)
    count += 1
    slots[slot] = new
    if 4 * count > slotCount { addSlots() }
    // Only after the node stands in the tree can its path be walked.
    let target = context.names.target(below: path(of: new, written: false))
    nodes[Int(new)].field = target.field
    nodes[Int(new)].rank = target.rank
    nodes[Int(new)].role = RecordArranger.hasRole(target.field, rank: target.rank) ? 1 : 0
    return new
  }

  /// Four times as many.
  private func addSlots() {
    slots.deallocate()
    slotCount *= 4
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: -1, count: slotCount)
    pool.withUnsafeBufferPointer { pool in
      guard let base = pool.baseAddress else { return }
      for index in 1..<count {
        let node = nodes + index
        slots[
          slot(
            below: node.pointee.parent, base + Int(node.pointee.poolOffset), Int(node.pointee.nameLength),
            isAttribute: node.pointee.isAttribute)] = Int32(truncatingIfNeeded: index)
      }
    }
  }

  /// Where the node stands or would stand.
  private func slot(
    below parent: Int32, _ name: UnsafePointer<UInt8>, _ length: Int, isAttribute: Bool
  ) -> Int {
    var hash = UInt64(truncatingIfNeeded: parent) &* 0x9E37_79B9_7F4A_7C15 &+ (isAttribute ? 0x51 : 0)
    var index = 0
    while index &+ 8 <= length {
      hash = (hash ^ UnsafeRawPointer(name + index).loadUnaligned(as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      index &+= 8
    }
    while index < length {
      hash = (hash ^ UInt64(name[index])) &* 0x0000_0100_0000_01B3
      index &+= 1
    }
    var slot = Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & UInt64(slotCount &- 1))
    while slots[slot] >= 0 {
      let node = nodes + Int(slots[slot])
      if node.pointee.parent == parent, node.pointee.isAttribute == isAttribute,
        Int(node.pointee.nameLength) == length,
        pool.withUnsafeBufferPointer({ pool in
          guard let pool = pool.baseAddress else { return length == 0 }
          return memcmp(pool + Int(node.pointee.poolOffset), name, length) == 0
        })
      {
        return slot
      }
      slot = (slot &+ 1) & (slotCount &- 1)
    }
    return slot
  }

  private func made(
    below parent: Int32, _ name: UnsafePointer<UInt8>, _ length: Int, isAttribute: Bool
  ) -> Node {
    var node = Node()
    node.parent = parent
    node.isAttribute = isAttribute
    node.depth = nodes[Int(parent)].depth &+ 1
    node.bearsRecordName = !isAttribute && context.isRecord(name, length)
    node.nameLength = Int32(truncatingIfNeeded: length)
    node.poolOffset = Int32(truncatingIfNeeded: pool.count)
    pool.append(contentsOf: UnsafeBufferPointer(start: name, count: length))
    withUnsafeMutableBytes(of: &node.words) { words in
      for index in 0..<min(length, 32) { words[index] = name[index] }
    }
    withUnsafeMutableBytes(of: &node.masks) { masks in
      for index in 0..<min(length, 32) { masks[index] = 0xFF }
    }
    return node
  }

  /// The path of a node below the record: as written, or with prefixes dropped for the lookup.
  func path(of node: Int32, written: Bool) -> [UInt8] {
    var parts: [[UInt8]] = []
    var current = node
    while current > 0 {
      let node = nodes[Int(current)]
      let start = Int(node.poolOffset)
      let name = pool[start..<(start + Int(node.nameLength))]
      let dropped = written ? 0 : name.withUnsafeBytes { context.droppedPrefixLength($0) }
      parts.append((node.isAttribute ? [UInt8(ascii: "@")] : []) + name.dropFirst(dropped))
      current = node.parent
    }
    return Array(parts.reversed().joined(separator: [XMLByte.slash]))
  }
}

extension NameTable {
  /// The field of a path given as bytes.
  func target(below path: [UInt8]) -> FieldTarget { path.withUnsafeBytes { likelyTarget(for: $0) } }
}
