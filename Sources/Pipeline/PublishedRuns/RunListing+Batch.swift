import FeedParsing
import Listings

extension RunListing {
  /// A batch of the listing alone, with its cells by their paths (`title`, `links[0]`, `attributes.Farbe`); `nil` where
  /// a value is not what lines hold.
  ///
  /// - Parameter other: what the other run tells of the same listing: what this one does not have is taken from there.
  func batch(with other: RunListing?) -> (batch: RecordBatch, cells: [String: Int])? {
    var builder = BatchBuilder()
    let members = listing.members + (other?.listing.members ?? []).filter { listing[$0.name] == nil }
    for member in members where member.name != "key" && member.name != Field.links.name {
      guard builder.add(member) else { return nil }
    }
    var marks = RecordMarks.none
    for mark in source["marks"]?.texts ?? [] {
      switch mark {
      case "replaced_bytes": marks.insert(.replacedBytes)
      case "recovered": marks.insert(.recovered)
      case "ragged": marks.insert(.ragged)
      default: break
      }
    }
    builder.batch.finishRecord(firstCell: 0, sourceOffset: source["offset"]?.count ?? 0, marks: marks)
    if let links = members.first(where: { $0.name == Field.links.name })?.value {
      guard let texts = links.texts else { return nil }
      let first = builder.batch.cells.count
      for (position, text) in texts.enumerated() {
        builder.add(.links, "links", text, at: "links[\(position)]")
      }
      builder.batch.add(links: first..<builder.batch.cells.count, of: builder.batch.records[0])
    }
    return (builder.batch, builder.cells)
  }
}

private struct BatchBuilder {
  let batch = RecordBatch(arena: ByteArena(capacity: 4096))
  var cells: [String: Int] = [:]

  mutating func add(_ field: Field, _ name: String, _ value: String, at path: String) {
    cells[path] = batch.cells.count
    let nameOffset = Array(name.utf8).withUnsafeBytes { batch.arena.append($0) }
    let bytes = Array(value.utf8)
    let valueOffset = bytes.withUnsafeBytes { batch.arena.append($0) }
    batch.cells.append(
      Cell(
        field: field, nameOffset: nameOffset, nameLength: name.utf8.count, valueOffset: valueOffset,
        valueLength: bytes.count))
  }

  /// Adds a member of a listing; whether it is one.
  mutating func add(_ member: JSONTree.Member) -> Bool {
    switch Field(name: member.name) {
    case .attribute:
      for attribute in member.value.members {
        if let text = attribute.value.text {
          add(.attribute, attribute.name, text, at: "attributes.\(attribute.name)")
        } else if let texts = attribute.value.texts {
          for (position, text) in texts.enumerated() {
            add(.attribute, attribute.name, text, at: "attributes.\(attribute.name)[\(position)]")
          }
        } else {
          return false
        }
      }
    case .imageLinks:
      guard let texts = member.value.texts else { return false }
      for (position, text) in texts.enumerated() {
        add(.imageLinks, member.name, text, at: "image_links[\(position)]")
      }
    case .some(let field):
      guard let text = member.value.text else { return false }
      add(field, member.name, text, at: member.name)
    case .none: return false
    }
    return true
  }
}
