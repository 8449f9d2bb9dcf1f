import Glibc
import Listings

/// Finishes the cells of a record as its profile says: named attributes get their names and units, ids of categories
/// their paths.
///
/// ```
/// param/@name "Volume" · param/@unit "ml" · param "330"   →   param/@name "Volume" · Volume "330 ml"
/// ```
/// A name stays a cell as well, for only values are searched; a unit that is joined to a value does not.
/// One a parser: it remembers where in the batch a path lies already.
///
/// Everything works on the batch's cells as plain memory: reached through the batch, each of a record's dozens of cells
/// would cost a check of exclusive access and a retain, which were a fifth of the time of a BMEcat feed.
struct RecordArranger {
  /// Per pair, what the element's own text is.
  private let ownText: [AttributeRole.Part?]
  /// Per pair, which names of attributes feed fields; of pairs without any, nothing is asked.
  private var fields: [FedNames?]
  private let tables: [CategoryTable]
  private let maps: [CategoryMap]
  /// Whether records without any cell that has a role are arranged, too.
  let arrangesAll: Bool
  /// What was met of the pair whose element is open: cell indices, -1 for none.
  private var name = -1
  private var unit = -1
  /// Of the values the first, and those behind it: hardly ever is there more than one.
  private var value = -1
  private var moreValues: [Int] = []
  /// The categories' cells, which go behind those of the record.
  private var added: [Cell] = []
  /// Where the path of each category of each table lies in the batch with this stamp; `firstPaths` says where a table's
  /// begin.
  private var paths: [PathPlace]
  private let firstPaths: [Int]
  /// The same for the names that categories of maps are called by.
  private var mapNames: [PathPlace]
  private var stamp: UInt32 = 1
  private let head: [HeadValue]
  /// Where the names of `head` lie in the batch, and in `headValues` their values.
  private var headNames: [PathPlace]
  private var headValues: [PathPlace]

  private struct PathPlace {
    var stamp: UInt32 = 0
    var offset = 0
    var length = 0
  }

  /// A longer unit is no unit, and joined to thousands of values it would fill the memory; it stays a cell.
  private static let longestUnit = 64

  init(
    attributes: [NamedAttribute], tables: [CategoryTable], maps: [CategoryMap] = [],
    head: [HeadValue] = []
  ) {
    ownText = attributes.map(\.ownText)
    fields = attributes.map { $0.fieldTable.map { FedNames($0) } }
    self.tables = tables
    self.maps = maps.contains { !$0.isEmpty } ? maps : []
    self.head = head
    headNames = head.map { _ in PathPlace() }
    headValues = headNames
    arrangesAll = !self.maps.isEmpty || !head.isEmpty
    mapNames = maps.map { _ in PathPlace() }
    firstPaths = tables.indices.map { tables[..<$0].reduce(0) { $0 + $1.count } }
    paths = [PathPlace](repeating: PathPlace(), count: tables.reduce(0) { $0 + $1.count })
  }

  /// Another batch begins: paths lie in the last one's arena.
  mutating func begin() { stamp &+= 1 }

  /// Arranges the cells from `firstCell` on. O(cells), plus the values that are joined to a unit.
  mutating func arrange(_ batch: RecordBatch, from firstCell: Int) {
    let arena = batch.arena
    added.removeAll(keepingCapacity: true)
    let count = batch.cells.count
    let kept = batch.cells.withUnsafeMutableBufferPointer { cells in
      guard let base = cells.baseAddress, firstCell < count else { return count }
      return firstCell + arrangeRoles(base + firstCell, count - firstCell, arena)
    }
    if kept < count { batch.cells.removeLast(count - kept) }
    if !added.isEmpty { batch.cells.append(contentsOf: added) }
    if !maps.isEmpty { appendMapped(batch, from: firstCell) }
    if !head.isEmpty { appendHead(batch, from: firstCell) }
  }

  /// Returns how many cells are left.
  private mutating func arrangeRoles(_ cells: UnsafeMutablePointer<Cell>, _ count: Int, _ arena: ByteArena)
    -> Int
  {
    var index = 0
    while index < count, !Self.hasRole(cells[index]) { index &+= 1 }
    if index == count { return count }
    forget()
    var drops = false
    while index < count {
      let rank = cells[index].rank
      if Self.hasRole(cells[index]) {
        if rank <= AttributeRole.mostTables {
          resolve(cells[index], table: Int(rank) - 1, arena)
        } else if meet(cells, index, pair: Int(rank >> 2) - 1, arena) {
          drops = true
        }
        // What became a field's has a rank among its names.
        if Self.isAttribute(cells[index].field), cells[index].rank != AttributeRole.dropped {
          cells[index].rank = 0
        }
      }
      index &+= 1
    }
    guard drops else { return count }
    var kept = 0
    for index in 0..<count where !Self.isDropped(cells[index]) {
      cells[kept] = cells[index]
      kept &+= 1
    }
    return kept
  }

