import CompiledRules

extension TermIndex {
  /// The index as bytes for a cache. O(index).
  var stored: [UInt8] {
    var writer = StoredWriter()
    writer.put(raw: bytes)
    writer.put(numbers: offsets)
    writer.put(numbers: firstUse)
    writer.put(numbers: uses.flatMap { [$0.rule, $0.find, $0.term, $0.list] })
    return writer.bytes
  }

  /// Reads what `stored` wrote of the same program and rules; any other bytes are an error. O(bytes).
  init(stored payload: ArraySlice<UInt8>, program: RuleProgram, rules: [Int]) throws(StoredError) {
    var reader = StoredReader(payload)
    let bytes = Array(try reader.raw())
    let offsets: [Int32] = try reader.numbers()
    let firstUse: [Int32] = try reader.numbers()
    let numbers: [Int32] = try reader.numbers()
    let count = numbers.count / 4
    guard reader.isAtEnd, numbers.count.isMultiple(of: 4), offsets.count == firstUse.count,
      Self.divides(offsets, bytes.count), Self.divides(firstUse, count)
    else { throw reader.failure }
    let finds = rules.map { Int32(truncatingIfNeeded: program.rules[$0].finds.count) }
    var uses: [LiteralUse] = []
    uses.reserveCapacity(count)
    for index in 0..<count {
      let (rule, find, term, list) = (
        numbers[4 * index], numbers[4 * index + 1], numbers[4 * index + 2], numbers[4 * index + 3]
      )
      guard finds.indices.contains(Int(rule)), (0..<finds[Int(rule)]).contains(find) else {
        throw reader.failure
      }
      var form = Term.Form.anywhere
      if list != -1 || term != -1 {
        guard program.lists.indices.contains(Int(list)), program.lists[Int(list)].terms.contains(Int(term))
        else { throw reader.failure }
        form = program.terms[Int(term)].form
      } else if case .signal = program.rules[rules[Int(rule)]].finds[Int(find)].target {
        form = .word
      }
      uses.append(LiteralUse(rule: rule, find: find, term: term, list: list, form: form))
    }
    self.init(bytes: bytes, offsets: offsets, uses: uses, firstUse: firstUse)
  }

  /// Whether numbers begin with 0, rise from one to the next and end with a count, as the borders of parts that are
  /// not empty do.
  private static func divides(_ borders: [Int32], _ count: Int) -> Bool {
    guard borders.first == 0, borders.last == Int32(exactly: count) else { return false }
    return borders.indices.dropFirst().allSatisfy { borders[$0 - 1] < borders[$0] }
  }
}
