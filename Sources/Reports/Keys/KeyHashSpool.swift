/// Counts listings whose key stood before in the run, exactly but for collisions of 64-bit keyed hashes (at ten
/// million listings, three chances in a million that the count is one too high), in bounded memory.
///
/// Hashes are dealt by their first byte to 256 blocks of 8 KiB. A full block goes to one temporary file, written from
/// front to back; of each block in it only its first byte is remembered:
///
/// ```
/// memory  │ block 00 │ block 01 │ … │ block FF │      2 MiB, being filled
/// file    │ 7A │ 03 │ C1 │ 7A │ …                     8 KiB each, full
/// ```
///
/// At the end each first byte's hashes are counted on their own, in a table that never exceeds 32 MiB: where there
/// are too many, several passes take a share of them each.
package final class KeyHashSpool {
  static let perBlock = 1024
  private static let tableLimit = 4 << 20

  private let directory: RunDirectory
  private let blocks: UnsafeMutablePointer<UInt64>
  /// How many hashes each block holds. Plain memory: an array of a class is checked at every access.
  private let used: UnsafeMutablePointer<Int>
  /// The first byte of each block in the file, in order: 1 byte for 1,024 listings.
  private var spilled: [UInt8] = []
  private var file: OutputFile?
  /// Most hashes that a pass holds.
  private let passLimit: Int

  package convenience init(directory: RunDirectory) {
    self.init(directory: directory, passLimit: Self.tableLimit / 2)
  }

  init(directory: RunDirectory, passLimit: Int) {
    self.directory = directory
    self.passLimit = max(passLimit, 1)
    self.blocks = .allocate(capacity: 256 * Self.perBlock)
    self.used = .allocate(capacity: 256)
    used.initialize(repeating: 0, count: 256)
  }

  deinit {
    blocks.deallocate()
    used.deallocate()
  }

  /// Adds the key hashes of listings. O(1) each; 8 bytes of disk each beyond the first two MiB.
  package func add(_ hashes: [UInt64]) throws(OutputError) {
    for hash in hashes {
      let part = Int(hash >> 56)
      let count = used[part]
      blocks[part * Self.perBlock + count] = hash
      used[part] = count + 1
      if count + 1 == Self.perBlock { try spill(part) }
    }
  }

  private func spill(_ part: Int) throws(OutputError) {
    let target: OutputFile
    if let file {
      target = file
    } else {
      target = try directory.temporary("keys")
      file = target
    }
    try target.append(
      UnsafeRawBufferPointer(start: blocks + part * Self.perBlock, count: Self.perBlock * 8))
    spilled.append(UInt8(truncatingIfNeeded: part))
    used[part] = 0
  }

  /// How many of the added hashes equal one added before. Call it once, at the end. O(n).
  package func repeatedCount() throws(OutputError) -> UInt64 {
    try file?.drain()
    var places = [[Int]](repeating: [], count: 256)
    for (place, part) in spilled.enumerated() { places[Int(part)].append(place) }
    var repeated: UInt64 = 0
    var table = HashTable()
    let room = UnsafeMutablePointer<UInt64>.allocate(capacity: Self.perBlock)
    defer { room.deallocate() }
    for part in 0..<256 {
      let count = places[part].count * Self.perBlock + used[part]
      guard count > 1 else { continue }
      // The bits behind the first byte say in which pass a hash is counted; equal hashes share one.
      var shareBits: UInt64 = 0
      while count >> Int(shareBits) > passLimit { shareBits += 1 }
      for share in 0..<(UInt64(1) << shareBits) {
        table.reset(for: min(count, 2 * (count >> Int(shareBits)) + 64))
        for place in places[part] {
          try file?.read(
            UnsafeMutableRawBufferPointer(start: room, count: Self.perBlock * 8),
            at: Int64(place) * Int64(Self.perBlock * 8))
          repeated += table.insert(room, Self.perBlock, share: share, bits: shareBits)
        }
        repeated += table.insert(blocks + part * Self.perBlock, used[part], share: share, bits: shareBits)
      }
    }
    try file?.close()
    file = nil
    return repeated
  }
}

/// A set of 64-bit hashes with open addressing; grows, should the hashes be dealt unevenly. In plain memory that is used
/// for each share again: all of it is between the last listing and publishing, where nothing else is done.
private struct HashTable: ~Copyable {
  private var slots: UnsafeMutablePointer<UInt64>
  /// How many slots there is memory for, and how many are in use: a power of two.
  private var room = 64
  private var capacity = 64
  private var count = 0
  private var holdsZero = false

  /// Slots that a table has from the start: the rest follows where keys are many and not one again and again.
  private static let mostAtFirst = 1 << 16

  init() { slots = .allocate(capacity: room) }

  deinit { slots.deallocate() }

  mutating func reset(for expected: Int) {
    capacity = 64
    while capacity < min(2 * expected, Self.mostAtFirst) { capacity *= 2 }
    if capacity > room {
      slots.deallocate()
      slots = .allocate(capacity: capacity)
      room = capacity
    }
    slots.initialize(repeating: 0, count: capacity)
    count = 0
    holdsZero = false
  }

  /// Inserts the hashes of a share; returns how many were there already.
  mutating func insert(_ hashes: UnsafePointer<UInt64>, _ length: Int, share: UInt64, bits: UInt64) -> UInt64
  {
    var repeated: UInt64 = 0
    for index in 0..<length {
      let hash = hashes[index]
      if bits > 0, (hash << 8) >> (64 - bits) != share { continue }
      if !insert(hash) { repeated += 1 }
    }
    return repeated
  }

  private mutating func insert(_ hash: UInt64) -> Bool {
    if hash == 0 {
      defer { holdsZero = true }
      return !holdsZero
    }
    if 4 * count >= 3 * capacity { grow() }
    let mask = capacity &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return false }
      slot = (slot &+ 1) & mask
    }
    slots[slot] = hash
    count &+= 1
    return true
  }

  private mutating func grow() {
    let old = slots
    let oldCapacity = capacity
    capacity *= 2
    room = capacity
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: 0, count: capacity)
    let mask = capacity &- 1
    for index in 0..<oldCapacity where old[index] != 0 {
      var slot = Int(truncatingIfNeeded: old[index]) & mask
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = old[index]
    }
    old.deallocate()
  }
}
