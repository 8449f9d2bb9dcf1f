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
struct RecordArranger {
  /// Per pair, what the element's own text is.
  private let ownText: [AttributeRole.Part?]
  /// Per pair, which names of attributes feed fields.
  private let fields: [NameTable?]
  private let tables: [CategoryTable]
  private let maps: [CategoryMap]
  /// Whether records without any cell that has a role are arranged, too.
  let arrangesAll: Bool
  /// What was met of the pair whose element is open: cell indices, -1 for none.
  private var name = -1
  private var unit = -1
  private var values: [Int] = []
  /// Per table and category: where its path lies in the batch with this stamp.
  private var paths: [[PathPlace]]
  /// The same for the names that categories of maps are called by.
  private var mapNames: [PathPlace]
  private var stamp: UInt32 = 1

  private struct PathPlace {
    var stamp: UInt32 = 0
    var offset = 0
    var length = 0
  }

  /// A longer unit is no unit, and joined to thousands of values it would fill the memory; it stays a cell.
  private static let longestUnit = 64

  init(attributes: [NamedAttribute], tables: [CategoryTable], maps: [CategoryMap] = []) {
    ownText = attributes.map(\.ownText)
    fields = attributes.map(\.fieldTable)
    self.tables = tables
    self.maps = maps.contains { !$0.isEmpty } ? maps : []
    arrangesAll = !self.maps.isEmpty
    mapNames = maps.map { _ in PathPlace() }
    paths = tables.map { [PathPlace](repeating: PathPlace(), count: $0.count) }
  }

  /// Another batch begins: paths lie in the last one's arena.
  mutating func begin() { stamp &+= 1 }

  /// Arranges the cells from `firstCell` on. O(cells), plus the values that are joined to a unit.
  mutating func arrange(_ batch: RecordBatch, from firstCell: Int) {
    arrangeRoles(batch, from: firstCell)
    if !maps.isEmpty { appendMapped(batch, from: firstCell) }
  }

  private mutating func arrangeRoles(_ batch: RecordBatch, from firstCell: Int) {
    let end = batch.cells.count
    // Most records have none: looked for once over plain memory.
    let first = batch.cells.withUnsafeBufferPointer { cells in
      (firstCell..<end).first { Self.hasRole(cells[$0]) }
    }
    guard var index = first else { return }
    forget()
    var drops = false
    while index < end {
      let cell = batch.cells[index]
      if Self.hasRole(cell) {
        if cell.rank <= AttributeRole.mostTables {
          resolve(index, table: Int(cell.rank) - 1, batch)
        } else {
          drops = meet(index, pair: Int(cell.rank >> 2) - 1, batch) || drops
        }
        // What became a field's has a rank among its names.
        if batch.cells[index].field == .attribute, batch.cells[index].rank != AttributeRole.dropped {
          batch.cells[index].rank = 0
        }
      }
      index += 1
    }
    if drops {
      var kept = firstCell
      for index in firstCell..<batch.cells.count where !Self.isDropped(batch.cells[index]) {
        batch.cells[kept] = batch.cells[index]
        kept += 1
      }
      batch.cells.removeSubrange(kept...)
    }
  }

  /// A pattern and not `==`, which would be a call into another module.
  @inline(__always)
  private static func hasRole(_ cell: Cell) -> Bool { hasRole(cell.field, rank: cell.rank) }

  @inline(__always)
  static func hasRole(_ field: Field, rank: UInt8) -> Bool {
    if case .attribute = field { return rank != 0 }
    return false
  }
  private static func isDropped(_ cell: Cell) -> Bool {
    cell.field == .attribute && cell.rank == AttributeRole.dropped
  }

  private mutating func forget() {
    name = -1
    unit = -1
    values.removeAll(keepingCapacity: true)
  }

  /// Takes note of a part of a pair, or closes the pair; whether a cell is to be dropped.
  private mutating func meet(_ index: Int, pair: Int, _ batch: RecordBatch) -> Bool {
    switch AttributeRole.Part(rawValue: batch.cells[index].rank & 3) {
    case .name: if name < 0 { name = index }
    case .value: values.append(index)
    case .unit: if unit < 0 { unit = index }
    case .element, nil:
      switch pair < ownText.count ? ownText[pair] : nil {
      case .name: if name < 0 { name = index }
      case .value: if batch.cells[index].valueLength > 0 { values.append(index) }
      default: break
      }
      let drops = close(batch, pair)
      forget()
      // An element that only holds others has no text; its cell came to end the pair.
      guard batch.cells[index].valueLength == 0 else { return drops }
      batch.cells[index].rank = AttributeRole.dropped
      return true
    }
    return false
  }