  /// A pattern and not `==`, which would be a call into another module.
  @inline(__always)
  private static func isAttribute(_ field: Field) -> Bool {
    if case .attribute = field { true } else { false }
  }

  @inline(__always)
  private static func hasRole(_ cell: Cell) -> Bool { hasRole(cell.field, rank: cell.rank) }

  @inline(__always)
  static func hasRole(_ field: Field, rank: UInt8) -> Bool { isAttribute(field) && rank != 0 }

  @inline(__always)
  private static func isDropped(_ cell: Cell) -> Bool {
    isAttribute(cell.field) && cell.rank == AttributeRole.dropped
  }

  private mutating func forget() {
    name = -1
    unit = -1
    value = -1
    if !moreValues.isEmpty { moreValues.removeAll(keepingCapacity: true) }
  }

  private mutating func add(value index: Int) {
    if value < 0 { value = index } else { moreValues.append(index) }
  }

  /// Takes note of a part of a pair, or closes the pair; whether a cell is to be dropped.
  private mutating func meet(
    _ cells: UnsafeMutablePointer<Cell>, _ index: Int, pair: Int, _ arena: ByteArena
  ) -> Bool {
    switch AttributeRole.Part(rawValue: cells[index].rank & 3) {
    case .name: if name < 0 { name = index }
    case .value: add(value: index)
    case .unit: if unit < 0 { unit = index }
    case .element, nil:
      switch pair < ownText.count ? ownText[pair] : nil {
      case .name: if name < 0 { name = index }
      case .value: if cells[index].valueLength > 0 { add(value: index) }
      default: break
      }
      let drops = close(cells, pair, arena)
      forget()
      // An element that only holds others has no text; its cell came to end the pair.
      guard cells[index].valueLength == 0 else { return drops }
      cells[index].rank = AttributeRole.dropped
      return true
    }
    return false
  }

  /// Gives the values their name and unit; whether the unit's cell is to be dropped.
  private mutating func close(_ cells: UnsafeMutablePointer<Cell>, _ pair: Int, _ arena: ByteArena) -> Bool {
    guard name >= 0, value >= 0 else { return false }
    let title = Self.trimmed(cells[name], arena)
    guard title.length > 0, title.length <= UInt16.max else { return false }
    var suffix = (offset: 0, length: 0)
    if unit >= 0 {
      suffix = Self.trimmed(cells[unit], arena)
      if suffix.length > Self.longestUnit { suffix.length = 0 }
    }
    let fed = pair < fields.count ? fields[pair]?.target(of: arena[title.offset, title.length]) : nil
    var isJoined = give(cells, value, title, suffix, fed, arena)
    for index in moreValues where give(cells, index, title, suffix, fed, arena) { isJoined = true }
    if isJoined { cells[unit].rank = AttributeRole.dropped }
    return isJoined
  }

  /// Gives one value its name and unit; whether there was a unit to join.
  private func give(
    _ cells: UnsafeMutablePointer<Cell>, _ index: Int, _ title: (offset: Int, length: Int),
    _ suffix: (offset: Int, length: Int), _ fed: FieldTarget?, _ arena: ByteArena
  ) -> Bool {
    let cell = cells + index
    if let fed, !Self.isAttribute(fed.field) {
      cell.pointee.field = fed.field
      cell.pointee.rank = fed.rank
    }
    cell.pointee.nameOffset = UInt32(truncatingIfNeeded: title.offset)
    cell.pointee.nameLength = UInt16(truncatingIfNeeded: title.length)
    guard suffix.length > 0 else { return false }
    let value = Self.trimmed(cell.pointee, arena)
    guard value.length > 0 else { return false }
    let target = arena.room(for: value.length + 1 + suffix.length)
    let base = arena.base
    memcpy(target, base + value.offset, value.length)
    target[value.length] = 0x20
    memcpy(target + value.length + 1, base + suffix.offset, suffix.length)
    cell.pointee.valueOffset = UInt32(truncatingIfNeeded: arena.count)
    cell.pointee.valueLength = UInt32(truncatingIfNeeded: value.length + 1 + suffix.length)
    arena.commit(value.length + 1 + suffix.length)
    return true
  }

