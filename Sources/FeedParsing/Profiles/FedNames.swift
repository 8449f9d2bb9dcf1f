import Glibc
import Listings

/// Which names of attributes feed a field, as `NameTable` knows, remembering the answers: an attribute's name stands in
/// thousands of records, and the table folds each before it looks it up.
struct FedNames {
  private struct Answer {
    var offset: Int
    var length: Int
    var target: FieldTarget
  }

  private let table: NameTable
  private var slots = [Int16](repeating: -1, count: 2 * Self.most)
  private var answers: [Answer] = []
  private var bytes: [UInt8] = []

  /// Names beyond these, and longer ones, are asked for each time: a feed of made-up names must not fill the memory.
  private static let most = 512
  private static let longest = 128

  init(_ table: NameTable) { self.table = table }

  /// O(length) for a name met before.
  mutating func target(of name: UnsafeRawBufferPointer) -> FieldTarget {
    guard name.count <= Self.longest, let base = name.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
      return table.target(for: name)
    }
    var slot = BytesHash.hash(base, name.count) & (slots.count - 1)
    while slots[slot] >= 0 {
      let answer = answers[Int(slots[slot])]
      let isSame = bytes.withUnsafeBytes { bytes in
        guard answer.length == name.count, let known = bytes.baseAddress else { return false }
        return memcmp(known + answer.offset, base, name.count) == 0
      }
      if isSame { return answer.target }
      slot = (slot + 1) & (slots.count - 1)
    }
    let target = table.target(for: name)
    guard answers.count < Self.most else { return target }
    slots[slot] = Int16(answers.count)
    answers.append(Answer(offset: bytes.count, length: name.count, target: target))
    bytes.append(contentsOf: name)
    return target
  }
}
