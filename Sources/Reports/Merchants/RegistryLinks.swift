import Traceability

/// Hashes of one kind of link each, on disk: hash (8 bytes) and the trader's position (4), little-endian.
struct LinkSpools {
  private let makeFile: () throws(OutputError) -> OutputFile
  private var files: [LinkKind: OutputFile] = [:]
  private static let width = 12

  init(makeFile: @escaping () throws(OutputError) -> OutputFile) { self.makeFile = makeFile }

  mutating func add(_ hash: UInt64, _ trader: Int32, kind: LinkKind) throws(OutputError) {
    let file: OutputFile
    if let made = files[kind] {
      file = made
    } else {
      file = try makeFile()
      files[kind] = file
    }
    var bytes: [UInt8] = []
    for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: hash >> UInt64(8 * shift))) }
    for shift in 0..<4 {
      bytes.append(UInt8(truncatingIfNeeded: UInt32(bitPattern: trader) >> UInt32(8 * shift)))
    }
    try file.append(bytes)
  }

  /// All of a kind; 16 bytes of memory each. The file goes.
  mutating func take(_ kind: LinkKind) throws(OutputError) -> [(hash: UInt64, trader: Int32)] {
    guard let file = files.removeValue(forKey: kind) else { return [] }
    try file.drain()
    var values: [(hash: UInt64, trader: Int32)] = []
    values.reserveCapacity(Int(clamping: file.size) / Self.width)
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.width * 4096, alignment: 8)
    defer { room.deallocate() }
    var offset: UInt64 = 0
    while offset < file.size {
      let count = Int(min(UInt64(room.count), file.size - offset))
      try file.read(UnsafeMutableRawBufferPointer(rebasing: room[..<count]), at: Int64(offset))
      for start in stride(from: 0, to: count, by: Self.width) {
        let hash = UInt64(littleEndian: room.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        let trader = Int32(littleEndian: room.loadUnaligned(fromByteOffset: start + 8, as: Int32.self))
        values.append((hash, trader))
      }
      offset += UInt64(count)
    }
    try file.close()
    return values
  }
}

/// Which traders of a store hang together, by their positions in it.
struct RegistryLinks {
  var clusters: TraderClusters
  /// Per trader, its `TraderStatus`.
  var statuses: [UInt8] = []
  /// Linked traders, by cluster and then by position; the ids of each.
  private(set) var members: [(root: Int32, trader: Int32)] = []
  private var ids: [UInt8] = []
  private var idEnds: [Int] = []
  /// Where in `members` a linked trader's cluster begins, by position in `members` of each; built once.
  private var starts: [Int32: Int] = [:]
  /// Positions of traders that the ledger knows to be suspended or to have strikes.
  private var barred: Set<Int32> = []
  private(set) var clusterCount = 0
  private(set) var barredClusterCount = 0

  /// Most ids that a line names.
  static let mostNamed = 20

  init(count: Int) { clusters = TraderClusters(count: count) }

  mutating func join(_ spools: inout LinkSpools, count: Int) throws(OutputError) {
    clusters = TraderClusters(count: count)
    for kind in LinkKind.allCases {
      var values = try spools.take(kind)
      clusters.add(&values, kind: kind)
    }
    for trader in 0..<Int32(clamping: count) where clusters.isLinked(trader) {
      members.append((clusters.root(trader), trader))
    }
    members.sort { ($0.root, $0.trader) < ($1.root, $1.trader) }
    var start = 0
    while start < members.count {
      var end = start
      while end < members.count, members[end].root == members[start].root { end += 1 }
      starts[members[start].root] = start
      clusterCount += 1
      start = end
    }
    countBarred()
  }

  /// Counts the clusters with a barred trader. O(linked traders).
  mutating func countBarred() {
    barredClusterCount = 0
    var counted: Int32?
    for member in members where member.root != counted && isBarred(member.trader) {
      barredClusterCount += 1
      counted = member.root
    }
  }

  /// Notes that the ledger holds a suspension or strikes of a trader. Only linked ones are of interest.
  mutating func bar(_ trader: Int32) {
    if clusters.isLinked(trader) { barred.insert(trader) }
  }

  private func isBarred(_ trader: Int32) -> Bool {
    barred.contains(trader) || TraderStatus(rawValue: statuses[Int(trader)])?.isBarred ?? false
  }

  /// Ids come in the order of positions, those of linked traders only.
  mutating func setIDs(_ idsInOrder: [UInt8], ends: [Int]) {
    ids = idsInOrder
    idEnds = ends
    // From the order of positions into that of members.
    let order = members.indices.sorted { members[$0].trader < members[$1].trader }
    var places = [Int](repeating: 0, count: members.count)
    for (rank, member) in order.enumerated() { places[member] = rank }
    ranks = places
  }
  private var ranks: [Int] = []

  private func id(_ member: Int) -> String {
    guard ranks.indices.contains(member), idEnds.indices.contains(ranks[member]) else { return "" }
    let rank = ranks[member]
    return String(decoding: ids[(rank == 0 ? 0 : idEnds[rank - 1])..<idEnds[rank]], as: UTF8.self)
  }

  /// What links a trader; `nil` for nothing. O(size of the cluster), of which 21 are named.
  mutating func links(of trader: Int32) -> MerchantLinks? {
    guard clusters.isLinked(trader), let start = starts[clusters.root(trader)] else { return nil }
    let root = members[start].root
    var result = MerchantLinks(traders: [], count: 0, kinds: clusters.kinds(of: trader), barred: [])
    var member = start
    while member < members.count, members[member].root == root {
      defer { member += 1 }
      let other = members[member].trader
      guard other != trader else { continue }
      result.count += 1
      // Positions are those of sorted ids, so the first are the least.
      if result.traders.count < Self.mostNamed { result.traders.append(id(member)) }
      if result.barred.count < Self.mostNamed, isBarred(other) { result.barred.append(id(member)) }
    }
    return result
  }
}