  /// Adds the path of the category that the cell names; the id stays an attribute.
  private mutating func resolve(_ source: Cell, table: Int, _ arena: ByteArena) {
    guard table < tables.count else { return }
    let id = Self.trimmed(source, arena)
    guard let category = tables[table].index(of: arena[id.offset, id.length]),
      let path = path(of: category, table, arena)
    else { return }
    var cell = source
    cell.field = .category
    cell.rank = 0
    cell.valueOffset = UInt32(truncatingIfNeeded: path.offset)
    cell.valueLength = UInt32(truncatingIfNeeded: path.length)
    added.append(cell)
  }

  /// Where a category's path lies in the batch; it is put there once.
  private mutating func path(of category: Int, _ table: Int, _ arena: ByteArena) -> PathPlace? {
    let place = firstPaths[table] + category
    if paths[place].stamp != stamp {
      guard let path = tables[table].path(of: category) else { return nil }
      let offset = path.withUnsafeBytes { arena.append($0) }
      paths[place] = PathPlace(stamp: stamp, offset: offset, length: path.count)
    }
    return paths[place]
  }

  /// Appends the category that the feed names for the record's id outside of it.
  private mutating func appendMapped(_ batch: RecordBatch, from firstCell: Int) {
    let arena = batch.arena
    let best = batch.cells.withUnsafeBufferPointer { cells in
      var best: Cell?
      for index in firstCell..<cells.count {
        guard case .id = cells[index].field else { continue }
        if cells[index].rank < best?.rank ?? .max || best == nil { best = cells[index] }
      }
      return best
    }
    guard let best else { return }
    let id = Self.trimmed(best, arena)
    for (table, map) in maps.enumerated() where table < tables.count {
      guard let category = map.category(of: arena[id.offset, id.length]),
        let path = path(of: category, table, arena)
      else { continue }
      if mapNames[table].stamp != stamp {
        let offset = map.name.withUnsafeBytes { arena.append($0) }
        mapNames[table] = PathPlace(stamp: stamp, offset: offset, length: map.name.count)
      }
      batch.cells.append(
        Cell(
          field: .category, nameOffset: mapNames[table].offset, nameLength: mapNames[table].length,
          valueOffset: path.offset, valueLength: path.length))
    }
  }

  /// Appends what the feed's head says of a field of which the record says nothing. A price that states its currency says
  /// something of it.
  private mutating func appendHead(_ batch: RecordBatch, from firstCell: Int) {
    let arena = batch.arena
    var said: UInt64 = 0
    for index in firstCell..<batch.cells.count where batch.cells[index].valueLength > 0 {
      let cell = batch.cells[index]
      said |= 1 << UInt64(truncatingIfNeeded: cell.field.column)
      if case .price = cell.field, batch.currency(ofPrice: cell) != nil {
        said |= 1 << UInt64(truncatingIfNeeded: Field.currency.column)
      }
    }
    // Who sells is told by an id and a name, and those of two sellers must not be put together.
    let seller: UInt64 =
      1 << UInt64(truncatingIfNeeded: Field.sellerID.column) | 1
      << UInt64(truncatingIfNeeded: Field.sellerName.column)
    if said & seller != 0 { said |= seller }
    for (index, entry) in head.enumerated() where said >> UInt64(entry.field.column) & 1 == 0 {
      if headValues[index].stamp != stamp {
        let name = entry.name.withUnsafeBytes { arena.append($0) }
        headNames[index] = PathPlace(stamp: stamp, offset: name, length: entry.name.count)
        let value = entry.value.withUnsafeBytes { arena.append($0) }
        headValues[index] = PathPlace(stamp: stamp, offset: value, length: entry.value.count)
      }
      batch.cells.append(
        Cell(
          field: entry.field, nameOffset: headNames[index].offset, nameLength: headNames[index].length,
          valueOffset: headValues[index].offset, valueLength: headValues[index].length))
    }
  }

  private static func trimmed(_ cell: Cell, _ arena: ByteArena) -> (offset: Int, length: Int) {
    var offset = Int(cell.valueOffset)
    var length = Int(cell.valueLength)
    let base = arena.base
    while length > 0, XMLByte.isSpace(base[offset]) {
      offset += 1
      length -= 1
    }
    while length > 0, XMLByte.isSpace(base[offset + length - 1]) { length -= 1 }
    return (offset, length)
  }
}
