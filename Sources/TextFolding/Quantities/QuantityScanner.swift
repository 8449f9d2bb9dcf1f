/// Finds numbers with units.
package enum QuantityScanner {
  /// The quantities of these dimensions in a text after HTML reduction and before folding, in order. Linear.
  ///
  /// A percentage is a concentration too, of ten grams per litre for each per cent, where that is asked for.
  package static func scan(_ text: UnsafeRawBufferPointer, dimensions: Set<Dimension>) -> [FoundQuantity] {
    guard let base = text.bindMemory(to: UInt8.self).baseAddress, !dimensions.isEmpty else { return [] }
    let scanner = QuantityReader(reader: NumberReader(base: base, count: text.count), dimensions: dimensions)
    var found: [FoundQuantity] = []
    var position = 0
    while position < text.count {
      let byte = base[position]
      // Beside ASCII digits, full-width ones and fractions, by their first bytes in UTF-8.
      guard
        byte &- 0x30 < 10
          || (byte == 0xC2 || byte == 0xE2 || byte == 0xEF) && scanner.reader.isNumber(at: position)
      else {
        position += 1
        continue
      }
      position = scanner.scan(at: position, into: &found)
    }
    return found
  }
}
