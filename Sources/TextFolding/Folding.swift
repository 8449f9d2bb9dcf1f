import CByteKernels

/// The `exact` lane: text reduced to lower-case words, so that equal words have equal bytes.
///
/// HTML is reduced to text, then every character is folded as the Unicode Standard's toNFKC_Casefold does (section
/// 3.13): compatibility forms, case, and default-ignorable characters disappear. Letters, marks and numbers are
/// kept; every other run becomes one space; there is none at either end. Three refinements: a mark on a separator
/// belongs to it (`L´Oréal`); controls that are no white space, interlinear annotation and U+FFFD disappear, for inside a
/// word they hide it from nobody but a program; and trade mark signs are separators, not the letters they decompose to, which would
/// glue themselves to the name (`viagratm`).
package enum Folding {
  /// The version of the Unicode Standard whose tables are built in.
  package static let unicodeVersion = FoldingTableData.unicodeVersion

  /// Room that any value of `count` bytes needs, in bytes: U+FDFA folds to eleven times its length.
  package static func foldedCapacity(_ count: Int) -> Int {
    let (product, overflow) = count.multipliedReportingOverflow(by: FoldingTableData.expansion)
    return overflow ? Int.max : (product < Int.max - 32 ? product + 32 : Int.max)
  }

  /// Appends the folded text of `value` to `output` and returns how many bytes were written. Linear.
  ///
  /// Any bytes will do; what is not UTF-8 disappears, as U+FFFD does. `output` has room for `foldedCapacity(value.count)`.
  package static func fold(
    _ value: UnsafeRawBufferPointer, html: Bool, into output: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var hasHidden = false
    return fold(value, html: html, into: output, hasHidden: &hasHidden)
  }

  /// The same; `hasHidden` becomes true where characters without a shape (Default_Ignorable_Code_Point) were left out.
  package static func fold(
    _ value: UnsafeRawBufferPointer, html: Bool, into output: UnsafeMutablePointer<UInt8>,
    hasHidden: inout Bool
  ) -> Int {
    guard let base = value.bindMemory(to: UInt8.self).baseAddress else { return 0 }
    // Most values are short and plain: one step, and nothing to set up.
    let plain = byte_kernels_fold_latin(base, value.count, output, FoldingTables.shared.folding, html, true)
    let read = plain.read
    let written = plain.written
    if read == value.count {
      // A byte that is read as a separator stands at the end of what was read, whatever became of it. What was written
      // is looked at by nobody yet: it would be waited for.
      return written > 0 && isSeparator(base[read - 1]) ? written - 1 : written
    }
    var folder = Folder(output: output, offsets: NoOffsets())
    folder.count = written
    run(&folder, base, from: read, value.count, html: html)
    if folder.hasRemoved { hasHidden = true }
    return folder.finish()
  }

  /// Whether a byte is neither a letter nor a digit of ASCII nor a part of another character.
  @inline(__always)
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte | 0x20) &- 0x61 >= 26 && byte &- 0x30 >= 10
  }

  /// The same text with its places in the original. Linear.
  package static func foldMapped(_ value: UnsafeRawBufferPointer, html: Bool) -> MappedText {
    var text = MappedText()
    guard let base = value.bindMemory(to: UInt8.self).baseAddress else { return text }
    // Folded once to learn the length: maps for the whole capacity would be eighty times the value.
    let output = UnsafeMutablePointer<UInt8>.allocate(capacity: foldedCapacity(value.count))
    defer { output.deallocate() }
    let length = fold(value, html: html, into: output)
    // A character that is taken back, and the space at the end, may stand beyond the final length for a while.
    let capacity = length + 64
    let starts = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    let ends = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    defer {
      starts.deallocate()
      ends.deallocate()
    }
    var folder = Folder(output: output, offsets: RecordedOffsets(starts: starts, ends: ends))
    run(&folder, base, from: 0, value.count, html: html)
    let count = folder.finish()
    text.bytes = Array(UnsafeBufferPointer(start: output, count: count))
    text.starts = Array(UnsafeBufferPointer(start: starts, count: count))
    text.ends = Array(UnsafeBufferPointer(start: ends, count: count))
    return text
  }

  /// A rule's term, folded as the text is that it is looked for in.
  package static func foldTerm(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { utf8 in
      let value = UnsafeRawBufferPointer(utf8)
      return [UInt8](unsafeUninitializedCapacity: foldedCapacity(value.count)) { output, count in
        guard let base = output.baseAddress else { return }
        count = fold(value, html: false, into: base)
      }
    }
  }

  /// A control that is no white space.
  @inline(__always)
  private static func isUnseen(_ byte: UInt8) -> Bool { byte < 0x20 ? byte &- 9 >= 5 : byte == 0x7F }

  private static func run<Offsets: OffsetMap>(
    _ folder: inout Folder<Offsets>, _ base: UnsafePointer<UInt8>, from start: Int, _ count: Int, html: Bool
  ) {
    var markup = MarkupScanner(base: base, count: html ? count : 0)
    var position = start
    while position < count {
      if !Offsets.isRecording {
        if folder.isGathering, base[position] < 0x80, !isUnseen(base[position]),
          !html || (base[position] != 0x3C && base[position] != 0x26)
        {
          folder.flush()
        }
        if !folder.isGathering {
          position = folder.foldLatin(base, from: position, count: count, html: html)
          if position < count, base[position] >= 0xC2 {
            position =
              base[position] < 0xE0
              ? folder.foldTwoByteRun(base, from: position, count: count)
              : folder.foldThreeByteRun(base, from: position, count: count)
          }
          guard position < count else { return }
        }
      }
      let byte = base[position]
      if html, byte == 0x3C {
        let step = markup.step(at: position)
        if step.end == position {
          folder.separate(start: position, end: position + 1)
          position += 1
        } else {
          if step.effect == .separates { folder.separate(start: position, end: step.end) }
          position = step.end
        }
      } else if html, byte == 0x26 {
        let reference = EntityDecoder.shared.reference(base, at: position, count: count)
        let end = position + max(reference.length, 1)
        folder.fold(reference.length == 0 ? 0x26 : reference.first, start: position, end: end)
        if reference.second != 0 { folder.fold(reference.second, start: position, end: end) }
        position = end
      } else {
        let (point, length) = UTF8Coding.decode(base, at: position, count: count)
        let end = position &+ max(length, 1)
        folder.fold(length == 0 ? 0xFFFD : point, start: position, end: end)
        position = end
      }
    }
  }
}