  /// Gives the values their name and unit; whether the unit's cell is to be dropped.
  private func close(_ batch: RecordBatch, _ pair: Int) -> Bool {
    guard name >= 0 else { return false }
    let title = Self.trimmed(batch.cells[name], batch)
    guard title.length > 0, title.length <= UInt16.max else { return false }
    var suffix = (offset: 0, length: 0)
    if unit >= 0 {
      suffix = Self.trimmed(batch.cells[unit], batch)
      if suffix.length > Self.longestUnit { suffix.length = 0 }
    }
    var isJoined = false
    let fed = pair < fields.count ? fields[pair]?.target(for: batch.arena[title.offset, title.length]) : nil
    for index in values {
      if let fed, fed != .attribute {
        batch.cells[index].field = fed.field
        batch.cells[index].rank = fed.rank
      }
      batch.cells[index].nameOffset = UInt32(truncatingIfNeeded: title.offset)
      batch.cells[index].nameLength = UInt16(truncatingIfNeeded: title.length)
      let value = Self.trimmed(batch.cells[index], batch)
      guard suffix.length > 0, value.length > 0 else { continue }
      isJoined = true
      let target = batch.arena.room(for: value.length + 1 + suffix.length)
      let base = batch.arena.base
      memcpy(target, base + value.offset, value.length)
      target[value.length] = 0x20
      memcpy(target + value.length + 1, base + suffix.offset, suffix.length)
      batch.cells[index].valueOffset = UInt32(truncatingIfNeeded: batch.arena.count)
      batch.cells[index].valueLength = UInt32(truncatingIfNeeded: value.length + 1 + suffix.length)
      batch.arena.commit(value.length + 1 + suffix.length)
    }
    if isJoined { batch.cells[unit].rank = AttributeRole.dropped }
    return isJoined
  }

  /// Appends the path of the category that the cell names; the id stays an attribute.
  private mutating func resolve(_ index: Int, table: Int, _ batch: RecordBatch) {
    guard table < tables.count else { return }
    let id = Self.trimmed(batch.cells[index], batch)
    guard let category = tables[table].index(of: batch.arena[id.offset, id.length]),
      let path = path(of: category, table, batch)
    else { return }
    let source = batch.cells[index]
    batch.cells.append(
      Cell(
        field: .category, nameOffset: Int(source.nameOffset), nameLength: Int(source.nameLength),
        valueOffset: path.offset, valueLength: path.length))
  }

  /// Where a category's path lies in the batch; it is put there once.
  private mutating func path(of category: Int, _ table: Int, _ batch: RecordBatch) -> PathPlace? {
    if paths[table][category].stamp != stamp {
      guard let path = tables[table].path(of: category) else { return nil }
      let offset = path.withUnsafeBytes { batch.arena.append($0) }
      paths[table][category] = PathPlace(stamp: stamp, offset: offset, length: path.count)
    }
    return paths[table][category]
  }

  /// Appends the category that the feed names for the record's id outside of it.
  private mutating func appendMapped(_ batch: RecordBatch, from firstCell: Int) {
    var best = -1
    for index in firstCell..<batch.cells.count where batch.cells[index].field == .id {
      if best < 0 || batch.cells[index].rank < batch.cells[best].rank { best = index }
    }
    guard best >= 0 else { return }
    let id = Self.trimmed(batch.cells[best], batch)
    for (table, map) in maps.enumerated() where table < tables.count {
      guard let category = map.category(of: batch.arena[id.offset, id.length]),
        let path = path(of: category, table, batch)
      else { continue }
      if mapNames[table].stamp != stamp {
        let offset = map.name.withUnsafeBytes { batch.arena.append($0) }
        mapNames[table] = PathPlace(stamp: stamp, offset: offset, length: map.name.count)
      }
      batch.cells.append(
        Cell(
          field: .category, nameOffset: mapNames[table].offset, nameLength: mapNames[table].length,
          valueOffset: path.offset, valueLength: path.length))
    }
  }

  private static func trimmed(_ cell: Cell, _ batch: RecordBatch) -> (offset: Int, length: Int) {
    var offset = Int(cell.valueOffset)
    var length = Int(cell.valueLength)
    let base = batch.arena.base
    while length > 0, XMLByte.isSpace(base[offset]) {
      offset += 1
      length -= 1
    }
    while length > 0, XMLByte.isSpace(base[offset + length - 1]) { length -= 1 }
    return (offset, length)
  }
}
