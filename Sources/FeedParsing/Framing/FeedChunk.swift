import CByteKernels
package import Listings

/// A run of feed bytes, in UTF-8, that begins where the splitter guessed a record boundary.
///
/// The splitter guesses; the parser proves. `ChunkParser.parse` reports how far the chunk is proven; what is left
/// is put in front of the next chunk and parsed again, in order (see `docs/architecture.md`).
package final class FeedChunk: @unchecked Sendable {
  /// The feed's bytes, from 0 to `feedCount`; parsers append decoded values behind them.
  package let arena: ByteArena
  package var feedCount: Int
  /// How many bytes behind `feedCount` show how the feed goes on; they are the next chunk's. Where a record ends only
  /// at the start of another (rows of one product), the parser sees there that its last one is whole.
  package var lookahead = 0
  /// The chunk's number in its feed, from 0.
  package var sequence: Int
  /// Where byte 0 came from.
  package var origin: SourceOrigin
  /// The document that the bytes are of; `nil` where a parser is called directly.
  package var document: FeedDocument?
  /// No byte of the document follows.
  package var isLast: Bool
  /// Byte 0 is the document's first byte (behind a byte order mark); stays true for a chunk put together again from
  /// bytes of which none was consumed.
  package var startsFeed: Bool
  /// Byte 0 lies inside a record that was already quarantined for its size: the parser passes over its rest.
  package var startsInSkipped = false
  /// Set by the parser: the chunk ends inside such a record, so the next one must be parsed with
  /// `startsInSkipped`, even where it was parsed already.
  package var endsInSkipped = false
  /// Set by the parser: the batch was full before the chunk's end, and what was not read is no open record but the
  /// rest, to be parsed into another batch (`rest`).
  package var isPaused = false
  /// What is open where the chunk begins, as the chunk before has proven; `nil`: nobody knows, and the parser guesses.
  package var opening: OpenPlace?
  /// Set by the parser, where it asks what records lie in: what it took to be open where the chunk begins.
  package var assumed: OpenPlace?
  /// Set by the parser likewise: what is open behind the bytes that are done with.
  package var closing: OpenPlace?
  /// Set by the parser of a document's last chunk: the list of records that it read has no end.
  package var lacksEnd = false

  package init(arena: ByteArena, feedCount: Int, sequence: Int, origin: SourceOrigin, isLast: Bool) {
    self.arena = arena
    self.feedCount = feedCount
    self.sequence = sequence
    self.origin = origin
    self.isLast = isLast
    self.startsFeed = sequence == 0
  }

  package var bytes: UnsafeRawBufferPointer { arena[0, feedCount] }

  /// What a paused parser has left, from `consumed` on, as a chunk of its own. O(bytes left).
  package func rest(from consumed: Int) -> FeedChunk {
    let left = feedCount - consumed
    let copy = ByteArena(capacity: 2 * (left + lookahead) + 4096)
    copy.append(arena[consumed, left + lookahead])
    let rest = FeedChunk(
      arena: copy, feedCount: left, sequence: sequence, origin: origin.advanced(over: arena[0, consumed]),
      isLast: isLast)
    rest.lookahead = lookahead
    rest.document = document
    rest.startsFeed = startsFeed && consumed == 0
    rest.opening = closing
    return rest
  }
}

/// How positions in UTF-8 lead back to positions in the decompressed feed as it came.
package struct SourceOrigin: Sendable, Equatable {
  /// The width of a code unit sequence in the source, per scalar.
  package enum Width: Sendable, Equatable {
    /// The feed came in UTF-8: positions are the same.
    case identical
    /// One byte a scalar (ISO-8859-x, windows-125x, KOI8).
    case singleByte
    /// Two bytes, or four for a scalar above U+FFFF.
    case utf16
    /// Four bytes a scalar.
    case utf32
    /// One byte for ASCII and half-width katakana, two for all else: exact for GBK, Big5, EUC-KR and Shift_JIS as
    /// long as every byte is a character's; near the truth for encodings of other widths (GB18030, EUC-JP, ISO-2022).
    case doubleByte
  }

  package var offset: UInt64
  package var width: Width

  package init(offset: UInt64, width: Width = .identical) {
    self.offset = offset
    self.width = width
  }

  /// The origin of the byte that stands `prefix.count` UTF-8 bytes further on. O(1) for UTF-8, else O(prefix).
  package func advanced(over prefix: UnsafeRawBufferPointer) -> SourceOrigin {
    var result = self
    switch width {
    case .identical:
      result.offset += UInt64(prefix.count)
    case .singleByte:
      result.offset += Self.scalars(prefix)
    case .utf16:
      var units: UInt64 = 0
      for byte in prefix {
        if byte & 0xC0 != 0x80 { units += 1 }
        if byte >= 0xF0 { units += 1 }
      }
      result.offset += 2 * units
    case .utf32:
      result.offset += 4 * Self.scalars(prefix)
    case .doubleByte:
      var units: UInt64 = 0
      for (index, byte) in prefix.enumerated() where byte & 0xC0 != 0x80 {
        units += byte < 0x80 || Self.isHalfWidthKatakana(prefix, index) ? 1 : 2
      }
      result.offset += units
    }
    return result
  }

  private static func scalars(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    guard let base = bytes.baseAddress else { return 0 }
    return UInt64(byte_kernels_scalars(base.assumingMemoryBound(to: UInt8.self), bytes.count))
  }

  /// U+FF61 to U+FF9F: EF BD A1 to EF BE 9F.
  private static func isHalfWidthKatakana(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    guard bytes[index] == 0xEF, index + 2 < bytes.count else { return false }
    return bytes[index + 1] == 0xBD
      ? bytes[index + 2] >= 0xA1 : bytes[index + 1] == 0xBE && bytes[index + 2] <= 0x9F
  }
}
