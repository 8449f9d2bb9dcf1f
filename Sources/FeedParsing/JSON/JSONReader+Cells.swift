import Glibc
import Listings

extension JSONReader {
  /// The node of a member whose name is not the one that was guessed.
  func lookUp(
    _ offset: Int, _ length: Int, after previous: Int32, parent: Int32, _ arena: ByteArena
  ) throws(JSONFault) -> Int32 {
    var name = (offset: offset, length: length)
    if length > 0, memchr(arena.base + offset, 0x5C, length) != nil {
      guard
        let decoded = JSONScalars.unescape(
          offset: offset, length: length, in: arena, wasReplaced: &wasReplaced)
      else { throw JSONFault(kind: .invalid, position: 0) }
      name = decoded
    }
    looseName = name
    return names.node(after: previous, parent: parent, name: arena[name.offset, name.length])
  }

  /// Appends a cell for a value of `node`.
  @inline(__always)
  func add(
    _ value: (offset: Int, length: Int), _ node: Int32, _ depth: Int, _ position: Int, _ arena: ByteArena
  ) throws(JSONFault) {
    guard count < limits.cells else { throw JSONFault(kind: .cells, position: position) }
    guard value.length <= limits.fieldBytes else { throw JSONFault(kind: .field, position: position) }
    var cell = blank
    cell.valueOffset = UInt32(truncatingIfNeeded: value.offset)
    cell.valueLength = UInt32(truncatingIfNeeded: value.length)
    cell.nameOffset = UInt32(truncatingIfNeeded: looseName.offset)
    cell.nameLength = UInt16(truncatingIfNeeded: min(looseName.length, 0xFFFF))
    if node > 0 {
      let known = names.nodes[Int(node)]
      cell.field = known.target.field
      cell.rank = known.target.rank
      if depth > 1 || known.parent != 0 {
        cell.nameOffset = UInt32(
          truncatingIfNeeded: names.arenaOffset(of: node, epoch: epoch, in: arena))
        cell.nameLength = UInt16(truncatingIfNeeded: known.pathLength)
      }
      if known.isMicros, let amount = JSONScalars.amount(ofMicros: value, in: arena) {
        cell.valueOffset = UInt32(truncatingIfNeeded: amount.offset)
        cell.valueLength = UInt32(truncatingIfNeeded: amount.length)
      }
      if depth > 1 { note(known.role, node, known.parent, depth) }
    }
    cells[count] = cell
    cellNodes[count] = node
    count += 1
  }

  /// Remembers which cell is the name, and that there is a value, of `{"name": …, "value": …}`.
  private func note(_ role: JSONNames.Role, _ node: Int32, _ parent: Int32, _ depth: Int) {
    switch role {
    case .none: return
    case .name:
      if frames[depth - 1].node == parent, !frames[depth - 1].isArray, frames[depth - 1].nameCell < 0 {
        frames[depth - 1].nameCell = count
      }
    case .value:
      if frames[depth - 1].isArray {
        // `"values": ["S", "M"]`: the value of the object around the array.
        if depth > 2, frames[depth - 1].node == node { frames[depth - 2].hasValue = true }
      } else {
        frames[depth - 1].hasValue = true
      }
    }
  }

  /// Calls the value of `{"name": "Color", "value": "Red"}`, an element of an array, `Color`; the frame that was closed
  /// is `frames[closed]`. The name stays as a value too: the seller wrote it, so it is searched.
  func foldNameAndValue(_ closed: Int) {
    let frame = frames[closed]
    guard frame.nameCell >= frame.firstCell, frame.hasValue, frames[closed - 1].isArray else { return }
    let name = cells[frame.nameCell]
    guard name.valueLength > 0, Int(name.valueLength) <= JSONNames.longestPath else { return }
    for index in frame.firstCell..<count where index != frame.nameCell {
      let node = cellNodes[index]
      guard node > 0, names.nodes[Int(node)].role == .value, names.nodes[Int(node)].parent == frame.node
      else {
        continue
      }
      cells[index].field = .attribute
      cells[index].rank = 0
      cells[index].nameOffset = name.valueOffset
      cells[index].nameLength = UInt16(truncatingIfNeeded: name.valueLength)
    }
  }
}
